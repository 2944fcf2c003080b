#pragma once

#include <algorithm>
#include <vector>

#include "model/base/ensure.hpp"
#include "sim/check/search/firing_domain.hpp"
#include "sim/check/search/transition_graph.hpp"

namespace acmsim::sim {

/// Where each timer of the target of a transition comes from: from among those that were armed
/// before, or it is armed anew. Both sides are sorted by key.
template <TimedModel M>
void lay_origins(const TransitionGraph<M>& graph, StateId from, std::size_t fired,
                 const typename TransitionGraph<M>::Transition& next,
                 std::vector<Origin>& origins) {
  const auto before = graph.armed(from);
  origins.clear();
  auto arm = next.arms.begin();
  for (const KeyId key : graph.armed(next.target)) {
    if (arm != next.arms.end() && arm->key == key) {
      origins.push_back({Origin::kNew, arm->window});
      ++arm;
      continue;
    }
    const auto old = std::ranges::lower_bound(before, next.before(key)) - before.begin();
    ensure(old != static_cast<std::ptrdiff_t>(fired), "a timer that has fired is armed only anew");
    origins.push_back({static_cast<std::size_t>(old), {}});
  }
}

}  // namespace acmsim::sim
