#pragma once

#include <string>
#include <vector>

#include "sim/check/situations.hpp"

namespace acmsim::sim {

/// A graph of situations in layers: how many events lead there at least. From left to right.
struct DrawnGraph {
  std::string svg;
  /// For each that is drawn which nodes of the graph it stands for: one, or a chain of them.
  std::vector<std::vector<std::size_t>> nodes;
};

/// Draws it. Chains without a choice are drawn as one where there are more nodes than can be looked
/// at. Each drawn node is an element of the id `node-0` and so on, with a `title`; those of `way`
/// are marked.
DrawnGraph draw_graph(const Scenario& scenario, const SituationGraph& graph,
                      const std::vector<std::size_t>& way);

/// The same for Graphviz.
std::string dot(const Scenario& scenario, const SituationGraph& graph);

}  // namespace acmsim::sim
