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

}  // namespace

Subject subject_of(const Answering& from, CertificateHandle handle) {
  static const CertificateStamps kNone;
  const CertificateStamps* stamps = from.stamps.find(handle);
  return {from.world,
          from.context,
          from.context.names,
          from.context.rules(from.world),
          from.world.certificates.at(handle),
          from.context.names.certificates.at(handle),
          stamps == nullptr ? kNone : *stamps};
}

std::vector<std::string_view> key_usages(const Subject& of) {
  if (!of.was_issued()) return {};
  if (!row_of(kKeyTraits, of.facts.key).enciphers) return {"DIGITAL_SIGNATURE"};
  return {"DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT"};
}

std::vector<ExtendedKeyUsage> extended_key_usages(const Subject& of) {
  if (!of.was_issued()) return {};
  const std::size_t count = of.rules.client_authentication ? 2 : 1;
  return {kExtendedKeyUsages.begin(), kExtendedKeyUsages.begin() + count};
}

std::string_view signature_algorithm(const Subject& of) {
  return row_of(kKeyTraits, of.facts.key).signature;
}

std::string serial_number(const Subject& of) {
  const std::uint32_t renewals = of.stamps.renewals;
  const std::string again = renewals == 0 ? "" : " renewed " + std::to_string(renewals);
  const std::string hex = hex_of("serial " + of.facts.arn + again);
  std::string text;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    text += (i == 0 ? "" : ":") + hex.substr(i, 2);
  }
  return text;
}

}  // namespace acmsim::sim
