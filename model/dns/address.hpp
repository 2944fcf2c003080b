#pragma once

#include <string>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/rdata.hpp"

namespace acmsim::dns {

/// The addresses, as values of an A or AAAA set, of a name that Amazon answers for: two, as a load
/// balancer has one in each Availability Zone. Made from the name alone, in ranges that are kept
/// for documentation (RFC 5737, RFC 3849). [I]
std::vector<std::string> endpoint_addresses(const DomainName& endpoint, RecordType type);

/// An IPv4 address for a host of which nothing is known but its name, such as a name server; made
/// as above, in a range that endpoints are never in. [I]
std::string made_up_address(const DomainName& host);

}  // namespace acmsim::dns
