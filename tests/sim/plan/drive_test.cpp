#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

const char* const kRequest =
    R"({"id": "request", "call": "acm:RequestCertificate", "as": "new",
        "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}})";
const char* const kRecords =
    R"({"id": "records", "call": "console:CreateRecordsInRoute53",
        "with": {"CertificateArn": "@new"}})";

Json with_steps(const std::vector<std::string>& steps, std::string_view patch = "{}") {
  Json json = document(patch);
  for (const std::string& step : steps) json["steps"].push_back(Json::parse(step));
  return json;
}

TEST_CASE("steps run one after another, each taking a minute as a rule", "[plan]") {
  const Played played = play(with_steps({kRequest, kRecords}));

  CHECK(played.when("request", "called") == 60);
  CHECK(played.when("new", "record_shown") == 65);
  CHECK(played.when("records", "called") == 125);
}

TEST_CASE("a step that uses a record waits until it is shown", "[plan]") {
  const Played played =
      play(with_steps({kRequest, kRecords}, R"({"timing": {"record_shown": "10m"}})"));

  CHECK(played.when("records", "called") == 60 + 600 + 60);
}

TEST_CASE("the records of more than 20 names are shown later", "[plan]") {
  const auto shown = [](int names, std::string_view schedule) {
    Json json = document(R"({"rules": {"base": "2026", "names_max": 100},
      "timing": {"operator_step": "0s"}, "steps": [{"call": "acm:RequestCertificate", "as": "new",
        "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}}, {"wait": "10m"}]})");
    Json& others = json["steps"][0]["with"]["SubjectAlternativeNames"];
    for (int i = 1; i < names; ++i) others.push_back("n" + std::to_string(i) + ".example.com");
    return play(json, schedule).when("new", "record_shown");
  };
  CHECK(shown(20, "typical") == 5);
  CHECK(shown(21, "typical") == 75);
  CHECK(shown(20, "latest") == 30);
  CHECK(shown(21, "latest") == 300);
  CHECK(shown(21, "earliest") == 0);
}

TEST_CASE("free steps run side by side, a step with after waits for what it names", "[plan]") {
  const Played played = play(with_steps({
      R"({"id": "a", "wait": "5m"})",
      R"({"id": "b", "wait": "2m", "after": []})",
      R"({"id": "c", "note": "both", "after": ["a", "b"]})",
  }));

  CHECK(played.when("b", "noticed") == 120);
  CHECK(played.when("a", "noticed") == 300);
  CHECK(played.when("c", "noted") == 300);
}

TEST_CASE("a wait notices within its period, and gives up at its limit", "[plan]") {
  const Json issued =
      with_steps({kRequest, kRecords,
                  R"({"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"},
           "every": "10m", "give_up_after": "40m"})"});

  const Played typical = play(issued);
  const Played latest = play(issued, "latest");

  CHECK(typical.when("issued", "noticed") == typical.when("new", "certificate_issued") + 300);
  CHECK(typical.stage("issued") == Stage::done);
  CHECK(latest.stage("issued") == Stage::failed);
  CHECK(latest.when("issued", "failed") == latest.when("issued", "waits") + 40 * 60);
}

TEST_CASE("a wait for what is so already ends at once", "[plan]") {
  const Played played = play(
      with_steps({R"({"id": "is", "wait_for": {"certificate": "@old", "Status": "ISSUED"}})"}));

  CHECK(played.when("is", "noticed") == 0);
}

TEST_CASE("a refused call is repeated until AWS accepts it", "[plan]") {
  const Json json = with_steps({kRequest, kRecords,
                                R"({"id": "add", "call": "elbv2:AddListenerCertificates", "with": {
             "ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]},
           "retry": {"on": ["UnsupportedCertificate"], "every": "10s", "for": "1h"}})"},
                               R"({"always": ["no-step-fails"]})");

  const Played played = play(json);

  CHECK(played.when("add", "refused") > 0);
  CHECK(played.when("add", "called") == played.when("new", "certificate_issued") + 5);
  CHECK(played.first_violation().empty());
}

TEST_CASE("a retry gives up after its time", "[plan]") {
  const Json json = with_steps(
      {R"({"id": "delete", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
           "retry": {"on": ["ResourceInUseException"], "every": "10s", "for": "5m"}})"},
      R"({"always": ["no-step-fails"]})");

  const Played played = play(json);

  CHECK(played.when("delete", "failed") == 60 + 300);
  CHECK(played.first_violation() == "no-step-fails");
}

TEST_CASE("a failed step ends the steps after it, not its free neighbours", "[plan]") {
  const Played played = play(with_steps({
      R"({"id": "bad", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}})",
      R"({"id": "after", "note": "never"})",
      R"({"id": "free", "wait": "1h", "after": []})",
  }));

  CHECK(played.stage("bad") == Stage::failed);
  CHECK(played.stage("after") == Stage::cut);
  CHECK(played.stage("free") == Stage::done);
}

TEST_CASE("on_failure continue spares the steps after it and the claim", "[plan]") {
  const Played played = play(with_steps(
      {R"({"id": "bad", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
           "on_failure": "continue"})",
       R"({"id": "after", "note": "still"})"},
      R"({"always": ["no-step-fails"]})"));

  CHECK(played.stage("after") == Stage::done);
  CHECK(played.first_violation().empty());
}

TEST_CASE("a refusal can be what is wanted", "[plan]") {
  const Played met = play(with_steps(
      {R"({"id": "try", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
           "fails_with": ["ResourceInUseException"]})"}));
  const Played unmet = play(with_steps(
      {R"({"id": "try", "call": "acm:RequestCertificate", "with": {"DomainName": "example.com"},
           "fails_with": "LimitExceededException"})"}));

  CHECK(met.stage("try") == Stage::done);
  CHECK(met.first_violation().empty());
  CHECK(unmet.first_violation() == "try");
}

TEST_CASE("a false claim violates under the step's id", "[plan]") {
  const Played played = play(
      with_steps({R"({"id": "claim", "expect": {"certificate": "@old", "Status": "EXPIRED"}})"}));

  CHECK(played.first_violation() == "claim");
  CHECK(played.when("claim", "failed") == 60);
}

TEST_CASE("a probe needs the page to open, with the certificate that is named", "[plan]") {
  const Played opens = play(with_steps({R"({"id": "look", "probe": "www.example.com"})"}));
  const Played other = play(
      with_steps({R"({"id": "look", "probe": {"host": "www.example.com", "presents": "@old"}})",
                  R"({"id": "apex", "probe": "example.com"})"}));

  CHECK(opens.stage("look") == Stage::done);
  CHECK(other.stage("look") == Stage::done);
  CHECK(other.first_violation() == "apex");
}

TEST_CASE("a step whose guard does not hold is skipped, and counts as done", "[plan]") {
  const Played played = play(with_steps({
      R"({"id": "guarded", "wait": "1h", "only_if": {"certificate": "@old", "exists": false}})",
      R"({"id": "next", "note": "at once"})",
  }));

  CHECK(played.stage("guarded") == Stage::skipped);
  CHECK(played.when("next", "noted") == 0);
}

TEST_CASE("one operator does one thing at a time, waits do not occupy them", "[plan]") {
  const Json json =
      with_steps({R"({"id": "a", "expect": {"certificate": "@old", "exists": true}, "after": []})",
                  R"({"id": "b", "expect": {"certificate": "@old", "exists": true}, "after": []})",
                  R"({"id": "w", "wait": "30s", "after": []})"},
                 R"({"operators": 1})");

  const Played played = play(json);

  CHECK(played.when("a", "held") == 60);
  CHECK(played.when("b", "held") == 120);
  CHECK(played.when("w", "noticed") == 30);
}

TEST_CASE("a name that AWS answers with another certificate is bound to that one", "[plan]") {
  const Json json = with_steps({
      R"({"id": "one", "call": "acm:RequestCertificate", "as": "first", "with": {
          "DomainName": "www.example.com", "ValidationMethod": "DNS", "IdempotencyToken": "t1"}})",
      R"({"id": "two", "call": "acm:RequestCertificate", "as": "second", "with": {
          "DomainName": "www.example.com", "ValidationMethod": "DNS", "IdempotencyToken": "t1"}})",
      R"({"id": "delete", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@second"}})",
      R"({"id": "gone", "expect": {"certificate": "@first", "exists": false}})",
  });

  const Played played = play(json);

  CHECK(played.first_violation().empty());
  CHECK(played.stage("gone") == Stage::done);
}

TEST_CASE("an idempotency token is forgotten after an hour", "[plan]") {
  const Json json = with_steps({
      R"({"id": "one", "call": "acm:RequestCertificate", "as": "first", "with": {
          "DomainName": "www.example.com", "ValidationMethod": "DNS", "IdempotencyToken": "t1"}})",
      R"({"id": "later", "wait": "1h"})",
      R"({"id": "two", "call": "acm:RequestCertificate", "as": "second", "with": {
          "DomainName": "www.example.com", "ValidationMethod": "DNS", "IdempotencyToken": "t1"}})",
  });

  const Played played = play(json);

  CHECK(played.history.end.world.certificates.handles().size() == 3);
}

TEST_CASE("a plan that waits for what cannot come is stuck", "[plan]") {
  const Json json =
      with_steps({R"({"id": "wait", "wait_for": {"certificate": "@old", "exists": false},
           "give_up_after": "never"})"});

  const Played played = play(json);

  CHECK(played.first_violation() == "plan-ends");
}

TEST_CASE("an actor goes on beside the plan, and its failure counts", "[plan]") {
  Json json =
      with_steps({R"({"id": "slow", "wait": "1h"})"},
                 R"({"always": ["no-step-fails"], "actors": [{"name": "team", "steps": []}]})");
  json["actors"][0]["steps"].push_back(Json::parse(
      R"({"id": "bad", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}})"));

  const Played played = play(json);

  CHECK(played.when("bad", "failed") == 60);
  CHECK(played.stage("slow") == Stage::done);
  CHECK(played.first_violation() == "no-step-fails");
}

}  // namespace
}  // namespace acmsim::sim
