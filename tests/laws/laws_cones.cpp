// What a cone sees of a history is a history of the cone. Runs are played in the whole, and the
// events of each that some cone hears are played again in that cone alone: they must be possible
// there, at the same instants, and whatever the cone is about must look the same after each.
#include <algorithm>
#include <fmt/core.h>
#include <map>

#include "model/world/availability.hpp"
#include "sim/check/reduce/cone.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/engine/history.hpp"
#include "sim/plan/call.hpp"
#include "sim/plan/subconditions.hpp"
#include "sim/plan/watching.hpp"
#include "tests/laws/laws.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kEventsMax = 600;
constexpr int kRuns = 3;

struct Seen {
  Situation situation;
  std::optional<Timer> fired;
  Duration at;
};

std::vector<Seen> seen_in_run(const Scenario& scenario, int seed) {
  std::vector<Seen> all;
  RunOptions options{.schedule = Schedule::parse("random:" + std::to_string(seed)).value(),
                     .transitions_max = kEventsMax,
                     .tells = false};
  options.sees = [&](const Snapshot& snapshot) {
    all.push_back({snapshot.situation, snapshot.fired, snapshot.at - scenario.starts_at});
  };
  run(scenario, options);
  return all;
}

/// A cone's own history, beside one of the whole.
class Shadow {
 public:
  Shadow(const Scenario& scenario, const Extent& part)
      : scenario_(scenario),
        part_(part),
        context_(scenario.context()),
        frame_{context_, scenario.plan},
        model_(scenario, scenario.plan, part) {
    Firing firing;
    state_ = model_.initial(firing);
    take(firing, Duration{0});
  }

  /// Why it is none of the same; empty: it is.
  std::string follow(const Seen& seen) {
    outlive(seen);
    if (seen.fired) {
      const bool is_by_name = seen.fired->kind == TimerKind::cached_answer;
      if (hears(*seen.fired) && !is_by_name) fire(*seen.fired, seen.at);
      serve_with_others(seen);
      forget_with_others(seen);
    }
    if (why_.empty()) compare(seen);
    return why_;
  }

 private:
  struct Armed {
    Delay delay;
    Duration at;
  };

  bool hears(const Timer& timer) const {
    return is_plans_own(timer.kind) ? part_.steps[timer.whose]
                                    : !part_.muted.contains(timer.kind) && part_.cone->hears(timer);
  }

  std::string text_of(const Timer& timer) const {
    return fmt::format("{} of {}", name_of(timer.kind), whose_text(scenario_, timer));
  }

  void fire(const Timer& timer, Duration at) {
    const auto armed = armed_.find(timer);
    if (armed == armed_.end()) {
      why_ = text_of(timer) + " is not armed in a cone";
      return;
    }
    const auto& [delay, since] = armed->second;
    const bool is_late = delay.latest != kNever && at > since + delay.latest;
    if (at < since + delay.earliest || is_late) {
      why_ = text_of(timer) + " cannot fire then in a cone";
      return;
    }
    armed_.erase(armed);
    Firing firing;
    model_.fire(state_, timer, firing);
    take(firing, at);
  }

  /// A change that others have taken along is served by itself; of several the last takes the
  /// others along.
  void serve_with_others(const Seen& seen) {
    std::vector<Timer> served;
    for (const auto& [timer, armed] : armed_) {
      if (timer.kind != TimerKind::route53_served && timer.kind != TimerKind::provider_update) {
        continue;
      }
      const auto* change = seen.situation.world.changes.find(ChangeHandle{timer.whose});
      if (change == nullptr) continue;
      const bool is_done = timer.kind == TimerKind::route53_served
                               ? change->is_served
                               : change->status == route53::ChangeStatus::insync;
      if (is_done) served.push_back(timer);
    }
    std::ranges::sort(served, std::greater{}, [&](const Timer& timer) {
      return place_in_queue(ChangeHandle{timer.whose});
    });
    for (const Timer& timer : served) {
      if (armed_.contains(timer)) fire(timer, seen.at);
    }
  }

  /// How many changes of its zone have come before one.
  std::ptrdiff_t place_in_queue(ChangeHandle change) const {
    const World& world = state_.situation.world;
    for (const auto* zones : {&world.hosted_zones, &world.provider_zones}) {
      for (const ZoneHandle zone : zones->handles()) {
        const auto& queue = zones->at(zone).under_way;
        const auto found = std::ranges::find(queue, change);
        if (found != queue.end()) return found - queue.begin();
      }
    }
    return 0;
  }

  /// Names that caches forget together go by the least of them, which the cone may not have.
  void forget_with_others(const Seen& seen) {
    const auto rings_of = [](const World& world, NameHandle name) {
      return std::ranges::count(world.internet.outdated, name, &dns::Outdated::name);
    };
    std::vector<Timer> known;
    for (const auto& [timer, armed] : armed_) {
      if (timer.kind == TimerKind::cached_answer) known.push_back(timer);
    }
    for (const Timer& timer : known) {
      const NameHandle name{timer.whose};
      const auto in_whole = rings_of(seen.situation.world, name);
      if (rings_of(state_.situation.world, name) > in_whole) fire(timer, seen.at);
    }
  }

  /// A certificate that is deleted and shown to nobody has no end in the whole. In a cone that does
  /// not see its deletion it comes to one, which nobody sees.
  void outlive(const Seen& seen) {
    const World& world = seen.situation.world;
    std::vector<std::pair<Duration, Timer>> ends;
    for (const auto& [timer, armed] : armed_) {
      const CertificateHandle certificate{timer.whose};
      const bool is_end = timer.kind == TimerKind::expiry || timer.kind == TimerKind::renewal_due;
      if (!is_end || world.certificates.contains(certificate) ||
          world.withdrawn.contains(certificate)) {
        continue;
      }
      const Duration latest = armed.at + armed.delay.latest;
      if (latest < seen.at) ends.emplace_back(latest, timer);
    }
    for (const auto& [at, timer] : ends) fire(timer, at);
  }

  void take(const Firing& firing, Duration at) {
    for (const Effect& effect : firing.effects) {
      if (const auto* arm = std::get_if<Arm>(&effect)) armed_[arm->timer] = Armed{arm->delay, at};
      if (const auto* disarm = std::get_if<Disarm>(&effect)) armed_.erase(disarm->timer);
    }
  }

  void compare(const Seen& seen) {
    for (const auto& [timer, armed] : armed_) {
      if (armed.delay.latest == kNever || seen.at <= armed.at + armed.delay.latest) continue;
      if (timer.kind == TimerKind::end && timer.part == 0) continue;
      why_ = text_of(timer) + " is overdue in a cone";
    }
    const Situation& own = state_.situation;
    for (std::uint32_t i = 0; i < scenario_.plan.steps.size(); ++i) {
      if (!part_.steps[i]) continue;
      compare(StepHandle{i}, own, seen.situation);
    }
    for (const Website& site : part_.watches) {
      if (visit(own.world, context_, site, Sni::sent) !=
          visit(seen.situation.world, context_, site, Sni::sent)) {
        why_ = scenario_.catalogue.text_of(site) + " looks different in its cone";
      }
    }
    ask(scenario_.plan.always, part_.always, seen.situation);
    ask(scenario_.plan.finally, part_.finally, seen.situation);
  }

  void compare(StepHandle step, const Situation& own, const Situation& whole) {
    const Step& text = scenario_.plan.at(step);
    const StepState& is = own.progress.steps[step.index];
    if (is != whole.progress.steps[step.index]) {
      why_ = "step " + text.id + " is elsewhere in a cone";
      return;
    }
    if (has_ended(is.stage)) return;
    const auto* wait = std::get_if<WaitForStep>(&text.does);
    const auto* call = std::get_if<CallStep>(&text.does);
    const bool differs =
        (wait != nullptr && is_over(*wait, own, frame_) != is_over(*wait, whole, frame_)) ||
        (call != nullptr && is.times < call->repetitions.size() &&
         refusal(own, context_, *call, is.times).has_value() !=
             refusal(whole, context_, *call, is.times).has_value());
    if (differs) why_ = "step " + text.id + " would go another way in a cone";
  }

  void ask(const std::vector<Claim>& claims, const std::vector<bool>& asked,
           const Situation& whole) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const auto& is = claims[i].condition.is;
      const bool is_of_parts =
          std::holds_alternative<HttpsAvailable>(is) || std::holds_alternative<NoStepFails>(is);
      if (!asked[i] || is_of_parts) continue;
      if (holds_now(claims[i].condition, state_.situation, frame_) ==
          holds_now(claims[i].condition, whole, frame_)) {
        continue;
      }
      why_ = "claim " + claims[i].name + " looks different in its cone";
    }
  }

  const Scenario& scenario_;
  const Extent& part_;
  Context context_;
  Frame frame_;
  ScenarioModel model_;
  ScenarioModel::State state_;
  std::map<Timer, Armed> armed_;
  std::string why_;
};

}  // namespace

Trial cones_see_what_happens(const Subject& subject) {
  const Scenario& scenario = subject.scenario();
  std::vector<Extent> parts = parts_of(scenario, scenario.plan, {});
  std::erase_if(parts, [](const Extent& part) { return !part.cone || part.cone->is_everything(); });
  if (parts.empty()) return skipped();
  for (int seed = 1; seed <= kRuns; ++seed) {
    const auto all = seen_in_run(scenario, seed);
    for (const Extent& part : parts) {
      Shadow shadow(scenario, part);
      for (const Seen& seen : all) {
        const std::string why = shadow.follow(seen);
        if (!why.empty()) return broken(fmt::format("random:{}: {}", seed, why));
      }
    }
  }
  return kept();
}

}  // namespace acmsim::sim
