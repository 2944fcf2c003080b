#pragma once

#include <cstdint>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {

/// A document with something random about every part of it, drawn from the tables of operations,
/// conditions, claims, delays and rules. A pure function of the seed. Nearly always it can be read.
Json random_document(std::uint64_t seed, Profile profile);

}  // namespace acmsim::sim
