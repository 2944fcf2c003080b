#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "sim/json/document.hpp"
#include "sim/json/input_error.hpp"

namespace acmsim::sim {

/// The text of scenarios/schema/scenario.schema.json, put into the program by the build.
extern const std::string_view kScenarioSchema;

/// The same, parsed once.
const nlohmann::json& schema_json();

/// Whether a value is a scenario as far as its shape goes.
bool is_valid(const nlohmann::json& root);

/// In what a document differs from the schema, in the order of the text, up to `kErrorsMax`; empty
/// if it is a scenario as far as its shape goes. References and instants are not looked up.
std::vector<InputError> validate(const Document& document);

}  // namespace acmsim::sim
