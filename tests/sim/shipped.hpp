#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/sim/play.hpp"

namespace acmsim::sim {

/// The documents that come with the program, sorted.
inline std::vector<std::filesystem::path> shipped_documents() {
  std::vector<std::filesystem::path> paths;
  const auto scenarios = std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios)) {
    const auto& path = entry.path();
    if (path.extension() != ".json" || path.parent_path().filename() == "schema") continue;
    paths.push_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

/// A shipped document as it is.
inline Scenario shipped(const std::filesystem::path& path) {
  std::ifstream file(path);
  return decoded(Json::parse(file));
}

/// A shipped document by the rules of 2022, whose answers Amazon's models of that year describe.
inline Scenario shipped_of_2022(const std::filesystem::path& path) {
  std::ifstream file(path);
  Json document = Json::parse(file);
  document["rules"] = "2022";
  return decoded(document);
}

}  // namespace acmsim::sim
