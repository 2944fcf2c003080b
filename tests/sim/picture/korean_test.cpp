// In Korean a history is told in Korean: no English sentence is left among names and AWS's codes.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "sim/engine/meanings.hpp"
#include "sim/picture/page.hpp"
#include "sim/picture/timeline.hpp"
#include "sim/plan/rule_text.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

bool holds_korean(const std::string& text) {
  static const std::regex kHangul("[\xEA-\xED][\x80-\xBF][\x80-\xBF]");
  return std::regex_search(text, kHangul);
}

/// A text without the calls of a plan, which are written alike in both languages.
std::string without_calls(std::string text, const Plan& plan) {
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    const std::string written = call->operation + " " + call->subject;
    if (const auto at = text.find(written); at != std::string::npos) text.erase(at, written.size());
  }
  return text;
}

/// The words of lower-case letters alone. What AWS answers, behind the code of an error, is its
/// own.
std::vector<std::string> words_of(const std::string& text) {
  static const std::regex kAnswer(R"(\b[A-Z][a-z][A-Za-z]+: [ -~]*)");
  static const std::regex kBetween(R"re([ ,;()"'=?]+)re");
  static const std::regex kWord("([a-z]{2,})[.:]?");
  const std::string ours = std::regex_replace(text, kAnswer, "");
  std::vector<std::string> words;
  for (std::sregex_token_iterator it(ours.begin(), ours.end(), kBetween, -1), end; it != end;
       ++it) {
    std::smatch parts;
    const std::string piece = *it;
    if (std::regex_match(piece, parts, kWord)) words.push_back(parts[1]);
  }
  return words;
}

/// Whatever a document names, and words that are the same in both languages.
class Names {
 public:
  Names(const Json& document, const Plan& plan)
      : names_{"true", "false", "none", "hold"}, plan_(plan) {
    add(document);
    for (const auto& state : alb::kStateNames) names_.emplace(state.word);
  }

  /// The English words of a text.
  std::vector<std::string> english_in(const std::string& text) const {
    std::vector<std::string> english;
    for (const std::string& word : words_of(without_calls(text, plan_))) {
      if (!names_.contains(word)) english.push_back(word);
    }
    return english;
  }

 private:
  void add(const Json& part) {
    if (part.is_string()) {
      const std::string text = part;
      if (text.find(' ') == std::string::npos) names_.insert(text);
    }
    if (part.is_object()) {
      for (const auto& [name, value] : part.items()) names_.insert(name);
    }
    if (part.is_structured()) {
      for (const Json& inner : part) add(inner);
    }
  }

  std::set<std::string> names_;
  const Plan& plan_;
};

History told_in(const Scenario& scenario, Language language) {
  return run(scenario, {.language = language});
}

TEST_CASE("every event, outage and violation of the shipped histories is told in Korean",
          "[picture][korean]") {
  for (const auto& path : shipped_documents()) {
    INFO(path);
    std::ifstream file(path);
    const Json document = Json::parse(file);
    const Scenario scenario = decoded(document);
    const Names names(document, scenario.plan);
    const History english = told_in(scenario, Language::english);
    const History korean = told_in(scenario, Language::korean);

    REQUIRE(english.events.size() == korean.events.size());
    for (std::size_t i = 0; i < korean.events.size(); ++i) {
      const Event& event = korean.events[i];
      if (event.kind == EventKind(StepReport::What::noted)) continue;  // The document's own words.
      INFO(english.events[i].text << " -> " << event.text);
      CHECK(names.english_in(event.text) == std::vector<std::string>{});
      if (!names.english_in(english.events[i].text).empty()) CHECK(holds_korean(event.text));
    }
    for (const Outage& outage : korean.outages) {
      INFO(outage.why);
      CHECK(names.english_in(outage.why) == std::vector<std::string>{});
    }
    REQUIRE(english.violations.size() == korean.violations.size());
    for (const Violation& violation : korean.violations) {
      INFO(violation.why);
      CHECK(names.english_in(violation.why) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("every rule and every invariant has its meaning in Korean", "[picture][korean]") {
  for (const RuleText& rule : rule_texts())
    CHECK(holds_korean(std::string(korean_meaning(rule.word))));
  for (const Invariant& invariant : invariants()) {
    CHECK(holds_korean(std::string(korean_meaning(invariant.name))));
  }
}

TEST_CASE("a page labels AWS's codes in both languages, and a timeline its tooltips",
          "[picture][korean]") {
  const auto path =
      std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios" / "broken" / "covers-less.json";
  const Scenario scenario = shipped(path);
  const Storyboard board = storyboard(scenario, {}, "typical");

  const Timeline timeline = draw_timeline(board, {Language::english, false, {}});
  const auto page = page_json(board, timeline, Language::english);

  CHECK(page.at("labels").at("en").at("FailureReason.DOMAIN_NOT_ALLOWED") == "Domain Not Allowed");
  CHECK(page.at("labels").at("ko").at("FailureReason.DOMAIN_NOT_ALLOWED") ==
        "허용되지 않는 도메인");
  CHECK(page.at("labels").at("ko").at("Status.REVOKED") == "해지됨");
  CHECK(holds_korean(page.at("violations").at(0).at("ko")));
  static const std::regex kTooltip("<title[^>]*>[^<]*</title><(rect|use|path)");
  static const std::regex kBilingual("<title data-en=\"[^\"]*\" data-ko=\"[^\"]*\">");
  std::size_t tooltips = 0;
  const std::string& svg = timeline.svg;
  for (std::sregex_iterator it(svg.begin(), svg.end(), kTooltip), end; it != end; ++it) {
    ++tooltips;
    INFO(it->str());
    CHECK(std::regex_search(it->str(), kBilingual));
  }
  CHECK(tooltips > 10);
}

TEST_CASE("spans are told in Korean in the units that the page writes", "[picture][korean]") {
  CHECK(korean_duration("30d13h") == "30일 13시간");
  CHECK(korean_duration("32m10s") == "32분 10초");
  CHECK(korean_duration("0s") == "0초");
  CHECK(korean_duration("never") == "끝없음");
}

}  // namespace
}  // namespace acmsim::sim
