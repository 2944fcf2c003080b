// The timed search on systems whose counts are known from other tools.
#include "sim/check/search/timed_search.hpp"

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

TEST_CASE("a search makes no more transitions than are left for all", "[check]") {
  const AcmTimed model(3);
  const auto left = std::make_shared<std::uint64_t>(10'000);
  const auto look = [&] {
    TransitionGraph<AcmTimed> graph(model);
    return TimedSearch<AcmTimed>(graph, Merging::hull, {.transitions_left = left}).run();
  };
  const ClassResult first = look();
  CHECK(first.stopped == Stopped::budget);
  CHECK(first.counts.transitions >= 10'000);
  CHECK(first.counts.transitions < 10'100);
  CHECK(*left == 0);
  CHECK(look().counts.transitions < 100);
}

/// A timer of a test, with whole seconds for its window.
void arm(std::uint32_t whose, std::pair<int, int> seconds, Firing& firing) {
  const Duration earliest{seconds.first};
  const Duration latest{seconds.second};
  firing.effects.emplace_back(
      Arm{{TimerKind::operator_step, whose, 0}, {earliest, latest, latest}, {}});
}

void disarm(std::uint32_t whose, Firing& firing) {
  firing.effects.emplace_back(Disarm{{TimerKind::operator_step, whose, 0}});
}

/// A model whose state is a number.
class Numbered {
 public:
  using State = std::uint32_t;
  void encode(State state, std::vector<std::byte>& bytes) const {
    bytes.push_back(static_cast<std::byte>(state));
  }
  State decode(std::span<const std::byte> bytes) const { return static_cast<State>(bytes[0]); }
  bool is_awaited(const Timer&) const { return true; }
  ClaimId stuck() const { return 9; }
};

/// Two ways to one state: a short one that leaves little time there, and a long one that leaves
/// more. What is explored next would find the long one first.
class Detour : public Numbered {
 public:
  enum Place : State { at_start, on_long_way, further, on_short_way, where_they_meet, at_end };

  State initial(Firing& firing) const {
    arm(0, {0, 10}, firing);
    arm(1, {0, 10}, firing);
    return at_start;
  }
  void fire(State& state, const Timer& timer, Firing& firing) const {
    const auto go = [&](Place to, std::uint32_t whose, std::pair<int, int> seconds) {
      state = to;
      arm(whose, seconds, firing);
    };
    switch (timer.whose) {
      case 0: disarm(1, firing); return go(on_long_way, 2, {0, 0});
      case 1: disarm(0, firing); return go(on_short_way, 3, {0, 0});
      case 2: return go(further, 4, {0, 0});
      case 3: return go(where_they_meet, 5, {0, 1});
      case 4: return go(where_they_meet, 5, {0, 5});
      default: break;
    }
    state = at_end;
    firing.broken.push_back(0);
  }
  Judgement judge(State state) const {
    return {.broken = {}, .has_ended = state == at_end, .is_waiting = false};
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

/// One state is reached at once or after nine seconds; only then a deadline of ten, which is there
/// from the start, comes before the state has ended.
class Deadline : public Numbered {
 public:
  enum Place : State { at_start, in_between, where_they_meet, at_end };

  State initial(Firing& firing) const {
    arm(0, {0, 0}, firing);
    arm(1, {0, 0}, firing);
    arm(9, {10, 10}, firing);
    return at_start;
  }
  void fire(State& state, const Timer& timer, Firing& firing) const {
    if (timer.whose == 9) firing.broken.push_back(0);
    if (timer.whose == 9 || state == where_they_meet) {
      state = at_end;
    } else if (timer.whose == 1) {
      state = in_between;
      disarm(0, firing);
      arm(2, {9, 9}, firing);
    } else {
      state = where_they_meet;
      disarm(1, firing);
      arm(3, {3, 3}, firing);
    }
  }
  Judgement judge(State state) const {
    return {.broken = {}, .has_ended = state == at_end, .is_waiting = false};
  }
};

TEST_CASE("a class that is known is explored again once it has been widened", "[check]") {
  const Deadline model;
  for (const Merging merging : {Merging::equality, Merging::inclusion, Merging::hull}) {
    TransitionGraph<Deadline> graph(model);
    CHECK(TimedSearch<Deadline>(graph, merging, {}).run().found);
  }
}

/// After five seconds one of two things happens: a state that must not last, or an event that must
/// not be.
class Fork : public Numbered {
 public:
  static constexpr ClaimId kLasts = 0;
  static constexpr ClaimId kHappens = 1;

  State initial(Firing& firing) const {
    arm(0, {5, 5}, firing);
    arm(1, {5, 5}, firing);
    return 0;
  }
  void fire(State& state, const Timer& timer, Firing& firing) const {
    disarm(1 - timer.whose, firing);
    state = 1 + timer.whose;
    if (timer.whose == 0) arm(2, {10, 10}, firing);
    if (timer.whose == 1) firing.broken.push_back(kHappens);
  }
  Judgement judge(State state) const {
    Judgement judgement;
    if (state == 1) judgement.broken.push_back(kLasts);
    judgement.has_ended = state > 1;
    return judgement;
  }
};

TEST_CASE("what must not last is broken from the instant in which it begins", "[check]") {
  const Fork model;
  TransitionGraph<Fork> graph(model);
  const ClassResult result =
      TimedSearch<Fork>(graph, Merging::inclusion, {}, TimedSearch<Fork>::Order::earliest).run();
  REQUIRE(result.witness.has_value());
  CHECK(result.witness->claim != Fork::kHappens);  // It would be broken then, too.
  CHECK(result.witness->broken_at() == 5);
  CHECK(result.witness->instants.back() == 6);
}

}  // namespace
}  // namespace acmsim::sim
