#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/input_error.hpp"

namespace acmsim::sim {

/// The keys and indices that lead from the root to a value.
using Way = std::vector<std::string>;

/// What is wrong at these places of a document and how to put it right, in the order of the text.
///
/// The schema is walked beside the document, so only what it says about this very value counts:
/// one mistake is one error, and branches that the author did not mean say nothing. A place where
/// nothing is wrong by itself, such as one around a mistake, adds nothing.
std::vector<InputError> explain(const nlohmann::json& schema, const Document& document,
                                const std::set<Way>& ways);

}  // namespace acmsim::sim
