// Captures that are well formed and yet odd: nothing ends the program, nothing is made up.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/diagnose/diagnose.hpp"
#include "sim/evidence/evidence.hpp"
#include "sim/forecast/know.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

Json odd_certificate(const char* record_name) {
  const Json record = {
      {"Name", record_name},
      {"Type", "CNAME"},
      {"Value", "_09444ca9cf57f6deb74217664cb3a964.mhbtsbpdnt.acm-validations.aws."}};
  const Json row = {{"DomainName", "example.com"},
                    {"ValidationStatus", "PENDING_VALIDATION"},
                    {"ValidationMethod", "DNS"},
                    {"ResourceRecord", record}};
  return {{"Certificate",
           {{"CertificateArn", "arn:aws:acm:us-east-1:111122223333:certificate/1"},
            {"DomainName", "example.com"},
            {"SubjectAlternativeNames", {"example.com"}},
            {"DomainValidationOptions", Json::array({row})},
            {"CreatedAt", "2025-03-03T20:10:45+00:00"},
            {"Status", "PENDING_VALIDATION"},
            {"Type", "AMAZON_ISSUED"}}}};
}

Json odd_listing(const Json& more) {
  const Json soa = {
      {"Value", "ns-1.awsdns-1.com. awsdns-hostmaster.amazon.com. 1 7200 900 1 86400"}};
  Json sets = Json::array(
      {{{"Name", "example.com."}, {"Type", "SOA"}, {"TTL", 900}, {"ResourceRecords", {soa}}}});
  sets.push_back(more);
  return {{"ResourceRecordSets", sets}};
}

Evidence odd_evidence(const std::vector<std::string>& texts) {
  std::vector<CaptureText> captures;
  for (const std::string& text : texts) captures.push_back({"capture", text});
  return read_evidence(captures);
}

constexpr const char* kOddRecord = "_f953623450d26ca5d7046b86b18f4eb3.example.com.";

}  // namespace

TEST_CASE("a record set without a value is read as what it is", "[diagnose]") {
  const std::string described = odd_certificate(kOddRecord).dump();
  const Json empty = {
      {"Name", kOddRecord}, {"Type", "CNAME"}, {"TTL", 300}, {"ResourceRecords", Json::array()}};
  const Json alias = {{"Name", kOddRecord},
                      {"Type", "CNAME"},
                      {"AliasTarget",
                       {{"HostedZoneId", "Z1"},
                        {"DNSName", "other.example.com."},
                        {"EvaluateTargetHealth", false}}}};
  for (const Json& set : {empty, alias}) {
    CHECK_NOTHROW(diagnose(odd_evidence({described, odd_listing(set).dump()})));
  }
}

TEST_CASE("a validation record at the root ends nothing", "[diagnose]") {
  const std::string asked =
      "; <<>> DiG 9.18 <<>> . CNAME\n;; Got answer:\n"
      ";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n"
      ";; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n\n"
      ";; QUESTION SECTION:\n;.\t\t\tIN\tCNAME\n\n"
      ";; SERVER: 8.8.8.8#53(8.8.8.8)\n;; WHEN: Tue Mar  4 12:00:11 UTC 2025\n"
      ";; MSG SIZE  rcvd: 28\n";
  CHECK_NOTHROW(diagnose(odd_evidence({odd_certificate(".").dump(), asked})));
}

TEST_CASE("what stands above a name without CAA is not known by it", "[forecast]") {
  const auto asked = [](const std::string& name) {
    return "; <<>> DiG 9.18 <<>> " + name + " CAA\n;; Got answer:\n" +
           ";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n"
           ";; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n\n"
           ";; QUESTION SECTION:\n;" +
           name +
           ".\tIN\tCAA\n\n;; SERVER: 8.8.8.8#53(8.8.8.8)\n"
           ";; WHEN: Tue Mar  4 12:00:11 UTC 2025\n;; MSG SIZE  rcvd: 28\n";
  };
  Json described = odd_certificate(kOddRecord);
  described["Certificate"]["DomainName"] = "www.example.com";
  described["Certificate"]["SubjectAlternativeNames"] = {"www.example.com"};
  const auto forbids = [&](const std::vector<std::string>& names) {
    std::vector<std::string> texts{described.dump()};
    for (const std::string& name : names) texts.push_back(asked(name));
    const auto known = known_certificates(odd_evidence(texts));
    REQUIRE(known.size() == 1);
    return known.front().caa_forbids;
  };
  CHECK_FALSE(forbids({"www.example.com"}));
  CHECK(forbids({"www.example.com", "example.com"}) == false);
}

}  // namespace acmsim::sim
