#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "sim/json/input_error.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::tools {

/// What is wrong with what `--set` was given, which should be `KEY=VALUE`; empty if nothing is.
std::string setting_mistake(const std::string& setting);

/// The line that says what has been set.
std::string set_line(const std::vector<std::string>& settings);
/// A report which says it too, as `set`.
nlohmann::ordered_json with_settings_said(nlohmann::ordered_json report,
                                          const std::vector<std::string>& settings);

/// A scenario, and the text that it was read from.
struct LoadedScenario {
  std::string text;
  sim::Scenario scenario;
};

/// Reads a document in which members are set, each by a setting without mistake.
sim::Decoded<LoadedScenario> read_with(std::string_view text,
                                       const std::vector<std::string>& settings);

}  // namespace acmsim::tools
