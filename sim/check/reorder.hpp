#pragma once

#include <optional>
#include <utility>

#include "sim/check/check.hpp"

namespace acmsim::sim {

/// Two steps of which the first comes before the second in a bad history, and which make the
/// scenario safe the other way round: tried by checking it. Nothing where there are none, or where
/// that would cost too much.
std::optional<std::pair<StepHandle, StepHandle>> wrong_order(const Scenario& scenario,
                                                             const Counterexample& told,
                                                             const CheckOptions& options);

}  // namespace acmsim::sim
