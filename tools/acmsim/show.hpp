#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace acmsim::tools {

/// What one thing that can be shown says, in both formats.
struct Shown {
  std::string text;
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
};

/// Where the scenarios that come with the program lie: here, beside it, or where it was installed.
std::optional<std::filesystem::path> shipped_scenarios();

/// What becomes of the documents in scenarios/eras under the rules of every era.
Shown show_eras();

}  // namespace acmsim::tools
