// The history that a document tells, against the timers that are armed.
#include "sim/engine/script.hpp"

#include <algorithm>

namespace acmsim::sim {

tl::expected<Timer, std::string> find_told(const Scenario& scenario, const Agenda& agenda,
                                           const ScriptedEvent& told) {
  const auto& armed = agenda.armed();
  const auto found = std::ranges::find_if(armed, [&](const auto& one) {
    return name_of(one.first.kind) == told.fires && whose_text(scenario, one.first) == told.whose;
  });
  if (found == armed.end()) {
    return tl::unexpected("no timer " + told.fires + " of " + told.whose + " is armed then");
  }
  const Agenda::Armed& one = found->second;
  if (told.at < one.at + one.arm.delay.earliest || told.at > deadline_of(one)) {
    return tl::unexpected("it was armed at " + format_instant(one.at) + " and fires from " +
                          format_duration(one.arm.delay.earliest) + " to " +
                          format_duration(one.arm.delay.latest) + " later");
  }
  return found->first;
}

Instant deadline_of(const Agenda::Armed& armed) {
  if (armed.arm.delay.latest == kNever) return Instant::max();
  return armed.at + armed.arm.delay.latest;
}

const Agenda::Armed* first_overdue(const Agenda& agenda, Instant at) {
  const Agenda::Armed* first = nullptr;
  for (const auto& [timer, one] : agenda.armed()) {
    if (deadline_of(one) >= at) continue;
    if (first == nullptr || deadline_of(one) < deadline_of(*first)) first = &one;
  }
  return first;
}

bool may_wait_for_ever(const Agenda& agenda) {
  return std::ranges::none_of(agenda.armed(), [](const auto& one) {
    return row_of(kTimerNames, one.first.kind).ground == Ground::fore &&
           one.second.arm.delay.latest != kNever;
  });
}

}  // namespace acmsim::sim
