#include "sim/plan/situation.hpp"

#include <algorithm>

namespace acmsim::sim {

bool needs_operator_slot(const Plan& plan, StepHandle step) {
  return plan.operators.has_value() && plan.is_own(step);
}

bool operator_slot_is_free(const Progress& progress, const Plan& plan) {
  std::uint32_t busy = 0;
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    const Stage stage = progress.steps[i].stage;
    if (!needs_operator_slot(plan, StepHandle{i})) continue;
    if (stage == Stage::acting || stage == Stage::repeating) ++busy;
  }
  return !plan.operators || busy < *plan.operators;
}

bool has_ended(const Progress& progress) {
  return std::ranges::all_of(progress.steps,
                             [](const StepState& step) { return has_ended(step.stage); });
}

bool violates_by_itself(const StepReport& report) {
  return report.what == StepReport::What::failed &&
         (report.cause == Cause::false_claim || report.cause == Cause::not_refused);
}

bool a_step_failed(const Situation& situation, const Plan& plan) {
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (situation.progress.steps[i].stage == Stage::failed && !plan.steps[i].continues_on_failure) {
      return true;
    }
  }
  return false;
}

}  // namespace acmsim::sim
