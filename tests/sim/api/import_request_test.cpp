// ImportCertificate: what is wrong with its texts, and what they come to.
#include <catch2/catch.hpp>

#include "sim/draw/drawn_certificates.hpp"
#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

const DrawnCertificate& kOne = kDrawnCertificates[0];
const DrawnCertificate& kOther = kDrawnCertificates[1];

Json with(std::string_view certificate, std::string_view key) {
  return {{"Certificate", certificate}, {"PrivateKey", key}};
}

std::string why_not(const Json& request) {
  const auto error = RequestFixture().error("acm:ImportCertificate", request);
  if (!error) return "";
  CHECK(error->code == ErrorCode::validation_exception);
  return error->message;
}

TEST_CASE("an import has the names, the dates and the key of its text", "[api] [acm] [import]") {
  RequestFixture fixture;

  const auto command = fixture.command<ImportCertificate>("acm:ImportCertificate",
                                                          with(kOne.certificate, kOne.key), "new");

  CHECK_FALSE(command.into.has_value());
  const acm::CertificateFacts& facts = fixture.catalogue.certificates.at(command.fresh);
  REQUIRE(facts.names.size() == 3);
  CHECK(fixture.catalogue.name(facts.names[0].name).text() == "example.com");
  CHECK(facts.key == acm::KeyAlgorithm::ec_prime256v1);
  REQUIRE(facts.material.has_value());
  CHECK(facts.material->certificate == kOne.certificate);
  CHECK_FALSE(facts.material->has_subject_alone);
  CHECK(facts.region() == kSeoul.region);
}

TEST_CASE("what is no certificate, or has another's key, cannot be imported",
          "[api] [acm] [import]") {
  const std::string both = std::string(kOne.certificate) + std::string(kOther.certificate);

  CHECK(why_not(with(kOne.certificate, kOne.key)).empty());
  CHECK(why_not(with("garbage", kOne.key)) ==
        "The certificate is not valid: it must be PEM-encoded.");
  CHECK(why_not(with(kOne.key, kOne.key)) ==
        "The certificate is not valid: it must be PEM-encoded.");
  CHECK(why_not(with(both, kOne.key)) ==
        "The certificate field contains more than one certificate. You can specify only one "
        "certificate in this field.");
  CHECK(why_not(with(kOne.certificate, kOther.key)) ==
        "The private key does not match the certificate.");
  CHECK(why_not(with(kOne.certificate, "garbage")) ==
        "The private key is not valid: it must be PEM-encoded.");
  CHECK(why_not(with(kOne.certificate,
                     "-----BEGIN ENCRYPTED PRIVATE KEY-----\nYQ==\n"
                     "-----END ENCRYPTED PRIVATE KEY-----\n")) ==
        "The private key is encrypted with a passphrase. It must be unencrypted.");
  Json chained = with(kOne.certificate, kOne.key);
  chained["CertificateChain"] = kOther.certificate;
  CHECK(why_not(chained) == "Could not validate the certificate with the certificate chain.");
  CHECK(RequestFixture().error("acm:ImportCertificate", {{"PrivateKey", kOne.key}}).has_value());
}

TEST_CASE("an import in place of another brings facts of its own", "[api] [acm] [import]") {
  RequestFixture fixture;
  const CertificateHandle old = fixture.certificate("old", {domain("example.com")});
  Json request = with(kOne.certificate, kOne.key);
  request["CertificateArn"] = "@old";

  const auto command = fixture.command<ImportCertificate>("acm:ImportCertificate", request);

  CHECK(command.into == old);
  CHECK(CertificateHandle(command.fresh) != old);
  CHECK_FALSE(fixture.catalogue.certificates.at(old).material.has_value());
}

}  // namespace
}  // namespace acmsim::sim
