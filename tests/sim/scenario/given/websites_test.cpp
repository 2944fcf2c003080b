// Where browsers go: a host on another port than 443, in a document and in everything told of it.
#include <catch2/catch.hpp>

#include "sim/check/check.hpp"
#include "sim/check/outages.hpp"
#include "sim/engine/event_text.hpp"
#include "sim/plan/claims.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The base document with a second listener, on port 8443, where `Other` is presented.
Json two_ports(std::string_view patch = "{}") {
  Json made = document(R"({"given": {"watches": ["www.example.com",
    {"host": "www.example.com", "port": 8443}]}})");
  Json& given = made["given"];
  given["certificates"].push_back(Json::parse(R"({"as": "other", "DomainName": "www.example.com",
    "ValidationMethod": "EMAIL", "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z"})"));
  given["load_balancers"][0]["listeners"].push_back(
      Json::parse(R"({"as": "more", "Port": 8443, "Certificates": ["@other"]})"));
  made.merge_patch(Json::parse(patch));
  return made;
}

constexpr const char* kWithoutMore = R"({"always": ["https-available"], "steps": [
  {"id": "drop", "call": "elbv2:DeleteListener", "with": {"ListenerArn": "@more"}}]})";

std::string watched(const char* watch) {
  return complaints(document(std::string(R"({"given": {"watches": [)") + watch + "]}}"));
}

TEST_CASE("a watch on another port sees the listener of that port", "[scenario][website]") {
  const Scenario scenario = decoded(two_ports());
  const Context context = scenario.context();
  const std::vector<Website>& sites = scenario.catalogue.watches;

  REQUIRE(sites.size() == 2);
  CHECK(sites[0].host == sites[1].host);
  CHECK(scenario.catalogue.text_of(sites[0]) == "www.example.com");
  CHECK(scenario.catalogue.text_of(sites[1]) == "www.example.com:8443");
  const EventText event_text(scenario, Language::english);
  const auto presented = [&](const Website& site) {
    return event_text.name(visit(scenario.world, context, site, Sni::sent).presented.value());
  };
  CHECK(presented(sites[0]) == "old");
  CHECK(presented(sites[1]) == "other");
}

TEST_CASE("each port of a host has outages of its own", "[scenario][website]") {
  const Played played = play(two_ports(kWithoutMore));

  REQUIRE(played.history.outages.size() == 1);
  CHECK(played.scenario.catalogue.text_of(played.history.outages[0].site) ==
        "www.example.com:8443");
  CHECK(played.history.violations.at(0).why ==
        "www.example.com:8443: the load balancer has no HTTPS listener on port 8443");
  CHECK(played.when("www.example.com:8443", "outage_begins") == 60);
  CHECK(played.when("www.example.com", "outage_begins") == -1);
}

TEST_CASE("a listener that moves to another port closes one and opens the other", "[website]") {
  const Played played = play(document(R"({"given": {"watches": ["www.example.com",
      {"host": "www.example.com", "port": 8443}]}, "steps": [{"call": "elbv2:ModifyListener",
      "with": {"ListenerArn": "@https", "Port": 8443}}]})"));

  CHECK(played.when("www.example.com:8443", "outage_begins") == 0);
  CHECK(played.when("www.example.com:8443", "outage_ends") ==
        played.when("www.example.com", "outage_begins"));
}

TEST_CASE("check finds and measures the outage of one port", "[check][website]") {
  const Scenario scenario = decoded(two_ports(kWithoutMore));
  const Check done = check(scenario, {});
  const auto worst = worst_outages(scenario, done, {});

  CHECK(done.verdict == Safety::unsafe);
  REQUIRE(worst);
  REQUIRE(worst->size() == 2);
  CHECK(worst->at(0).longest == Duration{0});
  CHECK_FALSE(worst->at(0).goes_on);
  CHECK(worst->at(1).goes_on);
}

TEST_CASE("claims and probes name a port", "[scenario][website]") {
  const Json made = two_ports(R"({"steps": [
    {"id": "seen", "wait_for": {"host": "www.example.com", "port": 8443, "presents": "@other"}},
    {"id": "probe", "probe": {"host": "www.example.com", "port": 8443, "presents": "@other"}},
    {"id": "wrong", "expect": {"host": "www.example.com", "port": 8444, "available": true}}]})");
  const Played played = play(made);

  CHECK(played.stage("seen") == Stage::done);
  CHECK(played.stage("probe") == Stage::done);
  CHECK(played.stage("wrong") == Stage::failed);
  CHECK(played.history.violations.at(0).why ==
        "www.example.com:8444: the load balancer has no HTTPS listener on port 8444; claimed is "
        "https://www.example.com:8444 opens");
}

TEST_CASE("a claim about one port is none about the other", "[scenario][website]") {
  const auto unread = unread_watches(decoded(two_ports(R"({"always": [
      {"host": "www.example.com", "port": 8443, "available": true}]})")));

  REQUIRE(unread.size() == 1);
  CHECK(unread[0].port == 443);
}

TEST_CASE("outages are expected of a host and its port", "[scenario][website]") {
  const auto expects = [](const char* site) {
    return complaints(two_ports(std::string(R"({"expected": {"worst_outage": {")") + site +
                                R"(": {"seconds": 0}}}})"));
  };
  CHECK(expects("www.example.com").empty());
  CHECK(expects("www.example.com:8443").empty());
  CHECK_THAT(expects("www.example.com:8444"), Catch::Contains("expected a host that is watched"));
  CHECK_THAT(expects("www.example.com:x"), Catch::Contains("expected a host that is watched"));
}

TEST_CASE("what is no name of a host is told what it is", "[scenario][website]") {
  const std::string at = "/given/watches/0: found ";
  CHECK(watched(R"("https://shop.kr")") ==
        at + R"("https://shop.kr", which is a URL; expected the name of one host: "shop.kr")");
  CHECK(watched(R"("https://shop.kr:443/login?a=b")") ==
        at + R"("https://shop.kr:443/login?a=b", which is a URL; expected the name of one host: )"
             R"("shop.kr")");
  CHECK(watched(R"("shop.kr:8443")") ==
        at + R"("shop.kr:8443", which is a host with a port; expected {"host": "shop.kr", )"
             R"("port": 8443})");
  CHECK(watched(R"("shop.kr/login")") ==
        at + R"("shop.kr/login", which is a host with a path; expected the name of one host: )"
             R"("shop.kr")");
  CHECK(watched(R"({"host": "https://shop.kr:8443"})") ==
        R"(/given/watches/0/host: found "https://shop.kr:8443", which is a URL; expected "host": )"
        R"("shop.kr", "port": 8443)");
  CHECK_THAT(watched(R"("shop.kr:http")"), Catch::Contains("expected"));
  CHECK_THAT(watched(R"({"host": "a.com", "port": 0})"), Catch::Contains("expected at least 1"));
}

TEST_CASE("a claim about a host says something of it", "[scenario][website]") {
  CHECK(complaints(document(R"({"finally": [{"host": "a.com", "port": 8443}]})")) ==
        "/finally/0: found \"host\" and \"port\" alone; expected \"available\" or \"presents\" "
        "beside them");
}

}  // namespace
}  // namespace acmsim::sim
