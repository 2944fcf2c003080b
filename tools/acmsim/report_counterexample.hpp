#pragma once

#include <string>

#include "tools/acmsim/report_check.hpp"

namespace acmsim::tools {

/// Whether an event of a replay belongs to the part of the scenario that the counterexample tells.
bool is_about(const sim::Scenario& scenario, const sim::Counterexample& told,
              const sim::Event& event);

/// What a counterexample is put down to, as the end of a sentence; empty where that is nothing but
/// a step.
std::string cause_text(const sim::Scenario& scenario, const sim::Blame& blame);

/// The history event by event, and what is to blame and still to come where it ends; a line each.
std::string story_text(const sim::Scenario& scenario, const sim::Counterexample& told,
                       const sim::History& history, const sim::Blame& blame);

}  // namespace acmsim::tools
