#pragma once

#include <string>

#include "sim/report/check_report.hpp"

namespace acmsim::sim {

/// Whether an event of a replay belongs to the part of the scenario that the counterexample tells.
bool is_about(const Scenario& scenario, const Counterexample& told, const Event& event);

/// What a counterexample is put down to, as the end of a sentence; empty where that is nothing but
/// a step.
std::string cause_text(const Scenario& scenario, const Blame& blame);

/// The history event by event, and what is to blame and still to come where it ends; a line each.
std::string story_text(const Scenario& scenario, const Counterexample& told, const History& history,
                       const Blame& blame);

}  // namespace acmsim::sim
