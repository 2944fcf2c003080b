// What the AWS CLI prints, in whatever form it was saved.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sim/evidence/python_text.hpp"
#include "tests/sim/evidence/reading.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kPending = R"({
    "Certificate": {
        "CertificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/1",
        "DomainName": "shop.kr",
        "SubjectAlternativeNames": ["shop.kr", "*.shop.kr"],
        "DomainValidationOptions": [
            {
                "DomainName": "shop.kr",
                "ValidationDomain": "shop.kr",
                "ValidationStatus": "PENDING_VALIDATION",
                "ResourceRecord": {
                    "Name": "_x.shop.kr.",
                    "Type": "CNAME",
                    "Value": "_y.acm-validations.aws."
                },
                "ValidationMethod": "DNS"
            }
        ],
        "CreatedAt": "2025-03-03T20:10:45.704000+09:00",
        "Status": "PENDING_VALIDATION",
        "KeyAlgorithm": "RSA-2048",
        "InUseBy": [],
        "Type": "AMAZON_ISSUED",
        "RenewalEligibility": "INELIGIBLE"
    }
}
)";

std::string zone(std::string_view id, std::string_view servers) {
  return R"({"HostedZone": {"Id": "/hostedzone/)" + std::string(id) +
         R"(", "Name": "shop.kr.", "CallerReference": "c", "Config": {"PrivateZone": false},
            "ResourceRecordSetCount": 3}, "DelegationSet": {"NameServers": [")" +
         std::string(servers) + R"("]}})";
}

std::string listing(std::string_view server, std::string_view more = "") {
  return R"({"ResourceRecordSets": [
    {"Name": "shop.kr.", "Type": "NS", "TTL": 172800, "ResourceRecords": [{"Value": ")" +
         std::string(server) + R"(."}]},
    {"Name": "shop.kr.", "Type": "SOA", "TTL": 900, "ResourceRecords": [{"Value":
        "ns-1.awsdns-01.com. h.a. 1 7200 900 1209600 86400"}]},
    {"Name": "\\052.shop.kr.", "Type": "A", "AliasTarget":
        {"HostedZoneId": "Z2", "DNSName": "dualstack.lb.amazonaws.com.",
         "EvaluateTargetHealth": false}}])" +
         std::string(more) + "}";
}

void check_pending(const Evidence& evidence) {
  REQUIRE(evidence.certificates.size() == 1);
  const CertificateSeen& seen = evidence.certificates.front();
  CHECK(seen.arn.region == "us-east-1");
  CHECK(seen.arn.account == "111122223333");
  CHECK(seen.status == "PENDING_VALIDATION");
  CHECK(seen.names.size() == 2);
  REQUIRE(seen.rows.size() == 1);
  REQUIRE(seen.rows.front().record);
  CHECK(seen.rows.front().record->value == name("_y.acm-validations.aws"));
  CHECK(evidence.left_aside.empty());
}

TEST_CASE("values of Python's without an end are not looked for again and again", "[evidence]") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "{'a': [\n";
  CHECK(with_python_as_json(text) == text);
  CHECK(with_python_as_json(text + "!\n") == text + "!\n");
  CHECK(with_python_as_json("{'a': [\n{'b': None}\n") == "{'a': [\n{\"b\": null}\n");
}

TEST_CASE("what Python prints of an answer is read as that answer", "[evidence]") {
  const std::string printed =
      "{'Certificate': {'CertificateArn': 'arn:aws:acm:us-east-1:111122223333:certificate/1',\n"
      "  'DomainName': 'shop.kr', 'SubjectAlternativeNames': ['shop.kr', '*.shop.kr'],\n"
      "  'DomainValidationOptions': [{'DomainName': 'shop.kr', 'ValidationDomain': 'shop.kr',\n"
      "    'ValidationStatus': 'PENDING_VALIDATION', 'ValidationMethod': 'DNS',\n"
      "    'ResourceRecord': {'Name': '_x.shop.kr.', 'Type': 'CNAME', 'Value': '_y.'\n"
      "                       'acm-validations.aws.'}}],\n"
      "  'CreatedAt': datetime.datetime(2025, 3, 3, 11, 10, 45, 704000,\n"
      "                                 tzinfo=tzutc()),\n"
      "  'Status': 'PENDING_VALIDATION', 'KeyAlgorithm': 'RSA-2048', 'InUseBy': [],\n"
      "  'Type': 'AMAZON_ISSUED', 'RenewalEligibility': 'INELIGIBLE',\n"
      "  'Options': {'Export': None, 'Text': \"it's \\xe9 \\\\ here\", 'Managed': False}}}\n";
  const Evidence evidence = read_one(">>> print(answer)\n" + printed);
  REQUIRE(evidence.certificates.size() == 1);
  const CertificateSeen& seen = evidence.certificates.front();
  CHECK(seen.status == "PENDING_VALIDATION");
  CHECK(seen.created_at == parse_instant("2025-03-03T11:10:45Z"));
  REQUIRE(seen.rows.size() == 1);
  CHECK(seen.rows.front().record->name == name("_x.shop.kr"));
  CHECK(member_at(evidence, seen.at, "Status").line == 10);

  CHECK(read_one(printed.substr(0, printed.size() - 4)).certificates.empty());
  CHECK(read_one("{'a': <Response [200]>}\n" + printed).certificates.size() == 1);
}

TEST_CASE("a certificate is read, and where each member stands", "[evidence]") {
  const Evidence evidence = read_one(kPending);

  check_pending(evidence);
  const CertificateSeen& seen = evidence.certificates.front();
  CHECK(seen.created_at == parse_instant("2025-03-03T11:10:45Z"));
  CHECK(evidence.now == seen.created_at);
  CHECK(shown_place(evidence, member_at(evidence, seen.at, "Status")) ==
        "capture.txt:20 /Certificate/Status");
  CHECK(member_at(evidence, seen.at, "FailureReason") == seen.at);
}

TEST_CASE("a certificate is read whatever the text is encoded in", "[evidence]") {
  std::string crlf;
  for (const char c : kPending) crlf += c == '\n' ? "\r\n" : std::string(1, c);

  check_pending(read_one("\xEF\xBB\xBF" + std::string(kPending)));
  check_pending(read_one(crlf));
  check_pending(read_one(in_utf16(crlf, false)));
  check_pending(read_one(in_utf16(kPending, true)));
  check_pending(read_one(in_utf16(kPending, false).substr(2)));
  check_pending(read_one("\x1B[1;34m" + std::string(kPending) + "\x1B[0m"));
}

TEST_CASE("a certificate is read in one line, sorted, or cut out by --query", "[evidence]") {
  const auto json = nlohmann::json::parse(kPending);  // Its keys are sorted.

  check_pending(read_one(json.dump()));
  check_pending(read_one(json["Certificate"].dump(2)));
  check_pending(read_one("$ aws acm describe-certificate \\\n    --certificate-arn arn\n" +
                         json.dump(4) + "\n$ exit\n"));
}

TEST_CASE("instants are seconds with a fraction, or have an offset, or a Z", "[evidence]") {
  const auto text = GENERATE(as<std::string>{}, "1446835267.0", "1446835267.91",
                             R"("2015-11-06T18:41:07Z")", R"("2015-11-07T03:41:07.5+09:00")");
  const Evidence evidence =
      read_one(R"({"ChangeInfo": {"Id": "/change/C1", "SubmittedAt": )" + text + "}}");

  REQUIRE(evidence.changes.size() == 1);
  CHECK(evidence.changes.front().submitted_at == parse_instant("2015-11-06T18:41:07Z"));
}

TEST_CASE("a listing belongs to the zone with its name servers", "[evidence]") {
  const std::string first = zone("Z1", "ns-1.awsdns-01.com");
  const std::string second = zone("Z2", "ns-2.awsdns-02.com");
  const std::string list = listing("ns-2.awsdns-02.com");

  for (const std::string& text :
       {first + "\n" + second + "\n" + list, list + "\n" + second + "\n" + first}) {
    const Evidence evidence = read_one(text);
    REQUIRE(evidence.zones.size() == 2);
    REQUIRE(evidence.listings.size() == 1);
    const ListingSeen& seen = evidence.listings.front();
    REQUIRE(seen.zone);
    CHECK(evidence.zones[*seen.zone].id == "Z2");
    CHECK(seen.is_complete);
    CHECK(seen.origin == name("shop.kr"));
    CHECK(seen.sets.back().name == name("*.shop.kr"));
    CHECK(seen.sets.back().alias == name("dualstack.lb.amazonaws.com"));
  }
  CHECK_FALSE(read_one(first + "\n" + list).listings.front().zone);
}

TEST_CASE("pages of a listing are put together, and one that is missing is said", "[evidence]") {
  const std::string first =
      listing("ns-1.awsdns-01.com", R"(, "IsTruncated": true, "NextRecordName": "www.shop.kr.",
                                 "NextRecordType": "A", "MaxItems": "3")");
  const std::string second = R"({"ResourceRecordSets": [{"Name": "www.shop.kr.", "Type": "A",
      "TTL": 60, "ResourceRecords": [{"Value": "203.0.113.1"}]}], "IsTruncated": false})";

  const Evidence both = read_one(second + "\n" + first);
  REQUIRE(both.listings.size() == 1);
  CHECK(both.listings.front().is_complete);
  CHECK(both.listings.front().sets.size() == 4);

  const Evidence one = read_one(first);
  CHECK_FALSE(one.listings.front().is_complete);
  CHECK(one.cut_short.size() == 1);
  CHECK_FALSE(read_one(second).listings.front().is_complete);
  const auto more =
      GENERATE(as<std::string>{}, R"(, "NextToken": "eyJ")", R"(, "IsTruncated": true)");
  CHECK_FALSE(read_one(listing("ns-1.awsdns-01.com", more)).listings.front().is_complete);
}

TEST_CASE("a command line says what a list leaves out, and of which zone it is", "[evidence]") {
  const Evidence evidence = read_one(zone("Z9", "ns-9.awsdns-01.com") +
                                     "\n$ aws route53 list-resource-record-sets --hosted-zone-id "
                                     "/hostedzone/Z9 --query 'X[?y]'\n" +
                                     listing("ns-1.awsdns-01.com"));

  REQUIRE(evidence.listings.size() == 1);
  CHECK(evidence.listings.front().zone == 0U);
  CHECK_FALSE(evidence.listings.front().is_complete);
}

TEST_CASE("of two looks at a certificate the later one counts, in any order", "[evidence]") {
  auto later = nlohmann::json::parse(kPending);
  later["Certificate"]["Status"] = "VALIDATION_TIMED_OUT";
  const std::string text = later.dump();

  for (const std::string& both :
       {text + "\n" + std::string(kPending), std::string(kPending) + text}) {
    const Evidence evidence = read_one(both);
    REQUIRE(evidence.certificates.size() == 1);
    CHECK(evidence.certificates.front().status == "VALIDATION_TIMED_OUT");
  }
}

TEST_CASE("an error of AWS's is read from the CLI and from Terraform", "[evidence]") {
  const Evidence evidence = read_one(
      "$ aws elbv2 create-listener --port 443\n\nAn error occurred (UnsupportedCertificate) when "
      "calling the CreateListener operation: The certificate 'arn' must have a key\n"
      "Error: creating ELBv2 Listener: operation error Elastic Load Balancing v2: CreateListener, "
      "https response error StatusCode: 400, RequestID: 1, api error CertificateNotFound: gone\n");

  REQUIRE(evidence.refusals.size() == 2);
  CHECK(evidence.refusals[0].code == "UnsupportedCertificate");
  CHECK(evidence.refusals[0].operation == "CreateListener");
  CHECK(evidence.refusals[1].code == "CertificateNotFound");
  CHECK(evidence.refusals[1].operation == "CreateListener");
}

TEST_CASE("an error of AWS's is read from older programs and from CloudFormation", "[evidence]") {
  const Evidence evidence = read_one(
      "Error: Error creating LB Listener: UnsupportedCertificate: The certificate 'arn' must have\n"
      "CREATE_FAILED Web Certificate 'arn' not found (Service: AmazonElasticLoadBalancing; Status "
      "Code: 400; Error Code: CertificateNotFound; Request ID: 1)\nUnsupportedCertificates: 0\n");

  REQUIRE(evidence.refusals.size() == 2);
  CHECK(evidence.refusals[0].code == "UnsupportedCertificate");
  CHECK(evidence.refusals[0].message == "The certificate 'arn' must have");
  CHECK(evidence.refusals[1].code == "CertificateNotFound");
  CHECK(evidence.refusals[1].message == "CREATE_FAILED Web Certificate 'arn' not found");
}

TEST_CASE("what is not read is named, with what to print instead", "[evidence]") {
  const Evidence evidence =
      read_one("CERTIFICATE\tarn\nDOMAINVALIDATIONOPTIONS\tx\n\n" + std::string(kPending) +
               "\nhello\n{\"Tags\": []}\n{\"Sky\": 1}\n");

  REQUIRE(evidence.left_aside.size() == 4);
  CHECK(evidence.left_aside[0].instead == "the same command with --output json");
  CHECK(evidence.left_aside[0].last_line == 2);
  CHECK(evidence.left_aside[2].why.find("list-tags-for-certificate") != std::string::npos);
}

TEST_CASE("text that is cut is said to be, and what comes next is read", "[evidence]") {
  const std::string half(kPending.substr(0, kPending.size() / 2));
  const std::string whole = GENERATE(as<std::string>{}, "\n", "") + std::string(kPending);

  const Evidence evidence = read_one(half + "\n$ aws acm describe-certificate\n" + whole);

  CHECK(evidence.certificates.size() == 1);
  CHECK(evidence.cut_short.size() == 1);
}

TEST_CASE("a zone's signing keys are read", "[evidence]") {
  const Evidence evidence = read_one(
      R"({"Status": {"ServeSignature": "ACTION_NEEDED", "StatusMessage": "m"},
          "KeySigningKeys": [{"Name": "k", "Status": "ACTION_NEEDED"}]})");

  REQUIRE(evidence.signings.size() == 1);
  CHECK(evidence.signings.front().status == "ACTION_NEEDED");
  CHECK(evidence.signings.front().keys.size() == 1);
}

}  // namespace
}  // namespace acmsim::sim
