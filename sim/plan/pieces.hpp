#pragma once

#include <vector>

#include "sim/plan/plan.hpp"

namespace acmsim::sim {

/// Every condition of a plan, and all conditions that these are made of.
std::vector<const Condition*> pieces_of(const Plan& plan);
/// The same of what is claimed: `always`, `finally` and every `expect`.
std::vector<const Condition*> claimed_pieces_of(const Plan& plan);

}  // namespace acmsim::sim
