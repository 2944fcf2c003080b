#include <algorithm>
#include <fmt/core.h>
#include <vector>

#include "model/base/rules.hpp"
#include "sim/engine/history.hpp"
#include "sim/scenario/decode.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// How a story ends, for people.
std::string ending_of(const sim::Scenario& scenario, const sim::History& history) {
  const auto found = history.happenings.find(Happening::certificate_renewed);
  const std::uint64_t renewals = found == history.happenings.end() ? 0 : found->second;
  const std::string renewed =
      fmt::format("{} {}", renewals, renewals == 1 ? "renewal" : "renewals");
  if (history.violations.empty()) return "holds, " + renewed;
  const sim::Violation& first = history.violations.front();
  const auto days = (first.at - scenario.starts_at) / kDay;
  return fmt::format("violated after {} days, {}", days, renewed);
}

std::string play_under(const Json& document, const EraName& era) {
  Json other = document;
  other["rules"] = era.word;
  const auto scenario = sim::read_scenario(other.dump());
  if (!scenario) return "refused";
  sim::RunOptions how;
  how.tells = false;
  return ending_of(*scenario, sim::run(*scenario, how));
}

}  // namespace

Shown show_eras() {
  Shown shown;
  const auto place = shipped_scenarios();
  std::vector<fs::path> files;
  std::error_code none;
  if (place) {
    for (const auto& entry : fs::directory_iterator(*place / "eras", none)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
  }
  if (files.empty()) {
    shown.text = "The scenarios that come with acmsim are not beside this program.\n";
    return shown;
  }
  std::ranges::sort(files);
  shown.text = "| what happens |";
  std::string rule = "|---|";
  for (const EraName& era : kEraNames) {
    const std::int32_t days = rules_of(era.era).validity_days;
    shown.text += fmt::format(" {} ({} days) |", era.word, days);
    rule += "---|";
  }
  shown.text += "\n" + rule + "\n";
  for (const fs::path& file : files) {
    const auto text = read_file(file.string());
    if (!text) continue;
    const Json document = Json::parse(*text, nullptr, false);
    if (!document.is_object() || !document.contains("title")) continue;
    const auto title = document["title"].get<std::string>();
    Json row{{"file", file.filename().string()}, {"title", title}};
    shown.text += "| " + title + " |";
    for (const EraName& era : kEraNames) {
      const std::string ending = play_under(document, era);
      row[std::string(era.word)] = ending;
      shown.text += " " + ending + " |";
    }
    shown.text += "\n";
    shown.json.push_back(std::move(row));
  }
  return shown;
}

}  // namespace acmsim::tools
