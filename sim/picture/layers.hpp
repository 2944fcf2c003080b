#pragma once

#include <cstddef>
#include <vector>

namespace acmsim::sim {

/// Where a node of a drawing in layers stands: its layer, and its place in that from above.
struct LayerPlace {
  std::size_t layer = 0;
  double place = 0;
};

/// Puts the nodes of a graph into layers, by how many edges lead there at least from node 0, and
/// orders each layer so that few edges cross: by the middle of what a node is connected with.
/// The same graph gives the same drawing. `ways[i]` are the nodes that i leads to.
std::vector<LayerPlace> in_layers(const std::vector<std::vector<std::size_t>>& ways);

}  // namespace acmsim::sim
