#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace acmsim {

/// True when row i of a table is about enumerator i and `last` has the last row: looking a row up
/// is then an index, and an enumerator added without a row does not compile.
///
/// Each row's first member is its enumerator.
template <class Row, std::size_t N, class Enum>
consteval bool rows_match(const std::array<Row, N>& rows, Enum Row::*key, Enum last) {
  for (std::size_t i = 0; i < N; ++i) {
    if (static_cast<std::size_t>(rows[i].*key) != i) return false;
  }
  return N == static_cast<std::size_t>(last) + 1;
}

/// The row of an enumerator.
template <class Row, std::size_t N, class Enum>
constexpr const Row& row_of(const std::array<Row, N>& rows, Enum value) {
  return rows[static_cast<std::size_t>(value)];
}

/// The row of a table, or of a part of one, whose `word` is this text, if there is one.
template <class Rows, class Row>
constexpr const Row* row_named(const Rows& rows, std::string_view Row::*word,
                               std::string_view text) {
  for (const Row& row : rows) {
    if (row.*word == text) return &row;
  }
  return nullptr;
}

}  // namespace acmsim
