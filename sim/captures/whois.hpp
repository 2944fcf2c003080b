#pragma once

#include <string>

#include "model/world/catalogue.hpp"
#include "model/world/world.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// What whois prints about a domain: what was set at the registrar, whether the internet follows it
/// yet or not. Dates, the registrar and other things that a world does not know are left out.
/// Source: ICANN, Base Registry Agreement, specification 4, section 1.5. The words for a domain
/// that nobody has registered are Verisign's, for every registry. [I]
std::string whois_text(const World& world, const Catalogue& names, RegistrationHandle domain,
                       Instant at);

}  // namespace acmsim::sim
