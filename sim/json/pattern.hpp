#pragma once

#include <string_view>

namespace acmsim::sim {

// Patterns of AWS's service models and of JSON Schema: classes of Unicode, look-ahead, `\w` of
// ASCII alone, as in Java; `$` is the end of the text. A text that is no UTF-8 matches none.

/// Whether a text as a whole matches a pattern.
bool matches_whole(std::string_view pattern, std::string_view text);

/// Whether some part of a text does.
bool matches_part(std::string_view pattern, std::string_view text);

}  // namespace acmsim::sim
