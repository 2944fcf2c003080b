// Pages: how large they are, and how long it takes to play a document and write its page.
#include <benchmark/benchmark.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "sim/picture/check_page.hpp"
#include "sim/picture/page.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::bench {
namespace {

std::string shipped(const std::string& name) {
  std::ifstream file(ACMSIM_SOURCE_DIR "/scenarios/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A year of so many sites, whose certificates renew themselves.
std::string a_year_of(int certificates) {
  nlohmann::json document = nlohmann::json::parse(shipped("fleet/ten-years.json"));
  document["given"]["fleet"]["count"] = certificates;
  document["until"] = "2027-06-01T00:00:00Z";
  return document.dump();
}

sim::Scenario read(const std::string& text) {
  auto scenario = sim::read_scenario(text);
  if (!scenario) throw std::runtime_error("a document of the benchmark is wrong");
  return std::move(*scenario);
}

void tell(benchmark::State& state, std::size_t octets, double kilobytes_at_most) {
  state.counters["kilobytes"] = static_cast<double>(octets) / 1000;
  if (kilobytes_at_most > 0) state.counters["kilobytes_at_most"] = kilobytes_at_most;
}

void story_page(benchmark::State& state, const std::string& text, double kilobytes_at_most) {
  const sim::Scenario scenario = read(text);
  std::size_t octets = 0;
  for (auto _ : state) {
    const auto board = sim::storyboard(scenario, sim::RunOptions{}, "typical");
    octets = sim::page_html(board, sim::Language::english).size();
  }
  tell(state, octets, kilobytes_at_most);
}

void check_page(benchmark::State& state, const std::string& name) {
  const std::string text = shipped(name);
  const sim::Scenario scenario = read(text);
  std::size_t octets = 0;
  for (auto _ : state) {
    const auto report = sim::make_check_report(scenario, text, sim::CheckOptions{});
    octets = sim::check_page_html(scenario, report, sim::Language::english).size();
  }
  tell(state, octets, 0);
}

constexpr double kStoryKilobytes = 300;

BENCHMARK_CAPTURE(story_page, article, shipped("seed/a-the-article.json"), kStoryKilobytes)
    ->Name("page/article")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(story_page, many, a_year_of(1000), 0.0)
    ->Name("page/thousand certificates")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(check_page, unsafe, "check/free-order-unsafe.json")
    ->Name("page/check of an unsafe order")
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace acmsim::bench
