// The plan as a graph: an edge from each step to those that wait for it.
#include "sim/plan/order.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/topological_sort.hpp>
#include <iterator>

namespace acmsim::sim {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

/// Remembers the path from the root of the search, and the first edge that closes a cycle.
class FindCycle : public boost::default_dfs_visitor {
 public:
  FindCycle(std::vector<StepHandle>& path, std::vector<StepHandle>& cycle)
      : path_(path), cycle_(cycle) {}

  void discover_vertex(std::size_t vertex, const Graph&) {
    path_.push_back(StepHandle{static_cast<std::uint32_t>(vertex)});
  }
  void finish_vertex(std::size_t, const Graph&) { path_.pop_back(); }
  void back_edge(Graph::edge_descriptor edge, const Graph& graph) {
    if (!cycle_.empty()) return;
    const StepHandle first{static_cast<std::uint32_t>(boost::target(edge, graph))};
    cycle_.assign(std::ranges::find(path_, first), path_.end());
  }

 private:
  std::vector<StepHandle>& path_;
  std::vector<StepHandle>& cycle_;
};

Graph graph_of_after(const Plan& plan) {
  Graph graph(plan.steps.size());
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    for (const StepHandle before : plan.steps[i].after) boost::add_edge(before.index, i, graph);
  }
  return graph;
}

std::optional<std::vector<StepHandle>> cycle_in(const Graph& graph) {
  std::vector<StepHandle> path;
  std::vector<StepHandle> cycle;
  boost::depth_first_search(graph, boost::visitor(FindCycle(path, cycle)));
  if (cycle.empty()) return std::nullopt;
  return cycle;
}

}  // namespace

std::optional<std::vector<StepHandle>> find_cycle(const Plan& plan) {
  Graph graph = graph_of_after(plan);
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    for (const StepHandle maker : plan.steps[i].makers) boost::add_edge(maker.index, i, graph);
  }
  return cycle_in(graph);
}

std::optional<std::vector<StepHandle>> find_cycle_of_after(const Plan& plan) {
  return cycle_in(graph_of_after(plan));
}

Sequence::Sequence(const Plan& plan) : plan_(plan), rank_(plan.steps.size()) {
  const Graph graph = graph_of_after(plan);
  std::vector<std::size_t> last_first;
  boost::topological_sort(graph, std::back_inserter(last_first));
  for (std::size_t i = 0; i < last_first.size(); ++i) rank_[last_first[i]] = rank_.size() - i;
}

bool Sequence::comes_after(StepHandle later, StepHandle earlier) const {
  std::vector<bool> seen(rank_.size(), false);
  std::vector<StepHandle> from{later};
  while (!from.empty()) {
    const StepHandle step = from.back();
    from.pop_back();
    for (const StepHandle before : plan_.at(step).after) {
      if (before == earlier) return true;
      if (seen[before.index] || rank_[before.index] < rank_[earlier.index]) continue;
      seen[before.index] = true;
      from.push_back(before);
    }
  }
  return false;
}

}  // namespace acmsim::sim
