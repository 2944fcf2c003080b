#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/check/check.hpp"
#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// A counterexample as a document, and the history that `run` makes of it.
struct Replay {
  nlohmann::ordered_json document;
  History history;
  Violation broken;  ///< Of the claim that it is about.
};

/// Replays a counterexample of a scenario, whose document's text is given too. That it does not
/// break the claim that it says is a bug of ours.
Replay replay(const Scenario& scenario, const std::string& text, const Counterexample& told);

/// Whether a history breaks the claim of a counterexample too, and by the same step.
bool breaks_likewise(const History& history, const Counterexample& told);

}  // namespace acmsim::sim
