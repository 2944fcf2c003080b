#pragma once

#include <vector>

#include "sim/evidence/evidence.hpp"
#include "sim/forecast/known_certificate.hpp"

namespace acmsim::sim {

/// The certificates that captures tell of, each once: those that were described, then those that
/// were only listed; in the order of the captures. What the DNS and whois say of their names is
/// with them. What ACM itself says of a renewal counts where nothing else is known: a name that it
/// waits for has no record that it sees.
std::vector<KnownCertificate> known_certificates(const Evidence& evidence);

}  // namespace acmsim::sim
