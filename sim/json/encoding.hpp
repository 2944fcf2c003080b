#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sim/json/input_error.hpp"

namespace acmsim::sim {

/// The largest document that is read.
inline constexpr std::size_t kTextBytesMax = std::size_t{64} << 20U;

/// A byte of a text as a number.
inline unsigned byte_of(char c) { return static_cast<unsigned char>(c); }
/// Whether a byte goes on with a character of UTF-8 that has begun before it.
inline bool continues(char c) { return (byte_of(c) & 0xC0U) == 0x80U; }

/// Why these bytes cannot be a document, whatever it would say: too large, empty, UTF-16, binary.
std::optional<InputError> refused_encoding(std::string_view bytes);

/// Whether a text is UTF-8, as JSON's texts are.
bool is_utf8(std::string_view text);

/// The same text without a byte order mark of UTF-8, which some editors write.
std::string_view without_mark(std::string_view bytes);

/// Sets the error's line and column to those of a byte of the text, which is no JSON there.
void place_at(InputError& error, std::string_view text, std::size_t offset);

/// The character that begins at a byte of the text, quoted; a byte that is no UTF-8 by its number.
std::string character_at(std::string_view text, std::size_t offset);

}  // namespace acmsim::sim
