#pragma once

#include <string_view>

#include "sim/json/input_error.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Reads a scenario document: its syntax, its shape, what its references mean, and whether what is
/// given is possible.
///
/// Mistakes of syntax end the reading, and so do differences from the schema, all of which are
/// told. Then everything else that is wrong is told together, in the order of the text, one error
/// for each mistake. A document that is read is a world at rest: its invariants hold, and
/// `initially` arms just the timers of that world.
///
/// What is left out: account 111122223333, Region us-east-1, rules 2026, the start
/// 2026-01-01T00:00:00Z, times in UTC; the claims `no-step-fails` and, once hosts are watched,
/// `https-available`.
Decoded<Scenario> read_scenario(std::string_view text);

/// Reads a text that `read_scenario` has accepted again, as if it began at another instant. Then
/// something that is given may have become impossible.
Decoded<Scenario> read_scenario_at(std::string_view text, Instant starts_at);

}  // namespace acmsim::sim
