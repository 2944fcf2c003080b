#pragma once

#include <boost/random/mersenne_twister.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "sim/engine/schedule.hpp"
#include "sim/engine/slips.hpp"

namespace acmsim::sim {

/// What a random history has that a typical one has not.
struct Draw {
  std::vector<std::size_t> edits{};  ///< Of the document, by their place among all; ascending.
  std::vector<Slip> slips{};         ///< Delays that are not typical.
  std::uint64_t ties = 0;            ///< What shuffles timers of one instant; 0: nothing does.
};

/// Chooses the delays of one history: at random, or as a draw tells. In a random one some delays
/// are at an end of their window, fewer somewhere within, and the others typical; in a quarter each
/// those that are not typical are all early, or all late.
class DrawnDelays {
 public:
  static DrawnDelays random(std::uint64_t seed) { return DrawnDelays(seed); }
  static DrawnDelays told(const Draw& draw) { return DrawnDelays(draw.slips, draw.ties); }

  /// When this timer fires; nothing: never.
  std::optional<Choice> choose(const Arm& arm, Instant now);

  /// A slip that was followed, with the timer that it came to be about.
  struct Followed {
    Slip slip;
    Timer timer;
    Duration typical;
  };
  const std::vector<Followed>& followed() const { return followed_; }
  std::uint64_t ties() const { return ties_; }

 private:
  explicit DrawnDelays(std::uint64_t seed);
  DrawnDelays(std::vector<Slip> told, std::uint64_t ties);

  Duration drawn(const Delay& window);
  std::uint64_t tie();

  boost::random::mt19937_64 generator_;
  boost::random::mt19937_64 tie_generator_;
  std::uint64_t ties_ = 0;
  /// Where much has to go the same way, chance alone would hardly ever have it.
  enum class Mood : std::uint8_t { hasty, slow, mixed };
  Mood mood_ = Mood::mixed;
  std::uint32_t percent_ = 0;  ///< So many of the delays are not typical; 0: as told.
  Slips told_;
  std::map<TimerKind, std::uint32_t> armed_;
  std::vector<Followed> followed_;
};

}  // namespace acmsim::sim
