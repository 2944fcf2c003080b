#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace acmsim::sim {

/// A value in a few words for an error: `"a string"`, `the number 5`, `an array of 3 values`,
/// `an object with "a" and 2 other keys`. Long strings are cut.
std::string text_of(const nlohmann::json& value);

}  // namespace acmsim::sim
