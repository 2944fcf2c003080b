// The verdict: first by hull, which is quick and finds too much rather than too little. If it finds
// nothing, the scenario is safe. If it finds something, the search by inclusion, which is exact,
// finds the shortest history that breaks a claim, or that there is none.
#include "sim/check/check.hpp"

#include <algorithm>
#include <utility>

#include "sim/check/muting.hpp"
#include "sim/check/slicing.hpp"

namespace acmsim::sim {
namespace {

using Graph = TransitionGraph<ScenarioModel>;
using Search = TimedSearch<ScenarioModel>;

void add(ClassCounts& sum, const ClassCounts& more) {
  sum.states += more.states;
  sum.classes += more.classes;
  sum.transitions += more.transitions;
  sum.memory = std::max(sum.memory, more.memory);
}

class Checker {
 public:
  Checker(const Scenario& scenario, const Plan& plan, Extent extent, const CheckOptions& options)
      : scenario_(scenario),
        plan_(plan),
        options_(options),
        model_(scenario, plan, extent),
        graph_(model_) {
    check_.extent = std::move(extent);
  }

  Check take() && {
    const Merging first = options_.search.value_or(Merging::hull);
    ClassResult result = look(first);
    if (result.found && first == Merging::hull) {
      ClassResult exact = look(Merging::inclusion);
      const bool is_certain = exact.found || exact.stopped == Stopped::no;
      if (is_certain || !result.witness) result = std::move(exact);
      is_exact_ = is_certain;
    }
    conclude(std::move(result));
    return std::move(check_);
  }

 private:
  ClassResult look(Merging merging, Search::Order order = Search::Order::fewest_events) {
    ClassResult result = Search(graph_, merging, options_.limits, order).run();
    if (order == Search::Order::fewest_events) check_.search = merging;
    return result;
  }

  void conclude(ClassResult result) {
    check_.counts = result.counts;
    check_.stopped = result.stopped;
    for (std::size_t key = 0; key < graph_.keys(); ++key) {
      check_.leaned_on.insert(graph_.timer(static_cast<KeyId>(key)));
    }
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
    ClassResult result = look(Merging::inclusion, Search::Order::earliest);
    check_.fastest = result.witness ? tell(std::move(*result.witness)) : check_.shortest;
    check_.fastest->is_proved = result.witness.has_value();
  }

  Counterexample tell(Witness witness) const {
    Counterexample told;
    told.violates = model_.name_of(witness.claim);
    told.is_about_the_end = model_.is_about_the_end(witness.claim);
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

/// Each part by itself; nothing where that does not decide.
std::optional<Check> check_parts(const Scenario& scenario, const Plan& plan,
                                 std::vector<Extent> parts, const std::set<TimerKind>& muted,
                                 const CheckOptions& options) {
  std::optional<Check> shortest;
  ClassCounts counts;
  std::set<Timer> leaned_on;
  const auto look = [&](const Extent& part) {
    Check found = Checker(scenario, plan, part, options).take();
    add(counts, found.counts);
    leaned_on.merge(std::set<Timer>(found.leaned_on));
    return found;
  };
  Merging search = Merging::hull;
  for (Extent& part : parts) {
    part.muted = muted;
    Check found = look(part);
    if (found.verdict == Safety::unsafe && part.ends_late) {
      // Perhaps only because the others would have to go on for long.
      part.ends_late = false;
      found = look(part);
      const bool is_proof = found.verdict == Safety::unsafe && !found.shortest->is_about_the_end;
      if (!is_proof) return std::nullopt;
    }
    if (found.verdict == Safety::unknown) return std::nullopt;
    search = found.search;
    if (found.verdict == Safety::safe) continue;
    const auto events = [](const Check& one) { return one.shortest->witness.fired.size(); };
    if (!shortest || events(found) < events(*shortest)) shortest = std::move(found);
  }
  Check check = shortest ? std::move(*shortest) : Check{};
  if (!shortest) check.verdict = Safety::safe;
  check.search = search;
  check.counts = counts;
  check.leaned_on = std::move(leaned_on);
  check.parts = parts.size();
  return check;
}

}  // namespace

Check check(const Scenario& scenario, const CheckOptions& options) {
  return check(scenario, scenario.plan, options);
}

Check check(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  const std::set<TimerKind> muted = options.mutes ? mutable_kinds(plan) : std::set<TimerKind>{};
  std::optional<Check> done;
  if (options.slices) {
    std::vector<Extent> parts = parts_of(scenario, plan);
    if (parts.size() > 1) done = check_parts(scenario, plan, std::move(parts), muted, options);
  }
  if (!done) {
    Extent extent = everything(scenario, plan);
    extent.muted = muted;
    done = Checker(scenario, plan, std::move(extent), options).take();
  }
  done->muted = muted;
  return std::move(*done);
}

}  // namespace acmsim::sim
