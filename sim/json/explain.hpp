#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/json/document.hpp"
#include "sim/json/input_error.hpp"

namespace acmsim::sim {

/// In what a document differs from the schema and how to put it right, in the order of the text.
///
/// The schema is walked beside the document, so only what it says about this very value counts:
/// one mistake is one error, and branches that the author did not mean say nothing. The walk ends
/// at `kErrorsMax`.
std::vector<InputError> explain(const nlohmann::json& schema, const Document& document);

/// Whether a value is as the schema wants it.
bool conforms(const nlohmann::json& schema, const nlohmann::json& value);

/// Whether what is at the end of a way, which must be there, is as the schema of the whole wants
/// it.
bool conforms_at(const nlohmann::json& schema, const nlohmann::json& root,
                 const std::vector<std::string>& way);

}  // namespace acmsim::sim
