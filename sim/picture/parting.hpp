#pragma once

#include <optional>
#include <string>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// A history that keeps a claim which another one breaks, and is the same for as long as can be.
struct Parting {
  Scenario scenario;  ///< With what the two have in common as its `history`.
  Schedule schedule;  ///< By which it goes on.
  Instant at;         ///< When the other one does the first thing that this one does not.
};

/// The nearest history to a scenario's own that keeps a claim which that breaks: the own history is
/// followed as far as can be, and then all goes on as is typical, as early, or as late as it may.
/// Nothing where none of these keeps it.
std::optional<Parting> nearest_safe(Scenario scripted, const std::string& claim);

}  // namespace acmsim::sim
