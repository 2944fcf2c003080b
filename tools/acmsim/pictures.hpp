#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/report/check_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {

/// A picture that was asked for, and the file that it goes to.
struct Picture {
  std::string path;
  std::string text;
};

/// Draws what was asked for of a history that is played so; nothing is written yet.
std::vector<Picture> pictures(const LoadedScenario& loaded, const sim::RunOptions& how,
                              const Options& options);

/// An exercise of it, and the key to that; a line instead where nothing is wrong at its end.
tl::expected<std::vector<Picture>, std::string> exercise(const LoadedScenario& loaded,
                                                         const sim::RunOptions& how,
                                                         const Options& options);

/// The same of a check: its page, and its graph. Where it has too many situations to be drawn, the
/// graph is not there, and `left_out` says so.
std::vector<Picture> pictures(const sim::Scenario& scenario, const sim::CheckReport& report,
                              const Options& options, std::string& left_out);

/// Writes them; one line if one of them cannot be written.
std::optional<std::string> write_pictures(const std::vector<Picture>& pictures);

}  // namespace acmsim::tools
