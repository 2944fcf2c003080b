// What lasts carries a clock. How long that can have run when something happens is how long it can
// have lasted by then.
#include "sim/check/stretches.hpp"

#include <algorithm>
#include <utility>

#include "sim/check/search/firing_domain.hpp"

namespace acmsim::sim {
namespace {

/// How long a clock can have run in a class. The history may stay there for ever where the clock
/// can come before everything else.
Duration run_of_clock(const FiringDomain& domain, std::size_t clock, bool has_ended) {
  if (!has_ended && domain.can_fire(clock)) return kNever;
  return Clocks{}.end - Duration{domain.earliest(clock)};
}

using Rewindow = TimedSearch<ClockedModel>::Rewindow;

/// Of `count` things, in a graph that may be known already.
std::optional<std::vector<Stretch>> longest_in(TransitionGraph<ClockedModel>& graph,
                                               std::size_t count, Merging merging,
                                               const ClassLimits& limits,
                                               const Rewindow& rewindow) {
  TimedSearch<ClockedModel> search(graph, merging, limits,
                                   TimedSearch<ClockedModel>::Order::fewest_events, rewindow);
  if (search.run().stopped != Stopped::no) return std::nullopt;
  std::vector<Stretch> longest(count);
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    const auto armed = graph.armed(state);
    for (std::size_t i = 0; i < armed.size(); ++i) {
      const Timer& timer = graph.timer(armed[i]);
      if (!ClockedModel::is_clock(timer)) continue;
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

Duration span_of(Bound bound) { return bound == kUnbounded ? kNever : Duration{bound}; }

/// The windows of an extent, where the model has those of the document.
Rewindow windows_of(const Scenario& scenario, const Extent& extent) {
  return [&](const Timer& timer, const Window& window) {
    if (timer == kHorizon) return window_of(exactly(*extent.ends_by)).value();
    if (timer.kind == TimerKind::end) return window;
    const Delay given{span_of(window.earliest), span_of(window.earliest), span_of(window.latest)};
    const Delay changed = extent.windows.apply(scenario, timer, given);
    return changed == given ? window : window_of(changed).value();
  };
}

/// Whether the end of all other histories is a timer.
bool arms_horizon(const Extent& extent) {
  return extent.ends_by && window_of(exactly(*extent.ends_by)).has_value();
}

/// An extent with the windows that the document has.
Extent with_its_own_windows(Extent extent) {
  extent.windows = {};
  return extent;
}

}  // namespace

std::optional<std::vector<Stretch>> longest_stretches(const Scenario& scenario,
                                                      const Extent& extent,
                                                      const Symmetry* symmetry, Merging merging,
                                                      const ClassLimits& limits,
                                                      const std::vector<Lasting>& what) {
  const ClockedModel model(scenario, extent, symmetry, what);
  TransitionGraph<ClockedModel> graph(model);
  return longest_in(graph, what.size(), merging, limits, {});
}

class Stretches::Graph {
 public:
  Graph(const Scenario& scenario, const Extent& extent, const Symmetry* symmetry,
        const std::vector<Lasting>& what)
      : model_(scenario, extent, symmetry, what), transitions(model_) {}

 private:
  ClockedModel model_;

 public:
  TransitionGraph<ClockedModel> transitions;
};

Stretches::Stretches(const Scenario& scenario, const Extent& extent, const Symmetry* symmetry,
                     std::vector<Lasting> what)
    : scenario_(scenario),
      symmetry_(symmetry),
      extent_(with_its_own_windows(extent)),
      what_(std::move(what)),
      graph_(std::make_unique<Graph>(scenario, extent_, symmetry, what_)) {}
Stretches::~Stretches() = default;

std::size_t Stretches::memory() const { return graph_->transitions.memory(); }

bool Stretches::is_about(const Extent& extent, const Symmetry* symmetry) const {
  const auto holds = [](const Extent& one, const Extent& other) {
    return one.cone == other.cone || (one.cone && other.cone && one.cone->holds(*other.cone));
  };
  return symmetry == symmetry_ && extent.steps == extent_.steps &&
         extent.watches == extent_.watches && extent.muted == extent_.muted &&
         extent.without_uses == extent_.without_uses && extent.ends_late == extent_.ends_late &&
         arms_horizon(extent) == arms_horizon(extent_) && !extent.beginning && !extent_.beginning &&
         holds(extent, extent_) && holds(extent_, extent);
}

std::optional<std::vector<Stretch>> Stretches::longest(const Extent& extent, Merging merging,
                                                       const ClassLimits& limits) {
  auto& graph = graph_->transitions;
  auto found = longest_in(graph, what_.size(), merging, limits, windows_of(scenario_, extent));
  // What the document never arms, other windows may.
  const bool may_be_armed = std::ranges::any_of(graph.never_armed(), [&](const Timer& timer) {
    return extent.windows.widened && sim::window_of(scenario_, timer) == extent.windows.widened;
  });
  if (!may_be_armed) return found;
  return longest_stretches(scenario_, extent, symmetry_, merging, limits, what_);
}

}  // namespace acmsim::sim
