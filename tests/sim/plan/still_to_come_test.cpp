// What is known to come when nothing happens any more.
#include "sim/plan/still_to_come.hpp"

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The day on which www.example.com is going to be closed, as it is known at the end; or "".
std::string day_to_come(const Json& json) {
  const Played played = play(json);
  const auto coming = still_to_come(played.scenario, played.history.end, played.history.stamps);
  if (coming.empty()) return "";
  REQUIRE(coming.size() == 1);
  CHECK(played.scenario.catalogue.name(coming[0].site.host).text() == "www.example.com");
  return format_date(coming[0].expires, Duration{0});
}

/// The base document with a certificate that lasts for some months, and is proved in this way.
Json months(std::string_view method) {
  Json json = document("{}");
  Json& old = json["given"]["certificates"][0];
  old["NotAfter"] = "2022-06-30T23:59:59Z";
  old["ValidationMethod"] = method;
  return json;
}

const char* const kOnTheLastDay = "2022-06-30";

TEST_CASE("a certificate whose mails nobody answers will not be renewed", "[plan]") {
  CHECK(day_to_come(months("EMAIL")) == kOnTheLastDay);

  Json answered = months("EMAIL");
  answered["given"]["mailboxes"] =
      Json::parse(R"([{"address": "admin@example.com", "clicks": "1h"}])");
  CHECK(day_to_come(answered).empty());
  answered["rules"] = Json{{"base", "2022"}, {"email_renewals", false}};
  CHECK(day_to_come(answered) == kOnTheLastDay);
}

TEST_CASE("mails for other names, or of a mailbox that is not there, renew nothing", "[plan]") {
  Json json = months("EMAIL");
  json["given"]["mailboxes"] = Json::parse(
      R"([{"address": "admin@example.com", "clicks": "1h", "names": ["a.example.com"]}])");
  CHECK(day_to_come(json) == kOnTheLastDay);
  json["given"]["mailboxes"] =
      Json::parse(R"([{"address": "admin@example.com", "clicks": "1h", "exists": false}])");
  CHECK(day_to_come(json) == kOnTheLastDay);
}

TEST_CASE("mails that went unanswered are not written again", "[plan]") {
  Json json = document(R"({"until": "2022-01-20T00:00:00Z"})");
  CHECK(day_to_come(json) == "2022-02-13");
  json["given"]["mailboxes"] =
      Json::parse(R"([{"address": "admin@example.com", "clicks": "30d"}])");
  CHECK(day_to_come(json) == "2022-02-13");
}

/// A certificate whose mails are answered after so long; under way when AWS renews none any more.
Json under_way(std::string_view clicks) {
  Json json = months("EMAIL");
  json["rules"] = "calendar";
  json["starts_at"] = "2027-09-01T00:00:00Z";
  json["until"] = "2027-10-10T00:00:00Z";
  json["given"]["certificates"][0]["NotAfter"] = "2027-10-31T23:59:59Z";
  json["given"]["certificates"][0]["IssuedAt"] = "2027-05-01T00:00:00Z";
  json["given"]["mailboxes"] =
      Json::array({{{"address", "admin@example.com"}, {"clicks", clicks}}});
  return json;
}

TEST_CASE("a renewal that AWS has ended, or is about to, renews nothing", "[plan]") {
  CHECK(day_to_come(under_way("0s")) == "2028-01-04");  // Of the next certificate.
  const Json ended = under_way("36h");
  CHECK(day_to_come(ended) == "2027-10-31");
  const acm::Certificate old = play(ended).history.end.world.certificates.at(CertificateHandle{0});
  CHECK(acm::renewal_status(old) == acm::RenewalStatus::failed);

  Json about_to_end = under_way("0s");
  about_to_end["timing"]["renewal_issuance"] = "30d";
  CHECK(day_to_come(about_to_end) == "2027-10-31");

  Json moved = under_way("36h");
  moved["given"]["hosted_zones"][0]["validates"] = Json::array({"@old"});
  moved["timing"]["dns_validation"] = "30d";
  moved["timing"]["validation_limit"] = "60d";
  moved["steps"] = Json::parse(R"([{"wait": "38d"}, {"call": "acm:UpdateCertificateOptions",
      "with": {"CertificateArn": "@old", "Options": {"ValidationMethod": "DNS"}}}])");
  CHECK(day_to_come(moved).empty());
}

TEST_CASE("a certificate whose record is not there will not be renewed", "[plan]") {
  Json json = months("DNS");
  CHECK(day_to_come(json) == kOnTheLastDay);
  json["given"]["hosted_zones"][0]["validates"] = Json::array({"@old"});
  CHECK(day_to_come(json).empty());
  json["given"]["hosted_zones"][0]["records"].push_back(
      Json::parse(R"({"Name": "example.com", "Type": "CAA", "TTL": 300,
                      "ResourceRecords": [{"Value": "0 issue \"letsencrypt.org\""}]})"));
  CHECK(day_to_come(json) == kOnTheLastDay);
}

TEST_CASE("what has expired, or is presented to no watched host, is not still to come", "[plan]") {
  CHECK(day_to_come(document(R"({"until": "2022-03-01T00:00:00Z"})")).empty());
  Json unwatched = months("EMAIL");
  unwatched["given"]["watches"] = Json::array();
  CHECK(day_to_come(unwatched).empty());
}

TEST_CASE("a certificate that nothing uses is not renewed", "[plan]") {
  const Scenario scenario = decoded(document(R"({"given": {"load_balancers": null,
    "hosted_zones": [{"as": "zone", "Name": "example.com", "validates": ["@old"]}],
    "certificates": [{"as": "old", "DomainName": "www.example.com", "ValidationMethod": "DNS",
                      "Status": "ISSUED", "NotAfter": "2022-06-30T23:59:59Z"}]}})"));

  CHECK(nothing_renews(scenario.world, scenario.context(), scenario.rules(), CertificateHandle{0}));
}

}  // namespace
}  // namespace acmsim::sim
