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

}  // namespace
}  // namespace acmsim::sim
