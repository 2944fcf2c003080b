#include "sim/plan/pieces.hpp"

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

}  // namespace

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
