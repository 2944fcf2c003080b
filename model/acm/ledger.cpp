#include "model/acm/ledger.hpp"

#include <algorithm>
#include <string>

namespace acmsim::acm {

const RememberedToken* find(const Ledger& ledger, TokenHandle token) {
  const auto found = std::ranges::lower_bound(ledger.tokens, token, {}, &RememberedToken::token);
  return found != ledger.tokens.end() && found->token == token ? &*found : nullptr;
}

void forget(Ledger& ledger, TokenHandle token) {
  std::erase_if(ledger.tokens, [&](const RememberedToken& known) { return known.token == token; });
}

void remember(Ledger& ledger, TokenHandle token, CertificateHandle made) {
  forget(ledger, token);
  const auto place = std::ranges::lower_bound(ledger.tokens, token, {}, &RememberedToken::token);
  ledger.tokens.insert(place, {token, made});
}

Result<void> check_quotas(const Ledger& ledger, std::int32_t names, const Rules& rules) {
  if (names > rules.names_max) {
    return refuse(ErrorCode::limit_exceeded, "Certificate has too many domains.");
  }
  if (ledger.requested_last_year >= rules.requested_last_year_max) {
    return refuse(ErrorCode::limit_exceeded, "Error: you have reached your limit of " +
                                                 std::to_string(rules.requested_last_year_max) +
                                                 " certificates in the last year.");
  }
  if (ledger.certificates >= rules.certificates_max) {
    return refuse(ErrorCode::limit_exceeded,
                  "Cannot request more certificates in this account. Contact Customer Service for "
                  "details");
  }
  return {};
}

Result<void> check_import_quotas(const Ledger& ledger, const Rules& rules) {
  if (ledger.imported < rules.imported_max &&
      ledger.imported_last_year < rules.imported_last_year_max) {
    return {};
  }
  return refuse(ErrorCode::limit_exceeded,
                "You have reached the maximum number of certificates. Delete certificates that are "
                "not in use, or contact AWS Support to request an increase.");
}

}  // namespace acmsim::acm
