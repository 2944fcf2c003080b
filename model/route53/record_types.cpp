#include "model/route53/record_types.hpp"

#include <algorithm>
#include <string>

namespace acmsim::route53 {
namespace {

bool is_newer(RecordType type) { return row_of(kRecordTypeNames, type).is_newer; }

/// In the order of AWS: giantswarm/aws-operator#360, with the DS that came later. [U]
constexpr std::string_view kOlderTypes =
    "[SOA, A, TXT, NS, CNAME, MX, NAPTR, PTR, SRV, SPF, AAAA, CAA, DS]";

}  // namespace

/// Source of the form: giantswarm/aws-operator#360. [U]
std::optional<ApiError> fault_of_types(const std::vector<RecordType>& given, const Rules& rules) {
  const auto newer = std::ranges::find_if(given, is_newer);
  if (rules.newer_record_types || newer == given.end()) return std::nullopt;
  return ApiError{ErrorCode::invalid_input,
                  "Invalid XML ; cvc-enumeration-valid: Value '" + std::string(name_of(*newer)) +
                      "' is not facet-valid with respect to enumeration '" +
                      std::string(kOlderTypes) + "'. It must be a value from the enumeration."};
}

/// Source of the form: hashicorp/terraform-provider-aws#14782. [U]
std::optional<ApiError> fault_of_queried_type(std::string_view member, RecordType type,
                                              const Rules& rules) {
  if (rules.newer_record_types || !is_newer(type)) return std::nullopt;
  return ApiError{ErrorCode::invalid_input,
                  "1 validation error detected: Value '" + std::string(name_of(type)) + "' at '" +
                      std::string(member) +
                      "' failed to satisfy constraint: Member must satisfy enum value set: " +
                      std::string(kOlderTypes)};
}

}  // namespace acmsim::route53
