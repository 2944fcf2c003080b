#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tests/tools/naive_search.hpp"

namespace acmsim::sim {
namespace {

/// Any directed graph at all, whose nodes are known by number.
struct Graph {
  std::vector<std::vector<std::size_t>> edges;  ///< From each node, the nodes they lead to.
  std::vector<bool> bad_nodes;
  std::size_t bad_from = 0;  ///< The second edge of this node is bad.
};

/// A graph for a model, whose states are packed.
struct OfNumbers {
  using State = std::uint16_t;
  using Action = std::size_t;

  Graph graph;

  State initial() const { return 0; }
  template <class Sink>
  void successors(State state, const Sink& sink) const {
    const auto& targets = graph.edges[state];
    for (std::size_t i = 0; i < targets.size(); ++i) sink(i, static_cast<State>(targets[i]));
  }
  bool violated(State state) const { return graph.bad_nodes[state]; }
  bool violated(State before, Action action, State) const {
    return before == graph.bad_from && action == 1;
  }
};

/// The same, but a state is a text as long as the node's number: its bytes vary in number.
struct OfTexts {
  using State = std::string;
  using Action = std::size_t;

  OfNumbers numbers;

  static std::uint16_t number(const State& state) {
    return static_cast<std::uint16_t>(state.size());
  }

  State initial() const { return {}; }
  template <class Sink>
  void successors(const State& state, const Sink& sink) const {
    numbers.successors(number(state),
                       [&](Action action, std::uint16_t next) { sink(action, State(next, 'x')); });
  }
  bool violated(const State& state) const { return numbers.violated(number(state)); }
  bool violated(const State& before, Action action, const State& after) const {
    return numbers.violated(number(before), action, number(after));
  }

  void encode(const State& state, std::vector<std::byte>& bytes) const {
    for (const char each : state) bytes.push_back(static_cast<std::byte>(each));
  }
  State decode(std::span<const std::byte> bytes) const {
    State state;
    for (const std::byte each : bytes) state.push_back(static_cast<char>(each));
    return state;
  }
};

/// From `least` to below `end`, and all of them from the first test on.
std::size_t any_number(std::size_t least, std::size_t end) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, end));
}

/// Up to 299 nodes, each with up to four edges to near ones, so that ways are long.
Graph any_graph() {
  const std::size_t nodes = any_number(1, 300);
  Graph graph;
  for (std::size_t i = 0; i < nodes; ++i) {
    std::vector<std::size_t> targets(any_number(1, 5));
    for (std::size_t& target : targets)
      target = any_number(i < 5 ? 0 : i - 5, std::min(i + 6, nodes));
    graph.edges.push_back(std::move(targets));
    graph.bad_nodes.push_back(any_number(0, 100) == 0);
  }
  graph.bad_from = any_number(0, nodes);
  return graph;
}

template <Model M>
void meets_what_a_naive_search_meets(const M& model) {
  const NaiveCounts naive = naive_search(model);

  const auto result = search(model, {.stop_at_violation = false});
  const auto first = search(model);

  RC_ASSERT(result.counts.states == naive.states);
  RC_ASSERT(result.counts.explored == naive.states);
  RC_ASSERT(result.counts.transitions == naive.transitions);
  RC_ASSERT(result.counts.violations == naive.violations);
  RC_ASSERT(result.violation == first.violation);
  RC_ASSERT(result.violation.has_value() == naive.steps_to_violation.has_value());
  if (!result.violation) return;
  RC_ASSERT(result.violation->steps.size() == *naive.steps_to_violation);
  RC_ASSERT(is_history_of(model, *result.violation));
}

TEST_CASE("searching any graph", "[check]") {
  rc::prop("meets what a naive search meets, and finds a shortest path", [] {
    const Graph graph = any_graph();

    meets_what_a_naive_search_meets(OfNumbers{graph});
    meets_what_a_naive_search_meets(OfTexts{{graph}});
  });
}

}  // namespace
}  // namespace acmsim::sim
