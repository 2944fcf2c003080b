// The document of a session plays what the client did.

#include "sim/draw/random_document.hpp"
#include "sim/report/history_report.hpp"
#include "tests/draws.hpp"
#include "tests/sim/session/outcome.hpp"
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

Json document_of(Session& session) {
  return value_of(session.answer(R"({"document": {}})")).at("document");
}

Json replayed(const Json& document) {
  const Scenario scenario = decoded(document);
  const History history = run(scenario, {});
  if (history.misfit) FAIL("/history/" << history.misfit->index << ": " << history.misfit->why);
  return Json::parse(history_json(scenario, history, {}).dump());
}

TEST_CASE("a document tells a client's calls as steps, by names and with exact spans",
          "[session]") {
  Session session = opened(R"({"always": ["https-available"]})");
  const std::string arn = arn_of(session, "api.example.com");
  value_of(session.advance("90s"));
  value_of(session.call("console:CreateRecordsInRoute53", about(arn)));
  const Answered in_use = session.answer(
      R"({"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
          "fails_with": "ResourceInUseException"})");
  value_of(session.advance_until(R"({"certificate": ")" + arn + R"(", "Status": "ISSUED"})"));
  value_of(session.end());

  const Json document = document_of(session);
  const Json told = replayed(document);

  const Json& steps = document.at("steps");
  REQUIRE(code_of(in_use) == "ResourceInUseException");
  REQUIRE(steps.size() == 5);
  CHECK(steps[0].at("as") == "made-1");
  CHECK(steps[1].at("wait") == "1m30s");
  CHECK(steps[2].at("with").at("CertificateArn") == "@made-1");
  CHECK(steps[3].at("fails_with") == "ResourceInUseException");
  CHECK(told.at("verdict") == "holds");
  CHECK(told.at("certificates").at(1).at("Status") == "ISSUED");
}

TEST_CASE("what a client makes for himself, and what it is called, is replayed", "[session]") {
  Session session = opened(R"({"always": ["https-available"]})");
  const Json made =
      value_of(session.call("elbv2:CreateLoadBalancer",
                            R"({"Name": "shop", "Subnets": ["subnet-a", "subnet-b"]})"))
          .at("LoadBalancers")
          .at(0);
  const Json alias{{"HostedZoneId", "@zone"},
                   {"ChangeBatch",
                    {{"Changes",
                      {{{"Action", "CREATE"},
                        {"ResourceRecordSet",
                         {{"Name", "shop.example.com"},
                          {"Type", "A"},
                          {"AliasTarget",
                           {{"DNSName", made.at("DNSName")},
                            {"HostedZoneId", made.at("CanonicalHostedZoneId")},
                            {"EvaluateTargetHealth", false}}}}}}}}}}};
  value_of(session.call("route53:ChangeResourceRecordSets", alias.dump()));
  value_of(session.call(
      "elbv2:CreateListener",
      Json{{"LoadBalancerArn", made.at("LoadBalancerArn")},
           {"Port", 443},
           {"Protocol", "HTTPS"},
           {"Certificates", {{{"CertificateArn", "@old"}}}},
           {"DefaultActions",
            {{{"Type", "fixed-response"}, {"FixedResponseConfig", {{"StatusCode", "200"}}}}}}}
          .dump()));
  value_of(session.advance("1h"));
  value_of(session.end());
  const Json document = document_of(session);
  INFO(document.dump(1));
  CHECK(document.dump().find("\"@made-1.DNSName\"") != std::string::npos);
  CHECK(replayed(document).at("verdict") == "holds");
}

TEST_CASE("certificates of one name share their record in a document", "[session]") {
  Session session = opened("{}");
  const std::string first = arn_of(session, "api.example.com");
  value_of(session.advance("90s"));
  value_of(session.call("console:CreateRecordsInRoute53", about(first)));
  const Json shown = value_of(session.call("acm:DescribeCertificate", about(first)));
  const Json record = shown.at("Certificate").at("DomainValidationOptions")[0].at("ResourceRecord");
  const Json again{{"HostedZoneId", "@zone"},
                   {"ChangeBatch",
                    {{"Changes",
                      {{{"Action", "UPSERT"},
                        {"ResourceRecordSet",
                         {{"Name", record.at("Name")},
                          {"Type", "CNAME"},
                          {"TTL", 300},
                          {"ResourceRecords", {{{"Value", record.at("Value")}}}}}}}}}}}};
  value_of(session.call("route53:ChangeResourceRecordSets", again.dump()));
  value_of(session.advance("2h"));
  arn_of(session, "api.example.com");
  value_of(session.advance("2h"));
  value_of(session.end());
  CHECK(replayed(document_of(session)).at("verdict") == "holds");
}

TEST_CASE("a document is judged as the session was, before its end too", "[session]") {
  Session session = opened(R"({"always": ["https-available"],
    "finally": [{"certificate": "@old", "exists": false}],
    "timing": {"listener_update": "0s", "client_call": "0s"}})");

  const Json at_the_start = document_of(session);
  value_of(session.call("elbv2:DeleteListener", R"({"ListenerArn": "@https"})"));
  const Json verdict = value_of(session.verdict());
  const Json closed = document_of(session);
  value_of(session.end());
  const Json ended = document_of(session);

  CHECK(replayed(at_the_start).at("verdict") == "nothing-broken-so-far");
  CHECK(verdict.at("verdict") == "violated");
  CHECK(replayed(closed).at("verdict") == "violated");
  CHECK_FALSE(closed.contains("expected"));
  CHECK(ended.at("expected") == Json{{"run", "violated"}, {"violates", "https-available"}});
}

TEST_CASE("what a client waited for is a wait_for, and what he read goes by its name",
          "[session]") {
  Session session = opened(R"({"always": []})");
  const std::string arn = arn_of(session, "api.example.com");
  value_of(session.advance("1m"));
  const Json record = value_of(session.call("acm:DescribeCertificate", about(arn)))
                          .at("Certificate")
                          .at("DomainValidationOptions")
                          .at(0)
                          .at("ResourceRecord");
  const Json change{{"HostedZoneId", "@zone"},
                    {"ChangeBatch",
                     {{"Changes",
                       {{{"Action", "UPSERT"},
                         {"ResourceRecordSet",
                          {{"Name", record.at("Name")},
                           {"Type", "CNAME"},
                           {"TTL", 300},
                           {"ResourceRecords", {{{"Value", record.at("Value")}}}}}}}}}}}};
  const std::string id = value_of(session.call("route53:ChangeResourceRecordSets", change.dump()))
                             .at("ChangeInfo")
                             .at("Id");
  value_of(session.advance_until(R"({"change": ")" + id + R"(", "Status": "INSYNC"})", "5m"));
  Json shown;
  do {
    value_of(session.advance("40s"));
    shown = value_of(session.call("acm:DescribeCertificate", about(arn)));
  } while (shown.at("Certificate").at("Status") != "ISSUED");

  const Json document = document_of(session);

  const Json& steps = document.at("steps");
  REQUIRE(steps.size() == 8);
  const Json& written = steps[3].at("with").at("ChangeBatch").at("Changes")[0];
  CHECK(written.at("ResourceRecordSet").at("Name") ==
        "@made-1.ResourceRecord.api.example.com.Name");
  CHECK(steps[4].at("wait_for") == Json{{"change", "@made-2"}, {"Status", "INSYNC"}});
  CHECK(steps[4].at("give_up_after") == "5m");
  CHECK(steps[6].at("wait_for") == Json{{"certificate", "@made-1"}, {"Status", "ISSUED"}});
  CHECK(steps[6].at("every") == "40s");
  CHECK_THAT(document.at("about").get<std::string>(),
             Catch::Contains("equal reads, at most 40s apart; when the client would have given up "
                             "is not known, and give_up_after is 4d"));
  CHECK(replayed(document).at("certificates").at(1).at("Status") == "ISSUED");
}

TEST_CASE("a document can tell of what nobody made, and claims keep their names", "[session]") {
  Session session = opened(R"({
    "steps": [{"id": "request", "call": "acm:RequestCertificate", "as": "new",
               "with": {"DomainName": "api.example.com", "ValidationMethod": "DNS"}}],
    "actors": [{"name": "other", "steps": [
      {"id": "add", "call": "elbv2:AddListenerCertificates", "fails_with": "CertificateNotFound",
       "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]}}]}],
    "always": [],
    "finally": [{"certificate": "@new", "Status": "ISSUED"},
                {"certificate": "@old", "exists": false}]})");
  value_of(session.advance("1h"));

  const Json ended = value_of(session.end());
  const Json told = replayed(document_of(session));

  CHECK(ended.at("not_asked") == Json{"/finally/0"});
  CHECK(told.at("violations").at(0).at("name") == "/finally/1");
  CHECK(told.at("steps").back().at("at") == ended.at("steps").back().at("at"));
  CHECK(told.at("steps").back().at("error").at("Code") == "CertificateNotFound");
}

TEST_CASE("a wait that no document may have becomes several", "[session]") {
  Session session = opened(R"({"always": [], "given": {}})");
  for (int i = 0; i < 3; ++i) value_of(session.answer(R"({"advance": {"by": 1073741823}})"));

  const Json document = document_of(session);

  CHECK(document.at("steps").size() == 4);
  CHECK(replayed(document).at("verdict") == "nothing-broken-so-far");
}

TEST_CASE("a session's document replays to the same outcome under any delays", "[session]") {
  std::size_t replays = 0;
  std::size_t untold = 0;
  for (std::uint64_t seed = 0; seed < draws(1000); ++seed) {
    CAPTURE(seed);
    Json drawn = random_document(seed, Profile::real);
    const Json steps = drawn.value("steps", Json::array());
    auto session = Session::open(drawn.dump(), {.schedule = "random:" + std::to_string(seed)});
    if (!session) continue;
    Dice dice(seed);
    for (const Json& step : steps) {
      if (dice.chance(60)) value_of(session->advance(std::to_string(dice.between(0, 7200)) + "s"));
      if (!step.contains("call")) continue;
      Json message{{"call", step.at("call")}};
      if (step.contains("with")) message["with"] = step.at("with");
      if (step.contains("as") && dice.chance(50)) message["as"] = step.at("as");
      if (!session->answer(message.dump())) continue;
    }
    if (const auto before = session->answer(R"({"document": {}})")) {
      CHECK(replayed(Json::parse(*before).at("document")).at("verdict") ==
            value_of(session->verdict()).at("verdict"));
    }
    const Json lived = outcome_of(value_of(session->end()));
    const auto document = session->answer(R"({"document": {}})");
    untold += document ? 0 : 1;
    if (!document) continue;
    const Json written = Json::parse(*document).at("document");
    const Json again = outcome_of(replayed(written));
    CHECK(again == lived);
    ++replays;
  }
  CAPTURE(replays, untold);
  CHECK(replays > draws(500));
  CHECK(untold < draws(150));
}

TEST_CASE("a zone's own change is waited for in the document as in the session", "[session]") {
  Session session = opened("{}");
  const Json made = value_of(session.call(
      "route53:CreateHostedZone", R"({"Name": "more.com", "CallerReference": "1"})", "more"));
  const std::string change = made.at("ChangeInfo").at("Id");
  value_of(session.call("route53:GetChange", R"({"Id": ")" + change + "\"}"));
  value_of(session.advance_until(R"({"change": ")" + change + R"(", "Status": "INSYNC"})"));
  value_of(session.call("route53:GetChange", R"({"Id": "@more.ChangeId"})"));

  const Json document = document_of(session);

  replayed(document);
  const Json& steps = document.at("steps");
  REQUIRE(steps.size() == 5);
  CHECK(steps[1].at("with").at("Id") == "@more.ChangeId");
  CHECK(steps[2].at("wait_for").at("change") == "@more.ChangeId");
  CHECK(refused_of(session.call("route53:GetChange", R"({"Id": "@zone.ChangeId"})")).expected ==
        "the change of a zone that a call has made before");
}

TEST_CASE("what a name was bound to is called by it in the document", "[session]") {
  Session session = opened("{}");
  const std::string arn = arn_of(session, "api.example.com");
  value_of(session.advance("1m"));
  value_of(session.answer(R"({"bind": {"name": "mine", "to": ")" + arn + "\"}}"));
  value_of(session.answer(R"({"bind": {"name": "theirs", "to": "@old"}})"));
  value_of(session.call("acm:DescribeCertificate", about("@mine")));
  value_of(session.call("acm:DescribeCertificate", about("@theirs")));

  const Json document = document_of(session);

  replayed(document);
  const Json& steps = document.at("steps");
  CHECK(steps[0].at("as") == "mine");
  CHECK(steps[2].at("with").at("CertificateArn") == "@mine");
  CHECK(steps[3].at("with").at("CertificateArn") == "@old");
}

}  // namespace
}  // namespace acmsim::sim
