// Nothing reads or writes beyond its footprint. Two histories are mixed: what a footprint leads to
// is as in the one, all else as in the other. Whatever happens must then happen as in the first,
// and must leave all else as it was in the second.
#include <algorithm>
#include <fmt/core.h>

#include "sim/engine/history.hpp"
#include "sim/plan/call.hpp"
#include "sim/plan/subconditions.hpp"
#include "tests/laws/frames.hpp"
#include "tests/laws/laws.hpp"

namespace acmsim::sim {
namespace {

struct Seen {
  Situation situation;
  std::vector<Timer> armed;
};

/// Some of the situations of a run, evenly.
std::vector<Seen> situations_of(const Scenario& scenario, std::uint64_t seed) {
  constexpr std::size_t kSeenMax = 400;
  constexpr std::size_t kKeptMax = 12;
  std::vector<Seen> all;
  RunOptions options{.schedule = Schedule::parse("random:" + std::to_string(seed)).value(),
                     .transitions_max = kSeenMax,
                     .tells = false};
  options.sees = [&](const Situation& situation, const std::vector<Timer>& armed) {
    all.push_back({situation, armed});
  };
  run(scenario, options);
  std::vector<Seen> kept;
  const std::size_t stride = std::max<std::size_t>(1, all.size() / kKeptMax);
  for (std::size_t i = 0; i < all.size(); i += stride) kept.push_back(std::move(all[i]));
  return kept;
}

/// One history, and another to mix it with.
class Audit {
 public:
  explicit Audit(const Scenario& scenario)
      : scenario_(scenario), context_(scenario.context()), frames_(scenario) {}

  Trial take() {
    const auto ours = situations_of(scenario_, 1);
    const auto theirs = situations_of(scenario_, 2);
    for (std::size_t i = 0; i < ours.size() && why_.empty(); ++i) {
      const Seen& other = theirs[(i * 7) % theirs.size()];
      look(ours[i], other.situation.world);
    }
    if (why_.empty()) return looked_ == 0 ? skipped() : kept();
    return broken(why_);
  }

 private:
  void look(const Seen& own, const World& other) {
    for (const Timer& timer : own.armed) {
      if (is_plans_own(timer.kind)) continue;
      compare(fmt::format("{} of {}", name_of(timer.kind), whose_text(scenario_, timer)), own,
              other, frames_.footprints().of(timer),
              [&](World& world) { return fire(world, context_, timer); });
    }
    for (const Step& step : scenario_.plan.steps) look_at(step, own, other);
    for (const Condition* subcondition : subconditions_of(scenario_.plan))
      look_at(*subcondition, own, other);
  }

  void look_at(const Step& step, const Seen& own, const World& other) {
    if (const auto* probe = std::get_if<ProbeStep>(&step.does)) {
      return look_at(Condition{HostIs{probe->site, {}, true}}, own, other);
    }
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) return;
    const auto index = static_cast<std::size_t>(&step - scenario_.plan.steps.data());
    const std::size_t times = own.situation.progress.steps[index].times;
    if (times >= call->repetitions.size()) return;  // What it makes would be there already.
    const Bindings& bindings = own.situation.progress.bindings;
    if (const auto* command = std::get_if<Command>(&call->repetitions[times])) {
      const Call given{call->from, rebind(*command, bindings)};
      compare(step.id, own, other, frames_.footprints().of(*command, call->from),
              [&](World& world) {
                const auto outcome = apply(world, context_, given);
                if (!outcome) {
                  return Effects{Announce{Happening::certificate_failed,
                                          static_cast<std::uint32_t>(outcome.error().code), 0}};
                }
                return outcome->effects;
              });
    }
    if (const auto* query = std::get_if<Query>(&call->repetitions[times])) {
      compare(step.id, own, other, frames_.footprints().of(*query), [&](World& world) {
        const auto error = refusal(world, context_, call->from, rebind(*query, bindings));
        return error ? Effects{Announce{Happening::certificate_failed,
                                        static_cast<std::uint32_t>(error->code), 0}}
                     : Effects{};
      });
    }
  }

  void look_at(const Condition& condition, const Seen& own, const World& other) {
    if (std::holds_alternative<NoStepFails>(condition.is)) return;  // It reads no world.
    compare("a condition", own, other, frames_.footprints().of(condition), [&](World& world) {
      const bool is_so =
          holds(condition, EvaluationContext{.world = world,
                                             .context = context_,
                                             .bindings = own.situation.progress.bindings});
      return is_so ? Effects{Announce{}} : Effects{};
    });
  }

  template <class Act>
  void compare(const std::string& what, const Seen& own, const World& other,
               const Footprint& footprint, const Act& act) {
    if (!why_.empty() || frames_.says_nothing(footprint)) return;
    ++looked_;
    World inner = own.situation.world;
    World mixed = frames_.mixed(other, inner, footprint);
    const Effects effects = act(inner);
    const Effects mixed_effects = act(mixed);
    if (effects != mixed_effects) {
      why_ = fmt::format("{} reads more than it says", what);
    } else if (frames_.bare(mixed) != frames_.bare(frames_.mixed(other, inner, footprint))) {
      why_ = fmt::format("{} writes more than it says", what);
    }
  }

  const Scenario& scenario_;
  Context context_;
  Frames frames_;
  std::string why_;
  std::size_t looked_ = 0;
};

}  // namespace

Trial nothing_reaches_beyond_its_footprint(const Subject& subject) {
  return Audit(subject.scenario()).take();
}

}  // namespace acmsim::sim
