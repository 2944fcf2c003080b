#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// A value in a few words for an error: `"a string"`, `the number 5`, `an array of 3 values`,
/// `an object with "a" and 2 other keys`. Long strings are cut.
std::string text_of(const nlohmann::json& value);

/// A text as a terminal can show it in one line: control characters escaped as in JSON, and cut
/// where it would be longer than so many bytes.
std::string in_one_line(std::string_view text, std::size_t bytes_max);

}  // namespace acmsim::sim
