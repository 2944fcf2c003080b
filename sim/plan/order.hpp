#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/plan/plan.hpp"

namespace acmsim::sim {

/// A cycle of steps that wait for each other, in order, or nothing. The first waits for the last.
std::optional<std::vector<StepHandle>> find_cycle(const Plan& plan);
/// The same of what `after` says, whatever the steps use.
std::optional<std::vector<StepHandle>> find_cycle_of_after(const Plan& plan);

/// Which steps come after which by what `after` says, where that has no cycle.
class Sequence {
 public:
  explicit Sequence(const Plan& plan);
  /// Whether a step cannot begin before another has ended, directly or by way of others.
  bool comes_after(StepHandle later, StepHandle earlier) const;

 private:
  const Plan& plan_;
  std::vector<std::size_t> rank_;  ///< By StepHandle: of those before it each has a smaller one.
};

}  // namespace acmsim::sim
