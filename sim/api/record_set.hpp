#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/base/error.hpp"
#include "model/base/record.hpp"
#include "sim/api/decoding.hpp"

namespace acmsim::sim {

/// A ResourceRecordSet as it was given, before AWS has looked at what its texts mean.
struct RecordSetText {
  std::optional<std::string> name;
  std::optional<RecordType> type;
  std::optional<std::int64_t> ttl;
  std::vector<std::string> values;
  bool is_alias = false;
  std::optional<std::string> alias_target;  ///< Nothing, and a misfit, if it is bad.
  std::optional<std::string> identifier{};  ///< Of one with a routing policy.
};

/// Reads a record set; of another type than these it has none.
RecordSetText read_record_set(Reading& reading, const Member& member,
                              std::span<const RecordTypeName> types);

/// `InvalidInput` unless it has either an alias, or a TTL and values. `action` is CREATE and so on.
/// Source: GSA and moto logs of Route 53. [U]
std::optional<ApiError> fault_of_shape(const RecordSetText& set, const std::string& action);

/// What is wrong with the name and the values, as Route 53 lists it in an `InvalidChangeBatch`.
std::vector<std::string> faults_of_texts(const RecordSetText& set);

/// The record set; it has no faults.
RecordHandle make_record_set(Catalogue& catalogue, const RecordSetText& set);

}  // namespace acmsim::sim
