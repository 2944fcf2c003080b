#include "sim/fuzz/fuzzer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "sim/engine/run.hpp"
#include "sim/fuzz/token.hpp"
#include "sim/scenario/decode.hpp"
#include "tests/draws.hpp"
#include "tests/sim/play.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using namespace nlohmann::literals;

const std::string kScenarios = std::string(ACMSIM_SOURCE_DIR) + "/scenarios/";

std::string document_text(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Fuzzer fuzzer_of(const std::string& path, const FuzzOptions& options = {}) {
  auto fuzzer = Fuzzer::open(document_text(path), options);
  REQUIRE(fuzzer.has_value());
  return std::move(*fuzzer);
}

/// What so many histories break.
FuzzFindings found_in(const Fuzzer& fuzzer, std::uint64_t histories) {
  FuzzFindings findings;
  for (std::uint64_t batch = 0; batch * Fuzzer::kBatch < histories; ++batch) {
    findings.merge(fuzzer.play(batch, histories));
  }
  return findings;
}

/// Makes a finding small, and sees that what is told of it is so.
ToldFinding told_small(const Fuzzer& fuzzer, const FuzzFinding& finding) {
  const FuzzFinding small = fuzzer.shrunk(finding, [] { return true; });
  CHECK(small.claim == finding.claim);
  CHECK(small.size() <= finding.size());
  const auto told = fuzzer.tell(small);
  REQUIRE(told.has_value());
  const auto replayed = read_scenario(told->document.dump());
  REQUIRE(replayed.has_value());
  const History history = run(*replayed, {});
  INFO((history.misfit ? history.misfit->why : std::string()));
  CHECK_FALSE(history.misfit.has_value());
  const auto broken = std::ranges::find(history.violations, small.claim, &Violation::name);
  REQUIRE(broken != history.violations.end());
  CHECK(broken->at - replayed->starts_at == told->after);
  return *told;
}

TEST_CASE("the delay that breaks a plan is found, and nothing else is left of the history",
          "[fuzz]") {
  const Fuzzer fuzzer = fuzzer_of(kScenarios + "check/waiter-shorter-than-aws.json");

  const FuzzFindings findings = found_in(fuzzer, 2000);

  REQUIRE_FALSE(findings.all().empty());
  CHECK(findings.first() > 1);
  const auto& found = findings.all();
  const auto fails = std::ranges::find(found, "no-step-fails", &FuzzFinding::claim);
  REQUIRE(fails != found.end());
  const ToldFinding told = told_small(fuzzer, *fails);
  REQUIRE(told.slips.size() == 1);
  CHECK(told.edits.empty());
  CHECK(told.slips.front().slip.timer == TimerKind::dns_validation);
  CHECK(told.slips.front().whose == "new");
  // A second less does not break it.
  Draw less = told.finding.draw;
  less.slips.front().takes -= Duration{1};
  CHECK(fuzzer.reproduce(less).value().empty());
}

TEST_CASE("every unsafe document that is shipped breaks at random", "[fuzz] [long]") {
  for (const std::string folder : {"check", "broken"}) {
    for (const auto& entry : std::filesystem::directory_iterator(kScenarios + folder)) {
      const auto scenario = read_scenario(document_text(entry.path()));
      REQUIRE(scenario.has_value());
      const Expected& expected = scenario->expected;
      const bool is_unsafe = !expected.check_is_safe.value_or(expected.run_holds.value_or(true));
      if (!is_unsafe) continue;
      INFO(entry.path().string());
      const Fuzzer fuzzer = fuzzer_of(entry.path());
      const FuzzFindings findings = found_in(fuzzer, 3000);
      REQUIRE_FALSE(findings.all().empty());
      for (const FuzzFinding& finding : findings.all()) told_small(fuzzer, finding);
    }
  }
}

TEST_CASE("a document that is safe never breaks by delays", "[fuzz]") {
  for (const auto& entry : std::filesystem::directory_iterator(kScenarios + "check")) {
    const auto scenario = read_scenario(document_text(entry.path()));
    REQUIRE(scenario.has_value());
    if (!scenario->expected.check_is_safe.value_or(false)) continue;
    INFO(entry.path().string());
    CHECK(found_in(fuzzer_of(entry.path()), draws(640)).all().empty());
  }
}

TEST_CASE("what people get wrong and others do is found, told and replayed", "[fuzz]") {
  const Fuzzer fuzzer = fuzzer_of(kScenarios + "seed/b-the-article-by-api.json",
                                  {.has_operator_slips = true, .has_faults = true});
  for (const EditKindRow& row : kEditKindRows) {
    const bool is_there =
        std::ranges::find(fuzzer.edits(), row.kind, &Edit::kind) != fuzzer.edits().end();
    // It has one listener alone.
    CHECK(is_there == (row.kind != EditKind::wrong_listener));
  }

  const FuzzFindings findings = found_in(fuzzer, 64 * 200);

  REQUIRE_FALSE(findings.all().empty());
  for (const FuzzFinding& finding : findings.all()) {
    const ToldFinding told = told_small(fuzzer, finding);
    CHECK(told.edits.size() == 1);  // By delays alone it is safe, and one mistake is enough.
  }
}

TEST_CASE("edits of shipped documents make documents that are played", "[fuzz] [long]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;
    INFO(path.string());
    const Fuzzer fuzzer = fuzzer_of(path, {.has_operator_slips = true, .has_faults = true});
    const std::size_t stride = fuzzer.edits().size() / 12 + 1;
    for (std::size_t i = 0; i < fuzzer.edits().size(); i += stride) {
      INFO(fuzzer.edits()[i].text());
      CHECK(fuzzer.reproduce({.edits = {i}}).has_value());
    }
  }
}

TEST_CASE("a history is decided by the seed and its number alone", "[fuzz]") {
  const std::string path = kScenarios + "check/free-order-unsafe.json";
  const auto tokens = [&](std::uint64_t seed, std::uint64_t from) {
    const Fuzzer fuzzer = fuzzer_of(path, {.seed = seed, .has_operator_slips = true});
    std::vector<std::string> all;
    for (std::uint64_t batch = from; batch < from + 4; ++batch) {
      const FuzzFindings findings = fuzzer.play(batch, 10'000);
      for (const FuzzFinding& one : findings.all()) all.push_back(token_of(one.draw));
    }
    return all;
  };

  CHECK(tokens(1, 4) == tokens(1, 4));
  CHECK(tokens(1, 4) != tokens(2, 4));
  CHECK(tokens(1, 4) != tokens(1, 8));
}

TEST_CASE("a found history is played again from its token", "[fuzz]") {
  const Fuzzer fuzzer =
      fuzzer_of(kScenarios + "check/two-teams-undo-each-other.json", {.has_operator_slips = true});
  const FuzzFindings findings = found_in(fuzzer, 640);
  for (const FuzzFinding& finding : findings.all()) {
    const auto again = fuzzer.reproduce(parse_token(token_of(finding.draw)).value());
    REQUIRE(again.has_value());
    CHECK(std::ranges::find(*again, finding.claim, &FuzzFinding::claim) != again->end());
  }
  CHECK_FALSE(fuzzer.reproduce({.edits = {fuzzer.edits().size()}}).has_value());
}

TEST_CASE("a validation record is deleted with the TTL that it was written with", "[fuzz]") {
  const Json document = Json::parse(R"({
    "given": {"hosted_zones": [{"as": "zone", "Name": "example.com"}]},
    "steps": [
      {"call": "acm:RequestCertificate", "as": "new",
       "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}},
      {"call": "route53:ChangeResourceRecordSets", "with": {"HostedZoneId": "@zone",
       "ChangeBatch": {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": {
         "Name": "@new.ResourceRecord.example.com.Name", "Type": "CNAME", "TTL": 60,
         "ResourceRecords": [{"Value": "@new.ResourceRecord.example.com.Value"}]}}]}}}]})");

  const std::vector<Edit> edits = fault_edits(document, 1000);

  REQUIRE(edits.size() == 1);
  CHECK(edits.front().fault.at("/with/ChangeBatch/Changes/0/ResourceRecordSet/TTL"_json_pointer) ==
        60);
}

TEST_CASE("histories that were cut short are counted over all batches", "[fuzz]") {
  FuzzFindings all;
  FuzzFindings more;
  all.note_cut();
  more.note_cut();

  all.merge(more);

  CHECK(all.cut() == 2);
  CHECK(all.first() == 0);
}

}  // namespace
}  // namespace acmsim::sim
