#pragma once

#include <map>
#include <optional>
#include <vector>

#include "sim/engine/event_text.hpp"
#include "sim/engine/history.hpp"
#include "sim/engine/lookout.hpp"

namespace acmsim::sim {

/// Makes outages of what browsers see: each lasts until its host opens, or is closed for another
/// reason.
class OutageLog {
 public:
  /// Notes a sighting of its world in a history's outages; what is to be told of it.
  Event note(const Sighting& sighting, Instant now, const Catalogue& names,
             const EventText& event_text, History& history);

 private:
  std::map<Website, std::size_t> lasting_;  ///< Where the outage stands that lasts.
};

}  // namespace acmsim::sim
