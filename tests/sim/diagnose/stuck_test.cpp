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

/// The causes that captures of one instant of a world cannot show: what resolvers remember, servers
/// that lag, what was there at another time, and what AWS refused.
const std::set<std::string_view> kUnseen{"negative-cache", "stale-cache", "slow-provider",
                                         "record-flaps", "listener-too-early"};

/// Where the history of a document is stuck: when its step of that id has ended.
History played_until_stuck(const Scenario& scenario) {
  const History whole = run(scenario, {});
  CHECK(whole.violations.empty());
  const auto stuck = std::ranges::find(scenario.plan.steps, "stuck", &Step::id);
  REQUIRE(stuck != scenario.plan.steps.end());
  const auto index = static_cast<std::size_t>(stuck - scenario.plan.steps.begin());
  RunOptions how;
  how.stop_at = whole.steps.at(index).ended_at;
  return run(scenario, how);
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
    const auto evidence = evidence_of(scenario, played_until_stuck(scenario));
    REQUIRE(evidence);
    std::vector<std::string> found;
    for (const FoundCause& one : diagnose(*evidence).claims) {
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

}  // namespace acmsim::sim
