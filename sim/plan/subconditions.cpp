#include "sim/plan/subconditions.hpp"

#include <algorithm>
#include <variant>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

using Subconditions = std::vector<const Condition*>;

void gather(const Condition& condition, Subconditions& subconditions) {
  subconditions.push_back(&condition);
  const auto gather_all = [&](const std::vector<Condition>& of) {
    for (const Condition& one : of) gather(one, subconditions);
  };
  std::visit(Match{
                 [&](const All& all) { gather_all(all.of); },
                 [&](const Any& any) { gather_all(any.of); },
                 [&](const Not& negated) { gather_all(negated.of); },
                 [](const CertificateIs&) {},
                 [](const ChangeIs&) {},
                 [](const RecordIs&) {},
                 [](const LoadBalancerIs&) {},
                 [](const ListenerIs&) {},
                 [](const HostIs&) {},
                 [](const HttpsAvailable&) {},
                 [](const NoStepFails&) {},
                 [](const PlanEnds&) {},
                 [](const Keeps&) {},
             },
             condition.is);
}

/// Those of a step that acts on a condition.
void gather_acted_on(const Step& step, Subconditions& subconditions) {
  if (step.only_if) gather(*step.only_if, subconditions);
  const auto* wait = std::get_if<WaitForStep>(&step.does);
  if (wait == nullptr) return;
  gather(wait->condition, subconditions);
  if (wait->fails_on) gather(*wait->fails_on, subconditions);
}

/// Whether a step or a condition asks for the status of a change.
bool asks_for_changes(const Plan& plan) {
  const auto asks = [](const CallEffect& effect) {
    const auto* query = std::get_if<Query>(&effect);
    return query != nullptr && std::holds_alternative<GetChange>(*query);
  };
  return std::ranges::any_of(subconditions_of(plan),
                             [](const Condition* subcondition) {
                               return std::holds_alternative<ChangeIs>(subcondition->is);
                             }) ||
         std::ranges::any_of(plan.steps, [&](const Step& step) {
           const auto* call = std::get_if<CallStep>(&step.does);
           return call != nullptr && std::ranges::any_of(call->repetitions, asks);
         });
}

}  // namespace

Awaited::Awaited(const Plan& plan) : asks_for_changes_(asks_for_changes(plan)) {}

Subconditions subconditions_of(const Condition& condition) {
  Subconditions subconditions;
  gather(condition, subconditions);
  return subconditions;
}

Subconditions subconditions_of(const Plan& plan) {
  Subconditions subconditions = claimed_subconditions_of(plan);
  for (const Step& step : plan.steps) gather_acted_on(step, subconditions);
  return subconditions;
}

Subconditions claimed_subconditions_of(const Plan& plan) {
  Subconditions subconditions;
  for (const Step& step : plan.steps) {
    if (const auto* claim = std::get_if<ExpectStep>(&step.does))
      gather(claim->condition, subconditions);
  }
  for (const auto* claims : {&plan.always, &plan.finally}) {
    for (const Claim& claim : *claims) gather(claim.condition, subconditions);
  }
  return subconditions;
}

}  // namespace acmsim::sim
