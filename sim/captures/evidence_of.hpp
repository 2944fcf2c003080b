#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sim/captures/captures.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// Captures as whoever reads them is given them.
std::vector<CaptureText> texts_of(std::vector<CaptureFile> files);

/// What the captures of a history say where it ends: they are printed and read back, so that a
/// world is judged by what its owner could show. Nothing where there would be more than so many.
std::optional<Evidence> evidence_of(const Scenario& scenario, const History& history,
                                    std::size_t files_max = kCapturesMax);

}  // namespace acmsim::sim
