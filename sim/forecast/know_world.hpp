#pragma once

#include <vector>

#include "sim/engine/history.hpp"
#include "sim/forecast/known_certificate.hpp"

namespace acmsim::sim {

/// The certificates of a scenario as they are where a history ends: all is known of them but who
/// answers mails and when domains lapse.
std::vector<KnownCertificate> known_certificates(const Scenario& scenario, const History& history);

}  // namespace acmsim::sim
