#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>

#include "model/base/ensure.hpp"
#include "sim/check/store/byte_hash.hpp"
#include "sim/check/store/id_table.hpp"
#include "sim/check/store/records.hpp"

namespace acmsim::sim {

/// A dictionary of states, each known by its canonical bytes and held once. The first state gets
/// the id 0, the next new one the id 1: ids are dense, in the order of arrival, and so are a first
/// in, first out queue as well. It only grows. Ids depend on nothing but the bytes that came in.
///
/// Exact: a hash only says where to look, the bytes decide. `Records` is how the bytes are kept.
template <class Records>
class BasicStateStore {
 public:
  using Bytes = typename Records::Bytes;

  static constexpr std::uint32_t kStatesMax = std::numeric_limits<std::uint32_t>::max();

  struct Inserted {
    std::uint32_t id;
    bool is_new;
  };

  /// Constant time in the mean; now and then, when the table has doubled, linear in the states.
  /// A store that holds `kStatesMax` states must not be given another.
  Inserted insert(Bytes bytes) {
    const std::uint64_t hash = hash_of(bytes);
    if (const auto id = find(hash, bytes)) return {*id, false};

    ensure(size() < kStatesMax, "a store holds at most 2^32 - 1 states");
    if (!table_.has_room()) double_table();
    const auto id = static_cast<std::uint32_t>(records_.size());
    table_.add(hash, id);
    records_.push_back(bytes);
    return {id, true};
  }

  /// Has the processor fetch what `insert` of the same bytes will read first. Worth its while some
  /// dozen inserts ahead, when the store has outgrown the caches.
  [[gnu::always_inline]] void prefetch(Bytes bytes) const { table_.prefetch(hash_of(bytes)); }

  /// The id of a state that has come before. Constant time in the mean.
  std::optional<std::uint32_t> find(Bytes bytes) const { return find(hash_of(bytes), bytes); }

  /// The bytes of a state. They stay where they are as long as the store lives.
  Bytes bytes(std::uint32_t id) const { return records_[id]; }

  std::size_t size() const { return records_.size(); }

  /// What the store has taken, in bytes, all in.
  std::size_t memory() const { return records_.memory() + table_.memory(); }

  /// At most so much will `memory()` be after one more insert. A table that doubles is let go
  /// before its successor is made, so this is a peak as well.
  std::size_t memory_after_next() const {
    const std::size_t growth = table_.has_room() ? 0 : table_.memory();
    return memory() + records_.memory_of_next() + growth;
  }

 private:
  static constexpr std::uint32_t kAhead = 16;  ///< So many are fetched while the table is rebuilt.

  std::optional<std::uint32_t> find(std::uint64_t hash, Bytes bytes) const {
    return table_.find(hash, [&](std::uint32_t id) { return are_equal(records_[id], bytes); });
  }

  /// Not std::ranges::equal, which goes byte by byte.
  static bool are_equal(Bytes one, Bytes other) {
    if (one.size() != other.size()) return false;
    return one.empty() || std::memcmp(one.data(), other.data(), one.size()) == 0;
  }

  void double_table() {
    const std::size_t buckets = 2 * table_.buckets();
    table_ = IdTable();  // Lets its memory go.
    table_ = IdTable(buckets);
    for (std::uint32_t id = 0; id < size(); ++id) {
      if (size() - id > kAhead) prefetch(records_[id + kAhead]);
      table_.add(hash_of(records_[id]), id);
    }
  }

  Records records_;
  IdTable table_;
};

/// For states whose bytes vary in number, up to a mebibyte. Eight bytes a state more than
/// the other.
using StateStore = BasicStateStore<VariableRecords>;

/// For states that all take `Width` bytes: 8 bytes take 15 to 21, all in.
template <std::size_t Width>
using FixedStateStore = BasicStateStore<FixedRecords<Width>>;

}  // namespace acmsim::sim
