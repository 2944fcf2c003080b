#pragma once

#include <vector>

#include "sim/engine/history.hpp"
#include "sim/engine/words.hpp"

namespace acmsim::sim {

/// Tells the moves of one transition as events, in the situation that they have led to. Moves that
/// nobody would want to read are left out; names that are proved together are told together.
std::vector<Event> narrate(const Scenario& scenario, const Words& words, const Situation& situation,
                           const Slots<CertificateHandle, CertificateStamps>& stamps,
                           const Moves& moves, Instant at);

/// Why a step has failed, in the situation in which it did: one sentence.
std::string failure_text(const Scenario& scenario, const Words& words, const Situation& situation,
                         const StepReport& report);

}  // namespace acmsim::sim
