#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "sim/scenario/decode.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;

Json error_json(const sim::InputError& error) {
  Json json = {{"where", error.where},
               {"line", error.line},
               {"found", error.found},
               {"expected", error.expected}};
  if (!error.hint.empty()) json["hint"] = error.hint;
  return json;
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
    } else if (const auto scenario = sim::read_scenario(*text); !scenario) {
      fail(error_lines(path, scenario.error()));
      for (const sim::InputError& error : scenario.error()) {
        file["errors"].push_back(error_json(error));
      }
    } else if (options.format == Format::text) {
      reply.out += fmt::format("{}: valid\n", shown_path(path));
    }
    files.push_back(std::move(file));
  }
  if (options.format == Format::json) reply.out = json_text({{"files", files}});
  return reply;
}

}  // namespace acmsim::tools
