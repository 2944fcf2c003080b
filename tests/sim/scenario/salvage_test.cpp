// All mistakes of a document at once: those of its shape, and those in the meaning of the rest.
#include "sim/scenario/salvage.hpp"

#include <catch2/catch.hpp>

#include "sim/scenario/schema.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// Where the mistakes are, each followed by a space.
std::string places(const Json& wrong) {
  const auto scenario = read_scenario(wrong.dump());
  if (scenario) return "";
  std::string text;
  for (const InputError& error : scenario.error()) text += error.where + " ";
  return text;
}

TEST_CASE("mistakes of shape and of meaning are told together, as they stand", "[scenario]") {
  CHECK(places(document(R"({
    "given": {"watches": ["https://shop.kr"], "region": "eu-west-1"},
    "steps": [{"id": "a", "wait": 5}, {"id": "b", "expect": {"certificate": "@odl", "InUse": true}},
              {"id": "c", "wait": "1m", "after": ["d"]}],
    "timing": {"issuance": "soon", "attachable": ["3s", "2s", "1s"]}})")) ==
        "/given/watches/0 /steps/0/wait /steps/1/expect/certificate /steps/2/after/0 "
        "/timing/attachable /timing/issuance ");
}

TEST_CASE("what is missing only because of another mistake is not told", "[scenario]") {
  SECTION("a certificate whose status is misspelt") {
    CHECK(places(document(R"({"given": {"certificates": [{"as": "old", "DomainName": "a.com",
        "Status": "ISUED"}]}, "steps": [{"call": "mail:Click",
        "with": {"CertificateArn": "@old", "DomainName": "a.com"}}]})")) ==
          "/given/certificates/0/Status ");
  }
  SECTION("a request whose key is misspelt") {
    CHECK(places(document(R"({"steps": [
        {"id": "r", "call": "acm:RequestCertificate", "as": "new", "retri": {},
         "with": {"DomainName": "a.com"}},
        {"wait_for": {"certificate": "@new", "Status": "ISSUED",
                      "DomainValidation": {"b.com": "SUCCESS"}}, "after": ["r"]}],
        "expected": {"violates": "r"}})")) == "/steps/0/retri ");
  }
  SECTION("things whose names cannot be read") {
    CHECK(places(document(R"({"given": {"load_balancers": 5}})")) == "/given/load_balancers ");
    CHECK(places(document(R"({"steps": [
        {"call": "acm:RequestCertificate", "has": "new", "with": {"DomainName": "a.com"}},
        {"expect": {"certificate": "@new", "exists": true}}]})")) == "/steps/0/has ");
  }
  SECTION("a step whose id is no id") {
    CHECK(places(document(R"({"steps": [{"id": "a b", "wait": "1m"},
        {"wait": "1m", "after": ["a b", "a"]}]})")) == "/steps/0/id /steps/1/after/0 ");
  }
  SECTION("a list under a misspelt key") {
    CHECK(places(document(R"({"given": {"certificates": null, "certificate": [{"as": "old",
        "DomainName": "a.com", "Status": "ISSUED"}]}})")) == "/given/certificate ");
  }
  SECTION("the server of a zone") {
    CHECK(places(document(R"({"given": {"dns_zones": [{"name": "a.com", "nam": 1,
        "name_servers": ["ns.a.com"]}]}, "actors": [{"name": "x", "steps": [
        {"call": "dns:FailServer", "with": {"server": "ns.a.com"}}]}]})")) ==
          "/given/dns_zones/0/nam ");
  }
  SECTION("the start") {
    CHECK(places(document(R"({"starts_at": null, "start": "1990-01-05T00:00:00Z",
        "until": "1999-01-01T00:00:00Z"})")) == "/start ");
    CHECK(places(document(R"({"starts_at": 1, "until": "1999-01-01T00:00:00Z"})")) ==
          "/starts_at ");
  }
}

TEST_CASE("where a document is wrong in one place, that is all it is told", "[scenario]") {
  const std::vector<Json> odd{nullptr, true, -1, 0.5, Json::array({nullptr}), {{"a", 1}}};
  std::size_t turn = 0;
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() != "seed") continue;
    std::ifstream file(path);
    const Json right = Json::parse(file);
    const Json flat = right.flatten();
    for (const auto& [way, value] : flat.items()) {
      if (way.find("/with/") != way.npos) continue;  // AWS itself judges most of it.
      const Json& wrong = odd[turn++ % odd.size()];
      Json document = right;
      document[Json::json_pointer(way)] = wrong;
      INFO(path << way << " is " << wrong.dump());
      if (is_valid(document)) continue;
      const auto scenario = read_scenario(document.dump());
      REQUIRE_FALSE(scenario);
      for (const InputError& error : scenario.error()) {
        CHECK_THAT(error.where, Catch::StartsWith(way));
      }
    }
  }
  CHECK(turn > 100);
}

TEST_CASE("a number that is meant as a text counts as the text", "[scenario]") {
  CHECK(places(document(R"({"given": {"account": 111122223333, "watches": ["*.a.com"]}})")) ==
        "/given/account /given/watches/0 ");
}

TEST_CASE("a reference to what a refused request would have made tells why it is refused",
          "[scenario]") {
  CHECK_THAT(complaints(document(R"({"steps": [
      {"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName": "*.*.example.com"}},
      {"expect": {"record": {"Name": "@new.ResourceRecord.*.*.example.com.Name", "Type": "CNAME"},
                  "visible": true}}]})")),
             Catch::StartsWith("/steps/1/expect/record/Name: found "
                               "\"@new.ResourceRecord.*.*.example.com.Name\", of a call that AWS "
                               "refuses: ") &&
                 Catch::Contains("Value '*.*.example.com' at 'domainName' failed"));
}

TEST_CASE("a step that is wrong keeps its place in the order", "[scenario]") {
  CHECK(places(document(R"({"steps": [{"id": "a", "wait": "1m", "after": ["c"]},
      {"id": "b", "wait": 1, "after": []}, {"id": "c", "wait": "1m"}]})")) == "/steps/1/wait ");
}

TEST_CASE("what goes out of a list leaves the places of the others", "[scenario]") {
  CHECK(complaints(document(R"({"given": {"domains": [{"nam": "a.com"}, {"name": "b.com"},
      {"name": "b.com"}], "hosted_zones": null, "watches": [], "load_balancers": null}})")) ==
        "/given/domains/0/nam: found the key \"nam\"; expected one of "
        "\"becomes\", \"ds\", \"name\", "
        "\"name_servers\", \"on_hold\", \"registered\" or \"whois_contacts\"; did you mean "
        "\"name\"?\n"
        "/given/domains/2/name: found \"b.com\", which /given/domains/1/name on line 1 is too; "
        "expected each domain once");
}

}  // namespace
}  // namespace acmsim::sim
