#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace acmsim {

/// How often a test draws that usually draws so often: ACMSIM_DRAWS percent of it, at least once.
/// A build that is many times slower, the sanitizers', draws fewer.
inline std::uint64_t draws(std::uint64_t usual) {
  const char* percent = std::getenv("ACMSIM_DRAWS");
  if (percent == nullptr) return usual;
  return std::max<std::uint64_t>(1, usual * std::stoull(percent) / 100);
}

}  // namespace acmsim
