// What is read of certificates and keys. The texts are those that random documents import.
#include <catch2/catch.hpp>

#include "sim/draw/drawn_certificates.hpp"
#include "sim/x509/certificate.hpp"
#include "sim/x509/pem.hpp"

namespace acmsim::sim {
namespace {

std::string octets_of(std::string_view pem) { return read_pem(pem).value().front().octets; }

TEST_CASE("Base64 is read with its spaces, and nothing else is taken for it", "[x509]") {
  CHECK(from_base64("") == "");
  CHECK(from_base64("YQ==") == "a");
  CHECK(from_base64("YWI=") == "ab");
  CHECK(from_base64("YW\nJj") == "abc");
  CHECK(from_base64("YWJjZA==") == "abcd");
  for (const char* wrong : {"Y", "YQ", "YQ=", "YQ=a", "YQ===", "Y!==", "YWJj="}) {
    INFO(wrong);
    CHECK(from_base64(wrong) == std::nullopt);
  }
}

TEST_CASE("a PEM text has its blocks in order, and text between them", "[x509]") {
  const auto blocks = read_pem(
      "hello\n-----BEGIN A-----\nYQ==\n-----END A-----\nand\n"
      "-----BEGIN RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\nDEK-Info: x\r\n\r\n"
      "YWI=\r\n-----END RSA PRIVATE KEY-----\r\n");

  REQUIRE(blocks.has_value());
  REQUIRE(blocks->size() == 2);
  CHECK((*blocks)[0].label == "A");
  CHECK((*blocks)[0].octets == "a");
  CHECK((*blocks)[1].is_encrypted);
  CHECK(read_pem("nothing of the kind").value().empty());
  CHECK(read_pem("-----BEGIN A-----\nYQ==\n") == std::nullopt);
  CHECK(read_pem("-----BEGIN A-----\n?\n-----END A-----") == std::nullopt);
}

TEST_CASE("a certificate says whose it is, from when to when, and of which key", "[x509]") {
  const auto found = read_certificate(octets_of(kDrawnCertificates[0].certificate));

  REQUIRE(found.has_value());
  CHECK(found->version == 3);
  CHECK(found->subject == "CN=example.com");
  CHECK(found->common_name == "example.com");
  CHECK(found->issuer == "Other CA Inc");
  CHECK(found->names ==
        std::vector<std::string>{"example.com", "www.example.com", "*.example.com"});
  CHECK(found->not_before ==
        std::chrono::sys_days{std::chrono::year{2021} / std::chrono::January / 1});
  CHECK(found->not_after ==
        std::chrono::sys_days{std::chrono::year{2036} / std::chrono::January / 1} -
            std::chrono::seconds{1});
  CHECK(found->key.algorithm == "EC_prime256v1");
  CHECK(found->signature_algorithm == "SHA256WITHECDSA");
  CHECK(found->key_usages == std::vector<std::string>{"DIGITAL_SIGNATURE"});
  CHECK(found->extended_key_usages == std::vector<std::string>{"TLS_WEB_SERVER_AUTHENTICATION"});
}

TEST_CASE("a private key says which public one belongs to it", "[x509]") {
  for (const DrawnCertificate& drawn : kDrawnCertificates) {
    const auto key = read_private_key("PRIVATE KEY", octets_of(drawn.key));
    REQUIRE(key.has_value());
    CHECK(*key == read_certificate(octets_of(drawn.certificate))->key);
  }
  CHECK(read_private_key("CERTIFICATE", octets_of(kDrawnCertificates[0].key)) == std::nullopt);
  CHECK(read_private_key("PRIVATE KEY", "") == std::nullopt);
}

TEST_CASE("no octets but a whole certificate's are one", "[x509]") {
  const std::string octets = octets_of(kDrawnCertificates[0].certificate);
  for (std::size_t size = 0; size < octets.size(); ++size) {
    CHECK(read_certificate(std::string_view(octets).substr(0, size)) == std::nullopt);
  }
  // Whatever stands in them, nothing is read beyond their end.
  for (std::size_t i = 0; i < octets.size(); ++i) {
    for (const char other : {'\x00', '\x7f', '\x80', '\xff'}) {
      std::string changed = octets;
      changed[i] = other;
      read_certificate(changed);
    }
  }
}

}  // namespace
}  // namespace acmsim::sim
