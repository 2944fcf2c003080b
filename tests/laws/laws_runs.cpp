// Single histories know nothing that a check does not.
#include <algorithm>
#include <set>

#include "sim/check/assumptions.hpp"
#include "sim/check/blame.hpp"
#include "sim/check/duration.hpp"
#include "sim/check/outages.hpp"
#include "sim/check/reduce/horizon.hpp"
#include "sim/check/repair.hpp"
#include "sim/check/search/scenario_model.hpp"
#include "sim/check/search/timed_search.hpp"
#include "sim/engine/history.hpp"
#include "tests/laws/laws.hpp"
#include "tests/laws/replay.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kRunTransitionsMax = 50'000;
constexpr int kRandomRuns = 6;
constexpr std::uint64_t kSeenClassesMax = 4'000;

std::vector<std::string> schedules() {
  std::vector<std::string> words{"typical", "earliest", "latest"};
  for (int seed = 1; seed <= kRandomRuns; ++seed) words.push_back("random:" + std::to_string(seed));
  return words;
}

History play(const Scenario& scenario, const std::string& schedule) {
  return run(scenario, {.schedule = Schedule::parse(schedule).value(),
                        .transitions_max = kRunTransitionsMax,
                        .tells = false});
}

/// The longest time for which a host was closed in a history, whatever the reasons were.
Duration longest_in(const History& history, const Website& site) {
  Duration longest{0};
  std::optional<Instant> from;
  std::optional<Instant> to;
  for (const Outage& outage : history.outages) {
    if (outage.site != site) continue;
    if (to != outage.from) from = outage.from;
    to = outage.to.value_or(history.ended_at);
    longest = std::max(longest, Duration{*to - *from});
  }
  return longest;
}

Trial replays(const Subject& subject, const Counterexample& told) {
  const auto scripted = subject_of(replay_of(subject.document(), told));
  if (!scripted) return broken("a counterexample is no document");
  const History history = run(scripted->scenario(), {});
  if (history.misfit) return broken("a counterexample cannot happen: " + history.misfit->why);
  std::string others;
  for (const Violation& one : history.violations) {
    if (one.name == told.violates) return kept();
    others += " " + one.name;
  }
  return broken("a counterexample of " + told.violates + " breaks" +
                (others.empty() ? " nothing" : others));
}

}  // namespace

Trial safe_is_what_no_run_breaks(const Subject& subject) {
  if (subject.check().verdict != Safety::safe) return skipped();
  for (const std::string& schedule : schedules()) {
    const History history = play(subject.scenario(), schedule);
    if (history.violations.empty()) continue;
    return broken("safe, but " + schedule + " breaks " + history.violations.front().name + ": " +
                  history.violations.front().why);
  }
  return kept();
}

/// Of the whole at once, without a reduction.
Trial runs_end_where_a_search_has_been(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  const ScenarioModel model(scenario, scenario.plan, everything(scenario, scenario.plan));
  TransitionGraph<ScenarioModel> graph(model);
  ClassLimits limits = modest_options().limits;
  limits.classes_max = kSeenClassesMax;
  limits.stop_at_violation = false;
  const auto found = TimedSearch<ScenarioModel>(graph, Merging::hull, limits).run();
  if (found.stopped != Stopped::no) return skipped();
  std::set<Situation> seen;
  for (StateId state = 0; state < graph.states(); ++state) {
    seen.insert(graph.state(state).situation);
  }
  for (const std::string& schedule : schedules()) {
    const History history = play(scenario, schedule);
    if (!history.is_complete || seen.contains(history.end)) continue;
    return broken(schedule + " ends in a situation that no search has seen");
  }
  return kept();
}

Trial no_run_outlasts_the_worst_outage(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  if (scenario.catalogue.watches.empty()) return skipped();
  const auto worst = worst_outages(scenario, subject.check(), modest_options());
  if (!worst) return skipped();
  for (const std::string& schedule : schedules()) {
    const History history = play(scenario, schedule);
    for (const WorstOutage& said : *worst) {
      const Duration longest = longest_in(history, said.site);
      if (longest <= said.longest) continue;
      return broken("the worst outage of " + scenario.catalogue.text_of(said.site) +
                    " is said to be " + format_duration(said.longest) + ", but " + schedule +
                    " has " + format_duration(longest));
    }
  }
  return kept();
}

Trial no_run_outlasts_the_horizon(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  const auto horizon = horizon_of(scenario, scenario.plan, {});
  if (!horizon) return skipped();
  for (const std::string& schedule : schedules()) {
    const Duration length = play(scenario, schedule).ended_at - scenario.starts_at;
    if (length <= *horizon) continue;
    return broken("every history has ended after " + format_duration(*horizon) + ", but " +
                  schedule + " takes " + format_duration(length));
  }
  return kept();
}

Trial no_plan_outlasts_its_longest(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  const auto plan = longest_plan(scenario, subject.check(), modest_options());
  if (!plan) return skipped();
  for (const std::string& schedule : schedules()) {
    const auto takes = span_of_plan(scenario, play(scenario, schedule));
    if (!takes || *takes <= plan->longest) continue;
    return broken("the plan never takes more than " + format_duration(plan->longest) + ", but " +
                  schedule + " takes " + format_duration(*takes));
  }
  return kept();
}

Trial counterexamples_replay(const Subject& subject) {
  const Check& found = subject.check();
  if (found.verdict != Safety::unsafe) return skipped();
  Trial trial = replays(subject, *found.shortest);
  if (trial.what != Trial::What::kept) return trial;
  if (found.fastest->witness.broken_at() > found.shortest->witness.broken_at()) {
    return broken("the fastest counterexample takes longer than the shortest");
  }
  return replays(subject, *found.fastest);
}

/// Whatever is told beside a verdict is asked for as well.
Trial nothing_crashes(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  for (const std::string& schedule : schedules()) {
    run(scenario,
        {.schedule = Schedule::parse(schedule).value(), .transitions_max = kRunTransitionsMax});
  }
  const Check& found = subject.check();
  if (found.shortest) {
    find_repair(scenario, *found.shortest, modest_options());
    blame_of(scenario, *found.shortest, false, modest_options());
  }
  const auto outages = worst_outages(scenario, found, modest_options());
  const Starts starts{.begin_at = [](Instant) { return std::nullopt; },
                      .typical_end = run(scenario, {.tells = false}).ended_at};
  assumptions_of(scenario, {found, outages, LatestStart{}, starts}, modest_options());
  return kept();
}

}  // namespace acmsim::sim
