#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <queue>
#include <vector>

#include "model/base/timer.hpp"
#include "sim/engine/schedule.hpp"

namespace acmsim::sim {

/// The armed timers of one history, in the order in which they fire: by instant, then by tie, then
/// by when they were armed.
class Agenda {
 public:
  struct Armed {
    Arm arm;
    Instant at;                    ///< When it was armed.
    std::optional<Instant> fires;  ///< When it will fire; nothing: never, or not decided.
    std::uint64_t serial = 0;
  };

  /// Arms a timer at `now`, to fire as chosen; again, if it is armed.
  void arm(const Arm& arm, Instant now, std::optional<Choice> choice);
  void disarm(const Timer& timer);

  /// The next timer that fires; null if none does.
  const Armed* next();
  /// Takes a timer out because it fires.
  void take(const Timer& timer) { disarm(timer); }

  const std::map<Timer, Armed>& armed() const { return armed_; }
  std::vector<Timer> timers() const;  ///< The armed ones, in order.
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

  std::map<Timer, Armed> armed_;
  std::priority_queue<Entry> queue_;  ///< With entries of timers that are no longer armed so.
  std::uint64_t serial_ = 0;
  std::size_t foreground_ = 0;
};

}  // namespace acmsim::sim
