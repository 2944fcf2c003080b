#include "sim/x509/words.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace acmsim::sim {
namespace {

struct Word {
  std::string_view identifier;
  std::string_view word;
};

constexpr std::array kExtendedKeyUsages{
    Word{"1.3.6.1.5.5.7.3.1", "TLS_WEB_SERVER_AUTHENTICATION"},
    Word{"1.3.6.1.5.5.7.3.2", "TLS_WEB_CLIENT_AUTHENTICATION"},
    Word{"1.3.6.1.5.5.7.3.3", "CODE_SIGNING"},
    Word{"1.3.6.1.5.5.7.3.4", "EMAIL_PROTECTION"},
    Word{"1.3.6.1.5.5.7.3.5", "IPSEC_END_SYSTEM"},
    Word{"1.3.6.1.5.5.7.3.6", "IPSEC_TUNNEL"},
    Word{"1.3.6.1.5.5.7.3.7", "IPSEC_USER"},
    Word{"1.3.6.1.5.5.7.3.8", "TIME_STAMPING"},
    Word{"1.3.6.1.5.5.7.3.9", "OCSP_SIGNING"},
    Word{"2.5.29.37.0", "ANY"},
};
constexpr std::array kCurves{
    Word{"1.2.840.10045.3.1.7", "EC_prime256v1"},
    Word{"1.3.132.0.34", "EC_secp384r1"},
    Word{"1.3.132.0.35", "EC_secp521r1"},
};
constexpr std::array kAttributes{
    Word{"2.5.4.3", "CN"},
    Word{"2.5.4.5", "SERIALNUMBER"},
    Word{"2.5.4.6", "C"},
    Word{"2.5.4.7", "L"},
    Word{"2.5.4.8", "ST"},
    Word{"2.5.4.9", "STREET"},
    Word{"2.5.4.10", "O"},
    Word{"2.5.4.11", "OU"},
    Word{"1.2.840.113549.1.9.1", "EMAILADDRESS"},
};
constexpr std::array kSignatures{
    Word{"1.2.840.113549.1.1.5", "SHA1WITHRSA"},    Word{"1.2.840.113549.1.1.11", "SHA256WITHRSA"},
    Word{"1.2.840.113549.1.1.12", "SHA384WITHRSA"}, Word{"1.2.840.113549.1.1.13", "SHA512WITHRSA"},
    Word{"1.2.840.10045.4.3.2", "SHA256WITHECDSA"}, Word{"1.2.840.10045.4.3.3", "SHA384WITHECDSA"},
    Word{"1.2.840.10045.4.3.4", "SHA512WITHECDSA"},
};

std::string_view word_of(std::span<const Word> words, std::string_view identifier,
                         std::string_view otherwise) {
  const auto found = std::ranges::find(words, identifier, &Word::identifier);
  return found == words.end() ? otherwise : found->word;
}

}  // namespace

std::string_view extended_key_usage_word(std::string_view identifier) {
  return word_of(kExtendedKeyUsages, identifier, "CUSTOM");
}

std::string_view curve_word(std::string_view identifier) {
  return word_of(kCurves, identifier, "");
}

std::string rsa_word(std::string_view modulus) {
  if (modulus.empty()) return "";
  std::size_t bits = 8 * modulus.size();
  for (auto first = static_cast<std::uint8_t>(modulus[0]); first < 0x80U; first <<= 1U) --bits;
  constexpr std::array<std::size_t, 4> kLengths{1024, 2048, 3072, 4096};
  return std::ranges::count(kLengths, bits) > 0 ? "RSA_" + std::to_string(bits) : "";
}

std::string_view attribute_word(std::string_view identifier) {
  return word_of(kAttributes, identifier, identifier);
}

std::string_view signature_word(std::string_view identifier) {
  return word_of(kSignatures, identifier, identifier);
}

}  // namespace acmsim::sim
