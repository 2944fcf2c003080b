#pragma once

#include <string>
#include <string_view>

namespace acmsim::tools {

/// How many columns the terminal has that a file descriptor leads to; 0 if it is none.
int columns_of(int descriptor);

/// A text whose lines are no wider than so many columns. A line goes on below where its last column
/// of words began, or a little further in than it began itself.
std::string folded(std::string_view text, int columns);

/// A text in which UUIDs and the labels of validation records are shortened, as far as each still
/// differs from all others.
std::string shortened(std::string_view text);

}  // namespace acmsim::tools
