#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// How wide a text of this size is at most in a usual sans-serif typeface, in the unit of the size.
/// A fifth is to spare: nobody knows with which one it will be drawn.
double text_width(std::string_view text, double size);

/// The text, cut with an ellipsis where it would be wider; empty where not even one letter fits.
std::string fitted(std::string_view text, double size, double width);

/// The text in lines that are no wider, broken at blanks; the last of so many is cut.
std::vector<std::string> in_lines(std::string_view text, double size, double width,
                                  std::size_t lines_max);

}  // namespace acmsim::sim
