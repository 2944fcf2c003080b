#pragma once

#include <string>
#include <vector>

#include "sim/engine/event_text.hpp"
#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// How a kind of event is called in one word: `certificate_issued`.
std::string word_of(const EventKind& kind);

/// Tells the moves of one transition as events, in the situation that they have led to. Moves that
/// nobody would want to read are left out; names that are proved together are told together.
std::vector<Event> narrate(const Scenario& scenario, const EventText& event_text,
                           const Situation& situation,
                           const Slots<CertificateHandle, CertificateStamps>& stamps,
                           const Moves& moves, Instant at);

}  // namespace acmsim::sim
