#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// Leaves of a request's parameters what its shape knows. A member that is null is not there; one
/// that the service does not know is passed over, as its own front door does, and told here as a
/// JSON Pointer. Source: AWS JSON 1.1 protocol, as its services read what is sent. [U]
std::vector<std::string> keep_known_members(nlohmann::json& with, const shapes::Shape& shape);

}  // namespace acmsim::sim
