#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include "sim/check/search/class_limits.hpp"
#include "sim/check/search/firing_domain.hpp"
#include "sim/check/search/origins.hpp"
#include "sim/check/search/timed_model.hpp"
#include "sim/check/search/transition_graph.hpp"
#include "sim/check/search/unfold.hpp"
#include "sim/check/search/witness.hpp"
#include "sim/check/store/chunks.hpp"

namespace acmsim::sim {

/// What a search of the classes has come to.
struct ClassResult {
  ClassCounts counts;
  Stopped stopped = Stopped::no;
  bool found = false;                ///< A claim is broken; for a hull: may be.
  std::optional<Witness> witness{};  ///< How; nothing for a hull whose path no instants fit.
};

/// Explores every class of a timed model, breadth first (the fewest events to a broken claim), or
/// by the earliest instant. Ends at the first broken claim: of those that are as near the one with
/// the lowest number. That a history ends is no event.
template <TimedModel M>
class TimedSearch {
 public:
  enum class Order : std::uint8_t { fewest_events, earliest };

  TimedSearch(TransitionGraph<M>& graph, Merging merging, ClassLimits limits,
              Order order = Order::fewest_events)
      : graph_(graph), limits_(std::move(limits)), merging_(merging), order_(order) {}

  ClassResult run() {
    begin();
    while (!queue_.empty() && stopped_ == Stopped::no) {
      const ClassId next = queue_.top().second;
      queue_.pop();
      if (limits_.stop_at_violation && rank_of(next) >= nearest_) break;
      explore(next);
      check_limits();
    }
    limits_.spend(transitions_);
    ClassResult result{.counts = counts(), .stopped = stopped_, .found = found_.has_value()};
    if (found_) {
      result.witness = unfolded_witness(graph_, path_to(found_->at), found_->claim, found_->lasts);
    }
    return result;
  }

  /// Once it has run: gives `sink` each class that was kept: its state, its domain, and the way to
  /// it as `witness_of` takes it.
  void for_each_class(const auto& sink) {
    for (ClassId id = 0; id < classes_.size(); ++id) {
      unpack(id);
      sink(classes_[id].state, std::as_const(from_), path_to(id));
    }
  }

 private:
  using ClassId = std::uint32_t;
  static constexpr ClassId kNone = std::numeric_limits<ClassId>::max();
  static constexpr std::uint64_t kClassesBetweenLooks = 1024;
  static constexpr Bound kClock = kBoundsEnd - 1;  ///< When the clock would fire.

  struct Class {
    Bound* domain = nullptr;  ///< Packed.
    StateId state = 0;
    ClassId parent = kNone;
    ClassId next = kNone;      ///< Of the same state.
    std::uint32_t events = 0;  ///< From the start.
    std::uint16_t fired = 0;   ///< By its index in the parent's state.
    bool is_live = true;       ///< False: a later one holds it all, and is as near.
    bool is_queued = false;
  };
  using Entry = std::pair<std::int64_t, ClassId>;  ///< A rank, and the class that has it.
  struct Finding {
    std::int64_t rank = 0;
    ClaimId claim = 0;
    ClassId at = 0;
    bool lasts = false;
    friend auto operator<=>(const Finding&, const Finding&) = default;
  };

  void begin() {
    std::vector<Window> windows;
    for (const NewlyArmed& one : graph_.initial_arms()) windows.push_back(one.window);
    if (has_clock()) windows.push_back({kClock, kClock});
    to_ = FiringDomain(windows);
    reach(0, kNone, 0, {});
  }

  /// To find what is soonest, one more timer tells how much time has passed; it never fires.
  bool has_clock() const { return order_ == Order::earliest; }

  void explore(ClassId id) {
    classes_[id].is_queued = false;
    if (!classes_[id].is_live) return;
    const StateId state = classes_[id].state;
    if (graph_.judgement(state).has_ended) return;
    const std::size_t armed = graph_.armed(state).size();
    unpack(id);
    for (std::size_t i = 0; i < armed; ++i) {
      if (!from_.can_fire(i)) continue;
      const auto next = graph_.fire(state, i);
      lay_origins(graph_, state, i, next, origins_);
      if (has_clock()) origins_.push_back({armed, {}});
      to_.become_after(from_, i, origins_);
      reach(next.target, id, i, next.broken);
    }
  }

  void unpack(ClassId id) {
    const std::size_t timers = timers_of(classes_[id].state);
    from_.unpack({classes_[id].domain, FiringDomain::packed_size(timers)}, timers);
  }

  /// The class of a state and the domain `to_` has been reached: keeps it if it says anything new.
  void reach(StateId state, ClassId parent, std::size_t fired, std::span<const ClaimId> broken) {
    ++transitions_;
    if (state >= first_.size()) first_.resize(state + 1, kNone);
    const std::optional<ClassId> kept = keep(state, parent, fired);
    if (!kept) return;
    if (!classes_[*kept].is_queued) {
      classes_[*kept].is_queued = true;
      queue_.emplace(rank_of(*kept), *kept);
    }
    for (const ClaimId claim : broken) find(claim, *kept, false);
    judge(state, *kept);
  }

  void judge(StateId state, ClassId at) {
    const Judgement& judgement = graph_.judgement(state);
    if ((judgement.broken.empty() && !judgement.is_waiting) || !to_.time_can_pass()) return;
    for (const ClaimId claim : judgement.broken) find(claim, at, true);
    if (judgement.is_waiting && is_stuck(state)) find(graph_.stuck(), at, true);
  }

  /// Nothing that is waited for must ever happen.
  bool is_stuck(StateId state) const {
    const auto armed = graph_.armed(state);
    for (std::size_t i = 0; i < armed.size(); ++i) {
      if (graph_.is_awaited(armed[i]) && to_.latest(i) != kUnbounded) return false;
    }
    return true;
  }

  /// A class is ranked by its earliest instant, when all its timers are as far away as they can be;
  /// so where time can pass at all, it can from then on.
  void find(ClaimId claim, ClassId at, bool lasts) {
    const std::int64_t rank = rank_of(at);
    nearest_ = std::min(nearest_, rank);
    const bool ends = graph_.judgement(classes_[at].state).has_ended;
    const Finding finding{ends && !has_clock() ? rank - 1 : rank, claim, at, lasts};
    if (!found_ || finding < *found_) found_ = finding;
  }

  std::optional<ClassId> keep(StateId state, ClassId parent, std::size_t fired) {
    const std::uint32_t events = parent == kNone ? 0 : classes_[parent].events + 1;
    packed_.resize(to_.packed_size());
    to_.pack(packed_);
    ClassId* link = &first_[state];
    if (*link == kNone) ++states_;  // Once it has a class, it keeps one.
    while (*link != kNone) {
      Class& known = classes_[*link];
      const std::span<Bound> domain{known.domain, packed_.size()};
      switch (merging_) {
        case Merging::equality:
          if (std::ranges::equal(domain, packed_)) return std::nullopt;
          break;
        case Merging::inclusion:
          if (includes(domain, packed_)) return std::nullopt;
          if (includes(packed_, domain)) {
            known.is_live = is_nearer(known, events);
            --live_;
            *link = known.next;
            continue;
          }
          break;
        case Merging::hull: return widen(*link, domain);
      }
      link = &known.next;
    }
    const auto id = static_cast<ClassId>(classes_.size());
    *link = id;  // Before `classes_` moves what it points into.
    classes_.push_back({.domain = bounds_.store(packed_),
                        .state = state,
                        .parent = parent,
                        .next = kNone,
                        .events = events,
                        .fired = static_cast<std::uint16_t>(fired)});
    ++live_;
    return id;
  }

  /// Whether a class that a later one holds is still to be explored for itself: the shortest path
  /// may lead through it.
  bool is_nearer(const Class& known, std::uint32_t events) const {
    return order_ == Order::fewest_events && known.is_queued && known.events < events;
  }

  std::optional<ClassId> widen(ClassId known, std::span<Bound> domain) {
    if (includes(domain, packed_)) return std::nullopt;
    sim::widen(domain, packed_);
    to_.unpack(domain, to_.timers());
    return known;
  }

  /// How many timers the domains of a state have; the clock is the last.
  std::size_t timers_of(StateId state) const {
    return graph_.armed(state).size() + (has_clock() ? 1 : 0);
  }

  /// What a class is explored by.
  std::int64_t rank_of(ClassId id) const {
    const Class& one = classes_[id];
    if (order_ == Order::fewest_events) return one.events;
    const std::size_t timers = timers_of(one.state);
    return kClock - latest_of_last({one.domain, FiringDomain::packed_size(timers)}, timers);
  }

  std::vector<std::size_t> path_to(ClassId id) const {
    std::vector<std::size_t> path;
    for (; classes_[id].parent != kNone; id = classes_[id].parent) {
      path.push_back(classes_[id].fired);
    }
    std::ranges::reverse(path);
    return path;
  }

  void check_limits() {
    if (live_ > limits_.classes_max) stopped_ = Stopped::classes_max;
    if (limits_.is_spent_by(transitions_)) stopped_ = Stopped::budget;
    if (looks_++ % kClassesBetweenLooks != 0) return;
    const ClassCounts now = counts();
    if (now.memory > limits_.memory_max) stopped_ = Stopped::memory_max;
    if (limits_.go_on && !limits_.go_on(now)) stopped_ = Stopped::by_caller;
  }

  ClassCounts counts() const {
    return {.states = states_,
            .classes = live_,
            .transitions = transitions_,
            .frontier = queue_.size(),
            .memory = graph_.memory() + bounds_.memory() + classes_.capacity() * sizeof(Class) +
                      first_.capacity() * sizeof(ClassId) + queue_.size() * sizeof(Entry)};
  }

  TransitionGraph<M>& graph_;
  ClassLimits limits_;
  Merging merging_;
  Order order_;
  std::vector<Class> classes_;
  std::vector<ClassId> first_;  ///< By StateId: the first class of each state.
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;  ///< The least on top.
  Arena<Bound, std::size_t{1} << 18U> bounds_;
  std::uint64_t states_ = 0;
  std::uint64_t live_ = 0;
  std::uint64_t transitions_ = 0;
  std::uint64_t looks_ = 0;
  Stopped stopped_{};
  std::optional<Finding> found_;
  /// The least rank of a class in which something was found.
  std::int64_t nearest_ = std::numeric_limits<std::int64_t>::max();
  FiringDomain from_;
  FiringDomain to_;
  std::vector<Origin> origins_;
  std::vector<Bound> packed_;
};

}  // namespace acmsim::sim
