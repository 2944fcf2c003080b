#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "model/base/error.hpp"
#include "model/base/handle.hpp"
#include "model/base/rules.hpp"

namespace acmsim::acm {

/// A request that is still remembered, with its idempotency token or without one, and the
/// certificate it made.
struct RememberedToken {
  TokenHandle token;
  CertificateHandle certificate;
  friend auto operator<=>(const RememberedToken&, const RememberedToken&) = default;
};

/// What ACM keeps for an account and Region beside the certificates themselves.
struct Ledger {
  std::int32_t certificates = 0;         ///< Existing ones, expired ones too.
  std::int32_t requested_last_year = 0;  ///< Deleting a certificate does not lower it.
  std::vector<RememberedToken> tokens;   ///< By token.
  std::int32_t imported = 0;             ///< Of those that exist; they are counted by themselves.
  std::int32_t imported_last_year = 0;   ///< As `requested_last_year`.
  friend auto operator<=>(const Ledger&, const Ledger&) = default;
};

/// The certificate that this request has made, or null.
const RememberedToken* find(const Ledger& ledger, TokenHandle token);

/// Notes that a request has made a certificate; a note of the same request is replaced.
void remember(Ledger& ledger, TokenHandle token, CertificateHandle made);
void forget(Ledger& ledger, TokenHandle token);

/// Whether the quotas allow one more request with so many names: `LimitExceededException`.
/// Source: ACM User Guide, quotas [D]; texts as reported [U].
Result<void> check_quotas(const Ledger& ledger, std::int32_t names, const Rules& rules);

/// The same for one more that is imported. That one in place of another is not counted is inferred.
/// [I] Source of the text: AWS knowledge center, importing certificates. [U]
Result<void> check_import_quotas(const Ledger& ledger, const Rules& rules);

}  // namespace acmsim::acm
