// The timed search on systems whose counts are known from other tools.
#include "sim/check/timed_search.hpp"

#include <catch2/catch.hpp>

#include "tools/bench/acm_timed.hpp"

namespace acmsim::sim {
namespace {

ClassCounts counts_of(std::size_t domains, Merging merging) {
  const AcmTimed model(domains);
  TransitionGraph<AcmTimed> graph(model);
  const ClassResult result = TimedSearch<AcmTimed>(graph, merging, {}).run();
  CHECK(result.stopped == Stopped::no);
  return result.counts;
}

TEST_CASE("migrations side by side have the states that TChecker finds", "[check]") {
  for (const Merging merging : {Merging::equality, Merging::inclusion, Merging::hull}) {
    CHECK(counts_of(1, merging).states == 34);
    CHECK(counts_of(2, merging).states == 562);
  }
  CHECK(counts_of(3, Merging::inclusion).states == 9'406);
  CHECK(counts_of(3, Merging::hull).states == 9'406);
}

TEST_CASE("the weaker two classes are merged, the more there are", "[check]") {
  CHECK(counts_of(2, Merging::equality).classes == 17'676);
  CHECK(counts_of(2, Merging::inclusion).classes == 814);
  CHECK(counts_of(2, Merging::hull).classes == 562);
  CHECK(counts_of(3, Merging::inclusion).classes == 22'782);
}

TEST_CASE("a search says which limit it has reached", "[check]") {
  const AcmTimed model(3);

  SECTION("classes") {
    TransitionGraph<AcmTimed> graph(model);
    const auto result =
        TimedSearch<AcmTimed>(graph, Merging::inclusion, {.classes_max = 5'000}).run();
    CHECK(result.stopped == Stopped::classes_max);
  }
  SECTION("memory") {
    TransitionGraph<AcmTimed> graph(model);
    const auto result =
        TimedSearch<AcmTimed>(graph, Merging::inclusion, {.memory_max = 4'000'000}).run();
    CHECK(result.stopped == Stopped::memory_max);
  }
  SECTION("the caller") {
    TransitionGraph<AcmTimed> graph(model);
    const auto enough = [](const ClassCounts& counts) { return counts.classes < 3'000; };
    const auto result = TimedSearch<AcmTimed>(graph, Merging::inclusion, {.go_on = enough}).run();
    CHECK(result.stopped == Stopped::by_caller);
  }
}

/// Two ways to one state: a short one that leaves little time there, and a long one that leaves
/// more. What is explored next would find the long one first.
class Detour {
 public:
  using State = std::uint32_t;
  enum Place : State { at_start, on_long_way, further, on_short_way, where_they_meet, at_end };

  State initial(Firing& firing) const {
    arm(0, {0, 10}, firing);
    arm(1, {0, 10}, firing);
    return at_start;
  }
  void fire(State& state, const Timer& timer, Firing& firing) const {
    switch (timer.whose) {
      case 0:
        firing.effects.emplace_back(Disarm{timer_of(1)});
        return go(state, on_long_way, 2, {0, 0}, firing);
      case 1:
        firing.effects.emplace_back(Disarm{timer_of(0)});
        return go(state, on_short_way, 3, {0, 0}, firing);
      case 2: return go(state, further, 4, {0, 0}, firing);
      case 3: return go(state, where_they_meet, 5, {0, 1}, firing);
      case 4: return go(state, where_they_meet, 5, {0, 5}, firing);
      default: break;
    }
    state = at_end;
    firing.broken.push_back(0);
  }
  void encode(State state, std::vector<std::byte>& bytes) const {
    bytes.push_back(static_cast<std::byte>(state));
  }
  State decode(std::span<const std::byte> bytes) const { return static_cast<State>(bytes[0]); }
  Judgement judge(State state) const {
    return {.broken = {}, .has_ended = state == at_end, .is_waiting = false};
  }
  bool is_awaited(const Timer&) const { return true; }
  ClaimId stuck() const { return 1; }

 private:
  static Timer timer_of(std::uint32_t whose) { return {TimerKind::operator_step, whose, 0}; }
  static void arm(std::uint32_t whose, std::pair<int, int> seconds, Firing& firing) {
    const Duration earliest{seconds.first};
    const Duration latest{seconds.second};
    firing.effects.emplace_back(Arm{timer_of(whose), {earliest, latest, latest}, {}});
  }
  static void go(State& state, Place to, std::uint32_t whose, std::pair<int, int> seconds,
                 Firing& firing) {
    state = to;
    arm(whose, seconds, firing);
  }
};

TEST_CASE("the shortest path is found though a longer one leaves more time", "[check]") {
  const Detour model;
  for (const Merging merging : {Merging::equality, Merging::inclusion}) {
    TransitionGraph<Detour> graph(model);
    const ClassResult result = TimedSearch<Detour>(graph, merging, {}).run();
    REQUIRE(result.witness.has_value());
    CHECK(result.witness->fired.size() == 3);
  }
}

}  // namespace
}  // namespace acmsim::sim
