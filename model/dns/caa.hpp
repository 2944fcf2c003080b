#pragma once

#include <span>

#include "model/dns/internet.hpp"

namespace acmsim::dns {

/// Whether CAA records keep Amazon from issuing a certificate for a name.
///
/// The set that counts is the nearest from the name upwards that has any record; a CNAME or a DNAME
/// is followed at each step, but only the asked name's own ancestors are climbed. In that set
/// `issuewild` counts for wildcards where there is any, and `issue` otherwise; without either
/// nothing is forbidden. A critical property that nobody knows forbids. A lookup that fails forbids
/// nothing. [I] Sources: RFC 8659, sections 3 and 4; ACM User Guide, CAA: amazon.com,
/// amazontrust.com, awstrust.com, amazonaws.com [D]; that a CNAME's target, not its parents, counts
/// [U].
bool caa_forbids(const PublicDns& dns, const DomainName& name);

/// The same, once it is known which set of CAA records counts for the name; what is none among them
/// says nothing.
bool caa_set_forbids(std::span<const RecordValue> set, bool is_wildcard);

}  // namespace acmsim::dns
