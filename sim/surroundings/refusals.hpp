#pragma once

#include <optional>

#include "sim/api/shapes/shapes.hpp"
#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {

/// What AWS has against a request of Elastic Load Balancing where the model has no word for it:
/// parameters that exclude or need each other, policies and attributes that there are not. Errors:
/// AWS's.
std::optional<AwsError> fault_of_balancing(const shapes::Operation& operation,
                                           const nlohmann::json& request);

/// The actions of a listener or a rule end in one that answers.
std::optional<AwsError> fault_of_actions(const nlohmann::json& actions);

}  // namespace acmsim::sim
