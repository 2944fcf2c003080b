#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/dns/reply.hpp"

namespace acmsim::dns {

/// What a public resolver answers: `resolve`, as the sections of a message.
///
/// ANSWER has the CNAMEs and DNAMEs that were followed and what they led to; a failure has nothing.
/// A negative answer has the SOA of the zone that gave it, or the registry's for a domain that it
/// does not publish. Sources: RFC 1034, section 5.3.3; RFC 2308, section 5.
Reply resolved(const PublicDns& dns, const Question& question);

/// One server that was asked on the way from the root, and what it said.
struct Asked {
  std::optional<DomainName> server;  ///< Nothing for the local resolver, which knows the root.
  std::optional<Reply> reply;        ///< Nothing where nobody runs such a server.
};

/// The way from the root to an answer, one server at a time, as `dig +trace` goes it: the first
/// server of each delegation, and the next one where that is not there. CNAMEs are not followed.
///
/// The first is the local resolver, with the root's servers. It ends with a reply that is no
/// referral further down, or where no server of a delegation is there.
std::vector<Asked> trace(const PublicDns& dns, const Question& question);

/// The IPv4 address at which a name server is asked: what the internet says of its name, and
/// otherwise one that is well known or made up.
std::string server_address(const PublicDns& dns, const DomainName& server);

}  // namespace acmsim::dns
