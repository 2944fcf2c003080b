// The plan that a document gives, and what is wrong with it.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

Json with_steps(std::string_view steps, std::string_view patch = "{}") {
  Json whole = document(patch);
  whole["steps"] = Json::parse(steps);
  return whole;
}

struct StepsCase {
  const char* title;
  const char* steps;
  const char* complaint;
};

void check_steps(const StepsCase& one) {
  DYNAMIC_SECTION(one.title) { CHECK(complaints(with_steps(one.steps)) == one.complaint); }
}

using Indices = std::vector<std::uint32_t>;

TEST_CASE("steps without an id are called by their place", "[scenario]") {
  const Plan plan = decoded(with_steps(R"([{"note": "a"}, {"note": "b", "id": "second"}])",
                                       R"({"actors": [{"name": "team", "steps": [
                                             {"note": "c"}, {"note": "d"}]}]})"))
                        .plan;

  REQUIRE(plan.steps.size() == 4);
  CHECK(plan.who == std::vector<std::string>{"plan", "team"});
  CHECK(plan.steps[0].id == "step 1");
  CHECK(plan.steps[1].id == "second");
  CHECK(plan.steps[2].id == "team step 1");
  CHECK(plan.steps[3].id == "team step 2");
  CHECK(plan.steps[3].who == 1);
  CHECK(plan.steps[2].after.empty());
  CHECK(indices(plan.steps[3].after) == Indices{2});
}

TEST_CASE("after names steps of the plan and of actors, in any order", "[scenario]") {
  const Plan plan = decoded(with_steps(R"([{"note": "a", "id": "a"}, {"note": "b", "after": []},
                                           {"note": "c", "after": ["x", "a", "x"]}])",
                                       R"({"actors": [{"name": "team", "steps": [
                                             {"note": "x", "id": "x"}]}]})"))
                        .plan;

  CHECK(plan.steps[1].after.empty());
  CHECK(indices(plan.steps[2].after) == Indices{3, 0});
}

TEST_CASE("a step waits for whoever makes what it uses", "[scenario]") {
  const Plan plan = decoded(with_steps(R"([
    {"note": "start"},
    {"call": "route53:ChangeResourceRecordSets", "after": [], "with": {"HostedZoneId": "@made",
      "ChangeBatch": {"Changes": [{"Action": "UPSERT", "ResourceRecordSet": {
        "Name": "@new.ResourceRecord.example.com.Name", "Type": "CNAME", "TTL": 60,
        "ResourceRecords": [{"Value": "@new.ResourceRecord.example.com.Value"}]}}]}}},
    {"probe": {"host": "www.example.com", "presents": "@new"}, "after": []},
    {"wait_for": {"certificate": "@new", "exists": true}, "after": []},
    {"call": "route53:CreateHostedZone", "as": "made", "after": [],
     "with": {"Name": "example.com", "CallerReference": "r"}},
    {"call": "acm:RequestCertificate", "as": "new", "after": [],
     "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}}])"))
                        .plan;

  CHECK(indices(plan.steps[1].makers) == Indices{4, 5});
  REQUIRE(plan.steps[1].shown.size() == 1);
  CHECK(indices(plan.steps[2].makers) == Indices{5});
  CHECK(plan.steps[3].makers.empty());
  CHECK(plan.steps[5].makers.empty());
}

TEST_CASE("a given record can be that of a certificate that is yet to be requested", "[scenario]") {
  Json whole = with_steps(R"([{"call": "acm:RequestCertificate", "as": "new",
    "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}}])");
  whole["given"]["hosted_zones"][0]["validates"] = {"@new"};

  const Scenario scenario = decoded(whole);

  CHECK(scenario.world.hosted_zones.at(ZoneHandle{0}).written.rows().size() == 4);
}

TEST_CASE("steps have the usual limits unless they say otherwise", "[scenario]") {
  const Plan plan = decoded(with_steps(R"([
    {"wait_for": {"certificate": "@old", "exists": true}},
    {"wait_for": {"certificate": "@old", "exists": true}, "every": "5m", "give_up_after": "never"},
    {"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}, "takes": "3m",
     "retry": {"on": ["ResourceInUseException"]}, "fails_with": "LimitExceededException"},
    {"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}, "region": "us-east-1",
     "retry": {"on": ["ResourceInUseException"], "every": "1m", "for": "never"},
     "fails_with": ["ResourceInUseException", "ResourceNotFoundException"]},
    {"probe": "www.example.com", "sni": false, "on_failure": "continue"},
    {"wait": "1h", "only_if": {"certificate": "@old", "exists": true}}])",
                                       R"({"operators": 2})"))
                        .plan;

  const auto& usual = std::get<WaitForStep>(plan.steps[0].does);
  CHECK(usual.every == 1min);
  CHECK(usual.give_up_after == 96h);
  CHECK(std::get<WaitForStep>(plan.steps[1].does).give_up_after == kNever);
  const auto& one = std::get<CallStep>(plan.steps[2].does);
  CHECK(one.retry->every == 10s);
  CHECK(one.retry->limit == 30min);
  CHECK(one.fails_with == std::vector{ErrorCode::limit_exceeded});
  CHECK(plan.steps[2].takes == exactly(3min));
  const auto& other = std::get<CallStep>(plan.steps[3].does);
  CHECK(other.retry->limit == kNever);
  CHECK(other.fails_with.size() == 2);
  CHECK(other.from != one.from);
  CHECK(std::get<ProbeStep>(plan.steps[4].does).sni == Sni::absent);
  CHECK(plan.steps[4].continues_on_failure);
  CHECK(plan.steps[5].only_if);
  CHECK(plan.steps[5].takes == Delay{});
  CHECK(plan.operators == 2U);
}

TEST_CASE("a step that is repeated makes another thing each time, with a name", "[scenario]") {
  const Scenario scenario = decoded(with_steps(R"([{"call": "acm:RequestCertificate", "as": "new",
    "with": {"DomainName": "example.com"}, "repeat": {"at_most": 3}}])"));

  const auto& call = std::get<CallStep>(scenario.plan.steps[0].does);
  REQUIRE(call.repetitions.size() == 3);
  CHECK(scenario.plan.steps[0].at_most == 3);
  CHECK(scenario.nicknames.certificates.at(CertificateHandle{1}) == "new");
  CHECK(scenario.nicknames.certificates.at(CertificateHandle{2}) == "new #2");
  CHECK(scenario.nicknames.certificates.at(CertificateHandle{3}) == "new #3");
}

TEST_CASE("ids of steps are checked", "[scenario]") {
  check_steps(
      {"an id twice", R"([{"id": "a", "note": "n"}, {"id": "a", "note": "n"}])",
       "/steps/1/id: found \"a\", the id of /steps/0 on line 1 too; expected an id that no other "
       "step has"});
  check_steps(
      {"an unknown id", R"([{"id": "request", "note": "n"}, {"note": "n", "after": ["reqest"]}])",
       "/steps/1/after/0: found \"reqest\"; expected the id of a step: \"request\"; did you mean "
       "\"request\"?"});
  check_steps(
      {"a cycle", R"([{"id": "a", "note": "n", "after": ["c"]}, {"id": "b", "note": "n"},
                        {"id": "c", "note": "n"}])",
       "/steps/0: found a -> b -> c -> a; expected steps in an order: none can wait for itself"});
  check_steps({"a step after itself",
               R"([{"note": "n"}, {"id": "b", "note": "n", "after": ["b"]}])",
               "/steps/1: found b -> b; expected steps in an order: none can wait for itself"});
  check_steps(
      {"used before it is made", R"([
           {"id": "delete", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@new"}},
           {"id": "request", "call": "acm:RequestCertificate", "as": "new",
            "with": {"DomainName": "example.com"}}])",
       "/steps/0/with/CertificateArn: found \"@new\", which only step \"request\" makes, and that "
       "comes after \"delete\"; expected something that is there before the step"});
}

TEST_CASE("actors have names of their own", "[scenario]") {
  CHECK(complaints(document(R"({"actors": [{"name": "plan", "steps": []}]})")) ==
        "/actors/0/name: found \"plan\"; expected a name for an actor: \"plan\" is what the "
        "document's steps are called");
  CHECK(complaints(
            document(R"({"actors": [{"name": "a", "steps": []}, {"name": "a", "steps": []}]})")) ==
        "/actors/1/name: found \"a\", the name of /actors/0/name on line 1 too; expected a name "
        "that no other actor has");
}

TEST_CASE("calls are checked", "[scenario]") {
  check_steps(
      {"a name for nothing", R"([{"call": "acm:DeleteCertificate", "as": "x",
                                    "with": {"CertificateArn": "@old"}}])",
       "/steps/0/as: found \"x\"; expected no \"as\": acm:DeleteCertificate makes nothing that a "
       "name could stand for"});
  check_steps(
      {"its own product", R"([{"call": "acm:RequestCertificate", "as": "new",
           "with": {"DomainName": "@new.DomainName"}}])",
       "/steps/0/with/DomainName: found \"@new.DomainName\", which this step makes; expected "
       "something that is there before the step"});
  check_steps({"no parameters", R"([{"call": "registrar:ExpireDomain"}])",
               "/steps/0: found no \"with\"; expected \"with\", which has \"name\""});
  check_steps(
      {"a reference misspelt", R"([{"call": "acm:DeleteCertificate",
                                      "with": {"CertificateArn": "@ols"}}])",
       "/steps/0/with/CertificateArn: found \"@ols\"; expected a name that is given, or that a "
       "step makes: \"@https\", \"@old\", \"@web\" or \"@zone\"; did you mean \"@old\"?"});
  check_steps(
      {"a field misspelt", R"([{"call": "acm:RequestCertificate",
                                  "with": {"DomainName": "@old.DomainNam"}}])",
       "/steps/0/with/DomainName: found \"@old.DomainNam\"; expected a field of a certificate: "
       "\"@old.CertificateArn\", \"@old.DomainName\", "
       "\"@old.ResourceRecord.www.example.com.Name\", "
       "\"@old.ResourceRecord.www.example.com.Type\" or "
       "\"@old.ResourceRecord.www.example.com.Value\"; did you mean \"@old.DomainName\"?"});
  check_steps({"too often",
               R"([{"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
                           "repeat": {"at_most": 4000000000}}])",
               "/steps/0/repeat/at_most: found the number 4000000000; expected at most 1000"});
  check_steps(
      {"two browsers", R"([{"probe": {"host": "www.example.com", "sni": true}, "sni": false}])",
       "/steps/0/sni: found false; expected the same as in \"probe\", where it need not stand "
       "twice"});
}

TEST_CASE("conditions are checked", "[scenario]") {
  check_steps(
      {"a name that the certificate has not", R"([{"expect": {"certificate": "@old",
           "DomainValidation": {"ww.example.com": "SUCCESS"}}}])",
       "/steps/0/expect/DomainValidation/ww.example.com: found \"ww.example.com\"; expected a "
       "name of the certificate: \"www.example.com\"; did you mean \"www.example.com\"?"});
  check_steps({"a change that is a zone",
               R"([{"expect": {"change": "@zone", "Status": "INSYNC"}}])",
               "/steps/0/expect/change: found \"@zone\", a zone; expected a change"});
  check_steps(
      {"deep inside", R"([{"expect": {"all": [{"not": {"any": [
           {"listener": "@https", "has": "@old"}, {"listener": "@http", "has": "@old"}]}}]}}])",
       "/steps/0/expect/all/0/not/any/1/listener: found \"@http\"; expected a name that is "
       "given, or that a step makes: \"@https\", \"@old\", \"@web\" or \"@zone\"; did you mean "
       "\"@https\"?"});
  check_steps(
      {"a record of no name", R"([{"expect": {"record": {"Name": "a..b", "Type": "A"},
                                                "exists": true}}])",
       "/steps/0/expect/record/Name: found \"a..b\"; expected a name of the DNS: a label is not "
       "empty"});
}

TEST_CASE("error codes and invariants that are misspelt get the nearest", "[scenario]") {
  const auto scenario = read_scenario(with_steps(R"([
    {"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
     "fails_with": ["ResourceInUseExeption"], "retry": {"on": ["UnsuportedCertificate"]}},
    {"expect": {"all": ["no-step-fail"]}}])")
                                          .dump());

  REQUIRE_FALSE(scenario);
  REQUIRE(scenario.error().size() == 3);
  CHECK(scenario.error()[0].where == "/steps/0/fails_with/0");
  CHECK(scenario.error()[0].hint == "ResourceInUseException");
  CHECK(scenario.error()[1].where == "/steps/0/retry/on/0");
  CHECK(scenario.error()[1].hint == "UnsupportedCertificate");
  CHECK(scenario.error()[2].where == "/steps/1/expect/all/0");
  CHECK(scenario.error()[2].hint == "no-step-fails");
}

TEST_CASE("a word of a long list that is misspelt gets the nearest", "[scenario]") {
  const auto timer = read_scenario(document(R"({"history": [
    {"at": "2022-01-05T00:00:00Z", "fires": "expry", "whose": "old"}]})")
                                       .dump());
  const auto verdict =
      read_scenario(document(R"({"expected": {"violates": "https-avalable"}})").dump());

  REQUIRE_FALSE(timer);
  REQUIRE(timer.error().size() == 1);
  CHECK(timer.error()[0].where == "/history/0/fires");
  CHECK(timer.error()[0].hint == "expiry");
  REQUIRE_FALSE(verdict);
  REQUIRE(verdict.error().size() == 1);
  CHECK(verdict.error()[0].where == "/expected/violates");
  CHECK(verdict.error()[0].hint == "https-available");
}

TEST_CASE("conditions of every kind are read", "[scenario]") {
  const Plan plan = decoded(document(R"({"always": [
    {"never": {"host": "www.example.com", "available": false}},
    {"any": [{"listener": "@https", "default": "@old"}, "plan-ends",
             {"record": {"Name": "www.example.com", "Type": "A"}, "visible": true}]},
    {"certificate": "@old", "DomainValidation": {"www.example.com": "SUCCESS"},
     "SubjectAlternativeNames": ["www.example.com"]},
    "attached-certificates-exist"]})"))
                        .plan;

  REQUIRE(plan.always.size() == 4);
  const auto& never = std::get<Not>(plan.always[0].condition.is);
  CHECK(std::get<HostIs>(never.of.front().is).available == false);
  CHECK(std::get<Any>(plan.always[1].condition.is).of.size() == 3);
  CHECK(std::get<CertificateIs>(plan.always[2].condition.is).domain_validation.size() == 1);
  CHECK(plan.always[2].name == "/always/2");
  CHECK(plan.always[3].name == "attached-certificates-exist");
}

TEST_CASE("what AWS would refuse is a step that AWS refuses, not a mistake", "[scenario]") {
  const Plan plan = decoded(with_steps(R"([
    {"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName": "no_such_name"}},
    {"expect": {"certificate": "@new", "exists": false}}])"))
                        .plan;

  const auto& call = std::get<CallStep>(plan.steps[0].does);
  CHECK(std::get<ApiError>(call.repetitions.at(0)).code == ErrorCode::validation_exception);
}

}  // namespace
}  // namespace acmsim::sim
