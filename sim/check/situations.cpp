#include "sim/check/situations.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <span>

#include "model/base/ensure.hpp"
#include "sim/check/search/origins.hpp"
#include "sim/check/search/timed_search.hpp"

namespace acmsim::sim {
namespace {

using Search = TimedSearch<ScenarioModel>;
using Node = SituationGraph::Node;
using Way = SituationGraph::Way;

std::vector<std::string> names_of_claims(const ScenarioModel& model,
                                         std::span<const ClaimId> claims) {
  std::vector<std::string> names;
  for (const ClaimId claim : claims) names.push_back(model.name_of(claim));
  return names;
}

/// Whether time passes before anything fires, whatever is chosen.
bool time_must_pass(const FiringDomain& domain) {
  for (std::size_t i = 0; i < domain.timers(); ++i) {
    if (domain.earliest(i) == 0) return false;
  }
  return true;
}

/// Whether something fires at last, whatever is chosen: not all may be left for ever.
bool something_must_fire(const FiringDomain& domain) {
  for (std::size_t i = 0; i < domain.timers(); ++i) {
    if (domain.latest(i) != kUnbounded) return true;
  }
  return false;
}

/// Counts the fewest events to each node.
void count_events(std::vector<Node>& nodes) {
  std::vector<bool> is_counted(nodes.size());
  std::deque<std::size_t> next{0};
  is_counted[0] = true;
  while (!next.empty()) {
    const std::size_t from = next.front();
    next.pop_front();
    for (const Way& way : nodes[from].ways) {
      if (is_counted[way.to]) continue;
      is_counted[way.to] = true;
      nodes[way.to].events = nodes[from].events + 1;
      next.push_back(way.to);
    }
  }
}

/// One class of a search.
struct KnownClass {
  StateId state = 0;
  FiringDomain domain;
};

/// Goes back from what is lost as long as anything is found. Where a history may stay for ever it
/// need not take any way.
void spread_loss(std::vector<Node>& nodes, const std::vector<KnownClass>& classes) {
  bool goes_on = true;
  while (goes_on) {
    goes_on = false;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      Node& node = nodes[i];
      if (node.is_lost || node.ways.empty()) continue;
      if (!something_must_fire(classes[i].domain)) continue;
      node.is_lost = std::ranges::all_of(
          node.ways, [&](const Way& way) { return !way.breaks.empty() || nodes[way.to].is_lost; });
      goes_on = goes_on || node.is_lost;
    }
  }
}

/// The classes that a search by inclusion keeps, the start first: none lies within another.
std::vector<KnownClass> kept_classes(Search& search) {
  std::vector<KnownClass> kept;
  const auto holds = [](const KnownClass& one, const KnownClass& other) {
    return one.state == other.state && one.domain.includes(other.domain);
  };
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    const KnownClass found{state, domain};
    const auto holder =
        std::ranges::find_if(kept, [&](const KnownClass& one) { return holds(one, found); });
    if (holder != kept.end()) return;
    const auto held =
        std::ranges::find_if(kept, [&](const KnownClass& one) { return holds(found, one); });
    if (held == kept.end()) {
      kept.push_back(found);
    } else {
      *held = found;
    }
  });
  std::vector<KnownClass> all;
  for (const KnownClass& one : kept) {
    const bool is_new =
        std::ranges::none_of(all, [&](const KnownClass& other) { return holds(other, one); });
    if (is_new) all.push_back(one);
  }
  return all;
}

/// What leads on from each class. A class has no more ways than these.
class Ways {
 public:
  Ways(TransitionGraph<ScenarioModel>& graph, const std::vector<KnownClass>& classes)
      : graph_(graph), classes_(classes) {
    for (std::size_t i = 0; i < classes.size(); ++i) of_state_[classes[i].state].push_back(i);
  }

  std::vector<Way> of(std::size_t place) {
    const auto& [state, domain] = classes_[place];
    std::vector<Way> ways;
    if (graph_.judgement(state).has_ended) return ways;
    for (std::size_t i = 0; i < graph_.armed(state).size(); ++i) {
      if (!domain.can_fire(i)) continue;
      const auto next = graph_.fire(state, i);
      lay_origins(graph_, state, i, next, origins_);
      to_.become_after(domain, i, origins_);
      const Timer fires = graph_.timer(graph_.armed(state)[i]);
      ways.push_back({holder_of(next.target), fires, names_of_claims(graph_.model(), next.broken)});
    }
    return ways;
  }

 private:
  std::size_t holder_of(StateId state) const {
    for (const std::size_t place : of_state_.at(state)) {
      if (classes_[place].domain.includes(to_)) return place;
    }
    ensure(false, "what was reached is kept");
    return 0;
  }

  TransitionGraph<ScenarioModel>& graph_;
  const std::vector<KnownClass>& classes_;
  std::map<StateId, std::vector<std::size_t>> of_state_;
  std::vector<Origin> origins_;
  FiringDomain to_;
};

}  // namespace

std::optional<SituationGraph> situation_graph(const Scenario& scenario, const Extent& extent,
                                              std::size_t nodes_max) {
  const ScenarioModel model(scenario, scenario.plan, extent);
  TransitionGraph<ScenarioModel> graph(model);
  ClassLimits limits;
  limits.classes_max = nodes_max;
  limits.stop_at_violation = false;
  Search search(graph, Merging::inclusion, limits);
  if (search.run().stopped != Stopped::no) return std::nullopt;
  const std::vector<KnownClass> classes = kept_classes(search);
  Ways ways(graph, classes);
  std::vector<Node> nodes(classes.size());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto& [state, domain] = classes[i];
    const Judgement& judgement = graph.judgement(state);
    Node& node = nodes[i];
    node.situation = graph.state(state).situation;
    for (const KeyId key : graph.armed(state)) node.armed.push_back(graph.timer(key));
    node.has_ended = judgement.has_ended;
    node.ways = ways.of(i);
    if (!domain.time_can_pass()) continue;
    node.breaks = names_of_claims(model, judgement.broken);
    if (node.armed.empty() && judgement.is_waiting) {
      node.breaks.push_back(model.name_of(model.stuck()));
    }
    node.is_lost = !node.breaks.empty() && (node.has_ended || time_must_pass(domain));
  }
  count_events(nodes);
  spread_loss(nodes, classes);
  return SituationGraph{std::move(nodes)};
}

}  // namespace acmsim::sim
