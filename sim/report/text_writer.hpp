#pragma once

#include <cstddef>
#include <fmt/core.h>
#include <string>
#include <string_view>
#include <utility>

#include "sim/json/value_text.hpp"

namespace acmsim::sim {

/// Bytes of a text of a person's that are shown: as many as the name of a file can have.
inline constexpr std::size_t kShownMax = 4096;

/// A text of a person's as a terminal can show it in one line.
inline std::string shown_text(const std::string& text) { return in_one_line(text, kShownMax); }

/// The text with one full stop.
inline std::string sentence(std::string text) {
  if (!text.ends_with('.')) text += '.';
  return text;
}

/// Text for people, written line by line.
class TextWriter {
 public:
  explicit TextWriter(bool colour) : colour_(colour) {}

  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    text_ += fmt::format(format, std::forward<Args>(args)...);
    text_ += '\n';
  }
  void add(std::string_view text) { text_ += text; }

  /// The text in a colour of a terminal's (the code of SGR), where one is wanted.
  std::string coloured(std::string_view text, std::string_view code) const {
    if (!colour_) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }

  std::string take() { return std::move(text_); }

 private:
  bool colour_;
  std::string text_;
};

}  // namespace acmsim::sim
