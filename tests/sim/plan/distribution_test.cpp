// CloudFront, which takes certificates of one Region.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kDistribution = "arn:aws:cloudfront::111122223333:distribution/E1";

/// Something takes `old`, an issued certificate of eu-west-1.
Json takes(const char* resource, const char* region = "eu-west-1") {
  Json json = document("{}");
  json["given"]["certificates"][0]["Region"] = region;
  if (std::string(region) != "eu-west-1") {
    json["given"].erase("load_balancers");
    json["given"].erase("watches");
    json["given"]["hosted_zones"][0].erase("records");
  }
  json["steps"].push_back({{"id", "take"},
                           {"call", "service:Associate"},
                           {"with", {{"CertificateArn", "@old"}, {"ResourceArn", resource}}}});
  return json;
}

std::optional<ApiError> refused(const Json& json) { return play(json).history.steps.back().error; }

TEST_CASE("CloudFront takes a certificate of us-east-1, and no other", "[plan]") {
  const auto error = refused(takes(kDistribution));
  REQUIRE(error);
  CHECK(error->code == ErrorCode::invalid_viewer_certificate);
  CHECK_THAT(error->message, Catch::Contains("isn't in us-east-1 region"));

  CHECK_FALSE(refused(takes(kDistribution, "us-east-1")));
}

TEST_CASE("CloudFront is called from anywhere, other services from where they are", "[plan]") {
  const auto error = refused(takes("arn:aws:apigateway:eu-west-1::/domainnames/d", "us-east-1"));
  REQUIRE(error);
  CHECK(error->code == ErrorCode::resource_not_found);
  CHECK_FALSE(refused(takes("arn:aws:apigateway:eu-west-1::/domainnames/d")));
}

TEST_CASE("CloudFront lets go what it has, wherever it is asked", "[plan]") {
  Json json = takes(kDistribution, "us-east-1");
  Json let_go = json["steps"][0];
  let_go["id"] = "let-go";
  let_go["call"] = "service:Disassociate";
  json["steps"].push_back(let_go);

  CHECK_FALSE(refused(json));
}

TEST_CASE("CloudFront has one text for what it does not take", "[plan]") {
  Json json = takes(kDistribution, "us-east-1");
  json["given"]["certificates"][0] = {{"as", "old"},
                                      {"DomainName", "www.example.com"},
                                      {"Region", "us-east-1"},
                                      {"ValidationMethod", "DNS"},
                                      {"Status", "PENDING_VALIDATION"},
                                      {"CreatedAt", "2022-01-04T00:00:00Z"}};
  const auto pending = refused(json);
  REQUIRE(pending);
  CHECK(pending->code == ErrorCode::invalid_viewer_certificate);
  json["steps"][0]["with"]["CertificateArn"] =
      "arn:aws:acm:us-east-1:111122223333:certificate/unknown";
  const auto unknown = refused(json);
  REQUIRE(unknown);
  CHECK(*unknown == *pending);
}

TEST_CASE("an issued certificate is not said to be not issued", "[plan]") {
  for (const char* resource : {kDistribution, "arn:aws:apigateway:us-east-1::/domainnames/d"}) {
    Json json = takes(resource);
    json["given"]["region"] = "us-east-1";
    json["given"].erase("load_balancers");
    json["given"].erase("watches");
    json["given"]["certificates"] = Json::array();
    json["given"]["hosted_zones"][0].erase("records");
    json["timing"] = {{"attachable", "1h"}};
    json["steps"] = Json::parse(R"([
      {"call": "acm:RequestCertificate", "as": "old",
       "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
      {"call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@old"}},
      {"wait_for": {"certificate": "@old", "Status": "ISSUED"}}])");
    json["steps"].push_back(takes(resource)["steps"][0]);

    const auto error = refused(json);

    REQUIRE(error);
    CHECK(error->code == ErrorCode::invalid_parameter);
    CHECK_THAT(error->message, Catch::EndsWith("cannot be used yet."));
  }
}

}  // namespace
}  // namespace acmsim::sim
