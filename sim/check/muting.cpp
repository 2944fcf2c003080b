// Who could hear a timer: only then must a search let it fire.
//
// Two kinds of timers change what nothing in the model reads: that a notice was sent, and that a
// request is forgotten. They are heard by conditions about notices, and by requests that say the
// same again; the footprints say which those are. Our own invariants read neither.
#include "sim/check/muting.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "sim/check/footprint.hpp"
#include "sim/plan/pieces.hpp"

namespace acmsim::sim {
namespace {

bool touches(const Footprint& footprint, ResourceKind kind) {
  const auto first = footprint.resources.lower_bound({kind, 0});
  return footprint.is_everything || (first != footprint.resources.end() && first->kind == kind);
}

bool asks_for_notice(const Scenario& scenario, const Plan& plan) {
  const Footprints footprints(scenario, plan);
  return std::ranges::any_of(pieces_of(plan), [&](const Condition* piece) {
    // They touch everything, and read neither.
    if (std::holds_alternative<Keeps>(piece->is)) return false;
    if (std::holds_alternative<PlanEnds>(piece->is)) return false;
    return touches(footprints.of(*piece), ResourceKind::notices);
  });
}

/// A request that no later one repeats makes no difference.
bool repeats_a_request(const Scenario& scenario, const Plan& plan) {
  const Footprints footprints(scenario, plan);
  std::map<Resource, int> requests;
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    for (const CallStep::Deed& deed : call->deeds) {
      const auto* command = std::get_if<Command>(&deed);
      if (command == nullptr) continue;
      for (const Resource& one : footprints.of(*command, call->from).resources) {
        if (one.kind == ResourceKind::token && ++requests[one] > 1) return true;
      }
    }
  }
  return false;
}

}  // namespace

std::set<TimerKind> mutable_kinds(const Scenario& scenario, const Plan& plan) {
  std::set<TimerKind> muted;
  if (!asks_for_notice(scenario, plan)) {
    muted = {TimerKind::notice_day, TimerKind::notice_hour};
  }
  if (!repeats_a_request(scenario, plan)) muted.insert(TimerKind::idempotency_token);
  return muted;
}

}  // namespace acmsim::sim
