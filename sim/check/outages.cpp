// Each outage carries a clock: one more timer that is armed when a host closes. How long it can
// have run when something happens is how long an outage can have lasted by then.
#include "sim/check/outages.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "model/world/availability.hpp"
#include "sim/check/reduce/parts.hpp"

namespace acmsim::sim {
namespace {

/// What an answer that is not the verdict may cost.
constexpr std::uint64_t kMeasuredClassesMax = 100'000;
constexpr std::uint64_t kMeasuredTransitionsMax = 400'000;

/// When a clock would fire: after 34 years.
constexpr Bound kClockEnd = kBoundsEnd - 1;

// The timers here go by the key of the end, which has no parts.
constexpr std::uint32_t kClockPart = 1;
/// At once, but in no order with what else happens at once: hosts that have opened stay open. One
/// for all, as late as it may be: that never makes an outage shorter.
constexpr Timer kSettle{TimerKind::end, 0, 2};

Timer clock_of(std::size_t host) {
  return {TimerKind::end, static_cast<std::uint32_t>(host), kClockPart};
}

bool is_clock(const Timer& timer) {
  return timer.kind == TimerKind::end && timer.part == kClockPart;
}

/// A scenario with the clocks of its watched hosts. It claims nothing.
class OutageModel {
 public:
  enum class Host : std::uint8_t { open, opening, closed };
  struct State {
    ScenarioModel::State scene;
    std::vector<Host> hosts;
  };

  OutageModel(const Scenario& scenario, const Extent& extent, const Symmetry* symmetry)
      : model_(scenario, scenario.plan, extent, symmetry),
        context_(scenario.context()),
        watches_(extent.watches) {}

  State initial(Firing& firing) const {
    State state{model_.initial(firing), std::vector<Host>(watches_.size(), Host::open)};
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
    for (const Host host : state.hosts) bytes.push_back(static_cast<std::byte>(host));
  }
  State decode(std::span<const std::byte> bytes) const {
    const std::size_t scene = bytes.size() - watches_.size();
    State state{model_.decode(bytes.first(scene)), {}};
    for (const std::byte host : bytes.subspan(scene)) {
      state.hosts.push_back(static_cast<Host>(host));
    }
    return state;
  }

  Judgement judge(const State& state) const {
    return {.broken = {}, .has_ended = state.scene.ending == Ending::ended, .is_waiting = false};
  }
  bool is_closed(const State& state, std::size_t host) const {
    return state.hosts[host] == Host::closed;
  }
  bool is_awaited(const Timer&) const { return false; }
  ClaimId stuck() const { return model_.stuck(); }

 private:
  void look(State& state, Firing& firing) const {
    for (std::size_t i = 0; i < watches_.size(); ++i) {
      Host& host = state.hosts[i];
      if (https_available(state.scene.situation.world, context_, {&watches_[i], 1})) {
        if (host != Host::closed) continue;
        host = Host::opening;
        firing.effects.emplace_back(Arm{kSettle, exactly(Duration{0}), {}});
      } else {
        if (host == Host::open) {
          firing.effects.emplace_back(Arm{clock_of(i), exactly(Duration{kClockEnd}), {}});
        }
        host = Host::closed;
      }
    }
  }

  static void settle(State& state, Firing& firing) {
    for (std::size_t i = 0; i < state.hosts.size(); ++i) {
      if (state.hosts[i] != Host::opening) continue;
      state.hosts[i] = Host::open;
      firing.effects.emplace_back(Disarm{clock_of(i)});
    }
  }

  ScenarioModel model_;
  Context context_;
  std::vector<Website> watches_;
};

/// What is known of one host's outages.
struct Outages {
  Duration longest{0};
  bool goes_on = false;
  friend bool operator==(const Outages&, const Outages&) = default;
};
using Longest = std::map<Website, Outages>;

/// How long a clock can have run in a class. The history may stay there for ever where the clock
/// can come before everything else.
Duration run_of_clock(const FiringDomain& domain, std::size_t clock, bool has_ended) {
  if (!has_ended && domain.can_fire(clock)) return kNever;
  return Duration{kClockEnd - domain.earliest(clock)};
}

/// The longest outages of the hosts of one extent; nothing where a limit is reached.
std::optional<Longest> longest_in(const Scenario& scenario, const Extent& extent,
                                  const Symmetry* symmetry, Merging merging, ClassLimits limits) {
  const OutageModel model(scenario, extent, symmetry);
  TransitionGraph<OutageModel> graph(model);
  TimedSearch<OutageModel> search(graph, merging, std::move(limits));
  if (search.run().stopped != Stopped::no) return std::nullopt;
  Longest longest;
  for (const Website& site : extent.watches) longest[site] = {};
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    const auto armed = graph.armed(state);
    for (std::size_t i = 0; i < armed.size(); ++i) {
      const Timer& timer = graph.timer(armed[i]);
      if (!is_clock(timer)) continue;
      Outages& known = longest[extent.watches[timer.whose]];
      const bool has_ended = graph.judgement(state).has_ended;
      const Duration run = run_of_clock(domain, i, has_ended);
      known.longest = std::max(known.longest, run);
      if (run == kNever || (has_ended && model.is_closed(graph.state(state), timer.whose))) {
        known.goes_on = true;
      }
    }
  });
  return longest;
}

bool is_all_zero(const Longest& longest) {
  return std::ranges::all_of(longest, [](const auto& one) { return one.second == Outages{}; });
}

/// The outages of one extent, first by hull: what it does not find is not there.
class Measure {
 public:
  Measure(const Scenario& scenario, const Symmetry* symmetry, const CheckOptions& options)
      : scenario_(scenario), symmetry_(symmetry), options_(options) {}

  std::optional<Longest> of(const Extent& extent) {
    auto hull = by(Merging::hull, extent);
    if (!hull || is_all_zero(*hull)) return hull;
    if (options_.search != Merging::hull) {
      if (auto exact = by(Merging::inclusion, extent)) return exact;
    }
    is_exact_ = false;
    return hull;
  }

  bool is_exact() const { return is_exact_; }

 private:
  std::optional<Longest> by(Merging merging, const Extent& extent) const {
    return longest_in(scenario_, extent, symmetry_, merging, options_.limits);
  }

  const Scenario& scenario_;
  const Symmetry* symmetry_;
  const CheckOptions& options_;
  bool is_exact_ = true;
};

/// Of each part by itself; nothing where it matters when the others end.
std::optional<Longest> longest_by_parts(Measure& measure, std::vector<Extent> parts) {
  Longest together;
  for (Extent& part : parts) {
    if (part.watches.empty()) continue;
    auto longest = measure.of(part);
    if (longest && part.ends_late && !is_all_zero(*longest)) {
      part.ends_late = false;
      if (measure.of(part) != longest) return std::nullopt;
    }
    if (!longest) return std::nullopt;
    together.merge(std::move(*longest));
  }
  return together;
}

bool proves_that_all_are_open(const Scenario& scenario, const Check& done,
                              const CheckOptions& options) {
  return done.verdict == Safety::safe &&
         std::ranges::any_of(scenario.plan.always, [&](const Claim& claim) {
           return std::holds_alternative<HttpsAvailable>(claim.condition.is) &&
                  options.only.value_or(claim.name) == claim.name;
         });
}

}  // namespace

std::optional<std::vector<WorstOutage>> worst_outages(const Scenario& scenario, const Check& done,
                                                      const CheckOptions& options) {
  const std::vector<Website>& watches = scenario.catalogue.watches;
  Longest longest;
  bool is_exact = true;
  if (!watches.empty() && !proves_that_all_are_open(scenario, done, options)) {
    const Symmetry folding(scenario, scenario.plan);
    const Symmetry* symmetry = options.may_fold() && folding.size() > 0 ? &folding : nullptr;
    CheckOptions measuring = options;
    measuring.look_at_most(kMeasuredClassesMax);
    measuring.spend_at_most(kMeasuredTransitionsMax);
    Measure measure(scenario, symmetry, measuring);
    std::optional<Longest> found;
    if (options.splits) {
      found = longest_by_parts(measure, parts_of_hosts(scenario, scenario.plan, options));
    }
    if (!found) {
      found = measure.of(whole_of(scenario, scenario.plan, options));
    }
    if (!found) return std::nullopt;
    longest = std::move(*found);
    is_exact = measure.is_exact();
  }
  std::vector<WorstOutage> outages;
  for (const Website& site : watches) {
    outages.push_back({site, longest[site].longest, is_exact, longest[site].goes_on});
  }
  return outages;
}

}  // namespace acmsim::sim
