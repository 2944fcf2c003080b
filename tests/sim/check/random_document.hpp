#pragma once

#include "tests/sim/play.hpp"

namespace acmsim::sim {

/// A small migration with something random about every part of it: which steps there are, in what
/// order, how patient they are, what is claimed, how long everything may take, and an actor that
/// interferes. It is decodable. Drawn within a rapidcheck property.
Json random_document();

}  // namespace acmsim::sim
