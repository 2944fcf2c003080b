#pragma once

#include <vector>

#include "model/base/timer.hpp"
#include "sim/plan/plan.hpp"

namespace acmsim::sim {

/// A condition, and all conditions that it is made of.
std::vector<const Condition*> subconditions_of(const Condition& condition);
/// Every condition of a plan, and all conditions that these are made of.
std::vector<const Condition*> subconditions_of(const Plan& plan);
/// The same of what is claimed: `always`, `finally` and every `expect`.
std::vector<const Condition*> claimed_subconditions_of(const Plan& plan);

/// The timers that a plan can wait for: those of the foreground. INSYNC is what GetChange says of a
/// change that is served already, or is by another timer: it is waited for by who asks for it.
class Awaited {
 public:
  explicit Awaited(const Plan& plan);

  bool has(TimerKind kind) const {
    if (kind == TimerKind::route53_insync) return asks_for_changes_;
    return row_of(kTimerRows, kind).ground == Ground::fore;
  }

 private:
  bool asks_for_changes_;
};

}  // namespace acmsim::sim
