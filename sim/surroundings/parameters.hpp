#pragma once

#include <acmsim/session.hpp>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "sim/api/answer.hpp"

namespace acmsim::sim {

/// What is answered: JSON as the AWS CLI prints it, or AWS's error.
using Answered = tl::expected<OrderedJson, AwsError>;

// What a request says; nothing where a member is not given or has another type.
std::optional<std::string> text_in(const nlohmann::json& request, std::string_view member);
std::vector<std::string> texts_in(const nlohmann::json& request, std::string_view member);
std::optional<std::int64_t> number_in(const nlohmann::json& request, std::string_view member);
bool flag_in(const nlohmann::json& request, std::string_view member);
/// The items of a list; none where it is not given.
const nlohmann::json& list_in(const nlohmann::json& request, std::string_view member);

/// The value of `{"EnableDnsSupport": {"Value": true}}`, as EC2 takes attributes; null where it is
/// not given.
nlohmann::json attribute_in(const nlohmann::json& request, std::string_view member);

/// A member of a thing that has it, a text.
const std::string& text_of(const OrderedJson& thing, const char* member);

/// Where Route 53 says that a new thing is; `way` as in `healthcheck/ID`. Source: Route 53 API
/// Reference, examples. [D]
std::string route53_location(std::string_view way);

tl::unexpected<AwsError> refused_with(std::string code, std::string message);

}  // namespace acmsim::sim
