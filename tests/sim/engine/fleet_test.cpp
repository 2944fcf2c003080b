// Fleets: as many copies of a world, and what a run tells of them in numbers.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// Three sites whose certificates renew themselves, or lack their records.
Json fleet(bool has_records, int count = 3) {
  Json json = Json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2026",
    "starts_at": "2026-06-01T00:00:00Z", "until": "2027-06-01T00:00:00Z",
    "given": {"fleet": {"count": 3, "of": {
      "domains": [{"name": "site{n}.com", "name_servers": "@zone{n}"}],
      "hosted_zones": [{"as": "zone{n}", "Name": "site{n}.com",
        "records": [{"Name": "site{n}.com", "Type": "A", "AliasTarget": "@web{n}"}]}],
      "certificates": [{"as": "live{n}", "DomainName": "site{n}.com", "ValidationMethod": "DNS",
        "Status": "ISSUED", "NotAfter": "2026-11-01T23:59:59Z"}],
      "load_balancers": [{"as": "web{n}", "listeners": [{"as": "https{n}", "Port": 443,
        "Protocol": "HTTPS", "Certificates": ["@live{n}"]}]}],
      "watches": ["site{n}.com"]}}}})");
  Json& of = json["given"]["fleet"]["of"];
  if (has_records) of["hosted_zones"][0]["validates"] = Json::array({"@live{n}"});
  json["given"]["fleet"]["count"] = count;
  return json;
}

std::uint64_t count_of(const Played& played, Happening what) {
  const auto found = played.history.happenings.find(what);
  return found == played.history.happenings.end() ? 0 : found->second;
}

TEST_CASE("every copy of a fleet has its own names and lives its own life", "[fleet]") {
  const Played played = play(fleet(true));

  CHECK(played.scenario.nicknames.certificates.at(CertificateHandle{2}) == "live3");
  CHECK(played.scenario.catalogue.watches.size() == 3);
  // Due on 2026-09-17, and then every 153 days: twice within the year.
  CHECK(count_of(played, Happening::certificate_renewed) == 6);
  CHECK(played.history.outages.empty());
}

TEST_CASE("a fleet without its records fails to renew and goes down", "[fleet]") {
  const Played played = play(fleet(false));

  CHECK(count_of(played, Happening::certificate_renewed) == 0);
  CHECK(played.history.failed_renewals == 3);
  REQUIRE(played.history.outages.size() == 3);
  CHECK(played.history.outages[0].reason == Reason::certificate_expired);
  CHECK(format_instant(played.history.outages[0].from) == "2026-11-01T23:59:59Z");
}

TEST_CASE("names of a fleet need the number of the copy", "[fleet]") {
  Json json = fleet(true);
  json["given"]["fleet"]["of"]["load_balancers"][0]["listeners"][0]["as"] = "https";

  CHECK(complaints(json) ==
        "/given/fleet/of/load_balancers/0/listeners/0/as: found \"https\"; expected a name of its "
        "own in each copy, such as \"https{n}\"");
}

TEST_CASE("a number of a copy stands only in a fleet", "[fleet]") {
  CHECK(complaints(document(R"({"given": {"load_balancers": [{"as": "web{n}"}]}})"))
            .find("expected a name without \"{n}\"") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
