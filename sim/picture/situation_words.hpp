#pragma once

#include <string>
#include <vector>

#include "sim/check/situations.hpp"
#include "sim/picture/lane.hpp"

namespace acmsim::sim {

/// How everything stands in a node, in words: what the lanes of a timeline would say.
std::vector<LaneNow> words_of(const Scenario& scenario, const SituationGraph::Node& node);

/// What a way is: which timer fires, and whose: `ACM issues new`.
Bilingual words_of(const Scenario& scenario, const SituationGraph::Way& way);

}  // namespace acmsim::sim
