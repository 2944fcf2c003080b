#pragma once

#include <vector>

#include "sim/check/scenario_model.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Splits a scenario into parts that share no resource, no order, no operator, no quota and no
/// condition, each to be checked by itself. In the order of their first things; one at least. A
/// part whose history may go on because of another one's `ends_late`.
std::vector<Extent> parts_of(const Scenario& scenario, const Plan& plan);

}  // namespace acmsim::sim
