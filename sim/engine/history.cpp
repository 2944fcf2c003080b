#include "sim/engine/history.hpp"

#include <algorithm>

namespace acmsim::sim {

std::optional<Duration> span_of_plan(const Scenario& scenario, const History& history) {
  std::optional<Duration> span;
  for (std::uint32_t i = 0; i < history.steps.size(); ++i) {
    if (!scenario.plan.is_own(StepHandle{i})) continue;
    const auto& ended_at = history.steps[i].ended_at;
    if (!ended_at) return std::nullopt;
    span = std::max(span.value_or(Duration{0}), Duration{*ended_at - scenario.starts_at});
  }
  return span;
}

}  // namespace acmsim::sim
