#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sim/engine/agenda.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The armed timer that a told event means; or why it cannot happen as told.
tl::expected<Timer, std::string> find_told(const Scenario& scenario, const Agenda& agenda,
                                           const ScriptedEvent& told);

/// When an armed timer must have fired, whatever a history tells; `Instant::max()`: never.
Instant deadline_of(const Agenda::Armed& armed);

/// The armed timer that must fire first of those that must before an instant; null if none.
const Agenda::Armed* first_overdue(const Agenda& agenda, Instant at);

/// Whether no foreground timer must ever fire.
bool may_wait_for_ever(const Agenda& agenda);

}  // namespace acmsim::sim
