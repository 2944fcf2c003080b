#include "model/base/record.hpp"

#include <algorithm>

namespace acmsim {

std::size_t hash_value(const RecordSet& set) {
  std::size_t hash = hash_value(set.key.name);
  boost::hash_combine(hash, static_cast<std::uint8_t>(set.key.type));
  boost::hash_combine(hash, set.is_alias);
  boost::hash_combine(hash, set.ttl);
  boost::hash_combine(hash, set.values);
  boost::hash_range(hash, set.targets.begin(), set.targets.end());
  return hash;
}

std::optional<RecordHandle> RecordTable::find(const RecordKey& key) const {
  const auto row = std::ranges::lower_bound(rows_, key, {}, &Row::key);
  if (row == rows_.end() || row->key != key) return std::nullopt;
  return row->set;
}

std::span<const RecordTable::Row> RecordTable::rows_of(NameHandle name) const {
  const auto name_of_row = [](const Row& row) { return row.key.name; };
  // Not equal_range: clang 14 cannot compile the range that it returns.
  return {std::ranges::lower_bound(rows_, name, {}, name_of_row),
          std::ranges::upper_bound(rows_, name, {}, name_of_row)};
}

void RecordTable::put(const RecordKey& key, RecordHandle set) {
  const auto row = std::ranges::lower_bound(rows_, key, {}, &Row::key);
  if (row != rows_.end() && row->key == key) {
    row->set = set;
  } else {
    rows_.insert(row, Row{key, set});
  }
}

void RecordTable::erase(const RecordKey& key) {
  const auto row = std::ranges::lower_bound(rows_, key, {}, &Row::key);
  if (row != rows_.end() && row->key == key) rows_.erase(row);
}

std::vector<RecordValue> Texts::values_of(const RecordSet& set) const {
  std::vector<RecordValue> values = set.values;
  for (const NameHandle target : set.targets) {
    if (!set.is_alias) values.emplace_back(names[target]);
  }
  return values;
}

}  // namespace acmsim
