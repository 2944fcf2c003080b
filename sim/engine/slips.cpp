#include "sim/engine/slips.hpp"

#include <utility>

namespace acmsim::sim {

void Slips::set(std::vector<Slip> slips) {
  slips_ = std::move(slips);
  used_.assign(slips_.size(), false);
}

std::optional<Duration> Slips::take(const Arm& arm, const Whose& whose_text) {
  if (arm.delay.earliest == kNever) return std::nullopt;
  const std::uint32_t of_its_kind = armed_[arm.timer.kind]++;
  const std::uint32_t of_its_own = armed_by_[arm.timer]++;
  for (std::size_t i = 0; i < slips_.size(); ++i) {
    const Slip& slip = slips_[i];
    if (slip.timer != arm.timer.kind) continue;
    if (slip.nth != (slip.whose.empty() ? of_its_kind : of_its_own)) continue;
    if (!slip.whose.empty() && slip.whose != whose_text(arm.timer)) continue;
    const bool fits = slip.takes >= arm.delay.earliest && slip.takes <= arm.delay.latest;
    if (!fits) {
      if (!misfit_) misfit_ = SlipMisfit{i, arm.delay};
      return std::nullopt;
    }
    used_[i] = true;
    return slip.takes;
  }
  return std::nullopt;
}

std::vector<std::size_t> Slips::unused() const {
  std::vector<std::size_t> unused;
  for (std::size_t i = 0; i < slips_.size(); ++i) {
    if (!used_[i]) unused.push_back(i);
  }
  return unused;
}

}  // namespace acmsim::sim
