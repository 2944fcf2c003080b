#pragma once

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "model/base/few.hpp"
#include "model/base/timer.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/plan/subconditions.hpp"

namespace acmsim::sim {

/// The armed timers of one history, in the order in which they fire: by instant, then by tie, then
/// by when they were armed.
class Agenda {
 public:
  /// A timer that will never fire, or of which that is not decided, as it was armed.
  struct Undecided {
    Arm arm;
    Instant at;
  };
  /// A timer that fires.
  struct Next {
    Instant at;
    Timer timer;
  };

  explicit Agenda(const Awaited& awaited) : awaited_(awaited) {}

  /// Arms a timer at `now`, to fire as chosen; again, if it is armed.
  void arm(const Arm& arm, Instant now, std::optional<Choice> choice);
  void disarm(const Timer& timer);

  /// What fires next, if anything does.
  std::optional<Next> next();
  /// Takes a timer out because it fires.
  void take(const Timer& timer) { disarm(timer); }

  /// The armed timers that were armed without a choice.
  const std::map<Timer, Undecided>& undecided() const { return undecided_; }
  /// All armed timers, in order.
  std::vector<Timer> timers() const;
  /// Whether a timer of that kind is armed that will fire.
  bool will_fire(TimerKind kind) const;
  /// Whether a plan can wait for a timer.
  bool is_awaited(const Timer& timer) const { return awaited_.has(timer.kind); }
  /// How many timers will fire that a plan can wait for.
  std::size_t foreground_count() const { return foreground_; }
  /// Whether no timer is armed that a history has to wait for; see `has_to_arrive`.
  bool all_has_arrived() const { return arriving_.empty(); }

 private:
  struct Entry {
    std::uint64_t tie = 0;
    std::uint64_t serial = 0;  ///< How many were armed before, and this one.
    Timer timer;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  bool bring_next();
  void put_back();

  /// The serial of a timer that fires; 0 for one that does not.
  std::uint64_t serial_of(const Timer& timer) const;
  void note(const Timer& timer, std::uint64_t serial);

  // Many timers fire at one instant, and are put in order when it comes. Both queues have entries
  // of timers that are no longer armed so.
  Instant at_;                              ///< The earliest instant.
  std::deque<Entry> next_;                  ///< What fires then; sorted.
  std::map<Instant, Few<Entry, 1>> later_;  ///< What fires at other instants, as it was armed.
  /// Serials by kind, and then by whose the timer is, where its part is 0: most are so, and things
  /// whose timers fire together lie together.
  std::array<std::vector<std::uint64_t>, kTimerRows.size()> wholes_;
  boost::unordered_flat_map<Timer, std::uint64_t> parts_;  ///< Serials of the others.
  std::map<Timer, Undecided> undecided_;
  boost::unordered_flat_set<Timer> arriving_;
  std::uint64_t serial_ = 0;
  Awaited awaited_;
  std::size_t foreground_ = 0;
};

}  // namespace acmsim::sim
