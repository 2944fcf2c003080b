#pragma once

#include <optional>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A time after the start by which every history of a plan has ended, perhaps long before; nothing
/// where none is known. It adds up all that may take time, as if everything came one after the
/// other.
std::optional<Duration> horizon_of(const Scenario& scenario, const Plan& plan,
                                   const CheckOptions& options);

}  // namespace acmsim::sim
