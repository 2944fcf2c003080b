// The confusion table: a cause put into a world, and the cause found in what that world shows.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/engine/run.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// The causes that no world shows: what resolvers remember, and servers of one zone that differ.
const std::set<std::string_view> kUnseen{"negative-cache", "stale-cache", "slow-provider"};

/// What an engineer captures when the steps of these ids have ended, as far as a document has them.
std::vector<CaptureText> captured_after(const Scenario& scenario,
                                        const std::vector<std::string>& ids) {
  const History whole = run(scenario, {});
  CHECK(whole.violations.empty());
  std::vector<CaptureText> captured;
  for (const std::string& id : ids) {
    const auto step = std::ranges::find(scenario.plan.steps, id, &Step::id);
    if (step == scenario.plan.steps.end()) continue;
    const auto index = static_cast<std::size_t>(step - scenario.plan.steps.begin());
    RunOptions how;
    how.stop_at = whole.steps.at(index).ended_at;
    auto files = captures_for_people(scenario, run(scenario, how));
    REQUIRE(files);
    std::ranges::move(texts_of(std::move(*files)), std::back_inserter(captured));
  }
  return captured;
}

}  // namespace

TEST_CASE("each cause that a world can show is found in it, and no other", "[diagnose]") {
  std::set<std::string> injected;
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() != "stuck") continue;
    const std::string code = path.stem().string();
    INFO(code);
    injected.insert(code);
    std::ifstream file(path);
    const Scenario scenario = decoded(Json::parse(file));
    const auto captured = captured_after(scenario, {"seen", "stuck"});
    REQUIRE_FALSE(captured.empty());
    std::vector<std::string> found;
    for (const FoundCause& one : diagnose(read_evidence(captured, {})).claims) {
      found.emplace_back(cause_row(one.cause).code);
    }
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == code);
    // A name that was forgotten has no record: that is one fault, told of a name.
    const std::size_t causes = code == "some-names-unproved" ? 2 : 1;
    CHECK(found.size() == causes);
  }
  for (const CauseRow& row : causes()) {
    INFO(row.code);
    CHECK(injected.contains(std::string(row.code)) != kUnseen.contains(row.code));
  }
}

/// What is found in what a document of scenarios/dns shows when it is stuck.
std::vector<FoundCause> claims_in(const std::string& name) {
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/dns/" + name + ".json");
  const Scenario scenario = decoded(Json::parse(file));
  return diagnose(read_evidence(captured_after(scenario, {"still-pending"}), {})).claims;
}

TEST_CASE("a record that is misnamed where the internet asks is missed in no other zone",
          "[diagnose]") {
  const auto claims = claims_in("underscore-dropped");

  REQUIRE(claims.size() == 1);
  CHECK(claims.front().cause == StuckCause::underscore_missing);
}

TEST_CASE("a record below a DNAME belongs where that leads", "[diagnose]") {
  const auto claims = claims_in("below-a-dname");

  REQUIRE(claims.size() == 1);
  CHECK(claims.front().cause == StuckCause::wildcard_answers);
  const Fix& fix = claims.front().fixes.front();
  REQUIRE(fix.commands.size() == 1);
  CHECK(fix.commands.front().find(".www.example.com.\"") != std::string::npos);
  CHECK(fix.what.en.find(".www.example.com.") != std::string::npos);
}

TEST_CASE("no command puts a record into the zone in which a delegation hides it", "[diagnose]") {
  const auto claims = claims_in("stale-delegation-below");

  REQUIRE(claims.size() == 1);
  CHECK(claims.front().cause == StuckCause::hidden_below_zone_cut);
  CHECK(claims.front().fixes.front().commands.empty());
}

}  // namespace acmsim::sim
