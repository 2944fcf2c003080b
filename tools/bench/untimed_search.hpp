#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "sim/check/store/state_store.hpp"
#include "tools/bench/untimed_model.hpp"

namespace acmsim::sim {

/// How far a search is.
struct SearchProgress {
  std::uint64_t states = 0;       ///< Distinct ones, met so far.
  std::uint64_t explored = 0;     ///< Those of them whose transitions have all been taken.
  std::uint64_t transitions = 0;  ///< Taken so far, also those to a state met before.
  std::uint64_t violations = 0;   ///< States and transitions that must not be.
  std::size_t memory = 0;         ///< In bytes, all in.
};

/// When a search ends before all is explored.
struct SearchLimits {
  std::uint64_t states_max = StateStore::kStatesMax;
  std::size_t memory_max = std::numeric_limits<std::size_t>::max();  ///< In bytes.
  bool stop_at_violation = true;  ///< If not, violations are counted and the search goes on.
  /// Asked at the start and each time some more states are explored; `false` ends the search. May
  /// be empty.
  std::function<bool(const SearchProgress&)> go_on = {};
};

/// Why a search ended.
enum class SearchEnd {
  complete,      ///< Every reachable state was explored.
  violation,     ///< The first violation was found.
  states_limit,  ///< One state more than `states_max` was met.
  memory_limit,  ///< One state more would have taken more than `memory_max`.
  stopped,       ///< `go_on` said so.
};

/// One history: where it begins, and what happens in it.
template <Model M>
struct SearchPath {
  struct Step {
    typename M::Action action;
    typename M::State after;

    friend bool operator==(const Step&, const Step&) = default;
  };

  typename M::State initial;
  std::vector<Step> steps;

  friend bool operator==(const SearchPath&, const SearchPath&) = default;
};

template <Model M>
struct SearchResult {
  SearchEnd end = SearchEnd::complete;
  SearchProgress counts;
  /// To the first violation; no path to any violation has fewer steps.
  std::optional<SearchPath<M>> violation;
  /// All states met, in the order of their distance from the initial state.
  typename Encoding<M>::Store store;
};

/// Explores a model breadth first. Exact: states are told apart by their bytes. Time is in
/// proportion to the transitions; memory is that of the store, and a sixteenth of a byte a state.
template <Model M>
class Search {
 public:
  Search(const M& model, SearchLimits limits)
      : model_(model), limits_(std::move(limits)), encoding_(model) {}

  SearchResult<M> run() && {
    begin();
    for (std::uint32_t id = 0; !ended_ && id < store().size(); ++id) {
      if (id % kStatesPerQuestion == 0 && !may_go_on()) {
        ended_ = SearchEnd::stopped;
        break;
      }
      explore(id);
      if (id + 1 == store().size()) take_waiting();
    }
    if (!ended_) counts().explored = store().size();
    note_progress();
    result_.end = ended_.value_or(SearchEnd::complete);
    return std::move(result_);
  }

 private:
  using State = typename M::State;
  using Action = typename M::Action;
  using Store = typename Encoding<M>::Store;
  using Path = SearchPath<M>;

  static constexpr std::uint32_t kStatesPerQuestion = 1024;
  static constexpr std::uint32_t kStatesPerMark = 64;
  static constexpr std::size_t kWaitingMax = 32;

  struct Transition {
    std::uint32_t from;
    typename Path::Step step;
  };

  Store& store() { return result_.store; }
  SearchProgress& counts() { return result_.counts; }
  State state(std::uint32_t id) const { return encoding_.decode(result_.store.bytes(id)); }

  void begin() {
    const State initial = model_.initial();
    store().insert(encoding_.encode(initial));
    note_room();
    if constexpr (JudgesStates<M>) {
      if (model_.violated(initial)) note_violation([&] { return Path{initial, {}}; });
    }
  }

  /// Where the store is larger than the caches, most of the time would go by waiting for memory. So
  /// transitions to states that are quickly copied wait in a short queue while that is fetched.
  void explore(std::uint32_t id) {
    const State before = state(id);
    model_.successors(before, [&](const Action& action, const State& after) {
      if (ended_) return;
      if constexpr (PackedState<State>) {
        store().prefetch(encoding_.encode(after));
        if (waiting_end_ - waiting_begin_ == kWaitingMax) take_longest_waiting();
        waiting_[waiting_end_++ % kWaitingMax] = {id, {action, after}};
      } else {
        take(id, before, action, after);
      }
    });
  }

  void take_longest_waiting() {
    const auto& [from, step] = waiting_[waiting_begin_++ % kWaitingMax];
    take(from, state(from), step.action, step.after);
  }

  void take_waiting() {
    while (!ended_ && waiting_begin_ != waiting_end_) take_longest_waiting();
  }

  void take(std::uint32_t from, const State& before, const Action& action, const State& after) {
    counts().explored = from;
    mark(from);
    const std::optional<bool> is_new = meet(after);
    if (!is_new) return;

    ++counts().transitions;
    bool violated = false;
    if constexpr (JudgesTransitions<M>) violated = model_.violated(before, action, after);
    if constexpr (JudgesStates<M>) violated = violated || (*is_new && model_.violated(after));
    if (!violated) return;
    note_violation([&] {
      Path path = path_to(from);
      path.steps.push_back({action, after});
      return path;
    });
  }

  void mark(std::uint32_t from) {
    while (marks_.size() * kStatesPerMark <= from) {
      marks_.push_back(static_cast<std::uint32_t>(store().size()));
    }
  }

  /// Whether the state is new, or nothing where it would be one too many.
  std::optional<bool> meet(const State& state) {
    const auto bytes = encoding_.encode(state);
    if (no_room_) {
      if (store().find(bytes)) return false;
      ended_ = no_room_;
      return std::nullopt;
    }
    const bool is_new = store().insert(bytes).is_new;
    if (is_new) note_room();
    return is_new;
  }

  void note_room() {
    if (store().size() >= std::min<std::uint64_t>(limits_.states_max, Store::kStatesMax)) {
      no_room_ = SearchEnd::states_limit;
    } else if (store().memory_after_next() + 2 * marks_memory() > limits_.memory_max) {
      no_room_ = SearchEnd::memory_limit;
    }
  }

  template <class MakePath>
  void note_violation(const MakePath& make_path) {
    ++counts().violations;
    if (!result_.violation) result_.violation = make_path();
    if (limits_.stop_at_violation) ended_ = SearchEnd::violation;
  }

  bool may_go_on() {
    note_progress();
    return !limits_.go_on || limits_.go_on(counts());
  }

  void note_progress() {
    counts().states = store().size();
    counts().memory = store().memory() + marks_memory();
  }

  std::size_t marks_memory() const { return marks_.capacity() * sizeof(marks_[0]); }

  Path path_to(std::uint32_t id) const {
    std::vector<typename Path::Step> steps;
    while (id != 0) {
      auto [parent, action] = parent_of(id);
      steps.push_back({std::move(action), state(id)});
      id = parent;
    }
    std::ranges::reverse(steps);
    return {state(0), std::move(steps)};
  }

  /// The state from which another was met first, and by what. States are explored in the order in
  /// which they were met: the marks tell which few of them met this one, and the first of those
  /// that has it for a successor did. So paths cost no memory while nobody asks for one.
  std::pair<std::uint32_t, Action> parent_of(std::uint32_t id) const {
    const auto mark = std::ranges::upper_bound(marks_, id) - marks_.begin() - 1;
    const State child = state(id);
    std::optional<Action> by;
    auto parent = static_cast<std::uint32_t>(mark) * kStatesPerMark;
    for (;; ++parent) {
      ensure(parent < id, "a state is met from one that was met before");
      model_.successors(state(parent), [&](const Action& action, const State& after) {
        if (!by && after == child) by = action;
      });
      if (by) return {parent, std::move(*by)};
    }
  }

  const M& model_;
  SearchLimits limits_;
  Encoding<M> encoding_;
  SearchResult<M> result_;
  std::optional<SearchEnd> ended_;
  std::optional<SearchEnd> no_room_;  ///< What to say when one more state is met.
  std::vector<std::uint32_t> marks_;  ///< How many states were met before every 64th was explored.
  std::array<Transition, kWaitingMax> waiting_{};  ///< A ring; empty unless states are packed.
  std::uint64_t waiting_begin_ = 0;
  std::uint64_t waiting_end_ = 0;
};

/// Explores all that a model can do, up to the limits.
template <Model M>
SearchResult<M> search(const M& model, SearchLimits limits = {}) {
  return Search<M>(model, std::move(limits)).run();
}

}  // namespace acmsim::sim
