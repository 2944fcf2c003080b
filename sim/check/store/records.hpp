#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "sim/check/store/chunks.hpp"

namespace acmsim::sim {

/// Byte strings of one width, numbered in the order they came. They never move, and cost nothing
/// but their own bytes.
template <std::size_t Width>
class FixedRecords {
 public:
  using Bytes = std::span<const std::byte, Width>;

  void push_back(Bytes bytes) {
    std::array<std::byte, Width> record;
    std::ranges::copy(bytes, record.begin());
    records_.push_back(record);
  }
  Bytes operator[](std::size_t index) const { return records_[index]; }
  std::size_t size() const { return records_.size(); }
  std::size_t memory() const { return records_.memory(); }
  std::size_t memory_of_next() const { return records_.memory_of_next(); }

 private:
  Chunks<std::array<std::byte, Width>> records_;
};

/// Byte strings of any length up to `kLengthMax`, numbered in the order they came. They never move.
/// Eight bytes each beside their own.
class VariableRecords {
 public:
  using Bytes = std::span<const std::byte>;
  static constexpr std::size_t kLengthMax = std::size_t{1} << 20U;

  void push_back(Bytes bytes);
  Bytes operator[](std::size_t index) const {
    const Place place = places_[index];
    return {chunks_[place.chunk].get() + place.offset, place.length};
  }
  std::size_t size() const { return places_.size(); }
  std::size_t memory() const;
  std::size_t memory_of_next() const {
    return kLengthMax + (chunks_.capacity() + 1) * sizeof(chunks_[0]) + places_.memory_of_next();
  }

 private:
  static constexpr std::size_t kChunksMax = std::size_t{1} << 22U;

  /// A chunk holds the longest string, so that each lies in one piece.
  struct Place {
    std::uint64_t chunk : 22;
    std::uint64_t offset : 21;
    std::uint64_t length : 21;
  };

  Chunks<Place> places_;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::size_t used_ = 0;  ///< Bytes of the last chunk.
};

}  // namespace acmsim::sim
