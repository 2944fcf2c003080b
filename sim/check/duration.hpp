#pragma once

#include <optional>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// How long a plan takes at most, from its start until all of its own steps have ended.
struct LongestPlan {
  Duration longest{0};
  bool is_exact = true;  ///< Otherwise no history takes longer, but perhaps none as long.
};

/// That of a plan which is safe, after a check with these options. Nothing where it is not, where
/// nothing bounds it, or where a limit was reached first.
std::optional<LongestPlan> longest_plan(const Scenario& scenario, const Check& done,
                                        const CheckOptions& options);

}  // namespace acmsim::sim
