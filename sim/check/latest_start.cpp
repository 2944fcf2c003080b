// Later starts are one more timer in the same check: the plan begins when it fires, within [0, X].
// A bad history of a smaller X is one of a greater X, so "safe" is monotone in X, and the greatest
// safe X is found by halving. A bad history that can be timed makes the way shorter: it tells at
// which instant its plan began, as early as it can, and X must be smaller.
//
// A hull search tells good from bad until then. Where it says good, that is a proof. Where it says
// bad it may be a false alarm: then the first bad start is tried again by the exact search: a plan
// that begins at that instant and at no other. Where a quick attempt says nothing, others come as
// near as they can from both sides, and thorough ones go on as long as the budget lasts.
//
// Most parts are good for longer than the one that decides: a part that was found bad is narrowed
// alone, and then all are asked at the start that it comes to.
//
// Earlier starts are other worlds: the document is decoded as if it began then.
#include "sim/check/latest_start.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "sim/check/start_attempts.hpp"

namespace acmsim::sim {
namespace {

/// A start further away than this is no plan.
constexpr Duration kStrideMax{400 * kDay};
constexpr Duration kFirstStride{3600};
/// How often a bad history is asked for its start before halving begins.
constexpr int kDescentsMax = 16;
/// What all attempts may cost, in transitions.
constexpr std::uint64_t kStartTransitionsMax = 3'000'000;
/// How near to one another quick attempts on both sides of a start that they cannot judge come.
constexpr Duration kNearEnough{60};

/// The greatest start that is good, and the least that is bad, as far as both are found.
class Narrowing {
 public:
  Narrowing(Attempts& attempts, const Scenario& scenario, const Until& until)
      : attempts_(attempts), scenario_(scenario), until_(until) {}

  /// From an attempt that was not good.
  LatestStart latest(const Attempt& ever) {
    take(ever.kind == Attempt::Kind::bad ? ever.begun : kStrideMax, ever);
    if (!narrow_by_part(ever.broken_part)) narrow();
    if (is_alarm_ && attempts_.at(scenario_, bad_, until_).kind != Attempt::Kind::bad) {
      if (!surely_bad_) return {};
      bad_ = *surely_bad_;
      is_alarm_ = false;
      halve(Effort::exact);
    }
    if (bad_ <= Duration{0}) return {};
    const bool is_met = bad_ - good_ <= Duration{1};
    return {.kind = is_met ? LatestStart::Kind::at : LatestStart::Kind::between,
            .at = scenario_.starts_at + good_,
            .bad_from = scenario_.starts_at + bad_};
  }

 private:
  Attempt try_within(Duration latest, Effort effort) {
    return attempts_.within(scenario_, latest, until_, effort);
  }

  /// What is bad in a part is bad in all, and what is good in all is good in each part; so the
  /// part that is good for the shortest time decides. One that is bad is narrowed by itself, and
  /// then all are asked whether they are good for as long. Whether they are.
  bool narrow_by_part(std::optional<std::size_t> part) {
    while (part) {
      Narrowing alone = *this;
      attempts_.ask_only(part);
      alone.narrow();
      attempts_.ask_only(std::nullopt);
      bad_ = alone.bad_;
      surely_bad_ = alone.surely_bad_;
      is_alarm_ = alone.is_alarm_;
      if (alone.good_ <= good_) return true;
      Attempt all = try_within(alone.good_, Effort::quick);
      if (all.kind == Attempt::Kind::unknown) all = try_within(alone.good_, Effort::thorough);
      take(alone.good_, all);
      if (all.kind == Attempt::Kind::good) return true;
      part = all.broken_part;
    }
    return false;
  }

  void narrow() {
    if (const auto unclear = halve(Effort::quick)) {
      close_in(*unclear);
      halve(Effort::thorough);
    }
  }

  /// Takes down what an attempt up to a start has come to.
  void take(Duration tried, const Attempt& found) {
    switch (found.kind) {
      case Attempt::Kind::good: good_ = std::max(good_, tried); break;
      case Attempt::Kind::bad:
        bad_ = std::min(tried, found.begun);
        surely_bad_ = bad_;
        is_alarm_ = false;
        break;
      case Attempt::Kind::alarm:
        bad_ = tried;
        is_alarm_ = true;
        break;
      case Attempt::Kind::unknown: break;
    }
    good_ = std::min(good_, bad_);
  }

  /// Until both meet; where an attempt says nothing, the start that it was about.
  std::optional<Duration> halve(Effort effort) {
    bool descends = !is_alarm_;
    for (int descents = 0; bad_ - good_ > Duration{1};) {
      descends = descends && ++descents <= kDescentsMax;
      const Duration tried = descends ? bad_ - Duration{1} : good_ + (bad_ - good_) / 2;
      const Attempt found = try_within(tried, effort);
      if (found.kind == Attempt::Kind::unknown) return tried;
      take(tried, found);
      descends = found.kind == Attempt::Kind::bad;
    }
    return std::nullopt;
  }

  /// On both sides of a start that quick attempts cannot judge.
  void close_in(Duration unclear) {
    for (Duration above = unclear; above - good_ > kNearEnough;) {
      const Duration tried = good_ + (above - good_) / 2;
      const Attempt found = try_within(tried, Effort::quick);
      if (found.kind != Attempt::Kind::alarm) take(tried, found);
      if (found.kind != Attempt::Kind::good) above = tried;
    }
    for (Duration below = unclear; bad_ - below > kNearEnough;) {
      const Duration tried = below + (bad_ - below) / 2;
      const Attempt found = try_within(tried, Effort::quick);
      if (found.kind != Attempt::Kind::alarm) take(tried, found);
      if (found.kind != Attempt::Kind::bad) below = tried;
    }
  }

  Attempts& attempts_;
  const Scenario& scenario_;
  Until until_;
  Duration good_{0};
  Duration bad_{kStrideMax};
  bool is_alarm_ = false;  ///< The bad start may be a good one.
  std::optional<Duration> surely_bad_{};
};

/// What cuts the histories of another start off: an `until` that counts from the end of the plan
/// is frozen where a typical history ends.
Until frozen(const Scenario& scenario, const Starts& starts) {
  const bool is_relative = std::holds_alternative<Duration>(scenario.until);
  return is_relative ? Until{starts.typical_end} : scenario.until;
}

/// A plan that is safe whenever it begins: would it be if the history went on for ever?
LatestStart::Kind kind_without_end(const Attempt& endless) {
  switch (endless.kind) {
    case Attempt::Kind::good: return LatestStart::Kind::any;
    case Attempt::Kind::bad:
    case Attempt::Kind::alarm: return LatestStart::Kind::until;
    case Attempt::Kind::unknown: break;
  }
  return LatestStart::Kind::unknown;
}

LatestStart look_later(Attempts& attempts, const Scenario& scenario, const Until& until) {
  const Until never{kNever};
  if (scenario.plan.steps.empty()) {  // Nobody begins.
    return {kind_without_end(attempts.at(scenario, Duration{0}, never))};
  }
  Attempt ever = attempts.within(scenario, kNever, until, Effort::quick);
  if (ever.kind == Attempt::Kind::unknown) {
    ever = attempts.within(scenario, kNever, until, Effort::thorough);
  }
  switch (ever.kind) {
    case Attempt::Kind::good: break;
    case Attempt::Kind::bad:
    case Attempt::Kind::alarm: return Narrowing(attempts, scenario, until).latest(ever);
    case Attempt::Kind::unknown: return {};
  }
  return {kind_without_end(attempts.within(scenario, kNever, never, Effort::exact))};
}

/// Starts further and further before the document's, and then between the first good one and the
/// bad one after it.
class Earlier {
 public:
  Earlier(Attempts& attempts, const Starts& starts, Until until)
      : attempts_(attempts), starts_(starts), until_(until) {}

  std::optional<Instant> latest_good(Instant start) {
    Instant bad = start;
    for (Duration stride = kFirstStride; stride <= kStrideMax; stride *= 2) {
      const auto found = at(start - stride);
      if (found == Attempt::Kind::good) return between(start - stride, bad);
      if (found == Attempt::Kind::unknown) break;
      bad = start - stride;
    }
    return std::nullopt;
  }

 private:
  /// Not known where the document cannot begin then.
  Attempt::Kind at(Instant start) {
    const auto scenario = starts_.begin_at(start);
    if (!scenario) return Attempt::Kind::unknown;
    return attempts_.at(*scenario, Duration{0}, until_).kind;
  }

  std::optional<Instant> between(Instant good, Instant bad) {
    while (bad - good > Duration{1}) {
      const Instant middle = good + (bad - good) / 2;
      const auto found = at(middle);
      if (found == Attempt::Kind::unknown) return std::nullopt;
      (found == Attempt::Kind::good ? good : bad) = middle;
    }
    return good;
  }

  Attempts& attempts_;
  const Starts& starts_;
  Until until_;
};

}  // namespace

LatestStart latest_safe_start(const Scenario& scenario, const Starts& starts, const Check& done,
                              const CheckOptions& options) {
  if (done.verdict == Safety::unknown) return {};
  CheckOptions trying = options;
  trying.spend_at_most(kStartTransitionsMax);
  const Explored explored = explore(scenario, trying);
  if (!explored.is_complete) return {};
  Attempts attempts(trying, explored.fails);
  const Until until = frozen(scenario, starts);
  if (done.verdict == Safety::safe) return look_later(attempts, scenario, until);
  LatestStart none{LatestStart::Kind::none};
  none.too_late_by = Earlier(attempts, starts, until).latest_good(scenario.starts_at);
  return none;
}

std::optional<Beginning> searched_starts(const Scenario& scenario, const Starts& starts,
                                         const LatestStart& latest, std::vector<bool> may_fail) {
  const auto up_to = [&](Duration last, Until until) {
    return Beginning{{Duration{0}, Duration{0}, last}, std::move(may_fail), until};
  };
  switch (latest.kind) {
    case LatestStart::Kind::at:
    case LatestStart::Kind::between:
      return up_to(latest.at - scenario.starts_at, frozen(scenario, starts));
    case LatestStart::Kind::until: return up_to(kNever, frozen(scenario, starts));
    case LatestStart::Kind::any:
      return up_to(scenario.plan.steps.empty() ? Duration{0} : kNever, Until{kNever});
    case LatestStart::Kind::none:
    case LatestStart::Kind::unknown: break;
  }
  return std::nullopt;
}

std::optional<bool> stays_safe(const Scenario& scenario, const Starts& starts,
                               const LatestStart& latest, const std::vector<bool>& may_fail,
                               const CheckOptions& options) {
  Attempts attempts(options, may_fail);
  Attempt found{Attempt::Kind::good};
  if (const auto begins = searched_starts(scenario, starts, latest, may_fail)) {
    found = attempts.within(scenario, begins->within.latest, *begins->until, Effort::exact);
  } else if (latest.too_late_by) {
    const auto earlier = starts.begin_at(*latest.too_late_by);
    if (!earlier) return std::nullopt;
    found = attempts.at(*earlier, Duration{0}, frozen(scenario, starts));
  }
  if (found.kind == Attempt::Kind::unknown) return std::nullopt;
  return found.kind == Attempt::Kind::good;
}

}  // namespace acmsim::sim
