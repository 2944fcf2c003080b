#include "tools/acmsim/junit.hpp"

#include <algorithm>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <filesystem>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

using boost::property_tree::ptree;

/// A text without what XML does not admit: bytes that are no UTF-8, control characters, and the two
/// that are no characters.
std::string xml_text(const std::string& text) {
  using nlohmann::json;
  std::string clean = json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace));
  const auto is_control = [](char c) {
    return static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\t';
  };
  std::ranges::replace_if(clean, is_control, '?');
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (auto at = clean.find(none); at != clean.npos; at = clean.find(none, at)) {
      clean.replace(at, none.size(), "?");
    }
  }
  return clean;
}

/// In one line: what reads an attribute takes a line break for a blank.
std::string in_a_line(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string time_text(double seconds) { return fmt::format("{:.3f}", seconds); }

const char* element_of(JunitCase::Kind kind) {
  switch (kind) {
    case JunitCase::Kind::passed: return nullptr;
    case JunitCase::Kind::failed: return "failure";
    case JunitCase::Kind::error: return "error";
    case JunitCase::Kind::skipped: break;
  }
  return "skipped";
}

void add_case(ptree& suite, const JunitCase& one) {
  const auto put = [](ptree& element, const char* attribute, const std::string& value) {
    element.put(std::string("<xmlattr>.") + attribute, xml_text(value));
  };
  ptree& element = suite.add("testcase", "");
  put(element, "classname", folder_of(one.path));
  put(element, "name", one.name);
  put(element, "file", shown_path(one.path));
  put(element, "line", std::to_string(one.line));
  put(element, "time", time_text(one.seconds));
  const char* name = element_of(one.kind);
  if (name == nullptr) return;
  ptree& told = element.add(name, xml_text(one.body));
  if (!one.message.empty()) put(told, "message", in_a_line(one.message));
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string name_in_folder(const std::string& path) {
  return path == "-" ? shown_path(path) : std::filesystem::path(path).filename().string();
}

std::string junit_text(const std::vector<JunitCase>& cases) {
  const auto count = [&](JunitCase::Kind kind) {
    return std::ranges::count(cases, kind, &JunitCase::kind);
  };
  double seconds = 0;
  for (const JunitCase& one : cases) seconds += one.seconds;
  ptree suite;
  suite.put("<xmlattr>.name", "acmsim");
  suite.put("<xmlattr>.tests", cases.size());
  suite.put("<xmlattr>.failures", count(JunitCase::Kind::failed));
  suite.put("<xmlattr>.errors", count(JunitCase::Kind::error));
  suite.put("<xmlattr>.skipped", count(JunitCase::Kind::skipped));
  suite.put("<xmlattr>.time", time_text(seconds));
  for (const JunitCase& one : cases) add_case(suite, one);
  ptree root;
  root.add_child("testsuites.testsuite", suite);
  std::ostringstream stream;
  boost::property_tree::write_xml(stream, root);
  return stream.str() + "\n";
}

}  // namespace acmsim::tools
