// What AWS really printed, read by us: every word is in our tables, every record and change can
// stand in a document.
#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/api/arn.hpp"
#include "sim/api/certificate_name.hpp"
#include "tests/sim/api/amazon_model.hpp"
#include "tests/sim/api/captures.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// Reads a capture, and gathers what of it we would not understand.
class Reader {
 public:
  explicit Reader(const OrderedJson& capture) : json_(capture) {}

  /// A member that is absent is fine: older captures have fewer.
  template <class Row, std::size_t N>
  void word(const OrderedJson& of, const char* member, const std::array<Row, N>& rows,
            std::string_view Row::*word) {
    if (!of.contains(member)) return;
    const std::string text = of.at(member);
    require(row_named(rows, word, text) != nullptr, member, text);
  }
  void name(const std::string& text) { require(DomainName::parse(text).has_value(), "name", text); }
  void certificate_name(const std::string& text) {
    require(is_certificate_name(text), "certificate name", text);
  }
  void arn(const std::string& text) { require(parse_arn(text).has_value(), "ARN", text); }
  void require(bool holds, const std::string& what, const std::string& text) {
    if (!holds) problems_.push_back(what + " " + text);
  }

  void certificate() {
    const OrderedJson& of = json_.at("Certificate");
    arn(of.at("CertificateArn"));
    certificate_name(of.at("DomainName"));
    for (const OrderedJson& each : of.value("SubjectAlternativeNames", OrderedJson::array())) {
      certificate_name(each);
    }
    word(of, "Status", acm::kStatusNames, &acm::StatusName::api);
    word(of, "FailureReason", acm::kFailureReasonNames, &acm::FailureReasonName::api);
    word(of, "RenewalEligibility", acm::kRenewalEligibilityNames,
         &acm::RenewalEligibilityName::api);
    // What is imported may have any key.
    if (of.value("Type", "AMAZON_ISSUED") == "AMAZON_ISSUED") {
      word(of, "KeyAlgorithm", acm::kKeyAlgorithmNames, &acm::KeyAlgorithmName::described);
    }
    for (const OrderedJson& row : of.value("DomainValidationOptions", OrderedJson::array())) {
      validation(row);
    }
  }
  void certificates() {
    for (const OrderedJson& row : json_.at("CertificateSummaryList")) {
      arn(row.at("CertificateArn"));
      certificate_name(row.at("DomainName"));
      word(row, "Status", acm::kStatusNames, &acm::StatusName::api);
    }
  }
  void hosted_zone() {
    name(json_.at("HostedZone").at("Name"));
    const auto set =
        json_.value("DelegationSet", OrderedJson{{"NameServers", OrderedJson::array()}});
    for (const OrderedJson& server : set.at("NameServers")) name(server);
  }
  void change() {
    const std::string status = json_.at("ChangeInfo").at("Status");
    require(status == "PENDING" || status == "INSYNC", "Status", status);
  }
  /// Of other load balancers than those for applications there is nothing to understand.
  void listeners() {
    for (const OrderedJson& listener : json_.at("Listeners")) {
      const std::string arn = listener.at("ListenerArn");
      if (arn.find(":listener/app/") == std::string::npos) continue;
      require(is_listener_arn(arn), "listener", arn);
      const std::string load_balancer = listener.at("LoadBalancerArn");
      require(is_load_balancer_arn(load_balancer), "load balancer", load_balancer);
      word(listener, "Protocol", alb::kProtocolNames, &alb::ProtocolName::word);
    }
  }
  void listener_certificates() {
    for (const OrderedJson& row : json_.at("Certificates")) arn(row.at("CertificateArn"));
  }
  void requested() { arn(json_.at("CertificateArn")); }
  void error() { require(json_.at("Error").at("Code").is_string(), "Error", json_.dump()); }

  const std::vector<std::string>& problems() const { return problems_; }

 private:
  void validation(const OrderedJson& row) {
    certificate_name(row.at("DomainName"));
    word(row, "ValidationStatus", acm::kRowStatusNames, &acm::RowStatusName::api);
    word(row, "ValidationMethod", acm::kValidationMethodNames, &acm::ValidationMethodName::api);
    if (!row.contains("ResourceRecord")) return;
    name(row.at("ResourceRecord").at("Name"));
    name(row.at("ResourceRecord").at("Value"));
  }

  const OrderedJson& json_;
  std::vector<std::string> problems_;
};

/// Record sets that answer differently for different askers; the model has none.
bool is_routed(const OrderedJson& set) {
  return set.contains("SetIdentifier") || set.contains("HealthCheckId") ||
         set.contains("TrafficPolicyInstanceId");
}

/// The name of the zone that record sets lie in: that of its SOA, or else what they all end in.
std::string zone_of(const std::vector<OrderedJson>& sets) {
  for (const OrderedJson& set : sets) {
    if (set.at("Type") == "SOA") return set.at("Name");
  }
  std::string common = sets.empty() ? "example.com" : sets.front().at("Name").get<std::string>();
  for (const OrderedJson& set : sets) {
    const std::string name = set.at("Name");
    while (!name.ends_with(common)) common.erase(0, common.find('.', 1) + 1);
  }
  if (common.starts_with("\\052.")) common.erase(0, common.find('.') + 1);
  return common;
}

Json document_with_zone(const std::string& name) {
  return {{"acmsim", 1},
          {"title", "t"},
          {"given", {{"hosted_zones", {{{"as", "zone"}, {"Name", name}}}}}}};
}

/// Zones of one label, such as a private `local`, cannot stand in a document.
bool is_modelled_zone(const std::string& name) {
  const auto zone = DomainName::parse(name);
  return zone && zone->label_count() > 1;
}

/// What a document with the record sets of a capture is refused for.
std::string complaints_about_sets(const OrderedJson& capture) {
  std::vector<OrderedJson> sets;
  for (const OrderedJson& set : capture.at("ResourceRecordSets")) {
    if (!is_routed(set)) sets.push_back(set);
  }
  if (!is_modelled_zone(zone_of(sets))) return "";
  Json document = document_with_zone(zone_of(sets));
  document["given"]["hosted_zones"][0]["records"] = Json(sets);
  return complaints(document);
}

/// What a document with a captured ChangeBatch in a step is refused for.
std::string complaints_about_batch(const OrderedJson& capture) {
  OrderedJson batch = capture.value("ChangeBatch", capture);
  std::vector<OrderedJson> changes;
  std::vector<OrderedJson> sets;
  for (const OrderedJson& change : batch.at("Changes")) {
    if (is_routed(change.at("ResourceRecordSet"))) continue;
    changes.push_back(change);
    sets.push_back(change.at("ResourceRecordSet"));
  }
  if (!is_modelled_zone(zone_of(sets))) return "";
  batch["Changes"] = changes;
  Json document = document_with_zone(zone_of(sets));
  document["steps"] = {{{"call", "route53:ChangeResourceRecordSets"},
                        {"with", {{"HostedZoneId", "@zone"}, {"ChangeBatch", Json(batch)}}}}};
  return complaints(document);
}

/// May throw where a member is missing, or of another type.
std::vector<std::string> understanding(const Capture& capture) {
  Reader reader(capture.content);
  switch (capture.kind) {
    case CaptureKind::certificate: reader.certificate(); break;
    case CaptureKind::certificates: reader.certificates(); break;
    case CaptureKind::requested: reader.requested(); break;
    case CaptureKind::record_sets:
      reader.require(complaints_about_sets(capture.content).empty(), "record sets",
                     complaints_about_sets(capture.content));
      break;
    case CaptureKind::hosted_zone: reader.hosted_zone(); break;
    case CaptureKind::change: reader.change(); break;
    case CaptureKind::listeners: reader.listeners(); break;
    case CaptureKind::listener_certificates: reader.listener_certificates(); break;
    case CaptureKind::error: reader.error(); break;
    case CaptureKind::change_batch:
      reader.require(complaints_about_batch(capture.content).empty(), "change batch",
                     complaints_about_batch(capture.content));
      break;
    case CaptureKind::load_balancers:  // These two are printed, and nobody reads them.
    case CaptureKind::hosted_zones:
    case CaptureKind::nothing:
    case CaptureKind::foreign: break;
    case CaptureKind::unknown: return {"of no kind that is known"};
  }
  return reader.problems();
}

std::vector<std::string> problems_with(const Capture& capture) {
  try {
    return understanding(capture);
  } catch (const Json::exception& error) {
    return {error.what()};
  }
}

}  // namespace

TEST_CASE("every capture is of a kind that we understand, or of one that is none of ours",
          "[api] [captures]") {
  const auto captures = read_captures();
  if (!captures) WARN("skipped: no folder of captures");
  for (const Capture& capture : captures.value_or(std::vector<Capture>{})) {
    INFO(capture.file);
    CHECK(problems_with(capture) == kNoFaults);
  }
}

TEST_CASE("what AWS printed has the types of Amazon's models", "[api] [captures] [amazon]") {
  const auto check = [](CaptureKind kind, std::string_view operation) {
    for (const Capture& capture : captures_of(kind)) {
      INFO(capture.file);
      for (const ShapeFault& fault : faults_of_answer(operation, capture.content)) {
        INFO(where(fault) << " " << what(fault));
        // Old versions of the CLI print an instant as seconds.
        CHECK((fault.kind != ShapeFault::Kind::type || fault.constraint == "Date"));
      }
    }
  };

  check(CaptureKind::certificate, "acm:DescribeCertificate");
  check(CaptureKind::certificates, "acm:ListCertificates");
  check(CaptureKind::record_sets, "route53:ListResourceRecordSets");
  check(CaptureKind::hosted_zone, "route53:GetHostedZone");
  check(CaptureKind::change, "route53:GetChange");
  check(CaptureKind::listeners, "elbv2:DescribeListeners");
  check(CaptureKind::listener_certificates, "elbv2:DescribeListenerCertificates");
  check(CaptureKind::load_balancers, "elbv2:DescribeLoadBalancers");
}

TEST_CASE("a capture is told by its members, and what is wrong in it is seen", "[api] [captures]") {
  const auto problems = [](const char* text) {
    const OrderedJson content = OrderedJson::parse(text);
    return problems_with({"inline", kind_of_capture(content), content});
  };

  CHECK(problems(R"({"Comment": "to the new site", "Changes": [
          {"Action": "UPSERT", "ResourceRecordSet": {"Name": "www.example.com.", "Type": "A",
            "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.7"}]}},
          {"Action": "CREATE", "ResourceRecordSet": {"Name": "example.com.", "Type": "A",
            "AliasTarget": {"HostedZoneId": "Z2FDTNDATAQYW2", "DNSName": "d1.cloudfront.net.",
              "EvaluateTargetHealth": false}}}]})") == kNoFaults);
  CHECK(problems(R"({"HostedZoneId": "Z1", "ChangeBatch": {"Changes": [
          {"Action": "DELETE", "ResourceRecordSet": {"Name": "example.com.", "Type": "TXT",
            "TTL": 1, "ResourceRecords": [{"Value": "\"x\""}]}}]}})") == kNoFaults);
  CHECK(problems(R"({"ResourceRecordSets": [{"Name": "\\052.example.com.", "Type": "CNAME",
          "TTL": 5, "ResourceRecords": [{"Value": "www.example.com"}]}]})") == kNoFaults);
  CHECK(problems(R"({"Listeners": [{"Port": 443}]})") != kNoFaults);
  CHECK(problems(R"({"Certificate": {"Status": "GONE", "DomainName": "a.example.com",
          "CertificateArn": "arn:aws:acm:eu-west-1:111122223333:certificate/1"}})") ==
        std::vector<std::string>{"Status GONE"});
  CHECK(problems(R"({"Changes": [{"Action": "UPSERT", "ResourceRecordSet": {"Nom": "x",
          "Name": "x.example.com", "Type": "A"}}]})") != kNoFaults);
  CHECK(problems(R"({"Buckets": []})") == std::vector<std::string>{"of no kind that is known"});
}

}  // namespace acmsim::sim
