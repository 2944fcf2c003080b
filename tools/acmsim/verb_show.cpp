#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "model/base/rules.hpp"
#include "sim/json/nearest.hpp"
#include "sim/plan/condition.hpp"
#include "sim/plan/rule_text.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/table.hpp"
#include "sim/scenario/operations.hpp"
#include "sim/time/instant.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Shown show_timing(const Question&) {
  Shown shown;
  std::vector<std::vector<std::string>> rows{
      {"timing", "earliest, typical, latest", "what it is", "source", ""}};
  for (const TimingRow& row : kTimingRows) {
    const std::string confidence = confidence_text(row.confidence);
    rows.push_back({std::string(row.word), sim::delay_text(row.standard), std::string(row.meaning),
                    std::string(row.source), confidence});
    shown.json.push_back({{"timing", row.word},
                          {"earliest", sim::format_duration(row.standard.earliest)},
                          {"typical", sim::format_duration(row.standard.typical)},
                          {"latest", sim::format_duration(row.standard.latest)},
                          {"meaning", row.meaning},
                          {"source", row.source},
                          {"confidence", letter_of(row.confidence)}});
  }
  shown.text = sim::table(rows) +
               "\n[D] documented by AWS, [U] reported by users, [I] inferred. A scenario changes "
               "them under \"timing\".\n";
  return shown;
}

Shown show_invariants(const Question&) {
  Shown shown;
  std::vector<std::vector<std::string>> rows{{"name", "what it claims"}};
  for (const sim::NamedCondition& named : sim::named_conditions()) {
    rows.push_back({std::string(named.name), std::string(named.meaning)});
    shown.json.push_back({{"name", named.name}, {"meaning", named.meaning}});
  }
  shown.text =
      sim::table(rows) + "\nEach can stand in \"always\" and in \"finally\" by its name.\n";
  return shown;
}

Shown show_operations(const Question& question) {
  Shown shown;
  for (const sim::OperationText& operation : sim::operations()) {
    if (!question.takes({operation.name, operation.about})) continue;
    shown.text += fmt::format("{}\n    {}\n", operation.name, operation.about);
    Json parameters = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const sim::ParameterText& parameter : operation.parameters) {
      rows.push_back({"    " + parameter.name, parameter.type, parameter.about});
      parameters.push_back(
          {{"name", parameter.name}, {"type", parameter.type}, {"about", parameter.about}});
    }
    shown.text += sim::table(rows) + "\n";
    shown.json.push_back({{"operation", operation.name},
                          {"about", operation.about},
                          {"parameters", std::move(parameters)}});
  }
  return shown;
}

Shown show_scenarios(const Question&) {
  Shown shown;
  const auto place = shipped_scenarios();
  if (!place) {
    shown.text = "The scenarios that come with acmsim are not beside this program.\n";
    return shown;
  }
  std::vector<fs::path> files;
  std::error_code error;  // What cannot be looked into is passed over.
  for (auto entry = fs::recursive_directory_iterator(
           *place, fs::directory_options::skip_permission_denied, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unclear;
    if (entry->path().extension() == ".json" && entry->is_regular_file(unclear)) {
      files.push_back(entry->path());
    }
  }
  std::ranges::sort(files);
  std::vector<std::vector<std::string>> rows{{"document", "what it plays"}};
  for (const fs::path& file : files) {
    const auto loaded = load_scenario(file.string());
    if (!loaded) continue;  // A schema, or somebody else's JSON.
    const std::string& title = loaded->scenario.title;
    rows.push_back({shown_path(file.string()), shown_text(title)});
    shown.json.push_back({{"file", file.string()}, {"title", title}});
  }
  shown.text = sim::table(rows);
  return shown;
}

struct Topic {
  std::string_view name;
  Shown (*show)(const Question& question);
  bool takes_word = false;
};
constexpr std::array kTopics{
    Topic{"bash-completion", show_bash_completion},
    Topic{"causes", show_causes, true},
    Topic{"client", show_client, true},
    Topic{"eras", show_eras},
    Topic{"format", show_format},
    Topic{"invariants", show_invariants},
    Topic{"man", show_man},
    Topic{"operations", show_operations, true},
    Topic{"rules", show_rules, true},
    Topic{"scenarios", show_scenarios},
    Topic{"schema", show_schema},
    Topic{"servers", show_servers, true},
    Topic{"session", show_session},
    Topic{"timing", show_timing},
    Topic{"zsh-completion", show_zsh_completion},
};

}  // namespace

std::string confidence_text(Confidence confidence) { return "[" + letter_of(confidence) + "]"; }

std::string letter_of(Confidence confidence) { return {static_cast<char>(confidence)}; }

std::optional<fs::path> shipped_scenarios() {
  std::error_code error;
  std::vector<fs::path> places{fs::path("scenarios")};
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (fs::path up = program.parent_path(); up != up.parent_path(); up = up.parent_path()) {
    places.push_back(up / "scenarios");
    places.push_back(up / "share" / "acmsim" / "scenarios");
  }
  for (const fs::path& place : places) {
    if (fs::is_directory(place / "seed", error)) return place;
  }
  return std::nullopt;
}

std::vector<std::string> topics() {
  std::vector<std::string> names;
  for (const Topic& topic : kTopics) names.emplace_back(topic.name);
  return names;
}

Reply show_verb(const Options& options) {
  for (const Topic& topic : kTopics) {
    if (topic.name != options.what) continue;
    if (!topic.takes_word && !options.about.empty()) {
      return refused(fmt::format("show {}: found \"{}\"; expected nothing more\n", topic.name,
                                 shown_text(options.about)));
    }
    const Shown shown = topic.show({options.about, options.columns, options.grammar});
    if (!shown.refused.empty()) return refused(shown.refused);
    if (shown.json.empty() && !options.about.empty()) {
      return refused(
          fmt::format("show {}: found \"{}\"; expected a word that \"acmsim show {}\" has\n",
                      topic.name, shown_text(options.about), topic.name));
    }
    return {.out = options.format == Format::json ? sim::json_text(shown.json) : shown.text,
            .err = {},
            .exit = Exit::good,
            .as_is = shown.as_is};
  }
  const std::vector<std::string> names = topics();
  return {
      .out = {},
      .err = fmt::format("show: found \"{}\"; expected {}{}\n", shown_text(options.what),
                         sim::listed(names), sim::did_you_mean(sim::nearest(options.what, names))),
      .exit = Exit::input};
}

}  // namespace acmsim::tools
