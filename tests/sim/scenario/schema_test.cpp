#include "sim/scenario/schema.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "model/base/record.hpp"
#include "model/base/rules.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

constexpr std::string_view kMigration = R"JSON({
  "acmsim": 1,
  "title": "Replace an email-validated certificate by a DNS-validated one",
  "source": ["seed"],
  "rules": "2022",
  "starts_at": "2022-01-05T00:00:00Z",
  "until": "2022-02-20T00:00:00Z",
  "time_zone": "+09:00",
  "timing": { "dns_validation": ["2m", "30m", "3h"], "operator_step": ["0s", "1m", "15m"] },
  "given": {
    "account": "111122223333", "region": "ap-northeast-2",
    "domains": [ { "name": "example.com", "name_servers": "@zone" } ],
    "hosted_zones": [ { "as": "zone", "Name": "example.com",
      "records": [ { "Name": "example.com", "Type": "A", "AliasTarget": "@web" },
                   { "Name": "www.example.com", "Type": "A", "AliasTarget": "@web" } ] } ],
    "certificates": [ { "as": "old", "DomainName": "example.com",
      "SubjectAlternativeNames": ["www.example.com"],
      "ValidationMethod": "EMAIL", "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z" } ],
    "load_balancers": [ { "as": "web", "listeners": [
      { "as": "https", "Port": 443, "Protocol": "HTTPS", "Certificates": ["@old"] } ] } ],
    "watches": ["example.com", "www.example.com"]
  },
  "steps": [
    { "id": "request", "call": "acm:RequestCertificate", "as": "new",
      "with": { "DomainName": "example.com", "SubjectAlternativeNames": ["www.example.com"],
        "ValidationMethod": "DNS" } },
    { "id": "records", "call": "console:CreateRecordsInRoute53",
      "with": { "CertificateArn": "@new" } },
    { "id": "issued",  "wait_for": { "certificate": "@new", "Status": "ISSUED" },
      "every": "1m", "give_up_after": "4h" },
    { "id": "add",     "call": "elbv2:AddListenerCertificates",
      "with": { "ListenerArn": "@https", "Certificates": [ { "CertificateArn": "@new" } ] },
      "retry": { "on": ["UnsupportedCertificate"], "every": "10s", "for": "5m" } },
    { "id": "swap",    "call": "elbv2:ModifyListener",
      "with": { "ListenerArn": "@https", "Certificates": [ { "CertificateArn": "@new" } ] } },
    { "id": "verify",  "wait_for": { "host": "www.example.com", "presents": "@new" },
      "give_up_after": "10m" },
    { "id": "delete",  "call": "acm:DeleteCertificate", "with": { "CertificateArn": "@old" },
      "retry": { "on": ["ResourceInUseException"], "every": "10s", "for": "1h" } }
  ],
  "always":  ["https-available", "no-step-fails"],
  "finally": [ { "certificate": "@new", "Status": "ISSUED", "InUse": true,
                 "RenewalEligibility": "ELIGIBLE" },
               { "certificate": "@old", "exists": false } ],
  "expected": { "run": "holds", "check": "safe" }
})JSON";

/// Calls a function with every schema inside a schema, and the way to it.
template <class Visit>
void each_schema(const json& value, const std::string& way, const Visit& visit) {
  visit(value, way);
  for (const auto& member : value.items()) {
    if (member.value().is_structured()) {
      each_schema(member.value(), way + "/" + member.key(), visit);
    }
  }
}

TEST_CASE("a plan that replaces a certificate is a scenario") {
  const auto document = read_document(kMigration);

  REQUIRE(document);
  CHECK(validate(*document).empty());
}

TEST_CASE("the smallest scenario is a version and a title") {
  const auto document = read_document(R"({"$schema": "x", "acmsim": 1, "title": "t"})");

  REQUIRE(document);
  CHECK(validate(*document).empty());
}

TEST_CASE("a record is deleted by a type that there is") {
  const auto document = read_document(R"({"acmsim": 1, "title": "t", "steps": [
      {"call": "dns:DeleteRecord",
       "with": {"zone": "@z", "record": {"Name": "www", "Type": "TXTT"}}}]})");

  REQUIRE(document);
  const auto errors = validate(*document);
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].where == "/steps/0/with/record/Type");
  CHECK(errors[0].hint == "TXT");
}

TEST_CASE("the record types of the schema are those of the model, and of Route 53") {
  const auto words = [](std::span<const RecordTypeName> rows) {
    std::vector<std::string> found;
    for (const RecordTypeName& row : rows) found.emplace_back(row.word);
    return found;
  };
  const json& definitions = schema_json().at("definitions");

  CHECK(definitions.at("record_type").at("enum") == json(words(kRecordTypeNames)));
  CHECK(definitions.at("route53_record_type").at("enum") == json(words(kRoute53Types)));
}

TEST_CASE("everything in the schema has a description for editors") {
  each_schema(schema_json(), "", [](const json& value, const std::string& way) {
    INFO(way);
    if (!value.is_object() || !way.ends_with("/properties") || way.find("/then/") != way.npos ||
        way.find("/if/") != way.npos) {
      return;
    }
    for (const auto& property : value.items()) {
      INFO(property.key());
      CHECK(property.value().contains("description"));
    }
  });
  for (const auto& definition : schema_json().at("definitions").items()) {
    INFO(definition.key());
    CHECK(definition.value().contains("description"));
  }
}

TEST_CASE("no pattern of the schema repeats without a bound") {
  // Matching takes stack for each character that a pattern takes.
  each_schema(schema_json(), "", [](const json& value, const std::string& way) {
    INFO(way);
    if (!value.is_object() || !value.contains("pattern") || way.ends_with("/properties")) return;
    std::string pattern = value.at("pattern");
    constexpr std::string_view kSign = "[+-]";
    for (auto at = pattern.find(kSign); at != pattern.npos; at = pattern.find(kSign)) {
      pattern.erase(at, kSign.size());
    }
    CHECK(pattern.starts_with('^'));
    CHECK(pattern.ends_with('$'));
    CHECK(pattern.find_first_of("*+") == pattern.npos);
  });
}

TEST_CASE("conditions in the schema use only what the explanation understands") {
  const std::set<std::string> understood{"required", "properties", "type", "const"};
  each_schema(schema_json(), "", [&](const json& value, const std::string& way) {
    INFO(way);
    if (!way.ends_with("/if")) return;
    for (const auto& keyword : value.items()) CHECK(understood.contains(keyword.key()));
  });
}

TEST_CASE("unions in the schema are told by a key, never by trying") {
  each_schema(schema_json(), "", [](const json& value, const std::string& way) {
    INFO(way);
    if (!value.is_object() || way.ends_with("/properties")) return;
    CHECK_FALSE(value.contains("anyOf"));
    if (!value.contains("oneOf")) return;
    for (const json& branch : value.at("oneOf")) {
      CHECK(branch.size() == 1);
      CHECK(branch.at("required").size() == 1);
    }
  });
}

}  // namespace
}  // namespace acmsim::sim
