#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/interner.hpp"
#include "model/base/rdata.hpp"

namespace acmsim {

/// What a zone holds one record set under.
struct RecordKey {
  NameHandle name;
  RecordType type{};
  friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

/// A resource record set: all records of one name and type. A text that never changes; a zone that
/// gets other values holds another record set.
struct RecordSet {
  RecordKey key;
  bool is_alias = false;            ///< A Route 53 alias: `targets` has its one target.
  std::uint32_t ttl = 0;            ///< Seconds; 0 for an alias, whose target decides.
  std::vector<RecordValue> values;  ///< In the order given; empty where there are targets.
  Few<NameHandle, 2> targets;       ///< What CNAME, DNAME and NS sets, and aliases, consist of.
  friend auto operator<=>(const RecordSet&, const RecordSet&) = default;
  friend std::size_t hash_value(const RecordSet& set);
};

/// The record sets of one zone, by name and type.
class RecordTable {
 public:
  struct Row {
    RecordKey key;
    RecordHandle set;
    friend auto operator<=>(const Row&, const Row&) = default;
  };

  /// The record set of that name and type, if there is one.
  std::optional<RecordHandle> find(const RecordKey& key) const;
  /// Every row of that name, by type.
  std::span<const Row> rows_of(NameHandle name) const;
  /// All rows, by name handle and type.
  std::span<const Row> rows() const { return rows_; }

  void put(const RecordKey& key, RecordHandle set);
  void erase(const RecordKey& key);

  friend auto operator<=>(const RecordTable&, const RecordTable&) = default;

 private:
  std::vector<Row> rows_;  ///< Sorted by key.
};

/// Names and record sets, each kept once.
struct Texts {
  Interner<DomainName, NameHandle> names;
  Interner<RecordSet, RecordHandle> records;

  /// A set's values, whether they are names or not; none for an alias.
  std::vector<RecordValue> values_of(const RecordSet& set) const;
};

}  // namespace acmsim
