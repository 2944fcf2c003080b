#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// A picture that was asked for, and the file that it goes to.
struct Picture {
  std::string path;
  std::string text;
};

/// Draws what was asked for of a history that is played so; nothing is written yet.
std::vector<Picture> pictures(const sim::Scenario& scenario, const sim::RunOptions& how,
                              const Options& options);

/// Writes them; one line if one of them cannot be written.
std::optional<std::string> write_pictures(const std::vector<Picture>& pictures);

}  // namespace acmsim::tools
