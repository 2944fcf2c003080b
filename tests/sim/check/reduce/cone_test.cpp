// Steps that reach each other by something that neither of them names are in one cone. Each test
// here dies with one footprint; the law "cones" audits them all in random histories.
#include "sim/check/reduce/cone.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "sim/check/reduce/horizon.hpp"
#include "sim/check/reduce/muting.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// Two domains, each with a zone, a certificate and a listener of its own.
Json two_domains() {
  return Json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2026", "starts_at": "2026-03-02T00:00:00Z", "always": [],
    "given": {
      "domains": [{"name": "a.com", "name_servers": "@za"},
                  {"name": "b.net", "name_servers": "@zb"}],
      "hosted_zones": [
        {"as": "za", "Name": "a.com",
         "records": [{"Name": "a.com", "Type": "A", "AliasTarget": "@la"}]},
        {"as": "zb", "Name": "b.net",
         "records": [{"Name": "b.net", "Type": "A", "AliasTarget": "@lb"}]}],
      "certificates": [
        {"as": "ca", "DomainName": "a.com", "ValidationMethod": "DNS", "Status": "ISSUED",
         "NotAfter": "2026-08-01T23:59:59Z"},
        {"as": "cb", "DomainName": "b.net", "ValidationMethod": "DNS", "Status": "ISSUED",
         "NotAfter": "2026-08-01T23:59:59Z"}],
      "load_balancers": [
        {"as": "la", "listeners": [{"as": "ha", "Certificates": ["@ca"]}]},
        {"as": "lb", "listeners": [{"as": "hb", "Certificates": ["@cb"]}]}],
      "watches": ["a.com", "b.net"]
    },
    "steps": []
  })");
}

/// Two free steps, `a` and `b`.
Json with_steps(Json document, const char* a, const char* b) {
  for (const auto& [id, text] : {std::pair("a", a), std::pair("b", b)}) {
    Json step = Json::parse(text);
    step["id"] = id;
    step["after"] = Json::array();
    document["steps"].push_back(std::move(step));
  }
  return document;
}

/// Whether the steps `a` and `b` can be checked by themselves.
bool are_apart(const Json& document) {
  const Scenario scenario = decoded(document);
  const Cones cones(scenario, scenario.plan, {});
  return !cones.of(StepHandle{0})->has(StepHandle{1}) &&
         !cones.of(StepHandle{1})->has(StepHandle{0});
}

constexpr const char* kDescribeA =
    R"({"call": "acm:DescribeCertificate", "with": {"CertificateArn": "@ca"}})";
constexpr const char* kDescribeB =
    R"({"call": "acm:DescribeCertificate", "with": {"CertificateArn": "@cb"}})";
constexpr const char* kDeleteListenerA =
    R"({"call": "elbv2:DeleteListener", "with": {"ListenerArn": "@ha"}})";
constexpr const char* kDeleteListenerB =
    R"({"call": "elbv2:DeleteListener", "with": {"ListenerArn": "@hb"}})";

TEST_CASE("steps about two domains are apart", "[check][cone]") {
  CHECK(are_apart(with_steps(two_domains(), kDescribeA, kDescribeB)));
}

TEST_CASE("a guard that asks whether a step failed reads every step", "[check][cone]") {
  CHECK_FALSE(are_apart(
      with_steps(two_domains(), kDescribeA,
                 R"({"only_if": {"all": ["no-step-fails"]}, "call": "acm:DescribeCertificate",
          "with": {"CertificateArn": "@cb"}})")));
}

TEST_CASE("a condition about all watched hosts reads each of them", "[check][cone]") {
  CHECK_FALSE(are_apart(with_steps(
      two_domains(), kDeleteListenerA,
      R"({"wait_for": {"any": ["https-available", {"certificate": "@cb", "InUse": false}]}})")));
}

TEST_CASE("an invariant of ours in a condition reads everything", "[check][cone]") {
  CHECK_FALSE(are_apart(
      with_steps(two_domains(), kDescribeA, R"({"wait_for": {"all": ["lists-are-sorted"]}})")));
}

TEST_CASE("a server that fails takes along every zone that it serves", "[check][cone]") {
  Json document = two_domains();
  document["given"]["dns_zones"] =
      Json::parse(R"([{"as": "p", "name": "c.org", "name_servers": ["ns1.host.example"]}])");
  const char* fail = R"({"call": "dns:FailServer", "with": {"server": "ns1.host.example"}})";
  CHECK_FALSE(are_apart(
      with_steps(document, fail,
                 R"({"wait_for": {"record": {"Name": "c.org", "Type": "A"}, "visible": true}})")));
  CHECK(are_apart(with_steps(document, fail, kDescribeB)));
}

TEST_CASE("a server that fails takes along whom it is delegated", "[check][cone]") {
  Json document = two_domains();
  document["given"]["dns_zones"] =
      Json::parse(R"([{"as": "p", "name": "c.org", "name_servers": ["ns9.host.example"]}])");
  const char* fail = R"({"call": "dns:FailServer", "with": {"server": "ns9.host.example"}})";
  CHECK_FALSE(are_apart(with_steps(document, fail, R"({"call": "registrar:SetNameServers",
          "with": {"name": "b.net", "name_servers": ["ns9.host.example"]}})")));
}

TEST_CASE("requests share the quota of an account that has used none", "[check][cone]") {
  const char* a =
      R"({"call": "acm:RequestCertificate",
          "with": {"DomainName": "x.a.com", "ValidationMethod": "DNS"}})";
  const char* b =
      R"({"call": "acm:RequestCertificate",
          "with": {"DomainName": "x.b.net", "ValidationMethod": "DNS"}})";
  Json document = two_domains();
  CHECK(are_apart(with_steps(document, a, b)));
  document["rules"] = Json::parse(R"({"base": "2026", "requested_last_year_max": 1})");
  CHECK_FALSE(are_apart(with_steps(document, a, b)));
}

TEST_CASE("what is waited for and what the wait fails on are read both", "[check][cone]") {
  const char* wait = R"({"wait_for": {"certificate": "@ca", "InUse": false},
                         "fails_on": {"certificate": "@cb", "InUse": false}})";
  CHECK_FALSE(are_apart(with_steps(two_domains(), kDeleteListenerA, wait)));
  CHECK_FALSE(are_apart(with_steps(two_domains(), kDeleteListenerB, wait)));
}

TEST_CASE("requests with one token for two domains have nothing in common", "[check][cone]") {
  CHECK(are_apart(with_steps(two_domains(),
                             R"({"call": "acm:RequestCertificate",
          "with": {"DomainName": "x.a.com", "ValidationMethod": "DNS", "IdempotencyToken": "t"}})",
                             R"({"call": "acm:RequestCertificate",
          "with": {"DomainName": "x.b.net",
              "ValidationMethod": "DNS", "IdempotencyToken": "t"}})")));
}

TEST_CASE("looking at listeners by name reads their load balancer", "[check][cone]") {
  CHECK_FALSE(are_apart(with_steps(
      two_domains(), R"({"call": "elbv2:DescribeListeners", "with": {"ListenerArns": ["@ha"]}})",
      R"({"call": "elbv2:DeleteListener", "with": {"ListenerArn": "@ha"}})")));
}

TEST_CASE("the console's button touches zones that it does not name", "[check][cone]") {
  Json document = two_domains();
  document["given"]["certificates"].push_back(Json::parse(
      R"({"as": "two", "DomainName": "w.a.com", "SubjectAlternativeNames": ["w.b.net"],
          "ValidationMethod": "DNS", "Status": "PENDING_VALIDATION"})"));
  const char* button =
      R"({"call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@two"}})";
  CHECK_FALSE(are_apart(with_steps(
      document, button, R"({"call": "route53:DeleteHostedZone", "with": {"Id": "@zb"}})")));
}

TEST_CASE("zones with one caller reference exclude each other", "[check][cone]") {
  const char* a =
      R"({"call": "route53:CreateHostedZone",
          "with": {"Name": "x.a.com", "CallerReference": "r"}})";
  CHECK_FALSE(are_apart(with_steps(two_domains(), a,
                                   R"({"call": "route53:CreateHostedZone",
          "with": {"Name": "x.b.net", "CallerReference": "r"}})")));
  CHECK(are_apart(with_steps(two_domains(), a,
                             R"({"call": "route53:CreateHostedZone",
          "with": {"Name": "x.b.net", "CallerReference": "s"}})")));
}

TEST_CASE("who reads the mails about a certificate belongs to it", "[check][cone]") {
  Json document = two_domains();
  document["given"]["certificates"][0]["ValidationMethod"] = "EMAIL";
  CHECK_FALSE(are_apart(
      with_steps(document, R"({"wait_for": {"certificate": "@ca", "RenewalStatus": "SUCCESS"}})",
                 R"({"call": "mail:DeleteMailbox", "with": {"address": "admin@a.com"}})")));
  CHECK(are_apart(
      with_steps(document, R"({"wait_for": {"certificate": "@cb", "RenewalStatus": "SUCCESS"}})",
                 R"({"call": "mail:DeleteMailbox", "with": {"address": "admin@a.com"}})")));
}

TEST_CASE("a flattened name is near to what it is flattened to", "[check][cone]") {
  Json document = two_domains();
  document["given"]["dns_zones"] = Json::parse(
      R"([{"as": "p", "name": "c.org", "name_servers": ["ns1.p.example"], "habits": ["flattens"],
           "records": [{"Name": "w.c.org", "Type": "CNAME", "TTL": 60,
                        "ResourceRecords": [{"Value": "b.net"}]}]}])");
  CHECK_FALSE(
      are_apart(with_steps(document, R"({"probe": "w.c.org"})",
                           R"({"call": "registrar:ExpireDomain", "with": {"name": "b.net"}})")));
}

TEST_CASE("one operator slot is shared", "[check][cone]") {
  Json document = with_steps(two_domains(), kDescribeA, kDescribeB);
  document["operators"] = 1;
  CHECK_FALSE(are_apart(document));
}

TEST_CASE("a notice is heard by whoever asks for it", "[check][cone]") {
  Json document = with_steps(two_domains(), kDescribeA, kDescribeB);
  const auto is_muted = [](const Json& json) {
    const Scenario scenario = decoded(json);
    return mutable_kinds(scenario, scenario.plan, {}).contains(TimerKind::notice_hour);
  };
  CHECK(is_muted(document));
  document["finally"] = Json::parse(
      R"([{"not": {"certificate": "@ca", "notice": "renewal-action-required", "to": "account"}}])");
  CHECK_FALSE(is_muted(document));
}

/// Whether what a browser sees of a host depends on what a step does.
bool host_sees(const Json& document, std::size_t watch, std::uint32_t step) {
  const Scenario scenario = decoded(document);
  const Cones cones(scenario, scenario.plan, ends_of(scenario, scenario.plan, {}));
  const Condition opens{HostIs{scenario.catalogue.watches.at(watch), {}, true}};
  return cones.of(cones.footprints().of(opens))->has(StepHandle{step});
}

TEST_CASE("a host sees its own listener, and what comes before", "[check][cone]") {
  Json document = with_steps(two_domains(), kDeleteListenerA, kDeleteListenerB);
  CHECK(host_sees(document, 0, 0));
  CHECK_FALSE(host_sees(document, 0, 1));
  CHECK_FALSE(host_sees(document, 1, 0));
  document["steps"][1]["after"] = {"a"};
  CHECK(host_sees(document, 1, 0));
}

TEST_CASE("that a certificate still exists is not what a browser sees of it", "[check][cone]") {
  const char* deletion = R"({"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@ca"}})";
  CHECK_FALSE(host_sees(with_steps(two_domains(), deletion, kDescribeB), 0, 0));
  // A deletion ends the renewal that would have kept it valid.
  Json document = with_steps(two_domains(), deletion, kDescribeB);
  document["given"]["certificates"][0]["NotAfter"] = "2026-04-01T23:59:59Z";
  CHECK(host_sees(document, 0, 0));
}

TEST_CASE("a record says something of its own name and below, and whether those above are there",
          "[check][cone]") {
  const auto write = [](const char* name) {
    return fmt::format(R"({{"call": "route53:ChangeResourceRecordSets",
      "with": {{"HostedZoneId": "@za", "ChangeBatch": {{"Changes": [{{"Action": "UPSERT",
        "ResourceRecordSet": {{"Name": "{}", "Type": "A", "TTL": 60,
          "ResourceRecords": [{{"Value": "192.0.2.1"}}]}}}}]}}}}}})",
                       name);
  };
  Json document = two_domains();
  document["given"]["watches"] = {"w.a.com"};
  const auto is_seen = [&](const char* name) {
    return host_sees(with_steps(document, write(name).c_str(), kDescribeB), 0, 0);
  };
  CHECK(is_seen("w.a.com"));
  CHECK(is_seen("a.com"));
  CHECK(is_seen("x.w.a.com"));
  CHECK(is_seen("*.a.com"));
  CHECK_FALSE(is_seen("v.a.com"));
  CHECK_FALSE(is_seen("x.v.a.com"));
  document["given"]["watches"] = {"w.v.a.com"};
  CHECK_FALSE(is_seen("x.v.a.com"));
  // A wildcard stops speaking for w.v.a.com where v.a.com is there for the sake of another.
  document["given"]["hosted_zones"][0]["records"].push_back(
      Json::parse(R"({"Name": "*.a.com", "Type": "A", "AliasTarget": "@la"})"));
  CHECK(is_seen("x.v.a.com"));
}

TEST_CASE("changes of a zone meet where they take some time", "[check][cone]") {
  Json document = two_domains();
  document["given"]["watches"] = {"w.a.com"};
  document = with_steps(document,
                        R"({"call": "route53:ChangeResourceRecordSets",
      "with": {"HostedZoneId": "@za", "ChangeBatch": {"Changes": [{"Action": "UPSERT",
        "ResourceRecordSet": {"Name": "v.a.com", "Type": "A", "TTL": 60,
          "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}}})",
                        kDescribeB);
  CHECK_FALSE(host_sees(document, 0, 0));
  document["timing"]["route53_served"] = {"1s", "10s", "1m"};
  CHECK(host_sees(document, 0, 0));
}

}  // namespace
}  // namespace acmsim::sim
