// What lasts carries a clock: one more timer that is armed when it begins. How long that can have
// run when something happens is how long it can have lasted by then.
#include "sim/check/stretches.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

/// When a clock would fire: after 34 years.
constexpr Bound kClockEnd = kBoundsEnd - 1;

// The timers here go by the key of the end, which has no parts.
constexpr std::uint32_t kClockPart = 1;
/// At once, but in no order with what else happens at once: what has ended stays so. One for all,
/// as late as it may be: that never makes a stretch shorter.
constexpr Timer kSettle{TimerKind::end, 0, 2};

Timer clock_of(std::size_t number) {
  return {TimerKind::end, static_cast<std::uint32_t>(number), kClockPart};
}

bool is_clock(const Timer& timer) {
  return timer.kind == TimerKind::end && timer.part == kClockPart;
}

/// A scenario with the clocks of what lasts. It claims nothing.
class ClockedModel {
 public:
  enum class Phase : std::uint8_t { over, ending, lasts };
  struct State {
    ScenarioModel::State scene;
    std::vector<Phase> phases;
  };

  ClockedModel(const Scenario& scenario, const Extent& extent, const Symmetry* symmetry,
               const std::vector<Lasting>& what)
      : model_(scenario, scenario.plan, extent, symmetry), what_(what) {}

  State initial(Firing& firing) const {
    State state{model_.initial(firing), std::vector<Phase>(what_.size(), Phase::over)};
    look(state, firing);
    firing.broken.clear();
    return state;
  }

  void fire(State& state, const Timer& timer, Firing& firing) const {
    if (is_clock(timer)) return;
    if (timer == kSettle) return settle(state, firing);
    model_.fire(state.scene, timer, firing);
    look(state, firing);
    firing.broken.clear();
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
    return {.broken = {}, .has_ended = state.scene.ending == Ending::ended, .is_waiting = false};
  }
  bool is_awaited(const Timer&) const { return false; }
  ClaimId stuck() const { return model_.stuck(); }

 private:
  void look(State& state, Firing& firing) const {
    for (std::size_t i = 0; i < what_.size(); ++i) {
      Phase& phase = state.phases[i];
      if (what_[i](state.scene.situation)) {
        if (phase == Phase::over) {
          firing.effects.emplace_back(Arm{clock_of(i), exactly(Duration{kClockEnd}), {}});
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
  const std::vector<Lasting>& what_;
};

/// How long a clock can have run in a class. The history may stay there for ever where the clock
/// can come before everything else.
Duration run_of_clock(const FiringDomain& domain, std::size_t clock, bool has_ended) {
  if (!has_ended && domain.can_fire(clock)) return kNever;
  return Duration{kClockEnd - domain.earliest(clock)};
}

}  // namespace

std::optional<std::vector<Stretch>> longest_stretches(const Scenario& scenario,
                                                      const Extent& extent,
                                                      const Symmetry* symmetry, Merging merging,
                                                      const ClassLimits& limits,
                                                      const std::vector<Lasting>& what) {
  const ClockedModel model(scenario, extent, symmetry, what);
  TransitionGraph<ClockedModel> graph(model);
  TimedSearch<ClockedModel> search(graph, merging, limits);
  if (search.run().stopped != Stopped::no) return std::nullopt;
  std::vector<Stretch> longest(what.size());
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    const auto armed = graph.armed(state);
    for (std::size_t i = 0; i < armed.size(); ++i) {
      const Timer& timer = graph.timer(armed[i]);
      if (!is_clock(timer)) continue;
      Stretch& known = longest[timer.whose];
      const bool has_ended = graph.judgement(state).has_ended;
      const Duration run = run_of_clock(domain, i, has_ended);
      known.longest = std::max(known.longest, run);
      const auto lasts = [&] {
        return graph.state(state).phases[timer.whose] == ClockedModel::Phase::lasts;
      };
      if (run == kNever || (has_ended && lasts())) known.goes_on = true;
    }
  });
  return longest;
}

}  // namespace acmsim::sim
