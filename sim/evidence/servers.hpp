#pragma once

#include <string_view>

#include "model/base/domain_name.hpp"

namespace acmsim::sim {

// What a name server's name, or an address, says by itself.

/// Whether it is one of Route 53's: `ns-1.awsdns-2.com`. Source: Route 53 Developer Guide. [D]
bool is_route53_server(const DomainName& server);

/// Whether it is one of the addresses of these: 205.251.192.0/21. [U]
bool is_route53_address(std::string_view address);

/// Whether it stands in the SOA and NS of private zones alone: `ns-1536.awsdns-00.co.uk`. [U]
bool serves_private_zones(const DomainName& server);

/// Whether two hosts are of one provider: their names end alike, or both are Route 53's.
bool are_of_one_provider(const DomainName& one, const DomainName& other);

/// Whether nobody on the internet can reach it: RFC 1918, RFC 6598, link-local, loopback, ULA.
bool is_private_address(std::string_view address);

/// Whether it is one of Cloudflare's proxies. Source: cloudflare.com/ips. [D]
bool is_cloudflare_address(std::string_view address);

/// Whether a registry serves it: a top-level domain, or a second level at which people register,
/// such as co.kr. A short list of the latter. [I]
bool is_registry_zone(const DomainName& name);

/// The name that its owner has registered, or would have to: the one below a registry's.
DomainName registrable(const DomainName& name);

}  // namespace acmsim::sim
