// A frozen world is the world that it was frozen from, as far as a document can say it.
#include "sim/freeze/freeze.hpp"

#include <set>

#include "sim/draw/random_document.hpp"
#include "tests/draws.hpp"
#include "tests/sim/freeze/frozen_at.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Whether it is a list of AWS with nothing in it.
bool is_empty_list(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  return json.is_object() && json.size() == 1 && json.front().is_array() && json.front().empty();
}

/// What was captured, but for empty lists: an account and a Region where nothing is left are none
/// of the frozen world.
std::multiset<std::string> values_of(const Texts& texts) {
  std::multiset<std::string> values;
  for (const auto& [name, text] : texts) {
    if (!is_empty_list(text)) values.insert(text);
  }
  return values;
}

std::vector<Instant> some_instants(const History& history) {
  std::vector<Instant> all;
  for (const Event& event : history.events) {
    if (all.empty() || all.back() != event.at) all.push_back(event.at);
  }
  std::vector<Instant> some;
  for (std::size_t i = 0; i < 5 && !all.empty(); ++i) some.push_back(all[i * (all.size() - 1) / 4]);
  if (!all.empty()) some.push_back(all.front() + (all.back() - all.front()) / 2);
  return some;
}

/// How each certificate stands: its ARN, its status, and until when it is valid.
std::string standing(const Scenario& scenario, const History& history) {
  std::string text;
  for (const CertificateHandle handle : history.end.world.certificates.handles()) {
    const auto status = acm::status_of(history.end.world.certificates.at(handle));
    const CertificateStamps& stamps = history.stamps.at(handle);
    text += scenario.catalogue.certificates.at(handle).arn + " ";
    text += row_of(acm::kStatusNames, status).api;
    if (stamps.not_after) text += " " + format_instant(*stamps.not_after);
    text += "\n";
  }
  return text;
}

/// Which hosts are out of reach from an instant on, and how long, in no order.
std::multiset<std::string> outages(const Scenario& scenario, const History& history, Instant from) {
  std::multiset<std::string> all;
  for (const Outage& outage : history.outages) {
    if (outage.to && *outage.to <= from) continue;
    all.insert(scenario.catalogue.text_of(outage.site) + " " +
               format_instant(std::max(outage.from, from)) + " " +
               (outage.to ? format_instant(*outage.to) : "on"));
  }
  return all;
}

History played_to(const Scenario& scenario, Instant at, const Schedule& schedule) {
  RunOptions how;
  how.schedule = schedule;
  how.stop_at = at;
  return run(scenario, how);
}

/// Freezes a document there and compares the two worlds, then and at the end of the original.
void check_frozen(const std::string& text, Instant at, Instant end, const Schedule& schedule) {
  const FrozenAt one = frozen_at(text, at, schedule);
  INFO(format_instant(at) << "\n" << one.frozen.document);
  auto reread = read_scenario(one.frozen.document);
  if (!reread) FAIL(reread.error().front().message());
  CHECK(frozen_at(text, at, schedule).frozen.document == one.frozen.document);
  if (!one.frozen.unsaid.empty()) return;
  const Texts now = captured(*reread, played_to(*reread, at, schedule));
  CHECK(values_of(now) == values_of(one.captured));
  if (!one.has_ended) return;
  const auto original = read_scenario(text);
  const History after = played_to(*reread, end, schedule);
  const History as_it_was = played_to(*original, end, schedule);
  CHECK(standing(*reread, after) == standing(*original, as_it_was));
  CHECK(outages(*reread, after, at) == outages(*original, as_it_was, at));
}

TEST_CASE("a frozen world shows what the original shows, and goes on as it does", "[long]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;
    INFO(path);
    const std::string text = text_of(path);
    const auto scenario = read_scenario(text);
    REQUIRE(scenario);
    const History whole = run(*scenario, {});
    for (const Instant at : some_instants(whole)) {
      check_frozen(text, at, whole.ended_at, Schedule::typical());
    }
  }
}

TEST_CASE("a frozen world has no past") {
  const auto path =
      std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios/seed/c-pending-for-three-days.json";
  const std::string text = text_of(path);
  const auto scenario = read_scenario(text);
  REQUIRE(scenario);
  const FrozenAt one = frozen_at(text, scenario->starts_at + 2 * kDay, Schedule::typical());
  const Json document = Json::parse(one.frozen.document);

  CHECK(document.at("title") == "A world at " + format_instant(scenario->starts_at + 2 * kDay));
  CHECK(document.at("steps").empty());
  for (const char* gone : {"about", "source", "actors", "always", "finally", "expected"}) {
    CHECK_FALSE(document.contains(gone));
  }
  CHECK(document.at("given").at("certificates").at(0).at("as") == "certificate-1");
}

TEST_CASE("what is drawn can be frozen, and shows the same", "[long]") {
  for (std::uint64_t seed = 0; seed < draws(100); ++seed) {
    CAPTURE(seed);
    const std::string text = random_document(seed, Profile::small).dump();
    const auto scenario = read_scenario(text);
    if (!scenario) continue;
    const History whole = run(*scenario, {.transitions_max = 10'000});
    if (!whole.is_complete) continue;
    for (const Instant at : some_instants(whole)) {
      check_frozen(text, at, whole.ended_at, Schedule::typical());
    }
  }
}

TEST_CASE("a certificate that is pending for two days has a day left when it is frozen") {
  const Json json = document(R"({"rules": "2026", "steps": [
    {"call": "acm:RequestCertificate", "as": "new", "takes": "0s",
     "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}}]})");
  const Instant at = decoded(json).starts_at + 2 * kDay;
  Json longer = json;
  longer["until"] = "7d";
  const FrozenAt one = frozen_at(longer.dump(), at, Schedule::typical());
  const Json frozen = Json::parse(one.frozen.document);

  CHECK(one.frozen.unsaid.empty());
  const Json limit{{"fires", "validation_limit"}, {"whose", "certificate-2"}, {"in", "1d"}};
  CHECK(frozen.at("given").at("under_way").at(0) == limit);
}

}  // namespace
}  // namespace acmsim::sim
