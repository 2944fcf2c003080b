#pragma once

#include <acmsim/session.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/acm/status.hpp"
#include "sim/api/answer.hpp"

namespace acmsim::sim {

/// One certificate, with everything that is known of it.
struct Subject {
  const World& world;
  const Context& context;
  const Catalogue& names;
  const Rules& rules;
  const acm::Certificate& certificate;
  const acm::CertificateFacts& facts;
  const acm::CertificateFacts& held;  ///< Of an imported one those of what it holds.
  const CertificateStamps& stamps;

  acm::Status status() const { return acm::status_of(certificate); }
  bool was_issued() const { return acm::was_issued(certificate); }
  /// What stands in one that was imported; null of another.
  const acm::Material* material() const { return held.material ? &*held.material : nullptr; }
  std::string text(NameHandle name) const { return names.name(name).text(); }
};

/// What stands in a certificate that has been issued, also in one that ACM has deleted since.
CertificateText certificate_text(const Answering& from, CertificateHandle handle);

Subject subject_of(const Answering& from, CertificateHandle handle);

struct ExtendedKeyUsage {
  std::string name;
  std::string oid;
};

// What stands in it; of a request that has not been issued there are no usages and no serial
// number.

std::vector<std::string> key_usages(const Subject& of);
/// Amazon's are no longer for clients since 2025. Source: ACM User Guide. [D]
std::vector<ExtendedKeyUsage> extended_key_usages(const Subject& of);
std::string signature_algorithm(const Subject& of);
/// A serial number of the usual form, made up from the ARN: `0a:1b:...`, 16 octets; of an imported
/// one its own.
std::string serial_number(const Subject& of);
std::string subject(const Subject& of);
std::string issuer(const Subject& of);

}  // namespace acmsim::sim
