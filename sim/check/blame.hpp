#pragma once

#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/check/windows.hpp"

namespace acmsim::sim {

/// What a counterexample is put down to: to delays, or to a step, or to the order of two steps.
struct Blame {
  /// A window that is longer than is good.
  struct Cap {
    WindowKey window;
    std::optional<Timer> timer{};  ///< The one timer that it is about; nothing: several.
    Duration most{};               ///< No delay of it may be longer.
    bool is_strict = false;        ///< The least bad delay is longer than this by any time at all.
  };
  /// With all of these kept the counterexample cannot happen, and without one of them it can.
  std::vector<Cap> caps{};
  bool suffices = false;  ///< With all of them kept nothing breaks: a check has proved it.

  /// Where no delay is to blame: the last step that acted before the claim broke.
  std::optional<StepHandle> step{};
  /// Where two steps are in the wrong order: the one that comes first, and the one that should.
  struct Order {
    StepHandle first;
    StepHandle second;
  };
  std::optional<Order> order{};
};

/// Finds it. Where a typical history breaks the same, no delay is to blame.
Blame blame_of(const Scenario& scenario, const Counterexample& told, bool is_typical,
               CheckOptions options);

}  // namespace acmsim::sim
