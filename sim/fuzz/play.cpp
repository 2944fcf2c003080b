#include "sim/fuzz/play.hpp"

namespace acmsim::sim {

PlayedDraw play(const Scenario& scenario, DrawnDelays delays, bool notes_firings) {
  RunOptions options;
  options.tells = false;
  options.transitions_max = kPlayedTransitionsMax;
  options.chooses = [&delays](const Arm& arm, Instant now) { return delays.choose(arm, now); };
  Run run(scenario, {scenario.world, {}}, std::move(options));
  if (notes_firings) run.note_firings();
  run.begin();
  run.play_to_the_end();
  return {run.history(), delays.followed(), run.firings()};
}

}  // namespace acmsim::sim
