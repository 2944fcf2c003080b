#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "sim/json/document.hpp"
#include "sim/json/input_error.hpp"

namespace acmsim::sim {

/// The text of scenarios/schema/session.schema.json, put into the program by the build.
extern const std::string_view kSessionSchema;

/// In what a message differs from the schema of messages; empty if it is one. Conditions in it may
/// have ARNs and ids where a document has names.
std::vector<InputError> faults_of_message(const Document& message);

/// In what a call's parameters differ from what documents may say; empty if they do not.
std::vector<InputError> faults_of_parameters(const std::string& operation,
                                             const nlohmann::json& with);

}  // namespace acmsim::sim
