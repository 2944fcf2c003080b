#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "sim/check/check.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/check/search/walk.hpp"

namespace acmsim::sim {

/// One part of a scenario, or all of it.
class PartChecker {
 public:
  PartChecker(const Scenario& scenario, const Plan& plan, Extent extent,
              const CheckOptions& options, const Symmetry* symmetry)
      : scenario_(scenario),
        plan_(plan),
        options_(options),
        extent_(std::move(extent)),
        model_(scenario, plan, extent_, symmetry),
        graph_(model_) {}

  Check take() && {
    ClassResult result = look(options_.search.value_or(Merging::hull));
    const bool will_do = result.witness && !options_.finds_shortest;
    if (result.found && !options_.search && !will_do) {
      ClassResult exact = look(Merging::inclusion);
      const bool is_certain = exact.found || exact.stopped == Stopped::no;
      if (is_certain || !result.witness) {
        result = std::move(exact);
      } else {
        check_.search = Merging::hull;
      }
    }
    conclude(std::move(result));
    return std::move(check_);
  }

  /// Some histories alone, in place of all: unsafe, or unknown.
  Check walk(std::uint32_t first, std::uint32_t end) && {
    Walks<ScenarioModel> walks(graph_);
    ClassResult result{.counts = {}, .stopped = Stopped::classes_max};
    for (std::uint32_t i = first; i < end && !result.found; ++i) {
      result.counts.transitions = graph_.transitions();
      if (options_.limits.go_on && !options_.limits.go_on(result.counts)) break;
      const auto broken = walks.walk(Pace(i));
      if (!broken) continue;
      result.witness = witness_of(graph_, broken->path, broken->claim, broken->lasts);
      result.found = result.witness.has_value();
    }
    result.counts = {.states = graph_.states(), .transitions = graph_.transitions()};
    options_.limits.spend(graph_.transitions());
    conclude(std::move(result));
    return std::move(check_);
  }

 private:
  using Graph = TransitionGraph<ScenarioModel>;
  using Search = TimedSearch<ScenarioModel>;

  ClassResult look(Merging merging) {
    check_.search = merging;
    return Search(graph_, merging, options_.limits).run();
  }

  void conclude(ClassResult result) {
    check_.counts = result.counts;
    check_.stopped = result.stopped;
    check_.armed = graph_.timers();
    if (!result.found) {
      check_.verdict = result.stopped == Stopped::no ? Safety::safe : Safety::unknown;
      return;
    }
    if (!result.witness) return;  // A hull alone, and no instants fit its path.
    check_.verdict = Safety::unsafe;
    check_.shortest = tell(std::move(*result.witness));
    // What has as many events, and is told with one less, may have come after the limit.
    check_.shortest->is_proved = check_.search != Merging::hull && result.stopped == Stopped::no;
    find_fastest();
  }

  /// A hull has none, and the shortest stands in for it. What is found before a limit may not be
  /// the soonest.
  void find_fastest() {
    check_.fastest = check_.shortest;
    check_.fastest->is_proved = false;
    if (check_.search == Merging::hull || !options_.finds_fastest || !options_.finds_shortest)
      return;
    ClassResult result =
        Search(graph_, Merging::inclusion, options_.limits, Search::Order::earliest).run();
    if (!result.witness) return;
    Counterexample found = tell(std::move(*result.witness));
    found.is_proved = result.stopped == Stopped::no;
    const auto soonest = check_.fastest->witness.broken_at();
    if (found.is_proved || found.witness.broken_at() < soonest) check_.fastest = std::move(found);
  }

  Counterexample tell(Witness witness) const {
    Counterexample told;
    told.violates = model_.name_of(witness.claim);
    told.needs_all_parts =
        model_.is_about_the_end(witness.claim) || witness.claim == model_.stuck();
    told.extent = extent_;
    Situation situation{.world = scenario_.world, .progress = {}};
    const Context context = scenario_.context();
    const Frame frame{context, plan_};
    bool has_begun = !extent_.beginning;
    if (has_begun) note(begin(situation, frame), told);
    for (std::size_t i = 0; i < witness.fired.size(); ++i) {
      const Timer& timer = witness.fired[i];
      if (timer == kBegin) {
        has_begun = true;
        note(begin(situation, frame), told);
      }
      if (timer.kind == TimerKind::end) continue;
      told.history.push_back(event(timer, witness.instants[i + 1]));
      if (!has_begun) {
        acmsim::fire(situation.world, context, timer);
        continue;
      }
      note(fire(situation, frame, timer), told);
    }
    told.history.push_back(event({TimerKind::end, 0, 0}, witness.instants.back()));
    told.witness = std::move(witness);
    return told;
  }

  static void note(const Moves& moves, Counterexample& told) {
    for (const Move& move : moves) {
      const auto* report = std::get_if<StepReport>(&move);
      if (report == nullptr || report->what == StepReport::What::cut ||
          report->what == StepReport::What::skipped) {
        continue;
      }
      if (report->what == StepReport::What::failed) told.failure = *report;
      const bool is_known = std::ranges::find(told.acted, report->step) != told.acted.end();
      if (!is_known) told.acted.push_back(report->step);
    }
  }

  ScriptedEvent event(const Timer& timer, std::int64_t seconds) const {
    return {scenario_.starts_at + Duration{seconds}, std::string(name_of(timer.kind)),
            whose_text(scenario_, timer)};
  }

  const Scenario& scenario_;
  const Plan& plan_;
  const CheckOptions& options_;
  Extent extent_;
  ScenarioModel model_;
  Graph graph_;
  Check check_;
};

}  // namespace acmsim::sim
