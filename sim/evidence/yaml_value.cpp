#include "sim/evidence/yaml_value.hpp"

#include <charconv>
#include <string>
#include <utility>

#include "sim/evidence/text_in.hpp"
#include "sim/json/pointer.hpp"

namespace acmsim::sim {
namespace {

using YamlJson = nlohmann::json;

/// What the CLI prints lies no deeper.
constexpr int kDepthMax = 24;

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// Where the value of `key: value` begins, behind the colon; npos: the text is no such pair.
std::size_t after_key(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && std::string_view(" :'\"#[]{},").find(text[at]) == text.npos) ++at;
  const bool is_key = at > 0 && at < text.size() && text[at] == ':' &&
                      (at + 1 == text.size() || text[at + 1] == ' ');
  return is_key ? at + 1 : std::string_view::npos;
}

std::optional<std::string> unquoted(std::string_view text) {
  const char quote = text.front();
  if (text.size() < 2 || text.back() != quote) return std::nullopt;
  text = text.substr(1, text.size() - 2);
  if (quote == '"') {  // JSON's escapes are among those of YAML.
    const YamlJson read = YamlJson::parse("\"" + std::string(text) + "\"", nullptr, false);
    return read.is_string() ? std::optional(read.get<std::string>()) : std::nullopt;
  }
  std::string all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    all += text[i];
    if (text[i] == '\'') ++i;  // It stands twice.
  }
  return all;
}

std::optional<YamlJson> scalar(std::string_view text) {
  if (text == "[]") return YamlJson::array();
  if (text == "{}") return YamlJson::object();
  if (text == "true" || text == "false") return YamlJson(text == "true");
  if (text == "null" || text == "~") return YamlJson(nullptr);
  if (text.front() == '\'' || text.front() == '"') {
    auto read = unquoted(text);
    return read ? std::optional<YamlJson>(*std::move(read)) : std::nullopt;
  }
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec == std::errc() && read.ptr == end) return YamlJson(number);
  return YamlJson(std::string(text));
}

class YamlReader {
 public:
  explicit YamlReader(std::span<const std::string_view> lines) : lines_(lines) {}

  std::optional<YamlValue> read() {
    auto root = block(0, "", 0);
    skip_blanks();
    if (!root || at_ < lines_.size()) return std::nullopt;
    return YamlValue{*std::move(root), std::move(places_)};
  }

 private:
  void skip_blanks() {
    while (at_ < lines_.size() && trimmed(lines_[at_]).empty()) ++at_;
  }
  /// The text of the present line from its indent on; of an item, from behind its hyphens on.
  std::string_view text() const { return trimmed(lines_[at_].substr(column_)); }

  /// A mapping or a sequence that begins in the present line, at a column.
  std::optional<YamlJson> block(std::size_t column, const std::string& pointer, int depth) {
    skip_blanks();
    if (at_ >= lines_.size() || depth > kDepthMax) return std::nullopt;
    column_ = column;
    const auto line = static_cast<std::uint32_t>(at_ + 1);
    places_.note(PointerHash(pointer), {line, static_cast<std::uint32_t>(column + 1), 0});
    return text().starts_with("- ") || text() == "-" ? sequence(column, pointer, depth)
                                                     : mapping(column, pointer, depth);
  }

  /// Whether a line goes on with what begins at a column.
  bool is_at(std::size_t column) {
    skip_blanks();
    return at_ < lines_.size() && indent_of(lines_[at_]) == column;
  }

  std::optional<YamlJson> sequence(std::size_t column, const std::string& pointer, int depth) {
    YamlJson list = YamlJson::array();
    while (true) {
      column_ = column;
      if (!text().starts_with("- ")) return std::nullopt;
      const std::size_t inner = column + 2 + indent_of(lines_[at_].substr(column + 2));
      const std::string here = below(pointer, list.size());
      column_ = inner;
      const bool is_block = after_key(text()) != std::string_view::npos || text().starts_with("- ");
      auto item = is_block ? block(inner, here, depth + 1) : value(column, text(), here);
      if (!item) return std::nullopt;
      list.push_back(*std::move(item));
      if (!is_at(column)) return list;
      if (!lines_[at_].substr(column).starts_with("- ")) return list;
    }
  }

  std::optional<YamlJson> mapping(std::size_t column, const std::string& pointer, int depth) {
    YamlJson members = YamlJson::object();
    while (true) {
      column_ = column;
      const std::string_view pair = text();
      const std::size_t behind = after_key(pair);
      if (behind == std::string_view::npos) return std::nullopt;
      const std::string key(pair.substr(0, behind - 1));
      const std::string here = below(pointer, key);
      const std::string_view rest = trimmed(pair.substr(behind));
      std::optional<YamlJson> member;
      if (!rest.empty()) {
        member = value(column, rest, here);
      } else {
        ++at_;
        skip_blanks();
        const std::size_t inner = at_ < lines_.size() ? indent_of(lines_[at_]) : 0;
        const bool is_list = at_ < lines_.size() && lines_[at_].substr(inner).starts_with("- ");
        if (inner > column || (inner == column && is_list)) member = block(inner, here, depth + 1);
      }
      if (!member || members.contains(key)) return std::nullopt;
      members[key] = *std::move(member);
      if (!is_at(column)) return members;
      if (lines_[at_].substr(column).starts_with("- ")) return members;
    }
  }

  /// A scalar, with the deeper lines on which it goes on.
  std::optional<YamlJson> value(std::size_t column, std::string_view first,
                                const std::string& here) {
    const auto line = static_cast<std::uint32_t>(at_ + 1);
    places_.note(PointerHash(here), {line, static_cast<std::uint32_t>(column + 1), 0});
    std::string whole(first);
    ++at_;
    while (at_ < lines_.size() && !trimmed(lines_[at_]).empty() &&
           indent_of(lines_[at_]) > column &&
           after_key(trimmed(lines_[at_])) == std::string_view::npos &&
           !trimmed(lines_[at_]).starts_with("- ")) {
      whole += " " + std::string(trimmed(lines_[at_++]));
    }
    return scalar(whole);
  }

  std::span<const std::string_view> lines_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;
  LineMap places_;
};

}  // namespace

std::optional<YamlValue> yaml_value(std::span<const std::string_view> lines) {
  return YamlReader(lines).read();
}

}  // namespace acmsim::sim
