// ImportCertificate: what is wrong with its texts, and what they come to.
#include <catch2/catch.hpp>

#include "sim/draw/drawn_certificates.hpp"
#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

const DrawnCertificate& kOne = kDrawnCertificates[0];
const DrawnCertificate& kOther = kDrawnCertificates[1];

// Of one EC key: signed by a CA with an RSA key, and by one without a name.
constexpr const char* kMixed = R"(-----BEGIN CERTIFICATE-----
MIIBsTCCARqgAwIBAgIUcmPyqOUuMBN9OkUtdwJMceNblpMwDQYJKoZIhvcNAQEL
BQAwDTELMAkGA1UECgwCQ0EwHhcNMjYxMTI5MTg1OTM5WhcNNDAwODA3MTg1OTM5
WjAPMQ0wCwYDVQQDDARhLmtyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEJ7wh
Jhnn+eGNPqFdyaUiZz3Y7YR3PZz1RF2iVK0/9W2T0kB550w+rXwWPWp0wyrmQyGY
e3eVioxJex6XJ/e08qNTMFEwDwYDVR0RBAgwBoIEYS5rcjAdBgNVHQ4EFgQUq1/Z
KrFrpJAi01iTaBMFEHS6qOAwHwYDVR0jBBgwFoAULOcYlqdSr4UJWytC9ppoS0Ix
wRowDQYJKoZIhvcNAQELBQADgYEAMbRkMRjVNppTln+tbF1zQt26EeASh88ZfCua
8hGpP2MMn9VEMLTkJklJFIMRIyusZwPXgO4naW4jNKBl/KnxaJhBJFoiTfuDMPTQ
k0RLQEwHEYRLdT1MU/UeJ6XTUSrCZW1DoipRbUrFtlo27klOg8reWU8KoouOieIf
bwxvMjE=
-----END CERTIFICATE-----
)";
constexpr const char* kWithoutIssuer = R"(-----BEGIN CERTIFICATE-----
MIIBYzCCAQqgAwIBAgIUbSS9TdbL+n19b9F0m5PNgCPPrXwwCgYIKoZIzj0EAwIw
ADAeFw0yNjExMjkxODU5MzlaFw00MDA4MDcxODU5MzlaMA8xDTALBgNVBAMMBGEu
a3IwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQnvCEmGef54Y0+oV3JpSJnPdjt
hHc9nPVEXaJUrT/1bZPSQHnnTD6tfBY9anTDKuZDIZh7d5WKjEl7Hpcn97Tyo1Mw
UTAPBgNVHREECDAGggRhLmtyMB0GA1UdDgQWBBSrX9kqsWukkCLTWJNoEwUQdLqo
4DAfBgNVHSMEGDAWgBSgsIWnrGIF3CK5q9ProXAJOi5jdTAKBggqhkjOPQQDAgNH
ADBEAiAcJ32VygEPFxTutbIMcUQMDzVYv+XWcL/BoO2E1I2byAIgdKI2mQlyYawE
vJ6fINzheksEkSk7m0xG4mHYc77TArU=
-----END CERTIFICATE-----
)";
constexpr const char* kKeyOfBoth = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWFXIPwW74IFPQkOr
mt8QkTwl2ABAzz5gx1YUha36BmOhRANCAAQnvCEmGef54Y0+oV3JpSJnPdjthHc9
nPVEXaJUrT/1bZPSQHnnTD6tfBY9anTDKuZDIZh7d5WKjEl7Hpcn97Ty
-----END PRIVATE KEY-----
)";

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

TEST_CASE("a certificate has a key of its CA's kind, and says who that is",
          "[api] [acm] [import]") {
  CHECK(why_not(with(kMixed, kKeyOfBoth)) ==
        "The key type of the certificate does not match that of the CA that has signed it.");
  CHECK(why_not(with(kWithoutIssuer, kKeyOfBoth)) ==
        "The Issuer field of the certificate must not be empty.");
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
