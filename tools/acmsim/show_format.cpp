// What the document looks like: the guide to it, and its schema.
#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/scenario/schema.hpp"
#include "sim/session/messages.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

constexpr std::string_view kGuideBegins = "# The scenario document\n";
constexpr std::string_view kHead = "\n## ";

std::string lower(std::string_view text) {
  std::string small;
  for (const char c : text) small += to_lower(c);
  return small;
}

}  // namespace

bool Question::takes(const std::vector<std::string_view>& texts) const {
  const std::string word = lower(about);
  return std::ranges::any_of(
      texts, [&](std::string_view text) { return lower(text).find(word) != std::string::npos; });
}

Shown show_format(const Question&) {
  std::string_view rest = kScenariosReadme.substr(kScenariosReadme.find(kGuideBegins));
  Shown shown{.text = std::string(rest)};
  while (!rest.empty()) {
    rest.remove_prefix(rest.find(' ') + 1);  // What marks the head.
    const auto line = rest.find('\n');
    const auto end = std::min(rest.find(kHead), rest.size());
    shown.json.push_back({{"head", rest.substr(0, line)}, {"text", rest.substr(line, end - line)}});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return shown;
}

namespace {

Shown show_text(std::string_view schema) {
  return {
      .text = std::string(schema), .json = nlohmann::ordered_json::parse(schema), .as_is = true};
}

}  // namespace

Shown show_schema(const Question&) { return show_text(sim::kScenarioSchema); }

Shown show_session(const Question&) { return show_text(sim::kSessionSchema); }

}  // namespace acmsim::tools
