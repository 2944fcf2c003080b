#include "tests/sim/diagnose/cases.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "sim/diagnose/diagnose.hpp"
#include "sim/report/diagnosis_report.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void add_cases(const fs::path& folder, std::vector<StuckCase>& cases) {
  if (!fs::is_directory(folder)) return;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (fs::exists(entry.path() / "expected.json")) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  for (const fs::path& path : paths) {
    StuckCase one{path.filename().string(), {}, {}};
    for (const auto& entry : fs::directory_iterator(path)) {
      const std::string name = entry.path().filename().string();
      if (name == "expected.json") {
        one.expected = nlohmann::json::parse(bytes_of(entry.path()));
      } else {
        one.captures.push_back({name, bytes_of(entry.path())});
      }
    }
    std::ranges::sort(one.captures, {}, &CaptureText::name);
    cases.push_back(std::move(one));
  }
}

bool has(const nlohmann::json& expected, const char* key, const std::string& number) {
  const auto list = expected.value(key, nlohmann::json::array());
  return std::ranges::find(list, nlohmann::json(number)) != list.end();
}

}  // namespace

std::vector<StuckCase> stuck_cases() {
  std::vector<StuckCase> cases;
  add_cases(fs::path(ACMSIM_SOURCE_DIR) / "tests" / "diagnose", cases);
  const char* given = std::getenv("ACMSIM_DIAGNOSE_EXAMPLES");
  add_cases(given != nullptr ? fs::path(given)
                             : fs::path(ACMSIM_SOURCE_DIR) / ".." / "shared" / "diagnose-examples",
            cases);
  return cases;
}

StuckCase stuck_case(const std::string& name) {
  auto cases = stuck_cases();
  return *std::ranges::find(cases, name, &StuckCase::name);
}

Diagnosis diagnosed(const StuckCase& one, const std::vector<CaptureText>& captures) {
  const auto now = parse_instant(one.expected.at("now").get<std::string>());
  return diagnose(read_evidence(captures, {.now = now}));
}

std::vector<std::string> numbers_of(const Diagnosis& diagnosis) {
  std::vector<std::string> numbers;
  for (const FoundCause& found : diagnosis.claims) {
    const std::string number = catalogue_number(found.cause);
    if (std::ranges::find(numbers, number) == numbers.end()) numbers.push_back(number);
  }
  return numbers;
}

std::vector<std::string> mistakes_in(const StuckCase& one, const Diagnosis& diagnosis) {
  std::vector<std::string> mistakes;
  const std::string verdict(verdict_word(diagnosis.verdict));
  const auto& expected = one.expected;
  if (verdict != expected.at("verdict")) mistakes.push_back("says " + verdict);
  const std::vector<std::string> numbers = numbers_of(diagnosis);
  for (const auto& number : expected.at("causes_any_order")) {
    const auto wanted = number.get<std::string>();
    if (std::ranges::find(numbers, wanted) == numbers.end()) {
      mistakes.push_back("does not find " + wanted);
    }
  }
  for (const std::string& number : numbers) {
    if (has(expected, "must_not_claim", number)) mistakes.push_back("must not claim " + number);
    const bool is_right =
        has(expected, "causes_any_order", number) || has(expected, "may_claim", number);
    if (!is_right) mistakes.push_back("claims " + number);
  }
  const auto& primary = expected.at("primary");
  if (primary.is_string() && !numbers.empty() && numbers.front() != primary) {
    mistakes.push_back(numbers.front() + " comes first");
  }
  const bool is_open = verdict == "not-enough-evidence";
  if (is_open && diagnosis.ask_next.empty()) mistakes.push_back("asks for nothing");
  return mistakes;
}

}  // namespace acmsim::sim
