#pragma once

#include <optional>

#include "sim/check/check.hpp"

namespace acmsim::sim {

/// A longer patience that makes a scenario safe, tried by checking it.
struct Repair {
  StepHandle step;
  std::optional<ErrorCode> retry_on{};  ///< The call, so far not repeated on this refusal, must be.
  /// The least of the wait or the retry that a hull search proves safe.
  Duration limit{};
};

/// Looks for one where the counterexample ends with a step that has given up or was refused.
std::optional<Repair> find_repair(const Scenario& scenario, const Counterexample& counterexample,
                                  const CheckOptions& options);

}  // namespace acmsim::sim
