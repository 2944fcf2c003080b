#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/enum_table.hpp"
#include "model/world/world.hpp"
#include "sim/plan/bindings.hpp"
#include "sim/plan/plan.hpp"

namespace acmsim::sim {

/// How far a step has come.
enum class Stage : std::uint8_t {
  blocked,    ///< Something before it has not ended, or is not shown yet.
  queued,     ///< Ready; waits for a free operator slot.
  acting,     ///< Somebody is at it: `operator_step` runs.
  pausing,    ///< A `wait`.
  watching,   ///< A `wait_for` or a refused call: what it waits for is not so yet.
  noticing,   ///< It is so; the next poll will see it.
  repeating,  ///< Has happened, and may happen again: `operator_step` and `enough` run.
  done,
  skipped,  ///< Its `only_if` did not hold.
  failed,
  cut,  ///< A step before it failed.
};

constexpr bool has_ended(Stage stage) { return stage >= Stage::done; }

/// How a step ended or why it failed.
enum class Cause : std::uint8_t {
  none,
  refused,      ///< AWS refused its call.
  gave_up,      ///< Its wait or retry gave up.
  false_claim,  ///< Its claim was false, or the page did not open.
  not_refused,  ///< `fails_with` was not met: the call succeeded, or failed in another way.
  hopeless,     ///< Its wait saw what it `fails_on`.
};

struct StepState {
  Stage stage = Stage::blocked;
  Cause cause = Cause::none;
  std::uint16_t times = 0;  ///< How often it has happened.
  friend auto operator<=>(const StepState&, const StepState&) = default;
};

struct Progress {
  std::vector<StepState> steps;
  Bindings bindings;
  friend auto operator<=>(const Progress&, const Progress&) = default;
};

/// A world and the people in it: the whole state of a history, timers and instants apart.
struct Situation {
  World world;
  Progress progress;
  friend auto operator<=>(const Situation&, const Situation&) = default;
};

/// What a step has just done: for a trace and a verdict.
struct StepReport {
  enum class What : std::uint8_t {
    called,   ///< Its call was accepted.
    refused,  ///< Its call was refused; it may be repeated.
    waits,    ///< It has begun to wait.
    noticed,  ///< What it waited for is so.
    held,     ///< Its claim was true, or the page opened.
    noted,
    skipped,
    failed,
    cut,
  };
  StepHandle step = {};
  What what{};
  std::optional<ApiError> error = {};  ///< AWS's refusal, where there was one.
  std::optional<Visit> visit = {};     ///< What a probe saw.
  Cause cause = Cause::none;
};

/// Whether this failure violates whatever is claimed: a false claim, a page that did not open, a
/// refusal that was wanted and did not come.
bool violates_by_itself(const StepReport& report);

using Move = std::variant<Arm, Disarm, Announce, StepReport>;
using Moves = std::vector<Move>;  ///< In the order in which they happen.

/// What stands beside a situation and never changes within a history.
struct Frame {
  const Context& context;
  const Plan& plan;
};

/// The plan's first moves, in a situation whose world is set up.
Moves begin(Situation& situation, const Frame& frame);

/// Lets the plan make every move that follows at once from what was done to a situation.
Moves go_on(Situation& situation, const Frame& frame);

/// Lets an armed timer fire: the model's or the plan's. Then everything that follows at once.
Moves fire(Situation& situation, const Frame& frame, const Timer& timer);

/// Whether a step takes one of the plan's operator slots, where these are limited.
bool needs_operator_slot(const Plan& plan, StepHandle step);
/// Whether one of them is free.
bool operator_slot_is_free(const Progress& progress, const Plan& plan);

/// Whether the plan and all actors have ended.
bool has_ended(const Progress& progress);

/// Whether a step has failed, other than those with `on_failure: continue`.
bool a_step_failed(const Situation& situation, const Plan& plan);

}  // namespace acmsim::sim
