#include "sim/check/assumptions.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The windows that are told of a document, and their origins; as far as the trials may go.
std::map<std::string, std::string> assumed(const Json& document, const ClassLimits& trials = {}) {
  CheckOptions options;
  const std::string text = document.dump();
  const Scenario scenario = decoded(document);
  const Check found = check(scenario, options);
  const auto outages = worst_outages(scenario, found, options);
  const Starts starts{.begin_at = [&](Instant start) -> std::optional<Scenario> {
                        auto begun = read_scenario_at(text, start);
                        return begun ? std::optional(std::move(*begun)) : std::nullopt;
                      },
                      .typical_end = run(scenario, {}).ended_at};
  const LatestStart latest = latest_safe_start(scenario, starts, found, options);
  options.limits = trials;
  std::map<std::string, std::string> told;
  for (const Assumption& one :
       assumptions_of(scenario, {found, outages, latest, starts}, options).windows) {
    told[one.timing] =
        std::string(row_of(kWindowOriginNames, one.origin).word) + (one.may ? ", may" : "");
    for (const TimerKind muted : found.muted) CHECK(one.timing != name_of(muted));
  }
  return told;
}

Json waiting(std::string_view patience) {
  Json document = Json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2026", "starts_at": "2026-03-02T00:00:00Z",
    "given": {"domains": [{"name": "example.com", "name_servers": "@theirs"}],
              "dns_zones": [{"as": "theirs", "name": "example.com", "provider": "p"}]},
    "timing": {"provider_update": ["1m", "5m", "10m"]},
    "steps": [
      {"id": "request", "call": "acm:RequestCertificate", "as": "one", "takes": "0s",
       "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}},
      {"id": "record", "call": "dns:UpsertRecord", "takes": "0s", "with": {"zone": "@theirs",
        "record": {"Name": "@one.ResourceRecord.example.com.Name", "Type": "CNAME", "TTL": 300,
          "ResourceRecords": [{"Value": "@one.ResourceRecord.example.com.Value"}]}}},
      {"id": "issued", "wait_for": {"certificate": "@one", "Status": "ISSUED"}}]})");
  document["steps"][2]["give_up_after"] = patience;
  return document;
}

TEST_CASE("a safe plan leans on what its patience must outlast, each with its origin", "[check]") {
  const auto told = assumed(waiting("2d"));

  CHECK(told.at("provider_update") == "document");
  CHECK(told.at("dns_validation") == "default");
  CHECK(told.at("cached_answer") == "soa");
  CHECK_FALSE(told.contains("attachable"));
}

TEST_CASE("an unsafe plan leans on nothing where no number could be another", "[check]") {
  CHECK(assumed(waiting("2h")).empty());
}

TEST_CASE("the worst outage leans on what it waits for after the claim is broken", "[check]") {
  Json document = Json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2026", "starts_at": "2026-03-02T00:00:00Z",
    "given": {
      "domains": [{"name": "example.com", "name_servers": "@zone"}],
      "hosted_zones": [{"as": "zone", "Name": "example.com",
        "records": [{"Name": "example.com", "Type": "A", "AliasTarget": "@web"}]}],
      "certificates": [
        {"as": "live", "DomainName": "example.com", "ValidationMethod": "DNS",
         "Status": "ISSUED", "NotAfter": "2026-03-03T23:59:59Z"},
        {"as": "next", "DomainName": "example.com", "ValidationMethod": "DNS",
         "Status": "ISSUED", "NotAfter": "2026-09-03T23:59:59Z"}],
      "load_balancers": [{"as": "web", "listeners": [
        {"as": "https", "Certificates": [{"CertificateArn": "@live", "IsDefault": true}]}]}],
      "watches": ["example.com"]},
    "steps": [
      {"id": "down", "wait_for": {"host": "example.com", "available": false}, "every": "1m"},
      {"id": "swap", "call": "elbv2:ModifyListener", "with": {"ListenerArn": "@https",
        "Certificates": [{"CertificateArn": "@next"}]}}],
    "until": "10m", "always": ["https-available"]})");
  const auto told = assumed(document);

  CHECK(told.contains("operator_step"));
  CHECK(told.contains("listener_update"));
}

TEST_CASE("what is not tried to its end is marked", "[check]") {
  ClassLimits none;
  none.go_on = [](const ClassCounts&) { return false; };
  const auto told = assumed(waiting("2d"), none);

  CHECK(told.size() > 3);
  CHECK(std::ranges::all_of(told, [](const auto& one) { return one.second.ends_with(", may"); }));
}

}  // namespace
}  // namespace acmsim::sim
