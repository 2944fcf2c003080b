#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

// What is told of where a history ends: what has not arrived because it may never come, and what is
// known to come afterwards. Nothing of a history that stops before its end.

/// A line each, the earliest first; what is much alike is counted.
std::vector<std::string> end_lines(const Scenario& scenario, const History& history,
                                   Language language);

/// Watched hosts that are going to be closed: host, certificate, and when it expires.
nlohmann::ordered_json still_to_come_json(const Scenario& scenario, const History& history);
/// Timers that what people did may take for ever: which, and whose.
nlohmann::ordered_json not_waited_for_json(const Scenario& scenario, const History& history);

}  // namespace acmsim::sim
