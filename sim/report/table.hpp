#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// How many columns a UTF-8 text takes on a terminal: Korean letters take two.
int width_of(std::string_view text);

/// The text with spaces added up to a width.
std::string padded(std::string_view text, int width);

/// Rows of cells as aligned columns, two spaces between them; the first row is the head.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace acmsim::sim
