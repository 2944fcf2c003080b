#pragma once

#include <array>
#include <string>
#include <string_view>

namespace acmsim::sim {

// What object identifiers are called, in ACM's words where it has one. Sources: RFC 5280, RFC 5480,
// RFC 8017; ACM API Reference, KeyUsageName, ExtendedKeyUsageName, KeyAlgorithm. [D]

inline constexpr std::string_view kRsa = "1.2.840.113549.1.1.1";
inline constexpr std::string_view kEllipticCurve = "1.2.840.10045.2.1";

/// By bit.
inline constexpr std::array<std::string_view, 9> kKeyUsageWords{
    "DIGITAL_SIGNATURE", "NON_REPUDIATION", "KEY_ENCIPHERMENT",
    "DATA_ENCIPHERMENT", "KEY_AGREEMENT",   "CERTIFICATE_SIGNING",
    "CRL_SIGNING",       "ENCIPHER_ONLY",   "DECIPHER_ONLY"};

/// `CUSTOM` for one that ACM has no word for.
std::string_view extended_key_usage_word(std::string_view identifier);
/// `EC_prime256v1`; empty for a curve that ACM does not take.
std::string_view curve_word(std::string_view identifier);
/// `RSA_2048` of a modulus; empty for a length that ACM does not take.
std::string rsa_word(std::string_view modulus);
/// `CN`; the identifier itself for one that has no word.
std::string_view attribute_word(std::string_view identifier);
/// `SHA256WITHRSA`, as DescribeCertificate writes it.
std::string_view signature_word(std::string_view identifier);

}  // namespace acmsim::sim
