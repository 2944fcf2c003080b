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
                 [](const auto&) {},
             },
             condition.is);
}

}  // namespace

Pieces pieces_of(const Plan& plan) {
  Pieces pieces;
  for (const Step& step : plan.steps) {
    if (step.only_if) gather(*step.only_if, pieces);
    if (const auto* wait = std::get_if<WaitForStep>(&step.does)) gather(wait->condition, pieces);
    if (const auto* claim = std::get_if<ExpectStep>(&step.does)) gather(claim->condition, pieces);
  }
  for (const auto* claims : {&plan.always, &plan.finally}) {
    for (const Claim& claim : *claims) gather(claim.condition, pieces);
  }
  return pieces;
}

}  // namespace acmsim::sim
