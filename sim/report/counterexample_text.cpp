// A bad history as a person reads it: what is to blame, then event by event.
#include "sim/report/counterexample_text.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/report/story.hpp"
#include "sim/report/table.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

/// A sentence with more causes than this says nothing.
constexpr std::size_t kCausesMax = 3;

bool has_fired(const Witness::Span& span) { return span.armed.end == ArmedSpan::End::fired; }

Duration lasted_of(const Counterexample& told, const Witness::Span& span) {
  const auto& instants = told.witness.instants;
  return Duration{instants[span.armed.ended] - instants[span.armed.armed]};
}

/// Its window; nothing where it is no matter of chance.
std::optional<Delay> chance_of(const Scenario& scenario, const Witness::Span& span) {
  if (span.timer.kind == TimerKind::cached_answer) {
    return within(Duration{span.armed.window.latest});
  }
  const Delay* delay = delay_of(scenario, span.timer);
  return delay == nullptr ? std::nullopt : std::optional(*delay);
}

bool is_slow(const Scenario& scenario, const Witness::Span& span, Duration lasted) {
  const auto delay = chance_of(scenario, span);
  if (!delay || delay->earliest == delay->latest) return false;
  if (span.timer.kind == TimerKind::notice_hour) return false;  // Of a notice, nobody's delay.
  return has_fired(span) ? lasted > delay->typical : lasted >= delay->typical;
}

/// What of its window an event has used, where that is more than usual.
std::string used(const Scenario& scenario, const Counterexample& told, const Event& event) {
  if (!event.timer) return "";
  for (const Witness::Span& span : told.witness.spans) {
    if (span.timer != *event.timer || !has_fired(span)) continue;
    const Duration at{told.witness.instants[span.armed.ended]};
    const Duration lasted = lasted_of(told, span);
    if (scenario.starts_at + at != event.at || !is_slow(scenario, span, lasted)) continue;
    return fmt::format("   <- {} {} of at most {}", word_of(*window_of(scenario, span.timer)),
                       format_short(lasted), format_duration(chance_of(scenario, span)->latest));
  }
  return "";
}

/// `dns_validation of new takes 1h15m or more`.
std::string cap_text(const Scenario& scenario, const Blame::Cap& cap) {
  std::string what(word_of(cap.window));
  const std::string whose = whose_text(scenario, cap.window);
  if (cap.timer) {
    what = window_text(scenario, *cap.timer);
  } else if (!whose.empty()) {
    what += " of " + whose;
  }
  return cap.is_strict
             ? fmt::format("{} takes longer than {}", what, format_duration(cap.most))
             : fmt::format("{} takes {} or more", what, format_duration(cap.most + Duration{1}));
}

bool is_to_blame(const Scenario& scenario, const Blame& blame, const Timer& timer) {
  const auto window = window_of(scenario, timer);
  return std::ranges::any_of(blame.caps,
                             [&](const Blame::Cap& cap) { return cap.window == window; });
}

std::string still_to_come(const Scenario& scenario, const Counterexample& told,
                          const Blame& blame) {
  std::string lines;
  for (const Witness::Span& span : told.witness.spans) {
    const Duration lasted = lasted_of(told, span);
    if (span.armed.end != ArmedSpan::End::none || !is_slow(scenario, span, lasted)) continue;
    if (!is_to_blame(scenario, blame, span.timer)) continue;
    const Duration latest = chance_of(scenario, span)->latest;
    lines += fmt::format("   {} is still to come after {}; it may take {}\n",
                         window_text(scenario, span.timer), format_short(lasted),
                         latest == kNever ? "for ever" : format_duration(latest));
  }
  return lines;
}

}  // namespace

bool is_about(const Scenario& scenario, const Counterexample& told, const Event& event) {
  const Extent& part = told.extent;
  if (event.actor == "browser") {
    return std::ranges::any_of(part.watches, [&](const Website& site) {
      return scenario.catalogue.text_of(site) == event.subject;
    });
  }
  if (event.timer) {
    return std::ranges::find(told.witness.fired, *event.timer) != told.witness.fired.end();
  }
  const auto& steps = scenario.plan.steps;
  const auto step = std::ranges::find(steps, event.subject, &Step::id);
  return step == steps.end() || part.steps[static_cast<std::size_t>(step - steps.begin())];
}

std::string cause_text(const Scenario& scenario, const Blame& blame) {
  if (blame.order) {
    return fmt::format(R"(, as "{}" comes before "{}")", scenario.plan.at(blame.order->first).id,
                       scenario.plan.at(blame.order->second).id);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(blame.caps.size(), kCausesMax); ++i) {
    text += (text.empty() ? ", if " : " or ") + cap_text(scenario, blame.caps[i]);
  }
  if (blame.caps.size() > kCausesMax) {
    text += fmt::format(", or {} more take long", blame.caps.size() - kCausesMax);
  }
  return text.empty() || blame.suffices ? text : text + ", among others";
}

std::string story_text(const Scenario& scenario, const Counterexample& told, const History& history,
                       const Blame& blame) {
  std::vector<Event> events;
  for (const Event& event : history.events) {
    if (event.kind == EventKind{StepReport::What::cut}) continue;  // Of what comes later.
    if (is_about(scenario, told, event)) events.push_back(event);
  }
  std::vector<std::vector<std::string>> rows;
  Instant previous = scenario.starts_at;
  for (const auto& [shown, text] : shown_events(events)) {
    const Event& event = *shown;
    rows.push_back({"   +" + format_short(event.at - scenario.starts_at),
                    rows.empty() || event.at == previous ? "" : format_short(event.at - previous),
                    event.actor, event.subject, text + used(scenario, told, event)});
    previous = event.at;
  }
  return table(rows) + still_to_come(scenario, told, blame) + "\n";
}

}  // namespace acmsim::sim
