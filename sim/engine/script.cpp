// The history that a document tells, against the timers that are armed.
#include "sim/engine/script.hpp"

#include <algorithm>

namespace acmsim::sim {

namespace {

/// When an armed timer must have fired, whatever a history tells; `Instant::max()`: never.
Instant deadline_of(const Agenda::Undecided& armed) {
  const Duration latest = armed.arm.delay.latest;
  return latest == kNever ? Instant::max() : armed.at + latest;
}

}  // namespace

tl::expected<Timer, std::string> find_told(const Scenario& scenario, const Agenda& agenda,
                                           const ScriptedEvent& told) {
  const auto& armed = agenda.undecided();
  const auto found = std::ranges::find_if(armed, [&](const auto& one) {
    return name_of(one.first.kind) == told.fires && whose_text(scenario, one.first) == told.whose;
  });
  if (found == armed.end()) {
    return tl::unexpected("no timer " + told.fires + " of " + told.whose + " is armed then");
  }
  const Agenda::Undecided& one = found->second;
  const Delay& delay = one.arm.delay;
  if (told.at < one.at + delay.earliest || told.at > deadline_of(one)) {
    return tl::unexpected("it was armed at " + format_instant(one.at) + " and fires from " +
                          format_duration(delay.earliest) + " to " + format_duration(delay.latest) +
                          " later");
  }
  return found->first;
}

std::optional<Agenda::Next> first_overdue(const Agenda& agenda, Instant at) {
  std::optional<Agenda::Next> first;
  for (const auto& [timer, one] : agenda.undecided()) {
    const Instant deadline = deadline_of(one);
    if (deadline >= at || (first && first->at <= deadline)) continue;
    first = Agenda::Next{deadline, timer};
  }
  return first;
}

bool may_wait_for_ever(const Agenda& agenda) {
  return std::ranges::none_of(agenda.undecided(), [&](const auto& one) {
    return agenda.is_awaited(one.first) && one.second.arm.delay.latest != kNever;
  });
}

}  // namespace acmsim::sim
