#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/base/timer.hpp"

namespace acmsim::sim {

/// A delay of a history that is not as its schedule has it: that of the nth arming of a kind of
/// timer since the start, counted from 0; a restart counts.
struct Slip {
  TimerKind timer{};
  std::uint32_t nth = 0;
  Duration takes{};
  /// Whose timer, as `whose_text`: then only its armings are counted. Empty: anybody's.
  std::string whose{};
  std::size_t place = 0;  ///< Where it stands in the list that it is from.
};

/// A slip that cannot be: outside the window of the timer that it speaks of.
struct SlipMisfit {
  std::size_t index = 0;
  Delay window;
};

/// Slips, and the armings counted for them. The first slip that means an arming decides it.
class Slips {
 public:
  using Whose = std::function<std::string(const Timer&)>;

  /// Puts slips in the place of all others; what was armed before has been counted.
  void set(std::vector<Slip> slips);

  /// Counts an arming: how long it takes, or nothing where no slip means it. A slip outside the
  /// window becomes the misfit, and is not followed.
  std::optional<Duration> take(const Arm& arm, const Whose& whose_text);

  const std::vector<Slip>& all() const { return slips_; }
  /// Those that have not been followed, by index.
  std::vector<std::size_t> unused() const;
  const std::optional<SlipMisfit>& misfit() const { return misfit_; }

 private:
  std::vector<Slip> slips_;
  std::vector<bool> used_;
  std::map<TimerKind, std::uint32_t> armed_;
  std::map<Timer, std::uint32_t> armed_by_;
  std::optional<SlipMisfit> misfit_;
};

}  // namespace acmsim::sim
