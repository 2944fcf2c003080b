// The outage carries a clock that fires when it has lasted as long as it can: a search that finds
// this has found how it comes to be.
#include "sim/picture/worst_history.hpp"

#include <algorithm>
#include <utility>

#include "model/world/availability.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/check/search/timed_search.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kOutageClassesMax = 20'000;

/// For ever: after 34 years.
constexpr Duration kForEver{kBoundsEnd - 1};

/// A history that stops where nothing more can happen goes on so long, so that there is something
/// to see of what lasts for ever.
constexpr Duration kShownOfEver{24 * 60 * 60};

// These timers go by the key of the end, which has no parts.
constexpr Timer kOutageClock{TimerKind::end, 0, 1};
/// At once, but in no order with what else happens at once: a host that opens for no time at all
/// has not opened.
constexpr Timer kSettle{TimerKind::end, 0, 2};

/// A scenario that claims one thing: an outage of a host is not as long as this.
class OutageModel {
 public:
  enum class Phase : std::uint8_t { open, opening, closed, found };
  struct State {
    ScenarioModel::State scene;
    Phase phase = Phase::open;
  };

  OutageModel(const Scenario& scenario, const Extent& extent, Website site, Duration lasts)
      : scenario_(scenario), model_(scenario, scenario.plan, extent), site_(site), lasts_(lasts) {}

  State initial(Firing& firing) const {
    State state{model_.initial(firing)};
    look(state, firing);
    return state;
  }

  void fire(State& state, const Timer& timer, Firing& firing) const {
    if (timer == kOutageClock) {
      state.phase = Phase::found;
      firing.broken.push_back(0);
    } else if (timer == kSettle) {
      if (state.phase != Phase::opening) return;
      state.phase = Phase::open;
      firing.effects.emplace_back(Disarm{kOutageClock});
    } else {
      model_.fire(state.scene, timer, firing);
      look(state, firing);
    }
  }

  void encode(const State& state, std::vector<std::byte>& bytes) const {
    model_.encode(state.scene, bytes);
    bytes.push_back(static_cast<std::byte>(state.phase));
  }
  State decode(std::span<const std::byte> bytes) const {
    return {model_.decode(bytes.first(bytes.size() - 1)), static_cast<Phase>(bytes.back())};
  }

  Judgement judge(const State& state) const {
    return {.broken = {}, .has_ended = state.scene.ending == Ending::ended, .is_waiting = false};
  }
  bool is_awaited(const Timer&) const { return false; }
  ClaimId stuck() const { return model_.stuck(); }

 private:
  /// Whatever else is broken is not asked.
  void look(State& state, Firing& firing) const {
    firing.broken.clear();
    if (!https_available(state.scene.situation.world, scenario_.context(), {&site_, 1})) {
      if (state.phase == Phase::open)
        firing.effects.emplace_back(Arm{kOutageClock, exactly(lasts_), {}});
      state.phase = Phase::closed;
    } else if (state.phase == Phase::closed) {
      state.phase = Phase::opening;
      firing.effects.emplace_back(Arm{kSettle, exactly(Duration{0}), {}});
    }
  }

  const Scenario& scenario_;
  ScenarioModel model_;
  Website site_;
  Duration lasts_;
};

/// What the document would tell of it. What comes after its last event comes as late as it can,
/// and that is no sooner than the clock.
std::vector<ScriptedEvent> told(const Scenario& scenario, const Witness& witness) {
  std::vector<ScriptedEvent> history;
  for (std::size_t i = 0; i < witness.fired.size(); ++i) {
    const Timer& timer = witness.fired[i];
    if (timer.kind == TimerKind::end) continue;
    history.push_back({scenario.starts_at + Duration{witness.instants[i + 1]},
                       std::string(name_of(timer.kind)), whose_text(scenario, timer)});
  }
  return history;
}

/// The host's own part, and the whole, as its end may come from another part.
std::vector<Extent> extents_of(const Scenario& scenario, Website site) {
  std::vector<Extent> extents;
  for (Extent& part : parts_of_hosts(scenario, scenario.plan, {})) {
    if (std::ranges::find(part.watches, site) == part.watches.end()) continue;
    part.ends_late = false;
    extents.push_back(std::move(part));
  }
  extents.push_back(whole_of(scenario, scenario.plan, {}));
  return extents;
}

}  // namespace

RunOptions played_late() {
  RunOptions how;
  how.schedule = Schedule::latest();
  return how;
}

bool has_worst(const History& history, const WorstOutage& worst) {
  return std::ranges::any_of(history.outages, [&](const Outage& outage) {
    if (outage.site != worst.site) return false;
    if (worst.longest == kNever) return !outage.to && !history.was_stopped;
    return outage.to.value_or(history.ended_at) - outage.from == worst.longest;
  });
}

std::optional<Scenario> with_worst_outage(const Scenario& scenario, const WorstOutage& worst,
                                          const std::shared_ptr<std::uint64_t>& transitions_left) {
  if (!worst.is_exact || worst.longest == Duration{0}) return std::nullopt;
  ClassLimits limits;
  limits.classes_max = kOutageClassesMax;
  limits.transitions_left = transitions_left;
  for (const Extent& extent : extents_of(scenario, worst.site)) {
    const OutageModel model(scenario, extent, worst.site, std::min(worst.longest, kForEver));
    TransitionGraph<OutageModel> graph(model);
    const auto found = TimedSearch<OutageModel>(graph, Merging::inclusion, limits).run();
    if (!found.witness) continue;
    Scenario made = scenario;
    made.history = told(scenario, *found.witness);
    RunOptions how = played_late();
    how.tells = false;
    const History history = run(made, how);
    if (history.misfit || !has_worst(history, worst)) continue;
    if (worst.longest == kNever && history.outages.back().from == history.ended_at) {
      made.until = history.ended_at + kShownOfEver;
    }
    return made;
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
