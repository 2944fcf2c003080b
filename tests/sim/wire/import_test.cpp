// Imported certificates, exports and the account's configuration, as tools ask for them.
#include "sim/draw/drawn_certificates.hpp"
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

const DrawnCertificate& kOne = kDrawnCertificates[0];

nlohmann::json request_of(const DrawnCertificate& one) {
  return {{"Certificate", one.certificate}, {"PrivateKey", one.key}};
}

}  // namespace

TEST_CASE("an imported certificate is described as what it is, and given back", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn =
      json_in(endpoint->answer(acm("ImportCertificate", request_of(kOne)))).at("CertificateArn");

  const auto shown =
      json_in(endpoint->answer(acm("DescribeCertificate", {{"CertificateArn", arn}})))
          .at("Certificate");

  CHECK(shown.at("Type") == "IMPORTED");
  CHECK(shown.at("Status") == "ISSUED");
  CHECK(shown.at("DomainName") == "example.com");
  CHECK(shown.at("SubjectAlternativeNames").size() == 3);
  CHECK(shown.at("DomainValidationOptions")[0].dump() == R"({"DomainName":"example.com"})");
  CHECK(shown.at("Issuer") == "Other CA Inc");
  CHECK(shown.at("NotAfter") == 2082758399);
  CHECK(shown.at("RenewalEligibility") == "INELIGIBLE");
  CHECK(shown.at("Options").at("CertificateTransparencyLoggingPreference") == "DISABLED");
  CHECK(shown.contains("ImportedAt"));
  CHECK(shown.contains("CreatedAt"));
  CHECK_FALSE(shown.contains("IssuedAt"));
  const auto got = json_in(endpoint->answer(acm("GetCertificate", {{"CertificateArn", arn}})));
  CHECK(got.at("Certificate") == std::string(kOne.certificate));
  CHECK_FALSE(got.contains("CertificateChain"));
  const auto listed = json_in(
      endpoint->answer(acm("ListCertificates", {{"Includes", {{"keyTypes", {"EC_prime256v1"}}}}})));
  CHECK(listed.at("CertificateSummaryList")[0].at("Type") == "IMPORTED");
}

TEST_CASE("a reimport keeps the ARN, and one that nobody has is not found", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn =
      json_in(endpoint->answer(acm("ImportCertificate", request_of(kOne)))).at("CertificateArn");
  nlohmann::json again = request_of(kOne);
  again["CertificateArn"] = arn;
  CHECK(json_in(endpoint->answer(acm("ImportCertificate", again))).at("CertificateArn") == arn);
  again["CertificateArn"] = arn + "0";
  const auto refused = json_in(endpoint->answer(acm("ImportCertificate", again)));
  CHECK(refused.at("__type") == "ResourceNotFoundException");
  CHECK(refused.at("message") == "Could not find certificate " + arn + "0.");
  again["Certificate"] = "garbage";
  CHECK(json_in(endpoint->answer(acm("ImportCertificate", again))).at("__type") ==
        "ValidationException");
}

TEST_CASE("the account says how many days before the end it is told", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto days = [&] {
    return json_in(endpoint->answer(acm("GetAccountConfiguration", {})))
        .at("ExpiryEvents")
        .at("DaysBeforeExpiry")
        .get<int>();
  };
  const auto put = [&](int wanted) {
    return endpoint->answer(
        acm("PutAccountConfiguration",
            {{"ExpiryEvents", {{"DaysBeforeExpiry", wanted}}}, {"IdempotencyToken", "once"}}));
  };
  CHECK(days() == 45);
  CHECK(put(30).status == 200);
  CHECK(days() == 30);
  CHECK(json_in(put(46)).at("__type") == "ValidationException");
  CHECK(json_in(put(0)).at("__type") == "ValidationException");
  CHECK(days() == 30);
  CHECK(json_in(endpoint->answer(acm("PutAccountConfiguration", {}))).at("__type") ==
        "ValidationException");
}

TEST_CASE("an imported certificate cannot be exported", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn =
      json_in(endpoint->answer(acm("ImportCertificate", request_of(kOne)))).at("CertificateArn");
  const auto code = [&](const std::string& of) {
    return json_in(endpoint->answer(acm("ExportCertificate",
                                        {{"CertificateArn", of}, {"Passphrase", "cGFzcw=="}})))
        .at("__type");
  };
  CHECK(code(arn) == "ValidationException");
  CHECK(code(arn + "0") == "ResourceNotFoundException");
}

}  // namespace acmsim::sim
