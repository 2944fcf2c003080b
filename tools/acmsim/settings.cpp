// What `--set` means: members of a document that are set for one call.
#include "tools/acmsim/settings.hpp"

#include <fmt/core.h>

#include "sim/report/text_writer.hpp"
#include "sim/scenario/settings.hpp"

namespace acmsim::tools {

std::string setting_mistake(const std::string& setting) {
  if (sim::parse_setting(setting)) return "";
  return fmt::format("found \"{}\"; expected KEY=VALUE, such as timing.dns_validation=2d",
                     sim::shown_text(setting));
}

std::string set_line(const std::vector<std::string>& settings) {
  std::string line;
  for (const std::string& one : settings) {
    line += (line.empty() ? "set: " : ", ") + sim::shown_text(one);
  }
  return line + "\n";
}

nlohmann::ordered_json with_settings_said(nlohmann::ordered_json report,
                                          const std::vector<std::string>& settings) {
  if (!settings.empty()) report["set"] = settings;
  return report;
}

sim::Decoded<LoadedScenario> read_with(std::string_view text,
                                       const std::vector<std::string>& settings) {
  std::vector<sim::Setting> parsed;
  for (const std::string& one : settings) parsed.push_back(sim::parse_setting(one).value());
  auto set = sim::with_settings(text, parsed);
  if (!set) return tl::unexpected(std::move(set.error()));
  auto scenario = sim::read_scenario(*set);
  if (!scenario) return tl::unexpected(std::move(scenario.error()));
  return LoadedScenario{std::move(set->text), std::move(*scenario)};
}

}  // namespace acmsim::tools
