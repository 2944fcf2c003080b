#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/dns/internet.hpp"
#include "model/dns/reply.hpp"

namespace acmsim::dns {

// The DNS above the domains that a world has: the root, and the registries of top-level domains. No
// rule of AWS's depends on them; they are there for whoever follows a delegation from the top.

/// The root's name servers, as everybody knows them: a.root-servers.net and twelve more.
/// Source: IANA, root servers.
SentSet root_servers();

/// The top-level domain of a name; the root for the root.
DomainName top_level_of(const DomainName& name);

/// The name servers of a top-level domain: the real ones for com and net, otherwise a to d.nic.TLD.
/// Their TTL is two days, as the root's zone has it. Sources: IANA, root zone; other names [I].
SentSet registry_servers(const DomainName& top_level);

/// What a registry's servers say of a domain that they do not publish: nothing is known of it for
/// as long as this SOA lasts. Its serial number is made up. [I]
SentSet registry_soa(const DomainName& top_level);

/// What the root's servers and a registry's say of the root and of a top-level domain themselves.
/// Every name of one label is such a domain. [I]
Reply reply_of_registry(const Question& question);

/// What a registry's servers say of the DS of a domain that they publish: it is theirs to answer.
/// Key and digest are made up, and other ones where they fit no key of the zone's.
/// Sources: RFC 4034, section 5; RFC 4035, section 3.1.4.1; the TTL as in com [U].
Reply reply_about_ds(const DomainName& domain, DsState ds);

/// What they say of one that they do: its name servers, for two days.
/// Source: Route 53 Developer Guide, migrating DNS: the TTL of the NS in a registry's zone. [U]
SentSet delegation_set(const DomainName& domain, std::span<const NameHandle> servers,
                       const Texts& texts);

/// The IPv4 address of a server of the root, of com or of net; otherwise one that is made up.
std::string well_known_address(const DomainName& server);

}  // namespace acmsim::dns
