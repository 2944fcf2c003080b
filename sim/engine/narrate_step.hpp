#pragma once

#include <string>

#include "sim/engine/event_text.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {

/// What a step reports, in the situation that it has led to.
std::string report_text(const Scenario& scenario, const EventText& event_text,
                        const Situation& situation, const StepReport& report);

/// Why a step has failed, in the situation in which it did: one sentence.
std::string failure_text(const Scenario& scenario, const EventText& event_text,
                         const Situation& situation, const StepReport& report);

/// Why a plan violates `plan-ends`, in a sentence: which of its steps can never go on.
std::string stuck_text(const Scenario& scenario, const EventText& event_text,
                       const Progress& progress);

}  // namespace acmsim::sim
