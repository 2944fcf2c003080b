// A moment is a situation with what is left of each armed timer. Moments are met in the order of
// time, so that what is found first is found soonest.
#include "tests/sim/check/explicit_search.hpp"

#include <algorithm>
#include <compare>
#include <functional>
#include <queue>
#include <utility>

#include "sim/plan/subconditions.hpp"
#include "tests/sim/check/explicit_situations.hpp"
#include "tests/sim/check/search/longest_path.hpp"

namespace acmsim::sim {
namespace {

using MomentId = std::uint32_t;

struct Armed {
  Timer timer;
  Duration earliest{0};  ///< What is left until it may fire,
  Duration latest{0};    ///< and until it must.
  friend auto operator<=>(const Armed&, const Armed&) = default;
};

struct Moment {
  SituationId situation = 0;
  bool has_ended = false;
  Duration until{0};         ///< What is left of the document's `until`.
  std::vector<Armed> armed;  ///< By timer.
  friend auto operator<=>(const Moment&, const Moment&) = default;

  /// Nothing must happen before time passes.
  bool is_at_rest() const {
    return std::ranges::none_of(armed, [](const Armed& one) { return one.latest == Duration{0}; });
  }
  /// Whether some timer that need not run for ever is of such a kind.
  template <class Is>
  bool awaits(const Is& is) const {
    return std::ranges::any_of(
        armed, [&](const Armed& one) { return is(one.timer.kind) && one.latest != kNever; });
  }
};

class ExplicitSearch {
 public:
  ExplicitSearch(const Scenario& scenario, std::size_t moments_max)
      : scenario_(scenario),
        situations_(scenario),
        awaited_(scenario.plan),
        moments_max_(moments_max) {}

  ExplicitResult find() && {
    reach(first(), Duration{0});
    while (!queue_.empty() && moments_.size() <= moments_max_) {
      const MomentId next = queue_.top().second;
      queue_.pop();
      if (!std::exchange(moments_[next].is_explored, true)) explore(next);
    }
    result_.is_complete = queue_.empty();
    result_.moments = moments_.size();
    if (result_.is_complete) {
      measure_outages();
      measure_plan();
    }
    return std::move(result_);
  }

 private:
  struct Met {
    const Moment* moment = nullptr;
    Duration soonest{0};
    bool is_explored = false;
  };

  Moment first() {
    Moment moment;
    if (const auto* at = std::get_if<Instant>(&scenario_.until)) {
      moment.until = *at - scenario_.starts_at;
    } else if (const auto* span = std::get_if<Duration>(&scenario_.until)) {
      moment.until = *span;
    }
    const auto change = situations_.begin();
    break_claims(change.broken, Duration{0});
    take(moment, change);
    return moment;
  }

  static void take(Moment& moment, const ExplicitSituations::Change& change) {
    moment.situation = change.target;
    for (const Arm& arm : change.arms) {
      std::erase_if(moment.armed, [&](const Armed& one) { return one.timer == arm.timer; });
      if (arm.delay.earliest == kNever) continue;
      moment.armed.push_back({arm.timer, arm.delay.earliest, arm.delay.latest});
    }
    std::ranges::sort(moment.armed);
  }

  MomentId reach(const Moment& moment, Duration at) {
    const auto [place, is_new] = ids_.emplace(moment, static_cast<MomentId>(moments_.size()));
    if (is_new) {
      moments_.push_back({&place->first, at});
      passages_.emplace_back();
    }
    Met& met = moments_[place->second];
    if (is_new || at < met.soonest) {
      met.soonest = at;
      queue_.emplace(at, place->second);
    }
    return place->second;
  }

  void go(MomentId from, const Moment& to, Duration seconds) {
    const MomentId target = reach(to, moments_[from].soonest + seconds);
    passages_[from].push_back({target, seconds.count()});
  }

  void explore(MomentId id) {
    const Moment& now = *moments_[id].moment;
    if (now.has_ended) {
      if (now.is_at_rest()) break_lasting(now, moments_[id].soonest);
      return;
    }
    for (const Armed& one : now.armed) {
      if (one.earliest == Duration{0}) fire(id, one.timer);
    }
    if (history_can_end(now)) {
      Moment end = now;
      end.has_ended = true;
      return go(id, end, Duration{0});
    }
    if (!now.is_at_rest()) return;
    break_lasting(now, moments_[id].soonest);
    let_time_pass(id);
  }

  void fire(MomentId id, const Timer& timer) {
    Moment next = *moments_[id].moment;
    std::erase_if(next.armed, [&](const Armed& one) { return one.timer == timer; });
    const auto& change = situations_.fire(next.situation, timer);
    break_claims(change.broken, moments_[id].soonest);
    take(next, change);
    go(id, next, Duration{0});
  }

  bool history_can_end(const Moment& now) const {
    return situations_[now.situation].is_over && now.until == Duration{0} &&
           !now.awaits(
               [](TimerKind kind) { return row_of(kTimerRows, kind).arrives == Arrives::yes; });
  }

  void break_lasting(const Moment& now, Duration at) {
    const auto& known = situations_[now.situation];
    break_claims(known.always, at);
    if (now.has_ended) break_claims(known.finally, at);
    if (!known.is_over && !now.awaits([&](TimerKind kind) { return awaited_.has(kind); })) {
      break_claims({"plan-ends"}, at);
    }
  }

  void break_claims(const std::vector<std::string>& names, Duration at) {
    for (const std::string& name : names) {
      const auto [known, is_new] = result_.broken.emplace(name, at);
      known->second = std::min(known->second, at);
    }
  }

  bool until_runs(const Moment& now) const {
    return std::holds_alternative<Instant>(scenario_.until) || situations_[now.situation].is_over;
  }

  /// A second; or as many as nothing can happen in.
  void let_time_pass(MomentId id) {
    Moment next = *moments_[id].moment;
    Duration step = kNever;
    for (const Armed& one : next.armed) step = std::min(step, one.earliest);
    const bool runs = until_runs(next);
    if (runs && next.until > Duration{0}) step = std::min(step, next.until);
    if (step == Duration{0} || step == kNever) step = Duration{1};
    for (Armed& one : next.armed) {
      one.earliest = std::max(one.earliest - step, Duration{0});
      if (one.latest != kNever) one.latest -= step;
    }
    if (runs) next.until = std::max(next.until - step, Duration{0});
    go(id, next, step);
  }

  void measure_outages() {
    const std::vector<Website>& hosts = scenario_.catalogue.watches;
    for (std::size_t host = 0; host < hosts.size(); ++host) {
      std::vector<bool> closed;
      bool is_unfinished = false;
      for (const Met& met : moments_) {
        closed.push_back(situations_[met.moment->situation].closed[host]);
        const bool is_last = met.moment->has_ended && met.moment->is_at_rest();
        is_unfinished = is_unfinished || (is_last && closed.back());
      }
      result_.outages.push_back({hosts[host], longest_path(passages_, closed), is_unfinished});
    }
  }

  void measure_plan() {
    std::vector<bool> goes_on;
    for (const Met& met : moments_) {
      const Progress& progress = situations_[met.moment->situation].situation->progress;
      bool has_ended = true;
      for (std::uint32_t i = 0; i < progress.steps.size(); ++i) {
        const bool is_own = scenario_.plan.is_own(StepHandle{i});
        has_ended = has_ended && (!is_own || acmsim::sim::has_ended(progress.steps[i].stage));
      }
      goes_on.push_back(!has_ended);
    }
    result_.longest_plan = longest_path(passages_, goes_on);
  }

  using Entry = std::pair<Duration, MomentId>;

  const Scenario& scenario_;
  ExplicitSituations situations_;
  Awaited awaited_;
  std::size_t moments_max_;
  std::map<Moment, MomentId> ids_;
  std::vector<Met> moments_;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
  Passages passages_;
  ExplicitResult result_;
};

}  // namespace

ExplicitResult search_explicitly(const Scenario& scenario, std::size_t moments_max) {
  return ExplicitSearch(scenario, moments_max).find();
}

}  // namespace acmsim::sim
