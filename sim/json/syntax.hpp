#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sim/json/input_error.hpp"

namespace acmsim::sim {

/// Where the parser of JSON stopped, in its own words.
struct SyntaxMistake {
  std::size_t bytes_read = 0;  ///< The offending token included.
  std::string token;           ///< The offending token, control characters as `<U+000A>`.
  std::string cause;           ///< What nlohmann's exception says.
  char open = '\0';            ///< '{' or '[': what is open there, if anything is.
  int open_line = 0;           ///< The line on which it opened.
};

/// The same mistake in our words, with line and column; `where` is left empty.
InputError described(const SyntaxMistake& mistake, std::string_view text);

}  // namespace acmsim::sim
