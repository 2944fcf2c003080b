#pragma once

#include <string>
#include <vector>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/diagnose/name_case.hpp"

namespace acmsim::sim {

// What was read, as sentences.

/// `8.8.8.8 says NXDOMAIN for _x.example.com CNAME`.
Basis heard_ground(const Views& views, const DnsReading& reading);
/// Where one record of an answer leads.
Basis record_ground(const RecordSeen& record);
/// A record set of a zone, with its first value.
Basis set_ground(const HeldZone& zone, const RecordSetSeen& set);
/// That a zone was listed to its end, and has nothing of that name.
Basis missing_ground(const HeldZone& zone, const DomainName& name);
/// Who is said to serve a name.
Basis sight_ground(const NsSight& sight);
/// The servers of a zone.
Basis servers_ground(const HeldZone& zone);
/// A member of a certificate, such as `Status`, with its value.
Basis member_ground(const Views& views, const SeenAt& whole, std::string_view member,
                    const std::string& value);

/// What AWS refused.
Basis refusal_ground(const RefusalSeen& refusal);

/// Puts more of them behind those that there are.
void add_grounds(std::vector<Basis>& all, std::vector<Basis> more);

/// Names with commas between them; after so many `...`.
std::string listed_names(const std::vector<DomainName>& names, std::size_t names_max = 4);

}  // namespace acmsim::sim
