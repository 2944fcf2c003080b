#pragma once

#include <optional>
#include <string>

#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// Who asks which service, and where, as a signature says it. The signature itself is not checked.
/// Source: AWS Signature Version 4, credential scope. [D]
struct Credential {
  std::string access_key;
  std::string region;
  std::string service;  ///< `elasticloadbalancing`, say.

  /// The account of an access key that is twelve digits; nothing of any other.
  std::optional<std::string> account() const;
};

/// The scope as it was sent: KEY/DATE/REGION/SERVICE/aws4_request; nothing where there is none.
std::optional<std::string> scope_of(const HttpRequest& request);

/// What the header Authorization says, or the query of a presigned request; nothing where neither
/// has a whole scope.
std::optional<Credential> credential_of(const HttpRequest& request);

}  // namespace acmsim::sim
