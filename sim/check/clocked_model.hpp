#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "sim/check/search/firing_domain.hpp"
#include "sim/check/search/scenario_model.hpp"

namespace acmsim::sim {

/// Something that may last: whether it is so.
using Lasting = std::function<bool(const Situation& situation)>;

/// How the clocks run of what lasts.
struct Clocks {
  Duration end{kBoundsEnd - 1};  ///< After so long they fire; as a rule after 34 years, so never.
  bool may_not_fire = false;     ///< That they do is what breaks the one claim, the first.
  bool ends_with_first = false;  ///< A history is left where the first thing does not last.
};

/// A scenario with a clock for each thing that may last: one more timer, which is armed when it
/// begins, and so tells how long it has lasted. What the scenario claims is not asked.
class ClockedModel {
 public:
  enum class Phase : std::uint8_t { over, ending, lasts };
  struct State {
    ScenarioModel::State scene;
    std::vector<Phase> phases;
  };

  ClockedModel(const Scenario& scenario, const Extent& extent, const Symmetry* symmetry,
               std::vector<Lasting> what, Clocks clocks = {})
      : model_(scenario, scenario.plan, extent, symmetry),
        what_(std::move(what)),
        clocks_(clocks) {}

  static bool is_clock(const Timer& timer) {
    return timer.kind == TimerKind::end && timer.part == kClockPart;
  }

  State initial(Firing& firing) const {
    State state{model_.initial(firing), std::vector<Phase>(what_.size(), Phase::over)};
    look(state, firing);
    return state;
  }

  void fire(State& state, const Timer& timer, Firing& firing) const {
    if (is_clock(timer)) {
      if (clocks_.may_not_fire) firing.broken.push_back(0);
      return;
    }
    if (timer == kSettle) return settle(state, firing);
    model_.fire(state.scene, timer, firing);
    look(state, firing);
  }

  void encode(const State& state, std::vector<std::byte>& bytes) const {
    model_.encode(state.scene, bytes);
    for (const Phase phase : state.phases) bytes.push_back(static_cast<std::byte>(phase));
  }
  State decode(std::span<const std::byte> bytes) const {
    const std::size_t scene = bytes.size() - what_.size();
    State state{model_.decode(bytes.first(scene)), {}};
    for (const std::byte phase : bytes.subspan(scene)) {
      state.phases.push_back(static_cast<Phase>(phase));
    }
    return state;
  }

  Judgement judge(const State& state) const {
    const bool is_left = clocks_.ends_with_first && state.phases.front() != Phase::lasts;
    const bool has_ended = is_left || state.scene.ending == Ending::ended;
    return {.broken = {}, .has_ended = has_ended, .is_waiting = false};
  }
  bool is_awaited(const Timer&) const { return false; }
  ClaimId stuck() const { return model_.stuck(); }

 private:
  // These timers go by the key of the end, which has no parts.
  static constexpr std::uint32_t kClockPart = 1;
  /// At once, but in no order with what else happens at once: what has ended stays so, and what is
  /// otherwise for no time at all has not ended. One for all, as late as it may be: that never
  /// makes a stretch shorter.
  static constexpr Timer kSettle{TimerKind::end, 0, 2};

  static Timer clock_of(std::size_t number) {
    return {TimerKind::end, static_cast<std::uint32_t>(number), kClockPart};
  }

  void look(State& state, Firing& firing) const {
    firing.broken.clear();
    for (std::size_t i = 0; i < what_.size(); ++i) {
      Phase& phase = state.phases[i];
      if (what_[i](state.scene.situation)) {
        if (phase == Phase::over) {
          firing.effects.emplace_back(Arm{clock_of(i), exactly(clocks_.end), {}});
        }
        phase = Phase::lasts;
      } else if (phase == Phase::lasts) {
        phase = Phase::ending;
        firing.effects.emplace_back(Arm{kSettle, exactly(Duration{0}), {}});
      }
    }
  }

  static void settle(State& state, Firing& firing) {
    for (std::size_t i = 0; i < state.phases.size(); ++i) {
      if (state.phases[i] != Phase::ending) continue;
      state.phases[i] = Phase::over;
      firing.effects.emplace_back(Disarm{clock_of(i)});
    }
  }

  ScenarioModel model_;
  std::vector<Lasting> what_;
  Clocks clocks_;
};

}  // namespace acmsim::sim
