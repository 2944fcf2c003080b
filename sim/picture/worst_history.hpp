#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "sim/check/outages.hpp"
#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// How the histories of worst outages are run: as they are told, and then as late as it can be.
RunOptions played_late();

/// Whether a history, run to its end, has the longest outage of a host that a check found.
bool has_worst(const History& history, const WorstOutage& worst);

/// The scenario with a history told in which a host is out of reach as long as a check found that
/// it can be, to be run as `played_late`. Nothing where what was found is only a bound, or where
/// more transitions would be needed than may still be made; what is made is taken from them.
std::optional<Scenario> with_worst_outage(const Scenario& scenario, const WorstOutage& worst,
                                          const std::shared_ptr<std::uint64_t>& transitions_left);

}  // namespace acmsim::sim
