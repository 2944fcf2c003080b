// The way back: what a world prints, made a document, is a world that prints the same.
#include "sim/import/import.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>

#include "sim/captures/captures.hpp"
#include "sim/captures/evidence_of.hpp"
#include "tests/sim/evidence/reading.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// What a document cannot say, and so does not come back: ids, when a renewal's status last
/// changed, and which came first in a list.
std::string compared(std::string text) {
  const std::vector<std::pair<std::regex, std::string>> unsaid{
      {std::regex("arn:aws:acm:([^:]*:[0-9]*):certificate/[-0-9a-f]+"), "certificate of $1"},
      {std::regex("(arn:aws:elasticloadbalancing:[^\"]*/app/[^/\"]*)/[0-9a-f/]+"), "$1"},
      {std::regex("\"(Id|HostedZoneId|CallerReference|Serial|UpdatedAt|CreatedTime)\": \"[^\"]*\""),
       "$1"},
      {std::regex(", id: [0-9]+"), ""},
      {std::regex("-[0-9]+(\\.[a-z0-9-]+\\.elb\\.amazonaws)"), "$1"},
  };
  for (const auto& [pattern, instead] : unsaid) text = std::regex_replace(text, pattern, instead);
  std::multiset<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    if (line.ends_with(',')) line.pop_back();
    lines.insert(std::move(line));
    begin = end + 1;
  }
  std::string sorted;
  for (const std::string& line : lines) sorted += line + "\n";
  return sorted;
}

/// A change is over where a document begins.
std::multiset<std::string> printed_by(const Scenario& scenario, const History& history) {
  std::multiset<std::string> texts;
  const auto files = captures(scenario, history);
  REQUIRE(files);
  for (const CaptureFile& file : *files) {
    if (!file.name.starts_with("get-change")) texts.insert(compared(file.text));
  }
  return texts;
}

/// Documents whose worlds have what a document cannot give, and why.
const std::map<std::string, std::string> kDoNotComeBack{
    {"moved-to-dns-with-one-record", "a change from e-mail to DNS is under way"},
    {"moved-to-dns-in-place", "a change from e-mail to DNS was asked for"},
    {"flattened", "what a provider makes of a CNAME is no CNAME any more"},
    {"amazon-owned-domain", "a name was refused, and how its row stands is not given"},
    {"invalid-domain", "the same"},
    {"a-site", "the load balancer that a record leads to is gone"},
};

TEST_CASE("captures of a world, imported, are a world that prints them", "[import][long]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;
    INFO(path);
    std::ifstream file(path);
    const Scenario scenario = decoded(Json::parse(file));
    const History history = run(scenario, {});
    const Imported imported = import_evidence(evidence_of(scenario, history).value());
    const auto again = read_scenario(imported.document);
    REQUIRE(again);
    const auto printed = printed_by(*again, run(*again, {}));
    const bool comes_back = !kDoNotComeBack.contains(path.stem().string());
    CHECK((printed == printed_by(scenario, history)) == comes_back);
  }
}

TEST_CASE("records of the rarer types come back from captures", "[import]") {
  const std::string digest(64, 'a');
  Json sets = Json::array();
  for (const auto& [owner, type, value] :
       std::vector<std::array<std::string, 3>>{{"", "HTTPS", "1 . port=8443 alpn=h2"},
                                               {"_foo.", "SVCB", "0 web.example.net"},
                                               {"_443._tcp.", "TLSA", "3 1 1 " + digest},
                                               {"", "SSHFP", "4 2 " + digest}}) {
    for (const char* zone : {"example.com", "example.net"}) {
      sets.push_back({{"Name", owner + zone},
                      {"Type", type},
                      {"TTL", 300},
                      {"ResourceRecords", {{{"Value", value}}}}});
    }
  }
  Json document = base_document();
  Json& given = document["given"];
  given["domains"].push_back({{"name", "example.net"}, {"name_servers", {"ns.one.net"}}});
  given["dns_zones"] = {{{"name", "example.net"}, {"name_servers", {"ns.one.net"}}}};
  for (const Json& set : sets) {
    const bool is_other = set["Name"].get<std::string>().ends_with(".net");
    (is_other ? given["dns_zones"][0] : given["hosted_zones"][0])["records"].push_back(set);
  }
  const Scenario scenario = decoded(document);
  const History history = run(scenario, {});

  const Imported imported = import_evidence(evidence_of(scenario, history).value());

  const Scenario again = read_scenario(imported.document).value();
  CHECK(printed_by(again, run(again, {})) == printed_by(scenario, history));
  for (const char* type : {"HTTPS", "SVCB", "TLSA", "SSHFP"}) {
    const std::string& text = imported.document;
    const std::string word = "\"" + std::string(type) + "\"";
    INFO(word << " in " << text);
    const auto first = text.find(word);
    CHECK((first != text.npos && text.find(word, first + 1) != text.npos));  // In either zone.
  }
}

constexpr std::string_view kForeign = R"({"Certificate": {
    "CertificateArn": "arn:aws:acm:us-east-1:999900001111:certificate/b7e3502c",
    "DomainName": "www.shop.kr", "SubjectAlternativeNames": ["www.shop.kr"],
    "DomainValidationOptions": [{"DomainName": "www.shop.kr", "ValidationStatus":
      "PENDING_VALIDATION", "ValidationMethod": "DNS", "ResourceRecord": {
        "Name": "_94ec51217c9474aca022e2a1320ded88.www.shop.kr.", "Type": "CNAME",
        "Value": "_8b2f14720cdc55bfd7d82fbda42be770.hkvuiqjoua.acm-validations.aws."}}],
    "CreatedAt": "2025-07-13T22:00:10-04:00", "Status": "PENDING_VALIDATION",
    "KeyAlgorithm": "RSA-2048", "Type": "AMAZON_ISSUED"}}
{"ResourceRecordSets": [
  {"Name": "shop.kr.", "Type": "NS", "TTL": 172800, "ResourceRecords": [
    {"Value": "ns-1.awsdns-01.com."}]},
  {"Name": "shop.kr.", "Type": "SOA", "TTL": 900, "ResourceRecords": [
    {"Value": "ns-1.awsdns-01.com. h.amazon.com. 1 7200 900 1209600 86400"}]},
  {"Name": "_94ec51217c9474aca022e2a1320ded88.www.shop.kr.", "Type": "CNAME", "TTL": 300,
   "ResourceRecords": [
    {"Value": "_8b2f14720cdc55bfd7d82fbda42be770.hkvuiqjoua.acm-validations.aws."}]}]}
)";

TEST_CASE("a validation record of AWS's becomes the simulator's own", "[import]") {
  const Evidence evidence = read_one(kForeign, {.now = parse_instant("2025-07-14T03:00:00Z")});

  const Imported imported = import_evidence(evidence);
  const Scenario scenario = read_scenario(imported.document).value();

  const auto captured = captures(scenario, run(scenario, {}));
  REQUIRE(captured);
  CHECK(imported.document.find("_94ec51217c9474aca022e2a1320ded88") == std::string::npos);
  const auto evidence_again = evidence_of(scenario, run(scenario, {}));
  const CertificateSeen& seen = evidence_again->certificates.front();
  const bool is_there = std::ranges::any_of(
      evidence_again->listings.front().sets,
      [&](const RecordSetSeen& set) { return set.name == seen.rows.front().record->name; });
  CHECK(is_there);
}

TEST_CASE("what no capture says is assumed, and said in the document", "[import]") {
  const Imported imported = import_evidence(read_one(kForeign));

  CHECK_FALSE(imported.assumed.empty());
  const std::string about = Json::parse(imported.document)["about"];
  for (const std::string& sentence : imported.assumed) {
    INFO(sentence);
    CHECK(about.find(sentence) != std::string::npos);
  }
}

}  // namespace
}  // namespace acmsim::sim
