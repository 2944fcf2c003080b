#pragma once

#include <functional>
#include <optional>
#include <string>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// Whether a load balancer of any account has that name now.
using IsLoadBalancer = std::function<bool(const std::string& name)>;

/// What Route 53 has against the aliases of a ChangeResourceRecordSets, as an InvalidChangeBatch.
/// Only targets in the zone itself, and in those of load balancers and of CloudFront, are looked
/// at; of others it is not known what they hold. Sources: Route 53 API Reference, AliasTarget [D];
/// texts, harmony-one/harmony-ops#491, barnybug/cli53#213 and #227 [U].
std::optional<AwsError> fault_of_aliases(const nlohmann::json& request, const AskSession& ask,
                                         const IsLoadBalancer& is_load_balancer);

}  // namespace acmsim::sim
