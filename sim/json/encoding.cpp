#include "sim/json/encoding.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::string byte_number(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return std::string("the byte 0x") + kDigits[byte_of(c) >> 4U] + kDigits[byte_of(c) & 15U];
}

/// How many bytes a character has that begins like this; 0 if none does.
std::size_t length_of(char c) {
  const unsigned byte = byte_of(c);
  if (byte < 0x80U) return 1;
  if (byte < 0xC2U || byte > 0xF4U) return 0;
  return byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
}

InputError refusal(std::string found, std::string expected) {
  InputError error;
  error.found = std::move(found);
  error.expected = std::move(expected);
  return error;
}

/// UTF-16 and UTF-32 give themselves away by their mark, or by zero bytes around the first brace.
bool is_wide(std::string_view bytes) {
  constexpr std::string_view kWideMark("\0\0\xFE\xFF", 4);
  constexpr std::string_view kWideBrace("\0\0\0{", 4);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  if (bytes.starts_with(kWideMark) || bytes.starts_with(kWideBrace)) return true;
  return bytes.size() > 1 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

}  // namespace

std::optional<InputError> refused_encoding(std::string_view bytes) {
  if (bytes.size() > kTextBytesMax) {
    return refusal(std::to_string(bytes.size()) + " bytes",
                   "at most " + std::to_string(kTextBytesMax) + " (64 MiB)");
  }
  if (is_wide(bytes)) return refusal("text in UTF-16 or UTF-32", "the same text saved as UTF-8");
  const std::string_view text = without_mark(bytes);
  const auto zero = text.find('\0');
  if (zero != std::string_view::npos) {
    InputError error = refusal("a zero byte, as in a binary file", "text in JSON");
    place_at(error, text, zero);
    return error;
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return refusal("an empty text", "an object in JSON: { ... }");
  }
  return std::nullopt;
}

bool is_utf8(std::string_view text) {
  // Each character is as short as can be, no half of a pair of UTF-16, and at most U+10FFFF.
  const auto is_character = [](std::string_view bytes) {
    const unsigned first = byte_of(bytes[0]);
    const unsigned second = bytes.size() > 1 ? byte_of(bytes[1]) : 0U;
    switch (bytes.size()) {
      case 1: return first < 0x80U;
      case 2: return first >= 0xC2U && first < 0xE0U;
      case 3:
        return (first & 0xF0U) == 0xE0U && (first != 0xE0U || second >= 0xA0U) &&
               (first != 0xEDU || second < 0xA0U);
      case 4:
        return first >= 0xF0U && first <= 0xF4U && (first != 0xF0U || second >= 0x90U) &&
               (first != 0xF4U || second < 0x90U);
      default: return false;
    }
  };
  while (!text.empty()) {
    std::size_t length = 1;
    while (length < text.size() && continues(text[length])) ++length;
    if (!is_character(text.substr(0, length))) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
}

void place_at(InputError& error, std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  error.is_syntax = true;
  error.line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
  const auto line_break = before.rfind('\n');
  const std::string_view row =
      line_break == std::string_view::npos ? before : before.substr(line_break + 1);
  error.column = 1 + static_cast<int>(row.size() - static_cast<std::size_t>(
                                                       std::ranges::count_if(row, continues)));
}

std::string character_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return "the end of the text";
  const std::string_view rest = text.substr(offset);
  const std::size_t length = length_of(rest[0]);
  const bool whole = length > 0 && length <= rest.size() &&
                     std::ranges::all_of(rest.substr(1, length - 1), continues);
  if (!whole || byte_of(rest[0]) < 0x20U) return byte_number(rest[0]);
  if (rest[0] == '"') return "'\"'";
  return '"' + std::string(rest.substr(0, length)) + '"';
}

}  // namespace acmsim::sim
