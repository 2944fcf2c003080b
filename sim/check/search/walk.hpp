// One history after the other, as `run` plays them: where searching all of them costs too much, a
// history that breaks a claim may be found by trying some. Nothing is proved where none is.
#pragma once

#include <algorithm>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "sim/check/search/firing_domain.hpp"
#include "sim/check/search/timed_model.hpp"
#include "sim/check/search/transition_graph.hpp"
#include "sim/check/search/witness.hpp"

namespace acmsim::sim {

/// How a walk chooses delays and the order of a tie. The first two walks take all delays as short
/// and as long as they may be, and ties in the order of arming. Of the others every second one
/// takes nearly all delays as long as they may be, and the rest any second or either end of each
/// window. The same number gives the same walk.
class Pace {
 public:
  explicit Pace(std::uint32_t walk) : walk_(walk), generator_(walk) {}

  /// When a timer fires after its arming; nothing: never.
  std::optional<std::int64_t> choose(const Window& window) {
    const bool has_end = window.latest < kUnbounded;
    switch (end()) {
      case End::earliest: return window.earliest;
      case End::latest: return has_end ? std::optional<std::int64_t>(window.latest) : std::nullopt;
      case End::neither: break;
    }
    return pick(window.earliest, has_end ? window.latest : window.earliest);
  }
  std::uint64_t tie() { return walk_ < 2 ? 0 : generator_(); }

 private:
  enum class End : std::uint8_t { earliest, neither, latest };

  End end() {
    if (walk_ == 0) return End::earliest;
    if (walk_ == 1) return End::latest;
    const std::int64_t thrown = pick(0, walk_ % 2 == 1 ? 23 : 2);
    return static_cast<End>(std::min<std::int64_t>(thrown, 2));
  }

  std::int64_t pick(std::int64_t least, std::int64_t most) {
    return boost::random::uniform_int_distribution<std::int64_t>(least, most)(generator_);
  }

  std::uint32_t walk_;
  boost::random::mt19937_64 generator_;
};

/// A claim that a walk has broken, and the way there, as `witness_of` takes it.
struct Broken {
  std::vector<std::size_t> path;
  ClaimId claim = 0;
  bool lasts = false;
};

/// Walks through a timed model, on one graph.
template <TimedModel M>
class Walks {
 public:
  explicit Walks(TransitionGraph<M>& graph) : graph_(graph) {}

  /// One history, up to where it breaks a claim or ends.
  std::optional<Broken> walk(Pace pace) {
    armed_.clear();
    Broken way;
    std::int64_t now = 0;
    StateId state = 0;
    for (const NewlyArmed& one : graph_.initial_arms()) arm(one, now, pace);
    while (way.path.size() < kEventsMax) {
      const auto next = soonest();
      const Judgement& judgement = graph_.judgement(state);
      if (next == armed_.end() || next->second.at > now) {
        if (const auto claim = broken_by(judgement)) {
          way.claim = *claim;
          way.lasts = true;
          return way;
        }
      }
      if (judgement.has_ended || next == armed_.end()) return std::nullopt;
      now = next->second.at;
      const auto armed = graph_.armed(state);
      const auto index = std::ranges::lower_bound(armed, next->first) - armed.begin();
      way.path.push_back(static_cast<std::size_t>(index));
      const auto fired = graph_.fire(state, way.path.back());
      follow(fired, now, pace);
      state = fired.target;
      if (!fired.broken.empty()) {
        way.claim = fired.broken.front();
        return way;
      }
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kEventsMax = 10'000;
  static constexpr std::int64_t kNeverFires = std::numeric_limits<std::int64_t>::max();

  struct Armed {
    std::int64_t at = 0;
    std::uint64_t tie = 0;
    bool may_never_fire = false;
  };

  void arm(const NewlyArmed& one, std::int64_t now, Pace& pace) {
    const auto delay = pace.choose(one.window);
    armed_[one.key] = {.at = delay ? now + *delay : kNeverFires,
                       .tie = pace.tie(),
                       .may_never_fire = one.window.latest >= kUnbounded};
  }

  /// Of those that fire at all.
  auto soonest() const {
    auto next = armed_.end();
    for (auto one = armed_.begin(); one != armed_.end(); ++one) {
      if (one->second.at == kNeverFires) continue;
      const auto rank = [](const auto& it) { return std::pair(it->second.at, it->second.tie); };
      if (next == armed_.end() || rank(one) < rank(next)) next = one;
    }
    return next;
  }

  /// The claim that a state breaks in which time passes.
  std::optional<ClaimId> broken_by(const Judgement& judgement) const {
    if (!judgement.broken.empty()) return judgement.broken.front();
    const bool waits_in_vain =
        judgement.is_waiting && std::ranges::all_of(armed_, [&](const auto& one) {
          return !graph_.is_awaited(one.first) || one.second.may_never_fire;
        });
    return waits_in_vain ? std::optional(graph_.stuck()) : std::nullopt;
  }

  void follow(const typename TransitionGraph<M>::Transition& fired, std::int64_t now, Pace& pace) {
    std::map<KeyId, Armed> before = std::move(armed_);
    armed_.clear();
    for (const KeyId key : graph_.armed(fired.target)) {
      const auto old = before.find(fired.before(key));
      if (old != before.end()) armed_.insert({key, old->second});
    }
    for (const NewlyArmed& one : fired.arms) arm(one, now, pace);
  }

  TransitionGraph<M>& graph_;
  std::map<KeyId, Armed> armed_;
};

}  // namespace acmsim::sim
