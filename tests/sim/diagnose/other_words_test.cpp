// The same captures in other words: quoted, numbered, with other blanks, letters and names.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <regex>
#include <set>

#include "model/base/ascii.hpp"
#include "sim/evidence/servers.hpp"
#include "sim/evidence/text_in.hpp"
#include "tests/sim/diagnose/cases.hpp"

namespace acmsim::sim {
namespace {

using Rewording = std::function<std::string(const std::string&)>;

std::string by_line(const std::string& text,
                    const std::function<std::string(std::string_view, std::size_t)>& reword) {
  std::string all;
  const std::string plain = text_in(text);
  const auto lines = lines_in(plain);
  for (std::size_t i = 0; i < lines.size(); ++i) all += reword(lines[i], i + 1) + "\n";
  return all;
}

std::string quoted_in_mail(const std::string& text) {
  return by_line(text, [](std::string_view line, std::size_t) {
    return line.empty() ? std::string(">") : "> " + std::string(line);
  });
}

std::string indented(const std::string& text) {
  return by_line(text, [](std::string_view line, std::size_t) {
    return line.empty() ? std::string() : "    " + std::string(line);
  });
}

std::string in_a_fence(const std::string& text) {
  return "This is what I see:\n\n```console\n" +
         by_line(text, [](std::string_view line, auto) { return std::string(line); }) +
         "```\n\nThanks!\n";
}

std::string numbered_as_by_cat(const std::string& text) {
  return by_line(text, [](std::string_view line, std::size_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() < 6) digits.insert(0, 6 - digits.size(), ' ');
    return digits + "\t" + std::string(line);
  });
}

/// Records of dig, with one tab between what stands in columns.
std::string tabbed(const std::string& text) {
  static const std::regex kColumns(R"(^([_a-zA-Z0-9.*-]+\.)[ \t]+([0-9]+)[ \t]+IN[ \t]+)");
  return by_line(text, [](std::string_view line, std::size_t) {
    return std::regex_replace(std::string(line), kColumns, "$1\t$2\tIN\t");
  });
}

/// Owners of records in capitals.
std::string in_capitals(const std::string& text) {
  static const std::regex kOwnerColumns(R"(^[_a-zA-Z0-9.*-]+\.[ \t]+[0-9]+[ \t]+IN[ \t])");
  return by_line(text, [](std::string_view line, std::size_t) {
    std::string reworded(line);
    std::smatch owner;
    if (!std::regex_search(reworded, owner, kOwnerColumns)) return reworded;
    const std::string upper = in_upper_case(owner.str());
    return upper + reworded.substr(upper.size());
  });
}

void check_all(const Rewording& reword) {
  for (const StuckCase& one : stuck_cases()) {
    INFO(one.name);
    std::vector<CaptureText> captures = one.captures;
    for (CaptureText& capture : captures) capture.bytes = reword(capture.bytes);
    const Diagnosis whole = diagnosed(one, one.captures);
    const Diagnosis again = diagnosed(one, captures);
    CHECK(numbers_of(again) == numbers_of(whole));
    CHECK(again.verdict == whole.verdict);
  }
}

/// The label of each registered domain of certificates that is long enough to stand for nothing
/// else.
std::set<std::string> labels_in(const std::vector<CaptureText>& captures) {
  static const std::regex kDomainMember("\"DomainName\": \"([^\"]+)\"");
  std::set<std::string> labels;
  for (const CaptureText& capture : captures) {
    const std::string text = text_in(capture.bytes);
    for (std::sregex_iterator at(text.begin(), text.end(), kDomainMember), end; at != end; ++at) {
      const auto name = DomainName::parse((*at)[1].str());
      if (!name || is_registry_zone(*name)) continue;
      const std::string label(registrable(*name).first_label());
      if (label.size() > 4) labels.insert(label);
    }
  }
  return labels;
}

}  // namespace

TEST_CASE("quoted in a mail, captures say the same", "[diagnose]") { check_all(quoted_in_mail); }
TEST_CASE("indented, captures say the same", "[diagnose]") { check_all(indented); }
TEST_CASE("in Markdown, captures say the same", "[diagnose]") { check_all(in_a_fence); }
TEST_CASE("numbered, captures say the same", "[diagnose]") { check_all(numbered_as_by_cat); }
TEST_CASE("with other blanks, captures say the same", "[diagnose]") { check_all(tabbed); }
TEST_CASE("in capitals, captures say the same", "[diagnose]") { check_all(in_capitals); }

TEST_CASE("of other domains, captures say the same", "[diagnose]") {
  for (const StuckCase& one : stuck_cases()) {
    INFO(one.name);
    std::vector<CaptureText> captures = one.captures;
    const std::set<std::string> labels = labels_in(captures);
    for (CaptureText& capture : captures) {
      capture.bytes = text_in(capture.bytes);
      for (const std::string& label : labels) {
        const std::regex whole(label, std::regex::icase);
        capture.bytes = std::regex_replace(capture.bytes, whole, "zq" + label);
      }
    }
    const Diagnosis whole = diagnosed(one, one.captures);
    const Diagnosis again = diagnosed(one, captures);
    CHECK(numbers_of(again) == numbers_of(whole));
    CHECK(again.verdict == whole.verdict);
  }
}

}  // namespace acmsim::sim
