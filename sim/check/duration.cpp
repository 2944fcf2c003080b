// A plan has ended when the last of its steps has: of each part of it that is asked about its
// steps, how long they can go on is found by a clock. What is too large for that has the bounds of
// its steps, as they are proved one after the other, added up along the order.
#include "sim/check/duration.hpp"

#include <algorithm>
#include <vector>

#include "sim/check/prove.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/check/stretches.hpp"

namespace acmsim::sim {
namespace {

/// What an answer that is not the verdict may cost: one search in classes, all in transitions.
constexpr std::uint64_t kTimedClassesMax = 2'000;
constexpr std::uint64_t kTimedTransitionsMax = 100'000;

class Timed {
 public:
  Timed(const Scenario& scenario, const CheckOptions& options)
      : scenario_(scenario), options_(options) {}

  std::optional<LongestPlan> by_clock() const {
    LongestPlan plan;
    for (Extent& part : parts_of(scenario_, scenario_.plan, options_)) {
      if (!part.asks_steps) continue;
      part.ends_late = false;  // The clock has stopped by then.
      auto longest = by(Merging::hull, part);
      if (!longest) return std::nullopt;
      if (options_.search != Merging::hull) {
        const auto exact = by(Merging::inclusion, part);
        plan.is_exact = plan.is_exact && exact;
        longest = exact ? exact : longest;
      }
      plan.longest = std::max(plan.longest, *longest);
    }
    plan.is_exact = plan.is_exact && options_.search != Merging::hull;
    return plan.longest == kNever ? std::nullopt : std::optional(plan);
  }

  std::optional<LongestPlan> by_steps() const {
    Prover prover(scenario_, scenario_.plan, options_);
    std::vector<Duration> ended(scenario_.plan.steps.size());
    LongestPlan plan{.is_exact = false};
    for (const StepHandle handle : prover.order()) {
      const Step& step = scenario_.plan.at(handle);
      const bool is_own = scenario_.plan.is_own(handle);
      const std::optional<Duration> span = prover.span(handle);
      if (!span) {
        if (is_own) return std::nullopt;
        ended[handle.index] = kNever;
        continue;
      }
      Duration begins{0};
      for (const auto* before : {&step.after, &step.makers}) {
        for (const StepHandle one : *before) begins = std::max(begins, ended[one.index]);
      }
      if (begins == kNever && is_own) return std::nullopt;
      ended[handle.index] = begins == kNever ? kNever : begins + *span;
      if (is_own) plan.longest = std::max(plan.longest, ended[handle.index]);
    }
    return plan;
  }

 private:
  std::optional<Duration> by(Merging merging, const Extent& part) const {
    const Plan& plan = scenario_.plan;
    const Lasting goes_on = [&](const Situation& situation) {
      for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
        const bool is_timed = part.steps[i] && plan.is_own(StepHandle{i});
        if (is_timed && !has_ended(situation.progress.steps[i].stage)) return true;
      }
      return false;
    };
    const auto found =
        longest_stretches(scenario_, part, nullptr, merging, options_.limits, {goes_on});
    return found ? std::optional(found->front().longest) : std::nullopt;
  }

  const Scenario& scenario_;
  const CheckOptions& options_;
};

}  // namespace

std::optional<LongestPlan> longest_plan(const Scenario& scenario, const Check& done,
                                        const CheckOptions& options) {
  if (done.verdict != Safety::safe || scenario.plan.steps.empty()) return std::nullopt;
  CheckOptions timing = options;
  timing.only.reset();
  timing.look_at_most(kTimedClassesMax);
  timing.spend_at_most(kTimedTransitionsMax);
  const Timed timed(scenario, timing);
  auto longest = timed.by_clock();
  if (longest) return longest;
  timing.limits.transitions_left.reset();
  timing.spend_at_most(kTimedTransitionsMax);
  return timed.by_steps();
}

}  // namespace acmsim::sim
