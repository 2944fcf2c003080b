#pragma once

#include <acmsim/session.hpp>
#include <nlohmann/json.hpp>
#include <optional>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// What EC2 says to parameters that do not have the shape of its model: the first mistake. Errors:
/// MissingParameter, InvalidParameterValue. Source: Amazon EC2 API Reference, "Error codes", for
/// the codes [D]; public logs for the texts [U].
std::optional<AwsError> ec2_refusal(const shapes::Operation& operation,
                                    const nlohmann::json& request);

}  // namespace acmsim::sim
