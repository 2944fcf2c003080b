// Sentences that people read: each says what is so, and what a person needs.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using Catch::Contains;
using nlohmann::json;

/// A hosted zone, a certificate of www.example.com on a load balancer, and what else is given.
json document_with(const std::string& steps, const char* certificate = "www.example.com") {
  json document = json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2026", "starts_at": "2026-03-02T00:00:00Z",
    "given": {
      "domains": [{"name": "example.com", "name_servers": "@zone"}],
      "hosted_zones": [{"as": "zone", "Name": "example.com",
        "records": [{"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"}]}],
      "certificates": [{"as": "live", "ValidationMethod": "DNS", "Status": "ISSUED",
        "NotAfter": "2026-08-01T23:59:59Z"}],
      "load_balancers": [{"as": "web", "listeners": [
        {"as": "https", "Certificates": [{"CertificateArn": "@live", "IsDefault": true}]}]}]
    }
  })");
  document["given"]["certificates"][0]["DomainName"] = certificate;
  document["steps"] = json::parse(steps);
  return document;
}

std::string run_of(const json& document) {
  const Folder folder;
  return acmsim("run " + folder.file("d.json", document.dump())).out;
}

std::string check_of(const json& document, const std::string& options = "") {
  const Folder folder;
  return acmsim("check " + options + " " + folder.file("d.json", document.dump())).out;
}

TEST_CASE("who gives up says after how long, and whether that is the default", "[program]") {
  const std::string waits =
      R"([{"id": "w", "wait_for": {"certificate": "@live", "Status": "EXPIRED"})";
  CHECK_THAT(
      run_of(document_with(waits + "}]")),
      Contains("FAILS: waits for live: Status EXPIRED and gives up after 4d (the default)\n"));
  CHECK_THAT(run_of(document_with(waits + R"(, "give_up_after": "90m"}])")),
             Contains("FAILS: waits for live: Status EXPIRED and gives up after 1h30m\n"));
}

TEST_CASE("a deletion that is refused says for how long, and who uses the certificate",
          "[program]") {
  const std::string text = run_of(document_with(R"([{"id": "delete",
    "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@live"},
    "retry": {"on": ["ResourceInUseException"], "for": "20m"}}])"));

  CHECK_THAT(text, Contains("FAILS: acm:DeleteCertificate live is refused for 20m and gives up: "
                            "ResourceInUseException: ") &&
                       Contains(" is in use. Used by web.\n") && !Contains(".."));
}

TEST_CASE("a false claim tells each field that it is about, as it is", "[program]") {
  const auto expects = [](const std::string& claim) {
    return run_of(document_with(R"([{"id": "e", "expect": )" + claim + "}]"));
  };
  CHECK_THAT(expects(R"({"certificate": "@live", "SubjectAlternativeNames": ["a.example.com"]})"),
             Contains("FAILS: live has SubjectAlternativeNames www.example.com; claimed is "
                      "SubjectAlternativeNames a.example.com\n"));
  CHECK_THAT(expects(R"({"certificate": "@live", "RenewalStatus": "SUCCESS", "InUse": false})"),
             Contains("FAILS: live has InUse true, RenewalStatus none; claimed is InUse false, "
                      "RenewalStatus SUCCESS\n"));
  CHECK_THAT(expects(R"({"certificate": "@live", "notice": "certificate-expired"})"),
             Contains("FAILS: live has notice certificate-expired not sent; claimed is notice "
                      "certificate-expired sent\n"));
  CHECK_THAT(expects(R"({"certificate": "@live", "exists": false})"),
             Contains("FAILS: live exists; claimed is that it does not exist\n"));
  CHECK_THAT(
      expects(R"({"record": {"Name": "www.example.com", "Type": "CNAME"}, "visible": true})"),
      Contains("FAILS: record www.example.com CNAME is not visible; claimed is record "
               "www.example.com CNAME is visible\n"));
  CHECK_THAT(expects(R"({"not": {"certificate": "@live", "Status": "ISSUED"}})"),
             Contains("FAILS: live has Status ISSUED; claimed is that this is not so\n"));
  CHECK_THAT(expects(R"({"all": [{"certificate": "@live", "Status": "ISSUED"},
                                 {"certificate": "@live", "InUse": false}]})"),
             Contains("FAILS: live has InUse true; claimed is InUse false\n"));
}

TEST_CASE("a token that is used again is told to have brought the same certificate", "[program]") {
  const std::string request = R"("call": "acm:RequestCertificate", "takes": "0s", "with":
    {"DomainName": "example.com", "ValidationMethod": "DNS", "IdempotencyToken": "t"}})";
  const std::string text = run_of(document_with(R"([{"id": "a", "as": "one", )" + request +
                                                R"(, {"id": "b", "as": "two", )" + request + "]"));
  CHECK_THAT(text, Contains("example.com as one\n") &&
                       Contains("as two, answered with the existing certificate one\n"));
}

TEST_CASE("a wildcard that a name below shadows is told with that name", "[program]") {
  json document = document_with("[]");
  document["given"]["hosted_zones"][0]["records"] = json::parse(R"([
    {"Name": "*.example.com", "Type": "A", "AliasTarget": "@web"},
    {"Name": "a.www.example.com", "Type": "TXT", "ResourceRecords": [{"Value": "\"x\""}]}])");
  document["given"]["watches"] = {"www.example.com", "other.example.com"};

  CHECK_THAT(run_of(document),
             Contains("www.example.com never opened: the name has no address: *.example.com does "
                      "not answer for it, because a.www.example.com TXT makes the name exist.\n"));
}

TEST_CASE("a certificate that nothing uses is not said to be due for renewal", "[program]") {
  json document = document_with("[]");
  document["given"].erase("load_balancers");
  document["given"]["hosted_zones"][0]["records"] = json::array();
  document["until"] = "2026-09-01T00:00:00Z";

  CHECK_THAT(run_of(document), Contains("would be due for renewal, but nothing uses it: not "
                                        "eligible, so not tried; expires 2026-08-01\n") &&
                                   !Contains("renewal is due"));
}

TEST_CASE("a counterexample tells its own story, and is called one", "[program]") {
  const Folder folder;
  const std::string found = (folder / "found.json").string();
  const json document = document_with(R"([
    {"id": "later", "wait": "150d"},
    {"id": "wrong", "expect": {"certificate": "@live", "notice": "certificate-expired"}},
    {"id": "never", "note": "n"}])");
  const std::string text = check_of(document, "--counterexample " + found);

  CHECK_THAT(text, Contains("told every day from now on") && !Contains("not started"));
  CHECK_THAT(run_of(document), Contains("never  is not started: a step before it failed\n"));
  CHECK(json::parse(read(found)).at("title") == "Counterexample to wrong: t");
}

TEST_CASE("a step that fails a claim, and that no step fails, are one line", "[program]") {
  json document = document_with(R"([{"id": "wrong",
    "expect": {"certificate": "@live", "Status": "EXPIRED"}}])");
  const std::string text = run_of(document);
  CHECK_THAT(text, Contains("wrong, no-step-fails broken at ") && !Contains(": wrong: "));

  document["steps"][0]["on_failure"] = "continue";
  CHECK_THAT(run_of(document), Contains("FAILS, and the steps after it go on: live has Status ") &&
                                   Contains("no-step-fails, plan-ends held.\n"));
}

TEST_CASE("a history of one day outside of its era says which day", "[program]") {
  const json document = document_with(R"([{"id": "n", "note": "n"}])");
  CHECK_THAT(run_of(document), Contains("; this history is of 2026-03-02\n"));
}

TEST_CASE("mails that nobody answers are told once, with how often", "[program]") {
  json document = document_with("[]");
  document["given"]["certificates"][0]["ValidationMethod"] = "EMAIL";
  document["given"]["certificates"][0]["NotAfter"] = "2026-03-20T23:59:59Z";
  document["until"] = "2026-03-30T00:00:00Z";
  const std::string text = run_of(document);
  const std::string mail = "asks about www.example.com by mail to ";

  CHECK_THAT(text, Contains(mail) && Contains(" times from now on\n"));
  CHECK(text.find(mail) == text.rfind(mail));
}

TEST_CASE("a request that fails at once says so before it says why", "[program]") {
  json document = document_with(R"([{"id": "request", "call": "acm:RequestCertificate",
    "as": "new", "with": {"DomainName": "example.com", "ValidationMethod": "EMAIL"}}])");
  document["given"]["hosted_zones"][0]["records"].push_back(json::parse(R"(
    {"Name": "example.com", "Type": "MX", "TTL": 300, "ResourceRecords": [{"Value": "0 ."}]})"));
  const std::string text = run_of(document);
  CHECK_THAT(text, Contains("new      fails at once\n") &&
                       Contains("ineligible for renewal: NO_AVAILABLE_CONTACTS\n") &&
                       !Contains("its name is not proved"));
}

TEST_CASE("what a search cost and left out is told whoever asks", "[program]") {
  const json document = document_with(R"([{"id": "n", "wait": "1h"}])");
  CHECK_THAT(check_of(document), !Contains("transitions") && !Contains("notice_day"));
  CHECK_THAT(check_of(document, "-v"),
             Contains(" transitions") &&
                 Contains("; left out, as nothing reads them: route53_insync, notice_day"));
}

TEST_CASE("claims of the end are told in words", "[program]") {
  json document = document_with(R"([{"id": "n", "wait": "1h"}])");
  document["finally"] = json::parse(R"([{"certificate": "@live", "exists": true}])");
  CHECK_THAT(check_of(document), Contains("safe: no order and no delay breaks no-step-fails, "
                                          "plan-ends, nor at the end (live: exists)\n"));
}

TEST_CASE("an outage that the end of the history cuts is told with what is seen of it",
          "[program]") {
  json document = document_with("[]");
  document["given"]["watches"] = {"www.example.com"};
  document["given"]["certificates"][0]["NotAfter"] = "2026-03-02T23:59:59Z";
  document["until"] = "2026-03-02T23:59:59Z";
  CHECK_THAT(check_of(document),
             Contains("worst outage: www.example.com closes in the instant in which the history "
                      "ends; how long that would last is not seen\n"));
  document["until"] = "2026-03-09T23:59:59Z";
  CHECK_THAT(check_of(document),
             Contains("worst outage: www.example.com is out of reach for 7d, and may still be when "
                      "the history ends\n"));
}

TEST_CASE("a start is told beside the document's, and that there is none", "[program]") {
  CHECK_THAT(check_of(document_with(R"([{"id": "e", "expect": {"record":
               {"Name": "www.example.com", "Type": "A"}, "exists": false}}])")),
             Contains("latest safe start: none; neither the document's own start nor any earlier "
                      "one that was tried is safe\n"));
  json nothing_given = document_with(R"([{"id": "e", "expect": {"record":
               {"Name": "www.example.com", "Type": "A"}, "exists": true}}])");
  for (const char* key : {"certificates", "load_balancers"}) nothing_given["given"].erase(key);
  nothing_given["given"]["hosted_zones"][0]["records"] = json::array();
  CHECK_THAT(check_of(nothing_given),
             Contains("latest safe start: none; no start makes it safe\n"));
  CHECK_THAT(acmsim("check " + kScenarios + "/check/waiter-long-enough.json").out,
             Contains(" after the document's start\n"));
}

TEST_CASE("a hull search is not said to have reached a limit", "[program]") {
  const json document = document_with(R"([{"id": "e",
    "expect": {"certificate": "@live", "exists": false}}])");
  CHECK_THAT(check_of(document, "--search hull"),
             Contains("was not looked for: a hull search finds none.\n") &&
                 !Contains("within the limits"));
}

TEST_CASE("whoever has no time for all that is told beside a verdict is told so", "[program]") {
  const Ran ran =
      acmsim("check --time-max 1s " + kScenarios + "/check/eight-migrations-in-time.json");

  // Of a machine that is fast or slow enough, all or nothing is known.
  const bool is_all = ran.out.find("latest safe start: 2") != std::string::npos;
  if (ran.exit == 0 && !is_all) {
    CHECK_THAT(ran.out, Contains("safe: ") && Contains("--time-max was reached after the verdict"));
  } else {
    CHECK((is_all || ran.exit == 3));
  }
}

TEST_CASE("a mistake of the command line is told as every other is", "[program]") {
  const auto said = [](const std::string& line) { return acmsim(line).err; };
  CHECK_THAT(
      said("run x --format yaml"),
      Catch::StartsWith("acmsim run: --format: found \"yaml\"; expected \"text\" or \"json\"\n"));
  CHECK_THAT(said("check x --search hul"),
             Contains("--search: found \"hul\"; expected ") && Contains("did you mean \"hull\"?"));
  CHECK_THAT(
      said("check x --classes-max 0"),
      Contains("--classes-max: found \"0\"; expected a whole number from 1 to 4000000000\n"));
  CHECK_THAT(said("test --junit"), Contains("--junit: found no value; expected one\n"));
  CHECK_THAT(said("run"), Catch::StartsWith("acmsim run: found no FILE; expected one\n"));
}

}  // namespace
}  // namespace acmsim::tools
