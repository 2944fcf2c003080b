// What engineers have captured, and what a careful one of them would say.
#include "tests/sim/diagnose/cases.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <regex>

#include "sim/report/diagnosis_report.hpp"

namespace acmsim::sim {
namespace {

const std::vector<std::string> kNoMistakes;

/// Whether an answer says the same as another, or less: fewer causes, the more general readings
/// that the case permits, or that it cannot tell.
bool is_weaker_or_same(const StuckCase& one, const Diagnosis& less, const Diagnosis& full) {
  if (less.verdict == DiagnosisVerdict::not_enough_evidence) return less.claims.empty();
  if (less.verdict != full.verdict) return false;
  auto all = numbers_of(full);
  const auto general = one.expected.value("may_claim", nlohmann::json::array());
  for (const auto& number : general) all.push_back(number.get<std::string>());
  return std::ranges::all_of(numbers_of(less), [&](const std::string& number) {
    return std::ranges::find(all, number) != all.end();
  });
}

/// The bytes with every name under a domain of one's own moved to another one.
std::string with_other_domains(std::string text) {
  static const std::regex kHex("[0-9a-f]{32}");
  std::string moved;
  auto rest = std::sregex_iterator(text.begin(), text.end(), kHex);
  std::size_t from = 0;
  for (; rest != std::sregex_iterator(); ++rest) {
    moved += text.substr(from, static_cast<std::size_t>(rest->position()) - from);
    std::string hex = rest->str();
    // Another digit for each, the same everywhere.
    for (char& c : hex) {
      if (c >= '0' && c <= '8') {
        c = static_cast<char>(c + 1);
      } else if (c == '9') {
        c = '0';
      }
    }
    moved += hex;
    from = static_cast<std::size_t>(rest->position() + rest->length());
  }
  return moved + text.substr(from);
}

bool is_utf16(const std::string& bytes) { return bytes.find('\0') != std::string::npos; }

}  // namespace

TEST_CASE("each case is diagnosed as a careful engineer would", "[diagnose]") {
  const auto cases = stuck_cases();
  if (cases.size() < 110) WARN("skipped: no folder of examples");
  for (const StuckCase& one : cases) {
    INFO(one.name);
    CHECK(mistakes_in(one, diagnosed(one, one.captures)) == kNoMistakes);
  }
}

TEST_CASE("neither the names of captures nor their order matter", "[diagnose]") {
  for (const StuckCase& one : stuck_cases()) {
    INFO(one.name);
    std::vector<CaptureText> captures = one.captures;
    std::ranges::reverse(captures);
    for (std::size_t i = 0; i < captures.size(); ++i) captures[i].name = std::to_string(i);
    CHECK(numbers_of(diagnosed(one, captures)) == numbers_of(diagnosed(one, one.captures)));
  }
}

TEST_CASE("other labels of records change nothing", "[diagnose]") {
  for (const StuckCase& one : stuck_cases()) {
    if (std::ranges::any_of(one.captures, is_utf16, &CaptureText::bytes)) continue;
    INFO(one.name);
    std::vector<CaptureText> captures = one.captures;
    for (CaptureText& capture : captures) capture.bytes = with_other_domains(capture.bytes);
    CHECK(numbers_of(diagnosed(one, captures)) == numbers_of(diagnosed(one, one.captures)));
  }
}

TEST_CASE("whatever a line ends with, and a mark at the front, change nothing", "[diagnose]") {
  for (const StuckCase& one : stuck_cases()) {
    if (std::ranges::any_of(one.captures, is_utf16, &CaptureText::bytes)) continue;
    INFO(one.name);
    std::vector<CaptureText> captures = one.captures;
    for (CaptureText& capture : captures) {
      std::string bytes;
      for (const char c : capture.bytes) {
        if (c == '\r') continue;
        if (c == '\n') bytes += '\r';
        bytes += c;
      }
      capture.bytes = bytes.starts_with("\xEF\xBB\xBF") ? bytes : "\xEF\xBB\xBF" + bytes;
    }
    CHECK(numbers_of(diagnosed(one, captures)) == numbers_of(diagnosed(one, one.captures)));
  }
}

/// A capture that is not there can hide the better explanation: of these a simpler one is left, to
/// which nothing that is there is an objection.
const std::map<std::string, std::string> kSimplerWithout{
    {"40-record-of-another-account/cert-prod.json", "then the certificate that is stuck is gone"},
};

TEST_CASE("with a capture less the answer is the same or a weaker one", "[diagnose]") {
  for (const StuckCase& one : stuck_cases()) {
    const Diagnosis full = diagnosed(one, one.captures);
    for (std::size_t i = 0; i < one.captures.size(); ++i) {
      std::vector<CaptureText> captures = one.captures;
      captures.erase(captures.begin() + static_cast<std::ptrdiff_t>(i));
      const Diagnosis less = diagnosed(one, captures);
      const std::string key = one.name + "/" + one.captures[i].name;
      INFO(key << ": " << verdict_word(less.verdict) << " "
               << (less.claims.empty() ? "" : numbers_of(less).front()));
      CHECK((is_weaker_or_same(one, less, full) || kSimplerWithout.contains(key)));
    }
  }
}

}  // namespace acmsim::sim
