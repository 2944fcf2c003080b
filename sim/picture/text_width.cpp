#include "sim/picture/text_width.hpp"

#include <array>
#include <cstdint>

namespace acmsim::sim {
namespace {

/// The widths of the letters from the blank to the tilde in DejaVu Sans, in hundredths of the size.
/// Other typefaces of its kind are narrower.
constexpr std::array<std::uint8_t, 95> kWidths{
    32, 41, 46, 84, 64, 96, 78, 28, 40,  40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69,  62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64,  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84};
constexpr std::uint8_t kOther = 100;  ///< Korean letters, signs, emoji.
constexpr double kToSpare = 1.2;

/// The bytes of the letter that begins here.
std::size_t letter_length(std::string_view text, std::size_t place) {
  std::size_t length = 1;
  while (place + length < text.size() &&
         (static_cast<unsigned char>(text[place + length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

double letter_width(std::string_view text, std::size_t place) {
  const char first = text[place];
  if (first < ' ' || first > '~') return kOther;
  return kWidths[static_cast<std::size_t>(first - ' ')];
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t i = 0; i < text.size(); i += letter_length(text, i)) {
    width += letter_width(text, i);
  }
  return width / 100 * size * kToSpare;
}

std::string fitted(std::string_view text, double size, double width) {
  if (text_width(text, size) <= width) return std::string(text);
  constexpr std::string_view kEllipsis = "…";
  double left = width / size / kToSpare * 100 - kOther;
  std::size_t end = 0;
  while (end < text.size()) {
    left -= letter_width(text, end);
    if (left < 0) break;
    end += letter_length(text, end);
  }
  return end == 0 ? std::string() : std::string(text.substr(0, end)).append(kEllipsis);
}

std::vector<std::string> in_lines(std::string_view text, double size, double width,
                                  std::size_t lines_max) {
  std::vector<std::string> lines;
  while (!text.empty() && lines.size() + 1 < lines_max && text_width(text, size) > width) {
    std::size_t end = std::string_view::npos;
    for (std::size_t blank = text.find(' '); blank != std::string_view::npos;
         blank = text.find(' ', blank + 1)) {
      if (text_width(text.substr(0, blank), size) > width) break;
      end = blank;
    }
    if (end == std::string_view::npos) break;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(fitted(text, size, width));
  return lines;
}

}  // namespace acmsim::sim
