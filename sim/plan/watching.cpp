// What a poll sees: whether a step that waits, or a call that is repeated, has come to its end.
#include "sim/plan/watching.hpp"

#include <algorithm>

#include "sim/plan/call.hpp"

namespace acmsim::sim {

bool holds_now(const Condition& condition, const Situation& situation, const Frame& frame) {
  return holds(condition, EvaluationContext{.world = situation.world,
                                            .context = frame.context,
                                            .bindings = situation.progress.bindings,
                                            .a_step_failed = a_step_failed(situation, frame.plan)});
}

bool is_over(const WaitForStep& wait, const Situation& situation, const Frame& frame) {
  return holds_now(wait.condition, situation, frame) ||
         (wait.fails_on && holds_now(*wait.fails_on, situation, frame));
}

bool is_over(StepHandle step, const Situation& situation, const Frame& frame) {
  const auto& does = frame.plan.at(step).does;
  if (const auto* wait = std::get_if<WaitForStep>(&does)) return is_over(*wait, situation, frame);
  const auto& call = std::get<CallStep>(does);
  const std::size_t times = situation.progress.steps[step.index].times;
  const auto error = refusal(situation, frame.context, call, times);
  return !error || std::ranges::find(call.retry->on, error->code) == call.retry->on.end();
}

}  // namespace acmsim::sim
