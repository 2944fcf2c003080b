#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/check/jobs.hpp"
#include "sim/check/search/scenario_model.hpp"
#include "sim/check/search/timed_search.hpp"
#include "sim/plan/scenario.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {

enum class Safety : std::uint8_t {
  safe,     ///< No history breaks a claim: a proof.
  unsafe,   ///< Some history does.
  unknown,  ///< A limit was reached before either was certain.
};

struct SafetyName {
  Safety safety;
  std::string_view word;
};
inline constexpr std::array kSafetyNames{
    SafetyName{Safety::safe, "safe"},
    SafetyName{Safety::unsafe, "unsafe"},
    SafetyName{Safety::unknown, "unknown"},
};
static_assert(rows_match(kSafetyNames, &SafetyName::safety, Safety::unknown));

/// A history that breaks a claim. Put into its document as `history`, `run` replays it.
struct Counterexample {
  std::string violates;  ///< As `run` calls it.
  /// What fires, in order, and where the history ends.
  std::vector<ScriptedEvent> history;
  std::vector<StepHandle> acted{};  ///< The steps that did anything, in order.
  /// The last step that failed in it: how, and what AWS said.
  std::optional<StepReport> failure{};
  Extent extent{};    ///< The part of the scenario that it is about.
  Witness witness{};  ///< The same with all timers that were armed.
  /// The claim is about where all parts end or come to rest: one part alone cannot break it.
  bool needs_all_parts = false;
  bool is_proved = true;  ///< That none is shorter, or faster.
};

struct CheckOptions {
  /// This method alone, in place of hull and then inclusion. A hull alone may leave it unknown,
  /// though it is helped by what may be loosened.
  std::optional<Merging> search{};
  bool splits = true;
  bool mutes = true;
  bool folds = true;
  bool loosens = true;
  /// How many classes a part may have before its histories are tried and its question is loosened.
  std::uint64_t first_look_classes = 200;
  /// Otherwise any history that breaks a claim will do, and the first part that is not safe.
  bool finds_shortest = true;
  bool finds_fastest = true;  ///< Otherwise the shortest stands in for it.
  bool has_budgets = true;    ///< What is told beside the verdict may cost so much and no more.
  std::optional<Beginning> beginning{};  ///< Nothing: the plan begins with the history.
  WindowChanges windows{};               ///< Tried in place of the document's.
  /// The claims of this name alone are asked, and that the plan ends.
  std::optional<std::string> only{};
  /// Asks this part alone, by its place among the parts, as far as it decides by itself.
  std::optional<std::size_t> only_part{};
  /// Goes on after a part that is unknown: another may be unsafe.
  bool asks_on = false;
  /// Does what is told beside the verdict. With several at once, what `limits.go_on` and `at_part`
  /// name is called on several threads.
  Jobs jobs = do_in_turn;
  /// Told before each part is asked: its number, and how many there are.
  std::function<void(std::size_t part, std::size_t parts)> at_part{};
  ClassLimits limits{};

  /// For something beside the verdict: no more classes of one search than this, if there are
  /// budgets.
  void look_at_most(std::uint64_t classes) {
    if (has_budgets) limits.classes_max = std::min(limits.classes_max, classes);
  }
  /// The same for the transitions of all searches. What has a budget already keeps it.
  void spend_at_most(std::uint64_t transitions) {
    if (!has_budgets || limits.transitions_left) return;
    limits.transitions_left = std::make_shared<std::uint64_t>(transitions);
  }

  /// Whether names may be folded: what has a window of its own for a trial is like nothing else.
  bool may_fold() const { return folds && !windows.has_some_of_one(); }
  /// Whether what is too much for a first look is loosened. A hull is what proofs are made by.
  bool may_loosen() const {
    return loosens && search.value_or(Merging::hull) == Merging::hull &&
           limits.classes_max > first_look_classes;
  }
};

struct Check {
  Safety verdict = Safety::unknown;
  ClassCounts counts;  ///< Of the searches that decided, one for each part.
  Merging search = Merging::hull;
  Stopped stopped = Stopped::no;
  std::optional<Counterexample> shortest{};
  std::optional<Counterexample> fastest{};
  std::map<Timer, Bound> armed{};  ///< The timers that were met, and their latest.
  std::set<TimerKind> muted{};     ///< Kinds of timers that nothing in the document can tell apart.
  std::size_t parts = 1;           ///< How many parts the document was split into.
  std::optional<std::size_t> broken_part{};  ///< The first of them that is unsafe.
  std::size_t symmetric_names = 0;  ///< How many names have others that nothing tells from them.
};

/// Whether any order and any delay within its windows makes the scenario break a claim. The same
/// scenario and options give the same answer on every machine, but for the limits' sake.
Check check(const Scenario& scenario, const CheckOptions& options);
/// The same with another plan of as many steps.
Check check(const Scenario& scenario, const Plan& plan, const CheckOptions& options);

/// Histories of the whole scenario, one after the other.
struct Tried {
  std::uint64_t histories = 0;
  std::optional<Counterexample> broken{};  ///< Of one that breaks a claim; then no more are tried.
};
/// Tries random histories, ten thousand at most, and fewer of large scenarios.
Tried try_histories(const Scenario& scenario, const CheckOptions& options);

/// All that can happen, or a little more; less where a limit was reached.
struct Explored {
  std::vector<bool> fails;       ///< By StepHandle: which steps fail in some history.
  std::map<Timer, Bound> armed;  ///< Every timer, and its latest instant after its arming.
  bool is_complete = true;
};
/// Looks at all histories, also after a claim is broken.
Explored explore(const Scenario& scenario, const CheckOptions& options);

}  // namespace acmsim::sim
