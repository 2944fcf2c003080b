#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "sim/json/document.hpp"
#include "sim/plan/claims.hpp"
#include "sim/report/history_report.hpp"
#include "sim/scenario/defaults.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;

/// How many hosts a line names.
constexpr std::size_t kHostsShown = 10;

Json error_json(const sim::InputError& error) {
  Json json = {{"where", error.where},
               {"line", error.line},
               {"column", error.column},
               {"found", error.found},
               {"expected", error.expected}};
  if (!error.hint.empty()) json["hint"] = error.hint;
  return json;
}

/// What a valid document does not say: the defaults that it leans on, and the hosts that it watches
/// in vain. A line each, and the members of its report.
void tell_unsaid(const std::string& path, const std::string& text, const sim::Scenario& scenario,
                 std::string& lines, Json& file) {
  file["defaults"] = Json::array();
  file["unread_watches"] = Json::array();
  for (const sim::Default& one : sim::defaults_of(sim::read_document(text)->root, scenario)) {
    lines += fmt::format("{}: {} is not given: {}\n", shown_path(path), one.where, one.instead);
    file["defaults"].push_back({{"where", one.where}, {"instead", one.instead}});
  }
  std::string hosts;
  for (const Website& site : sim::unread_watches(scenario)) {
    const std::string name = scenario.catalogue.text_of(site);
    if (file["unread_watches"].size() < kHostsShown) hosts += (hosts.empty() ? "" : ", ") + name;
    file["unread_watches"].push_back(name);
  }
  const std::size_t count = file["unread_watches"].size();
  if (count == 0) return;
  if (count > kHostsShown) hosts += fmt::format(" and {} more", count - kHostsShown);
  lines += fmt::format("{}: no claim is about what is watched: {}\n", shown_path(path), hosts);
}

}  // namespace

Reply validate_verb(const Options& options) {
  Reply reply;
  Json files = Json::array();
  for (const std::string& path : options.paths) {
    Json file = {{"file", path}, {"valid", true}, {"errors", Json::array()}};
    const auto fail = [&](const std::string& lines) {
      reply.exit = Exit::input;
      reply.err += lines;
      file["valid"] = false;
    };
    const auto text = read_file(path);
    if (!text) {
      fail(unreadable_line(path, text.error()));
      sim::InputError unreadable;
      unreadable.found = text.error();
      unreadable.expected = "a document";
      file["errors"].push_back(error_json(unreadable));
    } else if (const auto loaded = read_with(*text, options.settings); !loaded) {
      fail(error_lines(path, loaded.error()));
      for (const sim::InputError& error : loaded.error()) {
        file["errors"].push_back(error_json(error));
      }
    } else {
      reply.out += fmt::format("{}: valid\n", shown_path(path));
      tell_unsaid(path, loaded->text, loaded->scenario, reply.out, file);
    }
    files.push_back(std::move(file));
  }
  if (options.format == Format::json) reply.out = sim::json_text({{"files", files}});
  return reply;
}

}  // namespace acmsim::tools
