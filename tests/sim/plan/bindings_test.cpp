// What a name stands for when its step is done again.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {

TEST_CASE("a step may be repeated, and each time it makes another thing", "[plan]") {
  Json json = document(R"({"actors": [{"name": "robot", "steps": []}]})");
  json["actors"][0]["steps"].push_back(Json::parse(
      R"({"id": "again", "call": "acm:RequestCertificate", "as": "new", "takes": "1h",
          "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"},
          "repeat": {"at_most": 3}})"));

  const Played played = play(json);

  CHECK(played.history.end.world.certificates.handles().size() == 4);
  CHECK(played.when("again", "called") == 3600);
}

TEST_CASE("the name of a repeated step's change stands for the last one", "[plan]") {
  Json json = document(R"({"timing": {"provider_update": "30m"}, "given": {"dns_zones": [
      {"as": "other", "name": "example.net", "name_servers": ["ns1.other.example"]}]}})");
  json["actors"] = Json::parse(R"([{"name": "robot", "steps": [
      {"id": "again", "call": "dns:UpsertRecord", "as": "change", "takes": "1h",
       "with": {"zone": "@other", "record": {"Name": "www.example.net", "Type": "A", "TTL": 300,
                "ResourceRecords": [{"Value": "192.0.2.1"}]}},
       "repeat": {"at_most": 2}}]}])");
  json["steps"] = Json::parse(R"([{"wait": "100m"},
      {"id": "first", "expect": {"change": "@change", "Status": "INSYNC"}, "takes": "0s"},
      {"wait": "30m"},
      {"id": "second", "expect": {"change": "@change", "Status": "PENDING"}, "takes": "0s"}])");

  const Played played = play(json);

  CHECK(played.stage("first") == Stage::done);
  CHECK(played.stage("second") == Stage::done);
}

TEST_CASE("who delegates to a repeated step's zone delegates to the last one", "[plan]") {
  Json json = document(R"({"given": {"domains": [
      {"name": "example.com", "name_servers": "@zone"}, {"name": "example.net"}]}})");
  json["actors"] = Json::parse(R"([{"name": "robot", "steps": [
      {"id": "again", "call": "console:CreateHostedZone", "as": "fresh", "takes": "1h",
       "with": {"Name": "example.net"}, "repeat": {"at_most": 2}}]}])");
  json["steps"] = Json::parse(R"([{"wait": "3h"},
      {"call": "registrar:SetNameServers",
       "with": {"name": "example.net", "name_servers": "@fresh"}},
      {"call": "route53:ChangeResourceRecordSets", "with": {"HostedZoneId": "@zone",
       "ChangeBatch": {"Changes": [{"Action": "CREATE", "ResourceRecordSet": {
          "Name": "net.example.com", "Type": "NS", "TTL": 300,
          "ResourceRecords": "@fresh.NameServers"}}]}}}])");

  const Played played = play(json);

  const Catalogue& names = played.scenario.catalogue;
  const World& world = played.history.end.world;
  const auto handle_of = [&](const char* name) {
    return *names.texts.names.find(*DomainName::parse(name));
  };
  const ZoneHandle last = world.hosted_zones.handles().back();
  const dns::Hosts& servers = names.directory.facts_of(last).servers;
  REQUIRE(world.hosted_zones.handles().size() == 3);
  const auto domain = names.directory.registration_of(handle_of("example.net"));
  CHECK(world.internet.registrations.at(*domain).set().servers == servers);
  const auto& zone = world.internet.zones.at(world.hosted_zones.handles().front());
  const auto delegation = zone.served.find({handle_of("net.example.com"), RecordType::ns});
  REQUIRE(delegation.has_value());
  CHECK(std::ranges::is_permutation(names.texts.records[*delegation].targets, servers));
}

}  // namespace acmsim::sim
