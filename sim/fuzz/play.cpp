#include "sim/fuzz/play.hpp"

namespace acmsim::sim {
namespace {

/// A plan that goes on for ever is no reason to wait.
constexpr std::uint64_t kTransitionsMax = 100'000;

}  // namespace

PlayedDraw play(const Scenario& scenario, DrawnDelays delays, bool notes_firings) {
  RunOptions options;
  options.tells = false;
  options.transitions_max = kTransitionsMax;
  options.chooses = [&delays](const Arm& arm, Instant now) { return delays.choose(arm, now); };
  Run run(scenario, {scenario.world, {}}, std::move(options));
  if (notes_firings) run.note_firings();
  run.begin();
  run.play_to_the_end();
  return {run.history(), delays.followed(), run.firings()};
}

}  // namespace acmsim::sim
