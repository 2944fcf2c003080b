#include "sim/evidence/json_extent.hpp"

#include <string>

#include "model/base/ascii.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// Follows brackets and quotes, without judging the rest.
class Scan {
 public:
  /// Whether a line can go on with what is open.
  bool may_go_on(std::string_view line) const {
    const std::string_view rest = trimmed(line);
    if (rest.empty()) return true;
    const char first = rest.front();
    if (line.front() == first && std::string_view("\"{}[],:-tfn").find(first) == line.npos &&
        !is_digit(first)) {
      return false;
    }
    if (first != '{' && first != '[') return true;
    const bool is_due = last_ == ':' || ((last_ == ',' || last_ == '[') && open_.back() == '[');
    return is_due;
  }

  /// Takes a line; the place behind the last bracket, or npos if it is not there. A text that the
  /// line does not close is broken.
  std::size_t take(std::string_view line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (in_text_) {
        if (c == '\\') ++i;
        if (c == '"') in_text_ = false;
        continue;
      }
      if (c == ' ' || c == '\t') continue;
      last_ = c;
      if (c == '"') in_text_ = true;
      if (c == '{' || c == '[') open_ += c;
      if (c == '}' || c == ']') open_.pop_back();
      if (open_.empty()) return i + 1;
    }
    return line.npos;
  }

  bool is_broken() const { return in_text_; }

 private:
  std::string open_;
  char last_ = '\0';
  bool in_text_ = false;
};

}  // namespace

bool begins_json_text(std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return false;
  const std::string_view next = trimmed(line.substr(1));
  if (line[0] == '{') return next.empty() || next[0] == '"' || next[0] == '}';
  if (line[0] != '[') return false;
  return next.empty() || std::string_view("{[]\"").find(next[0]) != next.npos;
}

JsonExtent json_extent(std::span<const std::string_view> lines) {
  const std::string_view first = trimmed(lines[0]);
  const char* begin = first.data();
  const auto text_to = [&](const char* end) {
    return std::string_view(begin, static_cast<std::size_t>(end - begin));
  };
  Scan scan;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = i == 0 ? first : lines[i];
    if (i > 0 && !scan.may_go_on(line)) return {text_to(line.data()), i, false, {}};
    const std::size_t end = scan.take(line);
    if (end != line.npos) {
      return {text_to(line.data() + end), i + 1, true, trimmed(line.substr(end))};
    }
    if (scan.is_broken()) return {text_to(line.data() + line.size()), i + 1, false, {}};
  }
  return {text_to(lines.back().data() + lines.back().size()), lines.size(), false, {}};
}

}  // namespace acmsim::sim
