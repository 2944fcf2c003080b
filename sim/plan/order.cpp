// The plan as a graph: an edge from each step to those that wait for it.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/depth_first_search.hpp>

#include "sim/plan/plan.hpp"

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

}  // namespace

std::optional<std::vector<StepHandle>> find_cycle(const Plan& plan) {
  Graph graph(plan.steps.size());
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    for (const StepHandle before : step.after) boost::add_edge(before.index, i, graph);
    for (const StepHandle maker : step.makers) boost::add_edge(maker.index, i, graph);
  }
  std::vector<StepHandle> path;
  std::vector<StepHandle> cycle;
  boost::depth_first_search(graph, boost::visitor(FindCycle(path, cycle)));
  if (cycle.empty()) return std::nullopt;
  return cycle;
}

}  // namespace acmsim::sim
