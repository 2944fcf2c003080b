#pragma once

#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// Why certificates are stuck, by what was captured alone.
///
/// A cause is claimed where something bears it and nothing excludes it; what explains the rest
/// comes first. Order, names and number of the captures do not matter.
Diagnosis diagnose(const Evidence& evidence);

}  // namespace acmsim::sim
