#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "model/base/delay.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The longest outage of one watched host.
struct LongestOutage {
  Website site;
  /// Over all histories; `kNever` where nothing need ever end it. A host that opens for no time at
  /// all has not opened.
  Duration longest{0};
  /// In some history the host is out of reach where the history ends.
  bool is_unfinished = false;
};

struct ExplicitResult {
  bool is_complete = true;  ///< False: the limit was reached, and nothing else is certain.
  /// Every claim that some history breaks, as `run` calls it, and how soon that can be.
  std::map<std::string, Duration> broken;
  std::vector<LongestOutage> outages;  ///< In the order in which hosts are watched.
  /// From the start until the plan's own steps have ended, over all histories.
  Duration longest_plan{0};
  std::size_t moments = 0;  ///< How many were looked at.
};

/// Tries all histories of a small scenario, second by second.
///
/// It is there to be compared with: it knows `begin` and `fire`, and nothing of `sim/check`. Bounds
/// are whole seconds and closed, so that steps of a second leave no state out. A history ends at
/// once when the plan and all actors have ended, what people have done has arrived, and `until` has
/// come; before or after whatever else happens at that instant.
ExplicitResult search_explicitly(const Scenario& scenario, std::size_t moments_max);

}  // namespace acmsim::sim
