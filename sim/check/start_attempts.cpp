#include "sim/check/start_attempts.hpp"

#include <algorithm>
#include <utility>

namespace acmsim::sim {
namespace {

/// What an answer that is not the verdict may cost: one attempt in classes.
constexpr std::uint64_t kFirstLookClasses = 100;  // Most parts are proved after that, or broken.
constexpr std::uint64_t kQuickClassesMax = 1'000;
constexpr std::uint64_t kThoroughClassesMax = 20'000;
constexpr std::uint64_t kExactClassesMax = 300'000;

/// When the plan began. One that had not when the claim broke begins a second later, or more.
Duration start_of(const Witness& witness) {
  const auto begun = std::ranges::find(witness.fired, kBegin);
  if (begun == witness.fired.end()) return Duration{witness.broken_at() + 1};
  return Duration{witness.instants[static_cast<std::size_t>(begun - witness.fired.begin()) + 1]};
}

}  // namespace

Attempts::Attempts(CheckOptions options, std::vector<bool> may_fail)
    : options_(std::move(options)), may_fail_(std::move(may_fail)) {
  options_.finds_shortest = false;
  options_.first_look_classes = kFirstLookClasses;
}

Attempt Attempts::within(const Scenario& scenario, Duration latest, const Until& until,
                         Effort effort) {
  const Delay window{Duration{0}, Duration{0}, latest};
  if (effort == Effort::exact) return exact(scenario, window, until);
  return attempt(scenario, window, until, Merging::hull, effort);
}

Attempt Attempts::at(const Scenario& scenario, Duration start, const Until& until) {
  return exact(scenario, exactly(start), until);
}

/// A hull is certain of what it can time; only an alarm asks for the exact search.
Attempt Attempts::exact(const Scenario& scenario, Delay window, const Until& until) {
  const Attempt quick = attempt(scenario, window, until, Merging::hull, Effort::thorough);
  if (quick.kind != Attempt::Kind::alarm) return quick;
  return attempt(scenario, window, until, std::nullopt, Effort::exact);
}

Attempt Attempts::attempt(const Scenario& scenario, Delay window, const Until& until,
                          std::optional<Merging> search, Effort effort) {
  CheckOptions options = options_;
  options.beginning = Beginning{window, may_fail_, until};
  options.search = search;
  if (effort == Effort::quick) {
    options.limits.classes_max = std::min(options.limits.classes_max, kQuickClassesMax);
    options.limits.transitions_left.reset();
  } else {
    options.look_at_most(effort == Effort::exact ? kExactClassesMax : kThoroughClassesMax);
  }
  const Check found = check(scenario, options);
  switch (found.verdict) {
    case Safety::safe: return {Attempt::Kind::good};
    case Safety::unsafe:
      return {Attempt::Kind::bad, start_of(found.shortest->witness), found.broken_part};
    case Safety::unknown: break;
  }
  const bool is_alarm = search == Merging::hull && found.stopped == Stopped::no;
  return {is_alarm ? Attempt::Kind::alarm : Attempt::Kind::unknown};
}

}  // namespace acmsim::sim
