#pragma once

#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {

/// The security policies that a request names, or all. Errors: SSLPolicyNotFound. Source:
/// Application Load Balancer User Guide, "Security policies". [D] Those of FIPS and those that are
/// ready for quantum computers are left out.
Answered described_ssl_policies(const nlohmann::json& request);

/// Whether a listener may have a policy of that name, one of those left out as well.
bool is_ssl_policy(std::string_view name);

}  // namespace acmsim::sim
