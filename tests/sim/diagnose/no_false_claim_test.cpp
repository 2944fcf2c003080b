// Captures that look like a cause, and bear none.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "sim/diagnose/diagnose.hpp"
#include "tests/sim/diagnose/cases.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kMissed = "_f953623450d26ca5d7046b86b18f4eb3.example.com.";
constexpr const char* kMissedTarget =
    "_09444ca9cf57f6deb74217664cb3a964.mhbtsbpdnt.acm-validations.aws.";
constexpr const char* kCloudSoa =
    "example.com.\t1800\tIN\tSOA\tada.ns.cloudflare.com. dns.cloudflare.com. 1 10000 2400 604800 "
    "1800";

Json pending_certificate() {
  return {{"CertificateArn", "arn:aws:acm:us-east-1:111122223333:certificate/1"},
          {"DomainName", "example.com"},
          {"SubjectAlternativeNames", {"example.com"}},
          {"DomainValidationOptions",
           Json::array({{{"DomainName", "example.com"},
                         {"ValidationStatus", "PENDING_VALIDATION"},
                         {"ValidationMethod", "DNS"},
                         {"ResourceRecord",
                          {{"Name", kMissed}, {"Type", "CNAME"}, {"Value", kMissedTarget}}}}})},
          {"CreatedAt", "2026-05-11T10:00:00+00:00"},
          {"Status", "PENDING_VALIDATION"},
          {"Type", "AMAZON_ISSUED"}};
}

std::string described_alone(const Json& certificate) {
  return Json{{"Certificate", certificate}}.dump();
}

/// What a public resolver says, at an hour.
std::string asked_at(const std::string& type, const std::string& status, const std::string& section,
                     const std::string& hour = "12") {
  return "; <<>> DiG 9.18 <<>> " + std::string(kMissed) + " " + type +
         "\n;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: " + status +
         ", id: 1\n;; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n\n" +
         ";; QUESTION SECTION:\n;" + kMissed + "\tIN\t" + type + "\n\n" + section +
         "\n\n;; SERVER: 8.8.8.8#53(8.8.8.8)\n;; WHEN: Mon May 11 " + hour +
         ":00:00 UTC 2026\n;; MSG SIZE  rcvd: 100\n\n";
}

std::string denied_softly(const std::string& type) {
  return asked_at(type, "NOERROR", std::string(";; AUTHORITY SECTION:\n") + kCloudSoa);
}

std::string listed_zone(bool has_record) {
  const auto set = [](const char* name, const char* type, const std::vector<std::string>& values) {
    Json records = Json::array();
    for (const std::string& value : values) records.push_back({{"Value", value}});
    return Json{{"Name", name}, {"Type", type}, {"TTL", 300}, {"ResourceRecords", records}};
  };
  Json sets = Json::array();
  sets.push_back(set("example.com.", "NS", {"ns-1.awsdns-01.com.", "ns-600.awsdns-11.net."}));
  sets.push_back(set("example.com.", "SOA",
                     {"ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1 86400"}));
  if (has_record) sets.push_back(set(kMissed, "CNAME", {kMissedTarget}));
  return Json{{"ResourceRecordSets", sets}}.dump(2) + "\n";
}

Diagnosis diagnosis_in(const std::vector<std::string>& texts) {
  std::vector<CaptureText> captures;
  for (const std::string& text : texts) captures.push_back({"capture", text + "\n"});
  return diagnose(read_evidence(captures, {.now = parse_instant("2026-05-11T12:30:00Z")}));
}

using Numbers = std::vector<std::string>;

/// The domain is delegated to the zone that is listed.
const std::string kDelegatedHere =
    "Domain Name: EXAMPLE.COM\nName Server: NS-1.AWSDNS-01.COM\n"
    "Name Server: NS-600.AWSDNS-11.NET\nDNSSEC: unsigned\n";

}  // namespace

TEST_CASE("that a signed host has nothing is no ALIAS", "[diagnose]") {
  const std::vector<std::string> nothing{described_alone(pending_certificate()),
                                         denied_softly("CNAME"), denied_softly("A"),
                                         denied_softly("TXT")};
  const Diagnosis unsure = diagnosis_in(nothing);
  CHECK(unsure.verdict == DiagnosisVerdict::not_enough_evidence);
  CHECK(unsure.ask_next.find("+dnssec") != std::string::npos);

  auto unsigned_domain = nothing;
  unsigned_domain.push_back(
      "Domain Name: EXAMPLE.COM\nName Server: ADA.NS.CLOUDFLARE.COM\nDNSSEC: unsigned\n");
  CHECK(numbers_of(diagnosis_in(unsigned_domain)) == Numbers{"E29"});
}

TEST_CASE("a compact denial says that there is no such name", "[diagnose]") {
  const std::string section = std::string(";; AUTHORITY SECTION:\n") + kCloudSoa + "\n" + kMissed +
                              "\t1800\tIN\tNSEC\t\\000." + kMissed + " RRSIG NSEC TYPE128";
  const Diagnosis diagnosis =
      diagnosis_in({described_alone(pending_certificate()), asked_at("CNAME", "NOERROR", section),
                    denied_softly("A")});
  CHECK(diagnosis.claims.empty());
  CHECK(diagnosis.ask_next.find("TXT") == std::string::npos);
}

TEST_CASE("a date that has passed is no cause while the domain's own zone is asked", "[diagnose]") {
  const std::string whois =
      "Domain Name: EXAMPLE.COM\nRegistry Expiry Date: 2026-05-01T00:00:00Z\n"
      "Name Server: NS-1.AWSDNS-01.COM\nName Server: NS-600.AWSDNS-11.NET\nDNSSEC: unsigned\n";
  CHECK(numbers_of(diagnosis_in(
            {described_alone(pending_certificate()), listed_zone(false), whois})) == Numbers{"E1"});
  const std::string parked = std::regex_replace(whois, std::regex("NS-[0-9.A-Z-]*"), "NS.SEDO.COM");
  CHECK(numbers_of(diagnosis_in({described_alone(pending_certificate()), listed_zone(false),
                                 parked})) == Numbers{"E13"});
}

TEST_CASE("a record that a later listing has was not taken away", "[diagnose]") {
  const std::string early = asked_at("A", "NOERROR", "", "11");
  const std::string late = asked_at("A", "NOERROR", "", "12");
  const auto certificate = described_alone(pending_certificate());
  for (const bool reversed : {false, true}) {
    std::vector<std::string> added{certificate, early + listed_zone(false),
                                   late + listed_zone(true), kDelegatedHere};
    std::vector<std::string> removed{certificate, early + listed_zone(true),
                                     late + listed_zone(false), kDelegatedHere};
    if (reversed) std::ranges::reverse(added);
    if (reversed) std::ranges::reverse(removed);
    CHECK(diagnosis_in(added).claims.empty());
    CHECK(numbers_of(diagnosis_in(removed)) == Numbers{"E31"});
  }
}

TEST_CASE("answers of two instants are judged by the later ones", "[diagnose]") {
  const std::string right =
      std::string(";; ANSWER SECTION:\n") + kMissed + "\t300\tIN\tCNAME\t" + kMissedTarget;
  const std::string wrong =
      std::string(";; ANSWER SECTION:\n") + kMissed + "\t300\tIN\tCNAME\t_0.example.org.";
  const auto asked = [](const std::string& section, const std::string& hour) {
    const bool is_denied = section.find("SOA") != section.npos;
    const std::string text = asked_at("CNAME", is_denied ? "NXDOMAIN" : "NOERROR", section, hour);
    return std::regex_replace(text, std::regex(is_denied ? "AUTHORITY: 0" : "ANSWER: 0"),
                              is_denied ? "AUTHORITY: 1" : "ANSWER: 1");
  };
  const std::string gone = std::string(";; AUTHORITY SECTION:\n") + kCloudSoa;
  const auto found = [&](std::vector<std::string> texts) {
    texts.push_back(described_alone(pending_certificate()));
    const Diagnosis diagnosis = diagnosis_in(texts);
    std::ranges::reverse(texts);
    CHECK(numbers_of(diagnosis_in(texts)) == numbers_of(diagnosis));
    return numbers_of(diagnosis);
  };

  CHECK(found({asked(gone, "11"), asked(right, "12")}).empty());
  CHECK(found({asked_at("TXT", "NXDOMAIN", gone, "11"), asked(right, "12")}).empty());
  CHECK(found({asked(wrong, "11"), asked(right, "12")}).empty());
  CHECK(found({asked(right, "11"), asked(wrong, "12")}) == Numbers{"E10"});
  CHECK(found({asked(right, "11"), asked(gone, "12")}) == Numbers{"E31"});
  CHECK(found({asked(right, "10"), asked(gone, "11"), asked(right, "12")}) == Numbers{"E31"});
}

TEST_CASE("a domain is served by whom a resolver has named last", "[diagnose]") {
  const auto named = [](const std::string& server, const std::string& hour) {
    std::string text = asked_at("NS", "NOERROR",
                                ";; ANSWER SECTION:\nexample.com.\t3600\tIN\tNS\t" + server, hour);
    text = std::regex_replace(text, std::regex(kMissed), "example.com.");
    return std::regex_replace(text, std::regex("ANSWER: 0"), "ANSWER: 1");
  };
  const std::vector<std::string> before{described_alone(pending_certificate()), listed_zone(true),
                                        named("ns1.old.net.", "11")};
  CHECK(numbers_of(diagnosis_in(before)) == Numbers{"E4"});

  auto after = before;
  after.push_back(named("ns-1.awsdns-01.com.", "12"));
  CHECK(diagnosis_in(after).verdict == DiagnosisVerdict::nothing_wrong);
}

TEST_CASE("a resolver that prints nothing may have failed", "[diagnose]") {
  const std::string name = kMissed;
  const Diagnosis diagnosis =
      diagnosis_in({described_alone(pending_certificate()),
                    "$ dig +short @ns-1.awsdns-01.com " + name + " CNAME +norec\n" + kMissedTarget +
                        "\n$ dig +short " + name + " CNAME\n\n$ date\n",
                    kDelegatedHere});

  CHECK(diagnosis.claims.empty());
  CHECK(diagnosis.ask_next == "dig " + name + " CNAME");
}

TEST_CASE("a record that was listed without its zone may be in any", "[diagnose]") {
  Json sets = Json::parse(listed_zone(true))["ResourceRecordSets"];
  const std::string alone = Json{{"ResourceRecordSets", Json::array({sets.back()})}}.dump(2);
  const Diagnosis diagnosis = diagnosis_in(
      {described_alone(pending_certificate()), alone,
       asked_at("CNAME", "NXDOMAIN", std::string(";; AUTHORITY SECTION:\n") + kCloudSoa)});

  CHECK(diagnosis.claims.empty());
  CHECK(diagnosis.ask_next == "aws route53 list-hosted-zones-by-name --dns-name example.com");
}

TEST_CASE("a copy above a delegation hides nothing that nobody has missed", "[diagnose]") {
  Json certificate = pending_certificate();
  certificate["DomainName"] = "shop.example.com";
  Json& row = certificate["DomainValidationOptions"][0];
  row["DomainName"] = "shop.example.com";
  row["ResourceRecord"]["Name"] = "_f953623450d26ca5d7046b86b18f4eb3.shop.example.com.";
  Json sets = Json::parse(listed_zone(true))["ResourceRecordSets"];
  sets.back()["Name"] = row["ResourceRecord"]["Name"];
  Json cut = sets.front();
  cut["Name"] = "shop.example.com.";
  cut["ResourceRecords"] = Json::array({{{"Value", "ns1.other.net."}}});
  sets.push_back(cut);
  const std::vector<std::string> texts{described_alone(certificate),
                                       Json{{"ResourceRecordSets", sets}}.dump(2), kDelegatedHere};

  CHECK(diagnosis_in(texts).claims.empty());
  CHECK(diagnosis_in(texts).ask_next.find("shop.example.com. CNAME") != std::string::npos);
}

TEST_CASE("what was not printed is no ground", "[diagnose]") {
  Json certificate = pending_certificate();
  certificate["Status"] = "ISSUED";
  certificate["IssuedAt"] = "2025-05-11T10:00:00+00:00";
  certificate["NotBefore"] = "2025-05-11T00:00:00+00:00";
  certificate["NotAfter"] = "2026-05-20T23:59:59+00:00";
  certificate["DomainValidationOptions"][0]["ValidationStatus"] = "SUCCESS";
  const Diagnosis unsure = diagnosis_in({described_alone(certificate)});
  CHECK(unsure.claims.empty());
  CHECK(unsure.verdict == DiagnosisVerdict::not_enough_evidence);

  certificate["InUseBy"] = Json::array();
  CHECK(numbers_of(diagnosis_in({described_alone(certificate)})) == Numbers{"E38"});
}

TEST_CASE("what a program does not find is not said by whois", "[diagnose]") {
  const Evidence evidence = read_evidence(
      std::vector<CaptureText>{{"log", "INFO start\nNot found: example.com\nINFO end\n"}});
  CHECK(evidence.registrations.empty());
  const Evidence asked_whois = read_evidence(
      std::vector<CaptureText>{{"log", "$ whois example.com\nNot found: example.com\n"}});
  CHECK(asked_whois.registrations.size() == 1);
}

TEST_CASE("rows that were bared of a description are read", "[diagnose]") {
  const std::string rows =
      "$ aws acm describe-certificate --certificate-arn "
      "arn:aws:acm:us-east-1:111122223333:certificate/1 --query "
      "Certificate.DomainValidationOptions\n" +
      pending_certificate()["DomainValidationOptions"].dump(4);
  CHECK(numbers_of(diagnosis_in({rows, listed_zone(false), kDelegatedHere})) == Numbers{"E1"});
}

TEST_CASE("a record in the zone that is asked, and a young request, is nothing wrong",
          "[diagnose]") {
  CHECK(diagnosis_in({described_alone(pending_certificate()), listed_zone(true), kDelegatedHere})
            .verdict == DiagnosisVerdict::nothing_wrong);
}

}  // namespace acmsim::sim
