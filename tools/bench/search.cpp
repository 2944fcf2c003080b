// How fast the untimed search is, on systems that other model checkers were run on as well.
#include "sim/check/search.hpp"

#include <benchmark/benchmark.h>

#include "model/base/ensure.hpp"
#include "tools/bench/acm_flat.hpp"
#include "tools/bench/two_phase_commit.hpp"

namespace acmsim::bench {
namespace {

/// All states, once a round. Speaks of states a second of processor time, and bytes a state.
template <class M>
void explore(benchmark::State& round, const M& model, std::uint64_t states) {
  sim::SearchProgress counts;
  for (auto _ : round) {
    counts = sim::search(model, {.stop_at_violation = false}).counts;
    ensure(counts.states == states, "a search meets all states");
  }
  const auto of_states = static_cast<double>(counts.states);
  round.counters["states"] = of_states;
  round.counters["transitions"] = static_cast<double>(counts.transitions);
  round.counters["bytes/state"] = static_cast<double>(counts.memory) / of_states;
  round.counters["states/s"] =
      benchmark::Counter(of_states, benchmark::Counter::kIsIterationInvariantRate);
}

void search_acm_flat(benchmark::State& round, unsigned domains, unsigned mistakes,
                     std::uint64_t states) {
  explore(round, AcmFlat{.domains = domains, .mistakes = mistakes}, states);
}

void search_two_phase_commit(benchmark::State& round, unsigned managers, std::uint64_t states) {
  explore(round, TwoPhaseCommit{.managers = managers}, states);
}

BENCHMARK_CAPTURE(search_acm_flat, N = 2 MIS = 15, 2, 15, 834'868)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_acm_flat, N = 3 MIS = 10, 3, 10, 1'459'617)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_acm_flat, N = 3 MIS = 6, 3, 6, 3'461'784)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_two_phase_commit, N = 5, 5, 8'832)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_two_phase_commit, N = 7, 7, 296'448)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_two_phase_commit, N = 9, 9, 10'340'352)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace acmsim::bench
