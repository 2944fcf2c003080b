#pragma once

#include <string>

namespace acmsim::sim {

/// Takes off what mail, tickets and editors have put around what a program printed: `> ` in front
/// of lines, numbers of lines, an indent, and the fences of Markdown. A line keeps its place.
std::string without_quoting(std::string text);

}  // namespace acmsim::sim
