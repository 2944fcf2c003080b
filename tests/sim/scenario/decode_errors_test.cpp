// What is wrong with what is given and with the head of a document: where, and in which words.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

struct PatchCase {
  const char* title;
  const char* patch;
  const char* complaint;
};

void check_patch(const PatchCase& one) {
  DYNAMIC_SECTION(one.title) { CHECK(complaints(document(one.patch)) == one.complaint); }
}

/// The same, of a given certificate beside `old`.
void check_certificate(const PatchCase& one) {
  Json json = document("{}");
  json["given"]["certificates"].push_back(Json::parse(R"({"as": "it", "DomainName": "example.com",
    "ValidationMethod": "DNS", "Status": "ISSUED", "NotAfter": "2022-06-30T23:59:59Z"})"));
  json["given"]["certificates"][1].merge_patch(Json::parse(one.patch));
  DYNAMIC_SECTION(one.title) { CHECK(complaints(json) == one.complaint); }
}

TEST_CASE("the head of a document is checked", "[scenario]") {
  check_patch(
      {"a day that is not in the calendar", R"({"starts_at": "2022-02-30T00:00:00Z"})",
       "/starts_at: found \"2022-02-30T00:00:00Z\"; expected a day and a time that there are, in "
       "the years 1970 to 9999"});
  check_patch({"an end before the start", R"({"until": "2022-01-04T23:59:59Z"})",
               "/until: found \"2022-01-04T23:59:59Z\"; expected an instant not before the start, "
               "2022-01-05T00:00:00Z"});
  check_patch(
      {"a delay out of order", R"({"timing": {"issuance": ["5m", "1m", "9m"]}})",
       "/timing/issuance: found [\"5m\",\"1m\",\"9m\"]; expected [earliest, typical, latest], "
       "none below the other"});
  check_patch(
      {"a delay too long", R"({"timing": {"issuance": ["5m", "1h", "20000d"]}})",
       "/timing/issuance/2: found \"20000d\"; expected less than 2^30 seconds, which are 34 "
       "years; or \"never\" where it may be"});
  check_patch({"a single delay too long", R"({"timing": {"issuance": "20000d"}})",
               "/timing/issuance: found \"20000d\"; expected less than 2^30 seconds, which are 34 "
               "years; or \"never\" where it may be"});
  check_patch({"a validity too long", R"({"rules": {"validity_days": 12428}})",
               "/rules/validity_days: found the number 12428; expected at most 12427"});
}

TEST_CASE("a name stands for one thing", "[scenario]") {
  check_patch(
      {"a step and a certificate", R"({"steps": [{"call": "acm:RequestCertificate", "as": "old",
           "with": {"DomainName": "example.com"}}]})",
       "/steps/0/as: found \"old\", the name of /given/certificates/0/as on line 1 too; expected "
       "a name that nothing else has"});
  check_patch(
      {"a domain twice", R"({"given": {"domains": [{"name": "example.com"},
           {"name": "Example.com."}]}})",
       "/given/domains/1/name: found \"Example.com.\", which /given/domains/0/name on line 1 is "
       "too; expected each domain once"});
}

TEST_CASE("names of the DNS are checked wherever they are given", "[scenario]") {
  check_patch({"a domain", R"({"given": {"domains": [{"name": "com"}]}})",
               "/given/domains/0/name: found \"com\"; expected a domain such as \"example.com\""});
  check_patch(
      {"a name server", R"({"given": {"domains": [
           {"name": "example.com", "name_servers": ["ns 1"]}]}})",
       "/given/domains/0/name_servers/0: found \"ns 1\"; expected a name of the DNS: a name has "
       "no spaces or control characters"});
  check_patch(
      {"a zone that is not there", R"({"given": {"domains": [
           {"name": "example.com", "name_servers": "@zoen"}]}})",
       "/given/domains/0/name_servers: found \"@zoen\"; expected a name that is given, or that a "
       "step makes: \"@https\", \"@old\", \"@web\" or \"@zone\"; did you mean \"@zone\"?"});
  check_patch({"a watch", R"({"given": {"watches": ["*.example.com"]}})",
               "/given/watches/0: found \"*.example.com\"; expected the name of one host"});
}

void check_records(const PatchCase& one) {
  Json json = document("{}");
  json["given"]["hosted_zones"][0].merge_patch(Json::parse(one.patch));
  DYNAMIC_SECTION(one.title) { CHECK(complaints(json) == one.complaint); }
}

TEST_CASE("a zone holds what Route 53 would let into it", "[scenario]") {
  check_records(
      {"a record outside", R"({"records": [{"Name": "www.example.org", "Type": "A", "TTL": 60,
         "ResourceRecords": [{"Value": "192.0.2.1"}]}]})",
       "/given/hosted_zones/0/records/0: found A www.example.org; expected a record set that the "
       "zone can hold: [RRSet with DNS name www.example.org. is not permitted in zone "
       "example.com.]"});
  check_records(
      {"two sets of one name and type",
       R"({"records": [{"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"},
           {"Name": "WWW.example.com.", "Type": "A", "AliasTarget": "@web"}]})",
       "/given/hosted_zones/0/records/1: found A www.example.com; expected a record set that the "
       "zone can hold: [Tried to create resource record set [name='www.example.com.', type='A'] "
       "but it already exists]"});
  check_records(
      {"a CNAME at the apex", R"({"records": [{"Name": "example.com", "Type": "CNAME", "TTL": 60,
         "ResourceRecords": [{"Value": "example.org"}]}]})",
       "/given/hosted_zones/0/records/0: found CNAME example.com; expected a record set that the "
       "zone can hold: [RRSet of type CNAME with DNS name example.com. is not permitted at apex "
       "in zone example.com.]"});
  check_records(
      {"a CNAME beside others",
       R"({"records": [{"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"},
           {"Name": "www.example.com", "Type": "CNAME", "TTL": 60,
            "ResourceRecords": [{"Value": "example.org"}]}]})",
       "/given/hosted_zones/0/records/1: found CNAME www.example.com; expected a record set that "
       "the zone can hold: [RRSet of type CNAME with DNS name www.example.com. is not permitted "
       "as it conflicts with other records with the same DNS name in zone example.com.]"});
  check_records(
      {"an alias to nothing",
       R"({"records": [{"Name": "www.example.com", "Type": "A", "AliasTarget": "@wbe"}]})",
       "/given/hosted_zones/0/records/0/AliasTarget: found \"@wbe\"; expected a name "
       "that is given, or that a step makes: \"@https\", \"@old\", \"@web\" or "
       "\"@zone\"; did you mean \"@web\"?"});
  check_records({"a certificate of another domain's", R"({"Name": "example.org", "records": [],
                   "validates": ["@old"]})",
                 "/given/hosted_zones/0/validates/0: found \"@old\"; expected a certificate with a "
                 "name in example.org"});
  check_records({"name servers of a private zone",
                 R"({"PrivateZone": true, "NameServers": ["ns1.example.net"]})",
                 "/given/hosted_zones/0/NameServers: found an array of 1 value; expected no "
                 "\"NameServers\": a private zone has none that the internet can ask"});
}

TEST_CASE("a name that is wrong is one mistake, however often it is spoken of", "[scenario]") {
  Json json = document(R"({"always": [
    {"certificate": "@old", "DomainValidation": {"www.example.com": "SUCCESS"}},
    {"record": {"Name": "@old.ResourceRecord.www.example.com.Name", "Type": "CNAME"},
     "exists": false}]})");
  json["given"]["certificates"][0]["DomainName"] = "www";
  json["given"]["hosted_zones"][0]["validates"] = {"@old"};

  CHECK(complaints(json) ==
        "/given/certificates/0/DomainName: found \"www\"; expected a name that ACM takes: two or "
        "more labels of letters, digits and hyphens, the first of which may be \"*\"");
}

TEST_CASE("a history ends within 34 years of its start", "[scenario]") {
  const auto told = [](const std::string& until) {
    return complaints(document(R"({"until": ")" + until + "\"}"));
  };
  const std::string too_far = "less than 2^30 seconds, which are 34 years";

  CHECK(told("2056-01-14T13:37:03Z").empty());
  CHECK(told("2056-01-14T13:37:04Z") ==
        "/until: found \"2056-01-14T13:37:04Z\"; expected " + too_far + ", after the start");
  CHECK(told("298261h").empty());
  CHECK_THAT(told("298262h"), Catch::StartsWith("/until: found \"298262h\"; expected " + too_far));
}

TEST_CASE("what is in a certificate fits its status", "[scenario]") {
  check_certificate({"expired already", R"({"NotAfter": "2022-01-01T00:00:00Z"})",
                     "/given/certificates/1/NotAfter: found \"2022-01-01T00:00:00Z\", in the past, "
                     "while Status is ISSUED; expected an instant after the start, "
                     "2022-01-05T00:00:00Z; or Status EXPIRED"});
  check_certificate({"not expired yet", R"({"Status": "EXPIRED"})",
                     "/given/certificates/1/NotAfter: found \"2022-06-30T23:59:59Z\", in the "
                     "future, while Status is EXPIRED; expected an instant not after the start, "
                     "2022-01-05T00:00:00Z; or Status ISSUED"});
  check_certificate({"issued for ever", R"({"NotAfter": null})",
                     "/given/certificates/1: found no \"NotAfter\", while Status is ISSUED; "
                     "expected \"NotAfter\": when it expires"});
  check_certificate({"issued for ages", R"({"NotAfter": "2099-01-01T00:00:00Z"})",
                     "/given/certificates/1/NotAfter: found \"2099-01-01T00:00:00Z\"; expected "
                     "less than 2^30 seconds, which are 34 years, after the start"});
  check_certificate({"valid before it is issued", R"({"Status": "PENDING_VALIDATION"})",
                     "/given/certificates/1/NotAfter: found \"2022-06-30T23:59:59Z\", while Status "
                     "is PENDING_VALIDATION; expected no \"NotAfter\": it has not been issued"});
  check_certificate({"pending for too long", R"({"Status": "PENDING_VALIDATION", "NotAfter": null,
                       "CreatedAt": "2022-01-02T00:00:00Z"})",
                     "/given/certificates/1/CreatedAt: found \"2022-01-02T00:00:00Z\", which is 3d "
                     "before the start; expected less than 3d, after which ACM gives up; or Status "
                     "VALIDATION_TIMED_OUT"});
  check_certificate({"given up too early", R"({"Status": "VALIDATION_TIMED_OUT", "NotAfter": null,
                       "CreatedAt": "2022-01-04T00:00:00Z"})",
                     "/given/certificates/1/CreatedAt: found \"2022-01-04T00:00:00Z\", which is 1d "
                     "before the start, while Status is VALIDATION_TIMED_OUT; expected at least "
                     "3d, for which ACM waits"});
  check_certificate({"requested in the future", R"({"CreatedAt": "2022-02-01T00:00:00Z"})",
                     "/given/certificates/1/CreatedAt: found \"2022-02-01T00:00:00Z\"; expected an "
                     "instant not after the start, 2022-01-05T00:00:00Z"});
  check_certificate({"issued before it was requested",
                     R"({"CreatedAt": "2022-01-04T00:00:00Z", "IssuedAt": "2022-01-03T00:00:00Z"})",
                     "/given/certificates/1/IssuedAt: found \"2022-01-03T00:00:00Z\"; expected an "
                     "instant not before CreatedAt"});
  check_certificate({"failed for no reason", R"({"Status": "FAILED", "NotAfter": null})",
                     "/given/certificates/1: found no \"FailureReason\", while Status is FAILED; "
                     "expected \"FailureReason\": why it failed"});
  check_certificate(
      {"a reason without failure", R"({"FailureReason": "OTHER"})",
       "/given/certificates/1/FailureReason: found \"OTHER\", while Status is ISSUED; "
       "expected no \"FailureReason\": it has not failed"});
}

TEST_CASE("the names, rows and users of a certificate fit it", "[scenario]") {
  check_certificate({"a row that is not proved", R"({"DomainValidationOptions": [
                       {"DomainName": "example.com", "ValidationStatus": "FAILED"}]})",
                     "/given/certificates/1/DomainValidationOptions/0/ValidationStatus: found "
                     "\"FAILED\", while Status is ISSUED; expected SUCCESS"});
  check_certificate({"a row of no name", R"({"DomainValidationOptions": [
                       {"DomainName": "exmaple.com", "ValidationStatus": "SUCCESS"}]})",
                     "/given/certificates/1/DomainValidationOptions/0/DomainName: found "
                     "\"exmaple.com\"; expected a name of the certificate: \"example.com\"; did "
                     "you mean \"example.com\"?"});
  check_certificate({"proved, yet timed out", R"({"Status": "VALIDATION_TIMED_OUT",
                       "NotAfter": null, "DomainValidationOptions": [
                       {"DomainName": "example.com", "ValidationStatus": "SUCCESS"}]})",
                     "/given/certificates/1/DomainValidationOptions: found an array of 1 value, "
                     "all SUCCESS, while Status is VALIDATION_TIMED_OUT; expected a name that is "
                     "not proved, or it would have been issued"});
  check_certificate({"in use before it is issued", R"({"Status": "PENDING_VALIDATION",
                       "NotAfter": null, "InUseBy": ["arn:aws:cloudfront::111122223333:x/y"]})",
                     "/given/certificates/1/InUseBy: found an array of 1 value, and Status is "
                     "PENDING_VALIDATION; expected no users: only what was issued can be in use"});
  check_certificate({"a user that is modelled", R"({"InUseBy": ["@web"]})",
                     "/given/certificates/1/InUseBy/0: found \"@web\"; expected a user that is not "
                     "modelled: listeners add themselves"});
  check_certificate({"a user without an ARN", R"({"InUseBy": ["CloudFront"]})",
                     "/given/certificates/1/InUseBy/0: found \"CloudFront\"; expected the ARN of "
                     "what uses the certificate"});
}

/// Complaints begin at the listeners of the load balancer.
void check_listener(const PatchCase& one) {
  Json json = document("{}");
  json["given"]["certificates"].push_back(Json::parse(R"({"as": "pending",
    "DomainName": "example.com", "ValidationMethod": "DNS", "Status": "PENDING_VALIDATION"})"));
  json["given"]["certificates"].push_back(Json::parse(R"({"as": "abroad",
    "DomainName": "example.com", "ValidationMethod": "DNS", "Status": "ISSUED",
    "NotAfter": "2022-06-30T23:59:59Z", "Region": "us-east-1"})"));
  json["given"]["certificates"].push_back(Json::parse(R"({"as": "others",
    "DomainName": "example.com", "ValidationMethod": "DNS", "Status": "ISSUED",
    "NotAfter": "2022-06-30T23:59:59Z", "Account": "444455556666"})"));
  json["steps"].push_back(Json::parse(R"({"id": "r", "call": "acm:RequestCertificate", "as": "new",
    "with": {"DomainName": "example.com"}})"));
  json["given"]["load_balancers"][0]["listeners"] = Json::parse(one.patch);
  const std::string complaint = "/given/load_balancers/0/listeners" + std::string(one.complaint);
  DYNAMIC_SECTION(one.title) { CHECK(complaints(json) == complaint); }
}

TEST_CASE("a listener has certificates that a listener can take", "[scenario]") {
  check_listener({"a pending certificate", R"([{"Certificates": ["@pending"]}])",
                  "/0/Certificates/0: found \"@pending\", which is PENDING_VALIDATION; expected a "
                  "certificate that has been issued: a listener takes no other"});
  check_listener({"a certificate of another Region",
                  R"([{"Certificates": [{"CertificateArn": "@abroad", "IsDefault": true}]}])",
                  "/0/Certificates/0/CertificateArn: found \"@abroad\", of us-east-1; expected a "
                  "certificate of the load balancer's Region, eu-west-1"});
  check_listener({"a certificate of another account", R"([{"Certificates": ["@others"]}])",
                  "/0/Certificates/0: found \"@others\", of account 444455556666; expected a "
                  "certificate of the load balancer's account, 111122223333"});
  check_listener({"a certificate that is not there yet", R"([{"Certificates": ["@new"]}])",
                  "/0/Certificates/0: found \"@new\", which a step makes; expected a certificate "
                  "that is given"});
  check_listener({"something else", R"([{"Certificates": ["@zone"]}])",
                  "/0/Certificates/0: found \"@zone\", a zone; expected a certificate: "
                  "\"@abroad\", \"@new\", \"@old\", \"@others\" or \"@pending\""});
}

TEST_CASE("a listener has the default and the port that it must have", "[scenario]") {
  check_listener({"no default",
                  R"([{"Certificates": [{"CertificateArn": "@old", "IsDefault": false}]}])",
                  "/0/Certificates: found an HTTPS listener without a default certificate; "
                  "expected exactly one certificate with \"IsDefault\": true"});
  check_listener({"no certificates", R"([{"Port": 443}])",
                  "/0: found an HTTPS listener without a default certificate; expected exactly one "
                  "certificate with \"IsDefault\": true"});
  check_listener({"two defaults", R"([{"Certificates": ["@old", "@old"]}])",
                  "/0/Certificates/1: found \"@old\", a second default certificate; expected one "
                  "default certificate: the others with \"IsDefault\": false"});
  check_listener({"HTTP with a certificate",
                  R"([{"Port": 80, "Protocol": "HTTP", "Certificates": ["@old"]}])",
                  "/0/Certificates: found an array of 1 value; expected no certificates: an HTTP "
                  "listener has none"});
  check_listener({"a port twice",
                  R"([{"Certificates": ["@old"]}, {"Port": 443, "Protocol": "HTTP"}])",
                  "/1/Port: found port 443, on which /given/load_balancers/0/listeners/0 on line 1 "
                  "listens too; expected a port that no other listener of the load balancer has"});
}

}  // namespace
}  // namespace acmsim::sim
