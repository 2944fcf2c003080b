#include "sim/x509/certificate.hpp"
#include "sim/x509/der.hpp"
#include "sim/x509/words.hpp"

namespace acmsim::sim {
namespace {

using Reader = DerReader;

/// RFC 8017: the version, then modulus and public exponent.
std::optional<PublicKey> rsa_key(std::string_view octets) {
  Reader key(Reader(octets).next(), der::kSequence);
  key.next(der::kInteger);
  const std::string_view modulus = number_octets(key.next());
  const std::string_view exponent = number_octets(key.next());
  if (modulus.empty() || exponent.empty()) return std::nullopt;
  return PublicKey{rsa_word(modulus), std::string(modulus) + ":" + std::string(exponent)};
}

/// RFC 5915: the version, the secret, the curve and the point, of which either may be missing.
std::optional<PublicKey> curve_key(std::string_view octets, std::string curve) {
  Reader key(Reader(octets).next(), der::kSequence);
  key.next(der::kInteger);
  if (!key.next(der::kOctetString)) return std::nullopt;
  if (const auto named = key.next(der::within_context(0))) {
    curve = object_identifier(Reader(named->contents).next());
  }
  const auto point = key.next(der::within_context(1));
  const auto bits = point ? Reader(point->contents).next() : std::nullopt;
  return PublicKey{std::string(curve_word(curve)), std::string(whole_bits(bits))};
}

/// RFC 5208: the version, the algorithm with its curve, and the key in the algorithm's own form.
std::optional<PublicKey> wrapped_key(std::string_view octets) {
  Reader key(Reader(octets).next(), der::kSequence);
  key.next(der::kInteger);
  Reader algorithm(key.next(), der::kSequence);
  const std::string kind = object_identifier(algorithm.next());
  const std::string curve = object_identifier(algorithm.next());
  const auto inner = key.next(der::kOctetString);
  if (!inner) return std::nullopt;
  if (kind == kRsa) return rsa_key(inner->contents);
  if (kind == kEllipticCurve) return curve_key(inner->contents, curve);
  return PublicKey{};
}

}  // namespace

std::optional<PublicKey> read_private_key(std::string_view label, std::string_view octets) {
  if (label == "RSA PRIVATE KEY") return rsa_key(octets);
  if (label == "EC PRIVATE KEY") return curve_key(octets, "");
  if (label == "PRIVATE KEY") return wrapped_key(octets);
  return std::nullopt;
}

}  // namespace acmsim::sim
