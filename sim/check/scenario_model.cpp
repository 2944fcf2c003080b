// The world and the plan as a timed model. Nothing here knows a rule of theirs.
#include "sim/check/scenario_model.hpp"

#include <utility>
#include <variant>

#include "model/base/ensure.hpp"
#include "model/base/match.hpp"
#include "sim/check/codec.hpp"
#include "sim/plan/deed.hpp"

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
      frame_{context_, plan} {}

ScenarioModel::State ScenarioModel::initial(Firing& firing) const {
  State state;
  state.situation.world = scenario_.world;
  Moves moves;
  append(moves, scenario_.initially);
  if (const auto* until = std::get_if<Instant>(&scenario_.until)) {
    arm_end(exactly(*until - scenario_.starts_at), firing);
  }
  std::vector<StepState>& steps = state.situation.progress.steps;
  steps.resize(extent_.steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!extent_.steps[i]) steps[i].stage = Stage::skipped;
  }
  const Moves first = begin(state.situation, frame_);
  moves.insert(moves.end(), first.begin(), first.end());
  carry_out(moves, firing);
  if (has_ended(state.situation.progress)) end_of_plan(state, firing);
  return state;
}

void ScenarioModel::fire(State& state, const Timer& timer, Firing& firing) const {
  if (timer.kind == TimerKind::end) {
    const bool is_over = has_ended(state.situation.progress);
    state.ending = is_over ? Ending::ended : Ending::until_passed;
    return;
  }
  const bool was_over = has_ended(state.situation.progress);
  carry_out(sim::fire(state.situation, frame_, timer), firing);
  if (!was_over && has_ended(state.situation.progress)) end_of_plan(state, firing);
  firing.renamed = fold(state);
}

std::vector<Renamed> ScenarioModel::fold(State& state) const {
  if (symmetry_ == nullptr) return {};
  return symmetry_->sort(state.situation.world);
}

void ScenarioModel::carry_out(const Moves& moves, Firing& firing) const {
  for (const Move& move : moves) {
    std::visit(Match{
                   [&](const Arm& arm) {
                     if (hears(arm.timer)) firing.effects.emplace_back(arm);
                   },
                   [&](const Disarm& disarm) { firing.effects.emplace_back(disarm); },
                   [](const Announce&) {},
                   [&](const StepReport& report) {
                     if (violates_by_itself(report)) firing.broken.push_back(report.step.index);
                   },
               },
               move);
  }
}

void ScenarioModel::end_of_plan(State& state, Firing& firing) const {
  std::visit(Match{
                 [&](std::monostate) { arm_end(exactly(Duration{0}), firing); },
                 [&](Instant) {
                   if (state.ending == Ending::until_passed) arm_end(exactly(Duration{0}), firing);
                   state.ending = Ending::not_yet;
                 },
                 [&](Duration span) { arm_end(exactly(span), firing); },
             },
             scenario_.until);
}

void ScenarioModel::arm_end(Delay delay, Firing& firing) const {
  if (extent_.ends_late) delay.latest = kNever;
  firing.effects.emplace_back(Arm{kEnd, delay, {}});
}

bool ScenarioModel::hears(const Timer& timer) const {
  return !extent_.muted.contains(timer.kind) && !extent_.left_out.contains(timer);
}

void ScenarioModel::encode(const State& state, std::vector<std::byte>& bytes) const {
  Encoder encoder(bytes);
  encoder(state);
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
  return holds(condition, Sight{.world = world,
                                .context = context_,
                                .bindings = state.situation.progress.bindings,
                                .a_step_failed = a_step_failed(state.situation, plan_),
                                .is_stuck = false});
}

Judgement ScenarioModel::judge(const State& state) const {
  Judgement judgement;
  judgement.has_ended = state.ending == Ending::ended;
  judgement.is_waiting = !has_ended(state.situation.progress);
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

bool ScenarioModel::is_awaited(const Timer& timer) const {
  return row_of(kTimerNames, timer.kind).ground == Ground::fore;
}

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
  return "plan-ends";
}

}  // namespace acmsim::sim
