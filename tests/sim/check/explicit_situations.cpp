#include "tests/sim/check/explicit_situations.hpp"

#include "model/base/match.hpp"
#include "model/world/availability.hpp"
#include "sim/plan/call.hpp"

namespace acmsim::sim {

ExplicitSituations::Change ExplicitSituations::begin() {
  Situation situation{.world = scenario_.world, .progress = {}};
  Moves moves;
  append(moves, scenario_.initially);
  const Moves more = sim::begin(situation, frame_);
  moves.insert(moves.end(), more.begin(), more.end());
  return change_of(situation, moves);
}

const ExplicitSituations::Change& ExplicitSituations::fire(SituationId id, const Timer& timer) {
  const auto known = changes_.find({id, timer});
  if (known != changes_.end()) return known->second;
  Situation situation = *known_[id].situation;
  const Moves moves = sim::fire(situation, frame_, timer);
  return changes_.emplace(std::pair(id, timer), change_of(situation, moves)).first->second;
}

SituationId ExplicitSituations::intern(const Situation& situation) {
  const auto [place, is_new] = ids_.emplace(situation, static_cast<SituationId>(known_.size()));
  if (is_new) known_.push_back(know(place->first));
  return place->second;
}

ExplicitSituations::Known ExplicitSituations::know(const Situation& situation) const {
  Known known{.situation = &situation,
              .is_over = has_ended(situation.progress),
              .always = false_in(situation, scenario_.plan.always),
              .finally = false_in(situation, scenario_.plan.finally),
              .closed = {}};
  for (const Website& site : scenario_.catalogue.watches) {
    known.closed.push_back(!https_available(situation.world, context_, {&site, 1}));
  }
  return known;
}

std::vector<std::string> ExplicitSituations::false_in(const Situation& situation,
                                                      const std::vector<Claim>& claims) const {
  std::vector<std::string> names;
  for (const Claim& claim : claims) {
    const EvaluationContext evaluation{.world = situation.world,
                                       .context = context_,
                                       .bindings = situation.progress.bindings,
                                       .a_step_failed = a_step_failed(situation, scenario_.plan)};
    if (!holds(claim.condition, evaluation)) names.push_back(claim.name);
  }
  return names;
}

ExplicitSituations::Change ExplicitSituations::change_of(const Situation& situation,
                                                         const Moves& moves) {
  Change change{.target = intern(situation), .arms = {}, .broken = {}};
  for (const Move& move : moves) {
    std::visit(Match{
                   [&](const Arm& arm) { change.arms.push_back(arm); },
                   [&](const Disarm& one) {
                     change.arms.push_back({one.timer, exactly(kNever), {}});
                   },
                   [](const Announce&) {},
                   [&](const StepReport& report) {
                     if (!violates_by_itself(report)) return;
                     change.broken.push_back(scenario_.plan.at(report.step).id);
                   },
               },
               move);
  }
  return change;
}

}  // namespace acmsim::sim
