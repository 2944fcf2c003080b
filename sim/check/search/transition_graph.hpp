#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "model/base/ensure.hpp"
#include "model/base/match.hpp"
#include "sim/check/search/firing_domain.hpp"
#include "sim/check/search/timed_model.hpp"
#include "sim/check/store/state_store.hpp"

namespace acmsim::sim {

using StateId = std::uint32_t;
using KeyId = std::uint16_t;  ///< A timer's number, in the order in which timers were first armed.

/// A timer that a transition arms.
struct NewlyArmed {
  KeyId key = 0;
  Window window;
};

/// A timer that goes by another key after a transition than it would by itself.
struct Moved {
  KeyId from = 0;
  KeyId to = 0;
};

/// The states of a timed model with their armed timers, and the transitions between them: time is
/// no part of it. Each state is kept once, as bytes; each transition is asked of the model once.
template <TimedModel M>
class TransitionGraph {
 public:
  static constexpr std::size_t kKeysMax = std::numeric_limits<KeyId>::max();

  struct Transition {
    StateId target = 0;
    std::span<const NewlyArmed> arms;  ///< By key.
    std::span<const ClaimId> broken;
    std::span<const Moved> moved;

    /// The key of a timer that is armed afterwards, before it was moved.
    KeyId before(KeyId key) const {
      const auto one = std::ranges::find(moved, key, &Moved::to);
      return one == moved.end() ? key : one->from;
    }
  };

  explicit TransitionGraph(const M& model) : model_(model) {
    Firing firing;
    const State state = model_.initial(firing);
    std::vector<KeyId> armed;
    const auto arms = apply(firing, armed);
    initial_arms_.assign(arms.begin(), arms.end());
    intern(state, armed);
  }

  /// The initial state is 0. All its timers are armed in it.
  std::span<const NewlyArmed> initial_arms() const { return initial_arms_; }

  const M& model() const { return model_; }
  std::size_t states() const { return nodes_.size(); }
  std::size_t transitions() const { return known_transitions_; }

  /// The timers armed in a state, by key.
  std::span<const KeyId> armed(StateId state) const {
    const Node& node = nodes_[state];
    return {keys_.data() + node.first_key, node.keys};
  }
  std::size_t keys() const { return timers_.size(); }
  const Timer& timer(KeyId key) const { return timers_[key]; }
  /// How long, at most, any transition that is known lets a timer run.
  Bound latest_of(KeyId key) const {
    Bound latest = 0;
    for (const auto* arms : {&initial_arms_, &arms_}) {
      for (const NewlyArmed& one : *arms) {
        if (one.key == key) latest = std::max(latest, one.window.latest);
      }
    }
    return latest;
  }
  /// All timers that are known, and the latest of each.
  std::map<Timer, Bound> timers() const {
    std::map<Timer, Bound> timers;
    for (std::size_t key = 0; key < keys(); ++key) {
      const auto id = static_cast<KeyId>(key);
      timers.emplace(timer(id), latest_of(id));
    }
    return timers;
  }
  /// The timers that were to be armed so as never to fire, and so are not.
  const std::set<Timer>& never_armed() const { return never_armed_; }
  bool is_awaited(KeyId key) const { return awaited_[key]; }
  ClaimId stuck() const { return model_.stuck(); }
  const Judgement& judgement(StateId state) const { return *nodes_[state].judgement; }

  /// What happens when the armed timer with this index fires. The spans live as long as the graph
  /// is not asked for another transition.
  Transition fire(StateId state, std::size_t index) {
    Node& node = nodes_[state];
    if (node.first_edge == kUnknown) {
      node.first_edge = static_cast<std::uint32_t>(edges_.size());
      edges_.resize(edges_.size() + node.keys);
    }
    const std::size_t edge = node.first_edge + index;
    if (edges_[edge].target == kUnknown) explore(state, index, edge);
    const Edge& known = edges_[edge];
    Transition transition{known.target,
                          {arms_.data() + known.first_arm, known.arms},
                          {broken_.data() + known.first_broken, known.broken},
                          {}};
    if (const auto moved = moved_.find(edge); moved != moved_.end()) {
      transition.moved = moved->second;
    }
    return transition;
  }

  typename M::State state(StateId state) const {
    return model_.decode(store_.bytes(state).subspan((armed(state).size() + 1) * sizeof(KeyId)));
  }

  /// The state with these armed timers, if the search has met it.
  std::optional<StateId> find(const typename M::State& state, std::span<const Timer> armed) const {
    std::vector<KeyId> keys;
    for (const Timer& timer : armed) {
      const auto known = key_of_.find(timer);
      if (known == key_of_.end()) return std::nullopt;
      keys.push_back(known->second);
    }
    std::ranges::sort(keys);
    std::vector<std::byte> bytes;
    write(state, keys, bytes);
    return store_.find(bytes);
  }

  std::size_t memory() const {
    return store_.memory() + nodes_.capacity() * sizeof(Node) + keys_.capacity() * sizeof(KeyId) +
           edges_.capacity() * sizeof(Edge) + arms_.capacity() * sizeof(NewlyArmed) +
           moved_.bucket_count() * sizeof(*moved_.begin());
  }

 private:
  using State = typename M::State;
  static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

  struct Node {
    const Judgement* judgement = nullptr;
    std::uint32_t first_key = 0;
    std::uint32_t first_edge = kUnknown;
    std::uint16_t keys = 0;
  };
  struct Edge {
    StateId target = kUnknown;
    std::uint32_t first_arm = 0;
    std::uint32_t first_broken = 0;
    std::uint16_t arms = 0;
    std::uint16_t broken = 0;
  };

  void explore(StateId from, std::size_t index, std::size_t edge) {
    if (decoded_ != from) {
      current_ = state(from);
      decoded_ = from;
    }
    std::vector<KeyId> armed(this->armed(from).begin(), this->armed(from).end());
    const Timer fired = timers_[armed[index]];
    armed.erase(armed.begin() + static_cast<std::ptrdiff_t>(index));
    State next = *current_;
    Firing firing;
    model_.fire(next, fired, firing);
    auto arms = apply(firing, armed);
    auto moved = rename(firing.renamed, armed, arms);
    if (!moved.empty()) moved_.emplace(edge, std::move(moved));
    Edge known{.target = intern(next, armed),
               .first_arm = static_cast<std::uint32_t>(arms_.size()),
               .first_broken = static_cast<std::uint32_t>(broken_.size()),
               .arms = static_cast<std::uint16_t>(arms.size()),
               .broken = static_cast<std::uint16_t>(firing.broken.size())};
    arms_.insert(arms_.end(), arms.begin(), arms.end());
    broken_.insert(broken_.end(), firing.broken.begin(), firing.broken.end());
    edges_[edge] = known;
    ++known_transitions_;
  }

  /// Carries effects out on the armed timers; what is armed anew, by key.
  std::vector<NewlyArmed> apply(const Firing& firing, std::vector<KeyId>& armed) {
    std::vector<NewlyArmed> arms;
    const auto disarm = [&](KeyId key) {
      std::erase(armed, key);
      std::erase_if(arms, [&](const NewlyArmed& one) { return one.key == key; });
    };
    for (const Effect& effect : firing.effects) {
      std::visit(Match{
                     [&](const Arm& arm) {
                       const KeyId key = key_of(arm.timer);
                       disarm(key);
                       const auto window = window_of(arm.delay);
                       if (!window) {
                         never_armed_.insert(arm.timer);
                         return;
                       }
                       armed.push_back(key);
                       arms.push_back({key, *window});
                     },
                     [&](const Disarm& one) { disarm(key_of(one.timer)); },
                     [](const Announce&) {},
                 },
                 effect);
    }
    std::ranges::sort(armed);
    std::ranges::sort(arms, {}, &NewlyArmed::key);
    return arms;
  }

  /// Gives armed timers their new keys; those that have moved.
  std::vector<Moved> rename(const std::vector<Renamed>& renamed, std::vector<KeyId>& armed,
                            std::vector<NewlyArmed>& arms) {
    if (renamed.empty()) return {};
    std::map<KeyId, KeyId> names;
    for (const Renamed& one : renamed) names[key_of(one.from)] = key_of(one.to);
    const auto name_of = [&](KeyId key) {
      const auto known = names.find(key);
      return known == names.end() ? key : known->second;
    };
    std::vector<Moved> moved;
    for (KeyId& key : armed) {
      const KeyId to = name_of(key);
      if (to != key) moved.push_back({key, to});
      key = to;
    }
    for (NewlyArmed& one : arms) one.key = name_of(one.key);
    std::ranges::sort(armed);
    std::ranges::sort(arms, {}, &NewlyArmed::key);
    return moved;
  }

  KeyId key_of(const Timer& timer) {
    const auto [known, is_new] = key_of_.emplace(timer, static_cast<KeyId>(timers_.size()));
    if (is_new) {
      ensure(timers_.size() < kKeysMax, "a search tells at most 65535 timers apart");
      timers_.push_back(timer);
      awaited_.push_back(model_.is_awaited(timer));
    }
    return known->second;
  }

  void write(const State& state, std::span<const KeyId> armed,
             std::vector<std::byte>& bytes) const {
    const auto put = [&](std::size_t number) {
      bytes.push_back(static_cast<std::byte>(number & 0xff));
      bytes.push_back(static_cast<std::byte>(number >> 8));
    };
    put(armed.size());
    for (const KeyId key : armed) put(key);
    model_.encode(state, bytes);
  }

  StateId intern(const State& state, std::span<const KeyId> armed) {
    bytes_.clear();
    write(state, armed, bytes_);
    const auto [id, is_new] = store_.insert(bytes_);
    if (is_new) {
      nodes_.push_back({.judgement = &*judgements_.insert(model_.judge(state)).first,
                        .first_key = static_cast<std::uint32_t>(keys_.size()),
                        .keys = static_cast<std::uint16_t>(armed.size())});
      keys_.insert(keys_.end(), armed.begin(), armed.end());
    }
    return id;
  }

  const M& model_;
  StateStore store_;
  std::vector<Node> nodes_;  ///< By StateId.
  std::vector<KeyId> keys_;
  std::vector<Edge> edges_;
  std::vector<NewlyArmed> arms_;
  std::vector<ClaimId> broken_;
  boost::unordered_flat_map<std::size_t, std::vector<Moved>> moved_;  ///< By edge; mostly none.
  std::set<Judgement> judgements_;  ///< Few, and shared: nodes point to them.
  std::map<Timer, KeyId> key_of_;
  std::vector<Timer> timers_;  ///< By KeyId.
  std::vector<bool> awaited_;  ///< By KeyId.
  std::vector<NewlyArmed> initial_arms_;
  std::set<Timer> never_armed_;
  std::size_t known_transitions_ = 0;
  std::optional<State> current_;  ///< The state that was decoded last.
  StateId decoded_ = kUnknown;
  std::vector<std::byte> bytes_;
};

}  // namespace acmsim::sim
