#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "sim/evidence/dns_seen.hpp"

namespace acmsim::sim {

/// Where a name leads by a DNAME above it: to the same left part with another ending. Nothing: it
/// is no DNAME, or not above. Source: RFC 6672, section 2.2.
std::optional<DomainName> made_by(const RecordSeen& dname, const DomainName& name);

/// Where a name ends up by the DNAMEs above it and above where they lead; `next` says where one
/// step leads. To itself where there are none.
DomainName behind_dnames(DomainName name,
                         const std::function<std::optional<DomainName>(const DomainName&)>& next);

/// Whether one of these records has made a CNAME: then nobody has written it.
bool is_made_by_dname(const RecordSeen& cname, const std::vector<RecordSeen>& records);

}  // namespace acmsim::sim
