// A session as its client sees it: calls, time, and what decides delays.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

TEST_CASE("a certificate that is requested at run time is validated and issued", "[session]") {
  Session session = opened(R"({})");

  value_of(session.call("acm:RequestCertificate",
                        R"({"DomainName": "api.example.com", "ValidationMethod": "DNS"})", "new"));
  const Refused early = refused_of(session.call("console:CreateRecordsInRoute53", about("@new")));
  value_of(session.advance("5s"));
  value_of(session.call("console:CreateRecordsInRoute53", about("@new")));
  const Json reached = value_of(session.advance_until(kIssued));
  const Json shown = value_of(session.call("acm:DescribeCertificate", about("@new")));

  CHECK(reached.at("reached") == true);
  CHECK(shown.at("Certificate").at("Status") == "ISSUED");
  CHECK(shown.at("Certificate").at("CreatedAt") == "2022-01-05T00:00:00+00:00");
  CHECK(session.now() == "2022-01-05T00:30:45Z");
  CHECK_THAT(early.found, Catch::Contains("does not show yet"));
}

TEST_CASE("ARNs that calls have answered stand in calls and in conditions", "[session]") {
  Session session = opened(R"({})");
  const std::string arn = arn_of(session, "api.example.com");

  value_of(session.advance("1m"));
  const Json record = value_of(session.call("acm:DescribeCertificate", about(arn)))
                          .at("Certificate")
                          .at("DomainValidationOptions")
                          .at(0)
                          .at("ResourceRecord");
  const Json zones = Json{{"HostedZoneId", "@zone"},
                          {"ChangeBatch",
                           {{"Changes",
                             {{{"Action", "UPSERT"},
                               {"ResourceRecordSet",
                                {{"Name", record.at("Name")},
                                 {"Type", "CNAME"},
                                 {"TTL", 300},
                                 {"ResourceRecords", {{{"Value", record.at("Value")}}}}}}}}}}}};
  const Json change = value_of(session.call("route53:ChangeResourceRecordSets", zones.dump()));
  const std::string id = change.at("ChangeInfo").at("Id");
  const Json insync =
      value_of(session.advance_until(R"({"change": ")" + id + R"(", "Status": "INSYNC"})"));
  const Json issued =
      value_of(session.advance_until(R"({"certificate": ")" + arn + R"(", "Status": "ISSUED"})"));

  CHECK(insync.at("reached") == true);
  CHECK(issued.at("reached") == true);
}

TEST_CASE("AWS's own error is a value, and an unexpected one breaks no-step-fails", "[session]") {
  Session session = opened(R"({"always": ["no-step-fails"]})");

  const Answered answered = session.call("acm:DeleteCertificate", about("@old"));
  const Json verdict = value_of(session.verdict());

  CHECK(code_of(answered) == "ResourceInUseException");
  CHECK(verdict.at("verdict") == "violated");
  CHECK_THAT(verdict.at("violations").at(0).at("why").get<std::string>(),
             Catch::Contains("acm:DeleteCertificate old is refused: ResourceInUseException"));
}

TEST_CASE("a refusal that the client expects breaks nothing", "[session]") {
  Session session = opened(R"({"always": ["no-step-fails"]})");

  const Answered answered = session.answer(
      R"({"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
          "fails_with": "ResourceInUseException"})");

  CHECK(code_of(answered) == "ResourceInUseException");
  CHECK(value_of(session.verdict()).at("verdict") == "nothing-broken-so-far");
}

TEST_CASE("the front door judges a call at run time as it does a step's", "[session]") {
  Session session = opened(R"({})");

  const Answered bad = session.call("acm:RequestCertificate", R"({"DomainName": "no dots"})");
  const Answered stranger = session.call("route53:GetHostedZone", R"({"Id": "Z0123456789"})");

  CHECK(code_of(bad) == "ValidationException");
  CHECK(code_of(stranger) == "NoSuchHostedZone");
  CHECK(std::get<AwsError>(stranger.error()).status == 404);
}

TEST_CASE("what is wrong with a message is said, and changes nothing", "[session]") {
  Session session = opened(R"({})");
  const std::string trace = *session.answer(R"({"trace": {}})");

  const Refused verb = refused_of(session.answer(R"({"advnace": {"by": "1h"}})"));
  const Refused operation = refused_of(session.call("acm:DescribeCertficate"));
  const Refused name = refused_of(session.call("acm:DescribeCertificate", about("@odl")));
  const Refused elsewhere = refused_of(session.call("registrar:HoldDomain", R"({"nmae": "x.kr"})"));
  const Refused past = refused_of(session.advance_to("2021-01-01T00:00:00Z"));
  const Refused syntax = refused_of(session.answer("{"));

  CHECK(verb.at == "/advnace");
  CHECK(verb.nearest == "advance");
  CHECK(operation.nearest == "acm:DescribeCertificate");
  CHECK(name.at == "/with/CertificateArn");
  CHECK(name.nearest == "@old");
  CHECK(elsewhere.at == "/with/nmae");
  CHECK(past.at == "/advance/to");
  CHECK_FALSE(syntax.expected.empty());
  CHECK(*session.answer(R"({"trace": {}})") == trace);
  CHECK(session.now() == "2022-01-05T00:00:00Z");
}

TEST_CASE("a slip decides one delay, by its number and by whose it is", "[session]") {
  const auto issued_after = [](const Delays& delays) {
    Session session = opened(R"({})", delays);
    value_of(session.call("acm:RequestCertificate",
                          R"({"DomainName": "api.example.com", "ValidationMethod": "DNS"})",
                          "new"));
    value_of(session.advance("5s"));
    value_of(session.call("console:CreateRecordsInRoute53", about("@new")));
    value_of(session.advance_until(kIssued));
    return session.now();
  };

  CHECK(issued_after({}) == "2022-01-05T00:30:45Z");
  CHECK(issued_after({.slips = {{"issuance", 0, "5m"}}}) == "2022-01-05T00:35:15Z");
  CHECK(issued_after({.slips = {{"issuance", 0, "5m", "new"}}}) == "2022-01-05T00:35:15Z");
  CHECK(issued_after({.slips = {{"issuance", 1, "5m"}}}) == "2022-01-05T00:30:45Z");
  CHECK(issued_after({.slips = {{"issuance", 0, "5m", "old"}}}) == "2022-01-05T00:30:45Z");
}

TEST_CASE("a slip outside its window is refused with the window, and nothing has happened",
          "[session]") {
  Session session = opened(R"({})", {.slips = {{"record_shown", 0, "2m"}}});
  const std::string trace = *session.answer(R"({"trace": {}})");

  const Refused refused = refused_of(session.call(
      "acm:RequestCertificate", R"({"DomainName": "api.example.com", "ValidationMethod": "DNS"})"));

  CHECK(refused.at == "/slips/0/takes");
  CHECK_THAT(refused.expected, Catch::Contains("from 0s to 30s, the window of record_shown"));
  CHECK(*session.answer(R"({"trace": {}})") == trace);
}

TEST_CASE("a slip that fits no window of its timer is refused where it is told", "[session]") {
  const auto opened = Session::open("", {.slips = {{"issuance", 0, "6m"}}});
  auto session = Session::open("");
  REQUIRE(session);
  const Refused later =
      refused_of(session->answer(R"({"slips": [{"timer": "issuance", "takes": "1m"},
                                    {"timer": "record_shown_many", "takes": "2h"}]})"));

  REQUIRE_FALSE(opened);
  CHECK(opened.error().at == "/open/slips/0/takes");
  CHECK(opened.error().expected == "from 0s to 5m, the window of issuance");
  CHECK(later.at == "/slips/1/takes");
  CHECK(later.expected == "from 0s to 5m, the window of record_shown");
}

TEST_CASE("slips are called as timing calls their delays, or as the timers are", "[session]") {
  auto session = Session::open("");
  REQUIRE(session);

  const Answered known = session->answer(R"({"slips": [{"timer": "clicks", "takes": "never"},
      {"timer": "click", "takes": "1h"}, {"timer": "renewal_due", "takes": "1h"}]})");
  const Refused end =
      refused_of(session->answer(R"({"slips": [{"timer": "ende", "takes": "1h"}]})"));

  CHECK(known);
  CHECK(end.nearest != "end");
}

TEST_CASE("a call that changes something takes its time before it acts", "[session]") {
  const auto acts_at = [](const Delays& delays) {
    Session session = opened(R"({"timing": {"client_call": ["0s", "1s", "5s"]}})", delays);
    arn_of(session, "api.example.com");
    value_of(session.call("acm:ListCertificates"));
    return session.now();
  };

  CHECK(acts_at({}) == "2022-01-05T00:00:01Z");
  CHECK(acts_at({.schedule = "latest"}) == "2022-01-05T00:00:05Z");
  CHECK(acts_at({.slips = {{"client_call", 0, "3s"}}}) == "2022-01-05T00:00:03Z");
}

TEST_CASE("what happens while a call is on its way happens before it acts", "[session]") {
  Session session = opened(R"({"always": ["https-available"],
    "timing": {"client_call": "10s", "listener_update": "5s"}})");

  value_of(session.call("elbv2:DeleteListener", R"({"ListenerArn": "@https"})"));
  value_of(session.call("elbv2:CreateListener", R"({"LoadBalancerArn": "@web", "Port": 443,
      "Protocol": "HTTPS", "Certificates": [{"CertificateArn": "@old"}]})"));
  value_of(session.advance("1h"));

  CHECK(value_of(session.verdict()).at("verdict") == "violated");
}

TEST_CASE("parameters that there are not are refused, and unused ones have their shape",
          "[session]") {
  Session session = opened(R"({})");
  const auto requested = [&](std::string_view more) {
    return session.call("acm:RequestCertificate",
                        R"({"DomainName": "a.example.com", )" + std::string(more) + "}");
  };

  const Refused typo = refused_of(requested(R"("ValidationMehtod": "DNS")"));
  const Refused deep = refused_of(
      session.call("route53:ChangeResourceRecordSets",
                   R"({"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "CREATE",
          "ResourceRecordSet": {"Name": "a.example.com", "Type": "A", "TTL": 5, "Weight": 1,
                                "ResourceRecords": [{"Value": "1.2.3.4"}]}}]}})"));
  const Refused type = refused_of(requested(R"("Tags": 5)"));
  const Refused shape =
      refused_of(requested(R"("Options": {"CertificateTransparencyLoggingPreference": 1})"));
  const Answered good = requested(R"("Tags": [{"Key": "a"}],
      "Options": {"CertificateTransparencyLoggingPreference": "ENABLED"})");

  CHECK(typo.at == "/with/ValidationMehtod");
  CHECK(typo.nearest == "ValidationMethod");
  CHECK_THAT(deep.at, Catch::EndsWith("/ResourceRecordSet/Weight"));
  CHECK(type.at == "/with/Tags");
  CHECK(shape.at == "/with/Options/CertificateTransparencyLoggingPreference");
  CHECK(good);
}

TEST_CASE("the clock stops before the year 10000", "[session]") {
  Session session = opened(R"({})");

  value_of(session.advance_to("9999-12-31T23:59:59Z"));
  const Refused by = refused_of(session.advance("1s"));
  const Refused until =
      refused_of(session.advance_until(R"({"certificate": "@old", "InUse": false})"));

  CHECK(by.at == "/advance/by");
  CHECK_THAT(by.expected, Catch::Contains("before the year 10000"));
  CHECK(until.at == "/advance");
  CHECK(session.now() == "9999-12-31T23:59:59Z");
}

TEST_CASE("a slip that never applied is told", "[session]") {
  Session session = opened(R"({})", {.slips = {{"issuance", 7, "1m"}}});

  const Json verdict = value_of(session.end());

  REQUIRE(verdict.at("unused_slips").size() == 1);
  CHECK(verdict.at("unused_slips").at(0).at("nth") == 7);
}

TEST_CASE("what cannot be opened says where and why", "[session]") {
  const auto syntax = Session::open("{");
  const auto document = Session::open(R"({"acmsim": 1, "title": "t", "gvien": {}})");
  const auto schedule = Session::open("", {.schedule = "typcal"});
  const auto slip = Session::open("", {.slips = {{"isuance", 0, "1m"}}});

  REQUIRE_FALSE(syntax);
  REQUIRE_FALSE(document);
  CHECK(document.error().nearest == "given");
  REQUIRE_FALSE(schedule);
  CHECK(schedule.error().at == "/open/schedule");
  REQUIRE_FALSE(slip);
  CHECK(slip.error().nearest == "issuance");
}

TEST_CASE("in an empty account everything is made by calls", "[session]") {
  auto session = Session::open("");
  REQUIRE(session);

  const Json zone = value_of(session->call(
      "route53:CreateHostedZone", R"({"Name": "shop.kr", "CallerReference": "1"})", "zone"));
  value_of(session->call("registrar:RegisterDomain", R"({"name": "shop.kr"})"));
  value_of(
      session->call("registrar:SetNameServers", R"({"name": "shop.kr", "name_servers": "@zone"})"));
  value_of(session->advance("2h"));
  const Json asked = value_of(session->answer(R"({"dig": {"name": "shop.kr", "type": "SOA"}})"));

  CHECK(asked.at("rcode") == "NOERROR");
  CHECK(asked.at("answers").size() == 1);
  CHECK(zone.at("DelegationSet").at("NameServers").size() == 4);
}

TEST_CASE("a browser and dig see the present, and parts of seconds are kept", "[session]") {
  Session session = opened(R"({})");

  const Json visit = value_of(session.answer(R"({"visit": {"host": "www.example.com"}})"));
  value_of(session.answer(R"({"advance": {"by": 0.6}})"));
  value_of(session.answer(R"({"advance": {"by": 0.6}})"));

  CHECK(visit.at("opens") == true);
  CHECK_THAT(visit.at("presents").get<std::string>(), Catch::Contains(":certificate/"));
  CHECK(session.now() == "2022-01-05T00:00:01Z");
}

}  // namespace
}  // namespace acmsim::sim
