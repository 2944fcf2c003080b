#pragma once

#include <set>

#include "model/base/timer.hpp"
#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The kinds of timers whose firing no step, actor or condition of the plan can notice, now or
/// later: a search need not let them fire. A history never waits for one of them to arrive.
std::set<TimerKind> mutable_kinds(const Scenario& scenario, const Plan& plan,
                                  const CheckOptions& options);

}  // namespace acmsim::sim
