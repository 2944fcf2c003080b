// What Elastic Load Balancing has against requests. Source: Elastic Load Balancing API Reference
// [D]; texts are those of public logs [U] or inferred [I], as marked.
#include "sim/surroundings/refusals.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

#include "sim/surroundings/actions.hpp"
#include "sim/surroundings/questions.hpp"
#include "sim/surroundings/ssl_policies.hpp"

namespace acmsim::sim {
namespace {

/// What a target group needs unless its target is a function, which has none of it. [D]; texts
/// [U], the VPC's need [I]
struct NeededMember {
  const char* member;
  const char* called;
  const char* message;
};
constexpr std::array kNeededMembers{
    NeededMember{"Protocol", "Protocol", "A protocol must be specified"},
    NeededMember{"Port", "Port", "A port must be specified"},
    NeededMember{"VpcId", "VPC ID", "A VPC ID must be specified"},
};

std::optional<AwsError> fault_of_target_group(const nlohmann::json& request) {
  const bool is_function = text_in(request, "TargetType") == "lambda";
  for (const NeededMember& needed : kNeededMembers) {
    const bool is_given = request.contains(needed.member);
    if (is_given && is_function) {
      return validation_error(
          fmt::format("{} cannot be specified for target groups with target type 'lambda'",
                      needed.called));  // getmoto/moto [U]
    }
    if (!is_given && !is_function) return validation_error(needed.message);
  }
  return fault_of_health_check(request);
}

bool is_of_application(const nlohmann::json& group) {
  const auto protocol = text_in(group, "Protocol");
  return protocol == "HTTP" || protocol == "HTTPS";
}

/// Codes as `200`, `200,302` or `200-299`, from 200 to 499. Sources: Matcher [D]; the text, public
/// logs [U].
std::optional<AwsError> fault_of_matcher(const nlohmann::json& group) {
  constexpr int kLeast = 200;
  constexpr int kMost = 499;
  const auto matcher = group.find("Matcher");
  const auto codes = matcher == group.end() ? std::nullopt : text_in(*matcher, "HttpCode");
  if (!codes || !is_of_application(group)) return std::nullopt;
  for (std::size_t at = 0; at <= codes->size();) {
    const std::size_t end = std::min(codes->find_first_of(",-", at), codes->size());
    const std::string code = codes->substr(at, end - at);
    int number = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), number);
    const bool is_number = read.ec == std::errc{} && read.ptr == code.data() + code.size();
    if (!is_number || number < kLeast || number > kMost) {
      return validation_error(
          fmt::format("Health check matcher HTTP code '{}' must be within '{}-{}' inclusive", code,
                      kLeast, kMost));
    }
    at = end + 1;
  }
  return std::nullopt;
}

/// A listener that there is not is the session's to refuse.
std::optional<AwsError> fault_of_listener(const nlohmann::json& request, const AskSession& ask) {
  const auto policy = text_in(request, "SslPolicy");
  if (policy && !is_ssl_policy(*policy)) {
    return AwsError{"SSLPolicyNotFound", fmt::format("SSL policy '{}' not found", *policy)};  // [I]
  }
  if (!request.contains("DefaultActions")) return std::nullopt;
  ListenerEnd end = end_of(request);
  if (const auto arn = text_in(request, "ListenerArn")) {
    const auto listener = listener_of(*arn, ask);
    if (!listener) return std::nullopt;
    end = end_of(request, end_of(*listener));
  }
  return fault_of_actions(list_in(request, "DefaultActions"), "A default action", end);
}

/// Attributes with a value out of few. [D]
struct AttributeWords {
  std::string_view ending;  ///< Of the key.
  std::array<std::string_view, 3> words;
};
constexpr std::array kAttributeWords{
    AttributeWords{"load_balancing.cross_zone.enabled",
                   {"true", "false", "use_load_balancer_configuration"}},
    AttributeWords{".enabled", {"true", "false"}},
    AttributeWords{"ipv6.deny_all_igw_traffic", {"true", "false"}},
    AttributeWords{"routing.http.desync_mitigation_mode", {"monitor", "defensive", "strictest"}},
    AttributeWords{"routing.http.xff_header_processing.mode", {"append", "preserve", "remove"}},
    AttributeWords{"load_balancing.algorithm.type",
                   {"round_robin", "least_outstanding_requests", "weighted_random"}},
};

/// Attributes that are numbers. Sources: LoadBalancerAttribute, TargetGroupAttribute [D]; the text,
/// getmoto/moto [U].
struct AttributeRange {
  std::string_view key;
  std::int64_t min;
  std::int64_t max;
  bool may_be_zero = false;
};
constexpr std::array kAttributeRanges{
    AttributeRange{"idle_timeout.timeout_seconds", 1, 4000},
    AttributeRange{"client_keep_alive.seconds", 60, 604800},
    AttributeRange{"deregistration_delay.timeout_seconds", 0, 3600},
    AttributeRange{"stickiness.lb_cookie.duration_seconds", 1, 604800},
    AttributeRange{"stickiness.app_cookie.duration_seconds", 1, 604800},
    AttributeRange{"slow_start.duration_seconds", 30, 900, true},
};

bool is_within(const std::string& value, const AttributeRange& range) {
  std::int64_t number = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end &&
         ((number >= range.min && number <= range.max) || (number == 0 && range.may_be_zero));
}

std::optional<AwsError> fault_of_attribute(const std::string& key, const std::string& value) {
  const auto* range = std::ranges::find(kAttributeRanges, key, &AttributeRange::key);
  if (range != kAttributeRanges.end() && !is_within(value, *range)) {
    return validation_error(fmt::format("'{}' value '{}' must be between '{}-{}' inclusive", key,
                                        value, range->min, range->max));
  }
  const auto* row = std::ranges::find_if(
      kAttributeWords, [&](const AttributeWords& words) { return key.ends_with(words.ending); });
  if (row == kAttributeWords.end()) return std::nullopt;
  if (!value.empty() && std::ranges::find(row->words, value) != row->words.end()) {
    return std::nullopt;
  }
  return validation_error(
      fmt::format("'{}' is not a valid value for the attribute '{}'", value, key));  // [I]
}

/// What a target group's protocol does not let be. Sources: TargetGroupAttribute [D]; the text of
/// the type, getmoto/moto [U], of the cookie [I].
std::optional<AwsError> fault_of_stickiness(const std::string& key, const std::string& value,
                                            const OrderedJson& group) {
  constexpr std::string_view kReserved = "AWSALB";
  if (key == "stickiness.app_cookie.cookie_name" && value.starts_with(kReserved)) {
    return validation_error(fmt::format("The cookie name '{}' is reserved", value));
  }
  const bool is_application = is_of_application(group);
  if (key != "stickiness.type" || !group.contains("Protocol")) return std::nullopt;
  if (value.ends_with("_cookie") == is_application) return std::nullopt;
  return validation_error(
      fmt::format("Stickiness type '{}' is not supported for target groups with the {} protocol",
                  value, text_of(group, "Protocol")));
}

/// Of an application load balancer it is always on. Source: LoadBalancerAttribute [D]; the text
/// [I].
std::optional<AwsError> fault_of_cross_zone(const std::string& key, const std::string& value) {
  if (key != "load_balancing.cross_zone.enabled" || value != "false") return std::nullopt;
  return validation_error(
      "Cross-zone load balancing cannot be disabled for an application load balancer");
}

std::optional<AwsError> fault_of_attributes(const nlohmann::json& request, const AskSession& ask) {
  const auto arn = text_in(request, "TargetGroupArn");
  const auto group = arn ? target_group_of(*arn, ask) : OrderedJson::object();
  for (const nlohmann::json& one : list_in(request, "Attributes")) {
    const std::string key = text_in(one, "Key").value_or("");
    const std::string value = text_in(one, "Value").value_or("");
    auto fault = fault_of_attribute(key, value);
    if (!fault && arn && group) fault = fault_of_stickiness(key, value, *group);
    if (!fault && request.contains("LoadBalancerArn")) fault = fault_of_cross_zone(key, value);
    if (fault) return fault;
  }
  return std::nullopt;
}

/// Source: tag restrictions of Elastic Load Balancing [D]; the text [I].
std::optional<AwsError> fault_of_tags(const nlohmann::json& request) {
  for (const nlohmann::json& tag : list_in(request, "Tags")) {
    const std::string key = text_in(tag, "Key").value_or("");
    if (!key.starts_with("aws:")) continue;
    return validation_error(
        fmt::format("Tag key '{}' is not allowed: keys that begin with 'aws:' are reserved", key));
  }
  return std::nullopt;
}

/// Filters of which a request may have one. [D]; texts [I]
struct ExclusiveFilters {
  std::string_view operation;
  std::array<std::string_view, 3> members;
  const char* message;
};
constexpr std::array kExclusiveFilters{
    ExclusiveFilters{"elbv2:DescribeLoadBalancers",
                     {"LoadBalancerArns", "Names"},
                     "Load balancer names and load balancer ARNs cannot be specified together"},
    ExclusiveFilters{"elbv2:DescribeListeners",
                     {"LoadBalancerArn", "ListenerArns"},
                     "Listener ARNs and a load balancer ARN cannot be specified together"},
    ExclusiveFilters{"elbv2:DescribeTargetGroups",
                     {"LoadBalancerArn", "TargetGroupArns", "Names"},
                     "Target group names, target group ARNs and a load balancer ARN cannot be "
                     "specified together"},
};

std::optional<AwsError> fault_of_filters(const shapes::Operation& operation,
                                         const nlohmann::json& request) {
  const auto* row =
      std::ranges::find(kExclusiveFilters, operation.name, &ExclusiveFilters::operation);
  if (row == kExclusiveFilters.end()) return std::nullopt;
  const auto given = std::ranges::count_if(row->members, [&](std::string_view member) {
    return text_in(request, member) || !list_in(request, member).empty();
  });
  if (given < 2) return std::nullopt;
  return validation_error(row->message);
}

/// Of a function they may be equal. What is not given is the default: of a timeout 5 seconds, of an
/// interval 30 [D]. Sources of the texts: getmoto/moto of functions, and of a timeout that is the
/// interval hashicorp/terraform-provider-aws#2366; that one which nobody gave is held against it,
/// terraform-linters/tflint-ruleset-aws#404. [U]
std::optional<AwsError> fault_of_times(const nlohmann::json& group, bool is_function) {
  constexpr std::int64_t kTimeout = 5;
  constexpr std::int64_t kInterval = 30;
  constexpr std::int64_t kTimeoutOfFunction = 30;
  constexpr std::int64_t kIntervalOfFunction = 35;
  const auto given = number_in(group, "HealthCheckTimeoutSeconds");
  const auto timeout = given.value_or(is_function ? kTimeoutOfFunction : kTimeout);
  const auto interval = number_in(group, "HealthCheckIntervalSeconds")
                            .value_or(is_function ? kIntervalOfFunction : kInterval);
  if (timeout < interval || (is_function && timeout == interval)) return std::nullopt;
  if (!is_function && (!given || timeout > interval)) {
    return validation_error("Health check interval must be greater than the timeout.");
  }
  return validation_error(
      fmt::format("Health check timeout '{}' must be smaller than {}the interval '{}'", timeout,
                  is_function ? "or equal to " : "", interval));
}

/// Source: DescribeTags [D]; the text [I].
constexpr std::size_t kDescribedMax = 20;

}  // namespace

AwsError validation_error(std::string message) { return {"ValidationError", std::move(message)}; }

/// Sources: CreateTargetGroup, HealthCheckTimeoutSeconds, HealthCheckProtocol, HealthCheckEnabled
/// [D]; the texts [I].
std::optional<AwsError> fault_of_health_check(const nlohmann::json& group) {
  if (is_of_application(group) && text_in(group, "HealthCheckProtocol") == "TCP") {
    return validation_error("Health check protocol 'TCP' must be one of 'HTTP, HTTPS'");
  }
  const std::string type = text_in(group, "TargetType").value_or("instance");
  const auto enabled = group.find("HealthCheckEnabled");
  if (type != "lambda" && enabled != group.end() && *enabled == false) {
    return validation_error(fmt::format(
        "Health check enabled must be true for target groups with target type '{}'", type));
  }
  if (auto fault = fault_of_matcher(group)) return fault;
  return fault_of_times(group, type == "lambda");
}

std::optional<AwsError> fault_of_balancing(const shapes::Operation& operation,
                                           const nlohmann::json& request, const AskSession& ask) {
  const std::string_view name = operation.name;
  if (!name.starts_with("elbv2:")) return std::nullopt;
  if (auto fault = fault_of_tags(request)) return fault;
  const std::size_t things = list_in(request, "ResourceArns").size();
  if (name == "elbv2:DescribeTags" && things > kDescribedMax) {
    return validation_error(
        fmt::format("Up to '{}' resources can be specified, but '{}' were", kDescribedMax, things));
  }
  if (name == "elbv2:CreateTargetGroup") return fault_of_target_group(request);
  if (name == "elbv2:CreateListener" || name == "elbv2:ModifyListener") {
    return fault_of_listener(request, ask);
  }
  if (name.starts_with("elbv2:Modify") && name.ends_with("Attributes")) {
    return fault_of_attributes(request, ask);
  }
  return fault_of_filters(operation, request);
}

}  // namespace acmsim::sim
