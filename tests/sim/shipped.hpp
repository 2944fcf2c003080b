#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/sim/play.hpp"

namespace acmsim::sim {

/// The documents that come with the program, sorted.
inline std::vector<std::filesystem::path> shipped_documents() {
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"seed", "broken", "check", "dns"}) {
    const auto below = std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios" / folder;
    for (const auto& entry : std::filesystem::directory_iterator(below)) {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  return paths;
}

/// A shipped document by the rules of 2022, whose answers Amazon's models of that year describe.
inline Scenario shipped_of_2022(const std::filesystem::path& path) {
  std::ifstream file(path);
  Json document = Json::parse(file);
  document["rules"] = "2022";
  return decoded(document);
}

}  // namespace acmsim::sim
