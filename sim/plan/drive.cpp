// How a plan goes on.
//
// A step is blocked until everything before it has ended; then it is skipped, or begins. Calls,
// claims and visits take the time of a person and then happen. Waits and refused calls watch: what
// they watch for is looked at after every transition, and a poll notices it within its period, so
// that no timer ticks for its own sake. After each transition `advance` lets all steps take their
// next move, in document order, until nothing moves any more.
#include <algorithm>

#include "model/base/match.hpp"
#include "sim/plan/call.hpp"
#include "sim/plan/readiness.hpp"
#include "sim/plan/situation.hpp"
#include "sim/plan/watching.hpp"

namespace acmsim::sim {
namespace {

class Driver {
 public:
  Driver(Situation& situation, const Frame& frame) : situation_(situation), frame_(frame) {}

  Moves take() && {
    advance();
    return std::move(moves_);
  }

  void fire_model(const Timer& timer) {
    append(moves_, acmsim::fire(situation_.world, frame_.context, timer));
  }

  void fire_plan(const Timer& timer) {
    const StepHandle step{timer.whose};
    switch (timer.kind) {
      case TimerKind::turn: return begin_acting(step);
      case TimerKind::operator_step: return act(step);
      case TimerKind::pause: return finish(step, StepReport::What::noticed);
      case TimerKind::notice: return notice(step);
      case TimerKind::give_up: return give_up(step);
      case TimerKind::enough: return stop_repeating(step);
      default: ensure(false, "a plan fires only timers of its own");
    }
  }

 private:
  using What = StepReport::What;

  StepState& state(StepHandle step) { return situation_.progress.steps[step.index]; }
  const Step& text(StepHandle step) const { return frame_.plan.at(step); }

  void arm(StepHandle step, TimerKind kind, Delay delay) {
    moves_.emplace_back(Arm{{kind, step.index, 0}, delay, {}});
  }
  void disarm(StepHandle step, TimerKind kind) {
    moves_.emplace_back(Disarm{{kind, step.index, 0}});
  }
  void report(StepReport report) { moves_.emplace_back(std::move(report)); }

  bool ask(const Condition& condition) const { return holds_now(condition, situation_, frame_); }

  void advance() {
    for (bool moved = true; moved;) {
      moved = false;
      for (std::uint32_t i = 0; i < frame_.plan.steps.size(); ++i) {
        moved = go_on(StepHandle{i}) || moved;
      }
    }
  }

  /// Lets a step take its next move, if there is one now.
  bool go_on(StepHandle step) {
    switch (state(step).stage) {
      case Stage::blocked: return try_to_begin(step);
      case Stage::watching: return see(step);
      case Stage::noticing: return lose_sight(step);
      default: return false;
    }
  }

  bool try_to_begin(StepHandle step) {
    const Readiness readiness = readiness_of(step, situation_, frame_);
    if (readiness == Readiness::not_yet) return false;
    if (readiness == Readiness::cut_off) {
      state(step).stage = Stage::cut;
      report({.step = step, .what = What::cut});
    } else if (text(step).only_if && !ask(*text(step).only_if)) {
      state(step).stage = Stage::skipped;
      report({.step = step, .what = What::skipped});
    } else {
      begin(step);
    }
    return true;
  }

  void begin(StepHandle step) {
    std::visit(Match{
                   [&](const CallStep&) { queue(step); },
                   [&](const ExpectStep&) { queue(step); },
                   [&](const ProbeStep&) { queue(step); },
                   [&](const WaitStep& wait) {
                     state(step).stage = Stage::pausing;
                     arm(step, TimerKind::pause, exactly(wait.duration));
                     report({.step = step, .what = What::waits});
                   },
                   [&](const WaitForStep& wait) {
                     if (is_over(wait, situation_, frame_)) return finish(step, wait);
                     report({.step = step, .what = What::waits});
                     watch(step, wait.give_up_after);
                   },
                   [&](const NoteStep&) { finish(step, What::noted); },
               },
               text(step).does);
  }

  void queue(StepHandle step) {
    if (!needs_operator_slot(frame_.plan, step)) return begin_acting(step);
    state(step).stage = Stage::queued;
    offer_operator_slot();
  }

  void begin_acting(StepHandle step) {
    state(step).stage = Stage::acting;
    arm(step, TimerKind::operator_step, text(step).takes);
    offer_operator_slot();
  }

  /// A free operator slot offers itself to every step that waits for one; a tie decides.
  void offer_operator_slot() {
    const bool is_free = operator_slot_is_free(situation_.progress, frame_.plan);
    for (std::uint32_t i = 0; frame_.plan.operators && i < frame_.plan.steps.size(); ++i) {
      if (situation_.progress.steps[i].stage != Stage::queued) continue;
      if (is_free) arm(StepHandle{i}, TimerKind::turn, exactly(Duration{0}));
      if (!is_free) disarm(StepHandle{i}, TimerKind::turn);
    }
  }

  void act(StepHandle step) {
    if (state(step).stage == Stage::repeating) disarm(step, TimerKind::enough);
    state(step).stage = Stage::blocked;  // The operator slot is free again, whatever comes of it.
    std::visit(Match{
                   [&](const CallStep& call) { act_call(step, call); },
                   [&](const ExpectStep& expect) { act_expect(step, expect); },
                   [&](const ProbeStep& probe) { act_probe(step, probe); },
                   [](const WaitStep&) { ensure(false, "a wait has no act"); },
                   [](const WaitForStep&) { ensure(false, "a wait has no act"); },
                   [](const NoteStep&) { ensure(false, "a note has no act"); },
               },
               text(step).does);
    offer_operator_slot();
  }

  void act_expect(StepHandle step, const ExpectStep& expect) {
    if (!ask(expect.condition)) {
      return fail(step, {.step = step, .what = What::failed, .cause = Cause::false_claim});
    }
    report({.step = step, .what = What::held});
    happened(step);
  }

  void act_probe(StepHandle step, const ProbeStep& probe) {
    const Visit seen = visit(situation_.world, frame_.context, probe.site, probe.sni);
    const bool opens =
        seen.reason == Reason::available &&
        (!probe.presents || seen.presented == situation_.progress.bindings(*probe.presents));
    if (opens) {
      report({.step = step, .what = What::held, .visit = seen});
      return happened(step);
    }
    fail(step, {.step = step, .what = What::failed, .visit = seen, .cause = Cause::false_claim});
  }

  void act_call(StepHandle step, const CallStep& call) {
    Moves effects;  // They are told after the call that has them.
    const auto error = give(situation_, frame_.context, call, state(step).times, effects);
    if (!error) {
      report({.step = step, .what = What::called});
      moves_.insert(moves_.end(), effects.begin(), effects.end());
      if (call.fails_with.empty()) return happened(step);
      return fail(step, {.step = step, .what = What::failed, .cause = Cause::not_refused});
    }
    const auto is = [&](const std::vector<ErrorCode>& codes) {
      return std::ranges::find(codes, error->code) != codes.end();
    };
    if (is(call.fails_with)) {
      report({.step = step, .what = What::refused, .error = error});
      return happened(step);
    }
    if (call.retry && is(call.retry->on)) {
      report({.step = step, .what = What::refused, .error = error});
      return watch(step, call.retry->limit);
    }
    fail(step, {.step = step,
                .what = What::failed,
                .error = error,
                .cause = call.fails_with.empty() ? Cause::refused : Cause::not_refused});
  }

  void watch(StepHandle step, Duration give_up_after) {
    state(step).stage = Stage::watching;
    if (give_up_after != kNever) arm(step, TimerKind::give_up, exactly(give_up_after));
  }

  bool see(StepHandle step) {
    if (!is_over(step, situation_, frame_)) return false;
    state(step).stage = Stage::noticing;
    const auto* wait = std::get_if<WaitForStep>(&text(step).does);
    const Duration every =
        wait != nullptr ? wait->every : std::get<CallStep>(text(step).does).retry->every;
    arm(step, TimerKind::notice, within(every));
    return true;
  }

  bool lose_sight(StepHandle step) {
    if (is_over(step, situation_, frame_)) return false;
    state(step).stage = Stage::watching;
    disarm(step, TimerKind::notice);
    return true;
  }

  void notice(StepHandle step) {
    disarm(step, TimerKind::give_up);
    state(step).stage = Stage::blocked;
    if (const auto* call = std::get_if<CallStep>(&text(step).does)) return act_call(step, *call);
    finish(step, std::get<WaitForStep>(text(step).does));
  }

  void give_up(StepHandle step) {
    disarm(step, TimerKind::notice);
    StepReport failure{.step = step, .what = What::failed, .cause = Cause::gave_up};
    if (const auto* call = std::get_if<CallStep>(&text(step).does)) {
      failure.error = refusal(situation_, frame_.context, *call, state(step).times);
    }
    fail(step, std::move(failure));
  }

  void happened(StepHandle step) {
    StepState& now = state(step);
    ++now.times;
    if (now.times >= text(step).at_most) {
      now.stage = Stage::done;
      return;
    }
    now.stage = Stage::repeating;
    arm(step, TimerKind::operator_step, text(step).takes);
    arm(step, TimerKind::enough, Delay{Duration{0}, kNever, kNever});
  }

  void stop_repeating(StepHandle step) {
    disarm(step, TimerKind::operator_step);
    state(step).stage = Stage::done;
    offer_operator_slot();
  }

  void finish(StepHandle step, const WaitForStep& wait) {
    if (ask(wait.condition)) return finish(step, What::noticed);
    fail(step, {.step = step, .what = What::failed, .cause = Cause::hopeless});
  }

  void finish(StepHandle step, What what) {
    state(step).stage = Stage::done;
    ++state(step).times;
    report({.step = step, .what = what});
  }

  void fail(StepHandle step, StepReport why) {
    state(step).stage = Stage::failed;
    state(step).cause = why.cause;
    report(std::move(why));
  }

  Situation& situation_;
  const Frame& frame_;
  Moves moves_;
};

}  // namespace

Moves begin(Situation& situation, const Frame& frame) {
  situation.progress.steps.resize(frame.plan.steps.size());
  return go_on(situation, frame);
}

Moves go_on(Situation& situation, const Frame& frame) { return Driver(situation, frame).take(); }

Moves fire(Situation& situation, const Frame& frame, const Timer& timer) {
  Driver driver(situation, frame);
  if (is_plans_own(timer.kind)) {
    driver.fire_plan(timer);
  } else {
    driver.fire_model(timer);
  }
  return std::move(driver).take();
}

}  // namespace acmsim::sim
