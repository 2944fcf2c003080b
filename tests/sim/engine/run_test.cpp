#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

TEST_CASE("a history without until ends with its plan", "[engine]") {
  const Played played = play(document(R"({"steps": [{"id": "w", "wait": "2h"}]})"));

  CHECK(played.history.ended_at - played.scenario.starts_at == Duration{7200});
}

TEST_CASE("until is an instant, or a span after the plan's end", "[engine]") {
  const Played instant =
      play(document(R"({"until": "2022-01-06T00:00:00Z", "steps": [{"id": "w", "wait": "2h"}]})"));
  const Played span = play(document(R"({"until": "1h", "steps": [{"id": "w", "wait": "2h"}]})"));

  CHECK(instant.history.ended_at - instant.scenario.starts_at == Duration{86400});
  CHECK(span.history.ended_at - span.scenario.starts_at == Duration{3 * 3600});
}

TEST_CASE("a history that is stopped before its end leaves finally unasked", "[engine]") {
  const Scenario scenario = decoded(document(R"({
    "until": "2022-01-06T00:00:00Z", "finally": [{"certificate": "@old", "exists": false}]})"));
  const History before = run(scenario, {.stop_at = scenario.starts_at + Duration{3600}});
  const History after = run(scenario, {.stop_at = scenario.starts_at + 2 * kDay});

  CHECK(before.was_stopped);
  CHECK(before.violations.empty());
  CHECK_FALSE(after.was_stopped);
  CHECK(after.violations.size() == 1);
  CHECK(after.ended_at - scenario.starts_at == kDay);
}

TEST_CASE("an expired default certificate is an outage from that instant on", "[engine]") {
  const Played played =
      play(document(R"({"until": "2022-02-20T00:00:00Z", "always": ["https-available"]})"));

  REQUIRE(played.history.outages.size() == 1);
  const Outage& outage = played.history.outages.front();
  CHECK(format_instant(outage.from) == "2022-02-13T23:59:59Z");
  CHECK_FALSE(outage.to);
  CHECK(outage.reason == Reason::certificate_expired);
  CHECK(played.first_violation() == "https-available");
}

TEST_CASE("a tie of no length is no outage", "[engine]") {
  const Json json = document(R"({
    "always": ["https-available"],
    "timing": {"operator_step": "1m", "listener_update": "0s"},
    "given": {"certificates": [
      {"as": "old", "DomainName": "www.example.com", "Status": "ISSUED",
       "NotAfter": "2022-02-13T23:59:59Z"},
      {"as": "other", "DomainName": "shop.example.com", "Status": "ISSUED",
       "NotAfter": "2022-02-13T23:59:59Z"}]},
    "steps": [
      {"id": "away", "call": "elbv2:ModifyListener", "with": {"ListenerArn": "@https",
        "Certificates": [{"CertificateArn": "@other"}]}},
      {"id": "back", "call": "elbv2:ModifyListener", "takes": "0s", "with": {
        "ListenerArn": "@https", "Certificates": [{"CertificateArn": "@old"}]}}]})");

  const Played played = play(json);

  CHECK(played.history.outages.empty());
  CHECK(played.first_violation().empty());
}

TEST_CASE("an outage ends when the host opens again", "[engine]") {
  const Json json = document(R"({
    "timing": {"operator_step": "1m", "listener_update": "0s"},
    "given": {"certificates": [
      {"as": "old", "DomainName": "www.example.com", "Status": "ISSUED",
       "NotAfter": "2022-02-13T23:59:59Z"},
      {"as": "other", "DomainName": "shop.example.com", "Status": "ISSUED",
       "NotAfter": "2022-02-13T23:59:59Z"}]},
    "steps": [
      {"id": "away", "call": "elbv2:ModifyListener", "with": {"ListenerArn": "@https",
        "Certificates": [{"CertificateArn": "@other"}]}},
      {"id": "back", "call": "elbv2:ModifyListener", "takes": "3m", "with": {
        "ListenerArn": "@https", "Certificates": [{"CertificateArn": "@old"}]}}]})");

  const Played played = play(json);

  REQUIRE(played.history.outages.size() == 1);
  const Outage& outage = played.history.outages.front();
  CHECK(outage.reason == Reason::name_mismatch);
  REQUIRE(outage.to);
  CHECK(*outage.to - outage.from == Duration{180});
}

TEST_CASE("the same document and seed give the same history", "[engine]") {
  const Json json = document(R"({"steps": [
    {"id": "r", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
    {"id": "c", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
    {"id": "i", "wait_for": {"certificate": "@new", "Status": "ISSUED"}}]})");
  const auto texts = [](const Played& played) {
    std::string all;
    for (const Event& event : played.history.events) {
      all += format_instant(event.at) + " " + event.subject + " " + event.text + "\n";
    }
    return all;
  };

  const std::string one = texts(play(json, "random:7"));

  CHECK(one == texts(play(json, "random:7")));
  CHECK(one != texts(play(json, "random:8")));
}

TEST_CASE("a certificate's end is stamped by the calendar", "[engine]") {
  const Json json = document(R"({"steps": [
    {"id": "r", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
    {"id": "c", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
    {"id": "i", "wait_for": {"certificate": "@new", "Status": "ISSUED"}}]})");

  const Played played = play(json);

  const CertificateStamps& stamps = played.history.stamps.at(CertificateHandle{1});
  CHECK(format_instant(*stamps.created_at) == "2022-01-05T00:01:00Z");
  CHECK(format_instant(*stamps.not_before) == "2022-01-05T00:00:00Z");
  CHECK(format_instant(*stamps.not_after) == "2023-02-04T23:59:59Z");
}

TEST_CASE("a change is stamped when it is asked for, not when it is served", "[engine]") {
  const Json json = document(R"({"steps": [
    {"id": "z", "call": "route53:CreateHostedZone", "as": "more",
     "with": {"Name": "example.org", "CallerReference": "once"}},
    {"id": "c", "call": "route53:ChangeResourceRecordSets", "as": "change",
     "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [
       {"Action": "CREATE", "ResourceRecordSet": {"Name": "a.example.com", "Type": "A", "TTL": 60,
        "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}}},
    {"id": "w", "wait_for": {"change": "@change", "Status": "INSYNC"}}]})");

  const Played played = play(json);

  std::vector<std::string> instants;
  for (const ChangeHandle change : played.history.submitted.handles()) {
    instants.push_back(format_instant(played.history.submitted.at(change)));
  }
  CHECK(instants == std::vector<std::string>{"2022-01-05T00:02:00Z", "2022-01-05T00:01:00Z"});
}

TEST_CASE("a notice tells why the renewal waits while a name is not proved", "[engine]") {
  const Json json = document(R"({"starts_at": "2021-12-20T00:00:00Z",
    "until": "2022-01-20T00:00:00Z"})");

  const Played played = play(json);

  const auto& events = played.history.events;
  const auto notice =
      std::ranges::find(events, EventKind{acm::Notice::renewal_action_required}, &Event::kind);
  REQUIRE(notice != events.end());
  CHECK_THAT(notice->text, Catch::EndsWith("so far (PENDING_DOMAIN_VALIDATION); act"));
}

TEST_CASE("a history is replayed at the instants that it names", "[engine]") {
  const Json json = document(R"({
    "steps": [{"id": "r", "call": "acm:RequestCertificate", "as": "new",
               "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}}],
    "history": [{"at": "2022-01-05T00:14:00Z", "fires": "operator_step", "whose": "r"}]})");

  const Played played = play(json);

  CHECK_FALSE(played.history.misfit);
  CHECK(played.when("r", "called") == 14 * 60);
}

TEST_CASE("a history that cannot have happened is refused", "[engine]") {
  const auto misfit = [](std::string_view event) {
    Json json = document(R"({"steps": [{"id": "r", "note": "n"}, {"id": "w", "wait": "1h"}]})");
    json["history"].push_back(Json::parse(event));
    const Played played = play(json);
    REQUIRE(played.history.misfit);
    return played.history.misfit->why;
  };

  CHECK_THAT(misfit(R"({"at": "2022-01-05T00:30:00Z", "fires": "pause", "whose": "w"})"),
             Catch::Contains("from 1h to 1h later"));
  CHECK_THAT(misfit(R"({"at": "2022-01-05T00:30:00Z", "fires": "pause", "whose": "x"})"),
             Catch::Contains("no timer pause of x"));
  CHECK_THAT(misfit(R"({"at": "2022-02-14T00:00:00Z", "fires": "expiry", "whose": "old"})"),
             Catch::Contains("no timer expiry of old"));  // It has had to happen a second before.
}

TEST_CASE("what a history does not tell happens as late as it can", "[engine]") {
  Json json = document(R"({"steps": [{"id": "probe", "probe": "www.example.com"},
                                     {"id": "w", "wait": "1h"}]})");
  json["history"] = {{{"at", "2022-01-05T01:15:00Z"}, {"fires", "pause"}, {"whose", "w"}}};

  CHECK(play(json).when("probe", "held") == 15 * 60);
}

TEST_CASE("a history that tells its end goes no further", "[engine]") {
  Json json = document(R"({"always": ["https-available"], "until": "2022-03-01T00:00:00Z",
                           "steps": [{"id": "w", "wait": "1h"}]})");
  const auto ends = [&](const char* at) {
    json["history"] = {{{"at", at}, {"fires", "end"}, {"whose", "history"}}};
    return play(json).first_violation();
  };

  CHECK(ends("2022-02-13T23:59:59Z").empty());
  CHECK(ends("2022-02-14T00:00:00Z") == "https-available");
}

TEST_CASE("always is asked in every state, finally at the end", "[engine]") {
  const Json json = document(R"({
    "steps": [{"id": "w", "wait": "1h"}],
    "always": [{"certificate": "@old", "Status": "ISSUED"},
               {"never": {"certificate": "@old", "InUse": false}}],
    "finally": [{"certificate": "@old", "exists": false}]})");

  const Played played = play(json);

  REQUIRE(played.history.violations.size() == 1);
  CHECK(played.first_violation() == "/finally/0");
  CHECK(played.history.violations.front().at == played.history.ended_at);
}

}  // namespace
}  // namespace acmsim::sim
