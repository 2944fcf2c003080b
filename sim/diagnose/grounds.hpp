#pragma once

#include <string>
#include <vector>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/diagnose/name_case.hpp"

namespace acmsim::sim {

// What was read, as sentences.

/// `8.8.8.8 says NXDOMAIN for _x.example.com CNAME`.
Ground heard_ground(const Views& views, const Reading& reading);
/// Where one record of an answer leads.
Ground record_ground(const RecordSeen& record);
/// A record set of a zone, with its first value.
Ground set_ground(const HeldZone& zone, const RecordSetSeen& set);
/// That a zone was listed to its end, and has nothing of that name.
Ground missing_ground(const HeldZone& zone, const DomainName& name);
/// Who is said to serve a name.
Ground sight_ground(const NsSight& sight);
/// The servers of a zone.
Ground servers_ground(const HeldZone& zone);
/// A member of a certificate, such as `Status`, with its value.
Ground member_ground(const Views& views, const SeenAt& whole, std::string_view member,
                     const std::string& value);

/// Names with commas between them; after so many `...`.
std::string listed_names(const std::vector<DomainName>& names, std::size_t names_max = 4);

}  // namespace acmsim::sim
