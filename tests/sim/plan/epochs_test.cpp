// The days on which AWS changes its rules, to the second, as histories meet them.
#include <algorithm>

#include "sim/check/check.hpp"
#include "sim/check/reduce/muting.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The base document by the calendar, with steps that take no time of their own.
Json at(std::string_view start, std::string_view patch = "{}") {
  Json json = document(patch);
  json["rules"] = "calendar";
  json["starts_at"] = start;
  json["given"]["certificates"][0]["NotAfter"] = "2030-12-31T23:59:59Z";
  json["timing"]["operator_step"] = "0s";
  return json;
}

Stage asked_by_mail(std::string_view start, std::string_view wait) {
  Json json = at(start);
  json["steps"] = Json::parse(R"([{"id": "wait"}, {"id": "ask",
    "call": "acm:RequestCertificate", "as": "new",
    "with": {"DomainName": "example.com", "ValidationMethod": "EMAIL"}}])");
  json["steps"][0]["wait"] = wait;
  return play(json).stage("ask");
}

TEST_CASE("e-mail validation can be asked for until the end of 2027-03-30", "[plan][calendar]") {
  CHECK(asked_by_mail("2027-03-30T23:59:00Z", "59s") == Stage::done);
  CHECK(asked_by_mail("2027-03-30T23:59:00Z", "61s") == Stage::failed);
  CHECK(asked_by_mail("2027-03-31T00:00:00Z", "0s") == Stage::failed);
}

Stage moved(std::string_view start) {
  Json json = at(start, R"({"steps": [{"id": "move", "call": "acm:UpdateCertificateOptions",
    "with": {"CertificateArn": "@old", "Options": {"ValidationMethod": "DNS"}}}]})");
  return play(json).stage("move");
}

TEST_CASE("certificates change from e-mail to DNS since 2026-08-13", "[plan][calendar]") {
  CHECK(moved("2026-08-12T23:59:59Z") == Stage::failed);
  CHECK(moved("2026-08-13T00:00:00Z") == Stage::done);
}

/// The calendar days of a certificate that is issued so long after the start.
std::int64_t days_when_issued(std::string_view start, std::string_view after) {
  Json json = at(start, R"({
    "timing": {"record_shown": "0s", "route53_served": "0s", "dns_validation": "0s"},
    "steps": [
      {"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName": "example.com",
       "ValidationMethod": "DNS"}},
      {"call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
      {"wait_for": {"certificate": "@new", "Status": "ISSUED"}}]})");
  json["timing"]["issuance"] = after;
  const Played played = play(json);
  const CertificateStamps* stamps = played.history.stamps.find(CertificateHandle{1});
  REQUIRE((stamps != nullptr && stamps->not_after));
  return (*stamps->not_after + Duration{1} - *stamps->not_before) / kDay;
}

TEST_CASE("a certificate lasts as long as the rules of its issue say", "[plan][calendar]") {
  CHECK(days_when_issued("2026-02-17T23:59:00Z", "59s") == 396);
  CHECK(days_when_issued("2026-02-17T23:59:00Z", "61s") == 198);
  CHECK(days_when_issued("2027-03-14T23:59:00Z", "59s") == 198);
  CHECK(days_when_issued("2027-03-14T23:59:00Z", "61s") == 98);
  CHECK(days_when_issued("2029-03-14T23:59:00Z", "59s") == 98);
  CHECK(days_when_issued("2029-03-14T23:59:00Z", "61s") == 45);
}

/// What a browser sees of a list with two certificates that both fit.
Stage presented(std::string_view expected) {
  Json json = at("2026-06-01T00:00:00Z");
  json["given"]["certificates"] = Json::parse(R"([
    {"as": "longer", "DomainName": "example.com", "ValidationMethod": "DNS", "Status": "ISSUED",
     "NotBefore": "2025-12-01T00:00:00Z", "NotAfter": "2026-12-31T23:59:59Z"},
    {"as": "shorter", "DomainName": "example.com", "ValidationMethod": "DNS", "Status": "ISSUED",
     "NotBefore": "2026-03-01T00:00:00Z", "NotAfter": "2026-09-14T23:59:59Z"}])");
  json["given"]["load_balancers"] = Json::parse(R"([{"as": "web", "listeners": [{"as": "https",
    "Certificates": [{"CertificateArn": "@longer"}, {"CertificateArn": "@shorter"},
                     {"CertificateArn": "@shorter", "IsDefault": true}]}]}])");
  json["given"]["hosted_zones"][0]["records"] =
      Json::parse(R"([{"Name": "example.com", "Type": "A", "AliasTarget": "@web"}])");
  json["given"]["watches"] = Json::array();
  json["steps"] = Json::parse(R"([{"id": "look", "probe": {"host": "example.com"}}])");
  json["steps"][0]["probe"]["presents"] = expected;
  return play(json).stage("look");
}

TEST_CASE("of two listed certificates that fit, the one that is valid for longer is presented",
          "[plan][calendar]") {
  CHECK(presented("@longer") == Stage::done);
  CHECK(presented("@shorter") == Stage::failed);
}

/// What becomes of an e-mail-validated certificate whose owner answers so long after the mails.
Played renewed_by_mail(std::string_view not_after, std::string_view clicks) {
  Json json = at("2027-09-01T00:00:00Z", R"({"until": "2027-10-10T00:00:00Z"})");
  json["given"]["certificates"][0]["NotAfter"] = not_after;
  json["given"]["certificates"][0]["IssuedAt"] = "2027-05-01T00:00:00Z";
  json["given"]["mailboxes"] =
      Json::array({{{"address", "admin@example.com"}, {"clicks", clicks}}});
  json["timing"]["renewal_attempt"] = "0s";
  json["timing"]["renewal_mail"] = "0s";
  json["timing"]["renewal_issuance"] = "0s";
  return play(json);
}

std::uint64_t count(const Played& played, Happening what) {
  const auto found = played.history.happenings.find(what);
  return found == played.history.happenings.end() ? 0 : found->second;
}

TEST_CASE("a renewal by mail begins until the end of 2027-09-29", "[plan][calendar]") {
  const Played before = renewed_by_mail("2027-11-01T23:59:59Z", "0s");
  CHECK(count(before, Happening::renewal_begun) == 1);
  CHECK(count(before, Happening::certificate_renewed) == 1);

  const Played after = renewed_by_mail("2027-11-02T23:59:59Z", "0s");
  CHECK(count(after, Happening::renewal_begun) == 0);
  CHECK(count(after, Happening::certificate_renewed) == 0);
}

TEST_CASE("a change of rules is told by what it is about", "[plan][calendar]") {
  const Played played = play(at("2027-03-30T23:00:00Z", R"({"steps": [{"wait": "2h"}]})"));
  const auto told = std::ranges::find(played.history.events, "rules", &Event::subject);
  REQUIRE(told != played.history.events.end());
  CHECK(told->at == played.scenario.starts_at + std::chrono::hours{1});
  CHECK(told->text ==
        "certificates can be requested with e-mail validation: false, was true (email_requests)");
}

TEST_CASE("one that is under way then fails at its next step", "[plan][calendar]") {
  const Played played = renewed_by_mail("2027-10-31T23:59:59Z", "36h");
  CHECK(count(played, Happening::renewal_begun) == 1);
  CHECK(count(played, Happening::renewal_ended) == 1);
  const World& world = played.history.end.world;
  CHECK(acm::renewal_status(world.certificates.at(CertificateHandle{0})) ==
        acm::RenewalStatus::failed);
  CHECK(count(played, Happening::certificate_renewed) == 0);
}

TEST_CASE("a check goes by the calendar as well", "[plan][calendar]") {
  Json json = at("2027-09-01T00:00:00Z", R"({"until": "2028-05-01T00:00:00Z",
    "always": ["https-available"],
    "given": {"mailboxes": [{"address": "admin@example.com", "clicks": ["1h", "2h", "1d"]}]}})");
  json["given"]["certificates"][0]["NotAfter"] = "2027-12-31T23:59:59Z";
  CHECK(check(decoded(json), {}).verdict == Safety::unsafe);
  json["rules"] = "2026";
  CHECK(check(decoded(json), {}).verdict == Safety::safe);
}

bool is_muted(const Json& json, TimerKind kind) {
  const Scenario scenario = decoded(json);
  return mutable_kinds(scenario, scenario.plan, {}).contains(kind);
}

TEST_CASE("a change of rules is heard where one in reach changes before the end",
          "[check][calendar]") {
  const auto is_heard = [](const Json& json) { return !is_muted(json, TimerKind::rules_change); };
  Json json = at("2026-09-01T00:00:00Z", R"({"until": "2027-04-01T00:00:00Z"})");
  CHECK(is_heard(json));
  json["until"] = "2027-03-14T00:00:00Z";
  CHECK_FALSE(is_heard(json));
  json["until"] = "300d";
  CHECK(is_heard(json));
  json["rules"] = "2026";
  CHECK_FALSE(is_heard(json));
  // Of all that changes on 2026-08-13, nothing is asked for.
  json = at("2026-08-01T00:00:00Z", R"({"until": "2026-09-01T00:00:00Z"})");
  CHECK_FALSE(is_heard(json));
  json["steps"] = Json::parse(R"([{"call": "acm:UpdateCertificateOptions",
    "with": {"CertificateArn": "@old", "Options": {"ValidationMethod": "DNS"}}}])");
  CHECK(is_heard(json));
}

TEST_CASE("INSYNC is heard by whoever asks for it, and where it decides what is served",
          "[check][calendar]") {
  Json json = document(R"({"steps": [{"call": "route53:ChangeResourceRecordSets", "as": "change",
    "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "CREATE",
      "ResourceRecordSet": {"Name": "a.example.com", "Type": "A", "TTL": 60,
        "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}}}]})");
  CHECK(is_muted(json, TimerKind::route53_insync));

  for (const char* timing : {R"({"route53_insync": ["0s", "1s", "30s"]})",
                             R"({"route53_served": ["1s", "10s", "60s"]})"}) {
    Json other = json;
    other["timing"] = Json::parse(timing);
    CHECK_FALSE(is_muted(other, TimerKind::route53_insync));
  }
  Json waits = json;
  waits["steps"].push_back(
      Json::parse(R"({"wait_for": {"change": "@change", "Status": "INSYNC"}})"));
  CHECK_FALSE(is_muted(waits, TimerKind::route53_insync));
  json["steps"].push_back(
      Json::parse(R"({"call": "route53:GetChange", "with": {"Id": "@change"}})"));
  CHECK_FALSE(is_muted(json, TimerKind::route53_insync));
}

TEST_CASE("a plan that does not ask for INSYNC is stuck although a change is PENDING",
          "[check][calendar]") {
  const Json json = document(R"({"timing": {"route53_served": "0s", "operator_step": "0s"},
    "steps": [{"call": "route53:ChangeResourceRecordSets", "as": "change",
      "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "CREATE",
        "ResourceRecordSet": {"Name": "a.example.com", "Type": "A", "TTL": 60,
          "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}}},
      {"wait_for": {"record": {"Name": "b.example.com", "Type": "A"}, "visible": true},
       "give_up_after": "never"}]})");
  const Played played = play(json);
  CHECK(played.first_violation() == "plan-ends");
  CHECK(played.history.ended_at == played.scenario.starts_at);
  const Check found = check(played.scenario, {});
  REQUIRE(found.verdict == Safety::unsafe);
  CHECK(found.shortest->violates == "plan-ends");
  CHECK(found.shortest->witness.broken_at() == 0);

  Json asks = json;
  const Json insync = Json::parse(R"({"change": "@change", "Status": "INSYNC"})");
  Json& wait = asks["steps"][1]["wait_for"];
  wait = Json{{"all", Json::array({insync, wait})}};
  CHECK(play(asks).history.ended_at == played.scenario.starts_at + Duration{30});
}

}  // namespace
}  // namespace acmsim::sim
