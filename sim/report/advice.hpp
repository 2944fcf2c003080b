#pragma once

#include <string>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A narrower window with which a check that was unknown comes to a verdict.
struct Advice {
  std::string setting;  ///< As `--set` takes it.
  Safety verdict{};
};

/// Tries each window of the table of timings that the check has met, at most as long as it takes as
/// a rule. In the order of the table; within a budget.
std::vector<Advice> advice_for(const Scenario& scenario, const std::string& text,
                               const Check& unknown, const CheckOptions& how);

}  // namespace acmsim::sim
