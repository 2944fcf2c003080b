// `@zone.NameServers`, wherever records and delegations are written.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// A plan that makes a zone below example.com, delegates to it, and has a certificate issued.
Json delegating(const Json& records) {
  Json plan = document(R"({"always": ["no-step-fails"]})");
  plan["steps"] = Json::parse(R"([
    {"id": "zone", "call": "route53:CreateHostedZone", "as": "below",
     "with": {"Name": "dev.example.com", "CallerReference": "once"}},
    {"id": "delegate", "call": "route53:ChangeResourceRecordSets",
     "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "UPSERT",
       "ResourceRecordSet": {"Name": "dev.example.com", "Type": "NS", "TTL": 300}}]}}},
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "dev.example.com", "ValidationMethod": "DNS"}},
    {"id": "record", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
    {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"}}])");
  Json& change = plan["steps"][1]["with"]["ChangeBatch"]["Changes"][0];
  change["ResourceRecordSet"]["ResourceRecords"] = records;
  return plan;
}

constexpr const char* kPlace =
    "/steps/1/with/ChangeBatch/Changes/0/ResourceRecordSet/ResourceRecords";

/// The name servers that a zone has in its own NS records.
std::vector<std::string> own_servers(const Scenario& scenario, const std::string& zone) {
  const Catalogue& names = scenario.catalogue;
  for (const ZoneHandle handle : names.hosted_zones.handles()) {
    const auto& facts = names.hosted_zones.at(handle);
    if (names.name(facts.name).text() != zone) continue;
    for (const RecordHandle record : facts.initial) {
      const RecordSet& set = names.texts.records[record];
      if (set.key.type == RecordType::ns) return texts_of(names.texts.values_of(set));
    }
  }
  return {};
}

/// The NS records that are written for a name in some zone of another name.
std::vector<std::string> delegated(const Played& played, const std::string& name) {
  const Catalogue& names = played.scenario.catalogue;
  const World& world = played.history.end.world;
  for (const auto* zones : {&world.hosted_zones, &world.provider_zones}) {
    for (const ZoneHandle zone : zones->handles()) {
      if (names.name(names.directory.facts_of(zone).origin).text() == name) continue;
      for (const RecordTable::Row& row : zones->at(zone).written.rows()) {
        if (names.name(row.key.name).text() != name || row.key.type != RecordType::ns) continue;
        return texts_of(names.texts.values_of(names.texts.records[row.set]));
      }
    }
  }
  return {};
}

}  // namespace

TEST_CASE("a plan delegates to a zone that it makes", "[scenario]") {
  const Played played = play(delegating("@below.NameServers"));

  CHECK(played.first_violation().empty());
  CHECK(played.stage("issued") == Stage::done);
  CHECK(own_servers(played.scenario, "dev.example.com").size() == 4);
  CHECK(delegated(played, "dev.example.com") == own_servers(played.scenario, "dev.example.com"));
}

TEST_CASE("whoever delegates to a zone waits until it is made", "[scenario]") {
  Json json = delegating("@below.NameServers");
  json["steps"][0]["takes"] = "2h";
  json["steps"][1]["after"] = Json::array();

  CHECK(play(json).when("delegate", "called") == 2 * 3600 + 60);
}

TEST_CASE("records that are given can name the servers of a zone", "[scenario]") {
  Json json = document("{}");
  json["given"]["hosted_zones"].push_back({{"as", "below"}, {"Name", "dev.example.com"}});
  json["given"]["dns_zones"] = Json::parse(
      R"([{"as": "other", "name": "test.example.com", "name_servers": ["ns1.host.example"]}])");
  for (const auto& [name, zone] :
       {std::pair("dev.example.com", "@below"), std::pair("test.example.com", "@other")}) {
    json["given"]["hosted_zones"][0]["records"].push_back(
        {{"Name", name},
         {"Type", "NS"},
         {"TTL", 300},
         {"ResourceRecords", std::string(zone) + ".NameServers"}});
  }

  const Played played = play(json);

  CHECK(delegated(played, "dev.example.com") == own_servers(played.scenario, "dev.example.com"));
  CHECK(delegated(played, "test.example.com") == std::vector<std::string>{"ns1.host.example."});
}

TEST_CASE("another provider and a registrar can delegate to a zone so", "[scenario]") {
  Json json = document("{}");
  json["given"]["dns_zones"] =
      Json::parse(R"([{"as": "other", "name": "example.net", "name_servers": ["ns1.x.example"]}])");
  json["steps"] = Json::parse(R"([
    {"call": "route53:CreateHostedZone", "as": "below",
     "with": {"Name": "dev.example.net", "CallerReference": "once"}},
    {"call": "dns:UpsertRecord", "with": {"zone": "@other", "record": {
      "Name": "dev.example.net", "Type": "NS", "ResourceRecords": "@below.NameServers"}}},
    {"call": "registrar:SetNameServers",
     "with": {"name": "example.com", "name_servers": "@below.NameServers"}}])");

  const Played played = play(json);

  CHECK(delegated(played, "dev.example.net") == own_servers(played.scenario, "dev.example.net"));
  json["steps"][2]["with"]["name_servers"] = "@below";
  CHECK(play(json).history.end == played.history.end);
}

TEST_CASE("a name alone is no data of a record", "[scenario]") {
  const auto told = [](const char* value) {
    return complaints(delegating(Json::array({{{"Value", value}}})));
  };
  const std::string where = std::string(kPlace) + "/0/Value";
  CHECK_THAT(told("@below"), Catch::StartsWith(where) &&
                                 Catch::Contains("found \"@below\"; expected the data of a "
                                                 "record, or a field") &&
                                 Catch::Contains("\"ResourceRecords\": \"@zone.NameServers\""));
  CHECK_THAT(told("@below.NameServers"), Catch::StartsWith(where));
  CHECK(told("ns1.example.org").empty());
  CHECK(told("@below.Name").empty());

  Json json = delegating("@below.NameServers");
  json["steps"][1]["with"]["ChangeBatch"]["Changes"][0]["ResourceRecordSet"]["Name"] = "@below";
  CHECK_THAT(complaints(json), Catch::Contains("ResourceRecordSet/Name") &&
                                   Catch::Contains("a name, or a field such as \"@zone.Name\""));
}

TEST_CASE("only a zone has name servers to delegate to", "[scenario]") {
  CHECK_THAT(complaints(delegating("@old.NameServers")),
             Catch::StartsWith(kPlace) && Catch::Contains("a zone"));
  CHECK_THAT(complaints(delegating("@belo.NameServers")),
             Catch::Contains("did you mean \"@below.NameServers\"?"));
  CHECK_THAT(complaints(delegating("@below")), Catch::StartsWith(kPlace));
  CHECK_THAT(complaints(delegating("@below.Id")), Catch::StartsWith(kPlace));
}

}  // namespace acmsim::sim
