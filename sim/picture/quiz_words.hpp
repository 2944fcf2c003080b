#pragma once

#include "sim/engine/history.hpp"
#include "sim/picture/bilingual.hpp"
#include "sim/proof/proof.hpp"

// What an exercise answers.
namespace acmsim::sim {

/// What becomes of the certificates if nobody heals anything: the first few by name.
Bilingual what_follows(const Scenario& scenario, const History& end);

/// What came of the cure.
Bilingual what_heals(const Proof& proof);

/// What came of a cure for something else.
Bilingual what_comes_of(const Trial& trial);

}  // namespace acmsim::sim
