#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// A capture's bytes as text: UTF-8 without a byte order mark, lines that end in one `\n`, and no
/// colours of a terminal. UTF-16 is known by its mark, or by every second byte being zero. Bytes
/// that are no UTF-8 become U+FFFD. A line stays a line, so that its number is that of the file.
std::string text_in(std::string_view bytes);

/// The lines of a text without their ends and the blanks before them, with which some terminals
/// fill what is copied. A last line without an end counts; an empty one does not.
std::vector<std::string_view> lines_in(std::string_view text);

/// The text without blanks around it.
std::string_view trimmed(std::string_view text);

/// The words of a line, which blanks separate.
std::vector<std::string_view> words_in(std::string_view line);

/// Takes `begin` off the front of a text; whether it was there. ASCII letters of either case.
bool take_prefix(std::string_view& text, std::string_view begin);

/// Whether a text has another in it, ASCII letters of either case.
bool mentions(std::string_view text, std::string_view part);

}  // namespace acmsim::sim
