// How a report is made: what is looked for after what. What a finding may cost stands with it, in
// `sim/check`; here, what is asked of whole checks.
#include "sim/report/check_report.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "sim/report/claim_verdicts.hpp"
#include "sim/report/text_writer.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::sim {
namespace {

/// A shortest history is near where a part of so many classes has it.
constexpr std::uint64_t kNearClassesMax = 2'000;
// What is told beside the verdict may cost so much.
constexpr std::uint64_t kShorterTransitionsMax = 1'000'000;
constexpr std::uint64_t kFastestTransitionsMax = 1'000'000;
constexpr std::uint64_t kClaimTransitionsMax = 100'000;
constexpr std::uint64_t kClaimClassesMax = 20'000;

/// Makes a report part by part.
class ReportMaker {
 public:
  ReportMaker(const Scenario& scenario, const std::string& text, const CheckOptions& how,
              const CheckListener& listener)
      : scenario_(scenario), text_(text), how_(how), listener_(listener) {
    report_.typical = play(Schedule::typical());
    starts_ = starts_of(text, report_.typical.ended_at);
  }

  CheckReport make(bool is_verdict_only) && {
    report_.is_verdict_only = is_verdict_only;
    report_.only = how_.only;
    report_.assumes.is_complete = false;  // Until they have been looked for.
    part(CheckPart::verdict, [&] { find_verdict(); });
    part(CheckPart::counterexample, [&] { find_counterexample(); });
    part(CheckPart::claims, [&] { ask_claims(); });
    if (is_verdict_only) return std::move(report_);
    find_numbers();
    part(CheckPart::assumptions, [&] {
      const Findings findings{report_.check, report_.outages, report_.latest_start, starts_};
      report_.assumes = assumptions_of(scenario_, findings, how_);
    });
    return std::move(report_);
  }

 private:
  void part(CheckPart part, const auto& find) {
    begin(part);
    find();
    know(part);
  }
  void begin(CheckPart part) const {
    if (listener_.begins) listener_.begins(part);
  }
  void know(CheckPart part) {
    report_.is_cut_short = listener_.was_cut_short && listener_.was_cut_short();
    if (listener_.knows) listener_.knows(part, report_);
  }

  /// What does not need each other, perhaps at once.
  void find_numbers() {
    struct Number {
      CheckPart part;
      void (ReportMaker::*find)();
    };
    static constexpr std::array kNumbers{
        Number{CheckPart::fastest, &ReportMaker::find_fastest},
        Number{CheckPart::outages, &ReportMaker::find_outages},
        Number{CheckPart::duration, &ReportMaker::find_duration},
        Number{CheckPart::latest_start, &ReportMaker::find_latest_start},
    };
    begin(kNumbers.front().part);
    how_.jobs(
        kNumbers.size(), [&](std::size_t i) { (this->*kNumbers.at(i).find)(); },
        [&](std::size_t i) {
          know(kNumbers.at(i).part);
          if (i + 1 < kNumbers.size()) begin(kNumbers.at(i + 1).part);
        });
  }

  void find_outages() { report_.outages = worst_outages(scenario_, report_.check, how_); }
  void find_latest_start() {
    report_.latest_start = latest_safe_start(scenario_, starts_, report_.check, how_);
  }

  /// At first as if the shortest history were near; then any will do.
  void find_verdict() {
    CheckOptions quick = how_;
    quick.finds_fastest = false;
    quick.limits.classes_max = std::min(quick.limits.classes_max, kNearClassesMax);
    report_.check = check(scenario_, quick);
    if (report_.check.verdict != Safety::unknown) return;
    CheckOptions any = how_;
    any.finds_shortest = false;
    any.asks_on = true;
    report_.check = check(scenario_, any);
    if (report_.check.verdict == Safety::unknown) try_histories();
  }

  void try_histories() {
    Tried tried = sim::try_histories(scenario_, how_);
    report_.tried = tried.histories;
    if (!tried.broken) return;
    report_.check.verdict = Safety::unsafe;
    report_.check.shortest = report_.check.fastest = std::move(tried.broken);
  }

  void find_counterexample() {
    if (!report_.check.shortest) {
      const bool wants_advice =
          report_.check.verdict == Safety::unknown && !report_.is_verdict_only;
      if (wants_advice) report_.advice = advice_for(scenario_, text_, report_.check, how_);
      return;
    }
    if (!report_.check.shortest->is_proved && !report_.is_verdict_only) find_shorter();
    report_.shortest = replay(scenario_, text_, *report_.check.shortest);
    const bool is_typical = breaks_likewise(report_.typical, *report_.check.shortest);
    if (report_.is_verdict_only) {
      report_.blame.emplace();
      if (!report_.check.shortest->acted.empty()) {
        report_.blame->step = report_.check.shortest->acted.back();
      }
      return;
    }
    report_.repair = find_repair(scenario_, *report_.check.shortest, how_);
    report_.blame = blame_of(scenario_, *report_.check.shortest, is_typical, how_);
  }

  void find_shorter() {
    CheckOptions shorter = how_;
    shorter.finds_fastest = false;
    shorter.spend_at_most(kShorterTransitionsMax);
    Check found = check(scenario_, shorter);
    const auto events = [](const Check& one) { return one.shortest->history.size(); };
    if (found.verdict != Safety::unsafe || events(found) > events(report_.check)) return;
    first_ = std::move(report_.check.shortest);
    report_.check = std::move(found);
  }

  /// Each that is not decided by the verdict is asked by itself.
  void ask_claims() {
    for (ToldClaim& claim : claims_of(scenario_, report_.check, how_.only)) {
      report_.claims.push_back({.claim = std::move(claim)});
    }
    if (first_ && first_->violates != report_.check.shortest->violates) tell_first();
    for (CheckedClaim& one : report_.claims) {
      const auto& shortest = report_.check.shortest;
      if (!shortest || shortest->violates != one.claim.name) continue;
      one.counterexample = shortest;
      one.replay = report_.shortest;
    }
    if (report_.is_verdict_only || how_.only) return;
    const auto is_open = [](const CheckedClaim& one) {
      return one.claim.verdict == ClaimVerdict::unknown;
    };
    for_each_claim(is_open, [&](CheckedClaim& one, std::size_t) { ask(one); });
    const auto is_example = [](const CheckedClaim& one) {
      return one.counterexample && !one.counterexample->is_proved;
    };
    for_each_claim(is_example, [&](CheckedClaim& one, std::size_t of) { shorten(one, of); });
  }

  /// Does something with each claim of a kind, and tells it of how many; perhaps at once.
  void for_each_claim(const auto& is_meant, const auto& does) {
    std::vector<CheckedClaim*> meant;
    for (CheckedClaim& one : report_.claims) {
      if (is_meant(one)) meant.push_back(&one);
    }
    do_all(how_.jobs, meant.size(), [&](std::size_t i) { does(*meant[i], meant.size()); });
  }

  /// What the verdict was told with, where a shorter history breaks another claim.
  void tell_first() {
    const auto is_it = [&](const CheckedClaim& one) { return one.claim.name == first_->violates; };
    auto told = std::ranges::find_if(report_.claims, is_it);
    if (told == report_.claims.end()) {
      told = report_.claims.insert(told, {.claim = {first_->violates, {}}});
    }
    told->claim.verdict = ClaimVerdict::broken;
    told->replay = replay(scenario_, text_, *first_);
    told->counterexample = std::move(first_);
  }

  CheckOptions alone(const CheckedClaim& one) const {
    CheckOptions alone = how_;
    alone.only = one.claim.name;
    alone.finds_fastest = false;
    return alone;
  }

  void ask(CheckedClaim& one) {
    CheckOptions alone = this->alone(one);
    alone.finds_shortest = false;
    alone.asks_on = true;
    alone.look_at_most(kClaimClassesMax);
    alone.spend_at_most(kClaimTransitionsMax);
    Check found = check(scenario_, alone);
    if (found.verdict == Safety::safe) one.claim.verdict = ClaimVerdict::held;
    // Where the plan does not end, nothing is said of the others.
    if (found.verdict != Safety::unsafe || found.shortest->violates != one.claim.name) return;
    one.claim.verdict = ClaimVerdict::broken;
    one.counterexample = std::move(found.shortest);
    one.replay = replay(scenario_, text_, *one.counterexample);
  }

  /// A claim's own shortest history, for its share of a budget. Where the plan may be stuck sooner,
  /// the example stays.
  void shorten(CheckedClaim& one, std::size_t of) {
    CheckOptions shorter = alone(one);
    shorter.spend_at_most(kShorterTransitionsMax / of);
    Check found = check(scenario_, shorter);
    const bool is_of_it = found.shortest && found.shortest->violates == one.claim.name;
    if (!is_of_it || found.shortest->history.size() > one.counterexample->history.size()) return;
    one.counterexample = std::move(found.shortest);
    one.replay = replay(scenario_, text_, *one.counterexample);
  }

  History play(Schedule schedule) const {
    RunOptions how;
    how.schedule = schedule;
    how.replays = false;
    return run(scenario_, std::move(how));
  }

  void find_duration() {
    const auto typical = span_of_plan(scenario_, report_.typical);
    if (report_.check.verdict != Safety::safe || !typical) return;
    const auto earliest = span_of_plan(scenario_, play(Schedule::earliest()));
    const auto latest = span_of_plan(scenario_, play(Schedule::latest()));
    const Duration least =
        std::min({*typical, earliest.value_or(*typical), latest.value_or(*typical)});
    report_.duration = {least, *typical, longest_plan(scenario_, report_.check, how_)};
    auto& greatest = report_.duration->greatest;
    if (greatest && latest == greatest->longest) greatest->is_exact = true;
  }

  /// The shortest stands in for it where none is found.
  void find_fastest() {
    Check& check = report_.check;
    if (!check.shortest) return;
    if (check.shortest->is_proved) {
      CheckOptions faster = how_;
      faster.spend_at_most(kFastestTransitionsMax);
      Check found = sim::check(scenario_, faster);
      const auto soonest = check.shortest->witness.broken_at();
      const bool is_faster = found.fastest && (found.fastest->is_proved ||
                                               found.fastest->witness.broken_at() < soonest);
      if (is_faster) check.fastest = std::move(found.fastest);
    }
    report_.fastest = replay(scenario_, text_, *check.fastest);
  }

  const Scenario& scenario_;
  const std::string& text_;
  CheckOptions how_;
  const CheckListener& listener_;
  Starts starts_;
  CheckReport report_;
  std::optional<Counterexample> first_;  ///< What was found before a shorter one.
};

}  // namespace

Starts starts_of(const std::string& text, Instant typical_end) {
  const auto begin_at = [&text](Instant start) -> std::optional<Scenario> {
    auto begun = read_scenario_at(text, start);
    return begun ? std::optional(std::move(*begun)) : std::nullopt;
  };
  return {begin_at, typical_end};
}

std::string latest_start_word(const LatestStart& latest) {
  switch (latest.kind) {
    case LatestStart::Kind::at: return format_instant(latest.at);
    case LatestStart::Kind::any: return "any";
    case LatestStart::Kind::until: return "until";
    case LatestStart::Kind::none: return "none";
    case LatestStart::Kind::between:
    case LatestStart::Kind::unknown: break;
  }
  return "";
}

CheckReport make_check_report(const Scenario& scenario, const std::string& text,
                              const CheckOptions& how, bool is_verdict_only,
                              const CheckListener& listener) {
  return ReportMaker(scenario, text, how, listener).make(is_verdict_only);
}

}  // namespace acmsim::sim
