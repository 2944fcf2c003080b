// What is captured of a world, and that it is what AWS, dig and whois print.
#include "sim/captures/captures.hpp"

#include <algorithm>
#include <array>

#include "sim/captures/whois.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/dig/printed.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using Texts = std::map<std::string, std::string>;

Texts captured(const Scenario& scenario, const RunOptions& how = {}) {
  const auto files = captures(scenario, run(scenario, how));
  REQUIRE(files);
  Texts texts;
  for (const CaptureFile& file : *files) {
    INFO(file.name);
    CHECK(texts.emplace(file.name, file.text).second);
  }
  return texts;
}

Texts captured(std::string_view patch) { return captured(decoded(document(patch))); }

std::vector<std::string> names_of(const Texts& texts) {
  std::vector<std::string> names;
  for (const auto& [name, text] : texts) names.push_back(name);
  return names;
}

/// The names of captures without what validation records are called and who serves them.
std::vector<std::string> kinds_of(const Texts& texts) {
  std::vector<std::string> kinds;
  for (std::string name : names_of(texts)) {
    if (const auto record = name.find("-_"); record != name.npos) {
      name.replace(record + 1, 33, "_x");
    }
    if (const auto server = name.find("-at-ns-"); server != name.npos) name.resize(server + 6);
    kinds.push_back(std::move(name));
  }
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

/// The operation that a file is an answer of.
struct AnsweredBy {
  std::string_view command;
  std::string_view operation;
};
constexpr std::array kAnsweredBy{
    AnsweredBy{"list-certificates", "acm:ListCertificates"},
    AnsweredBy{"describe-certificate", "acm:DescribeCertificate"},
    AnsweredBy{"describe-load-balancers", "elbv2:DescribeLoadBalancers"},
    AnsweredBy{"describe-listeners", "elbv2:DescribeListeners"},
    AnsweredBy{"describe-listener-certificates", "elbv2:DescribeListenerCertificates"},
    AnsweredBy{"list-hosted-zones", "route53:ListHostedZones"},
    AnsweredBy{"get-hosted-zone", "route53:GetHostedZone"},
    AnsweredBy{"list-resource-record-sets", "route53:ListResourceRecordSets"},
    AnsweredBy{"get-change", "route53:GetChange"},
};

void check_json(const std::string& name, const std::string& text) {
  INFO(name << "\n" << text);
  const auto json = OrderedJson::parse(text);
  CHECK(json.dump(4) + "\n" == text);
  if (name.starts_with("get-dnssec-")) return;  // An operation that the simulator does not have.
  const auto by = std::ranges::find_if(kAnsweredBy, [&](const AnsweredBy& row) {
    return name.starts_with(std::string(row.command) + ".") ||
           name.starts_with(std::string(row.command) + "-");
  });
  REQUIRE(by != kAnsweredBy.end());
  CHECK(unexplained(by->operation, json) == kNoFaults);
}

void check_dig(const std::string& name, const std::string& text) {
  INFO(name << "\n" << text);
  CHECK_THAT(text, Catch::Contains("; <<>> DiG "));
  if (name.starts_with("dig-trace-")) {
    CHECK_THAT(text, Catch::Contains("a.root-servers.net."));
    return;
  }
  if (text.find("no servers could be reached") != std::string::npos) return;
  const auto printed = read_printed(text);
  REQUIRE(printed.size() == 1);
  if (!printed.front().exchange.message) return;
  const Message& message = *printed.front().exchange.message;
  CHECK(printed.front().size == wire_size(message));
  CHECK_THAT(printed.front().words, Catch::Contains(message.question.name.text()));
}

}  // namespace

TEST_CASE("a world is captured command by command", "[captures]") {
  const Texts texts = captured(R"({"steps": [
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "example.com", "SubjectAlternativeNames": ["*.example.com"],
              "ValidationMethod": "DNS"}},
    {"id": "records", "call": "console:CreateRecordsInRoute53",
     "with": {"CertificateArn": "@new"}}]})");

  CHECK(kinds_of(texts) == std::vector<std::string>{
                               "describe-certificate-new.json",
                               "describe-certificate-old.json",
                               "describe-listener-certificates-https.json",
                               "describe-listeners-web.json",
                               "describe-load-balancers.json",
                               "dig-a-www.example.com.txt",
                               "dig-caa-example.com.txt",
                               "dig-caa-www.example.com.txt",
                               "dig-cname-_x.example.com-at-ns",
                               "dig-cname-_x.example.com.txt",
                               "dig-ds-example.com.txt",
                               "dig-ns-example.com.txt",
                               "dig-soa-example.com.txt",
                               "dig-trace-_x.example.com.txt",
                               "get-change-records.json",
                               "get-hosted-zone-zone.json",
                               "list-certificates.json",
                               "list-hosted-zones.json",
                               "list-resource-record-sets-zone.json",
                               "whois-example.com.txt",
                           });
  CHECK(std::ranges::count_if(texts, [](const auto& file) {
          return file.first.find("-at-ns-") != std::string::npos;
        }) == 4);
}

TEST_CASE("captures are of the instant at which the history is stopped", "[captures]") {
  const Scenario scenario = decoded(document(R"({"steps": [
    {"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName": "example.com",
     "ValidationMethod": "DNS"}},
    {"call": "console:CreateRecordsInRoute53", "as": "c", "with": {"CertificateArn": "@new"}},
    {"wait_for": {"certificate": "@new", "Status": "ISSUED"}}]})"));
  const auto requested = scenario.starts_at + std::chrono::seconds(60);

  const Texts first = captured(scenario, {.stop_at = requested});
  const Texts last = captured(scenario);

  CHECK_FALSE(first.contains("get-change-c.json"));
  CHECK_THAT(first.at("describe-certificate-new.json"), Catch::Contains("PENDING_VALIDATION"));
  CHECK_THAT(first.at("dig-ns-example.com.txt"),
             Catch::Contains(";; WHEN: Wed Jan  5 00:01:00 UTC 2022"));
  CHECK_THAT(last.at("get-change-c.json"), Catch::Contains("INSYNC"));
  CHECK_THAT(last.at("describe-certificate-new.json"), Catch::Contains("\"ISSUED\""));
}

TEST_CASE("a validation record is captured when the certificate shows it, not before",
          "[captures]") {
  const Scenario scenario = decoded(document(R"({"until": "1m", "steps": [
    {"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName": "example.com",
     "ValidationMethod": "DNS"}}]})"));
  const auto requested = scenario.starts_at + std::chrono::seconds(60);
  const auto asks_for_it = [](const std::string& name) { return name.starts_with("dig-cname-_"); };

  CHECK(std::ranges::none_of(names_of(captured(scenario, {.stop_at = requested})), asks_for_it));
  CHECK(std::ranges::any_of(names_of(captured(scenario)), asks_for_it));
}

TEST_CASE("another Region, and another account, are told by the name", "[captures]") {
  const Texts texts = captured(R"({"given": {"certificates": [
    {"as": "old", "DomainName": "www.example.com", "ValidationMethod": "EMAIL", "Status": "ISSUED",
     "NotAfter": "2022-02-13T23:59:59Z"},
    {"as": "there", "DomainName": "example.com", "ValidationMethod": "DNS", "Region": "us-east-1",
     "Status": "PENDING_VALIDATION", "CreatedAt": "2022-01-04T12:00:00Z"},
    {"as": "theirs", "DomainName": "example.com", "ValidationMethod": "DNS",
     "Account": "222233334444", "Status": "PENDING_VALIDATION",
     "CreatedAt": "2022-01-04T12:00:00Z"}]}})");

  const auto has = [&](const char* file, const char* text) {
    return texts.at(file).find(text) != std::string::npos;
  };
  CHECK(has("list-certificates.json", "certificate/"));
  CHECK_FALSE(has("list-certificates.json", "arn:aws:acm:us-east-1:"));
  CHECK(has("list-certificates-us-east-1.json", "arn:aws:acm:us-east-1:111122223333:"));
  CHECK(has("list-certificates-222233334444.json", "arn:aws:acm:eu-west-1:222233334444:"));
  CHECK(has("describe-certificate-there.json", "arn:aws:acm:us-east-1:"));
  CHECK(has("list-hosted-zones.json", "\"Name\": \"example.com.\""));
  CHECK(texts.at("list-hosted-zones-222233334444.json") == "{\n    \"HostedZones\": []\n}\n");
  CHECK(has("describe-load-balancers.json", "\"CanonicalHostedZoneId\": \"Z32O12XQLNTSW2\""));
  CHECK(texts.at("describe-load-balancers-us-east-1.json") == "{\n    \"LoadBalancers\": []\n}\n");
}

TEST_CASE("of a zone at another provider each record set is asked for", "[captures]") {
  const Texts texts = captured(R"({"given": {"dns_zones": [{"as": "there", "name": "example.net",
    "name_servers": ["ns1.host.example"], "records": [
      {"Name": "_x.example.net.example.net", "Type": "CNAME", "TTL": 60,
       "ResourceRecords": [{"Value": "_y.acm-validations.aws."}]}]}]}})");

  const std::string& text =
      texts.at("dig-cname-_x.example.net.example.net-at-ns1.host.example.txt");
  CHECK_THAT(text, Catch::Contains("_y.acm-validations.aws."));
  CHECK_THAT(text, Catch::Contains("@ns1.host.example _x.example.net.example.net CNAME"));
}

TEST_CASE("whois tells what is set at the registrar", "[captures]") {
  const auto whois = [](std::string_view domain) {
    const Texts texts = captured(R"({"given": {"domains": [)" + std::string(domain) + "]}}");
    return texts.at("whois-example.com.txt");
  };
  const std::string end = ">>> Last update of WHOIS database: 2022-01-05T00:00:00Z <<<\n";

  CHECK(whois(R"({"name": "example.com", "name_servers": ["ns1.a.example"], "ds": "stale"})") ==
        "Domain Name: EXAMPLE.COM\n"
        "Domain Status: ok https://icann.org/epp#ok\n"
        "Name Server: NS1.A.EXAMPLE\n"
        "DNSSEC: signedDelegation\n" +
            end);
  CHECK_THAT(whois(R"({"name": "example.com", "name_servers": "@zone", "on_hold": true})"),
             Catch::Contains("Domain Status: clientHold https://icann.org/epp#clientHold\n") &&
                 Catch::Contains("DNSSEC: unsigned\n"));
  CHECK(whois(R"({"name": "example.com", "registered": false})") ==
        "No match for \"EXAMPLE.COM\".\n" + end);
}

TEST_CASE("no more files than allowed are made", "[captures]") {
  const Scenario scenario = decoded(base_document());
  const History history = run(scenario, {});
  const std::size_t count = captures(scenario, history)->size();

  CHECK(captures(scenario, history, count).has_value());
  for (std::size_t max = 0; max < count; ++max) {
    CHECK_FALSE(captures(scenario, history, max).has_value());
  }
}

TEST_CASE("every capture of every shipped document is what the command prints",
          "[captures][amazon][long]") {
  for (const auto& path : shipped_documents()) {
    INFO(path);
    const Scenario scenario = shipped_of_2022(path);
    const History whole = run(scenario, {});
    const auto middle = scenario.starts_at + (whole.ended_at - scenario.starts_at) / 2;
    for (const std::optional<Instant> stop : {std::optional<Instant>(), std::optional(middle)}) {
      for (const auto& [name, text] : captured(scenario, {.stop_at = stop})) {
        if (name.ends_with(".json")) check_json(name, text);
        if (name.starts_with("dig-")) check_dig(name, text);
      }
    }
  }
}

}  // namespace acmsim::sim
