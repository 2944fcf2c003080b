// By when everything is over.
//
// The claim. No history of the plan goes on for longer than this, whatever anything takes.
//
// Why it is sound. All that may take time is added up, as if everything came one after the other:
// a history in which two things pass side by side is shorter, never longer. Where something has no
// bound, as an actor that goes on until something is so, there is no horizon.
//
// What would make it unsound. A wait, a retry or an arrival that a history sits through and the sum
// leaves out. Then a change of rules that comes within the history would be muted.
//
// Who would notice. The law `horizon`: no run of any schedule ends later.
#pragma once

#include <optional>

#include "sim/check/check.hpp"
#include "sim/check/reduce/outlook.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A time after the start by which every history of a plan has ended, perhaps long before; nothing
/// where none is known. It adds up all that may take time, as if everything came one after the
/// other.
std::optional<Duration> horizon_of(const Scenario& scenario, const Plan& plan,
                                   const CheckOptions& options);

/// By when histories have ended.
Ends ends_of(const Scenario& scenario, const Plan& plan, const CheckOptions& options);

}  // namespace acmsim::sim
