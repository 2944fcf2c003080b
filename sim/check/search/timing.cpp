// Instants as a graph: an edge from i to j of weight -w says that j lies at least w after i. The
// longest path from the start, which is the shortest by these weights, is the earliest instant.
#include "sim/check/search/timing.hpp"

#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/edge_list.hpp>
#include <boost/property_map/property_map.hpp>
#include <utility>

namespace acmsim::sim {

std::optional<std::vector<std::int64_t>> earliest_instants(std::size_t events,
                                                           std::span<const ArmedSpan> spans,
                                                           bool lasts) {
  using Edge = std::pair<std::size_t, std::size_t>;
  const std::size_t last = lasts ? events + 1 : events;
  std::vector<Edge> edges;
  std::vector<std::int64_t> weights;
  const auto at_least = [&](std::size_t from, std::size_t to, std::int64_t seconds) {
    edges.emplace_back(from, to);
    weights.push_back(-seconds);
  };
  for (std::size_t event = 1; event <= last; ++event) {
    at_least(event - 1, event, lasts && event == last ? 1 : 0);
  }
  for (const ArmedSpan& span : spans) {
    const std::size_t ended = span.end == ArmedSpan::End::none ? last : span.ended;
    if (span.end == ArmedSpan::End::fired) at_least(span.armed, ended, span.window.earliest);
    if (span.window.latest != kUnbounded) at_least(ended, span.armed, -span.window.latest);
  }
  using Bounds = boost::edge_list<std::vector<Edge>::const_iterator>;
  const Bounds graph(edges.begin(), edges.end());
  std::vector<std::int64_t> negated(last + 1, 0);  // Every event comes at the start or after it.
  const bool is_feasible = boost::bellman_ford_shortest_paths(
      graph, last + 1,
      boost::weight_map(
          boost::make_iterator_property_map(weights.begin(), boost::get(boost::edge_index, graph)))
          .distance_map(negated.data()));
  if (!is_feasible) return std::nullopt;
  for (std::int64_t& instant : negated) instant = -instant;
  return negated;
}

}  // namespace acmsim::sim
