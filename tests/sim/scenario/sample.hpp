#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "sim/json/schema_walk.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {

/// Documents that are made up from the schema: together they have every key in every place that the
/// schema knows, with values of the right shape. Their references lead nowhere.
std::vector<nlohmann::json> samples();

/// Adds what the schema has for each key of a value and of all that is in it.
void gather_reached(const Schemas& schemas, const nlohmann::json& value,
                    std::set<const nlohmann::json*>& reached);

/// The keys of the schema, as JSON Pointers into it, that are none of these.
std::vector<std::string> unreached(const std::set<const nlohmann::json*>& reached);

}  // namespace acmsim::sim
