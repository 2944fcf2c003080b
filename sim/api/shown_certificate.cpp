#include "sim/api/shown_certificate.hpp"

#include <array>

#include "model/base/digest.hpp"

namespace acmsim::sim {
namespace {

/// How a key is used and a certificate signed; EC keys encipher nothing, and Amazon signs them with
/// keys of their own kind. [I]
struct KeyTraits {
  acm::KeyAlgorithm key;
  std::string_view signature;
  bool enciphers;
};
constexpr std::array kKeyTraits{
    KeyTraits{acm::KeyAlgorithm::rsa_2048, "SHA256WITHRSA", true},
    KeyTraits{acm::KeyAlgorithm::ec_prime256v1, "SHA256WITHECDSA", false},
    KeyTraits{acm::KeyAlgorithm::ec_secp384r1, "SHA384WITHECDSA", false},
};
static_assert(rows_match(kKeyTraits, &KeyTraits::key, acm::KeyAlgorithm::ec_secp384r1));

constexpr std::array kExtendedKeyUsages{
    ExtendedKeyUsage{"TLS_WEB_SERVER_AUTHENTICATION", "1.3.6.1.5.5.7.3.1"},
    ExtendedKeyUsage{"TLS_WEB_CLIENT_AUTHENTICATION", "1.3.6.1.5.5.7.3.2"},
};

const CertificateStamps& stamps_of(const Answering& from, CertificateHandle handle) {
  static const CertificateStamps kNone;
  const CertificateStamps* stamps = from.stamps.find(handle);
  return stamps == nullptr ? kNone : *stamps;
}

std::vector<std::string_view> usages_of(acm::KeyAlgorithm key) {
  if (!row_of(kKeyTraits, key).enciphers) return {"DIGITAL_SIGNATURE"};
  return {"DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT"};
}

std::vector<ExtendedKeyUsage> extended_usages_by(const Rules& rules) {
  const std::size_t count = rules.client_authentication ? 2 : 1;
  return {kExtendedKeyUsages.begin(), kExtendedKeyUsages.begin() + count};
}

std::string serial_number_of(const acm::CertificateFacts& facts, const CertificateStamps& stamps) {
  const std::uint32_t renewals = stamps.renewals;
  const std::string again = renewals == 0 ? "" : " renewed " + std::to_string(renewals);
  const std::string hex = hex_of("serial " + facts.arn + again);
  std::string text;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    text += (i == 0 ? "" : ":") + hex.substr(i, 2);
  }
  return text;
}

}  // namespace

Subject subject_of(const Answering& from, CertificateHandle handle) {
  return {from.world,
          from.context,
          from.context.names,
          from.context.rules(from.world),
          from.world.certificates.at(handle),
          from.context.names.certificates.at(handle),
          stamps_of(from, handle)};
}

std::vector<std::string_view> key_usages(const Subject& of) {
  if (!of.was_issued()) return {};
  return usages_of(of.facts.key);
}

std::vector<ExtendedKeyUsage> extended_key_usages(const Subject& of) {
  if (!of.was_issued()) return {};
  return extended_usages_by(of.rules);
}

std::string_view signature_algorithm(const Subject& of) {
  return row_of(kKeyTraits, of.facts.key).signature;
}

std::string serial_number(const Subject& of) { return serial_number_of(of.facts, of.stamps); }

CertificateText certificate_text(const Answering& from, CertificateHandle handle) {
  const acm::CertificateFacts& facts = from.context.names.certificates.at(handle);
  const CertificateStamps& stamps = stamps_of(from, handle);
  CertificateText text{.names = {},
                       .serial = serial_number_of(facts, stamps),
                       .not_before = stamps.not_before.value_or(Instant{}),
                       .not_after = stamps.not_after.value_or(Instant{}),
                       .key_algorithm = std::string(row_of(acm::kKeyAlgorithmNames, facts.key).api),
                       .signature_algorithm = std::string(row_of(kKeyTraits, facts.key).signature),
                       .key_usages = {},
                       .extended_key_usages = {}};
  for (const acm::NameFacts& name : facts.names) {
    text.names.push_back(from.context.names.name(name.name).text());
  }
  for (const std::string_view usage : usages_of(facts.key)) text.key_usages.emplace_back(usage);
  for (const ExtendedKeyUsage& usage : extended_usages_by(from.context.rules(from.world))) {
    text.extended_key_usages.emplace_back(usage.oid);
  }
  return text;
}

}  // namespace acmsim::sim
