#pragma once

#include "sim/plan/situation.hpp"

namespace acmsim::sim {

/// Whether a condition of the plan holds now.
bool holds_now(const Condition& condition, const Situation& situation, const Frame& frame);

/// Whether a poll would end a wait now, well or not.
bool is_over(const WaitForStep& wait, const Situation& situation, const Frame& frame);

/// The same of a step that watches: a wait, or a call that would no longer be refused with a code
/// that it is repeated on.
bool is_over(StepHandle step, const Situation& situation, const Frame& frame);

}  // namespace acmsim::sim
