#include "model/route53/record_types.hpp"

#include <algorithm>

namespace acmsim::route53 {
namespace {

bool is_newer(RecordType type) { return row_of(kRecordTypeNames, type).is_newer; }

std::string older_types() {
  std::string list;
  for (const RecordTypeName& row : kRoute53Types) {
    if (!row.is_newer) list += (list.empty() ? "" : ", ") + std::string(row.word);
  }
  return list;
}

}  // namespace

/// Source of the form: hashicorp/terraform-provider-aws#14782. [U] The order of the types is ours.
std::optional<ApiError> fault_of_types(const std::vector<GivenType>& given, const Rules& rules) {
  if (rules.newer_record_types) return std::nullopt;
  std::string faults;
  std::size_t count = 0;
  for (const GivenType& one : given) {
    if (!is_newer(one.type)) continue;
    faults += (count == 0 ? "Value '" : "; Value '") + std::string(name_of(one.type)) + "' at '" +
              one.member + "' failed to satisfy constraint: Member must satisfy enum value set: [" +
              older_types() + "]";
    ++count;
  }
  if (count == 0) return std::nullopt;
  return ApiError{ErrorCode::invalid_input, std::to_string(count) + " validation error" +
                                                (count == 1 ? "" : "s") + " detected: " + faults};
}

}  // namespace acmsim::route53
