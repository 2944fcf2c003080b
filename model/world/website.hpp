#pragma once

#include <compare>
#include <cstdint>

#include "model/base/handle.hpp"

namespace acmsim {

inline constexpr std::uint16_t kHttpsPort = 443;

/// Where a browser goes: `https://host:port/`.
struct Website {
  NameHandle host;
  std::uint16_t port = kHttpsPort;
  friend auto operator<=>(const Website&, const Website&) = default;
};

}  // namespace acmsim
