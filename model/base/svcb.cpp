#include "model/base/svcb.hpp"

#include <algorithm>
#include <charconv>

namespace acmsim {
namespace {

constexpr std::string_view kNumbered = "key";
/// The last number says that a key is none. Source: RFC 9460, section 14.3.2.
constexpr std::uint16_t kNumberMax = 65'534;

/// Takes a parameter, and the blanks before it. Blanks in quotation marks are its own.
std::string_view take_parameter(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  std::size_t end = 0;
  for (bool is_quoted = false; end < text.size(); ++end) {
    if (text[end] == '\\') {
      ++end;
    } else if (text[end] == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && (text[end] == ' ' || text[end] == '\t')) {
      break;
    }
  }
  const std::string_view parameter = text.substr(0, end);
  text.remove_prefix(parameter.size());
  return parameter;
}

/// Where the next quotation mark stands that is none of the value's letters.
std::size_t mark_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') return at;
    if (text[at] == '\\') ++at;
  }
  return text.npos;
}

std::optional<std::string_view> without_marks(std::string_view value) {
  if (!value.starts_with('"')) {
    return mark_in(value) == value.npos ? std::optional(value) : std::nullopt;
  }
  value.remove_prefix(1);
  const std::size_t end = mark_in(value);
  if (end == value.npos || end + 1 != value.size()) return std::nullopt;
  return value.substr(0, end);
}

std::optional<SvcParameter> parameter_in(std::string_view text) {
  const std::string_view word = text.substr(0, text.find('='));
  const auto number = svc_number(word);
  const auto value = without_marks(text.substr(std::min(text.size(), word.size() + 1)));
  if (!number || !value) return std::nullopt;
  return SvcParameter{*number, word, *value};
}

}  // namespace

std::optional<SvcKey> SvcParameter::key() const {
  if (number >= kSvcKeyWords.size()) return std::nullopt;
  return kSvcKeyWords.at(number).key;
}

std::optional<std::uint16_t> svc_number(std::string_view word) {
  if (const auto* row = row_named(kSvcKeyWords, &SvcKeyWord::word, word)) {
    return static_cast<std::uint16_t>(row->key);
  }
  if (!word.starts_with(kNumbered)) return std::nullopt;
  word.remove_prefix(kNumbered.size());
  std::uint16_t number = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  const bool is_number = read.ec == std::errc() && read.ptr == end && !word.starts_with('0');
  if (!is_number || number < kSvcKeyWords.size() || number > kNumberMax) return std::nullopt;
  return number;
}

std::optional<std::vector<SvcParameter>> svc_parameters(std::string_view text) {
  std::vector<SvcParameter> parameters;
  for (auto one = take_parameter(text); !one.empty(); one = take_parameter(text)) {
    const auto parameter = parameter_in(one);
    if (!parameter) return std::nullopt;
    parameters.push_back(*parameter);
  }
  std::ranges::sort(parameters, {}, &SvcParameter::number);
  const auto twice = std::ranges::adjacent_find(parameters, {}, &SvcParameter::number);
  if (twice != parameters.end()) return std::nullopt;
  return parameters;
}

}  // namespace acmsim
