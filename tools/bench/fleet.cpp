// Fleets of certificates that renew themselves for ten years, beside a bare queue of as many
// timers.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <queue>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::bench {
namespace {

constexpr std::int64_t kSmallest = 10;
constexpr std::int64_t kLargest = 100'000;

/// Seconds of this process's time, which other programs do not lengthen much.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::string fleet_of(std::int64_t certificates) {
  std::ifstream file(ACMSIM_SOURCE_DIR "/scenarios/fleet/ten-years.json");
  nlohmann::json document = nlohmann::json::parse(file);
  document["given"]["fleet"]["count"] = certificates;
  return document.dump();
}

/// Fires so many timers of a queue that always holds as many: a pop and a push for each, and
/// nothing else. Each fires again within 153 days, as a certificate's do.
std::int64_t fire_bare_timers(std::int64_t timers, std::uint64_t events) {
  struct Entry {
    std::int64_t at;
    std::int64_t timer;
    bool operator<(const Entry& other) const { return other.at < at; }
  };
  std::uint32_t state = 1;
  const auto delay = [&state] {
    state = state * 1'664'525U + 1'013'904'223U;  // Knuth, Lewis: its high bits do.
    return static_cast<std::int64_t>(std::uint64_t{state} * 153 * 86'400 >> 32U);
  };
  std::priority_queue<Entry> queue;
  for (std::int64_t timer = 0; timer < timers; ++timer) queue.push({delay(), timer});
  for (; events > 0; --events) {
    const Entry next = queue.top();
    queue.pop();
    queue.push({next.at + delay(), next.timer});
  }
  return queue.top().at;
}

/// Nanoseconds that an event costs.
struct Cost {
  double ours = 0;
  double bare = 0;
};

void ten_years(benchmark::State& state) {
  static std::map<std::int64_t, Cost> costs;  // The least seen, by the size of the fleet.
  const std::int64_t certificates = state.range(0);
  const std::string document = fleet_of(certificates);
  sim::RunOptions options;
  options.tells = false;
  double decoding = 0;
  double running = 0;
  double waiting = 0;
  std::uint64_t events = 0;
  for (auto _ : state) {
    const double start = processor_seconds();
    auto scenario = sim::read_scenario(document);
    if (!scenario) throw std::runtime_error("the fleet's document is wrong");
    const double begin = processor_seconds();
    const std::uint64_t transitions =
        sim::run(*scenario, std::move(scenario->world), options).transitions;
    const double between = processor_seconds();
    benchmark::DoNotOptimize(fire_bare_timers(certificates, transitions));
    waiting += processor_seconds() - between;
    decoding += begin - start;
    running += between - begin;
    events += transitions;
    state.SetIterationTime(between - begin);
  }

  const double scale = 1e9 / static_cast<double>(events);
  Cost& least =
      costs.try_emplace(certificates, Cost{running * scale, waiting * scale}).first->second;
  least.ours = std::min(least.ours, running * scale);
  least.bare = std::min(least.bare, waiting * scale);
  const Cost& small = costs.at(kSmallest);

  auto& figures = state.counters;
  figures["each"] = static_cast<double>(certificates);
  figures["events_per_second"] = static_cast<double>(events) / running;
  figures["bare_events_per_second"] = static_cast<double>(events) / waiting;
  figures["rate_of_bare"] = waiting / running;
  figures["decode_seconds"] = decoding / static_cast<double>(state.iterations());
  if (certificates != kLargest) return;
  figures["rate_of_bare_at_least"] = 0.25;
  figures["bytes_each_at_most"] = 2000;
  figures["seconds"] = (decoding + running) / static_cast<double>(state.iterations());
  figures["seconds_at_most"] = 30;
  figures["growth_of_bare"] = (least.ours / small.ours) / (least.bare / small.bare);
  figures["growth_of_bare_at_most"] = 2;
}
BENCHMARK(ten_years)
    ->Name("fleet")
    ->Arg(kSmallest)
    ->Arg(1000)
    ->Arg(kLargest)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace acmsim::bench
