#pragma once

#include <string>

#include "sim/check/latest_start.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// When a plan can begin at the latest, in a line; empty where any start is as good.
std::string latest_start_line(const Scenario& scenario, const LatestStart& latest);

}  // namespace acmsim::sim
