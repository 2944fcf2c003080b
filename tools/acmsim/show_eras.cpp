#include <algorithm>
#include <fmt/core.h>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/engine/history.hpp"
#include "sim/report/table.hpp"
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

std::string play_under(const Json& document, std::string_view rules) {
  Json other = document;
  other["rules"] = rules;
  const auto scenario = sim::read_scenario(other.dump());
  if (!scenario) return "refused";
  sim::RunOptions how;
  how.tells = false;
  return ending_of(*scenario, sim::run(*scenario, how));
}

std::string markdown(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (const auto& row : rows) {
    text += '|';
    for (const std::string& cell : row) text += " " + cell + " |";
    text += '\n';
    if (&row != &rows.front()) continue;
    text += '|';
    for (std::size_t i = 0; i < row.size(); ++i) text += "---|";
    text += '\n';
  }
  return text;
}

/// For a terminal: side by side the eras would take twice its columns.
std::string story_by_story(const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    std::vector<std::vector<std::string>> eras;
    for (std::size_t k = 1; k < rows[i].size(); ++k) eras.push_back({rows[0][k], rows[i][k]});
    text += (i > 1 ? "\n" : "") + shown_text(rows[i][0]) + "\n" + sim::table(eras);
  }
  return text;
}

}  // namespace

Shown show_eras(const Question& question) {
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
  std::vector<std::vector<std::string>> rows;  // The head, and a story each.
  rows.push_back({"what happens"});
  std::vector<std::string_view> rules{kCalendarWord};
  rows.front().emplace_back(kCalendarWord);
  for (const EraName& era : kEraNames) {
    rules.push_back(era.word);
    rows.front().push_back(fmt::format("{} ({} days)", era.word, rules_of(era.era).validity_days));
  }
  for (const fs::path& file : files) {
    const auto text = read_file(file.string());
    if (!text) continue;
    const Json document = Json::parse(*text, nullptr, false);
    if (!document.is_object() || !document.contains("title")) continue;
    const auto title = document["title"].get<std::string>();
    Json row{{"file", file.filename().string()}, {"title", title}};
    rows.push_back({title});
    for (const std::string_view word : rules) {
      const std::string ending = play_under(document, word);
      row[std::string(word)] = ending;
      rows.back().push_back(ending);
    }
    shown.json.push_back(std::move(row));
  }
  shown.text = question.columns > 0 ? story_by_story(rows) : markdown(rows);
  return shown;
}

}  // namespace acmsim::tools
