#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {

/// Where the requests come in that actions are done with.
struct ListenerEnd {
  std::string protocol;
  std::int64_t port = 0;
};

/// What a listener says of itself, or a request for one: a member that is not there is taken from
/// `otherwise`.
ListenerEnd end_of(const nlohmann::json& listener, const ListenerEnd& otherwise = {});

/// What AWS has against the actions of a listener or of a rule. `called` is how its text calls one
/// of them: `A default action`. Errors: ValidationError, InvalidLoadBalancerAction.
std::optional<AwsError> fault_of_actions(const nlohmann::json& actions, std::string_view called,
                                         const ListenerEnd& end);

/// The actions as AWS shows them: with what they leave out.
OrderedJson shown_actions(OrderedJson actions);

/// The ARNs of the target groups that actions forward to.
std::vector<std::string> target_groups_in(const OrderedJson& actions);

}  // namespace acmsim::sim
