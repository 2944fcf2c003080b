// Later starts are one more timer in the same check: the plan begins when it fires, within [0, X].
// A bad history of a smaller X is one of a greater X, so "safe" is monotone in X, and the greatest
// safe X is found by halving. A bad history that can be timed makes the way shorter: it tells at
// which instant its plan began, as early as it can, and X must be smaller.
//
// A hull search tells good from bad until then. Where it says good, that is a proof. Where it says
// bad it may be a false alarm, so the first bad start is tried again by the exact search: a plan
// that begins at that instant and at no other.
//
// Earlier starts are other worlds: the document is decoded as if it began then.
#include "sim/check/latest_start.hpp"

#include <algorithm>
#include <utility>

namespace acmsim::sim {
namespace {

/// A start further away than this is no plan.
constexpr Duration kStrideMax{400 * kDay};
constexpr Duration kFirstStride{3600};
/// How often a bad history is asked for its start before halving begins.
constexpr int kDescentsMax = 16;
/// What an answer that is not the verdict may cost: one attempt in classes, all in transitions.
constexpr std::uint64_t kAttemptClassesMax = 300'000;
constexpr std::uint64_t kTransitionsMax = 3'000'000;

struct Attempt {
  enum class Kind : std::uint8_t { good, bad, unknown };
  Kind kind = Kind::unknown;
  /// Of a bad one, where it can be timed: a start, in seconds after the document's, with which some
  /// history is bad.
  std::optional<Duration> begun{};
};

class Attempts {
 public:
  Attempts(CheckOptions options, std::vector<bool> may_fail)
      : options_(std::move(options)), may_fail_(std::move(may_fail)) {
    options_.finds_shortest = false;
    options_.limits.classes_max = std::min(options_.limits.classes_max, kAttemptClassesMax);
  }

  /// A plan that begins at any instant up to the latest; bad may be a false alarm.
  Attempt within(const Scenario& scenario, Duration latest, const Until& until) {
    return attempt(scenario, {Duration{0}, Duration{0}, latest}, until, Merging::hull);
  }
  /// The same without false alarms.
  Attempt surely_within(const Scenario& scenario, Duration latest, const Until& until) {
    return surely(scenario, {Duration{0}, Duration{0}, latest}, until);
  }
  /// A plan that begins at one instant alone.
  Attempt at(const Scenario& scenario, Duration start, const Until& until) {
    return surely(scenario, exactly(start), until);
  }

 private:
  /// A hull is certain of what it can time; only an alarm asks for the exact search.
  Attempt surely(const Scenario& scenario, Delay window, const Until& until) {
    const Attempt quick = attempt(scenario, window, until, Merging::hull);
    const bool is_alarm = quick.kind == Attempt::Kind::bad && !quick.begun;
    return is_alarm ? attempt(scenario, window, until, std::nullopt) : quick;
  }

  Attempt attempt(const Scenario& scenario, Delay window, const Until& until,
                  std::optional<Merging> search) {
    if (transitions_ > kTransitionsMax) return {};
    options_.beginning = Beginning{window, may_fail_, until};
    options_.search = search;
    const Check found = check(scenario, options_);
    transitions_ += found.counts.transitions;
    switch (found.verdict) {
      case Safety::safe: return {Attempt::Kind::good};
      case Safety::unsafe: return {Attempt::Kind::bad, start_of(found.shortest->witness)};
      case Safety::unknown: break;
    }
    const bool is_alarm = search == Merging::hull && found.stopped == Stopped::no;
    return is_alarm ? Attempt{Attempt::Kind::bad} : Attempt{};
  }

  /// When the plan began. One that had not when the claim broke begins after that.
  static Duration start_of(const Witness& witness) {
    const auto begun = std::ranges::find(witness.fired, kBegin);
    if (begun == witness.fired.end()) return Duration{witness.instants.back()};
    return Duration{witness.instants[static_cast<std::size_t>(begun - witness.fired.begin()) + 1]};
  }

  CheckOptions options_;
  std::vector<bool> may_fail_;
  std::uint64_t transitions_ = 0;
};

/// The greatest good start, if one from some start on is bad; nothing where that is not certain.
std::optional<Duration> narrow(Attempts& attempts, const Scenario& scenario, const Until& until,
                               Attempt found) {
  Duration good{0};
  Duration bad = found.begun.value_or(kStrideMax);
  for (int descents = 0; bad - good > Duration{1};) {
    const bool descends = found.begun && ++descents <= kDescentsMax;
    const Duration tried = descends ? bad - Duration{1} : good + (bad - good) / 2;
    found = attempts.within(scenario, tried, until);
    if (found.kind == Attempt::Kind::unknown) return std::nullopt;
    if (found.kind == Attempt::Kind::good) {
      good = tried;
    } else {
      bad = std::min(tried, found.begun.value_or(tried));
      good = std::min(good, bad);
    }
  }
  if (bad <= Duration{0}) return std::nullopt;
  if (attempts.at(scenario, bad, until).kind != Attempt::Kind::bad) return std::nullopt;
  return good;
}

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
    case Attempt::Kind::bad: return LatestStart::Kind::until;
    case Attempt::Kind::unknown: break;
  }
  return LatestStart::Kind::unknown;
}

LatestStart look_later(Attempts& attempts, const Scenario& scenario, const Until& until) {
  const Until never{kNever};
  if (scenario.plan.steps.empty()) {  // Nobody begins.
    return {kind_without_end(attempts.at(scenario, Duration{0}, never))};
  }
  const Attempt ever = attempts.within(scenario, kNever, until);
  if (ever.kind == Attempt::Kind::bad) {
    const auto latest = narrow(attempts, scenario, until, ever);
    if (!latest) return {};
    return {LatestStart::Kind::at, scenario.starts_at + *latest};
  }
  if (ever.kind != Attempt::Kind::good) return {};
  return {kind_without_end(attempts.within(scenario, kNever, never))};
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
  const Explored explored = explore(scenario, options);
  if (!explored.is_complete) return {};
  Attempts attempts(options, explored.fails);
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
    found = attempts.surely_within(scenario, begins->within.latest, *begins->until);
  } else if (latest.too_late_by) {
    const auto earlier = starts.begin_at(*latest.too_late_by);
    if (!earlier) return std::nullopt;
    found = attempts.at(*earlier, Duration{0}, frozen(scenario, starts));
  }
  if (found.kind == Attempt::Kind::unknown) return std::nullopt;
  return found.kind == Attempt::Kind::good;
}

}  // namespace acmsim::sim
