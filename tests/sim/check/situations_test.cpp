// The graph of situations: no history is outside of it, and what is lost in it is lost.
#include "sim/check/situations.hpp"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "sim/check/reduce/parts.hpp"
#include "sim/scenario/decode.hpp"
#include "tests/sim/play.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kNodesMax = 3000;

const std::vector<std::string> kSchedules{"typical",  "earliest", "latest",
                                          "random:1", "random:2", "random:3"};

Scenario shipped_check(const std::string& name) {
  return shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/check/" + name + ".json");
}

SituationGraph graph_of(const Scenario& scenario) {
  CheckOptions all;
  all.mutes = false;
  auto graph = situation_graph(scenario, whole_of(scenario, scenario.plan, all), kNodesMax);
  REQUIRE(graph.has_value());
  return std::move(*graph);
}

bool breaks_something(const SituationGraph& graph) {
  return std::ranges::any_of(graph.nodes, [](const SituationGraph::Node& node) {
    return !node.breaks.empty() ||
           std::ranges::any_of(node.ways, [](const auto& way) { return !way.breaks.empty(); });
  });
}

const std::vector<std::string> kSmall{"waiter-shorter-than-aws",   "waiter-long-enough",
                                      "a-wait-with-an-end",        "just-issued-with-retry",
                                      "just-issued-without-retry", "free-order-unsafe",
                                      "free-order-safe",           "two-listeners-one-forgotten"};

TEST_CASE("a graph of situations breaks a claim where a check says so", "[check][situations]") {
  for (const std::string& name : kSmall) {
    INFO(name);
    const Scenario scenario = shipped_check(name);
    const Check checked = check(scenario, {});
    CHECK(breaks_something(graph_of(scenario)) == (checked.verdict == Safety::unsafe));
  }
}

TEST_CASE("every history is a way through the graph of situations", "[check][situations]") {
  for (const std::string& name : kSmall) {
    const Scenario scenario = shipped_check(name);
    const SituationGraph graph = graph_of(scenario);
    for (const std::string& schedule : kSchedules) {
      INFO(name << " " << schedule);
      // Several classes may hold the same step of a history.
      std::set<std::size_t> here{0};
      RunOptions how;
      how.schedule = *Schedule::parse(schedule);
      how.sees = [&](const Snapshot& seen) {
        if (!seen.fired) return;
        std::set<std::size_t> next;
        for (const std::size_t node : here) {
          for (const auto& way : graph.nodes[node].ways) {
            if (way.fires == *seen.fired) next.insert(way.to);
          }
        }
        here = std::move(next);
      };
      run(scenario, how);
      CHECK_FALSE(here.empty());
    }
  }
}

TEST_CASE("nothing is lost where a history may stay for ever", "[check][situations]") {
  const auto first_of = [](const char* latest) {
    // Nothing else is under way in this world: no certificate that would expire.
    Json closing = document(R"({
      "given": {"certificates": [], "load_balancers": [], "watches": [], "hosted_zones": [
        {"as": "zone", "Name": "example.com", "records": [
          {"Name": "t.example.com", "Type": "TXT", "TTL": 60,
           "ResourceRecords": [{"Value": "\"t\""}]}]}]},
      "always": [{"record": {"Name": "t.example.com", "Type": "TXT"}, "exists": true}],
      "steps": [{"id": "close", "call": "route53:ChangeResourceRecordSets",
        "takes": ["1m", "2m", ""],
        "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "DELETE",
          "ResourceRecordSet": {"Name": "t.example.com", "Type": "TXT", "TTL": 60,
            "ResourceRecords": [{"Value": "\"t\""}]}}]}}}]})");
    closing["steps"][0]["takes"][2] = latest;
    const SituationGraph graph = graph_of(decoded(closing));
    CHECK(breaks_something(graph));
    return graph.nodes.front();
  };
  CHECK(first_of("5m").is_lost);
  CHECK_FALSE(first_of("never").is_lost);
}

TEST_CASE("where every way is lost no history keeps the claims", "[check][situations]") {
  std::size_t lost_before_the_end = 0;
  for (const std::string& name : kSmall) {
    INFO(name);
    Scenario scenario = shipped_check(name);
    const Check checked = check(scenario, {});
    if (!checked.shortest) continue;
    const auto graph = situation_graph(scenario, checked.shortest->extent, kNodesMax);
    REQUIRE(graph.has_value());
    std::size_t node = 0;
    std::size_t events = 0;
    const auto& fired = checked.shortest->witness.fired;
    while (events < fired.size() && !graph->nodes[node].is_lost) {
      const auto& ways = graph->nodes[node].ways;
      const auto next = std::ranges::find(ways, fired[events], &SituationGraph::Way::fires);
      REQUIRE(next != ways.end());
      node = next->to;
      ++events;
    }
    if (!graph->nodes[node].is_lost) continue;
    if (events < fired.size()) ++lost_before_the_end;
    // The same history up to there, and then anything.
    scenario.history = checked.shortest->history;
    scenario.history.resize(std::min(events, scenario.history.size()));
    for (const std::string& schedule : kSchedules) {
      INFO(schedule);
      RunOptions how;
      how.schedule = *Schedule::parse(schedule);
      const History history = run(scenario, how);
      REQUIRE_FALSE(history.misfit.has_value());
      CHECK_FALSE(history.violations.empty());
    }
  }
  CHECK(lost_before_the_end > 0);
}

TEST_CASE("a graph that would be too large is none", "[check][situations]") {
  const Scenario scenario = shipped_check("waiter-long-enough");
  CHECK_FALSE(situation_graph(scenario, whole_of(scenario, scenario.plan, {}), 3).has_value());
}

}  // namespace
}  // namespace acmsim::sim
