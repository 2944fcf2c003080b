#include "sim/picture/markup.hpp"

#include <cmath>

namespace acmsim::sim {

std::string escaped(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      case '\n':
      case '\t': safe += letter; break;
      default:
        if (static_cast<unsigned char>(letter) < ' ' || letter == '\x7f') {
          safe += "\xEF\xBF\xBD";
        } else {
          safe += letter;
        }
    }
  }
  return safe;
}

std::string both(const Bilingual& words) {
  if (words.en == words.ko) return "";
  return fmt::format(R"( data-en="{}" data-ko="{}")", escaped(words.en), escaped(words.ko));
}

std::string number(double value) {
  const auto tenths = std::llround(value * 10);
  if (tenths % 10 == 0) return fmt::format("{}", tenths / 10);
  return fmt::format("{:.1f}", static_cast<double>(tenths) / 10);
}

}  // namespace acmsim::sim
