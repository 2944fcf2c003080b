// What AWS refuses to make has facts in the catalogue, and cannot be reached.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kRequest = R"({"DomainName": "api.example.com", "ValidationMethod": "DNS"})";
constexpr const char* kNoRoom = R"({"rules": {"base": "2022", "certificates_max": 1}})";

std::string arns_in(Session& session) {
  std::string arns;
  const Json list = value_of(session.call("acm:ListCertificates"));
  for (const Json& one : list.at("CertificateSummaryList")) {
    arns += one.at("CertificateArn").get<std::string>() + " ";
  }
  return arns;
}

TEST_CASE("a request that is refused makes nothing that anybody could find", "[session]") {
  Session roomy = opened(R"({"rules": "2022"})");
  Session full = opened(kNoRoom);
  const std::string arn =
      value_of(roomy.call("acm:RequestCertificate", kRequest)).at("CertificateArn");
  const std::string before = arns_in(full);

  REQUIRE(code_of(full.call("acm:RequestCertificate", kRequest)) == "LimitExceededException");
  value_of(full.advance("1h"));

  CHECK(arns_in(full) == before);
  // The same call makes the same ARN, so this is what it would have been.
  CHECK(code_of(full.call("acm:DescribeCertificate", about(arn))) == "ResourceNotFoundException");
  CHECK(code_of(full.call("acm:DeleteCertificate", about(arn))) == "ResourceNotFoundException");
  CHECK(code_of(full.call("console:CreateRecordsInRoute53", about(arn))) ==
        "ResourceNotFoundException");
  CHECK(code_of(full.call("elbv2:AddListenerCertificates",
                          R"({"ListenerArn": "@https", "Certificates": [{"CertificateArn": ")" +
                              arn + "\"}]}")) == "CertificateNotFound");
}

TEST_CASE("a request that was refused is made once there is room", "[session]") {
  Session session = opened(kNoRoom);

  REQUIRE(code_of(session.call("acm:RequestCertificate", kRequest)) == "LimitExceededException");
  value_of(session.call("elbv2:DeleteListener", R"({"ListenerArn": "@https"})"));
  value_of(session.advance("1h"));
  value_of(session.call("acm:DeleteCertificate", about("@old")));
  const std::string arn =
      value_of(session.call("acm:RequestCertificate", kRequest)).at("CertificateArn");

  CHECK(arns_in(session) == arn + " ");
}

}  // namespace
}  // namespace acmsim::sim
