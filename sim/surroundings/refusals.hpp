#pragma once

#include <optional>

#include "sim/api/shapes/shapes.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// Elastic Load Balancing's word for a bad parameter.
AwsError validation_error(std::string message);

/// What AWS has against a request of Elastic Load Balancing where the model has no word for it:
/// parameters that exclude or need each other, policies and attributes that there are not. Errors:
/// AWS's. `ask` is asked for the listener that is changed.
std::optional<AwsError> fault_of_balancing(const shapes::Operation& operation,
                                           const nlohmann::json& request, const AskSession& ask);

/// What it has against the times of a target group's health check; nothing where one of them is
/// not said.
std::optional<AwsError> fault_of_health_check(const nlohmann::json& group);

}  // namespace acmsim::sim
