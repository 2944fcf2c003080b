#include "tools/bench/untimed_search.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "tests/tools/naive_search.hpp"
#include "tools/bench/acm_flat.hpp"
#include "tools/bench/two_phase_commit.hpp"

namespace acmsim::sim {
namespace {

using bench::AcmFlat;
using bench::TwoPhaseCommit;

/// Counts from 0 to 9 and knows nothing that is wrong.
struct Counting {
  using State = unsigned;
  using Action = unsigned;

  State initial() const { return 0; }
  template <class Sink>
  void successors(State state, const Sink& sink) const {
    if (state < 9) sink(1U, state + 1);
  }
};

/// The same, wrong from the beginning.
struct WrongCounting : Counting {
  bool violated(State) const { return true; }
};

template <class M>
SearchResult<M> search_all(const M& model) {
  return search(model, {.stop_at_violation = false});
}

TEST_CASE("two-phase commit has the published numbers of states", "[check]") {
  const std::vector<std::pair<unsigned, std::uint64_t>> published{
      {3, 288}, {5, 8'832}, {7, 296'448}};

  for (const auto& [managers, states] : published) {
    const auto result = search(TwoPhaseCommit{.managers = managers});

    INFO(managers << " resource managers");
    CHECK(result.end == SearchEnd::complete);
    CHECK(result.counts.states == states);
    CHECK(result.counts.explored == states);
    CHECK_FALSE(result.violation);
  }
}

TEST_CASE("the flat migration has the states and transitions that SPIN counts", "[check]") {
  const auto counts = search_all(AcmFlat{.domains = 2, .mistakes = 15}).counts;

  CHECK(counts.states == 834'868);
  CHECK(counts.transitions == 5'252'360);
  CHECK(counts.violations == 3'894'149);
}

TEST_CASE("every choice of mistakes is searched as a naive search does it", "[check]") {
  for (unsigned mistakes = 0; mistakes < 16; ++mistakes) {
    const AcmFlat model{.domains = 1, .mistakes = mistakes};
    const NaiveCounts naive = naive_search(model);

    const auto result = search_all(model);

    INFO("mistakes " << mistakes);
    CHECK(result.counts.states == naive.states);
    CHECK(result.counts.transitions == naive.transitions);
    CHECK(result.counts.violations == naive.violations);
    REQUIRE(result.violation);
    CHECK(result.violation->steps.size() == naive.steps_to_violation);
    CHECK(is_history_of(model, *result.violation));
  }
}

TEST_CASE("the path to a violation is the same whether the search stops there or not", "[check]") {
  const AcmFlat model{.domains = 2};

  const auto first = search(model);
  const auto all = search_all(model);

  CHECK(first.end == SearchEnd::violation);
  CHECK(all.end == SearchEnd::complete);
  CHECK(first.counts.states < all.counts.states);
  REQUIRE(first.violation);
  CHECK(first.violation == all.violation);
  CHECK(is_history_of(model, *first.violation));
}

TEST_CASE("a violated initial state is a history without steps", "[check]") {
  const auto result = search(WrongCounting{});

  CHECK(result.end == SearchEnd::violation);
  REQUIRE(result.violation);
  CHECK(result.violation->steps.empty());
  CHECK(result.counts.states == 1);
  CHECK(search_all(WrongCounting{}).counts.violations == 10);
}

TEST_CASE("a model that forbids nothing is only counted", "[check]") {
  const auto result = search(Counting{});

  CHECK(result.end == SearchEnd::complete);
  CHECK(result.counts.states == 10);
  CHECK(result.counts.transitions == 9);
}

TEST_CASE("a search that may meet exactly the states there are is complete", "[check]") {
  const TwoPhaseCommit model{.managers = 5};

  const auto enough = search(model, {.states_max = 8'832});
  const auto too_few = search(model, {.states_max = 8'831});

  CHECK(enough.end == SearchEnd::complete);
  CHECK(too_few.end == SearchEnd::states_limit);
  CHECK(too_few.counts.states == 8'831);
  CHECK(too_few.counts.explored < 8'831);
}

TEST_CASE("a search takes no more memory than it may", "[check]") {
  const TwoPhaseCommit model{.managers = 7};
  const std::size_t needed = search(model).counts.memory;

  for (const std::size_t memory_max : {needed / 8, needed / 3, needed / 2}) {
    const auto result = search(model, {.memory_max = memory_max});

    INFO(memory_max << " of " << needed);
    CHECK(result.end == SearchEnd::memory_limit);
    CHECK(result.counts.memory <= memory_max);
  }
  CHECK(search(model, {.memory_max = 2 * needed}).end == SearchEnd::complete);
}

TEST_CASE("a search ends when its caller says so, and told how far it was", "[check]") {
  std::vector<SearchProgress> told;
  const auto stop_at_fifth = [&](const SearchProgress& progress) {
    told.push_back(progress);
    return told.size() < 5;
  };

  const auto result = search(TwoPhaseCommit{.managers = 7}, {.go_on = stop_at_fifth});

  CHECK(result.end == SearchEnd::stopped);
  REQUIRE(told.size() == 5);
  CHECK(told.front().states == 1);
  CHECK(told.front().explored == 0);
  CHECK(told.back().states == result.counts.states);
  CHECK(told.back().explored == result.counts.explored);
  CHECK(std::ranges::is_sorted(told, {}, &SearchProgress::explored));
  CHECK(std::ranges::is_sorted(told, {}, &SearchProgress::transitions));
}

TEST_CASE("a search met again gives the same bytes in the same order", "[check]") {
  const AcmFlat model{.domains = 2, .mistakes = AcmFlat::delete_record};

  const auto one = search_all(model);
  const auto other = search_all(model);

  CHECK(one.violation == other.violation);
  REQUIRE(one.store.size() == other.store.size());
  for (std::uint32_t id = 0; id < one.store.size(); ++id) {
    REQUIRE(std::ranges::equal(one.store.bytes(id), other.store.bytes(id)));
  }
}

}  // namespace
}  // namespace acmsim::sim
