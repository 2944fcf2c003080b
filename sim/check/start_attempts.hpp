#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// How hard an attempt tries before it says nothing.
enum class Effort : std::uint8_t {
  quick,
  thorough,
  exact,  ///< Thorough, and without alarms.
};

struct Attempt {
  enum class Kind : std::uint8_t { good, bad, alarm, unknown };
  Kind kind = Kind::unknown;
  /// Of a bad one: a start, in seconds after the document's, with which some history is bad. An
  /// alarm, which may be false, has none.
  Duration begun{};
  std::optional<std::size_t> broken_part{};  ///< Of a bad one that is made of parts.
};

/// Checks of a plan that begins later than the document says, within a budget.
class Attempts {
 public:
  Attempts(CheckOptions options, std::vector<bool> may_fail);

  /// A plan that begins at any instant up to the latest.
  Attempt within(const Scenario& scenario, Duration latest, const Until& until, Effort effort);
  /// A plan that begins at one instant alone, without alarms.
  Attempt at(const Scenario& scenario, Duration start, const Until& until);
  /// What follows is about this part alone; nothing: about all.
  void ask_only(std::optional<std::size_t> part) { options_.only_part = part; }

 private:
  Attempt exact(const Scenario& scenario, Delay window, const Until& until);
  Attempt attempt(const Scenario& scenario, Delay window, const Until& until,
                  std::optional<Merging> search, Effort effort);

  CheckOptions options_;
  std::vector<bool> may_fail_;
};

}  // namespace acmsim::sim
