#include "sim/report/table.hpp"

#include <algorithm>
#include <cstddef>

namespace acmsim::sim {
namespace {

/// The code point that begins at `at`, which moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  int more = 0;
  if (lead >= 0xF0) {
    more = 3;
  } else if (lead >= 0xE0) {
    more = 2;
  } else if (lead >= 0xC0) {
    more = 1;
  }
  char32_t code = more == 0 ? lead : lead & (0x3Fu >> more);
  for (; more > 0 && at < text.size(); --more) {
    code = code << 6 | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  }
  return code;
}

/// Hangul, Chinese and Japanese letters and full-width forms. Source: Unicode, East Asian Width.
bool is_wide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
         (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
         (code >= 0xFFE0 && code <= 0xFFE6);
}

}  // namespace

int width_of(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += is_wide(next_code_point(text, at)) ? 2 : 1;
  return width;
}

std::string padded(std::string_view text, int width) {
  const int missing = std::max(0, width - width_of(text));
  return std::string(text) + std::string(static_cast<std::size_t>(missing), ' ');
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<int> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += i + 1 == row.size() ? row[i] : padded(row[i], widths[i] + 2);
    }
    text += '\n';
  }
  return text;
}

}  // namespace acmsim::sim
