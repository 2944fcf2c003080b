#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/base/error.hpp"
#include "model/base/rdata.hpp"
#include "model/base/rules.hpp"

namespace acmsim::route53 {

/// What Route 53 answers before all else to a batch where one of the types came to it only later;
/// see `Rules::newer_record_types`. Errors: InvalidInput.
std::optional<ApiError> fault_of_types(const std::vector<RecordType>& given, const Rules& rules);

/// The same of a type in a query, in a member as AWS's messages spell it.
std::optional<ApiError> fault_of_queried_type(std::string_view member, RecordType type,
                                              const Rules& rules);

}  // namespace acmsim::route53
