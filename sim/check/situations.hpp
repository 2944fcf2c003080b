#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/check/check.hpp"

namespace acmsim::sim {

/// The situations that histories lead through, and what leads from one to the next, for people to
/// look at. Two situations that differ in nothing but in the delays that may still come are two
/// where that matters.
struct SituationGraph {
  struct Way {
    std::size_t to = 0;
    Timer fires;
    std::vector<std::string> breaks{};  ///< Claims that this breaks.
  };
  struct Node {
    Situation situation;
    std::vector<Timer> armed;  ///< What may come next.
    std::vector<Way> ways{};
    std::vector<std::string> breaks{};  ///< Claims that are broken where time passes here.
    std::size_t events = 0;             ///< The fewest that lead here from the start.
    bool has_ended = false;             ///< The history ends here.
    /// Every history that comes here breaks a claim, or has broken one already.
    bool is_lost = false;
  };
  std::vector<Node> nodes;  ///< The first is the start.
};

/// The graph of a part of a scenario, or of all of it; nothing where it has more nodes than this.
///
/// It is that of the classes of a search by inclusion, so that each way is one that some history
/// takes. A node is lost that breaks a claim and cannot be left before time passes, or that must be
/// left and from which every way breaks one or leads to a lost one: that is certain, as a class has
/// no more ways than those that are here.
std::optional<SituationGraph> situation_graph(const Scenario& scenario, const Extent& extent,
                                              std::size_t nodes_max);

}  // namespace acmsim::sim
