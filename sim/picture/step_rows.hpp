#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "sim/picture/axis.hpp"
#include "sim/picture/lane.hpp"

namespace acmsim::sim {

/// A step in its row, and where its name begins: right behind it.
struct PlacedStep {
  const Lane* lane = nullptr;
  double name_at = 0;
};

/// Steps of one person that stand side by side.
struct StepRow {
  std::uint32_t who = 0;
  bool is_first = false;  ///< Of that person.
  std::vector<PlacedStep> steps{};
};

/// Puts the steps of each person into as few rows as the room for their names allows; each goes
/// into the first that is free. `width_of_name` is in the axis' unit.
std::vector<StepRow> step_rows(const std::vector<const Lane*>& lanes, const Axis& axis,
                               const std::function<double(const Lane&)>& width_of_name);

}  // namespace acmsim::sim
