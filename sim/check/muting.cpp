// Who could hear a timer: only then must a search let it fire.
#include "sim/check/muting.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "sim/plan/pieces.hpp"

namespace acmsim::sim {
namespace {

bool asks_for_notice(const Condition* condition) {
  const auto* is = std::get_if<CertificateIs>(&condition->is);
  return is != nullptr && is->notice.has_value();
}

/// A token that no later request repeats makes no difference.
bool repeats_a_token(const Plan& plan) {
  std::map<TokenHandle, int> requests;
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    for (const CallStep::Deed& deed : call->deeds) {
      const auto* command = std::get_if<Command>(&deed);
      if (command == nullptr) continue;
      const auto* request = std::get_if<RequestCertificate>(command);
      if (request != nullptr && request->token) ++requests[*request->token];
    }
  }
  return std::ranges::any_of(requests, [](const auto& one) { return one.second > 1; });
}

}  // namespace

std::set<TimerKind> mutable_kinds(const Plan& plan) {
  std::set<TimerKind> muted;
  if (std::ranges::none_of(pieces_of(plan), asks_for_notice)) {
    muted = {TimerKind::notice_day, TimerKind::notice_hour};
  }
  if (!repeats_a_token(plan)) muted.insert(TimerKind::idempotency_token);
  return muted;
}

}  // namespace acmsim::sim
