#pragma once

#include "model/world/world.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Calls every thing by its kind and a number, in the order in which they came to be in a world;
/// what is not in it comes after. Steps by their number. Names that somebody gave tell nothing
/// then.
void give_plain_names(Scenario& scenario, const World& world);

}  // namespace acmsim::sim
