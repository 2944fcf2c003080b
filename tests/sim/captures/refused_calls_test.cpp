// What AWS refused, as the AWS CLI prints it.
#include "sim/captures/captures.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The captures of refused calls at a document's end, and the README's lines about them.
std::vector<CaptureFile> refused_in(const char* steps) {
  Json json = document("{}");
  json["steps"] = Json::parse(steps);
  const Played played = play(json);
  const auto files = captures_for_people(played.scenario, played.history);
  REQUIRE(files);
  std::vector<CaptureFile> refused;
  for (const CaptureFile& file : *files) {
    if (file.name.starts_with("refused-")) refused.push_back(file);
  }
  return refused;
}

}  // namespace

TEST_CASE("what AWS refused is captured as the CLI prints it", "[captures]") {
  const auto refused = refused_in(R"([
      {"id": "delete", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
       "fails_with": "ResourceInUseException"}])");

  REQUIRE(refused.size() == 1);
  CHECK(refused.front().name == "refused-delete.txt");
  CHECK(refused.front().command == "aws acm delete-certificate ... 2>&1");
  CHECK(refused.front().text.starts_with(
      "\nAn error occurred (ResourceInUseException) when calling the DeleteCertificate operation: "
      "Certificate arn:aws:acm:eu-west-1:111122223333:certificate/"));
  CHECK(refused.front().text.ends_with(" in account 111122223333 is in use.\n"));
}

TEST_CASE("a call that AWS has taken since is not captured, nor what no CLI does", "[captures]") {
  CHECK(refused_in(R"([
      {"id": "request", "call": "acm:RequestCertificate", "as": "new",
       "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
      {"id": "records", "call": "console:CreateRecordsInRoute53",
       "with": {"CertificateArn": "@new"}},
      {"id": "swap", "call": "elbv2:ModifyListener", "retry": {"on": ["UnsupportedCertificate"],
       "every": "1m", "for": "1d"},
       "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]}}])")
            .empty());
  CHECK(refused_in(R"([
      {"id": "remove", "call": "console:RemoveListenerCertificates", "on_failure": "continue",
       "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@old"}]}}])")
            .empty());
}

}  // namespace acmsim::sim
