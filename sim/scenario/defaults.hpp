#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Something that a document does not say, and what stands in for it.
struct Default {
  std::string where;    ///< JSON Pointer of the key that is not there.
  std::string instead;  ///< For people.
};

/// What a document leans on without saying it, in the order of the format's description: the era,
/// where and when it plays, what it claims, when its history ends, how long waits are patient.
std::vector<Default> defaults_of(const nlohmann::json& document, const Scenario& scenario);

/// Writes into a document what its verdict rests on and it does not say: `rules`, `starts_at`,
/// `until` and `always`. It is then the same whatever a later version takes for granted.
void write_defaults_out(nlohmann::ordered_json& document, const Scenario& scenario);

}  // namespace acmsim::sim
