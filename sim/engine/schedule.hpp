#pragma once

#include <boost/random/mersenne_twister.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/base/timer.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// When an armed timer fires, and where it stands among those of the same instant.
struct Choice {
  Instant at;
  std::uint64_t tie = 0;
};

/// Decides which of the possible delays is taken.
///
/// `typical`, `earliest` and `latest` take that end of each window; what would never fire then
/// never does. `random` takes any whole second of the window with the same chance; where the window
/// has no end it is never with one half, and else at most twice the typical delay (30 days where
/// that is never too). It also shuffles ties.
class Schedule {
 public:
  /// Reads `typical`, `earliest`, `latest` or `random:SEED`; nothing if it is none of them.
  static std::optional<Schedule> parse(std::string_view text);

  static Schedule typical() { return Schedule(Kind::typical, 0); }
  static Schedule earliest() { return Schedule(Kind::earliest, 0); }
  static Schedule latest() { return Schedule(Kind::latest, 0); }

  /// When this timer fires; nothing: never.
  std::optional<Choice> choose(const Arm& arm, Instant now);

 private:
  enum class Kind : std::uint8_t { typical, earliest, latest, random };
  Schedule(Kind kind, std::uint64_t seed) : kind_(kind), generator_(seed) {}

  Duration choose_delay(const Delay& delay);

  Kind kind_;
  // Boost's generator and distributions, unlike the standard's, are the same code everywhere.
  boost::random::mt19937_64 generator_;
};

/// The first instant at or after `from` with this time of day (UTC).
Instant next_time_of_day(Instant from, Duration time_of_day);

}  // namespace acmsim::sim
