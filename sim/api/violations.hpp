#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/error.hpp"

namespace acmsim::sim {

/// What the front door of an AWS service finds wrong with the parameters of a call: everything at
/// once, in one message, before the service itself looks at the call.
/// Source of the form: awsdocs/aws-cloudformation-user-guide#865 and
/// terraform-aws-modules/terraform-aws-acm#93. [U]
class Violations {
 public:
  /// A required member that is not there. `path` is the member as AWS calls it:
  /// `domainValidationOptions.1.member.validationDomain`.
  void missing(std::string_view path);
  /// `constraint` goes on after "Member must ".
  void add(std::string_view value, std::string_view path, std::string_view constraint);
  void length(std::string_view value, std::string_view path, std::size_t min, std::size_t max);
  void count(std::string_view values, std::size_t size, std::string_view path, std::size_t max);
  void range(std::int64_t value, std::string_view path, std::int64_t min, std::int64_t max);

  /// All of them as one error; nothing if there are none.
  std::optional<ApiError> error(ErrorCode code) const;

 private:
  std::vector<std::string> found_;
};

/// A list as AWS prints it in a message: `[a, b]`.
std::string list_text(const std::vector<std::string>& items);

/// A constraint on the members of a list, whose own constraints go on after "Member must ".
/// Source: hashicorp/terraform-provider-aws#14782. [U]
std::string each_must(const std::vector<std::string>& constraints);

}  // namespace acmsim::sim
