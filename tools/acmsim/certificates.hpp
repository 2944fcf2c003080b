#pragma once

#include <acmsim/session.hpp>
#include <string>
#include <string_view>

namespace acmsim::tools {

/// Certificates of X.509 by OpenSSL: the same bytes for the same content. They are signed by a test
/// authority with one fixed key for each algorithm, which nobody should ever trust: whoever wants
/// to follow the chain takes it from the answer.
CertificatePrinter certificate_printer();

/// The private key of every certificate with such a key (`RSA_2048`), as PEM.
std::string key_of_certificate(std::string_view algorithm);

/// The same under a passphrase, as PKCS #8; the same bytes for the same passphrase.
std::string encrypted_key(const std::string& algorithm, const std::string& passphrase);

/// The certificates of the test authority, one for each kind of key, as PEM.
std::string authority_certificates();

}  // namespace acmsim::tools
