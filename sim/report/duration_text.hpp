#pragma once

#include <optional>
#include <string>

#include "sim/check/duration.hpp"

namespace acmsim::sim {

/// How long a plan that is safe takes, from its start until all of its own steps have ended.
struct PlanDuration {
  Duration least{0};  ///< Of those with every delay at its earliest, typical, latest.
  Duration typical{0};
  std::optional<LongestPlan> greatest{};  ///< Nothing: it was not found within the limits.
};

/// The same in a line.
std::string duration_line(const PlanDuration& takes);

}  // namespace acmsim::sim
