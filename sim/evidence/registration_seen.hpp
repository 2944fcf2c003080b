#pragma once

#include <optional>
#include <string>
#include <vector>

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
  std::optional<Seen<Instant>> expires_at;
  std::optional<Instant> asked_at;  ///< When the registry's data were last updated.
  SeenAt at;
};

}  // namespace acmsim::sim
