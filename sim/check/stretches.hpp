#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// How long something can last at a stretch.
struct Stretch {
  Duration longest{0};   ///< Over all histories: `kNever` where nothing need ever end it.
  bool goes_on = false;  ///< In some history it has not ended with the history.
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Something that may last: whether it is so.
using Lasting = std::function<bool(const Situation& situation)>;

/// The longest stretch of each, in all histories of an extent; nothing where a limit is reached.
/// What is otherwise for no time at all has not ended. A hull finds none that is shorter.
std::optional<std::vector<Stretch>> longest_stretches(const Scenario& scenario,
                                                      const Extent& extent,
                                                      const Symmetry* symmetry, Merging merging,
                                                      const ClassLimits& limits,
                                                      const std::vector<Lasting>& what);

}  // namespace acmsim::sim
