// The outage carries a clock that fires when it has lasted as long as it can: a search that finds
// this has found how it comes to be.
#include "sim/picture/worst_history.hpp"

#include <algorithm>
#include <utility>

#include "model/world/availability.hpp"
#include "sim/check/clocked_model.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/check/search/timed_search.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kOutageClassesMax = 20'000;

/// A history that stops where nothing more can happen goes on so long, so that there is something
/// to see of what lasts for ever.
constexpr Duration kShownOfEver{24 * 60 * 60};

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
  const Lasting is_closed = [&](const Situation& situation) {
    return !https_available(situation.world, scenario.context(), {&worst.site, 1});
  };
  const Clocks clocks{.end = std::min(worst.longest, Clocks{}.end), .may_not_fire = true};
  for (const Extent& extent : extents_of(scenario, worst.site)) {
    const ClockedModel model(scenario, extent, nullptr, {is_closed}, clocks);
    TransitionGraph<ClockedModel> graph(model);
    const auto found = TimedSearch<ClockedModel>(graph, Merging::inclusion, limits).run();
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
