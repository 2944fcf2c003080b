#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/error.hpp"
#include "model/base/rdata.hpp"
#include "model/base/rules.hpp"

namespace acmsim::route53 {

/// A record type, and which member of a request says it, as AWS's messages spell that.
struct GivenType {
  std::string member;
  RecordType type{};
};

/// What Route 53 answers before all else where one of the types came to it only later; see
/// `Rules::newer_record_types`. Errors: InvalidInput.
std::optional<ApiError> fault_of_types(const std::vector<GivenType>& given, const Rules& rules);

}  // namespace acmsim::route53
