#pragma once

#include <string>
#include <string_view>

namespace acmsim::sim {

/// Whether a shell takes a text as it stands: nothing in it means anything else.
bool is_plain(std::string_view text);

/// A text as one word of a command: as it stands where it is plain, in single quotes otherwise.
/// Source: POSIX, Shell Command Language, 2.2.
std::string for_shell(std::string_view text);

}  // namespace acmsim::sim
