#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace acmsim::sim {

/// A sequence that only grows and never moves what it holds: references stay valid. It takes memory
/// in chunks of equal size, so that at most one chunk is not yet used.
template <class T, std::size_t ChunkLength>
class Chunks {
 public:
  /// Constant time, no allocation but for a new chunk.
  void push_back(const T& value) {
    if (size_ == chunks_.size() * ChunkLength) add_chunk();
    chunks_.back()[size_ % ChunkLength] = value;
    ++size_;
  }

  const T& operator[](std::size_t index) const {
    return chunks_[index / ChunkLength][index % ChunkLength];
  }

  std::size_t size() const { return size_; }

  /// In bytes, all in.
  std::size_t memory() const {
    return chunks_.size() * ChunkLength * sizeof(T) + chunks_.capacity() * sizeof(chunks_[0]);
  }

  /// By so much the next push_back raises `memory()` at most.
  std::size_t memory_of_next() const {
    if (size_ < chunks_.size() * ChunkLength) return 0;
    return ChunkLength * sizeof(T) + (chunks_.capacity() + 1) * sizeof(chunks_[0]);
  }

 private:
  void add_chunk() { chunks_.push_back(std::make_unique_for_overwrite<T[]>(ChunkLength)); }

  std::size_t size_ = 0;
  std::vector<std::unique_ptr<T[]>> chunks_;
};

}  // namespace acmsim::sim
