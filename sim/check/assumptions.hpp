#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/base/delay.hpp"
#include "model/base/timer.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A window that a verdict leans on: nothing is said about delays outside of it.
struct Assumption {
  std::string timing;  ///< As in the table of timings; `takes` and `clicks` for those of one thing.
  std::string whose;   ///< The step, mailbox or name whose own it is; empty: everything's.
  Delay delay;
  bool from_document = false;  ///< Otherwise the default of the table.
};

/// The windows of these timers, in the order of the table, then those of single steps and
/// mailboxes, then how long caches keep old answers, which their TTLs say.
std::vector<Assumption> assumptions_of(const Scenario& scenario, const std::set<Timer>& leaned_on,
                                       const std::map<Timer, Duration>& caches);

/// The delay of a timer, as the scenario has it; nothing where it is no matter of chance, or of a
/// cache, which the scenario does not have by itself.
const Delay* delay_of(const Scenario& scenario, const Timer& timer);

}  // namespace acmsim::sim
