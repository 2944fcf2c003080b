#include "tools/acmsim/serve/tls_dates.hpp"

#include <algorithm>

namespace acmsim::tools {
namespace {

enum class Standing { early, valid, late };

Standing standing_at(const Validity& validity, std::chrono::sys_seconds at) {
  if (at < validity.begin) return Standing::early;
  return at > validity.end ? Standing::late : Standing::valid;
}

}  // namespace

Validity shifted(const Validity& in_world, std::chrono::sys_seconds world_now,
                 std::chrono::sys_seconds machine_now) {
  const auto shift = machine_now - world_now;
  Validity shown{in_world.begin + shift, in_world.end + shift};
  switch (standing_at(in_world, world_now)) {
    case Standing::early: shown.begin = std::max(shown.begin, machine_now + 2 * kSteady); break;
    case Standing::valid: shown.end = std::max(shown.end, machine_now + 2 * kSteady); break;
    case Standing::late: break;
  }
  shown.end = std::max(shown.begin, shown.end);
  return shown;
}

bool still_tells(const Validity& shown, const Validity& in_world,
                 std::chrono::sys_seconds world_now, std::chrono::sys_seconds machine_now) {
  const Standing wanted = standing_at(in_world, world_now);
  const bool is_true = standing_at(shown, machine_now) == wanted &&
                       standing_at(shown, machine_now + kSteady) == wanted;
  const Validity fresh = shifted(in_world, world_now, machine_now);
  const auto off = [](auto one, auto other) { return std::chrono::abs(one - other) > kSteady; };
  return is_true && !off(shown.begin, fresh.begin) && !off(shown.end, fresh.end);
}

}  // namespace acmsim::tools
