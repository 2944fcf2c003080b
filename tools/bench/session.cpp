// What a session costs: to open one, to go back to a state of one, a call, a line of JSON and its
// answer, and whole migrations of the article by a client in this process.
#include <acmsim/session.hpp>
#include <benchmark/benchmark.h>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "sim/session/worlds.hpp"

namespace acmsim::bench {
namespace {

std::string article() {
  std::ifstream file(ACMSIM_SOURCE_DIR "/scenarios/seed/a-the-article.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

Session opened() {
  auto session = Session::open(article());
  if (!session) throw std::runtime_error(sentence_of(session.error()));
  return std::move(*session);
}

void must(bool good, const char* what) {
  if (!good) throw std::runtime_error(what);
}

/// Microseconds of one iteration.
void put_cost(benchmark::State& state, const char* name, std::chrono::nanoseconds spent,
              double goal) {
  const double each = static_cast<double>(spent.count()) / 1000;
  state.counters[name] = benchmark::Counter(each / static_cast<double>(state.iterations()));
  state.counters[std::string(name) + "_at_most"] = goal;
}

/// Runs something again and again, and says what it costs.
template <class Do>
void measure(benchmark::State& state, const char* name, double goal, Do&& once) {
  const auto start = std::chrono::steady_clock::now();
  for (auto _ : state) once();
  put_cost(state, name, std::chrono::steady_clock::now() - start, goal);
}

void open_a_document(benchmark::State& state) {
  const std::string text = article();
  for (auto _ : state) benchmark::DoNotOptimize(Session::open(text));
}
BENCHMARK(open_a_document)->Unit(benchmark::kMicrosecond);

void go_back(benchmark::State& state) {
  Session session = opened();
  const std::string start = session.save();
  measure(state, "us", 50, [&] { must(session.restore(start), "a state is kept"); });
}
BENCHMARK(go_back);

void describe(benchmark::State& state) {
  Session session = opened();
  const std::string start = session.save();
  std::size_t calls = 0;
  measure(state, "us", 5, [&] {
    must(session.call("acm:DescribeCertificate", R"({"CertificateArn": "@old"})").has_value(),
         "a certificate is described");
    if (++calls % 1000 == 0) session.restore(start);
  });
}
BENCHMARK(describe);

void line_and_answer(benchmark::State& state) {
  sim::Worlds worlds("", [](const std::string&) { return std::string(); });
  must(!worlds.open(article()), "the article is opened");
  must(!worlds.answer(R"({"save": {}})").empty(), "its start is kept");
  std::size_t lines = 0;
  measure(state, "us", 30, [&] {
    benchmark::DoNotOptimize(worlds.answer(
        R"({"id": 1, "call": "acm:DescribeCertificate", "with": {"CertificateArn": "@old"}})"));
    if (++lines % 1000 == 0) worlds.answer(R"({"restore": "1"})");
  });
}
BENCHMARK(line_and_answer);

void migrate(Session& session) {
  const auto call = [&](std::string_view operation, std::string_view with) {
    const auto answered = session.call(operation, with);
    must(answered.has_value(), "a call of the migration is accepted");
  };
  const auto wait = [&](std::string_view condition) {
    must(session.advance_until(condition).has_value(), "a wait of the migration ends");
  };
  constexpr std::string_view kNew = R"({"ListenerArn": "@https",
      "Certificates": [{"CertificateArn": "@new"}]})";
  call("acm:RequestCertificate", R"({"DomainName": "example.com",
      "SubjectAlternativeNames": ["www.example.com"], "ValidationMethod": "DNS"})");
  must(session.advance("5s").has_value(), "time passes");
  call("console:CreateRecordsInRoute53", R"({"CertificateArn": "@new"})");
  wait(R"({"certificate": "@new", "Status": "ISSUED"})");
  call("console:AddListenerCertificates", kNew);
  call("console:ChangeDefaultCertificate", kNew);
  wait(R"({"host": "www.example.com", "presents": "@new"})");
  call("console:RemoveListenerCertificates", R"({"ListenerArn": "@https",
      "Certificates": [{"CertificateArn": "@old"}]})");
  wait(R"({"certificate": "@old", "InUse": false})");
  call("acm:DeleteCertificate", R"({"CertificateArn": "@old"})");
  must(session.holds(), "the migration holds");
}

void whole_migrations(benchmark::State& state) {
  Session session = opened();
  const std::string start = session.save();
  const auto begin = std::chrono::steady_clock::now();
  for (auto _ : state) {
    session.restore(start);
    migrate(session);
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
  state.counters["a_second"] =
      benchmark::Counter(static_cast<double>(state.iterations()) / spent.count());
  state.counters["a_second_at_least"] = 10'000;  // On each of two cores.
}
BENCHMARK(whole_migrations);

}  // namespace
}  // namespace acmsim::bench
