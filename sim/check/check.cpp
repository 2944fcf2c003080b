// The verdict: first by hull, which is quick and finds too much rather than too little. If it finds
// nothing, the scenario is safe. If it finds something, the search by inclusion, which is exact,
// finds the shortest history that breaks a claim, or that there is none. Where a part is too large
// for that, some of its histories are tried, as one of them may break a claim.
#include "sim/check/check.hpp"

#include <algorithm>
#include <utility>

#include "sim/check/prove.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/check/search/walk.hpp"

namespace acmsim::sim {
namespace {

/// How many histories of a large part are tried before a proof, and how many in all.
constexpr std::uint32_t kFirstWalks = 2;
constexpr std::uint32_t kWalks = 64;

using Graph = TransitionGraph<ScenarioModel>;
using Search = TimedSearch<ScenarioModel>;

/// One part of a scenario, or all of it.
class Checker {
 public:
  Checker(const Scenario& scenario, const Plan& plan, Extent extent, const CheckOptions& options,
          const Symmetry* symmetry)
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
      const auto broken = walks.walk(Pace(i));
      if (!broken) continue;
      result.witness = witness_of(graph_, broken->path, broken->claim, broken->lasts);
      result.found = result.witness.has_value();
    }
    result.counts.transitions = graph_.transitions();
    conclude(std::move(result));
    return std::move(check_);
  }

 private:
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

/// What the parts of a scenario come to together.
class Together {
 public:
  explicit Together(std::size_t parts) { whole_.parts = parts; }

  void add(Check part) {
    whole_.counts.add(part.counts);
    whole_.armed.merge(part.armed);
    whole_.search = std::min(whole_.search, part.search);  // The most exact that was needed.
    whole_.stopped = std::max(whole_.stopped, part.stopped);
    is_known_ = is_known_ && part.verdict != Safety::unknown;
    if (part.verdict != Safety::unsafe) return;
    keep(whole_.shortest, std::move(part.shortest), [](const Counterexample& told) {
      return std::pair(told.history.size(), told.witness.claim);
    });
    keep(whole_.fastest, std::move(part.fastest), [](const Counterexample& told) {
      return std::pair(told.witness.broken_at(), told.witness.claim);
    });
  }

  Check take() && {
    whole_.verdict = whole_.shortest ? Safety::unsafe : is_known_ ? Safety::safe : Safety::unknown;
    return std::move(whole_);
  }

 private:
  /// Keeps the lesser by rank, and proves it the least only where both are proved.
  template <class Rank>
  static void keep(std::optional<Counterexample>& kept, std::optional<Counterexample> other,
                   const Rank& rank) {
    if (!kept) {
      kept = std::move(other);
      return;
    }
    const bool is_proved = kept->is_proved && other->is_proved;
    if (rank(*other) < rank(*kept)) kept = std::move(other);
    kept->is_proved = is_proved;
  }

  Check whole_;
  bool is_known_ = true;
};

/// One part: at once if it is small, by a proof of what is asked of it, by a history that breaks
/// it, or whatever it takes.
Check check_part(const Scenario& scenario, const Plan& plan, const Extent& part,
                 const CheckOptions& options, const Symmetry* symmetry, Prover& prover) {
  CheckOptions first = options;
  const bool may_loosen = options.may_loosen();
  if (may_loosen) first.limits.classes_max = options.first_look_classes;
  Check found = Checker(scenario, plan, part, first, symmetry).take();
  const bool is_cut = found.stopped == Stopped::classes_max && found.verdict != Safety::unsafe;
  if (!may_loosen || !is_cut) return found;
  const auto walk = [&](std::uint32_t from, std::uint32_t end) {
    Extent ending_soon = part;
    ending_soon.ends_late = false;
    return Checker(scenario, plan, std::move(ending_soon), options, nullptr).walk(from, end);
  };
  Check walked = walk(0, kFirstWalks);
  if (walked.verdict != Safety::unsafe && prover.proves(part)) {
    found.verdict = Safety::safe;
    found.stopped = Stopped::no;
    found.search = Merging::hull;
    found.armed.merge(std::map<Timer, Bound>(prover.armed()));
    return found;
  }
  if (walked.verdict != Safety::unsafe) walked = walk(kFirstWalks, kWalks);
  const bool is_broken = walked.verdict == Safety::unsafe;
  if (is_broken && !options.finds_shortest) return walked;
  found = Checker(scenario, plan, part, options, symmetry).take();
  return is_broken && found.verdict == Safety::unknown ? walked : found;
}

/// Each part by itself; nothing where that does not decide.
std::optional<Check> check_parts(const Scenario& scenario, const Plan& plan,
                                 std::vector<Extent> parts, const CheckOptions& options,
                                 const Symmetry* symmetry) {
  Together together(parts.size());
  Prover prover(scenario, plan, options);
  for (Extent& part : parts) {
    Check found = check_part(scenario, plan, part, options, symmetry, prover);
    const bool is_alarm = found.verdict == Safety::unknown && found.stopped == Stopped::no;
    const bool may_end_late = found.shortest ? found.shortest->extent.ends_late : is_alarm;
    if (may_end_late && part.ends_late) {
      // Perhaps only because the others would have to go on for long.
      part.ends_late = false;
      found = Checker(scenario, plan, part, options, symmetry).take();
      if (found.verdict == Safety::safe) return std::nullopt;
    }
    // What is stuck by itself is not while another part goes on, nor when that brings help.
    const auto needs_all = [](const std::optional<Counterexample>& told) {
      return told && told->needs_all_parts;
    };
    if (needs_all(found.shortest) || needs_all(found.fastest)) return std::nullopt;
    const bool will_do = found.verdict != Safety::safe && !options.finds_shortest;
    together.add(std::move(found));
    if (will_do) break;
  }
  Check done = std::move(together).take();
  done.counts.add(prover.counts());
  return done;
}

}  // namespace

Check check(const Scenario& scenario, const CheckOptions& options) {
  return check(scenario, scenario.plan, options);
}

Check check(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  const Extent whole = whole_of(scenario, plan, options);
  const Symmetry folding(scenario, plan);
  const Symmetry* symmetry = options.may_fold() && folding.size() > 0 ? &folding : nullptr;
  std::optional<Check> done;
  std::vector<Extent> parts = parts_of(scenario, plan, options);
  if (parts.size() > 1 || parts.front().cone) {
    done = check_parts(scenario, plan, std::move(parts), options, symmetry);
  }
  if (!done) done = Checker(scenario, plan, whole, options, symmetry).take();
  done->muted = whole.muted;
  done->symmetric_names = symmetry == nullptr ? 0 : symmetry->size();
  return std::move(*done);
}

}  // namespace acmsim::sim
