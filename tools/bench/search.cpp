// How fast the untimed search is, on systems that other model checkers were run on as well.
#include <benchmark/benchmark.h>

#include "tools/bench/acm_flat.hpp"
#include "tools/bench/two_phase_commit.hpp"
#include "tools/bench/untimed_search.hpp"

namespace acmsim::bench {
namespace {

/// Meets all states in each round. Tells states a second of processor time, and bytes a state.
template <class M>
void explore(benchmark::State& rounds, const M& model) {
  sim::SearchProgress counts;
  for (auto round : rounds) {
    counts = sim::search(model, {.stop_at_violation = false}).counts;
  }
  const auto states = static_cast<double>(counts.states);
  rounds.counters["states"] = states;
  rounds.counters["transitions"] = static_cast<double>(counts.transitions);
  rounds.counters["bytes/state"] = static_cast<double>(counts.memory) / states;
  rounds.counters["states/s"] =
      benchmark::Counter(states, benchmark::Counter::kIsIterationInvariantRate);
}

void search_acm_flat(benchmark::State& rounds) {
  explore(rounds, AcmFlat{.domains = static_cast<unsigned>(rounds.range(0)),
                          .mistakes = static_cast<unsigned>(rounds.range(1))});
}
BENCHMARK(search_acm_flat)
    ->ArgNames({"N", "MIS"})
    ->Args({2, 15})
    ->Args({3, 10})
    ->Args({3, 6})
    ->Unit(benchmark::kMillisecond);

void search_two_phase_commit(benchmark::State& rounds) {
  explore(rounds, TwoPhaseCommit{.managers = static_cast<unsigned>(rounds.range(0))});
}
BENCHMARK(search_two_phase_commit)
    ->ArgName("N")
    ->Arg(5)
    ->Arg(7)
    ->Arg(9)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace acmsim::bench
