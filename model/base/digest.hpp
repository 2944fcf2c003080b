#pragma once

#include <string>
#include <string_view>

namespace acmsim {

/// A made-up identifier of the usual form (8-4-4-4-12 hexadecimal digits), the same for the same
/// text on every machine: what AWS would draw by chance.
std::string uuid_of(std::string_view text);

/// The same as 32 hexadecimal digits.
std::string hex_of(std::string_view text);

/// A made-up word of `length` letters from 'a' to 'z' (at most 16), the same for the same text.
std::string letters_of(std::string_view text, std::size_t length);

/// A made-up number below `bound`, the same for the same text.
unsigned number_of(std::string_view text, unsigned bound);

}  // namespace acmsim
