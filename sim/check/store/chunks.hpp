#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace acmsim::sim {

/// A sequence that only grows and never moves what it holds: references stay valid. It takes memory
/// in chunks of 64 KiB, the last of which may be part empty.
template <class T>
class Chunks {
 public:
  /// Constant time, no allocation but for a new chunk.
  void push_back(const T& value) {
    if (size_ == chunks_.size() * kChunkLength) add_chunk();
    chunks_.back()[size_ % kChunkLength] = value;
    ++size_;
  }

  const T& operator[](std::size_t index) const {
    return chunks_[index / kChunkLength][index % kChunkLength];
  }

  std::size_t size() const { return size_; }

  /// In bytes, all in.
  std::size_t memory() const {
    return chunks_.size() * kChunkLength * sizeof(T) + chunks_.capacity() * sizeof(chunks_[0]);
  }

  /// By so much the next push_back raises `memory()` at most.
  std::size_t memory_of_next() const {
    if (size_ < chunks_.size() * kChunkLength) return 0;
    return kChunkLength * sizeof(T) + (chunks_.capacity() + 1) * sizeof(chunks_[0]);
  }

 private:
  static constexpr std::size_t kChunkLength =
      std::max<std::size_t>(1, std::bit_floor(65'536 / sizeof(T)));

  void add_chunk() { chunks_.push_back(std::make_unique_for_overwrite<T[]>(kChunkLength)); }

  std::size_t size_ = 0;
  std::vector<std::unique_ptr<T[]>> chunks_;
};

/// Keeps spans of any length, each in one piece that never moves. It takes memory for
/// `Length` elements at a time, or for one longer span.
template <class T, std::size_t Length>
class Arena {
 public:
  /// The copy.
  T* store(std::span<const T> values) {
    if (values.size() > left_) {
      left_ = std::max(Length, values.size());
      chunks_.push_back(std::make_unique_for_overwrite<T[]>(left_));
      next_ = chunks_.back().get();
      taken_ += left_;
    }
    T* const place = next_;
    std::ranges::copy(values, place);
    next_ += values.size();
    left_ -= values.size();
    return place;
  }

  /// In bytes, all in.
  std::size_t memory() const {
    return taken_ * sizeof(T) + chunks_.capacity() * sizeof(chunks_[0]);
  }

 private:
  std::vector<std::unique_ptr<T[]>> chunks_;
  T* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t taken_ = 0;  ///< Elements that there is memory for.
};

}  // namespace acmsim::sim
