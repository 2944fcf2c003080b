// How many whole migrations of the article a second are played at random, on one thread: what
// `acmsim fuzz` and a property-based test stand on.
#include <benchmark/benchmark.h>
#include <fstream>
#include <iterator>
#include <string>

#include "sim/fuzz/fuzzer.hpp"

namespace acmsim::sim {
namespace {

void random_histories(benchmark::State& state, const FuzzOptions& options) {
  std::ifstream file(ACMSIM_SOURCE_DIR "/scenarios/seed/b-the-article-by-api.json");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const Fuzzer fuzzer = Fuzzer::open(text, options).value();
  std::uint64_t batch = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(fuzzer.play(batch, (batch + 1) * Fuzzer::kBatch));
    ++batch;
  }
  state.counters["histories_per_s"] =
      benchmark::Counter(static_cast<double>(batch * Fuzzer::kBatch), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(random_histories, delays, FuzzOptions{})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(random_histories, operator_and_faults,
                  FuzzOptions{.has_operator_slips = true, .has_faults = true})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace acmsim::sim
