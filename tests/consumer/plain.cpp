// Beside a nlohmann::json without JSON_DIAGNOSTICS; of acmsim, the session alone.
#include <acmsim/session.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

int main() {
  acmsim::Session aws = acmsim::Session::open("").value();
  const auto answer = aws.call("acm:RequestCertificate", R"({"DomainName": "example.com"})");
  const auto arn = nlohmann::json::parse(*answer).at("CertificateArn").get<std::string>();
  const auto refused = aws.call("acm:DescribeCertificate", R"({"CertificateArn": "arn:no"})");
  std::printf("%s\n%s\n", arn.c_str(), acmsim::error_code_of(refused).c_str());
  return arn.starts_with("arn:aws:acm:") && !refused ? 0 : 1;
}
