#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/base/ensure.hpp"

namespace acmsim {

/// What has been set, and what the world sees of it.
///
/// Each setting becomes seen after a delay of its own; when it does, it overtakes the older ones
/// that are still on their way. A setting under way has a small number, its *slot*, which its timer
/// carries.
template <class T>
struct Rollout {
  struct OnItsWay {
    std::uint32_t slot = 0;
    T value;
    friend auto operator<=>(const OnItsWay&, const OnItsWay&) = default;
  };

  T seen;
  std::vector<OnItsWay> on_its_way;  ///< Oldest first; empty when everything has arrived.

  /// What was set last.
  const T& set() const { return on_its_way.empty() ? seen : on_its_way.back().value; }

  /// Sets a new value and returns the slot whose timer is to be armed.
  std::uint32_t begin(T value) {
    std::uint32_t slot = 0;
    while (std::ranges::find(on_its_way, slot, &OnItsWay::slot) != on_its_way.end()) ++slot;
    on_its_way.push_back({slot, std::move(value)});
    return slot;
  }

  /// Lets a setting become seen. Returns the slots it overtook, whose timers are to be disarmed.
  std::vector<std::uint32_t> arrive(std::uint32_t slot) {
    const auto arrived = std::ranges::find(on_its_way, slot, &OnItsWay::slot);
    ensure(arrived != on_its_way.end(), "what arrives was on its way");
    std::vector<std::uint32_t> overtaken;
    for (auto older = on_its_way.begin(); older != arrived; ++older) {
      overtaken.push_back(older->slot);
    }
    seen = std::move(arrived->value);
    on_its_way.erase(on_its_way.begin(), arrived + 1);
    return overtaken;
  }

  friend auto operator<=>(const Rollout&, const Rollout&) = default;
};

}  // namespace acmsim
