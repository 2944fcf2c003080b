#include "sim/json/explain.hpp"

#include <catch2/catch.hpp>

#include "sim/json/nearest.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

/// Everything that is said about a text, a line each; "" if nothing is.
std::string told_of(const std::string& text) {
  const auto document = read_document(text);
  const auto errors = document ? validate(*document) : document.error();
  std::string lines;
  for (const InputError& error : errors) lines += (lines.empty() ? "" : "\n") + error.message();
  return lines;
}

/// A scenario that is one line of these members.
std::string scenario(const std::string& members) {
  return R"({"acmsim": 1, "title": "t", )" + members + "}";
}

std::string told_of_step(const std::string& step) {
  return told_of(scenario("\"steps\": [" + step + "]"));
}

std::string told_of_claim(const std::string& claim) {
  return told_of(scenario("\"finally\": [" + claim + "]"));
}

TEST_CASE("a misspelt operation is told with its place and the nearest one") {
  CHECK(told_of("{\"acmsim\": 1, \"title\": \"t\",\n\"steps\": [\n{\"wait\": \"1m\"},\n"
                "{\"id\": \"request\",\n\"call\": \"acm:RequestCertficate\"}]}") ==
        "/steps/1/call, line 5: found \"acm:RequestCertficate\"; expected one of "
        "\"acm:RequestCertificate\", \"acm:RenewCertificate\", \"acm:GetCertificate\", "
        "\"acm:DeleteCertificate\", \"acm:ExportCertificate\" or 66 others; "
        "did you mean \"acm:RequestCertificate\"?");
}

TEST_CASE("a misspelt key is one mistake, though the right one is missing then") {
  CHECK(told_of(R"({"acmsim": 1, "titel": "t"})") ==
        "/titel, line 1: found the key \"titel\"; expected one of \"title\", \"given\", "
        "\"until\", \"rules\", \"steps\" or 12 others; did you mean \"title\"?");
  CHECK(told_of(scenario(R"("given": {"domains": [{"nam": "x"}]})")) ==
        "/given/domains/0/nam, line 1: found the key \"nam\"; expected one of "
        "\"becomes\", \"ds\", \"name\", "
        "\"name_servers\", \"on_hold\", \"registered\" or \"whois_contacts\"; did you mean "
        "\"name\"?");
}

TEST_CASE("every unknown key is told, in the order of the text") {
  CHECK(told_of(scenario("\"rules\": {\"b\": 1,\n\"a\": 1}")) ==
        "/rules/b, line 1: found the key \"b\"; expected one of \"base\", \"exports\", "
        "\"names_max\", "
        "\"caa_failure\", \"caa_is_asked\" or 23 others\n"
        "/rules/a, line 2: found the key \"a\"; expected one of \"base\", \"exports\", "
        "\"names_max\", "
        "\"caa_failure\", \"caa_is_asked\" or 23 others");
}

TEST_CASE("a missing key is told with what it is for") {
  CHECK(told_of("\n{}") ==
        "line 2: found no \"acmsim\"; expected \"acmsim\": the version of the document's format: "
        "always 1\n"
        "line 2: found no \"title\"; expected \"title\": one line that names the scenario");
  CHECK(told_of_step(R"({"call": "registrar:SetDS", "with": {"name": "x"}})") ==
        "/steps/0/with, line 1: found no \"ds\"; expected \"ds\": its new state");
}

TEST_CASE("a value of the wrong type is told with the right one") {
  CHECK(told_of(R"({"acmsim": "1", "title": 5})") ==
        "/acmsim, line 1: found \"1\"; expected 1\n"
        "/title, line 1: found the number 5; expected a string; did you mean \"5\"?");
  CHECK(told_of(scenario(R"("operators": 1.5, "about": null, "steps": {"a": 1}, "rules": [])")) ==
        "/operators, line 1: found the number 1.5; expected a whole number\n"
        "/about, line 1: found null; expected a string\n"
        "/steps, line 1: found an object with \"a\"; expected an array\n"
        "/rules, line 1: found an empty array; expected a string or an object");
}

TEST_CASE("a long string is cut between characters") {
  std::string name;
  for (int i = 0; i < 40; ++i) name += "\xEA\xB0\x80";

  const std::string told = told_of(scenario(R"("time_zone": ")" + name + "\""));

  CHECK(told == "/time_zone, line 1: found \"" + name.substr(0, 60) +
                    "...\"; expected an offset from UTC such as \"+09:00\", or \"Z\"");
}

TEST_CASE("a text of the wrong form is told by what the schema says of it") {
  const std::string duration = R"(expected a duration such as "90s", "30m", "1h30m" or "39d")";

  CHECK(told_of_step(R"({"wait": "5 minutes"})") ==
        "/steps/0/wait, line 1: found \"5 minutes\"; " + duration);
  CHECK(told_of_step(R"({"wait": 300})") ==
        "/steps/0/wait, line 1: found the number 300; " + duration);
  CHECK(told_of_step(R"({"wait": "never"})") ==
        "/steps/0/wait, line 1: found \"never\"; " + duration);
  CHECK(told_of(scenario(R"("until": "tomorrow")")) ==
        "/until, line 1: found \"tomorrow\"; expected an instant such as "
        "\"2022-02-20T00:00:00Z\", or a duration such as \"30d\"");
}

TEST_CASE("durations have their units in order and each once") {
  for (const std::string good : {"90s", "0s", "72h", "1h30m", "1d2h3m4s", "39d", "1d1s"}) {
    INFO(good);
    CHECK(told_of_step("{\"wait\": \"" + good + "\"}").empty());
  }
  for (const std::string bad : {"", "90", "s", "1m1h", "1m1m", "1.5h", "-1s", "1w", "1 h", "1H"}) {
    INFO(bad);
    CHECK_FALSE(told_of_step("{\"wait\": \"" + bad + "\"}").empty());
  }
}

TEST_CASE("a delay is one duration or three") {
  CHECK(told_of(scenario(R"("timing": {"issuance": "never"})")).empty());
  CHECK(told_of(scenario(R"("timing": {"issuance": ["1s", "2s", "never"]})")).empty());
  CHECK(told_of(scenario(R"("timing": {"issuance": ["1s", "2s"]})")) ==
        "/timing/issuance, line 1: found an array of 2 values; expected a duration for all three, "
        "or [earliest, typical, latest] such as [\"2m\", \"30m\", \"3h\"]");
  CHECK(told_of(scenario(R"("timing": {"issuance": ["1s", "soon", "3s"]})")) ==
        "/timing/issuance/1, line 1: found \"soon\"; expected a duration such as \"90s\", "
        "\"30m\", \"1h30m\" or \"39d\", or \"never\"");
}

TEST_CASE("a number out of its limits is told with the limit") {
  const std::string listener = R"("given": {"load_balancers": [{"listeners": [)";
  CHECK(told_of(scenario(R"("operators": 0)")) ==
        "/operators, line 1: found the number 0; expected at least 1");
  CHECK(told_of(scenario(listener + R"({"Port": 70000, "Protocol": "HTTP"}]}]})")) ==
        "/given/load_balancers/0/listeners/0/Port, line 1: found the number 70000; "
        "expected at most 65535");
}

TEST_CASE("a step is of exactly one kind") {
  const std::string kinds = R"(one of "call", "wait", "wait_for", "expect", "probe" or "note")";
  CHECK(told_of_step(R"({"id": "x"})") ==
        "/steps/0, line 1: found an object with \"id\"; expected " + kinds);
  CHECK(told_of_step(R"({"wait": "5m", "call": "acm:DeleteCertificate", "with": {"x": 1}})") ==
        "/steps/0, line 1: found \"call\" and \"wait\" together; expected exactly " + kinds);
  CHECK(told_of_step(R"({"cal": "acm:DeleteCertificate", "with": {"x": 1}})") ==
        "/steps/0/cal, line 1: found the key \"cal\"; expected one of \"call\", \"as\", \"id\", "
        "\"sni\", \"wait\" or 16 others; did you mean \"call\"?");
}

TEST_CASE("what belongs to one kind of step is told when it stands in another") {
  CHECK(told_of_step(R"({"wait": "5m", "every": "1m"})") ==
        "/steps/0/every, line 1: found \"every\" without \"wait_for\"; "
        "expected \"every\" only beside \"wait_for\"");
  CHECK(told_of_step(R"({"note": "x", "takes": "1m"})") ==
        "/steps/0/takes, line 1: found \"takes\" without \"call\", \"probe\" or \"expect\"; "
        "expected \"takes\" only beside \"call\", \"probe\" or \"expect\"");
}

TEST_CASE("parameters are those of the operation that is called") {
  CHECK(
      told_of_step(R"({"call": "acm:DescribeCertificate", "with": {"CertificateARN": "@new"}})") ==
      "/steps/0/with/CertificateARN, line 1: found the key \"CertificateARN\"; "
      "expected \"CertificateArn\"; did you mean \"CertificateArn\"?");
  CHECK(told_of_step(R"({"call": "elbv2:DeleteListener", "with": {"CertificateArn": "@new"}})") ==
        "/steps/0/with/CertificateArn, line 1: found the key \"CertificateArn\"; "
        "expected \"ListenerArn\"");
  CHECK(told_of_step(R"({"call": "elbv2:CreateListener", "with": {"Certificates": ["@new"]}})") ==
        "/steps/0/with/Certificates/0, line 1: found \"@new\"; expected "
        "{\"CertificateArn\": \"@new\"}");
}

TEST_CASE("what AWS itself would refuse is no error of the document") {
  CHECK(told_of_step(R"({"call": "acm:RequestCertificate"})").empty());
  CHECK(told_of_step(R"({"call": "acm:RequestCertificate",
                         "with": {"DomainName": "", "ValidationMethod": "FAX"}})")
            .empty());
}

TEST_CASE("a condition has exactly one subject") {
  const std::string subjects =
      "one of " + listed({"certificate", "change", "record", "load_balancer", "listener", "host",
                          "all", "any", "not"});
  CHECK(told_of_claim(R"({"Status": "ISSUED"})") ==
        "/finally/0, line 1: found an object with \"Status\"; expected " + subjects);
  CHECK(told_of_claim(R"({"certificate": "@a", "change": "@c", "Status": "INSYNC"})") ==
        "/finally/0, line 1: found \"certificate\" and \"change\" together; expected exactly " +
            subjects);
  CHECK(told_of_claim(R"({"certficate": "@a", "Status": "ISSUED"})") ==
        "/finally/0/certficate, line 1: found the key \"certficate\"; expected " + subjects +
            "; did you mean \"certificate\"?");
}

TEST_CASE("the fields of a condition are those of its subject") {
  CHECK(told_of_claim(R"({"change": "@c", "Status": "ISSUED"})") ==
        "/finally/0/Status, line 1: found \"ISSUED\"; expected one of \"PENDING\" or \"INSYNC\"");
  CHECK(told_of_claim(R"({"certificate": "@a"})") ==
        "/finally/0, line 1: found \"certificate\" alone; expected one of \"DomainValidation\", "
        "\"FailureReason\", \"InUse\", \"RenewalEligibility\", \"RenewalStatus\", \"Status\", "
        "\"SubjectAlternativeNames\", \"UpdateStatus\", \"exists\", \"notice\" or \"to\" "
        "beside it");
  CHECK(told_of_claim(R"({"certificate": "@a", "DomainValidation": {"a.b": "DONE"}})") ==
        "/finally/0/DomainValidation/a.b, line 1: found \"DONE\"; expected one of "
        "\"PENDING_VALIDATION\", \"SUCCESS\" or \"FAILED\"");
}

TEST_CASE("a mistake deep inside conditions is told there and nowhere else") {
  CHECK(told_of_claim(R"({"all": ["https-available", {"any": [{"not":
                          {"host": "x", "availble": true}}]}]})") ==
        "/finally/0/all/1/any/0/not/availble, line 2: found the key \"availble\"; expected one "
        "of \"available\", \"port\" or \"presents\"; did you mean \"available\"?");
}

TEST_CASE("only what lasts can be claimed never to be") {
  const std::string never = R"({"never": {"certificate": "@a", "Status": "FAILED"}})";

  CHECK(told_of(scenario("\"always\": [" + never + "]")).empty());
  CHECK_FALSE(told_of_claim(never).empty());
  CHECK_FALSE(told_of_step("{\"expect\": " + never + "}").empty());
}

TEST_CASE("names of invariants are claims of their own but no wait") {
  CHECK(told_of_claim("\"no-step-fails\"").empty());
  CHECK(told_of_claim("\"No Step\"") ==
        "/finally/0, line 1: found \"No Step\"; expected a condition, or the name of an "
        "invariant from the library");
  CHECK(told_of_step(R"({"wait_for": "no-step-fails"})") ==
        "/steps/0/wait_for, line 1: found \"no-step-fails\"; expected an object");
}

TEST_CASE("a text of a million characters meets every pattern without harm") {
  const std::string told = told_of_step(R"({"wait": ")" + std::string(1000000, '1') + "\"}");

  CHECK(told.size() < 300);
}

TEST_CASE("a key of another program is told by the one that is meant") {
  CHECK_THAT(told_of_step(R"({"wait_for": {"host": "a", "available": true}, "timeout": "4h"})"),
             Catch::EndsWith("did you mean \"give_up_after\"?"));
  CHECK_THAT(told_of_step(R"({"call": "acm:ListCertificates", "retry": {"on": ["X"],
                              "timeout": "4h"}})"),
             Catch::EndsWith("did you mean \"for\"?"));
  CHECK_THAT(told_of(scenario(R"("start": "2022-01-05T00:00:00Z")")),
             Catch::EndsWith("did you mean \"starts_at\"?"));
}

TEST_CASE("a number in place of a text is told by the text, if that would do") {
  CHECK_THAT(told_of(scenario(R"("rules": 2026)")), Catch::EndsWith("did you mean \"2026\"?"));
  CHECK_THAT(told_of(scenario(R"("rules": 2025)")), !Catch::Contains("did you mean"));
  CHECK_THAT(told_of(scenario(R"("given": {"account": 111122223333})")),
             Catch::EndsWith("did you mean \"111122223333\"?"));
}

TEST_CASE("a text in place of an object that has it alone is told as that object") {
  CHECK(told_of(scenario(R"("given": {"hosted_zones": [{"Name": "a.com", "records": [
          {"Name": "a.com", "Type": "A", "ResourceRecords": ["192.0.2.1"]}]}]})")) ==
        "/given/hosted_zones/0/records/0/ResourceRecords/0, line 2: found \"192.0.2.1\"; expected "
        "{\"Value\": \"192.0.2.1\"}");
  CHECK_THAT(
      told_of_step(R"({"call": "elbv2:ModifyListener", "with": {"Certificates": ["@new"]}})"),
      Catch::EndsWith("expected {\"CertificateArn\": \"@new\"}"));
}

}  // namespace
}  // namespace acmsim::sim
