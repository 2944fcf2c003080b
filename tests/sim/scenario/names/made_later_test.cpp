// What a step uses must be made by then; what it asks about need not.
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

const std::string kRequestLater =
    R"({"id": "request", "call": "acm:RequestCertificate", "as": "new",
        "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}})";

/// Complaints about a first step that the request follows.
std::string before_request(const std::string& step, const std::string& between = "") {
  return complaints(document(R"({"steps": [)" + step + "," + between + kRequestLater + "]}"));
}

std::string made_later(const std::string& place, const std::string& text,
                       const std::string& step = "first") {
  return place + ": found \"" + text +
         "\", which only step \"request\" makes, and that comes after \"" + step +
         "\"; expected something that is there before the step";
}

TEST_CASE("a call does not use what only a later step makes", "[scenario]") {
  CHECK(before_request(R"({"id": "first", "call": "console:CreateRecordsInRoute53",
                           "with": {"CertificateArn": "@new"}})",
                       R"({"id": "between", "wait": "1m"},)") ==
        made_later("/steps/0/with/CertificateArn", "@new"));
  CHECK(before_request(R"({"id": "first", "call": "route53:ChangeResourceRecordSets", "with": {
          "HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "CREATE",
            "ResourceRecordSet": {"Name": "@new.ResourceRecord.www.example.com.Name",
                                  "Type": "CNAME", "TTL": 60, "ResourceRecords": [
              {"Value": "@new.ResourceRecord.www.example.com.Value"}]}}]}}})") ==
        made_later("/steps/0/with/ChangeBatch/Changes/0/ResourceRecordSet/Name",
                   "@new.ResourceRecord.www.example.com.Name"));
  CHECK(before_request(R"({"id": "first", "probe": {"host": "www.example.com",
                                                    "presents": "@new"}})") ==
        made_later("/steps/0/probe/presents", "@new"));
}

TEST_CASE("nobody waits for something of which only a later step makes what it is about",
          "[scenario]") {
  const std::string issued = R"({"certificate": "@new", "Status": "ISSUED"})";
  CHECK(before_request(R"({"id": "first", "wait_for": )" + issued + "}") ==
        made_later("/steps/0/wait_for/certificate", "@new"));
  CHECK(before_request(R"({"id": "first", "expect": )" + issued + "}") ==
        made_later("/steps/0/expect/certificate", "@new"));
  CHECK(before_request(R"({"id": "first", "note": "n", "only_if": )" + issued + "}") ==
        made_later("/steps/0/only_if/certificate", "@new"));
  CHECK(before_request(R"({"id": "first", "wait_for": {"all": [
          {"certificate": "@old", "exists": true}, {"not": {"not": )" +
                       issued + "}}]}}") ==
        made_later("/steps/0/wait_for/all/1/not/not/certificate", "@new"));
  CHECK(before_request(R"({"id": "first", "wait_for": {"listener": "@https", "has": "@new"}})") ==
        made_later("/steps/0/wait_for/has", "@new"));
  CHECK(before_request(R"({"id": "first", "wait_for": {"visible": true, "record": {
          "Name": "@new.ResourceRecord.www.example.com.Name", "Type": "CNAME"}}})") ==
        made_later("/steps/0/wait_for/record/Name", "@new.ResourceRecord.www.example.com.Name"));
}

TEST_CASE("a condition that can hold without the thing may speak of it before it is made",
          "[scenario]") {
  CHECK(before_request(R"({"expect": {"certificate": "@new", "exists": false}})") == "");
  CHECK(before_request(R"({"only_if": {"not": {"certificate": "@new", "Status": "ISSUED"}},
                           "note": "n"})") == "");
  CHECK(before_request(R"({"wait_for": {"any": [{"certificate": "@new", "Status": "ISSUED"},
                                        {"certificate": "@old", "Status": "EXPIRED"}]}})") == "");
}

TEST_CASE("steps that nothing orders may wait for each other's things", "[scenario]") {
  const std::string wait =
      R"({"id": "wait", "wait_for": {"certificate": "@new", "Status": "ISSUED"}})";

  CHECK(complaints(document(R"({"steps": [)" + wait + R"(], "actors": [
          {"name": "others", "steps": [)" +
                            kRequestLater + "]}]}")) == "");
  CHECK(complaints(document(R"({"steps": [)" + wait + R"(], "actors": [{"name": "others", "steps": [
          {"id": "later", "note": "n", "after": ["wait"]}, )" +
                            kRequestLater + "]}]}")) ==
        made_later("/steps/0/wait_for/certificate", "@new", "wait"));
}

}  // namespace
}  // namespace acmsim::sim
