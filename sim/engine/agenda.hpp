#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

#include "model/base/timer.hpp"
#include "sim/engine/schedule.hpp"

namespace acmsim::sim {

/// The armed timers of one history, in the order in which they fire: by instant, then by tie, then
/// by when they were armed.
class Agenda {
 public:
  struct Armed {
    Delay delay;
    std::optional<Duration> time_of_day;  ///< As the timer was armed with it.
    Instant at;                           ///< When it was armed.
    std::uint64_t serial = 0;             ///< How many were armed before.
    bool fires = false;                   ///< False: it never will, or that is not decided.
  };
  /// A timer that fires.
  struct Next {
    Instant at;
    Timer timer;
  };

  /// Arms a timer at `now`, to fire as chosen; again, if it is armed.
  void arm(const Arm& arm, Instant now, std::optional<Choice> choice);
  void disarm(const Timer& timer);

  /// What fires next, if anything does.
  std::optional<Next> next();
  /// Takes a timer out because it fires.
  void take(const Timer& timer) { disarm(timer); }

  /// All armed timers, in order.
  std::vector<std::pair<Timer, Armed>> armed() const;
  std::vector<Timer> timers() const;
  /// How many timers will fire that a history waits for.
  std::size_t foreground_count() const { return foreground_; }

 private:
  struct Entry {
    Instant at;
    std::uint64_t tie = 0;
    std::uint64_t serial = 0;
    Timer timer;
    friend bool operator<(const Entry& a, const Entry& b) {  // The earliest on top.
      return std::tie(b.at, b.tie, b.serial) < std::tie(a.at, a.tie, a.serial);
    }
  };

  boost::unordered_flat_map<Timer, Armed> armed_;
  std::priority_queue<Entry> queue_;  ///< With entries of timers that are no longer armed so.
  std::uint64_t serial_ = 0;
  std::size_t foreground_ = 0;
};

}  // namespace acmsim::sim
