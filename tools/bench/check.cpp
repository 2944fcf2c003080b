// What a check costs: on the reference system acm_N, on the real world with more and more of it at
// once, and on every document that comes with the program.
#include "sim/check/check.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sim/scenario/decode.hpp"
#include "tools/bench/acm_timed.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void tell(benchmark::State& state, const ClassCounts& counts) {
  const auto classes = static_cast<double>(counts.classes);
  state.counters["states"] = static_cast<double>(counts.states);
  state.counters["classes"] = classes;
  state.counters["bytes_per_class"] = static_cast<double>(counts.memory) / classes;
  state.counters["transitions_per_s"] = benchmark::Counter(
      static_cast<double>(counts.transitions), benchmark::Counter::kIsIterationInvariantRate);
}

void acm_timed(benchmark::State& state, Merging merging) {
  const AcmTimed model(static_cast<std::size_t>(state.range(0)));
  ClassCounts counts;
  for (auto _ : state) {
    TransitionGraph<AcmTimed> graph(model);
    counts = TimedSearch<AcmTimed>(graph, merging, {}).run().counts;
  }
  tell(state, counts);
}
BENCHMARK_CAPTURE(acm_timed, equality, Merging::equality)->Arg(2)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(acm_timed, inclusion, Merging::inclusion)
    ->DenseRange(2, 4)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(acm_timed, hull, Merging::hull)->DenseRange(2, 4)->Unit(benchmark::kMillisecond);

/// A step of a domain with so many timers, one of which fires and is armed anew.
void domain_step(benchmark::State& state) {
  const auto timers = static_cast<std::size_t>(state.range(0));
  const FiringDomain before(std::vector<Window>(timers, Window{0, 3600}));
  std::vector<Origin> origins;
  for (std::size_t i = 0; i + 1 < timers; ++i) origins.push_back({i, {}});
  origins.push_back({Origin::kNew, {60, 7200}});
  FiringDomain after;
  for (auto _ : state) {
    after.become_after(before, timers - 1, origins);
    benchmark::DoNotOptimize(after);
  }
  state.counters["steps_per_s"] =
      benchmark::Counter(1, benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(domain_step)->Arg(4)->Arg(8)->Arg(16)->Arg(50);

void document(benchmark::State& state, const fs::path& path, const CheckOptions& options) {
  const auto scenario = read_scenario(text_of(path));
  Check found;
  double seconds = 0;
  for (auto _ : state) {
    const auto begun = std::chrono::steady_clock::now();
    found = check(*scenario, options);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  }
  tell(state, found.counts);
  state.counters["milliseconds"] = 1000 * seconds / static_cast<double>(state.iterations());
}

void register_documents() {
  std::vector<fs::path> paths;
  for (const char* folder : {"seed", "broken", "check", "eras", "fleet"}) {
    const fs::path below = fs::path(ACMSIM_SOURCE_DIR) / "scenarios" / folder;
    for (const auto& entry : fs::directory_iterator(below)) {
      if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  for (const fs::path& path : paths) {
    const std::string name = path.parent_path().filename().string() + "/" + path.stem().string();
    benchmark::RegisterBenchmark(("document/" + name).c_str(), [path](benchmark::State& state) {
      document(state, path, {});
    })->Unit(benchmark::kMillisecond);
  }
  for (const char* name : {"two-migrations-one-operator", "three-migrations-side-by-side"}) {
    const fs::path path =
        fs::path(ACMSIM_SOURCE_DIR) / "scenarios/check" / (name + std::string(".json"));
    benchmark::RegisterBenchmark(
        (std::string("whole/") + name).c_str(),
        [path](benchmark::State& state) { document(state, path, {.splits = false}); })
        ->Unit(benchmark::kMillisecond);
  }
}

const bool kRegistered = (register_documents(), true);

}  // namespace
}  // namespace acmsim::sim
