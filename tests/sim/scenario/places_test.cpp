// Load balancers in another account or Region, hosted zones in another account.
#include <catch2/catch.hpp>

#include "sim/captures/captures.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The base document with its load balancer, its certificate and its zone in another account.
Json elsewhere(std::string_view patch = "{}") {
  Json made = base_document();
  Json& given = made["given"];
  given["load_balancers"][0]["Account"] = "999988887777";
  given["load_balancers"][0]["Region"] = "us-east-1";
  given["certificates"][0]["Account"] = "999988887777";
  given["certificates"][0]["Region"] = "us-east-1";
  given["hosted_zones"][0]["Account"] = "999988887777";
  made.merge_patch(Json::parse(patch));
  return made;
}

/// How the only step ends: an error code, or empty where nothing is refused.
std::string refused(const std::string& step) {
  const Played played = play(elsewhere(R"({"steps": [)" + step + "]}"));
  const auto& error = played.history.steps.at(0).error;
  return error ? std::string(name_of(error->code)) : "";
}

TEST_CASE("what is given elsewhere is there", "[scenario][places]") {
  const Scenario scenario = decoded(elsewhere());
  const Catalogue& names = scenario.catalogue;
  const acmsim::Place there{"999988887777", "us-east-1"};

  const LoadBalancerHandle web = names.load_balancers.handles().front();
  CHECK(names.places[names.load_balancers.at(web).home] == there);
  CHECK_THAT(names.arn_of(web), Catch::Contains("us-east-1:999988887777:loadbalancer/app/web"));
  const ZoneHandle zone = names.hosted_zones.handles().front();
  CHECK(names.places[names.hosted_zones.at(zone).home].account == there.account);
  CHECK(https_available(scenario.world, scenario.context(), names.watches));
}

TEST_CASE("a listener takes certificates of its own account and Region", "[scenario][places]") {
  CHECK(complaints(elsewhere(R"({"given": {"certificates": [{"as": "old",
      "DomainName": "www.example.com", "Status": "ISSUED",
      "NotAfter": "2022-02-13T23:59:59Z"}]}})")) ==
        "/given/load_balancers/0/listeners/0/Certificates/0: found \"@old\", of account "
        "111122223333; expected a certificate of the load balancer's account, 999988887777");
}

TEST_CASE("nobody else finds what is given elsewhere", "[scenario][places]") {
  const auto at_home = [](const char* call, const char* with) {
    return std::string(R"({"call": ")") + call + R"(", "with": )" + with + "}";
  };
  const auto there = [&](const char* call, const char* with) {
    std::string step = at_home(call, with);
    step.insert(1, R"("account": "999988887777", "region": "us-east-1", )");
    return step;
  };
  struct Case {
    const char* call;
    const char* with;
    const char* code;
  };
  for (const Case& one : {
           Case{"elbv2:ModifyListener", R"({"ListenerArn": "@https", "Port": 8443})",
                "ListenerNotFound"},
           Case{"elbv2:DeleteListener", R"({"ListenerArn": "@https"})", "ListenerNotFound"},
           Case{"elbv2:DescribeListeners", R"({"LoadBalancerArn": "@web"})",
                "LoadBalancerNotFound"},
           Case{"elbv2:DescribeListenerCertificates", R"({"ListenerArn": "@https"})",
                "ListenerNotFound"},
           Case{"elbv2:CreateListener",
                R"({"LoadBalancerArn": "@web", "Protocol": "HTTP", "Port": 80})",
                "LoadBalancerNotFound"},
           Case{"route53:GetHostedZone", R"({"Id": "@zone"})", "NoSuchHostedZone"},
           Case{"route53:DeleteHostedZone", R"({"Id": "@zone"})", "NoSuchHostedZone"},
       }) {
    CAPTURE(one.call);
    CHECK(refused(at_home(one.call, one.with)) == one.code);
    CHECK(refused(there(one.call, one.with)) != one.code);
  }
}

TEST_CASE("captures are made where a thing is", "[captures][places]") {
  const Played played = play(elsewhere());
  std::set<std::string> files;
  const auto captured = captures(played.scenario, played.history);
  REQUIRE(captured);
  for (const CaptureFile& file : *captured) {
    files.insert(file.name);
  }
  CHECK(files.contains("describe-listeners-web.json"));
  CHECK(files.contains("describe-listener-certificates-https.json"));
  CHECK(files.contains("list-resource-record-sets-zone.json"));
}

TEST_CASE("a certificate that is alone on a listener is its default", "[scenario]") {
  const Scenario scenario = decoded(document(R"({"given": {"load_balancers": [{"as": "web",
      "listeners": [{"as": "https", "Certificates": [{"CertificateArn": "@old"}]}]}]}})"));
  const ListenerHandle https = scenario.world.listeners.handles().front();
  CHECK(scenario.world.listeners.at(https).setting.seen.default_certificate);
}

}  // namespace
}  // namespace acmsim::sim
