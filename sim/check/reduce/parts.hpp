#pragma once

#include <cstdint>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// How a claim falls into parts.
enum class Split : std::uint8_t {
  by_host,  ///< Of each watched host by itself.
  by_step,  ///< Wherever the steps' own claims are.
  at_once,
};
Split how_split(const Condition& claim);

/// All of a scenario, as the options say that it is looked at.
Extent whole_of(const Scenario& scenario, const Plan& plan, const CheckOptions& options);

/// What a check asks, each claim with the cone that it can see: a watched host opens, a step does
/// not fail and ends, a condition holds. Claims that see the same are asked together, and so is
/// what a wider cone sees too; a step's own claims are asked where all that come before it are. One
/// at least. A part whose history may go on because of something outside `ends_late`.
std::vector<Extent> parts_of(const Scenario& scenario, const Plan& plan,
                             const CheckOptions& options);

/// Each watched host with the cone that a browser's visits see, in the order of the document.
/// Nothing is claimed of it.
std::vector<Extent> parts_of_hosts(const Scenario& scenario, const Plan& plan,
                                   const CheckOptions& options);

}  // namespace acmsim::sim
