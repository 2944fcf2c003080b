// What the program answers to GetCertificate, read back by OpenSSL.
#include <algorithm>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "sim/time/instant.hpp"
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::json;
using X509Ptr = std::shared_ptr<X509>;

X509Ptr read_pem(const std::string& pem) {
  BIO* bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
  X509Ptr certificate(PEM_read_bio_X509(bio, nullptr, nullptr, nullptr), X509_free);
  BIO_free(bio);
  REQUIRE(certificate != nullptr);
  return certificate;
}

std::vector<std::string> names_in(X509& certificate) {
  std::vector<std::string> names;
  auto* found = static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(&certificate, NID_subject_alt_name, nullptr, nullptr));
  REQUIRE(found != nullptr);
  for (int i = 0; i < sk_GENERAL_NAME_num(found); ++i) {
    const ASN1_IA5STRING* text = sk_GENERAL_NAME_value(found, i)->d.dNSName;
    const unsigned char* data = ASN1_STRING_get0_data(text);
    names.emplace_back(data, data + ASN1_STRING_length(text));
  }
  GENERAL_NAMES_free(found);
  return names;
}

/// As the API writes it: `0a:1b:...`.
std::string serial_of(X509& certificate) {
  BIGNUM* number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(&certificate), nullptr);
  std::vector<unsigned char> octets(16);
  REQUIRE(BN_bn2binpad(number, octets.data(), 16) == 16);
  BN_free(number);
  std::string text;
  for (const unsigned char octet : octets) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    if (!text.empty()) text += ':';
    text += {kDigits[octet >> 4U], kDigits[octet & 15U]};
  }
  return text;
}

std::string instant_of(const ASN1_TIME* time) {
  std::tm parts{};
  REQUIRE(ASN1_TIME_to_tm(time, &parts) == 1);
  std::string text(32, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S+00:00", &parts));
  return text;
}

std::string common_name(X509_NAME* name) {
  std::string text(100, '\0');
  const int size =
      X509_NAME_get_text_by_NID(name, NID_commonName, text.data(), static_cast<int>(text.size()));
  text.resize(static_cast<std::size_t>(std::max(size, 0)));
  return text;
}

/// The answers of a session of the program to these messages.
std::vector<Json> answers_to(const std::vector<std::string>& messages) {
  const Folder folder;
  std::string input;
  for (const std::string& message : messages) input += message + "\n";
  const Ran ran = shell("$ACMSIM session <" + folder.file("in.jsonl", input));
  std::vector<Json> lines;
  std::istringstream out(ran.out);
  for (std::string line; std::getline(out, line);) lines.push_back(Json::parse(line));
  REQUIRE(lines.size() == messages.size() + 1);
  lines.erase(lines.begin());
  return lines;
}

/// Opens an account with a certificate that has been issued, and asks for it in each way.
std::vector<std::string> messages_about(const std::string& key) {
  return {R"({"open": {"document": {"acmsim": 1, "title": "t", "rules": "2022",
              "starts_at": "2022-01-05T00:00:00Z", "given": {
                "domains": [{"name": "example.com", "name_servers": "@zone"}],
                "hosted_zones": [{"as": "zone", "Name": "example.com"}]}}}})",
          R"({"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName":
              "www.example.com", "SubjectAlternativeNames": ["*.example.com", "example.com"],
              "ValidationMethod": "DNS", "KeyAlgorithm": ")" +
              key + "\"}}",
          R"({"call": "acm:GetCertificate", "with": {"CertificateArn": "@new"}})",
          R"({"advance": {"by": "1m"}})",
          R"({"call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}})",
          R"({"advance": {"until": {"certificate": "@new", "Status": "ISSUED"}}})",
          R"({"call": "acm:DescribeCertificate", "with": {"CertificateArn": "@new"}})",
          R"({"call": "acm:GetCertificate", "with": {"CertificateArn": "@new"}})",
          R"({"call": "acm:RenewCertificate", "with": {"CertificateArn": "@new"}})"};
}

std::vector<std::string> on_one_line(std::vector<std::string> messages) {
  for (std::string& message : messages) std::ranges::replace(message, '\n', ' ');
  return messages;
}

TEST_CASE("a certificate that is got agrees with what is described, and its chain signs it",
          "[program] [session]") {
  const auto [key, curve, signature] = GENERATE(table<const char*, int, int>(
      {{"RSA_2048", NID_rsaEncryption, NID_sha256WithRSAEncryption},
       {"EC_prime256v1", NID_X9_62_id_ecPublicKey, NID_ecdsa_with_SHA256},
       {"EC_secp384r1", NID_X9_62_id_ecPublicKey, NID_ecdsa_with_SHA384}}));
  CAPTURE(key);
  const auto messages = on_one_line(messages_about(key));

  const auto answers = answers_to(messages);
  const Json described = answers.at(6).at("answer").at("Certificate");
  const Json got = answers.at(7).at("answer");
  const X509Ptr leaf = read_pem(got.at("Certificate"));
  const X509Ptr issuer = read_pem(got.at("CertificateChain"));

  CHECK(answers.at(2).at("error").at("Code") == "RequestInProgressException");
  CHECK(answers.at(8).at("error").at("Code") == "ValidationException");
  CHECK(Json(names_in(*leaf)) == described.at("SubjectAlternativeNames"));
  CHECK("CN=" + common_name(X509_get_subject_name(leaf.get())) == described.at("Subject"));
  CHECK(serial_of(*leaf) == described.at("Serial"));
  CHECK(instant_of(X509_get0_notBefore(leaf.get())) == described.at("NotBefore"));
  CHECK(instant_of(X509_get0_notAfter(leaf.get())) == described.at("NotAfter"));
  CHECK(X509_get_signature_nid(leaf.get()) == signature);
  CHECK(EVP_PKEY_get_base_id(X509_get0_pubkey(leaf.get())) == curve);
  const bool enciphers = (X509_get_key_usage(leaf.get()) & KU_KEY_ENCIPHERMENT) != 0;
  CHECK(enciphers == (described.at("KeyUsages").size() == 2));
  CHECK(X509_get_extended_key_usage(leaf.get()) == (XKU_SSL_SERVER | XKU_SSL_CLIENT));
  CHECK(X509_check_issued(issuer.get(), leaf.get()) == X509_V_OK);
  CHECK(X509_verify(leaf.get(), X509_get0_pubkey(issuer.get())) == 1);
  CHECK(X509_verify(issuer.get(), X509_get0_pubkey(issuer.get())) == 1);
  CHECK(got.at("Certificate").get<std::string>().find("PRIVATE") == std::string::npos);
  CHECK(answers_to(messages).at(7) == answers.at(7));
}

}  // namespace
}  // namespace acmsim::tools
