#pragma once

#include <vector>

#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Whether a plan claims nothing but that it ends: no `always`, no `finally`, and no step that can
/// violate by itself.
bool claims_nothing(const Plan& plan);

/// The watched hosts that nothing claimed is about: whatever becomes of them, no verdict says so.
/// In the order of the document.
std::vector<Website> unread_watches(const Scenario& scenario);

}  // namespace acmsim::sim
