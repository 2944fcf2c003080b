#include "sim/api/shown_certificate.hpp"

#include <array>

#include "model/base/digest.hpp"

namespace acmsim::sim {
namespace {

/// How a key is used and a certificate signed; EC keys encipher nothing, and Amazon signs them with
/// keys of their own kind. [I] Whoever prints certificates has keys of those kinds alone that can
/// be requested: others are printed as the nearest of them.
struct KeyTraits {
  acm::KeyAlgorithm key;
  std::string_view signature;
  bool enciphers;
  acm::KeyAlgorithm printed_as;
};
using Key = acm::KeyAlgorithm;
constexpr std::array kKeyTraits{
    KeyTraits{Key::rsa_2048, "SHA256WITHRSA", true, Key::rsa_2048},
    KeyTraits{Key::ec_prime256v1, "SHA256WITHECDSA", false, Key::ec_prime256v1},
    KeyTraits{Key::ec_secp384r1, "SHA384WITHECDSA", false, Key::ec_secp384r1},
    KeyTraits{Key::rsa_1024, "SHA256WITHRSA", true, Key::rsa_2048},
    KeyTraits{Key::rsa_3072, "SHA256WITHRSA", true, Key::rsa_2048},
    KeyTraits{Key::rsa_4096, "SHA256WITHRSA", true, Key::rsa_2048},
    KeyTraits{Key::ec_secp521r1, "SHA384WITHECDSA", false, Key::ec_secp384r1},
};
static_assert(rows_match(kKeyTraits, &KeyTraits::key, Key::ec_secp521r1));

struct UsageName {
  std::string_view name;
  std::string_view oid;
};
constexpr std::array kExtendedKeyUsages{
    UsageName{"TLS_WEB_SERVER_AUTHENTICATION", "1.3.6.1.5.5.7.3.1"},
    UsageName{"TLS_WEB_CLIENT_AUTHENTICATION", "1.3.6.1.5.5.7.3.2"},
};

const CertificateStamps& stamps_of(const Answering& from, CertificateHandle handle) {
  static const CertificateStamps kNone;
  const CertificateStamps* stamps = from.stamps.find(handle);
  return stamps == nullptr ? kNone : *stamps;
}

std::vector<std::string> usages_of(acm::KeyAlgorithm key) {
  if (!row_of(kKeyTraits, key).enciphers) return {"DIGITAL_SIGNATURE"};
  return {"DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT"};
}

std::vector<ExtendedKeyUsage> extended_usages_by(const Rules& rules) {
  std::vector<ExtendedKeyUsage> usages;
  for (std::size_t i = 0; i < (rules.client_authentication ? 2U : 1U); ++i) {
    usages.push_back(
        {std::string(kExtendedKeyUsages.at(i).name), std::string(kExtendedKeyUsages.at(i).oid)});
  }
  return usages;
}

/// Of an imported certificate: AWS shows the identifier of each, we those that we know. [I]
std::vector<ExtendedKeyUsage> extended_usages_in(const acm::Material& material) {
  std::vector<ExtendedKeyUsage> usages;
  for (const std::string& word : material.extended_key_usages) {
    const auto* row = row_named(kExtendedKeyUsages, &UsageName::name, word);
    usages.push_back({word, row == nullptr ? "" : std::string(row->oid)});
  }
  return usages;
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

/// Whether somebody has said what stands in it; of one that a document gives nobody has.
bool is_read(const acm::Material* material) {
  return material != nullptr && !material->serial.empty();
}

}  // namespace

Subject subject_of(const Answering& from, CertificateHandle handle) {
  return {from.world,
          from.context,
          from.context.names,
          from.context.rules(from.world),
          from.world.certificates.at(handle),
          from.context.names.certificates.at(handle),
          held_facts(from.world, from.context.names, handle),
          stamps_of(from, handle)};
}

std::vector<std::string> key_usages(const Subject& of) {
  if (is_read(of.material())) return of.material()->key_usages;
  if (!of.was_issued()) return {};
  return usages_of(of.held.key);
}

std::vector<ExtendedKeyUsage> extended_key_usages(const Subject& of) {
  if (is_read(of.material())) return extended_usages_in(*of.material());
  if (!of.was_issued()) return {};
  return extended_usages_by(of.rules);
}

std::string signature_algorithm(const Subject& of) {
  if (is_read(of.material())) return of.material()->signature;
  return std::string(row_of(kKeyTraits, of.held.key).signature);
}

std::string serial_number(const Subject& of) {
  return is_read(of.material()) ? of.material()->serial : serial_number_of(of.facts, of.stamps);
}

std::string subject(const Subject& of) {
  const acm::Material* material = of.material();
  if (material != nullptr && !material->subject.empty()) return material->subject;
  return "CN=" + of.text(of.held.names.front().name);
}

/// Of an imported one the organization that has issued it, as the API's own examples have Amazon.
/// [I]
std::string issuer(const Subject& of) {
  const acm::Material* material = of.material();
  if (material == nullptr) return "Amazon";
  return material->issuer.empty() ? "Unknown" : material->issuer;
}

CertificateText certificate_text(const Answering& from, CertificateHandle handle) {
  const acm::CertificateFacts& facts = held_facts(from.world, from.context.names, handle);
  const CertificateStamps& stamps = stamps_of(from, handle);
  const auto key = row_of(kKeyTraits, facts.key).printed_as;
  CertificateText text{.names = {},
                       .serial = serial_number_of(facts, stamps),
                       .not_before = stamps.not_before.value_or(Instant{}),
                       .not_after = stamps.not_after.value_or(Instant{}),
                       .key_algorithm = std::string(row_of(acm::kKeyAlgorithmNames, key).api),
                       .signature_algorithm = std::string(row_of(kKeyTraits, key).signature),
                       .key_usages = {},
                       .extended_key_usages = {}};
  for (const acm::NameFacts& name : facts.names) {
    text.names.push_back(from.context.names.name(name.name).text());
  }
  text.key_usages = usages_of(key);
  for (const ExtendedKeyUsage& usage : extended_usages_by(from.context.rules(from.world))) {
    text.extended_key_usages.push_back(usage.oid);
  }
  return text;
}

}  // namespace acmsim::sim
