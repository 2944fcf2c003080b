#include "sim/json/splice.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "sim/json/encoding.hpp"

namespace acmsim::sim {
namespace {

using Way = std::span<const std::string>;

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kAfterScalar = ",]} \t\r\n";

/// Goes through a text that is JSON. It knows where values begin and end, not what they are.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) { skip_space(); }

  std::size_t at() const { return at_; }
  bool is_at(char c) const { return text_[at_] == c; }

  void skip_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

  void skip_value() {
    int depth = 0;
    do {
      skip_space();
      const char c = text_[at_];
      if (c == '"') {
        skip_string();
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at_;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        at_ = std::min(text_.find_first_of(kAfterScalar, at_), text_.size());
      }
    } while (depth > 0);
  }

  /// From the begin of an object to that of the member's value. If there is none, false: to where
  /// the last member ends, or the object has begun.
  bool enter_member(const std::string& key) {
    std::size_t end = ++at_;
    for (skip_space(); !is_at('}'); skip_comma()) {
      const std::size_t begin = at_;
      skip_string();
      const bool is_it = nlohmann::json::parse(text_.substr(begin, at_ - begin)) == key;
      skip_space();
      ++at_;  // The colon.
      skip_space();
      if (is_it) return true;
      skip_value();
      end = at_;
    }
    at_ = end;
    return false;
  }

  /// From the begin of an array to that of an element, which is there.
  void enter_element(std::size_t index) {
    ++at_;
    skip_space();
    for (; index > 0; --index) {
      skip_value();
      skip_comma();
    }
  }

 private:
  void skip_string() {
    for (++at_; text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
  }
  /// Behind a value: to what comes next, be it the end of what is around.
  void skip_comma() {
    skip_space();
    if (!is_at(',')) return;
    ++at_;
    skip_space();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// The value within objects of one member each.
std::string nested(Way way, std::string_view value) {
  std::string text(value);
  for (std::size_t i = way.size(); i > 0; --i) {
    text = "{" + nlohmann::json(way[i - 1]).dump() + ": " + text + "}";
  }
  return text;
}

}  // namespace

std::string spliced(std::string_view text, const std::vector<std::string>& way,
                    std::string_view value) {
  std::string made(without_mark(text));
  Cursor cursor(made);
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (cursor.is_at('[')) {
      cursor.enter_element(std::stoul(way[i]));
      continue;
    }
    const std::size_t first = cursor.at() + 1;
    if (cursor.enter_member(way[i])) continue;
    const std::string member = nested(Way(way).subspan(i), value);
    const std::string_view inside = std::string_view(member).substr(1, member.size() - 2);
    return made.insert(cursor.at(), (cursor.at() == first ? "" : ", ") + std::string(inside));
  }
  const std::size_t begin = cursor.at();
  cursor.skip_value();
  const auto old = std::string_view(made).substr(begin, cursor.at() - begin);
  const auto breaks = static_cast<std::size_t>(std::ranges::count(old, '\n'));
  return made.replace(begin, old.size(), std::string(value) + std::string(breaks, '\n'));
}

}  // namespace acmsim::sim
