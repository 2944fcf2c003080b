#include <algorithm>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <filesystem>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/report/history_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/expectations.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;

/// How one document has fared.
struct Outcome {
  std::string path;
  enum class Kind { passed, failed, refused, skipped } kind = Kind::passed;
  std::string text;  ///< The verdict, or what is wrong.
};

/// Every .json file below the paths, sorted; a path that names a file stands for itself.
tl::expected<std::vector<std::string>, std::string> documents(
    const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      found.push_back(path);
      continue;
    }
    std::vector<std::string> below;
    std::error_code unclear;  // What a broken link leads to is no file.
    for (auto entry = fs::recursive_directory_iterator(path, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      if (entry->path().extension() == ".json" && entry->is_regular_file(unclear)) {
        below.push_back(entry->path().string());
      }
    }
    if (error) return tl::unexpected(unreadable_line(path, error.message()));
    std::ranges::sort(below);
    found.insert(found.end(), below.begin(), below.end());
  }
  return found;
}

/// A JSON file that does not say `acmsim` is somebody else's.
bool is_other_json(const std::string& text) {
  using nlohmann::json;
  if (text.find('\0') != std::string::npos) return false;  // To the parser, the end of the text.
  bool says_acmsim = false;
  const auto drop_all = [&](int depth, json::parse_event_t event, const json& parsed) {
    if (depth == 1 && event == json::parse_event_t::key && parsed == "acmsim") says_acmsim = true;
    return depth == 0;
  };
  return !json::parse(text, drop_all, false).is_discarded() && !says_acmsim;
}

Outcome try_document(const std::string& path) {
  using Kind = Outcome::Kind;
  const auto text = read_file(path);
  if (!text) return {path, Kind::refused, unreadable_line(path, text.error())};
  if (is_other_json(*text)) return {path, Kind::skipped, ""};
  const auto scenario = parse_scenario(path, *text);
  if (!scenario) return {path, Kind::refused, scenario.error()};
  const sim::History history = sim::run(*scenario, {});
  if (history.misfit) {
    return {path, Kind::refused,
            fmt::format("{}: /history/{}: this event cannot happen as told: {}\n", shown_path(path),
                        history.misfit->index, history.misfit->why)};
  }
  std::string difference = unmet_by_run(*scenario, history);
  if (difference.empty()) difference = unmet_by_check(*scenario, *text);
  if (!difference.empty()) return {path, Kind::failed, difference};
  std::string checked;
  if (scenario->expected.check_is_safe) {
    checked = *scenario->expected.check_is_safe ? ", safe" : ", unsafe as expected";
  }
  if (history.violations.empty()) return {path, Kind::passed, "holds" + checked};
  return {path, Kind::passed,
          "violated by " + history.violations.front().name + ", as expected" + checked};
}

/// A text without what XML does not admit: bytes that are no UTF-8, and control characters.
std::string xml_text(const std::string& text) {
  using nlohmann::json;
  std::string clean = json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace));
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\t';
  };
  std::ranges::replace_if(clean, is_control, '?');
  return clean;
}

std::string junit(const std::vector<Outcome>& outcomes) {
  boost::property_tree::ptree suite;
  const auto count = [&](Outcome::Kind kind) {
    return std::ranges::count(outcomes, kind, &Outcome::kind);
  };
  suite.put("<xmlattr>.name", "acmsim");
  suite.put("<xmlattr>.tests", outcomes.size());
  suite.put("<xmlattr>.failures", count(Outcome::Kind::failed));
  suite.put("<xmlattr>.errors", count(Outcome::Kind::refused));
  suite.put("<xmlattr>.skipped", count(Outcome::Kind::skipped));
  for (const Outcome& outcome : outcomes) {
    auto& one = suite.add("testcase", "");
    one.put("<xmlattr>.classname", "acmsim");
    one.put("<xmlattr>.name", xml_text(outcome.path));
    const std::string text = xml_text(outcome.text);
    if (outcome.kind == Outcome::Kind::failed) one.put("failure.<xmlattr>.message", text);
    if (outcome.kind == Outcome::Kind::refused) one.put("error.<xmlattr>.message", text);
    if (outcome.kind == Outcome::Kind::skipped) one.put("skipped", "");
  }
  boost::property_tree::ptree root;
  root.put_child("testsuite", suite);
  std::ostringstream stream;
  boost::property_tree::write_xml(stream, root,
                                  boost::property_tree::xml_writer_settings<std::string>(' ', 2));
  return stream.str() + "\n";
}

nlohmann::ordered_json outcomes_json(const std::vector<Outcome>& outcomes, Exit exit) {
  auto documents = nlohmann::ordered_json::array();
  for (const Outcome& outcome : outcomes) {
    constexpr std::array kWords{"passed", "failed", "refused", "skipped"};
    documents.push_back({{"file", outcome.path},
                         {"outcome", kWords.at(static_cast<std::size_t>(outcome.kind))},
                         {"what", outcome.text}});
  }
  return {{"verdict", exit == Exit::good  ? "holds"
                      : exit == Exit::bad ? "violated"
                                          : "refused"},
          {"documents", std::move(documents)}};
}

void tell(const std::vector<Outcome>& outcomes, const Options& options, Reply& reply) {
  int counts[4] = {};
  for (const Outcome& outcome : outcomes) {
    ++counts[static_cast<std::size_t>(outcome.kind)];
    switch (outcome.kind) {
      case Outcome::Kind::passed:
        reply.out += fmt::format("ok    {}: {}\n", shown_path(outcome.path), outcome.text);
        break;
      case Outcome::Kind::failed:
        reply.out += fmt::format("{}  {}: {}\n", options.colour ? "\x1b[1;31mFAIL\x1b[0m" : "FAIL",
                                 shown_path(outcome.path), outcome.text);
        reply.exit = worse(reply.exit, Exit::bad);
        break;
      case Outcome::Kind::refused:
        reply.err += outcome.text;
        reply.exit = worse(reply.exit, Exit::input);
        break;
      case Outcome::Kind::skipped: break;
    }
  }
  if (counts[0] + counts[1] == 0) return;
  reply.out += fmt::format("{} passed, {} failed, {} refused, {} skipped (no acmsim document)\n",
                           counts[0], counts[1], counts[2], counts[3]);
}

}  // namespace

Reply test_verb(const Options& options) {
  Reply reply;
  const auto paths = documents(options.paths);
  if (!paths) return {.out = {}, .err = paths.error(), .exit = Exit::input};
  std::vector<Outcome> outcomes;
  for (const std::string& path : *paths) outcomes.push_back(try_document(path));
  tell(outcomes, options, reply);
  if (std::ranges::none_of(outcomes, [](const Outcome& outcome) {
        return outcome.kind != Outcome::Kind::skipped;
      })) {
    reply.err += "no acmsim document was found below the given paths\n";
    reply.exit = Exit::input;
  }
  if (options.format == Format::json)
    reply.out = sim::json_text(outcomes_json(outcomes, reply.exit));
  if (options.junit) {
    if (const auto error = write_file(*options.junit, junit(outcomes))) {
      reply.err += *error + "\n";
      reply.exit = Exit::output;
    }
  }
  return reply;
}

}  // namespace acmsim::tools
