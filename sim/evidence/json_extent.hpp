#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace acmsim::sim {

/// A value of JSON among the lines of a text.
struct JsonExtent {
  std::string_view text;
  std::size_t lines = 0;      ///< How many lines it takes; never none.
  bool is_whole = false;      ///< Whether its last bracket is there.
  std::string_view leftover;  ///< What stands behind it in its last line.
};

/// Whether a line can begin an object or a list.
bool begins_json_text(std::string_view line);

/// The value that the first line begins. Where that is cut, it ends before the line that can be no
/// part of it: another program's, or another value. The lines are parts of one text.
JsonExtent json_extent(std::span<const std::string_view> lines);

}  // namespace acmsim::sim
