#include "tests/laws/laws.hpp"

#include <array>
#include <stdexcept>

#include "sim/scenario/decode.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kClassesMax = 6'000;
constexpr std::uint64_t kTransitionsMax = 60'000;
constexpr std::size_t kMomentsMax = 12'000;

constexpr std::array kLaws{
    Law{"reductions", "splits, mutes and folds do not change a verdict", false, reductions_agree},
    Law{"loosened", "what is proved of steps that only pass the time is so", false,
        loosened_proofs_hold},
    Law{"alone", "a claim that is asked alone comes to one verdict", false, claims_stand_alone},
    Law{"searches", "hull, inclusion and equality agree", false, searches_agree},
    Law{"explicit", "a search second by second finds the same verdict", true,
        explicit_search_agrees},
    Law{"fastest", "and the same fastest history", true, explicit_search_is_as_fast},
    Law{"explicit-outages", "and the same worst outages", true, explicit_outages_agree},
    Law{"unfinished", "and what can go on where the history ends", true,
        explicit_search_knows_what_goes_on},
    Law{"explicit-durations", "and how long a plan takes at most", true, explicit_durations_agree},
    Law{"runs", "no run breaks what a check calls safe", false, safe_is_what_no_run_breaks},
    Law{"outages", "no run has a longer outage than the worst", false,
        no_run_outlasts_the_worst_outage},
    Law{"horizon", "no run ends after the time by which every history has ended", false,
        no_run_outlasts_the_horizon},
    Law{"situations", "a run ends in a situation that a search of the whole has seen", false,
        runs_end_where_a_search_has_been},
    Law{"durations", "no run of a plan takes longer than the longest", false,
        no_plan_outlasts_its_longest},
    Law{"replays", "a counterexample can happen and breaks its claim", false,
        counterexamples_replay},
    Law{"narrower", "with windows within its windows a safe document is safe", false,
        parts_of_windows_are_as_safe},
    Law{"wider", "with wider windows an unsafe document is unsafe", false,
        wider_windows_are_no_safer},
    Law{"strangers", "things that nobody speaks of change nothing", false,
        strangers_change_nothing},
    Law{"names", "what things are called changes nothing", false, names_change_nothing},
    Law{"order", "the order of what is given changes nothing", false, order_changes_nothing},
    Law{"days", "the same some days later is the same", false, days_change_nothing},
    Law{"starts", "up to the latest start every one is safe, and the next is not", false,
        starts_are_safe_until_the_latest},
    Law{"cones", "what a cone sees of a history is a history of the cone", false,
        cones_see_what_happens},
    Law{"crashes", "no claim of our own code breaks", false, nothing_crashes},
};

}  // namespace

std::span<const Law> laws() { return kLaws; }

const Check& Subject::check() const {
  if (!check_) check_ = sim::check(scenario_, modest_options());
  return *check_;
}

const ExplicitResult& Subject::tried() const {
  if (!tried_) tried_ = search_explicitly(scenario_, kMomentsMax);
  return *tried_;
}

std::optional<Subject> subject_of(const Json& document, int starts) {
  auto scenario = read_scenario(document.dump());
  if (!scenario) return std::nullopt;
  return Subject(document, std::move(*scenario), starts);
}

Trial try_law(const Law& law, const Subject& subject) {
  try {
    return law.holds(subject);
  } catch (const std::logic_error& bug) {
    return broken(std::string("a claim of ours breaks: ") + bug.what());
  }
}

Trial try_law(const Law& law, const Json& document) {
  try {
    const auto subject = subject_of(document);
    return subject ? try_law(law, *subject) : skipped();
  } catch (const std::logic_error& bug) {
    return broken(std::string("a claim of ours breaks in reading: ") + bug.what());
  }
}

CheckOptions modest_options() {
  CheckOptions options;
  options.limits.classes_max = kClassesMax;
  options.limits.go_on = [](const ClassCounts& counts) {
    return counts.transitions < kTransitionsMax;
  };
  return options;
}

}  // namespace acmsim::sim
