// A verdict as a person reads it. It has to convince: what breaks, when, by whose delay, event by
// event, and what would help.
#include <algorithm>
#include <fmt/core.h>
#include <optional>

#include "sim/plan/claims.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report_check.hpp"
#include "tools/acmsim/report_end.hpp"
#include "tools/acmsim/table.hpp"
#include "tools/acmsim/text_writer.hpp"

namespace acmsim::tools {
namespace {

using sim::Counterexample;
using sim::format_duration;
using sim::format_short;

/// A sentence with more causes than this says nothing.
constexpr std::size_t kCausesMax = 3;

class CheckText : private TextWriter {
 public:
  CheckText(const sim::Scenario& scenario, const CheckReport& report, const Options& options)
      : TextWriter(options.colour),
        scenario_(scenario),
        report_(report),
        check_(report.check),
        options_(options) {}

  std::string write() && {
    line("{}", shown_text(scenario_.title));
    line("");
    switch (check_.verdict) {
      case sim::Safety::safe: safe(); break;
      case sim::Safety::unsafe: unsafe(); break;
      case sim::Safety::unknown: unknown(); break;
    }
    if (check_.verdict != sim::Safety::unknown) {
      outages();
      latest_start();
    }
    for (const std::string& text : end_lines(scenario_, report_.typical, options_.language)) {
      line("{}", text);
    }
    assumptions();
    effort();
    return take();
  }

 private:
  void safe() {
    std::string claims;
    for (const sim::Claim& claim : scenario_.plan.always) claims += claim.name + ", ";
    if (!scenario_.plan.finally.empty()) {
      claims += fmt::format("the {} of finally, ", scenario_.plan.finally.size());
    }
    line("{}: no order and no delay breaks {}plan-ends", coloured("safe", "1;32"), claims);
    if (claims_nothing(scenario_.plan)) line("nothing is claimed, only that the plan ends.");
  }

  void unknown() { line("{}: {}", coloured("unknown", "1;33"), why_unknown()); }

  std::string_view why_unknown() const {
    switch (check_.stopped) {
      case sim::Stopped::no: return "this search finds too much; --search inclusion decides";
      case sim::Stopped::classes_max: return "nothing is broken so far; raise --classes-max";
      case sim::Stopped::memory_max: return "nothing is broken so far; raise --memory-max";
      case sim::Stopped::by_caller: break;
    }
    return options_.time_max ? "nothing is broken so far; raise --time-max"
                             : "nothing was broken when it was interrupted";
  }

  void unsafe() {
    const Counterexample& told = *check_.shortest;
    const sim::Violation& broken = report_.shortest->broken;
    std::string where;
    if (told.failure && scenario_.plan.at(told.failure->step).id != told.violates) {
      where = fmt::format(" at \"{}\"", scenario_.plan.at(told.failure->step).id);
    }
    line("{}: {} breaks{}, {} after the start{}", coloured("unsafe", "1;31"), told.violates, where,
         format_short(broken.at - scenario_.starts_at), cause(told));
    line("{}{}", broken.why, broken.why.ends_with('.') ? "" : ".");
    line("");
    history(told, *report_.shortest);
    repair();
    fastest();
    if (options_.counterexample) {
      line("Replay: acmsim run {}", shown_path(*options_.counterexample));
    } else {
      line("--counterexample FILE writes this history as a document that acmsim run replays.");
    }
  }

  /// Whose delay it is: what takes longer than is typical, and without which all would be well.
  std::string cause(const Counterexample& told) const {
    std::string text;
    std::size_t causes = 0;
    for (const sim::Witness::Span& span : told.witness.spans) {
      const Duration lasted = lasted_of(told, span);
      if (!is_slow(span, lasted) || ++causes > kCausesMax) continue;
      text += text.empty() ? ", if " : " and ";
      text += fmt::format("{} takes {}{}", timer_text(span.timer),
                          has_fired(span) ? "" : "longer than ", format_short(lasted));
    }
    if (causes > kCausesMax) text += fmt::format(", and {} more take long", causes - kCausesMax);
    return text;
  }

  static bool has_fired(const sim::Witness::Span& span) {
    return span.armed.end == sim::ArmedSpan::End::fired;
  }

  static Duration lasted_of(const Counterexample& told, const sim::Witness::Span& span) {
    const auto& instants = told.witness.instants;
    return Duration{instants[span.armed.ended] - instants[span.armed.armed]};
  }

  /// Its window; nothing where it is no matter of chance.
  std::optional<Delay> delay_of(const sim::Witness::Span& span) const {
    if (span.timer.kind == TimerKind::cached_answer) {
      return within(Duration{span.armed.window.latest});
    }
    const Delay* delay = sim::delay_of(scenario_, span.timer);
    return delay == nullptr ? std::nullopt : std::optional(*delay);
  }

  bool is_slow(const sim::Witness::Span& span, Duration lasted) const {
    const auto delay = delay_of(span);
    if (!delay || delay->earliest == delay->latest) return false;
    if (span.timer.kind == TimerKind::notice_hour) return false;  // Of a notice, nobody's delay.
    return has_fired(span) ? lasted > delay->typical : lasted >= delay->typical;
  }

  std::string timer_text(const Timer& timer) const {
    return fmt::format("{} of {}", name_of(timer.kind), whose_text(scenario_, timer));
  }

  void history(const Counterexample& told, const Replay& made) {
    std::vector<std::vector<std::string>> rows;
    sim::Instant previous = scenario_.starts_at;
    for (const sim::Event& event : made.history.events) {
      if (event.event == "step_cut") continue;  // The step before it says why.
      if (!is_about(scenario_, told, event)) continue;
      rows.push_back({"   +" + format_short(event.at - scenario_.starts_at),
                      rows.empty() || event.at == previous ? "" : format_short(event.at - previous),
                      event.actor, event.subject, shown_text(event.text) + used(told, event)});
      previous = event.at;
    }
    add(table(rows));
    for (const sim::Witness::Span& span : told.witness.spans) {
      const Duration lasted = lasted_of(told, span);
      if (span.armed.end != sim::ArmedSpan::End::none || !is_slow(span, lasted)) continue;
      const Duration latest = delay_of(span)->latest;
      line("   {} is still to come after {}; it may take {}", timer_text(span.timer),
           format_short(lasted), latest == kNever ? "for ever" : format_duration(latest));
    }
    line("");
  }

  /// What of its window an event has used, where that is more than usual.
  std::string used(const Counterexample& told, const sim::Event& event) const {
    if (!event.timer) return "";
    for (const sim::Witness::Span& span : told.witness.spans) {
      if (span.timer != *event.timer || !has_fired(span)) continue;
      const Duration at{told.witness.instants[span.armed.ended]};
      const Duration lasted = lasted_of(told, span);
      if (scenario_.starts_at + at != event.at || !is_slow(span, lasted)) continue;
      const Duration latest = delay_of(span)->latest;
      return fmt::format("   <- {} {} of at most {}", name_of(span.timer.kind),
                         format_short(lasted), format_duration(latest));
    }
    return "";
  }

  void repair() {
    if (!report_.repair) return;
    const sim::Repair& repair = *report_.repair;
    const std::string& id = scenario_.plan.at(repair.step).id;
    const bool is_call = std::holds_alternative<sim::CallStep>(scenario_.plan.at(repair.step).does);
    if (repair.retry_on) {
      line("safe if \"{}\" is repeated on {} for {} or more", id, name_of(*repair.retry_on),
           format_duration(repair.limit));
    } else if (is_call) {
      line("safe if \"{}\" is repeated for {} or more", id, format_duration(repair.limit));
    } else {
      line("safe if \"{}\" gives up after {} or more", id, format_duration(repair.limit));
    }
  }

  void fastest() {
    const Counterexample& told = *check_.fastest;
    if (!told.is_proved) {
      line("The fastest history that breaks something was not found within the limits.");
      return;
    }
    const Duration fast{told.witness.broken_at()};
    if (fast == Duration{check_.shortest->witness.broken_at()}) return;
    line("The fastest history breaks {} after {}.", told.violates, format_short(fast));
  }

  /// Only of hosts that may be out of reach.
  void outages() {
    if (!report_.outages) return line("worst outage: not found within the limits");
    for (const sim::WorstOutage& one : *report_.outages) {
      if (one.longest == Duration{0} && !one.goes_on) continue;
      const std::string host = scenario_.catalogue.name(one.host).text();
      if (one.longest == kNever) {
        line("worst outage: {} is out of reach for ever", host);
      } else if (one.goes_on) {
        line("worst outage: {} has not opened again when the history ends, {}{} later", host,
             one.is_exact ? "" : "at most ", format_short(one.longest));
      } else {
        line("worst outage: {} is out of reach for {}{} at a stretch", host,
             one.is_exact ? "" : "at most ", format_short(one.longest));
      }
    }
  }

  void latest_start() {
    const sim::LatestStart& latest = report_.latest_start;
    switch (latest.kind) {
      case sim::LatestStart::Kind::at: line("latest safe start: {}", start_text(latest.at)); break;
      case sim::LatestStart::Kind::any: break;
      case sim::LatestStart::Kind::until:
        line("latest safe start: any, but good only because the history ends where it does");
        break;
      case sim::LatestStart::Kind::none:
        line("latest safe start: none from the document's own on is safe{}",
             latest.too_late_by ? "; begin by " + start_text(*latest.too_late_by) : "");
        break;
      case sim::LatestStart::Kind::unknown:
        line("latest safe start: not found within the limits");
        break;
    }
  }

  /// A start, and how far from the document's own it is.
  std::string start_text(sim::Instant start) const {
    const bool is_later = start >= scenario_.starts_at;
    const Duration shift = is_later ? start - scenario_.starts_at : scenario_.starts_at - start;
    return fmt::format(
        "{} {} ({}), {} {} than it begins", sim::format_date(start, scenario_.time_zone),
        sim::format_time(start, scenario_.time_zone), sim::format_offset(scenario_.time_zone),
        format_short(shift), is_later ? "later" : "earlier");
  }

  void assumptions() {
    std::string text;
    for (const sim::Assumption& one : report_.assumes) {
      text += text.empty() ? "assumes " : ", ";
      text += one.timing;
      if (!one.whose.empty()) text += " of " + one.whose;
      text += fmt::format(" {} to {}", format_duration(one.delay.earliest),
                          format_duration(one.delay.latest));
      text += one.from_document ? " (document)" : " (default)";
    }
    if (!text.empty()) line("{}", text);
  }

  void effort() {
    std::string muted;
    for (const TimerKind kind : check_.muted) {
      muted += (muted.empty() ? "; unheard: " : ", ") + std::string(name_of(kind));
    }
    line("{} states, {} classes, {} transitions{}{}{}", check_.counts.states, check_.counts.classes,
         check_.counts.transitions,
         check_.parts > 1 ? fmt::format("; in {} parts", check_.parts) : "",
         check_.alike > 0 ? fmt::format("; {} names alike", check_.alike) : "", muted);
  }

  const sim::Scenario& scenario_;
  const CheckReport& report_;
  const sim::Check& check_;
  const Options& options_;
};

}  // namespace

std::string check_text(const sim::Scenario& scenario, const CheckReport& report,
                       const Options& options) {
  return CheckText(scenario, report, options).write();
}

}  // namespace acmsim::tools
