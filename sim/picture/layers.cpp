#include "sim/picture/layers.hpp"

#include <algorithm>
#include <deque>
#include <numeric>

namespace acmsim::sim {
namespace {

using Graph = std::vector<std::vector<std::size_t>>;

constexpr int kSweeps = 8;

std::vector<std::size_t> layers_of(const Graph& ways) {
  std::vector<std::size_t> layers(ways.size());
  std::vector<bool> is_placed(ways.size());
  std::deque<std::size_t> next;
  if (!ways.empty()) next.push_back(0);
  if (!ways.empty()) is_placed[0] = true;
  while (!next.empty()) {
    const std::size_t from = next.front();
    next.pop_front();
    for (const std::size_t to : ways[from]) {
      if (is_placed[to]) continue;
      is_placed[to] = true;
      layers[to] = layers[from] + 1;
      next.push_back(to);
    }
  }
  return layers;
}

/// Both ends of each edge know each other.
Graph neighbours_of(const Graph& ways) {
  Graph near(ways.size());
  for (std::size_t from = 0; from < ways.size(); ++from) {
    for (const std::size_t to : ways[from]) {
      if (from == to) continue;
      near[from].push_back(to);
      near[to].push_back(from);
    }
  }
  return near;
}

}  // namespace

std::vector<LayerPlace> in_layers(const Graph& ways) {
  const std::vector<std::size_t> layers = layers_of(ways);
  const Graph near = neighbours_of(ways);
  const std::size_t count = layers.empty() ? 0 : 1 + *std::ranges::max_element(layers);
  Graph members(count);
  for (std::size_t i = 0; i < layers.size(); ++i) members[layers[i]].push_back(i);
  std::vector<double> places(ways.size());
  const auto settle = [&](const std::vector<std::size_t>& layer) {
    for (std::size_t i = 0; i < layer.size(); ++i) {
      places[layer[i]] = static_cast<double>(i) - static_cast<double>(layer.size() - 1) / 2;
    }
  };
  for (const auto& layer : members) settle(layer);
  std::vector<double> middles(ways.size());
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t i = 0; i < count; ++i) {
      auto& layer = members[sweep % 2 == 0 ? i : count - 1 - i];
      for (const std::size_t node : layer) {
        double sum = 0;
        for (const std::size_t other : near[node]) sum += places[other];
        middles[node] =
            near[node].empty() ? places[node] : sum / static_cast<double>(near[node].size());
      }
      std::ranges::stable_sort(layer, {}, [&](std::size_t node) { return middles[node]; });
      settle(layer);
    }
  }
  std::vector<LayerPlace> placed(ways.size());
  for (std::size_t i = 0; i < ways.size(); ++i) placed[i] = {layers[i], places[i]};
  return placed;
}

}  // namespace acmsim::sim
