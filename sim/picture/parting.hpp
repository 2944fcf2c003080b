#pragma once

#include <optional>
#include <string>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// How the nearest history to a scenario's own `history` is played that keeps a claim which that
/// breaks. Every delay is as there but one, of those that end last the first that helps: it is
/// typical, or as early or as late as it may. Nothing where no single delay helps.
///
/// The delays of the own history are told apart by their timer and by how often it was armed
/// before; what was not armed there takes its typical delay.
std::optional<RunOptions> nearest_safe(const Scenario& scripted, const std::string& claim);

}  // namespace acmsim::sim
