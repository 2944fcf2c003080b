#pragma once

#include <variant>

#include "model/base/error.hpp"
#include "model/world/command.hpp"
#include "model/world/query.hpp"

namespace acmsim::sim {

/// What a call comes to once it is understood: a command acts, a query reads, and an error is what
/// AWS answers to parameters that it would not take.
using CallEffect = std::variant<Command, Query, ApiError>;

}  // namespace acmsim::sim
