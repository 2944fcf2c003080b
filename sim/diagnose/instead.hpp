#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/diagnose/findings.hpp"

namespace acmsim::sim {

/// These, and that the record is not seen.
std::vector<Basis> with_absences(const Views& views, const NameCase& one,
                                 std::vector<Basis> grounds);

/// The wildcard that covers a name, as it was seen; or another name with the very same value.
std::optional<Basis> wildcard_over(const Views& views, const DomainName& name,
                                   const std::string& value);

/// The DNAME that makes a name lead there, as it was seen anywhere.
std::optional<Basis> dname_over(const Views& views, const DomainName& name,
                                const DomainName& target);

/// Whether servers that are not this zone's have the record under a name that is nearly right: as
/// E8 and E9 have it.
bool is_misnamed_outside(const Views& views, const NameCase& one, const HeldZone& zone);

/// E11, E12, E28, E29, E32: a name without a CNAME, but with something else.
Settled other_types_rule(const Views& views, const NameCase& one, FoundCauses& findings);

}  // namespace acmsim::sim
