// What the classes say of single histories: each can happen, and none that happens is missing.
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "sim/check/search/timed_search.hpp"
#include "tools/bench/acm_timed.hpp"

namespace acmsim::sim {
namespace {

using AcmGraph = TransitionGraph<AcmTimed>;

std::size_t count_impossible_paths(std::size_t domains, Merging merging) {
  const AcmTimed model(domains);
  AcmGraph graph(model);
  TimedSearch<AcmTimed> search(graph, merging, {});
  search.run();
  std::size_t paths = 0;
  std::size_t impossible = 0;
  search.for_each_class([&](StateId, const FiringDomain&, const auto& path) {
    ++paths;
    if (!witness_of(graph, path, 0, false)) ++impossible;
  });
  CHECK(paths > 600);
  return impossible;
}

TEST_CASE("instants fit the path to every class that is not a hull", "[check]") {
  CHECK(count_impossible_paths(2, Merging::equality) == 0);
  CHECK(count_impossible_paths(2, Merging::inclusion) == 0);
  CHECK(count_impossible_paths(3, Merging::inclusion) == 0);
}

/// One history after another, each by chance; it knows nothing of domains.
class Walker {
 public:
  explicit Walker(AcmGraph& graph) : graph_(graph) {}

  void walk() {
    due_.clear();
    now_ = 0;
    StateId state = 0;
    arm(graph_.initial_arms());
    seen_.insert(state);
    while (const auto fired = next()) {
      now_ = due_.at(*fired);
      const auto armed = graph_.armed(state);
      const auto index = std::ranges::find(armed, *fired) - armed.begin();
      const auto transition = graph_.fire(state, static_cast<std::size_t>(index));
      due_.erase(*fired);
      state = transition.target;
      const auto left = graph_.armed(state);
      std::erase_if(due_,
                    [&](const auto& one) { return !std::ranges::binary_search(left, one.first); });
      arm(transition.arms);
      seen_.insert(state);
    }
  }

  std::size_t states_seen() const { return seen_.size(); }

 private:
  static constexpr std::int64_t kNeverDue = std::numeric_limits<std::int64_t>::max();

  std::int64_t chance(std::int64_t below) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
  }

  /// An instant within a window: one of its ends, or near the first, or anywhere.
  std::int64_t pick(const Window& window) {
    const bool is_open = window.latest == kUnbounded;
    if (is_open && chance(2) == 0) return kNeverDue;
    const std::int64_t width = is_open ? 6 * 86'400 : window.latest - window.earliest;
    switch (chance(4)) {
      case 0: return window.earliest + chance(2) * width;
      case 1: return window.earliest + chance((width >> chance(20)) + 1);
      default: return window.earliest + chance(width + 1);
    }
  }

  void arm(std::span<const NewlyArmed> arms) {
    for (const NewlyArmed& one : arms) {
      const std::int64_t delay = pick(one.window);
      due_[one.key] = delay == kNeverDue ? kNeverDue : now_ + delay;
    }
  }

  /// The timer that fires next; one of those that are due together by chance.
  std::optional<KeyId> next() {
    std::vector<KeyId> soonest;
    std::int64_t instant = kNeverDue;
    for (const auto& [key, due] : due_) {
      if (due < instant) soonest.clear();
      if (due <= instant && due != kNeverDue) soonest.push_back(key);
      instant = std::min(instant, due);
    }
    if (soonest.empty()) return std::nullopt;
    return soonest[static_cast<std::size_t>(chance(static_cast<std::int64_t>(soonest.size())))];
  }

  AcmGraph& graph_;
  std::mt19937_64 random_{20'220'213};
  std::map<KeyId, std::int64_t> due_;
  std::int64_t now_ = 0;
  std::set<StateId> seen_;
};

struct Walks {
  std::size_t seen = 0;    ///< States that walks came to.
  std::size_t beyond = 0;  ///< States that they came to and the search did not.
};

Walks walk_often(std::size_t domains, std::size_t times) {
  const AcmTimed model(domains);
  AcmGraph graph(model);
  TimedSearch<AcmTimed>(graph, Merging::hull, {}).run();
  const std::size_t known = graph.states();
  Walker walker(graph);
  for (std::size_t i = 0; i < times; ++i) walker.walk();
  return {walker.states_seen(), graph.states() - known};
}

TEST_CASE("walks by chance come to what the search has found, and to nothing else",
          "[check][long]") {
  const Walks one = walk_often(1, 10'000);
  CHECK(one.beyond == 0);
  CHECK(one.seen == 34);
  const Walks two = walk_often(2, 200'000);
  CHECK(two.beyond == 0);
  CHECK(two.seen > 562 * 95 / 100);
  const Walks three = walk_often(3, 30'000);
  CHECK(three.beyond == 0);
  CHECK(three.seen > 9'406 / 3);
}

}  // namespace
}  // namespace acmsim::sim
