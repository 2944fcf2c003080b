#pragma once

#include <optional>

#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {

/// What AWS has against the conditions of a rule. Errors: ValidationError.
std::optional<AwsError> fault_of_conditions(const nlohmann::json& conditions);

/// The conditions as AWS shows them: one on hosts or paths in both of its forms.
OrderedJson shown_conditions(const nlohmann::json& conditions);

}  // namespace acmsim::sim
