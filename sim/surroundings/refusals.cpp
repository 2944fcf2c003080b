// What Elastic Load Balancing has against requests. Source: Elastic Load Balancing API Reference
// [D]; texts are those of public logs [U] or inferred [I], as marked.
#include "sim/surroundings/refusals.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "sim/surroundings/ssl_policies.hpp"

namespace acmsim::sim {
namespace {

AwsError invalid(std::string message) { return {"ValidationError", std::move(message)}; }

/// What a target group needs unless its target is a function. [D]; texts [U], the VPC's [I]
struct NeededMember {
  const char* member;
  const char* message;
};
constexpr std::array kNeededMembers{
    NeededMember{"Protocol", "A protocol must be specified"},
    NeededMember{"Port", "A port must be specified"},
    NeededMember{"VpcId", "A VPC ID must be specified"},
};

std::optional<AwsError> fault_of_target_group(const nlohmann::json& request) {
  if (text_in(request, "TargetType") == "lambda") return std::nullopt;
  for (const NeededMember& needed : kNeededMembers) {
    if (!request.contains(needed.member)) return invalid(needed.message);
  }
  return std::nullopt;
}

std::optional<AwsError> fault_of_listener(const nlohmann::json& request) {
  const auto policy = text_in(request, "SslPolicy");
  if (policy && !is_ssl_policy(*policy)) {
    return AwsError{"SSLPolicyNotFound", fmt::format("SSL policy '{}' not found", *policy)};  // [I]
  }
  return request.contains("DefaultActions") ? fault_of_actions(list_in(request, "DefaultActions"))
                                            : std::nullopt;
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

std::optional<AwsError> fault_of_attributes(const nlohmann::json& request) {
  for (const nlohmann::json& one : list_in(request, "Attributes")) {
    const std::string key = text_in(one, "Key").value_or("");
    const std::string value = text_in(one, "Value").value_or("");
    const auto* row = std::ranges::find_if(
        kAttributeWords, [&](const AttributeWords& words) { return key.ends_with(words.ending); });
    if (row == kAttributeWords.end()) continue;
    if (!value.empty() && std::ranges::find(row->words, value) != row->words.end()) continue;
    return invalid(fmt::format("'{}' is not a valid value for the attribute '{}'", value,
                               key));  // [I]
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
  return invalid(row->message);
}

}  // namespace

std::optional<AwsError> fault_of_actions(const nlohmann::json& actions) {
  const nlohmann::json* last = nullptr;
  for (const nlohmann::json& action : actions) {
    const bool is_later = last == nullptr || number_in(action, "Order").value_or(0) >=
                                                 number_in(*last, "Order").value_or(0);
    if (is_later) last = &action;
  }
  constexpr std::array<std::string_view, 3> kLast{"forward", "redirect", "fixed-response"};
  const std::string type = last == nullptr ? "" : text_in(*last, "Type").value_or("");
  if (std::ranges::find(kLast, type) != kLast.end()) return std::nullopt;
  return AwsError{"InvalidLoadBalancerAction",
                  "The last action must be of type forward, redirect or fixed-response"};  // [I]
}

std::optional<AwsError> fault_of_balancing(const shapes::Operation& operation,
                                           const nlohmann::json& request) {
  const std::string_view name = operation.name;
  if (name == "elbv2:CreateTargetGroup") return fault_of_target_group(request);
  if (name == "elbv2:CreateListener" || name == "elbv2:ModifyListener") {
    return fault_of_listener(request);
  }
  if (name.starts_with("elbv2:Modify") && name.ends_with("Attributes")) {
    return fault_of_attributes(request);
  }
  return fault_of_filters(operation, request);
}

}  // namespace acmsim::sim
