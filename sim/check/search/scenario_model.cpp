// The world and the plan as a timed model. Nothing here knows a rule of theirs.
#include "sim/check/search/scenario_model.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "model/base/ensure.hpp"
#include "model/base/match.hpp"
#include "sim/check/store/codec.hpp"
#include "sim/plan/call.hpp"

namespace acmsim::sim {
namespace {

constexpr Timer kEnd{TimerKind::end, 0, 0};

}  // namespace

Extent everything(const Scenario& scenario, const Plan& plan) {
  return {.steps = std::vector<bool>(plan.steps.size(), true),
          .always = std::vector<bool>(plan.always.size(), true),
          .finally = std::vector<bool>(plan.finally.size(), true),
          .watches = scenario.catalogue.watches};
}

ScenarioModel::ScenarioModel(const Scenario& scenario, const Plan& plan, Extent extent,
                             const Symmetry* symmetry)
    : scenario_(scenario),
      plan_(plan),
      extent_(std::move(extent)),
      symmetry_(symmetry),
      context_(scenario.context()),
      frame_{context_, plan},
      awaited_(plan) {}

ScenarioModel::State ScenarioModel::initial(Firing& firing) const {
  State state;
  state.situation.world = scenario_.world;
  for (const auto& [certificate, user] : extent_.without_uses) {
    erase_if(state.situation.world.certificates.at(certificate).uses,
             [&user = user](const acm::Use& use) { return use.resource == user; });
  }
  Moves moves;
  append(moves, scenario_.initially);
  if (const auto* instant = std::get_if<Instant>(&until())) {
    arm_end(exactly(*instant - scenario_.starts_at), firing);
  }
  if (extent_.ends_late && extent_.ends_by) {
    firing.effects.emplace_back(Arm{kHorizon, exactly(*extent_.ends_by), {}});
  }
  std::vector<StepState>& steps = state.situation.progress.steps;
  steps.resize(extent_.steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!extent_.steps[i]) steps[i].stage = Stage::skipped;
  }
  state.has_begun = !extent_.beginning;
  if (state.has_begun) {
    begin_plan(state, std::move(moves), firing);
  } else {
    carry_out(moves, firing);
    firing.effects.emplace_back(Arm{kBegin, extent_.beginning->within, {}});
  }
  return state;
}

void ScenarioModel::begin_plan(State& state, Moves moves, Firing& firing) const {
  state.has_begun = true;
  const Moves first = begin(state.situation, frame_);
  moves.insert(moves.end(), first.begin(), first.end());
  carry_out(moves, firing);
  follow_end(state, false, false, firing);
}

void ScenarioModel::fire(State& state, const Timer& timer, Firing& firing) const {
  if (timer == kBegin) return begin_plan(state, {}, firing);
  if (timer.kind == TimerKind::end) {
    state.ending = timer == kHorizon || is_over(state) ? Ending::ended : Ending::until_passed;
    return;
  }
  if (!state.has_begun) return carry_out(world_moves(state.situation.world, timer), firing);
  const bool had_ended = has_ended(state.situation.progress);
  const bool was_over = had_ended && is_over(state);
  carry_out(sim::fire(state.situation, frame_, timer), firing);
  follow_end(state, had_ended, was_over, firing);
  firing.renamed = fold(state);
}

/// What a timer of the world does while nobody acts yet.
Moves ScenarioModel::world_moves(World& world, const Timer& timer) const {
  Moves moves;
  append(moves, acmsim::fire(world, context_, timer));
  return moves;
}

std::vector<Renamed> ScenarioModel::fold(State& state) const {
  if (symmetry_ == nullptr) return {};
  return symmetry_->sort(state.situation.world);
}

void ScenarioModel::carry_out(const Moves& moves, Firing& firing) const {
  for (const Move& move : moves) {
    std::visit(Match{
                   [&](const Arm& arm) {
                     if (!hears(arm.timer)) return;
                     Arm changed = arm;
                     if (is_of_document(arm.timer)) {
                       changed.delay = extent_.windows.apply(scenario_, arm.timer, arm.delay);
                     }
                     firing.effects.emplace_back(changed);
                   },
                   [&](const Disarm& disarm) { firing.effects.emplace_back(disarm); },
                   [](const Announce&) {},
                   [&](const StepReport& report) {
                     if (breaks(report)) firing.broken.push_back(report.step.index);
                   },
               },
               move);
  }
}

/// Whether a timer is not that of a step which stands in for others.
bool ScenarioModel::is_of_document(const Timer& timer) const {
  return !is_plans_own(timer.kind) || timer.whose < scenario_.plan.steps.size();
}

/// Whether this failure violates something, whatever is claimed.
bool ScenarioModel::breaks(const StepReport& report) const {
  if (violates_by_itself(report)) return extent_.asks_steps;
  return report.what == StepReport::What::failed && extent_.beginning && extent_.asks_steps &&
         !extent_.beginning->may_fail.at(report.step.index);
}

/// Arms the end of the history when the plan has ended, or is over, for the first time.
void ScenarioModel::follow_end(State& state, bool had_ended, bool was_over, Firing& firing) const {
  if (!state.has_begun || !has_ended(state.situation.progress)) return;
  const auto* span = std::get_if<Duration>(&until());
  if (span != nullptr && !had_ended) arm_end(exactly(*span), firing);
  if (was_over || !is_over(state)) return;
  const bool is_bare = std::holds_alternative<std::monostate>(until());
  if (is_bare || state.ending == Ending::until_passed) arm_end(exactly(Duration{0}), firing);
  state.ending = Ending::not_yet;
}

/// Whether the plan and all actors have ended, and what they did has arrived.
bool ScenarioModel::is_over(const State& state) const {
  const World& world = state.situation.world;
  return state.has_begun && has_ended(state.situation.progress) &&
         std::ranges::none_of(timers_of(world, context_), [&](const Timer& timer) {
           const Delay* delay = delay_of(scenario_, timer);
           return hears(timer) && has_to_arrive(timer.kind, delay ? *delay : Delay{});
         });
}

const Until& ScenarioModel::until() const {
  const bool is_other = extent_.beginning && extent_.beginning->until;
  return is_other ? *extent_.beginning->until : scenario_.until;
}

void ScenarioModel::arm_end(Delay delay, Firing& firing) const {
  if (extent_.ends_late) delay.latest = kNever;
  firing.effects.emplace_back(Arm{kEnd, delay, {}});
}

bool ScenarioModel::hears(const Timer& timer) const {
  if (is_plans_own(timer.kind)) return true;  // Only the steps that are looked at arm theirs.
  const bool is_of_use =
      timer.kind == TimerKind::in_use_set || timer.kind == TimerKind::in_use_release;
  if (is_of_use &&
      extent_.without_uses.contains({CertificateHandle{timer.whose}, ResourceHandle{timer.part}})) {
    return false;
  }
  return !extent_.muted.contains(timer.kind) && (!extent_.cone || extent_.cone->hears(timer));
}

void ScenarioModel::encode(const State& state, std::vector<std::byte>& bytes) const {
  Encoder{bytes}(state);
}

ScenarioModel::State ScenarioModel::decode(std::span<const std::byte> bytes) const {
  State state;
  Decoder decoder(bytes);
  decoder(state);
  ensure(decoder.is_at_end(), "a state is all that its bytes say");
  return state;
}

bool ScenarioModel::ask(const Condition& condition, const State& state) const {
  const World& world = state.situation.world;
  if (std::holds_alternative<HttpsAvailable>(condition.is)) {
    return https_available(world, context_, extent_.watches);
  }
  return holds(condition, EvaluationContext{.world = world,
                                            .context = context_,
                                            .bindings = state.situation.progress.bindings,
                                            .a_step_failed = a_step_failed(state.situation, plan_),
                                            .is_stuck = false});
}

Judgement ScenarioModel::judge(const State& state) const {
  Judgement judgement;
  judgement.has_ended = state.ending == Ending::ended;
  judgement.is_waiting =
      extent_.asks_end && state.has_begun && !has_ended(state.situation.progress);
  const auto ask_all = [&](const std::vector<Claim>& claims, const std::vector<bool>& asked,
                           std::size_t first) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (!asked[i] || ask(claims[i].condition, state)) continue;
      judgement.broken.push_back(static_cast<ClaimId>(first + i));
    }
  };
  ask_all(plan_.always, extent_.always, plan_.steps.size());
  if (judgement.has_ended) {
    ask_all(plan_.finally, extent_.finally, plan_.steps.size() + plan_.always.size());
  }
  return judgement;
}

bool ScenarioModel::is_awaited(const Timer& timer) const { return awaited_.has(timer.kind); }

ClaimId ScenarioModel::stuck() const {
  return static_cast<ClaimId>(plan_.steps.size() + plan_.always.size() + plan_.finally.size());
}

bool ScenarioModel::is_about_the_end(ClaimId claim) const {
  return claim >= plan_.steps.size() + plan_.always.size() && claim < stuck();
}

std::string ScenarioModel::name_of(ClaimId claim) const {
  std::size_t index = claim;
  if (index < plan_.steps.size()) return plan_.steps[index].id;
  index -= plan_.steps.size();
  if (index < plan_.always.size()) return plan_.always[index].name;
  index -= plan_.always.size();
  if (index < plan_.finally.size()) return plan_.finally[index].name;
  return std::string(kPlanEndsName);
}

}  // namespace acmsim::sim
