// What is proved among steps that only pass the time: each bound at which a plan is safe by a hair,
// and the one second at which it no longer is.
#include "sim/check/reduce/loosening.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/check/prove.hpp"
#include "sim/check/reduce/parts.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// Whether loosened parts alone prove all that is asked.
bool is_proved(const Json& document) {
  const Scenario scenario = decoded(document);
  const CheckOptions options;
  Prover prover(scenario, scenario.plan, options);
  return std::ranges::all_of(parts_of(scenario, scenario.plan, options),
                             [&](const Extent& part) { return prover.proves(part); });
}

/// What a check says that loosens whatever it can.
Safety loosened(const Json& document) {
  CheckOptions options;
  options.first_look_classes = 0;
  return check(decoded(document), options).verdict;
}
Safety plain(const Json& document) {
  CheckOptions options;
  options.splits = options.loosens = false;
  return check(decoded(document), options).verdict;
}

void check_all(const Json& document, bool is_safe) {
  const Safety verdict = is_safe ? Safety::safe : Safety::unsafe;
  CHECK(is_proved(document) == is_safe);
  CHECK(loosened(document) == verdict);
  CHECK(plain(document) == verdict);
}

/// One certificate that three listeners let go, and that is deleted then.
Json three_let_go(const char* limit) {
  Json json = base_document();
  json["given"]["certificates"].push_back(
      Json::parse(R"({"as": "new", "DomainName": "www.example.com", "ValidationMethod": "DNS",
                      "Status": "ISSUED", "NotAfter": "2022-12-13T23:59:59Z"})"));
  json["given"]["watches"] = Json::array();
  json["given"]["load_balancers"] = Json::array();
  json["given"]["hosted_zones"][0].erase("records");
  json["steps"] = Json::array();
  for (int i = 0; i < 3; ++i) {
    const std::string number = std::to_string(i);
    json["given"]["load_balancers"].push_back(
        {{"as", "lb" + number},
         {"listeners", {{{"as", "https" + number}, {"Certificates", {"@old"}}}}}});
    json["steps"].push_back(
        {{"id", "swap" + number},
         {"call", "elbv2:ModifyListener"},
         {"after", Json::array()},
         {"with",
          {{"ListenerArn", "@https" + number}, {"Certificates", {{{"CertificateArn", "@new"}}}}}}});
  }
  json["steps"].push_back({{"id", "delete"},
                           {"call", "acm:DeleteCertificate"},
                           {"after", {"swap0", "swap1", "swap2"}},
                           {"with", {{"CertificateArn", "@old"}}},
                           {"retry", {{"on", {"ResourceInUseException"}}, {"for", limit}}}});
  json["always"] = {"no-step-fails"};
  return json;
}

/// Whoever needs the one slot waits for the hour that another holds it.
Json one_slot(const char* limit) {
  Json json = base_document();
  json["given"]["certificates"].push_back(
      Json::parse(R"({"as": "unused", "DomainName": "u.example.com", "ValidationMethod": "DNS",
                      "Status": "ISSUED", "NotAfter": "2022-12-13T23:59:59Z"})"));
  json["operators"] = 1;
  json["steps"] = Json::parse(R"([
    {"id": "long", "after": [], "expect": {"host": "www.example.com", "available": true},
     "takes": ["0s", "1m", "1h"]},
    {"id": "delete", "after": [], "call": "acm:DeleteCertificate", "takes": "0s",
     "with": {"CertificateArn": "@unused"}},
    {"id": "gone", "after": [], "wait_for": {"certificate": "@unused", "exists": false},
     "every": "0s"}])");
  json["steps"][2]["give_up_after"] = limit;
  json["always"] = {"no-step-fails"};
  return json;
}

/// A step comes after two that take an hour each, one after the other, and before a deadline.
Json after_two_hours(const char* limit) {
  Json json = base_document();
  json["given"]["certificates"].push_back(
      Json::parse(R"({"as": "unused", "DomainName": "u.example.com", "ValidationMethod": "DNS",
                      "Status": "ISSUED", "NotAfter": "2022-12-13T23:59:59Z"})"));
  json["steps"] = Json::parse(R"([
    {"id": "one", "after": [], "expect": {"host": "www.example.com", "available": true},
     "takes": ["0s", "1m", "1h"]},
    {"id": "two", "expect": {"host": "www.example.com", "available": true},
     "takes": ["0s", "1m", "1h"]},
    {"id": "delete", "call": "acm:DeleteCertificate", "takes": "0s",
     "with": {"CertificateArn": "@unused"}},
    {"id": "gone", "after": [], "wait_for": {"certificate": "@unused", "exists": false},
     "every": "0s"}])");
  json["steps"][3]["give_up_after"] = limit;
  json["always"] = {"no-step-fails"};
  return json;
}

/// A certificate is requested, proved and put onto a listener as soon as its status is ISSUED.
Json put_when_issued(const char* patience) {
  Json json = base_document();
  json["steps"] = Json::parse(R"([
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
    {"id": "records", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
    {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"}, "every": "1m"},
    {"id": "swap", "call": "elbv2:ModifyListener",
     "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]},
     "retry": {"on": ["UnsupportedCertificate"], "for": "10m"}}])");
  json["steps"][2]["give_up_after"] = patience;
  json["always"] = {"no-step-fails"};
  return json;
}

TEST_CASE("a wait that has been passed comes before what it was for", "[check][loosening]") {
  check_all(put_when_issued("4h"), true);
  check_all(put_when_issued("1h"), false);
}

TEST_CASE("what is too large to be searched is broken by a history that is tried",
          "[check][loosening]") {
  CheckOptions options;
  options.first_look_classes = 0;
  options.limits.classes_max = 1;
  const Check found = check(decoded(three_let_go("20m")), options);
  CHECK(found.verdict == Safety::unsafe);
  REQUIRE(found.shortest);
  CHECK(found.shortest->violates == "no-step-fails");
  CHECK_FALSE(found.shortest->is_proved);
  CHECK(check(decoded(three_let_go("30m11s")), options).verdict == Safety::unknown);
}

TEST_CASE("a deletion is asked for each user of its certificate", "[check][loosening]") {
  check_all(three_let_go("30m11s"), true);
  check_all(three_let_go("30m10s"), false);
}

TEST_CASE("who waits for a slot waits as long as others hold it", "[check][loosening]") {
  check_all(one_slot("1h1s"), true);
  check_all(one_slot("1h"), false);
}

TEST_CASE("steps that are left out take as long as all of them", "[check][loosening]") {
  check_all(after_two_hours("2h1s"), true);
  check_all(after_two_hours("2h"), false);
}

TEST_CASE("that no step fails is proved of the end only if it is of the steps",
          "[check][loosening]") {
  const auto asked_alone = [](const char* limit) {
    Json json = after_two_hours(limit);
    json["always"] = Json::array();
    json["finally"] = {"no-step-fails"};
    CheckOptions options;
    options.first_look_classes = 0;
    options.only = "no-step-fails";
    return check(decoded(json), options).verdict;
  };
  CHECK(asked_alone("2h1s") == Safety::safe);
  CHECK(asked_alone("2h") == Safety::unsafe);
}

TEST_CASE("a step that may fail is not passed", "[check][loosening]") {
  Json json = after_two_hours("2h1s");
  json["always"] = Json::array();
  json["finally"] = Json::parse(R"([{"certificate": "@unused", "exists": false}])");
  CHECK(is_proved(json));
  json["steps"][1]["expect"]["available"] = false;
  CHECK_FALSE(is_proved(json));
}

TEST_CASE("what breaks where steps are only waited for is not taken for safe",
          "[check][loosening]") {
  Json json = three_let_go("1h");
  SECTION("a claim") {
    json["always"] = Json::parse(R"([{"certificate": "@old", "exists": true}])");
    check_all(json, false);
    json["always"] = Json::parse(R"([{"certificate": "@new", "exists": true}])");
    check_all(json, true);
  }
  SECTION("a host") {
    json["given"]["hosted_zones"] = Json::parse(R"([
        {"as": "zone", "Name": "example.com", "records": [
            {"Name": "www.example.com", "Type": "A", "AliasTarget": "@lb1"}]}])");
    json["given"]["watches"] = {"www.example.com"};
    json["always"] = {"https-available"};
    check_all(json, true);
    json["given"]["certificates"][1]["DomainName"] = "example.com";
    check_all(json, false);
  }
}

TEST_CASE("a certificate that is taken again is asked for as a whole", "[check][loosening]") {
  Json json = three_let_go("30m11s");
  json["steps"].push_back(
      Json::parse(R"({"id": "again", "after": ["swap0"], "call": "elbv2:ModifyListener",
                      "with": {"ListenerArn": "@https0",
                               "Certificates": [{"CertificateArn": "@old"}]}})"));
  CHECK(loosened(json) == plain(json));
  CHECK(loosened(json) == Safety::unsafe);
}

}  // namespace
}  // namespace acmsim::sim
