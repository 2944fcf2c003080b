#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "model/base/handle.hpp"
#include "model/base/label.hpp"
#include "model/base/rules.hpp"

namespace acmsim::acm {

// What ACM is asked to do.

struct RequestCertificate {
  Fresh<CertificateHandle> fresh;
  /// What it says, its token included: the same handle for the same request.
  TokenHandle said{};
  bool has_token = false;
  Labels tags{};  ///< No part of what it says.
  bool may_export = false;
};
/// By what ACM knows a request again for `kIdempotencyTokenLife`; nothing if it does not.
std::optional<TokenHandle> remembered_by(const RequestCertificate& request, const Rules& rules);

/// A certificate of another authority's is put into ACM: as a new one, or in place of what an
/// imported one holds, which keeps its ARN, its users and its tags. Source: ACM API Reference,
/// ImportCertificate; ACM User Guide, reimport a certificate. [D]
struct ImportCertificate {
  Fresh<CertificateHandle> fresh;  ///< What is imported; and the certificate, where it is new.
  std::optional<CertificateHandle> into{};
  Labels tags{};
};

struct DeleteCertificate {
  CertificateHandle certificate;
};
/// A fresh mail for one name, to the mailboxes of a domain.
/// Source: ACM API Reference, ResendValidationEmail. [D]
struct ResendValidationEmail {
  CertificateHandle certificate;
  std::uint32_t row = 0;
  NameHandle validation_domain;
};
/// From now on the names are to be proved by DNS; what else this call can do is not modelled.
/// Source: ACM User Guide, updating a certificate's validation method; since 2026-08-13. [D]
struct UpdateCertificateOptions {
  CertificateHandle certificate;
};
/// People take a certificate that was requested for that, and its key, to where ACM does not see
/// it. Source: ACM User Guide, exportable public certificates; since 2025-06-17. [D]
struct ExportCertificate {
  CertificateHandle certificate;
};
/// A tag that is to go: whatever its value, or only with that one.
struct TagPattern {
  LabelHandle key;
  std::optional<LabelHandle> value{};
};
/// AddTagsToCertificate, RemoveTagsFromCertificate: first some go, then others come, each in place
/// of that with the same key. Source: ACM API Reference. [D]
struct ChangeTags {
  CertificateHandle certificate;
  std::vector<TagPattern> removed{};
  Labels added{};
};
/// What a certificate answers.
using Command = std::variant<DeleteCertificate, ResendValidationEmail, UpdateCertificateOptions,
                             ExportCertificate, ChangeTags>;

}  // namespace acmsim::acm
