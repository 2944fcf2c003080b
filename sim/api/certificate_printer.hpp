#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace acmsim::sim {

/// What stands in a certificate that has been issued, in the API's words.
struct CertificateText {
  std::vector<std::string> names;  ///< The first is the subject's common name.
  std::string serial;              ///< 16 octets: `0a:1b:...`.
  std::chrono::sys_seconds not_before;
  std::chrono::sys_seconds not_after;
  std::string key_algorithm;                     ///< `RSA_2048`
  std::string signature_algorithm;               ///< `SHA256WITHRSA`
  std::vector<std::string> key_usages;           ///< `DIGITAL_SIGNATURE`
  std::vector<std::string> extended_key_usages;  ///< Object identifiers: `1.3.6.1.5.5.7.3.1`.
};

/// A certificate and the chain above it, both as PEM.
struct PrintedCertificate {
  std::string certificate;
  std::string chain;
};

/// Makes certificates of what stands in them, the same text for the same content. Nothing here
/// makes one: whoever wants GetCertificate to answer more than a placeholder brings a printer.
using CertificatePrinter = std::function<PrintedCertificate(const CertificateText&)>;

}  // namespace acmsim::sim
