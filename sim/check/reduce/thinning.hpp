#pragma once

#include <optional>
#include <vector>

#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// By StepHandle: how long a step takes at most from when all that comes before it has ended, where
/// it is proved that it always ends well.
using Spans = std::vector<std::optional<Duration>>;

/// A plan of the steps that are kept. In the place of others, whose spans are known, and of all
/// such steps before them, whoever comes after them waits for any time from none to the longest
/// that they can take one after the other. What stands for them has handles after those of the
/// plan.
Plan thinned(const Plan& plan, const std::vector<bool>& kept, const Spans& spans);

}  // namespace acmsim::sim
