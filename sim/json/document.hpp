#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "sim/json/input_error.hpp"
#include "sim/json/line_map.hpp"

namespace acmsim::sim {

/// How deep objects and arrays may lie in each other; the root is the first level.
inline constexpr std::size_t kNestingMax = 64;

/// How many values a document may have, each member of an object and element of an array counted.
inline constexpr std::size_t kValuesMax = 2'000'000;

/// A text in JSON, and where each of its values stands.
struct Document {
  nlohmann::json root;
  LineMap lines;

  /// The line of the value at a JSON Pointer; of one that is not there, the line of the nearest
  /// value around it.
  int line_of(std::string_view pointer) const { return static_cast<int>(lines.at(pointer).line); }
};

/// Sets an error's line and column to those of the value that it is about.
void place_in(const Document& document, InputError& error);

/// Puts mistakes in the order of the text, up to `kErrorsMax`.
void put_in_order(std::vector<InputError>& errors, const Document& document);

/// Reads a document: UTF-8 with or without a byte order mark, at most 64 MiB, 64 levels and
/// `kValuesMax` values.
///
/// Keys that are repeated and numbers that do not fit in 64 bits are errors, up to `kErrorsMax` of
/// which are reported; the first mistake in the syntax ends the reading.
Decoded<Document> read_document(std::string_view bytes);

/// The same of any value, such as a list.
Decoded<Document> read_value(std::string_view bytes);

}  // namespace acmsim::sim
