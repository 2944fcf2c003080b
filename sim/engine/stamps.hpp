#pragma once

#include "model/world.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

// The instants that people read in certificates and changes. No rule decides on one.

using Stamps = Slots<CertificateHandle, CertificateStamps>;

/// Stamps what has been announced.
void stamp(Stamps& stamps, const Announce& announce, Instant now);

/// Stamps the change that has been announced, if it is a new one.
void stamp(ChangeStamps& submitted, const Announce& announce, Instant now);

/// Stamps NotAfter, which is known once it is armed that renewal will be due so many days before.
void stamp_end(Stamps& stamps, const World& world, const Arm& arm, Instant now);

}  // namespace acmsim::sim
