#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "model/base/ensure.hpp"
#include "sim/check/search/transition_graph.hpp"
#include "sim/check/search/witness.hpp"

namespace acmsim::sim {

/// A model that puts its states into an order, and the same model without that.
template <class M>
concept FoldedModel = TimedModel<M> && requires(const M& model) {
  { model.unfolded() } -> std::same_as<M>;
};

/// Follows a path of a folded graph in the plain one: the same timers fire, by the names that they
/// have there.
template <TimedModel M>
class Unfolding {
 public:
  Unfolding(TransitionGraph<M>& folded, TransitionGraph<M>& plain)
      : folded_(folded), plain_(plain) {}

  /// The path by the plain graph's indices of armed timers.
  std::vector<std::size_t> follow(std::span<const std::size_t> path) {
    std::vector<std::size_t> unfolded;
    StateId at = 0;
    StateId plain_at = 0;
    for (const KeyId key : folded_.armed(at)) plain_name_[key] = folded_.timer(key);
    for (const std::size_t index : path) {
      const KeyId fired = folded_.armed(at)[index];
      const std::size_t plain_index = index_of(plain_name_.at(fired), plain_at);
      unfolded.push_back(plain_index);
      const auto next = folded_.fire(at, index);
      const auto plain_next = plain_.fire(plain_at, plain_index);
      rename(next, plain_next);
      at = next.target;
      plain_at = plain_next.target;
    }
    return unfolded;
  }

 private:
  using Transition = typename TransitionGraph<M>::Transition;

  std::size_t index_of(const Timer& timer, StateId state) const {
    const auto armed = plain_.armed(state);
    const auto is_it = [&](KeyId key) { return plain_.timer(key) == timer; };
    const auto at = std::ranges::find_if(armed, is_it);
    ensure(at != armed.end(), "what a folded graph fires is armed without folding too");
    return static_cast<std::size_t>(at - armed.begin());
  }

  /// The plain names of the timers that are armed after a transition.
  void rename(const Transition& next, const Transition& plain_next) {
    std::vector<Timer> fresh;
    for (const NewlyArmed& one : plain_next.arms) fresh.push_back(plain_.timer(one.key));
    std::map<KeyId, Timer> names;
    std::vector<KeyId> others;
    for (const KeyId key : folded_.armed(next.target)) {
      const bool is_new = std::ranges::binary_search(next.arms, key, {}, &NewlyArmed::key);
      const KeyId before = next.before(key);
      if (!is_new) {
        names[key] = plain_name_.at(before);
      } else if (const auto same = std::ranges::find(fresh, folded_.timer(before));
                 same != fresh.end()) {
        names[key] = *same;
        fresh.erase(same);
      } else {
        others.push_back(key);
      }
    }
    for (const KeyId key : others) names[key] = take(folded_.timer(next.before(key)), fresh);
    plain_name_ = std::move(names);
  }

  /// The one among the newly armed timers that this one is without folding: it may have another
  /// part, or be that of another name, which stands for it.
  static Timer take(const Timer& wanted, std::vector<Timer>& fresh) {
    auto found = std::ranges::find_if(fresh, [&](const Timer& one) {
      return one.kind == wanted.kind && one.whose == wanted.whose;
    });
    if (found == fresh.end()) found = std::ranges::find(fresh, wanted.kind, &Timer::kind);
    ensure(found != fresh.end(), "what is armed in a folded graph is armed without folding too");
    const Timer timer = *found;
    fresh.erase(found);
    return timer;
  }

  TransitionGraph<M>& folded_;
  TransitionGraph<M>& plain_;
  std::map<KeyId, Timer> plain_name_;  ///< Of each timer that is armed in the folded graph.
};

/// As `witness_of`, by the names that timers have without folding.
template <TimedModel M>
std::optional<Witness> unfolded_witness(TransitionGraph<M>& graph,
                                        const std::vector<std::size_t>& path, ClaimId claim,
                                        bool lasts) {
  if constexpr (FoldedModel<M>) {
    const M unfolded = graph.model().unfolded();
    TransitionGraph<M> plain(unfolded);
    return witness_of(plain, Unfolding<M>(graph, plain).follow(path), claim, lasts);
  } else {
    return witness_of(graph, path, claim, lasts);
  }
}

}  // namespace acmsim::sim
