// DNAMEs in documents: where they may stand, and that histories and searches follow them.
#include <algorithm>

#include "sim/check/reduce/cone.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

Json given_set(const char* name, const char* type, const std::vector<const char*>& values) {
  Json records = Json::array();
  for (const char* value : values) records.push_back({{"Value", value}});
  return {{"Name", name}, {"Type", type}, {"TTL", 60}, {"ResourceRecords", records}};
}

Json zone_elsewhere(const char* name, const std::vector<Json>& records) {
  return {{"as", "other"}, {"name", name}, {"records", records}};
}

/// The base document with a zone at another provider beside its own.
Json with_zone(const Json& zone) {
  Json json = document("{}");
  json["given"]["dns_zones"] = Json::array({zone});
  return json;
}

/// What is wrong with a zone example.net of these records.
std::string complaint_of(const std::vector<Json>& records) {
  return complaints(with_zone(zone_elsewhere("example.net", records)));
}

std::string not_held(const char* place, const char* found, const std::string& why) {
  return "/given/dns_zones/0/records/" + std::string(place) + ": found " + found +
         "; expected a record set that the zone can hold: [RRSet of type " + why + "]";
}

const Json kDname = given_set("old.example.net", "DNAME", {"example.com"});

}  // namespace

TEST_CASE("a zone elsewhere may have DNAMEs, also at its apex and beside other types",
          "[scenario]") {
  CHECK(complaint_of({kDname, given_set("old.example.net", "TXT", {"\"t\""}),
                      given_set("example.net", "DNAME", {"."}),
                      given_set("below.old.example.net", "A", {"192.0.2.1"})})
            .empty());
}

TEST_CASE("a name has one DNAME, and no CNAME or zone cut beside it", "[scenario]") {
  const Json cname = given_set("old.example.net", "CNAME", {"example.com"});
  const Json cut = given_set("old.example.net", "NS", {"ns.example.com"});

  CHECK(complaint_of({given_set("old.example.net", "DNAME", {"a.com", "b.com"})}) ==
        not_held("0", "DNAME old.example.net",
                 "DNAME with DNS name old.example.net. is not permitted with more than one value"));
  CHECK(complaint_of({kDname, cname}) ==
        not_held("1", "CNAME old.example.net",
                 "CNAME with DNS name old.example.net. is not permitted as it conflicts with other "
                 "records with the same DNS name in zone example.net."));
  CHECK(
      complaint_of({cname, kDname}) ==
      not_held("1", "DNAME old.example.net",
               "DNAME with DNS name old.example.net. is not permitted because a conflicting RRSet "
               "of type  CNAME with the same DNS name already exists in zone example.net."));
  CHECK(
      complaint_of({kDname, cut}) ==
      not_held("1", "NS old.example.net",
               "NS with DNS name old.example.net. is not permitted as NS and DNAME conflict below "
               "the apex of zone example.net."));
  CHECK(complaint_of({cut, kDname}) ==
        not_held("1", "DNAME old.example.net",
                 "DNAME with DNS name old.example.net. is not permitted as NS and DNAME conflict "
                 "below the apex of zone example.net."));
}

TEST_CASE("a zone of Route 53 has no DNAME", "[scenario]") {
  Json json = document("{}");
  json["given"]["hosted_zones"][0]["records"][0] =
      given_set("old.example.com", "DNAME", {"example.net"});

  CHECK(complaints(json) ==
        "/given/hosted_zones/0/records/0/Type: found \"DNAME\"; expected one of \"CNAME\", \"A\", "
        "\"AAAA\", \"CAA\", \"DS\" or 12 others; did you mean \"CNAME\"?");
}

TEST_CASE("ACM asks again when a DNAME is written or the record that it leads to", "[scenario]") {
  // Its target, a top-level domain, holds the names of everybody.
  Json json = document(R"({"until": "10d", "timing": {"provider_update": "0s",
      "route53_insync": "0s", "operator_step": "0s", "dns_validation": "1m"}, "steps": [
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.org", "ValidationMethod": "DNS"}},
    {"id": "redirect", "call": "dns:UpsertRecord", "with": {"zone": "@other",
      "record": {"Name": "example.org", "Type": "DNAME", "TTL": 60,
                 "ResourceRecords": [{"Value": "com"}]}}},
    {"id": "wait", "wait": "1h"},
    {"id": "record", "call": "dns:UpsertRecord", "with": {"zone": "@last",
      "record": {"Name": "", "Type": "CNAME", "TTL": 60,
                 "ResourceRecords": [{"Value": "@new.ResourceRecord.www.example.org.Value"}]}}},
    {"id": "seen", "wait_for": {"certificate": "@new", "Status": "ISSUED"}}]})");
  Json& given = json["given"];
  const Scenario scenario = decoded(document(R"({"steps": [
    {"call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.org", "ValidationMethod": "DNS"}}]})"));
  const acm::NameFacts& name = scenario.catalogue.certificates.at({1}).names.front();
  const std::string label(scenario.catalogue.name(name.record_name).first_label());
  json["steps"][3]["with"]["record"]["Name"] = label + ".www.com";
  given["domains"].push_back({{"name", "example.org"}, {"name_servers", "@other"}});
  given["domains"].push_back({{"name", "www.com"}, {"name_servers", "@last"}});
  given["dns_zones"] = {zone_elsewhere("example.org", {}), zone_elsewhere("www.com", {})};
  given["dns_zones"][1]["as"] = "last";

  const Played played = play(json);

  CHECK(played.when("new", "names_validated") > 3600);
}

TEST_CASE("a DNAME to or from a top-level domain makes everybody neighbours", "[scenario]") {
  const auto name = [](const char* text) { return *DomainName::parse(text); };
  const auto are_near = [&](const char* one, const char* other) {
    Neighbourhoods all;
    all.join_below(name(one), name(other));
    all.add(name("www.example.com"), {0});
    return all.certificates_near(name("www.example.org")).size() == 1;
  };

  CHECK_FALSE(are_near("example.net", "a.example.org"));
  CHECK(are_near("example.com", "a.example.org"));
  CHECK(are_near("example.net", "org"));
  CHECK(are_near("net", "."));
  CHECK(are_near("x.cloudfront.net", "net"));
}

TEST_CASE("what a DNAME moves to a target sees what is below that", "[check]") {
  const auto is_shared = [](const char* target) {
    Json json =
        with_zone(zone_elsewhere("example.net", {given_set("old.example.net", "DNAME", {target})}));
    json["given"]["domains"].push_back({{"name", "example.net"}, {"name_servers", "@other"}});
    json["given"]["watches"].push_back("web.old.example.net");
    const Scenario scenario = decoded(json);
    const Cones cones(scenario, scenario.plan, {});
    std::vector<std::shared_ptr<const Cone>> seen;
    for (const Website& site : scenario.catalogue.watches) {
      seen.push_back(cones.of(cones.footprints().of(Condition{HostIs{site, {}, {}}})));
    }
    return std::ranges::any_of(seen.front()->resources(), [&](const Resource& one) {
      return seen.back()->resources().contains(one);
    });
  };

  CHECK_FALSE(is_shared("elsewhere.test"));
  CHECK(is_shared("example.com"));
  CHECK(is_shared("eu-west-1.elb.amazonaws.com"));
}

}  // namespace acmsim::sim
