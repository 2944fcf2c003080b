// A wait that ends as failed because of what it sees.
#include <catch2/catch.hpp>

#include "sim/check/reduce/muting.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// Requests a certificate that CAA forbids, and waits for it.
Json forbidden(const char* wait) {
  Json json = document(R"({"always": ["no-step-fails"]})");
  json["given"]["hosted_zones"][0]["records"].push_back(
      {{"Name", "example.com"},
       {"Type", "CAA"},
       {"TTL", 300},
       {"ResourceRecords", {{{"Value", "0 issue \"ca.example.org\""}}}}});
  json["steps"] = Json::parse(R"([
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
    {"id": "records", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}}
  ])");
  json["steps"].push_back(Json::parse(wait));
  return json;
}

const char* const kWait = R"({"id": "issued", "every": "10m", "give_up_after": "100h",
  "wait_for": {"certificate": "@new", "Status": "ISSUED"},
  "fails_on": {"certificate": "@new", "Status": "FAILED"}})";

TEST_CASE("a wait ends with the poll that sees what it fails on", "[plan]") {
  const Played played = play(forbidden(kWait));

  CHECK(played.stage("issued") == Stage::failed);
  CHECK(played.history.end.progress.steps[2].cause == Cause::hopeless);
  CHECK(played.when("issued", "failed") == played.when("new", "certificate_failed") + 300);
  CHECK(played.first_violation() == "no-step-fails");
  const auto told =
      std::ranges::find(played.history.events, EventKind{StepReport::What::failed}, &Event::kind);
  REQUIRE(told != played.history.events.end());
  CHECK_THAT(told->text, Catch::Contains(", and fails, because new"));
}

TEST_CASE("a wait for what is hopeless already fails at once", "[plan]") {
  const Played played = play(forbidden(R"({"id": "w", "wait_for": {"certificate": "@new",
    "Status": "ISSUED"}, "fails_on": {"certificate": "@new", "Status": "PENDING_VALIDATION"}})"));

  CHECK(played.stage("w") == Stage::failed);
  CHECK(played.when("w", "waits") == -1);
  CHECK(played.when("w", "failed") == played.when("records", "called"));
}

TEST_CASE("a poll that sees both has what it waited for", "[plan]") {
  const Played now = play(forbidden(R"({"id": "w", "wait_for": {"certificate": "@new",
    "Status": "PENDING_VALIDATION"}, "fails_on": {"certificate": "@new", "exists": true}})"));
  CHECK(now.stage("w") == Stage::done);

  const Played later = play(forbidden(R"({"id": "w", "wait_for": {"certificate": "@new",
    "Status": "FAILED"}, "fails_on": {"certificate": "@new", "Status": "FAILED"}})"));
  CHECK(later.stage("w") == Stage::done);
}

TEST_CASE("a wait does not fail on what is over before a poll sees it", "[plan]") {
  Json json = document("{}");
  json["steps"] = Json::parse(R"([
    {"id": "w", "every": "10m", "give_up_after": "2h",
     "wait_for": {"certificate": "@old", "exists": false},
     "fails_on": {"certificate": "@old", "InUse": false}}])");
  json["timing"] = {{"in_use_release", "0s"}, {"in_use_set", "0s"}, {"listener_update", "0s"}};
  json["actors"] = Json::parse(R"([{"name": "hasty", "steps": [
    {"call": "elbv2:DeleteListener", "with": {"ListenerArn": "@https"}, "takes": "1m"},
    {"call": "elbv2:CreateListener", "takes": "1m", "with": {"LoadBalancerArn": "@web",
     "Port": 443, "Protocol": "HTTPS", "Certificates": [{"CertificateArn": "@old"}]}}]}])");

  const Played played = play(json);

  CHECK(played.history.end.progress.steps[0].cause == Cause::gave_up);
}

TEST_CASE("a step that a failed wait cuts off is not begun, another goes on", "[plan]") {
  Json json = forbidden(kWait);
  json["steps"].push_back({{"id", "after"}, {"note", "never"}});
  CHECK(play(json).stage("after") == Stage::cut);
  json["steps"][2]["on_failure"] = "continue";
  CHECK(play(json).stage("after") == Stage::done);
}

TEST_CASE("a search lets notices be sent that a wait fails on", "[check]") {
  const auto mutes = [](const char* fails_on) {
    Json json = document("{}");
    json["steps"] = Json::array({{{"wait_for", {{"certificate", "@old"}, {"exists", false}}}}});
    json["steps"][0]["fails_on"] = Json::parse(fails_on);
    const Scenario scenario = decoded(json);
    return mutable_kinds(scenario, scenario.plan, {}).contains(TimerKind::notice_hour);
  };
  CHECK(mutes(R"({"certificate": "@old", "Status": "EXPIRED"})"));
  CHECK_FALSE(mutes(R"({"certificate": "@old", "notice": "approaching-expiration"})"));
}

}  // namespace
}  // namespace acmsim::sim
