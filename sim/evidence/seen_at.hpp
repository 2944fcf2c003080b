#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace acmsim::sim {

/// Where a fact was read.
struct SeenAt {
  std::uint32_t output = 0;  ///< Of `Evidence::outputs`.
  std::uint32_t line = 0;    ///< Of the capture, counted from 1.
  std::string pointer{};     ///< In JSON: the JSON Pointer from the root of that output.
  friend auto operator<=>(const SeenAt&, const SeenAt&) = default;
};

/// A fact with a place of its own.
template <class T>
struct Seen {
  T value;
  SeenAt at;
};

}  // namespace acmsim::sim
