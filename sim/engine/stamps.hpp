#pragma once

#include "sim/engine/history.hpp"

namespace acmsim::sim {

// The instants that people read in certificates and changes. No rule decides on one.

/// Stamps what was before the start, and notes what was sent then.
void stamp_before(History& history, const Scenario& scenario);

/// Stamps what has been announced: a certificate, or a change that is new.
void stamp(History& history, const Catalogue& names, const Announce& announce, Instant now);

/// Stamps NotAfter, which is known once it is armed that renewal will be due so many days before.
void stamp_end(History& history, const Arm& arm, Instant now);

}  // namespace acmsim::sim
