#pragma once

#include "sim/check/check.hpp"
#include "sim/draw/draft.hpp"

namespace acmsim::sim {

/// The document that plays a counterexample: all of it, and the history.
Json replay_of(const Json& document, const Counterexample& told);

}  // namespace acmsim::sim
