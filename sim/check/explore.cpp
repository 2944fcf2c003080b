// Which steps can fail, and which timers there are: all histories are looked at, or steps are
// proved to end well.
#include "sim/check/check.hpp"
#include "sim/check/prove.hpp"
#include "sim/check/reduce/parts.hpp"

namespace acmsim::sim {

Explored explore(const Scenario& scenario, const CheckOptions& options) {
  const Plan& plan = scenario.plan;
  Explored all{.fails = std::vector<bool>(plan.steps.size()), .armed = {}};
  Prover prover(scenario, plan, options);
  for (const Extent& part : parts_of(scenario, plan, options)) {
    const ScenarioModel model(scenario, plan, part);
    TransitionGraph<ScenarioModel> graph(model);
    ClassLimits limits = options.limits;
    limits.stop_at_violation = false;
    if (options.may_loosen()) limits.classes_max = options.first_look_classes;
    ClassResult found = TimedSearch<ScenarioModel>(graph, Merging::hull, limits).run();
    if (found.stopped == Stopped::classes_max && options.may_loosen()) {
      if (prover.shows_that_all_end_well(part)) continue;
      limits.classes_max = options.limits.classes_max;
      found = TimedSearch<ScenarioModel>(graph, Merging::hull, limits).run();
    }
    all.is_complete = all.is_complete && found.stopped == Stopped::no;
    all.armed.merge(graph.timers());
    for (StateId state = 0; state < graph.states(); ++state) {
      const auto steps = graph.state(state).situation.progress.steps;
      for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step].stage == Stage::failed) all.fails[step] = true;
      }
    }
  }
  all.armed.merge(std::map<Timer, Bound>(prover.armed()));
  return all;
}

}  // namespace acmsim::sim
