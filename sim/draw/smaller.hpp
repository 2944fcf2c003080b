#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// Every member and element of a document, outer ones before what they hold, and the last elements
/// first: so the others keep their places when one is erased.
std::vector<nlohmann::json::json_pointer> places_of(const nlohmann::json& document);

/// Leaves out what is at a place.
void erase(nlohmann::json& document, const nlohmann::json::json_pointer& place);

/// Whether a value is a window of three delays.
bool is_window(const nlohmann::json& value);

}  // namespace acmsim::sim
