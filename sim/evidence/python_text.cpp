// boto3 hands out the same values as the AWS CLI, and Python prints them in its own words: strings
// in single quotes, True, None, `datetime.datetime(2026, 5, 11, 10, 0, tzinfo=tzutc())`.
#include "sim/evidence/python_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <vector>

#include "model/base/ascii.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

struct PythonWord {
  std::string_view python;
  std::string_view json;
};
constexpr std::array kPythonWords{PythonWord{"True", "true"}, PythonWord{"False", "false"},
                                  PythonWord{"None", "null"}};

/// What stands behind `tzinfo=` where the zone is known; that of the machine is not.
std::string_view zone_in(std::string_view arguments) {
  const bool is_utc = mentions(arguments, "tzutc()") || mentions(arguments, "timezone.utc") ||
                      mentions(arguments, "tzoffset(None, 0)");
  return is_utc ? "Z" : "";
}

class PythonValue {
 public:
  explicit PythonValue(std::string_view text) : text_(text) {}

  /// The value as JSON; nothing: it is none, or has no end.
  std::optional<std::string> as_json() {
    do {
      if (at_ == text_.size() || !take()) return std::nullopt;
    } while (depth_ > 0);
    return std::move(json_);
  }
  /// How much of the text that was.
  std::size_t size() const { return at_; }

 private:
  bool take() {
    const char c = text_[at_];
    if (is_quote(c)) return string();
    if (is_letter(c)) return word();
    if (c == '{' || c == '[') ++depth_;
    if (c == '}' || c == ']') --depth_;
    const bool is_of_both = std::string_view("{}[],:.-+ \t\n").find(c) != std::string_view::npos;
    if (!is_of_both && !is_digit(c)) return false;
    json_ += c;
    ++at_;
    return true;
  }

  /// Strings after each other are one: pprint parts long ones.
  bool string() {
    std::string line_ends;
    json_ += '"';
    for (std::size_t next = at_; next != text_.npos && is_quote(text_[next]);) {
      line_ends += lines_between(at_, next);
      at_ = next;
      if (!characters()) return false;
      next = text_.find_first_not_of(" \n", at_);
    }
    json_ += '"' + line_ends;
    return true;
  }

  /// From one quote to the other.
  bool characters() {
    const char quote = text_[at_++];
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      const char c = text_[at_];
      if (c == '\n') return false;
      if (c == '"') json_ += '\\';
      if (c != '\\') {
        json_ += c;
        continue;
      }
      if (++at_ == text_.size()) return false;
      if (text_[at_] == 'x') {
        json_ += "\\u00";
      } else if (text_[at_] == '\'') {
        json_ += '\'';
      } else {
        json_ += {'\\', text_[at_]};
      }
    }
    if (at_ == text_.size()) return false;
    ++at_;
    return true;
  }

  bool word() {
    const std::string_view rest = text_.substr(at_);
    for (const PythonWord& row : kPythonWords) {
      if (!rest.starts_with(row.python)) continue;
      json_ += row.json;
      at_ += row.python.size();
      return true;
    }
    for (const std::string_view begin : {"datetime.datetime(", "datetime.date("}) {
      if (!rest.starts_with(begin)) continue;
      at_ += begin.size();
      return instant();
    }
    return false;
  }

  /// The arguments up to their bracket, over how many lines they may go.
  bool instant() {
    const std::size_t begin = at_;
    for (int open = 1; open > 0; ++at_) {
      if (at_ == text_.size()) return false;
      if (text_[at_] == '(') ++open;
      if (text_[at_] == ')') --open;
    }
    const std::string_view arguments = text_.substr(begin, at_ - begin - 1);
    std::vector<int> numbers;
    for (std::size_t i = 0; i < arguments.size() && numbers.size() < 6;) {
      const auto end = std::min(arguments.find(',', i), arguments.size());
      std::string_view number = arguments.substr(i, end - i);
      number.remove_prefix(std::min(number.find_first_not_of(" \n"), number.size()));
      if (number.empty() || number.size() > 4 || !std::ranges::all_of(number, is_digit)) break;
      numbers.push_back(std::stoi(std::string(number)));
      i = end + 1;
    }
    if (numbers.size() < 3) return false;
    numbers.resize(6);
    json_ += fmt::format("\"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}\"", numbers[0], numbers[1],
                         numbers[2], numbers[3], numbers[4], numbers[5], zone_in(arguments));
    json_ += lines_between(begin, at_);
    return true;
  }

  static bool is_quote(char c) { return c == '\'' || c == '"'; }

  /// As many ends of lines as there are between two places.
  std::string lines_between(std::size_t begin, std::size_t end) const {
    const auto ends = std::ranges::count(text_.substr(begin, end - begin), '\n');
    return std::string(static_cast<std::size_t>(ends), '\n');
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string json_;
};

/// So many times the text may be looked at in vain: what begins like a value may have no end.
constexpr std::size_t kVainMax = 8;

/// Whether a value begins here: brackets, and then a string in single quotes.
bool begins_python(std::string_view text) {
  const auto first = text.find_first_not_of("[{ ");
  return first != text.npos && first > 0 && text[first] == '\'';
}

}  // namespace

std::string with_python_as_json(std::string_view text) {
  std::string all;
  std::string_view rest = text;
  std::size_t vain = 0;
  while (!rest.empty()) {
    const auto indent = std::min(rest.find_first_not_of(" \t"), rest.size());
    PythonValue value(rest.substr(indent));
    const bool may_begin = vain <= kVainMax * text.size() && begins_python(rest.substr(indent));
    const auto json = may_begin ? value.as_json() : std::optional<std::string>();
    if (!json) vain += value.size();
    if (json) {
      all += *json;
      rest.remove_prefix(indent + value.size());
    }
    const auto end = std::min(rest.find('\n'), rest.size() - 1);
    all += rest.substr(0, rest.empty() ? 0 : end + 1);
    rest.remove_prefix(std::min(rest.size(), end + 1));
  }
  return all;
}

}  // namespace acmsim::sim
