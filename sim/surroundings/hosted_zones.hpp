#pragma once

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/network.hpp"
#include "sim/surroundings/private_zones.hpp"

namespace acmsim::sim {

/// Whether an operation of Route 53 is answered here.
bool answers_of_zones(const shapes::Operation& operation);
/// Answers it: the comment of a zone, how many zones there are, the tags of several, limits, and
/// that no zone is signed. `counts` are of what an account has beside zones, by the type of its
/// limit. Source: Route 53 API Reference. [D]
Answered answer_of_zones(const shapes::Operation& operation, const nlohmann::json& request,
                         KeptMembers& kept, const PrivateZones& zones,
                         const std::map<std::string_view, std::size_t>& counts,
                         const AskSession& ask);

}  // namespace acmsim::sim
