// A verdict as a person reads it. It has to convince: what breaks, when, by whose delay, event by
// event, and what would help.
#include <algorithm>
#include <fmt/core.h>
#include <optional>

#include "sim/engine/event_text.hpp"
#include "sim/plan/claims.hpp"
#include "sim/report/check_report.hpp"
#include "sim/report/claim_words.hpp"
#include "sim/report/counterexample_text.hpp"
#include "sim/report/ending.hpp"
#include "sim/report/start_text.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// Of more claims of the end than this, how many there are is told.
constexpr std::size_t kFinallyShown = 3;

class CheckText : private TextWriter {
 public:
  CheckText(const Scenario& scenario, const CheckReport& report, const ReportOptions& options)
      : TextWriter(options.colour),
        scenario_(scenario),
        report_(report),
        check_(report.check),
        options_(options) {}

  std::string write(CheckPart part) && {
    switch (part) {
      case CheckPart::verdict: verdict(); break;
      case CheckPart::counterexample:
        if (report_.shortest) counterexample();
        advice();
        break;
      case CheckPart::claims: claims(); break;
      case CheckPart::fastest:
        if (report_.fastest) fastest();
        break;
      case CheckPart::outages:
        if (check_.verdict != Safety::unknown) outages();
        break;
      case CheckPart::duration:
        if (report_.duration) add(duration_line(*report_.duration));
        break;
      case CheckPart::latest_start:
        if (check_.verdict != Safety::unknown) {
          add(latest_start_line(scenario_, report_.latest_start));
        }
        for (const std::string& text : end_lines(scenario_, report_.typical, options_.language)) {
          line("{}", text);
        }
        break;
      case CheckPart::assumptions:
        assumptions();
        cut_short();
        effort();
        break;
    }
    return take();
  }

 private:
  void verdict() {
    line("{}", shown_text(scenario_.title));
    line("");
    switch (check_.verdict) {
      case Safety::safe: safe(); break;
      case Safety::unsafe:
        line("{}: {} breaks", coloured("unsafe", "1;31"), check_.shortest->violates);
        break;
      case Safety::unknown: unknown(); break;
    }
  }

  void safe() {
    if (report_.only) {
      const std::string end(*report_.only == kPlanEndsName ? "" : ", plan-ends");
      line("{}: no order and no delay breaks {}{}; no other claim was asked",
           coloured("safe", "1;32"), claim_text(*report_.only), end);
      return;
    }
    std::string claims;
    for (const Claim& claim : scenario_.plan.always) claims += claim_text(claim) + ", ";
    line("{}: no order and no delay breaks {}plan-ends{}", coloured("safe", "1;32"), claims,
         at_the_end());
    if (claims_nothing(scenario_.plan)) line("nothing is claimed, only that the plan ends.");
  }

  std::string at_the_end() const {
    const auto& claims = scenario_.plan.finally;
    if (claims.empty()) return "";
    if (claims.size() > kFinallyShown) {
      return fmt::format(", nor one of the {} claims of the end", claims.size());
    }
    std::string text;
    for (const Claim& claim : claims) {
      text += (text.empty() ? ", nor at the end " : ", ") + claim_text(claim);
    }
    return text;
  }

  /// A claim by its name, or in words where its name is but a place in the document.
  std::string claim_text(const Claim& claim) const {
    return shown_text(claim_words(scenario_, claim, options_.language));
  }

  void unknown() {
    line("{}: {}", coloured("unknown", "1;33"), why_unknown());
    if (report_.tried > 0) {
      line("{} random histories were tried, and none of them breaks a claim.", report_.tried);
    }
  }

  void advice() {
    for (const Advice& one : report_.advice) {
      line("{} with --set {}", row_of(kSafetyNames, one.verdict).word, one.setting);
    }
  }

  std::string_view why_unknown() const {
    switch (check_.stopped) {
      case Stopped::no: return "this search finds too much; --search inclusion decides";
      case Stopped::classes_max: return "nothing is broken so far; raise --classes-max";
      case Stopped::memory_max: return "nothing is broken so far; raise --memory-max";
      case Stopped::budget:
      case Stopped::by_caller: break;
    }
    return options_.time_max ? "nothing is broken so far; raise --time-max"
                             : "nothing was broken when it was interrupted";
  }

  void counterexample() {
    const Counterexample& told = *check_.shortest;
    const Violation& broken = report_.shortest->broken;
    std::string where;
    const auto step = told.failure ? std::optional(told.failure->step) : report_.blame->step;
    if (step && scenario_.plan.at(*step).id != told.violates) {
      where = fmt::format(" {} \"{}\"", told.failure ? "at" : "after", scenario_.plan.at(*step).id);
    }
    line("{}: {}{}, {} after the start{}", told.is_proved ? "shortest" : "for example",
         told.violates, where, format_short(broken.at - scenario_.starts_at),
         cause_text(scenario_, *report_.blame));
    line("{}", sentence(broken.why));
    line("");
    add(story_text(scenario_, told, report_.shortest->history, *report_.blame));
    repair();
    reorder();
    if (options_.counterexample) {
      line("Replay: acmsim run {}", shown_text(*options_.counterexample));
    } else {
      line("--counterexample FILE writes this history as a document that acmsim run replays.");
    }
  }

  /// Those that break besides the one whose history is told; where it is unknown what breaks, those
  /// that are proved.
  void claims() {
    const std::string first = check_.shortest ? check_.shortest->violates : "";
    std::string proved;
    for (const CheckedClaim& one : report_.claims) {
      if (one.claim.verdict == ClaimVerdict::held) {
        proved += (proved.empty() ? "" : ", ") + claim_text(one.claim.name);
      }
      if (!one.replay || one.claim.name == first) continue;
      const Violation& broken = one.replay->broken;
      line("{} breaks too, {}{} after the start: {}", claim_text(one.claim.name),
           one.counterexample->is_proved ? "" : "for example ",
           format_short(broken.at - scenario_.starts_at), sentence(broken.why));
    }
    if (check_.verdict != Safety::safe && !proved.empty()) line("proved: {}", proved);
  }

  /// A claim of this name as it is told.
  std::string claim_text(const std::string& name) const {
    return shown_text(claim_words(scenario_, name, options_.language));
  }

  void repair() {
    if (!report_.repair) return;
    const Repair& repair = *report_.repair;
    const std::string& id = scenario_.plan.at(repair.step).id;
    const bool is_call = std::holds_alternative<CallStep>(scenario_.plan.at(repair.step).does);
    if (repair.retry_on) {
      line("safe if \"{}\" is repeated on {} for {} or more", id, name_of(*repair.retry_on),
           format_duration(repair.limit));
    } else if (is_call) {
      line("safe if \"{}\" is repeated for {} or more", id, format_duration(repair.limit));
    } else {
      line("safe if \"{}\" gives up after {} or more", id, format_duration(repair.limit));
    }
  }

  void reorder() {
    if (!report_.blame->order) return;
    const auto& [first, second] = *report_.blame->order;
    line(R"(safe if "{}" comes before "{}")", scenario_.plan.at(second).id,
         scenario_.plan.at(first).id);
  }

  void fastest() {
    const Counterexample& told = *check_.fastest;
    if (!told.is_proved) {
      const bool asks_for_hull = options_.search == row_of(kMergingNames, Merging::hull).word;
      line("The fastest history that breaks something was not {}.",
           asks_for_hull ? "looked for: a hull search finds none" : "found within the limits");
      return;
    }
    const Duration fast{told.witness.broken_at()};
    if (fast == Duration{check_.shortest->witness.broken_at()}) return;
    line("The fastest history breaks {} after {}.", told.violates, format_short(fast));
  }

  /// Only of hosts that may be out of reach.
  void outages() {
    if (!report_.outages) return line("worst outage: not found within the limits");
    for (const WorstOutage& one : *report_.outages) {
      if (one.longest == Duration{0} && !one.goes_on) continue;
      const std::string host = scenario_.catalogue.text_of(one.site);
      if (one.longest == kNever) {
        line("worst outage: {} is out of reach for ever", host);
      } else if (one.longest == Duration{0}) {
        line(
            "worst outage: {} closes in the instant in which the history ends; how long that "
            "would last is not seen",
            host);
      } else if (one.goes_on) {
        line("worst outage: {} is out of reach for {}{}, and may still be when the history ends",
             host, one.is_exact ? "" : "at most ", format_short(one.longest));
      } else {
        line("worst outage: {} is out of reach for {}{} at a stretch", host,
             one.is_exact ? "" : "at most ", format_short(one.longest));
      }
    }
  }

  void assumptions() {
    std::string text;
    for (const Assumption& one : report_.assumes.windows) {
      text += text.empty() ? "assumes " : ", ";
      text += one.timing;
      if (!one.whose.empty()) text += " of " + one.whose;
      text += fmt::format(" {} to {} ({})", format_duration(one.delay.earliest),
                          format_duration(one.delay.latest),
                          row_of(kWindowOriginNames, one.origin).sentence);
      if (one.may) text += " perhaps";
    }
    if (!report_.assumes.is_complete) text += text.empty() ? "may assume more" : ", perhaps others";
    if (!text.empty()) line("{}", text);
  }

  /// The verdict stands; what is told beside it was not looked for to its end.
  void cut_short() {
    if (!report_.is_cut_short || check_.verdict == Safety::unknown) return;
    line("{} after the verdict: what is told beside it was not looked for to its end",
         options_.time_max ? "--time-max was reached" : "interrupted");
  }

  /// What the search cost, and what it left out, for whoever asks.
  void effort() {
    if (!options_.verbose) return;
    std::string muted;
    for (const TimerKind kind : check_.muted) {
      muted += (muted.empty() ? "; left out, as nothing reads them: " : ", ") +
               std::string(name_of(kind));
    }
    line("{} states, {} classes, {} transitions{}{}{}", check_.counts.states, check_.counts.classes,
         check_.counts.transitions,
         check_.parts > 1 ? fmt::format("; in {} parts", check_.parts) : "",
         check_.symmetric_names > 0 ? fmt::format("; {} names alike", check_.symmetric_names) : "",
         muted);
  }

  const Scenario& scenario_;
  const CheckReport& report_;
  const Check& check_;
  const ReportOptions& options_;
};

}  // namespace

std::string check_text(const Scenario& scenario, const CheckReport& report, CheckPart part,
                       const ReportOptions& options) {
  return CheckText(scenario, report, options).write(part);
}

}  // namespace acmsim::sim
