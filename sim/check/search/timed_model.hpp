#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/base/timer.hpp"

namespace acmsim::sim {

/// A claim that can be broken, as a model numbers it; a lower one is told first.
using ClaimId = std::uint32_t;

/// A timer that goes by another key from now on: the state has been put into the order that it
/// shares with those it is as good as.
struct Renamed {
  Timer from;
  Timer to;
};

/// What a transition comes to.
struct Firing {
  Effects effects;              ///< What it arms and disarms; announcements are passed over.
  std::vector<ClaimId> broken;  ///< Claims that the transition itself breaks.
  /// Of the timers that are armed afterwards, all at once; those not named keep their keys.
  std::vector<Renamed> renamed{};
};

/// What is claimed of a state.
struct Judgement {
  std::vector<ClaimId> broken;  ///< Claims that it breaks if time can pass in it; sorted.
  bool has_ended = false;       ///< The history ends here, once nothing more must happen at once.
  /// It waits for a timer that `is_awaited`: with only such left as may never fire, it is stuck.
  bool is_waiting = false;
  friend auto operator<=>(const Judgement&, const Judgement&) = default;
};

/// A transition system whose actions are timers that fire. It never learns the time.
template <class M>
concept TimedModel = requires(const M& model, typename M::State& state, const Timer& timer,
                              Firing& firing, std::vector<std::byte>& bytes,
                              std::span<const std::byte> read) {
  { model.initial(firing) } -> std::same_as<typename M::State>;
  model.fire(state, timer, firing);  // In place; the timer is armed.
  model.encode(state, bytes);        // Appends; equal states give equal bytes.
  { model.decode(read) } -> std::same_as<typename M::State>;
  { model.judge(state) } -> std::same_as<Judgement>;
  { model.is_awaited(timer) } -> std::same_as<bool>;
  { model.stuck() } -> std::same_as<ClaimId>;  // The claim that a stuck state breaks.
};

}  // namespace acmsim::sim
