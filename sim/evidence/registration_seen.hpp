#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/ascii.hpp"
#include "model/base/domain_name.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// What whois says of a domain.
struct RegistrationSeen {
  DomainName domain;
  bool is_registered = true;
  std::string registrar;
  std::vector<Seen<std::string>> statuses;  ///< EPP's words: `clientHold`.
  std::vector<Seen<DomainName>> name_servers;
  std::vector<Seen<std::string>> emails;  ///< Of its contacts.
  std::optional<Seen<bool>> has_ds;       ///< `signedDelegation`.
  std::optional<Seen<Instant>> created_at;
  std::optional<Seen<Instant>> updated_at;
  std::optional<Seen<Instant>> expires_at;  ///< The earliest of the registry's and the registrar's.
  std::optional<Instant> asked_at;          ///< When the registry's data were last updated.
  SeenAt at;
};

/// The status by which a registry or a registrar keeps a domain out of the DNS; null: none does.
inline const Seen<std::string>* hold_of(const RegistrationSeen& seen) {
  for (const auto& status : seen.statuses) {
    const std::string word = in_lower_case(status.value);
    if (word == "clienthold" || word == "serverhold") return &status;
  }
  return nullptr;
}

/// The status of a domain that nobody has, or has no more; null: there is none.
inline const Seen<std::string>* lapse_of(const RegistrationSeen& seen) {
  for (const auto& status : seen.statuses) {
    const std::string word = in_lower_case(status.value);
    const bool is_free = word == "free" || word == "available";
    if (is_free || word == "redemptionperiod" || word == "pendingdelete") return &status;
  }
  return nullptr;
}

/// Whether the date to which it was paid for has passed. For some weeks a registrar may leave such
/// a domain as it is.
inline bool is_past_its_end(const RegistrationSeen& seen, std::optional<Instant> now) {
  return seen.expires_at && now && seen.expires_at->value < *now;
}

}  // namespace acmsim::sim
