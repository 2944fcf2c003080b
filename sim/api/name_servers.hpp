#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/domain_name.hpp"

namespace acmsim::sim {

/// Four name servers of Route 53 (`ns-N.awsdns-M.` under com, net, org and co.uk), the same for the
/// same seed.
std::vector<DomainName> made_name_servers(std::string_view seed);

/// What every private zone lists, though nobody can ask them. Source: cloud-custodian's recorded
/// flights. [U]
std::vector<DomainName> private_name_servers();

/// An id for a reusable delegation set with these servers, `N` and 20 capitals and digits; nothing
/// unless they are four of Route 53's, one of each kind. Ids of different seeds differ.
std::optional<std::string> delegation_set_id(std::string_view seed,
                                             const std::vector<DomainName>& servers);

/// The name servers of the delegation set with that id. A call that makes a zone carries the id
/// alone, so the last letters of one of ours say which they are; any other id has some as well.
std::vector<DomainName> servers_of_delegation_set(std::string_view id);

}  // namespace acmsim::sim
