#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>

#include "tools/bench/untimed_search.hpp"

namespace acmsim::sim {

/// What a search must find, found in the plainest way: a map from each state to its distance, and a
/// queue.
struct NaiveCounts {
  std::uint64_t states = 0;
  std::uint64_t transitions = 0;
  std::uint64_t violations = 0;
  std::optional<std::size_t> steps_to_violation;
};

template <Model M>
bool violates(const M& model, const typename M::State& state) {
  if constexpr (JudgesStates<M>) return model.violated(state);
  return false;
}

template <Model M>
bool violates(const M& model, const typename M::State& before, const typename M::Action& action,
              const typename M::State& after) {
  if constexpr (JudgesTransitions<M>) return model.violated(before, action, after);
  return false;
}

template <Model M>
NaiveCounts naive_search(const M& model) {
  using State = typename M::State;
  NaiveCounts counts;
  std::map<State, std::size_t> distances{{model.initial(), 0}};
  std::deque<State> waiting{model.initial()};
  const auto note = [&](std::size_t distance) {
    ++counts.violations;
    counts.steps_to_violation = std::min(counts.steps_to_violation.value_or(distance), distance);
  };

  if (violates(model, model.initial())) note(0);
  for (; !waiting.empty(); waiting.pop_front()) {
    const State before = waiting.front();
    const std::size_t distance = distances.at(before) + 1;
    model.successors(before, [&](const typename M::Action& action, const State& after) {
      ++counts.transitions;
      const bool is_new = distances.emplace(after, distance).second;
      if (is_new) waiting.push_back(after);
      if (violates(model, before, action, after) || (is_new && violates(model, after))) {
        note(distance);
      }
    });
  }
  counts.states = distances.size();
  return counts;
}

/// Whether the model can do what the path says, and nothing but its last step or state is a
/// violation.
template <Model M>
bool is_history_of(const M& model, const SearchPath<M>& path) {
  if (!(path.initial == model.initial())) return false;
  auto before = path.initial;
  bool violated = violates(model, before);
  for (const auto& step : path.steps) {
    if (violated) return false;
    bool possible = false;
    model.successors(before, [&](const auto& by, const auto& next) {
      possible = possible || (by == step.action && next == step.after);
    });
    if (!possible) return false;
    violated = violates(model, before, step.action, step.after) || violates(model, step.after);
    before = step.after;
  }
  return violated;
}

}  // namespace acmsim::sim
