#pragma once

#include <string_view>

namespace acmsim::sim {

/// Whether a text as a whole matches a pattern of AWS's service models: classes of Unicode,
/// look-ahead, `\w` of ASCII alone, as in Java. A text that is no UTF-8 matches none.
bool matches_whole(std::string_view pattern, std::string_view text);

}  // namespace acmsim::sim
