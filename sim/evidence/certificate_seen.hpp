#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/domain_name.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

// Words of AWS's (a status, a method, a reason) are kept as it prints them; a word that was not
// printed is empty. Instants are whole seconds: fractions are cut off.

/// The ResourceRecord of a name.
struct ValidationRecordSeen {
  DomainName name;
  std::string type;
  DomainName value;
};

/// A name of a certificate: one of DomainValidationOptions.
struct NameSeen {
  DomainName name;
  DomainName validation_domain;
  std::string method;  ///< `DNS`, `EMAIL`; an old answer leaves it out.
  std::string status;
  std::optional<ValidationRecordSeen> record;
  std::vector<std::string> emails;  ///< Where ACM has sent its mail.
  SeenAt at;
};

struct RenewalSeen {
  std::string status;
  std::string reason;
  std::vector<NameSeen> names;
  std::optional<Instant> updated_at;
  SeenAt at;
};

/// An e-mail validated certificate on its way to DNS validation: UpdateSummary.
struct UpdateSeen {
  std::string status;
  std::string from;
  std::string to;
  std::optional<Instant> requested_at;
  std::optional<Instant> updated_at;
  SeenAt at;
};

/// Where a certificate is, as its ARN says.
struct CertificateArn {
  std::string text;
  std::string region;   ///< Empty where the text is no ARN.
  std::string account;  ///< The same.
};

/// What DescribeCertificate says.
struct CertificateSeen {
  CertificateArn arn;
  DomainName domain;
  std::vector<DomainName> names;  ///< SubjectAlternativeNames, the domain among them.
  std::vector<NameSeen> rows;     ///< DomainValidationOptions; none for an imported certificate.
  std::string status;
  std::string type;
  std::string issuer;
  std::string failure_reason;
  std::string revocation_reason;
  std::string renewal_eligibility;
  std::string key_algorithm;  ///< With hyphens or underscores, as it was printed.
  std::string serial;
  std::vector<std::string> in_use_by;
  bool tells_use = false;  ///< Whether InUseBy was printed, be it empty.
  std::optional<Instant> created_at;
  std::optional<Instant> issued_at;
  std::optional<Instant> imported_at;
  std::optional<Instant> not_before;
  std::optional<Instant> not_after;
  std::optional<Instant> revoked_at;
  std::optional<RenewalSeen> renewal;
  std::optional<UpdateSeen> update;
  SeenAt at;
};

/// What ListCertificates says: older versions print the ARN and the domain alone.
struct ListedCertificate {
  CertificateArn arn;
  DomainName domain;
  std::vector<DomainName> names;  ///< As far as the list has them.
  bool has_more_names = false;
  std::string status;
  std::string type;
  std::string renewal_eligibility;
  std::string key_algorithm;
  std::optional<bool> in_use;
  std::optional<Instant> created_at;
  std::optional<Instant> issued_at;
  std::optional<Instant> imported_at;
  std::optional<Instant> not_before;
  std::optional<Instant> not_after;
  SeenAt at;
};

}  // namespace acmsim::sim
