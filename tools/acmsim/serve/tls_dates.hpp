#pragma once

#include <chrono>

namespace acmsim::tools {

/// From when until when a certificate is valid, both included.
struct Validity {
  std::chrono::sys_seconds begin;
  std::chrono::sys_seconds end;
  friend bool operator==(const Validity&, const Validity&) = default;
};

/// A client looks at the dates a moment after they were made; they stay true for so long.
inline constexpr std::chrono::seconds kSteady{60};

/// The dates of a certificate for whoever judges by another clock: by that it is not valid yet,
/// valid or expired now, and for the next minute, exactly as it is in the world.
Validity shifted(const Validity& in_world, std::chrono::sys_seconds world_now,
                 std::chrono::sys_seconds machine_now);

/// Whether dates that were shifted before are still true in that sense, and no more than a minute
/// off.
bool still_tells(const Validity& shown, const Validity& in_world,
                 std::chrono::sys_seconds world_now, std::chrono::sys_seconds machine_now);

}  // namespace acmsim::tools
