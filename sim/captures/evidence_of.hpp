#pragma once

#include <cstddef>
#include <optional>

#include "sim/captures/captures.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// What the captures of a history say where it ends: they are printed and read back, so that a
/// world is judged by what its owner could show. Nothing where there would be more than so many.
std::optional<Evidence> evidence_of(const Scenario& scenario, const History& history,
                                    std::size_t files_max = kCapturesMax);

}  // namespace acmsim::sim
