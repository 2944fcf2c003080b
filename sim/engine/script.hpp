#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "sim/engine/agenda.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The armed timer that a told event means; or why it cannot happen as told.
tl::expected<Timer, std::string> find_told(const Scenario& scenario, const Agenda& agenda,
                                           const ScriptedEvent& told);

/// The armed timer that must fire first of those that must before an instant, and when it must;
/// nothing if none must.
std::optional<Agenda::Next> first_overdue(const Agenda& agenda, Instant at);

/// Whether no foreground timer must ever fire.
bool may_wait_for_ever(const Agenda& agenda);

}  // namespace acmsim::sim
