#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/delay.hpp"
#include "model/base/rules.hpp"
#include "model/base/timer.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A window as a document can change it: of all timers of a kind, or of those of one step or one
/// mailbox that has its own.
struct WindowKey {
  TimerKind kind{};
  const TimingRow* row = nullptr;  ///< Null where it is none of the table of timings.
  static constexpr std::uint32_t kEverything = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t whose = kEverything;  ///< Index of the step or mailbox.

  bool is_of_one() const { return whose != kEverything; }
  friend auto operator<=>(const WindowKey&, const WindowKey&) = default;
};

/// The delay of a timer, as the scenario has it; nothing where it is no matter of chance, or of a
/// cache, which the scenario does not have by itself.
const Delay* delay_of(const Scenario& scenario, const Timer& timer);

/// What is left of a timer that runs at the start; null where it does not.
const Delay* left_at_start(const Scenario& scenario, const Timer& timer);

/// The window of a timer; nothing where a document cannot change it.
std::optional<WindowKey> window_of(const Scenario& scenario, const Timer& timer);

/// How a document calls a window: `takes` of a step that has its own, `clicks`, or as in the table
/// of timings.
std::string_view word_of(const WindowKey& window);
/// Whose it is, for people; empty where it is everything's.
std::string whose_text(const Scenario& scenario, const WindowKey& window);
/// A window and the one timer of it that is meant: `dns_validation of new`, `takes of swap`.
std::string window_text(const Scenario& scenario, const Timer& timer);

/// Windows that are tried in place of the document's.
struct WindowChanges {
  std::map<WindowKey, Duration> at_most{};  ///< No delay of these is longer.
  std::optional<WindowKey> widened{};       ///< Any delay of this is possible.

  bool is_empty() const { return at_most.empty() && !widened; }
  /// Whether one step or mailbox has another window than its like.
  bool has_some_of_one() const;
  /// A timer's delay with the changes.
  Delay apply(const Scenario& scenario, const Timer& timer, Delay delay) const;
};

}  // namespace acmsim::sim
