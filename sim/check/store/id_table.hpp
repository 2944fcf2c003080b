#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace acmsim::sim {

/// The index of a dictionary whose values live elsewhere and are named by numbers: open addressing
/// over buckets of one cache line, each with twelve ids and a tag of eight bits of hash for each.
/// 6.7 bytes an id when full, twice that just after it grew.
class IdTable {
 public:
  IdTable() : IdTable(1) {}
  explicit IdTable(std::size_t buckets) : buckets_(buckets) {}

  /// The id with this hash for which `same(id)` is true. `same` is asked for nearly no other id.
  template <class Same>
  std::optional<std::uint32_t> find(std::uint64_t hash, const Same& same) const {
    for (std::size_t at = home_of(hash);; at = after(at)) {
      const Bucket& bucket = buckets_[at];
      for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t matches = zero_bytes(bucket.tags[half] ^ kEachByte * tag_of(hash));
        if (half == 1) matches &= kUsedOfSecondHalf;
        for (; matches != 0; matches &= matches - 1) {
          const std::uint32_t id = bucket.ids[half * 8 + index_of_lowest(matches)];
          if (same(id)) return id;
        }
      }
      if (!is_full(bucket)) return std::nullopt;
    }
  }

  /// Adds an id that is not in the table. There must be room.
  void add(std::uint64_t hash, std::uint32_t id);

  /// Has the processor fetch what `find` will read first. Never a call: g++ 12 takes one that only
  /// prefetches for a call without effect, and drops it.
  [[gnu::always_inline]] void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&buckets_[home_of(hash)]);
  }

  /// Whether one more id fits. Beyond four fifths full, searches would become long.
  bool has_room() const { return size_ < buckets_.size() * kIdsPerBucket / 5 * 4; }

  std::size_t buckets() const { return buckets_.size(); }
  std::size_t memory() const { return buckets_.size() * sizeof(Bucket); }

 private:
  static constexpr std::size_t kIdsPerBucket = 12;
  static constexpr std::uint64_t kEachByte = 0x0101010101010101U;
  static constexpr std::uint64_t kUsedOfSecondHalf = 0xFFFFFFFFU;

  /// Filled from the front. A tag of 0 is a free place.
  struct alignas(64) Bucket {
    std::array<std::uint64_t, 2>
        tags{};  ///< One byte each, the lowest first; the last four unused.
    std::array<std::uint32_t, kIdsPerBucket> ids{};
  };
  static_assert(sizeof(Bucket) == 64);

  static std::uint64_t tag_of(std::uint64_t hash) {
    const std::uint64_t tag = hash & 0xFFU;
    return tag == 0 ? 1 : tag;
  }

  /// The top bit of each byte that is zero.
  static std::uint64_t zero_bytes(std::uint64_t word) {
    constexpr std::uint64_t kLowBits = 0x7F7F7F7F7F7F7F7FU;
    return ~(((word & kLowBits) + kLowBits) | word | kLowBits);
  }

  static std::size_t index_of_lowest(std::uint64_t top_bits) {
    return static_cast<std::size_t>(std::countr_zero(top_bits)) / 8;
  }

  static bool is_full(const Bucket& bucket) { return (bucket.tags[1] >> 24U & 0xFFU) != 0; }

  /// The upper half of the hash, scaled to the number of buckets; tags are of the lower half.
  std::size_t home_of(std::uint64_t hash) const { return (hash >> 32U) * buckets_.size() >> 32U; }

  std::size_t after(std::size_t at) const { return at + 1 == buckets_.size() ? 0 : at + 1; }

  std::vector<Bucket> buckets_;
  std::size_t size_ = 0;
};

}  // namespace acmsim::sim
