#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// What a public key is, in ACM's words, and the key itself: equal for equal keys.
struct PublicKey {
  std::string algorithm;  ///< `RSA_2048`; empty for a kind that ACM does not know.
  std::string octets;     ///< RSA: modulus and exponent. EC: the point.
  friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

/// What stands in a certificate.
struct X509Certificate {
  int version = 1;
  std::string serial;          ///< `0a:1b:...`
  std::string subject;         ///< `O=Example Corp,CN=example.com`, in its own order.
  std::string common_name;     ///< The last one; empty if there is none.
  std::string issuer;          ///< Its organization, or its common name where it has none.
  std::string subject_octets;  ///< As they are encoded: to tell who has issued which.
  std::string issuer_octets;
  std::chrono::sys_seconds not_before;
  std::chrono::sys_seconds not_after;
  PublicKey key;
  std::string signature_algorithm;  ///< `SHA256WITHRSA`; its object identifier if we know no word.
  std::vector<std::string> names;   ///< The DNS names of SubjectAlternativeName.
  std::vector<std::string> key_usages;           ///< `DIGITAL_SIGNATURE`
  std::vector<std::string> extended_key_usages;  ///< `TLS_WEB_SERVER_AUTHENTICATION`, or `CUSTOM`.
};

/// Reads a certificate of X.509; nothing if the octets are none. That its signature is right is not
/// looked at. Source: RFC 5280, section 4.
std::optional<X509Certificate> read_certificate(std::string_view octets);

/// The public key of a SubjectPublicKeyInfo's parts: the algorithm and what is in its bit string.
PublicKey read_public_key(std::string_view algorithm, std::string_view curve,
                          std::string_view bits);

/// Whether one has the other's subject as its issuer.
bool is_issued_by(const X509Certificate& one, const X509Certificate& other);

/// The private key that belongs to a public one, as far as it says so itself: an EC key need not
/// have its point with it, and then `octets` is empty. Nothing if the octets are no key.
/// Sources: RFC 5208 (`PRIVATE KEY`), RFC 8017, A.1.2 (`RSA PRIVATE KEY`), RFC 5915 (`EC PRIVATE
/// KEY`).
std::optional<PublicKey> read_private_key(std::string_view label, std::string_view octets);

}  // namespace acmsim::sim
