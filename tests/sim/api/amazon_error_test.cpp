// What we refuse with, beside the errors that Amazon's own models name for each operation.
#include <array>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <set>

#include "model/base/match.hpp"
#include "sim/api/operation.hpp"
#include "sim/property/generators.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/api/fixture.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// A call that AWS would take.
struct GoodCall {
  std::string_view operation;
  const char* with;
};
constexpr std::array kGoodCalls{
    GoodCall{"acm:RequestCertificate",
             R"({"DomainName": "example.com", "SubjectAlternativeNames": ["www.example.com"],
                 "ValidationMethod": "EMAIL", "IdempotencyToken": "once",
                 "KeyAlgorithm": "RSA_2048", "Tags": [{"Key": "team", "Value": "shop"}],
                 "DomainValidationOptions": [
                   {"DomainName": "www.example.com", "ValidationDomain": "example.com"}]})"},
    GoodCall{"acm:ImportCertificate",
             R"({"Certificate": "-----BEGIN CERTIFICATE-----\nMIIBlDCCATugAwIBAgIUJRJdWL4Ql873)"
             R"(VPT7eeQFkhB0DXUwCgYIKoZIzj0EAwIw\nLTEVMBMGA1UECgwMT3RoZXIgQ0EgSW5jMRQwEgYDVQQD)"
             R"(DAtPdGhlciBDQSBSMTAe\nFw0yMTAxMDEwMDAwMDBaFw0zNTEyMzEyMzU5NTlaMBYxFDASBgNVBAMM)"
             R"(C2V4YW1w\nbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE3at+mh+iGG9Y1RFZyoZ6\nA4)"
             R"(aSYjIMbegASn13TtcsvcMdvGE0IZn+c+4wkGHjDFpB0lbYYYzF6hvEjUctJ/qL\nF6NQME4wJwYDVR)"
             R"(0RBCAwHoILZXhhbXBsZS5jb22CD3d3dy5leGFtcGxlLmNvbTAO\nBgNVHQ8BAf8EBAMCB4AwEwYDVR)"
             R"(0lBAwwCgYIKwYBBQUHAwEwCgYIKoZIzj0EAwID\nRwAwRAIgIxsrJpwFSBE8dFvlFrmi7GoI2HeKYH)"
             R"(8mbnZRs5c7eMsCIEtxL+5GRfwJ\nUTtyCQIt3lGfDd71Tj6sZpO87Clmhkvc\n-----END CERTIFI)"
             R"(CATE-----\n", "PrivateKey": "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49)"
             R"(AgEGCCqGSM49AwEHBG0wawIBAQQg9cJhYaf3nSuAaUMz\nE+E9SvJqsL3tUOrtEZCCOWk2hQehRANC)"
             R"(AATdq36aH6IYb1jVEVnKhnoDhpJiMgxt\n6ABKfXdO1yy9wx28YTQhmf5z7jCQYeMMWkHSVthhjMXq)"
             R"(G8SNRy0n+osX\n-----END PRIVATE KEY-----\n", "Tags": [{"Key": "team", "Value": )"
             R"("shop"}]})"},
    GoodCall{"acm:DescribeCertificate", R"({"CertificateArn": "@live"})"},
    GoodCall{"acm:DeleteCertificate", R"({"CertificateArn": "@live"})"},
    GoodCall{"acm:ResendValidationEmail",
             R"({"CertificateArn": "@live", "Domain": "example.com",
                 "ValidationDomain": "example.com"})"},
    GoodCall{"acm:ListCertificates",
             R"({"CertificateStatuses": ["ISSUED"], "SortBy": "CREATED_AT",
                 "SortOrder": "ASCENDING", "MaxItems": 5, "Includes": {"keyTypes": ["RSA_2048"],
                   "keyUsage": ["KEY_ENCIPHERMENT"],
                   "extendedKeyUsage": ["TLS_WEB_SERVER_AUTHENTICATION"]}})"},
    GoodCall{"acm:GetCertificate", R"({"CertificateArn": "@live"})"},
    GoodCall{"acm:ExportCertificate",
             R"({"CertificateArn": "@live", "Passphrase": "open sesame"})"},
    GoodCall{"acm:RenewCertificate", R"({"CertificateArn": "@live"})"},
    GoodCall{"acm:AddTagsToCertificate",
             R"({"CertificateArn": "@live", "Tags": [{"Key": "team", "Value": "shop"}]})"},
    GoodCall{"acm:RemoveTagsFromCertificate",
             R"({"CertificateArn": "@live", "Tags": [{"Key": "team"}]})"},
    GoodCall{"acm:ListTagsForCertificate", R"({"CertificateArn": "@live"})"},
    GoodCall{"route53:ListHostedZones", R"({"Marker": "@zone", "MaxItems": "10"})"},
    GoodCall{"route53:ListHostedZonesByName",
             R"({"DNSName": "example.com", "HostedZoneId": "@zone", "MaxItems": "10"})"},
    GoodCall{"route53:ChangeResourceRecordSets",
             R"({"HostedZoneId": "@zone", "ChangeBatch": {"Comment": "c", "Changes": [
                 {"Action": "CREATE", "ResourceRecordSet": {"Name": "www.example.com",
                   "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}})"},
    GoodCall{"route53:GetChange", R"({"Id": "/change/C1"})"},
    GoodCall{"route53:ListResourceRecordSets",
             R"({"HostedZoneId": "@zone", "StartRecordName": "www.example.com",
                 "StartRecordType": "A", "MaxItems": "10"})"},
    GoodCall{"route53:GetHostedZone", R"({"Id": "@zone"})"},
    GoodCall{"route53:CreateHostedZone",
             R"({"Name": "example.org", "CallerReference": "once",
                 "HostedZoneConfig": {"Comment": "c", "PrivateZone": true}})"},
    GoodCall{"route53:DeleteHostedZone", R"({"Id": "@zone"})"},
    GoodCall{"route53:TestDNSAnswer",
             R"({"HostedZoneId": "@zone", "RecordName": "example.com", "RecordType": "A"})"},
    GoodCall{"acm:UpdateCertificateOptions",
             R"({"CertificateArn": "@live", "Options": {"ValidationMethod": "DNS"}})"},
    GoodCall{"acm:ListCertificateDomainValidations", R"({"CertificateArn": "@live"})"},
    GoodCall{"elbv2:CreateLoadBalancer",
             R"({"Name": "more", "Subnets": ["subnet-a", "subnet-b"], "SecurityGroups": ["sg-a"],
                 "Scheme": "internal", "Type": "application", "IpAddressType": "ipv4"})"},
    GoodCall{"elbv2:CreateLoadBalancer",
             R"({"Name": "more", "SubnetMappings": [{"SubnetId": "subnet-a"},
                                                    {"SubnetId": "subnet-b"}]})"},
    GoodCall{"elbv2:DeleteLoadBalancer", R"({"LoadBalancerArn": "@web"})"},
    GoodCall{"elbv2:DescribeLoadBalancers", R"({"LoadBalancerArns": ["@web"]})"},
    GoodCall{"elbv2:DescribeLoadBalancers", R"({"Names": ["web"]})"},
    GoodCall{"elbv2:ModifyLoadBalancerAttributes",
             R"({"LoadBalancerArn": "@web", "Attributes": [{"Key": "k", "Value": "v"}]})"},
    GoodCall{"elbv2:DescribeLoadBalancerAttributes", R"({"LoadBalancerArn": "@web"})"},
    GoodCall{"elbv2:CreateTargetGroup",
             R"({"Name": "more", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-a",
                 "Tags": [{"Key": "k", "Value": "v"}]})"},
    GoodCall{"elbv2:ModifyTargetGroupAttributes",
             R"({"TargetGroupArn": "@group", "Attributes": [{"Key": "k", "Value": "v"}]})"},
    GoodCall{"elbv2:DescribeTargetGroupAttributes", R"({"TargetGroupArn": "@group"})"},
    GoodCall{"route53:ChangeTagsForResource",
             R"({"ResourceType": "hostedzone", "ResourceId": "@zone",
                 "AddTags": [{"Key": "k", "Value": "v"}], "RemoveTagKeys": ["old"]})"},
    GoodCall{"route53:ListTagsForResource",
             R"({"ResourceType": "hostedzone", "ResourceId": "@zone"})"},
    GoodCall{"elbv2:DeleteTargetGroup", R"({"TargetGroupArn": "@group"})"},
    GoodCall{"elbv2:DescribeTargetGroups", R"({"TargetGroupArns": ["@group"]})"},
    GoodCall{"elbv2:DescribeTargetGroups", R"({"LoadBalancerArn": "@web", "Names": ["group"]})"},
    GoodCall{"elbv2:DescribeTargetHealth", R"({"TargetGroupArn": "@group"})"},
    GoodCall{"elbv2:AddTags",
             R"({"ResourceArns": ["@web", "@group", "@https"],
                 "Tags": [{"Key": "k", "Value": "v"}]})"},
    GoodCall{"elbv2:RemoveTags", R"({"ResourceArns": ["@web"], "TagKeys": ["k"]})"},
    GoodCall{"elbv2:DescribeTags", R"({"ResourceArns": ["@group"]})"},
    GoodCall{"elbv2:CreateListener",
             R"({"LoadBalancerArn": "@web", "Protocol": "HTTP", "Port": 80,
                 "DefaultActions": [{"Type": "forward", "TargetGroupArn": "@group"}]})"},
    GoodCall{"elbv2:CreateListener",
             R"({"LoadBalancerArn": "@web", "Protocol": "HTTPS", "Port": 443,
                 "Certificates": [{"CertificateArn": "@live"}]})"},
    GoodCall{"elbv2:ModifyListener",
             R"({"ListenerArn": "@https", "Protocol": "HTTPS", "Port": 443,
                 "Certificates": [{"CertificateArn": "@live"}]})"},
    GoodCall{"elbv2:AddListenerCertificates",
             R"({"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@live"}]})"},
    GoodCall{"elbv2:RemoveListenerCertificates",
             R"({"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@live"}]})"},
    GoodCall{"elbv2:DeleteListener", R"({"ListenerArn": "@https"})"},
    GoodCall{"elbv2:DescribeListeners", R"({"LoadBalancerArn": "@web"})"},
    GoodCall{"elbv2:DescribeListeners", R"({"ListenerArns": ["@https"]})"},
    GoodCall{"elbv2:DescribeListenerCertificates", R"({"ListenerArn": "@https"})"},
};

/// Other values in place of one, of the same type.
std::vector<Json> others(const Json& value) {
  if (value.is_number()) return {-1, 0, 70'000};
  if (value.is_array()) return {Json::array(), Json(std::vector<Json>(1001, value.front()))};
  if (value.is_string()) {
    return {"",
            "x",
            "a b",
            std::string(3000, 'a'),
            "com",
            "xn--a.com",
            "RSA_1024",
            "NONE",
            "TCP",
            "DELETE",
            "www.example.net",
            "TXT",
            "CNAME",
            "\"open",
            "arn:aws:acm:eu-west-1:1:certificate/x",
            "@nobody",
            "@nobody.Name",
            "@web",
            "@zone.Name",
            "@live.ResourceRecord.example.com.Value"};
  }
  return {};
}

/// The call with one thing about it changed, in all ways: a member left out, another value.
std::vector<Json> spoilt(const Json& good) {
  std::vector<Json> all{Json::object()};
  std::vector<Json::json_pointer> places{Json::json_pointer()};
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Json::json_pointer here = places[i];
    for (const auto& member : good.at(here).items()) {
      const bool is_item = good.at(here).is_array();
      const auto place = is_item ? here / std::stoul(member.key()) : here / member.key();
      if (member.value().is_structured()) places.push_back(place);
      for (const Json& other : others(member.value())) {
        all.push_back(good);
        all.back().at(place) = other;
      }
      if (is_item) continue;
      all.push_back(good);
      all.back().at(here).erase(member.key());
    }
  }
  return all;
}

/// A fixture with something of each kind to speak of.
struct FullFixture : RequestFixture {
  FullFixture() {
    zone("zone", domain("example.com"));
    listener("https", load_balancer("web"));
    certificate("live", {domain("example.com")});
    const auto group = scope.fresh_target_group();
    make_target_group(catalogue, group, kSeoul, "group", "group", "{}");
    scope.define("group", group);
  }
};

}  // namespace

TEST_CASE("what AWS finds wrong with parameters is an error that the operation may answer",
          "[api] [amazon]") {
  std::set<std::string> seen;
  for (const GoodCall& call : kGoodCalls) {
    for (const Json& with : spoilt(Json::parse(call.with))) {
      const auto error = FullFixture().error(call.operation, with);
      if (!error) continue;
      INFO(call.operation << " " << with.dump().substr(0, 500) << " " << name_of(error->code));
      CHECK(may_answer(call.operation, name_of(error->code)));
      seen.insert(std::string(call.operation) + " " + std::string(name_of(error->code)));
    }
  }
  for (const UnmodelledError& row : unmodelled_errors()) {
    if (row.code == "UnsupportedCertificate") continue;  // That is nothing about parameters.
    INFO(row.operation << " " << row.code);
    CHECK(seen.contains(std::string(row.operation) + " " + std::string(row.code)));
  }
}

TEST_CASE("a name of nothing is a mistake of the document, whatever else is wrong with a call",
          "[api]") {
  std::size_t tried = 0;
  for (const GoodCall& call : kGoodCalls) {
    for (const Json& once : spoilt(Json::parse(call.with))) {
      if (once.dump().find(R"("@nobody")") == std::string::npos) continue;
      for (const Json& with : spoilt(once)) {
        const std::string text = with.dump();
        // What Route 53 keeps and nobody reads may be any text.
        if (text.find(R"("@nobody")") == std::string::npos) continue;
        if (text.find(R"("Comment":"@nobody")") != std::string::npos) continue;
        FullFixture fixture;
        fixture.error(call.operation, with);
        if (fixture.scope.misfits().empty()) FAIL(call.operation << " " << text.substr(0, 500));
        ++tried;
      }
    }
  }
  CHECK(tried > 1000);
}

TEST_CASE("every refusal in every shipped document is one that the operation may answer",
          "[api] [amazon]") {
  for (const auto& path : shipped_documents()) {
    INFO(path);
    const Scenario scenario = shipped_of_2022(path);
    const History history = run(scenario, {});
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
      const auto* call = std::get_if<CallStep>(&scenario.plan.steps[i].does);
      if (call == nullptr || !history.steps[i].error || !is_amazons(call->operation)) continue;
      INFO(call->operation << " " << name_of(history.steps[i].error->code));
      CHECK(may_answer(call->operation, name_of(history.steps[i].error->code)));
    }
  }
}

TEST_CASE("an operation's row says whether it only asks", "[api]") {
  for (const GoodCall& call : kGoodCalls) {
    INFO(call.operation << " " << call.with);
    FullFixture fixture;
    const auto decoded = fixture.call(call.operation, Json::parse(call.with));
    const auto& effect = decoded.repetitions.front();
    CHECK(operation_named(call.operation).reads == std::holds_alternative<Query>(effect));
  }
}

TEST_CASE("random histories have Amazon's errors") {
  rc::prop("and no other for their commands", [] {
    Scene scene = make_scene(Era::y2022);
    for (const Action& action : *any_actions(scene)) {
      const Done done = act(scene, action);
      if (!done.refused) continue;
      const std::string_view operation = operation_of(std::get<Command>(action));
      if (operation.empty()) continue;
      RC_LOG() << operation << " answers " << name_of(done.refused->code);
      RC_ASSERT(may_answer(operation, name_of(done.refused->code)));
    }
  });
}

}  // namespace acmsim::sim
