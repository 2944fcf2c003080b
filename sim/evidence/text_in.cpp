#include "sim/evidence/text_in.hpp"

#include <algorithm>
#include <cstdint>

#include "model/base/ascii.hpp"
#include "sim/json/encoding.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kUnknown = "\xEF\xBF\xBD";  // U+FFFD

void append_utf8(std::string& text, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80U) return put(code);
  if (code < 0x800U) {
    put(0xC0U | code >> 6U);
  } else {
    if (code < 0x10000U) {
      put(0xE0U | code >> 12U);
    } else {
      put(0xF0U | code >> 18U);
      put(0x80U | (code >> 12U & 0x3FU));
    }
    put(0x80U | (code >> 6U & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

/// UTF-16 without its mark.
std::string from_utf16(std::string_view bytes, bool is_big) {
  const auto unit = [&](std::size_t at) {
    const std::uint32_t first = byte_of(bytes[at]);
    const std::uint32_t second = byte_of(bytes[at + 1]);
    return is_big ? first << 8U | second : second << 8U | first;
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const std::uint32_t code = unit(at);
    const bool is_high = code >= 0xD800U && code < 0xDC00U;
    const std::uint32_t low = is_high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00U && low < 0xE000U) {
      append_utf8(text, 0x10000U + ((code - 0xD800U) << 10U) + (low - 0xDC00U));
      at += 2;
    } else if (code >= 0xD800U && code < 0xE000U) {
      text += kUnknown;
    } else {
      append_utf8(text, code);
    }
  }
  return text;
}

/// Whether nearly all of the first bytes at odd (or even) places are zero.
bool has_zeros(std::string_view bytes, std::size_t from) {
  constexpr std::size_t kLooked = 200;
  std::size_t zeros = 0;
  std::size_t all = 0;
  for (std::size_t at = from; at < std::min(bytes.size(), kLooked); at += 2, ++all) {
    zeros += bytes[at] == '\0' ? 1U : 0U;
  }
  return all > 1 && zeros * 10 >= all * 7;
}

/// How many bytes the character of UTF-8 at the front has; 0: it is none.
std::size_t utf8_length(std::string_view rest) {
  const std::uint32_t first = byte_of(rest[0]);
  const std::size_t length = first < 0x80U   ? 1
                             : first < 0xC2U ? 0
                             : first < 0xE0U ? 2
                             : first < 0xF0U ? 3
                             : first < 0xF5U ? 4
                                             : 0;
  if (length < 2) return length;
  if (rest.size() < length || !std::ranges::all_of(rest.substr(1, length - 1), continues)) return 0;
  const std::uint32_t second = byte_of(rest[1]);
  const bool is_overlong = (first == 0xE0U && second < 0xA0U) || (first == 0xF0U && second < 0x90U);
  const bool is_beyond = (first == 0xEDU && second > 0x9FU) || (first == 0xF4U && second > 0x8FU);
  return is_overlong || is_beyond ? 0 : length;
}

/// How long an order to a terminal is that begins here: `ESC [ 0 ; 3 1 m`; 0: there is none.
std::size_t order_length(std::string_view rest) {
  if (!rest.starts_with("\x1B[")) return 0;
  std::size_t at = 2;
  while (at < rest.size() && rest[at] >= ' ' && rest[at] < '@') ++at;
  return at < rest.size() && rest[at] >= '@' && rest[at] <= '~' ? at + 1 : 0;
}

std::string cleaned(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t order = order_length(bytes);
    const std::size_t length = order > 0 ? order : utf8_length(bytes);
    if (length == 0) {
      text += kUnknown;
    } else if (bytes.starts_with("\xC2\xA0")) {  // A blank that a page or a chat has put there.
      text += ' ';
    } else if (bytes[0] == '\r') {
      if (bytes.size() < 2 || bytes[1] != '\n') text += '\n';
    } else if (order == 0) {
      text += bytes.substr(0, length);
    }
    bytes.remove_prefix(std::max<std::size_t>(1, length));
  }
  return text;
}

}  // namespace

std::string text_in(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return cleaned(from_utf16(bytes.substr(2), false));
  if (bytes.starts_with("\xFE\xFF")) return cleaned(from_utf16(bytes.substr(2), true));
  if (has_zeros(bytes, 1) && !has_zeros(bytes, 0)) return cleaned(from_utf16(bytes, false));
  if (has_zeros(bytes, 0) && !has_zeros(bytes, 1)) return cleaned(from_utf16(bytes, true));
  return cleaned(without_mark(bytes));
}

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  lines.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto last = text.substr(0, end).find_last_not_of(" \t");
    lines.push_back(text.substr(0, last == text.npos ? 0 : last + 1));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::vector<std::string_view> words_in(std::string_view line) {
  std::vector<std::string_view> words;
  for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
    const auto end = std::min(line.find_first_of(" \t"), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return words;
}

bool take_prefix(std::string_view& text, std::string_view begin) {
  if (text.size() < begin.size()) return false;
  const auto same = [](char a, char b) { return to_lower(a) == to_lower(b); };
  if (!std::ranges::equal(text.substr(0, begin.size()), begin, same)) return false;
  text.remove_prefix(begin.size());
  return true;
}

bool mentions(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) { return to_lower(a) == to_lower(b); };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end() ||
         part.empty();
}

}  // namespace acmsim::sim
