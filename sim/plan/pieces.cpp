#include "sim/plan/pieces.hpp"

#include <algorithm>
#include <variant>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

using Pieces = std::vector<const Condition*>;

void gather(const Condition& condition, Pieces& pieces) {
  pieces.push_back(&condition);
  const auto gather_all = [&](const std::vector<Condition>& of) {
    for (const Condition& one : of) gather(one, pieces);
  };
  std::visit(Match{
                 [&](const All& all) { gather_all(all.of); },
                 [&](const Any& any) { gather_all(any.of); },
                 [&](const Not& negated) { gather_all(negated.of); },
                 [](const CertificateIs&) {},
                 [](const ChangeIs&) {},
                 [](const RecordIs&) {},
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
void gather_acted_on(const Step& step, Pieces& pieces) {
  if (step.only_if) gather(*step.only_if, pieces);
  const auto* wait = std::get_if<WaitForStep>(&step.does);
  if (wait == nullptr) return;
  gather(wait->condition, pieces);
  if (wait->fails_on) gather(*wait->fails_on, pieces);
}

/// Whether a step or a condition asks for the status of a change.
bool asks_for_changes(const Plan& plan) {
  const auto asks = [](const CallStep::Deed& deed) {
    const auto* query = std::get_if<Query>(&deed);
    return query != nullptr && std::holds_alternative<GetChange>(*query);
  };
  return std::ranges::any_of(
             pieces_of(plan),
             [](const Condition* piece) { return std::holds_alternative<ChangeIs>(piece->is); }) ||
         std::ranges::any_of(plan.steps, [&](const Step& step) {
           const auto* call = std::get_if<CallStep>(&step.does);
           return call != nullptr && std::ranges::any_of(call->deeds, asks);
         });
}

}  // namespace

Awaited::Awaited(const Plan& plan) : asks_for_changes_(asks_for_changes(plan)) {}

Pieces pieces_of(const Plan& plan) {
  Pieces pieces = claimed_pieces_of(plan);
  for (const Step& step : plan.steps) gather_acted_on(step, pieces);
  return pieces;
}

Pieces claimed_pieces_of(const Plan& plan) {
  Pieces pieces;
  for (const Step& step : plan.steps) {
    if (const auto* claim = std::get_if<ExpectStep>(&step.does)) gather(claim->condition, pieces);
  }
  for (const auto* claims : {&plan.always, &plan.finally}) {
    for (const Claim& claim : *claims) gather(claim.condition, pieces);
  }
  return pieces;
}

}  // namespace acmsim::sim
