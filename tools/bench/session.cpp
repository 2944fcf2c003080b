// What a session costs: to open one, also from a document that has been read, to go back to a state
// of one, a call, a line of JSON and its answer, and whole migrations of the article by a client in
// this process.
#include <acmsim/session.hpp>
#include <benchmark/benchmark.h>
#include <ctime>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
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

constexpr double kNoGoal = 0;

/// Seconds of the processor that this process has had.
double spent() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Runs something again and again: the microseconds of processor time that it takes once.
template <class Do>
void measure(benchmark::State& state, double goal, Do&& once) {
  const double start = spent();
  for (auto _ : state) once();
  const double each = (spent() - start) * 1e6 / static_cast<double>(state.iterations());
  state.counters["us"] = benchmark::Counter(each);
  if (goal != kNoGoal) state.counters["us_at_most"] = goal;
}

void open_a_document(benchmark::State& state) {
  const std::string text = article();
  for (auto _ : state) benchmark::DoNotOptimize(Session::open(text));
}
BENCHMARK(open_a_document)->Unit(benchmark::kMicrosecond);

void open_an_opened_document(benchmark::State& state) {
  const OpenedDocument document = OpenedDocument::read(article()).value();
  const Delays late{.slips = {{.timer = "dns_validation", .takes = "2h"}}};
  measure(state, 50, [&] { benchmark::DoNotOptimize(Session::open(document, late)); });
}
BENCHMARK(open_an_opened_document);

void go_back(benchmark::State& state) {
  Session session = opened();
  const std::string start = session.save();
  measure(state, 50, [&] { must(session.restore(start), "a state is kept"); });
}
BENCHMARK(go_back);

/// A read whose answer is not known any more.
void describe_anew(benchmark::State& state) {
  Session session = opened();
  const std::string start = session.save();
  measure(state, kNoGoal, [&] {
    session.restore(start);
    must(session.call("acm:DescribeCertificate", R"({"CertificateArn": "@old"})").has_value(),
         "a certificate is described");
  });
}
BENCHMARK(describe_anew);

/// The same read again, as programs do that wait.
void describe(benchmark::State& state) {
  Session session = opened();
  const std::string start = session.save();
  std::size_t calls = 0;
  measure(state, 5, [&] {
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
  measure(state, 30, [&] {
    benchmark::DoNotOptimize(worlds.answer(
        R"({"id": 1, "call": "acm:DescribeCertificate", "with": {"CertificateArn": "@old"}})"));
    if (++lines % 1000 == 0) worlds.answer(R"({"restore": "1"})");
  });
}
BENCHMARK(line_and_answer);

/// The same texts read and written by nlohmann's library, and nothing else done.
void bare_line_and_answer(benchmark::State& state) {
  sim::Worlds worlds("", [](const std::string&) { return std::string(); });
  must(!worlds.open(article()), "the article is opened");
  const std::string line =
      R"({"id": 1, "call": "acm:DescribeCertificate", "with": {"CertificateArn": "@old"}})";
  const auto answer = nlohmann::ordered_json::parse(worlds.answer(line));
  measure(state, kNoGoal, [&] {
    benchmark::DoNotOptimize(nlohmann::json::parse(line));
    benchmark::DoNotOptimize(nlohmann::ordered_json(answer).dump());
  });
}
BENCHMARK(bare_line_and_answer);

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
  const double begin = spent();
  for (auto _ : state) {
    session.restore(start);
    migrate(session);
  }
  state.counters["a_second"] =
      benchmark::Counter(static_cast<double>(state.iterations()) / (spent() - begin));
  state.counters["a_second_at_least"] = 10'000;  // On each of two cores.
}
BENCHMARK(whole_migrations);

}  // namespace
}  // namespace acmsim::bench
