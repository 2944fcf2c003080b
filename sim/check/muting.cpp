// Who could hear a timer: only then must a search let it fire.
#include "sim/check/muting.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

/// Whether the condition, or one that it is made of, asks for a notice.
bool asks_for_notice(const Condition& condition) {
  const auto any = [](const std::vector<Condition>& of) {
    return std::ranges::any_of(of, asks_for_notice);
  };
  return std::visit(Match{
                        [](const CertificateIs& is) { return is.notice.has_value(); },
                        [&](const All& all) { return any(all.of); },
                        [&](const Any& one) { return any(one.of); },
                        [&](const Not& negated) { return any(negated.of); },
                        [](const auto&) { return false; },
                    },
                    condition.is);
}

bool asks_for_notice(const Step& step) {
  if (step.only_if && asks_for_notice(*step.only_if)) return true;
  if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
    return asks_for_notice(wait->condition);
  }
  if (const auto* expect = std::get_if<ExpectStep>(&step.does)) {
    return asks_for_notice(expect->condition);
  }
  return false;
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
  const auto claim_asks = [](const Claim& claim) { return asks_for_notice(claim.condition); };
  const bool reads_notices =
      std::ranges::any_of(plan.steps, [](const Step& step) { return asks_for_notice(step); }) ||
      std::ranges::any_of(plan.always, claim_asks) || std::ranges::any_of(plan.finally, claim_asks);
  std::set<TimerKind> muted;
  if (!reads_notices) muted = {TimerKind::notice_day, TimerKind::notice_hour};
  if (!repeats_a_token(plan)) muted.insert(TimerKind::idempotency_token);
  return muted;
}

}  // namespace acmsim::sim
