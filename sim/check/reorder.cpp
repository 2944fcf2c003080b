// A step that acted before the claim broke, and one that had not: the plan is tried with the second
// put right before the first, and all else in its order.
#include "sim/check/reorder.hpp"

#include <algorithm>
#include <vector>

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kReorderClassesMax = 20'000;
constexpr int kReordersMax = 24;

/// Whether a step comes after another, itself included, by the plan's order or by what it uses.
bool follows(const Plan& plan, StepHandle step, StepHandle other) {
  const auto does = [&](StepHandle before) { return follows(plan, before, other); };
  return step == other || std::ranges::any_of(plan.at(step).after, does) ||
         std::ranges::any_of(plan.at(step).makers, does);
}

/// Whether a step uses what another makes, or what is made of that.
bool uses(const Plan& plan, StepHandle step, StepHandle other) {
  return step == other || std::ranges::any_of(plan.at(step).makers, [&](StepHandle maker) {
           return uses(plan, maker, other);
         });
}

/// The plan with `second` right before `first`; what came after `second` comes after what `second`
/// came after.
Plan reordered(const Plan& plan, StepHandle first, StepHandle second) {
  Plan changed = plan;
  std::vector<StepHandle> before = plan.at(first).after;
  if (follows(plan, second, first)) {
    for (Step& step : changed.steps) {
      const auto place = std::ranges::find(step.after, second);
      if (place == step.after.end()) continue;
      step.after.erase(place);
      const auto& more = plan.at(second).after;
      step.after.insert(step.after.end(), more.begin(), more.end());
    }
  }
  for (const StepHandle one : plan.at(second).after) {
    if (!follows(plan, one, first)) before.push_back(one);
  }
  changed.steps[second.index].after = std::move(before);
  changed.steps[first.index].after.push_back(second);
  return changed;
}

}  // namespace

std::optional<std::pair<StepHandle, StepHandle>> wrong_order(const Scenario& scenario,
                                                             const Counterexample& told,
                                                             const CheckOptions& options) {
  const Plan& plan = scenario.plan;
  CheckOptions how = options;
  how.search = Merging::hull;
  how.finds_shortest = false;
  how.look_at_most(kReorderClassesMax);
  int tried = 0;
  for (auto acted = told.acted.rbegin(); acted != told.acted.rend(); ++acted) {
    const StepHandle first = *acted;
    for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
      const StepHandle second{i};
      const bool has_acted = std::ranges::find(told.acted, second) != told.acted.end();
      if (has_acted || plan.at(second).who != plan.at(first).who) continue;
      if (uses(plan, second, first)) continue;
      if (++tried > kReordersMax) return std::nullopt;
      if (check(scenario, reordered(plan, first, second), how).verdict == Safety::safe) {
        return std::pair(first, second);
      }
    }
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
