#pragma once

#include <cstdint>
#include <vector>

#include "model/dns/lookup.hpp"

namespace acmsim::dns {

/// A record set as a server sends it.
struct SentSet {
  DomainName owner;  ///< The name that was asked for, where a wildcard stood in.
  RecordType type{};
  std::uint32_t ttl = 0;            ///< Seconds.
  std::vector<RecordValue> values;  ///< In the zone's order; never empty.
  friend auto operator<=>(const SentSet&, const SentSet&) = default;
};

/// What one server says to one question. Each section is in the order in which it is sent.
struct Reply {
  Rcode rcode = Rcode::no_error;
  bool is_authoritative = false;  ///< AA, which speaks of the first name in ANSWER.
  std::vector<SentSet> answer;
  std::vector<SentSet> authority;
  std::vector<SentSet> additional;
  friend auto operator<=>(const Reply&, const Reply&) = default;
};

/// What a name server answers by itself, to a question that wants no recursion.
///
/// It speaks from the closest zone that it serves, and is REFUSED where it serves none (as BIND,
/// NSD and Route 53 do [U]). A zone cut gives a referral; a CNAME is followed within what the
/// server serves, into a cut too, until a name comes up again; so is a DNAME, unless the CNAME that
/// it makes was asked for. The end of the chain decides the response code. A positive answer has
/// the zone's NS in AUTHORITY, and addresses that the zone knows for hosts in ADDITIONAL; a
/// negative one has the zone's SOA. Sources: RFC 1034, section 4.3.2; RFC 2308; RFC 4592; RFC 4035,
/// section 3.1.4.1 (DS); RFC 6672.
Reply reply(const PublicDns& dns, NameHandle server, const Question& question);

/// The SOA as it goes with a negative answer from a zone; nothing for a zone without one.
///
/// Its TTL is how long a cache may remember that there is nothing: the lesser of the SOA's own and
/// its last number. Source: RFC 2308, section 3.
std::vector<SentSet> negative_authority(const ServedZone& zone);

/// A record set as it is sent for this owner.
SentSet sent(const Texts& texts, RecordHandle handle, DomainName owner);

/// A DNAME as it is sent: always for its own name.
SentSet sent_dname(const Texts& texts, RecordHandle dname);

/// Adds to ANSWER the step of a chain that begins at this owner: a CNAME; or a DNAME, unless it is
/// there already, and the CNAME that it makes, which has its TTL.
/// Source: RFC 6672, section 3.1.
void add_step(std::vector<SentSet>& answer, const Texts& texts, const Alias& alias,
              const DomainName& owner);

/// The addresses of a name of Amazon's, as they are sent for this owner and type. Their TTL is 60
/// seconds. Source: Elastic Load Balancing User Guide, how it works, request routing. [D]
SentSet sent_addresses(const DomainName& endpoint, const DomainName& owner, RecordType type);

}  // namespace acmsim::dns
