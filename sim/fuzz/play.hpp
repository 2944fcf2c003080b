#pragma once

#include "sim/engine/run.hpp"
#include "sim/fuzz/delays.hpp"

namespace acmsim::sim {

/// A history that was played by delays, and which of them were not typical.
struct PlayedDraw {
  History history;
  std::vector<DrawnDelays::Followed> followed;
  std::vector<ScriptedEvent> firings;  ///< If they were asked for.
};

/// So many transitions a history has at most: a plan that goes on for ever is no reason to wait.
inline constexpr std::uint64_t kPlayedTransitionsMax = 100'000;

/// Plays a scenario, whose own history is left aside.
PlayedDraw play(const Scenario& scenario, DrawnDelays delays, bool notes_firings = false);

}  // namespace acmsim::sim
