// The verdict: first by hull, which is quick and finds too much rather than too little. If it finds
// nothing, the scenario is safe. If it finds something, the search by inclusion, which is exact,
// finds the shortest history that breaks a claim, or that there is none.
#include "sim/check/check.hpp"

#include <utility>

#include "sim/check/muting.hpp"
#include "sim/check/scenario_model.hpp"

namespace acmsim::sim {
namespace {

using Graph = TransitionGraph<ScenarioModel>;
using Search = TimedSearch<ScenarioModel>;

class Checker {
 public:
  Checker(const Scenario& scenario, const Plan& plan, Extent extent, const CheckOptions& options)
      : scenario_(scenario),
        plan_(plan),
        options_(options),
        model_(scenario, plan, std::move(extent)),
        graph_(model_) {}

  Check take() && {
    const Merging first = options_.search.value_or(Merging::hull);
    SearchResult result = look(first);
    if (result.found && first == Merging::hull) {
      SearchResult exact = look(Merging::inclusion);
      const bool is_certain = exact.found || exact.stopped == Stopped::no;
      if (is_certain || !result.witness) result = std::move(exact);
      is_exact_ = is_certain;
    }
    conclude(std::move(result));
    return std::move(check_);
  }

 private:
  SearchResult look(Merging merging, Search::Order order = Search::Order::fewest_events) {
    SearchResult result = Search(graph_, merging, options_.limits, order).run();
    if (order == Search::Order::fewest_events) check_.search = merging;
    return result;
  }

  void conclude(SearchResult result) {
    check_.counts = result.counts;
    check_.stopped = result.stopped;
    for (KeyId key = 0; key < graph_.keys(); ++key) check_.leaned_on.insert(graph_.timer(key));
    if (!result.found) {
      check_.verdict = result.stopped == Stopped::no ? Safety::safe : Safety::unknown;
      return;
    }
    if (!result.witness) return;  // A hull alone, and no instants fit its path.
    check_.verdict = Safety::unsafe;
    check_.shortest = tell(std::move(*result.witness));
    check_.shortest->is_proved = is_exact_;
    find_fastest();
  }

  void find_fastest() {
    SearchResult result = look(Merging::inclusion, Search::Order::earliest);
    check_.fastest = result.witness ? tell(std::move(*result.witness)) : check_.shortest;
    check_.fastest->is_proved = result.witness.has_value();
  }

  Counterexample tell(Witness witness) const {
    Counterexample told;
    told.violates = model_.name_of(witness.claim);
    Situation situation{.world = scenario_.world, .progress = {}};
    const Context context = scenario_.context();
    const Frame frame{context, plan_};
    begin(situation, frame);
    for (std::size_t i = 0; i < witness.fired.size(); ++i) {
      const Timer& timer = witness.fired[i];
      if (timer.kind == TimerKind::end) continue;
      told.history.push_back(event(timer, witness.instants[i + 1]));
      for (const Move& move : fire(situation, frame, timer)) {
        const auto* report = std::get_if<StepReport>(&move);
        if (report != nullptr && report->what == StepReport::What::failed) told.failure = *report;
      }
    }
    told.history.push_back(event({TimerKind::end, 0, 0}, witness.instants.back()));
    told.witness = std::move(witness);
    return told;
  }

  ScriptedEvent event(const Timer& timer, std::int64_t seconds) const {
    return {scenario_.starts_at + Duration{seconds}, std::string(name_of(timer.kind)),
            whose_text(scenario_, timer)};
  }

  const Scenario& scenario_;
  const Plan& plan_;
  const CheckOptions& options_;
  ScenarioModel model_;
  Graph graph_;
  bool is_exact_ = true;
  Check check_;
};

}  // namespace

Check check(const Scenario& scenario, const CheckOptions& options) {
  return check(scenario, scenario.plan, options);
}

Check check(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  Extent extent = everything(plan);
  if (options.mutes) extent.muted = mutable_kinds(plan);
  auto muted = extent.muted;
  Check done = Checker(scenario, plan, std::move(extent), options).take();
  done.muted = std::move(muted);
  return done;
}

}  // namespace acmsim::sim
