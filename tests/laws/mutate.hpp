#pragma once

#include "sim/draw/draft.hpp"

namespace acmsim::sim {

/// The document with a few things about it changed: steps dropped, doubled, freed, tied, moved;
/// windows, instants, references, ends and claims others; a passer-by who does something.
/// A pure function of the seed. Often it can be read.
Json mutated(const Json& document, std::uint64_t seed);

}  // namespace acmsim::sim
