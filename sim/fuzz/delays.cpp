#include "sim/fuzz/delays.hpp"

#include <algorithm>
#include <array>
#include <boost/random/uniform_int_distribution.hpp>
#include <utility>

namespace acmsim::sim {
namespace {

/// Histories differ in how much is out of the ordinary in them: a single delay is found where
/// little is, what needs many where nearly all is.
constexpr std::array<std::uint32_t, 4> kPercents{10, 30, 60, 100};

/// How far a delay goes that may never end and is never as a rule.
constexpr Duration kFarAway{30 * 86400};

/// Spreads a number over all bits, so that neighbouring seeds have nothing in common.
std::uint64_t mixed(std::uint64_t seed) {
  seed += 0x9E3779B97F4A7C15U;
  seed = (seed ^ seed >> 30U) * 0xBF58476D1CE4E5B9U;
  seed = (seed ^ seed >> 27U) * 0x94D049BB133111EBU;
  return seed ^ seed >> 31U;
}

}  // namespace

DrawnDelays::DrawnDelays(std::uint64_t seed)
    : generator_(mixed(seed)), percent_(kPercents.at(generator_() % kPercents.size())) {
  const std::uint64_t mood = generator_() % 4;
  mood_ = mood == 0 ? Mood::hasty : mood == 1 ? Mood::slow : Mood::mixed;
  if (generator_() % 2 == 0) ties_ = generator_() >> 40U;
  tie_generator_.seed(mixed(ties_));
}

DrawnDelays::DrawnDelays(std::vector<Slip> told, std::uint64_t ties) : ties_(ties) {
  told_.set(std::move(told));
  tie_generator_.seed(mixed(ties_));
}

std::optional<Choice> DrawnDelays::choose(const Arm& arm, Instant now) {
  if (arm.time_of_day) {
    auto choice = Schedule::typical().choose(arm, now);
    if (choice) choice->tie = tie();
    return choice;
  }
  Duration takes = arm.delay.typical;
  if (arm.delay.earliest != kNever) {
    const std::uint32_t nth = armed_[arm.timer.kind]++;
    if (percent_ > 0) {
      takes = drawn(arm.delay);
    } else if (const auto slip = told_.take(arm, [](const Timer&) { return std::string(); })) {
      takes = *slip;
    }
    if (takes != arm.delay.typical) {
      followed_.push_back({{arm.timer.kind, nth, takes, {}}, arm.timer, arm.delay.typical});
    }
  }
  const std::uint64_t tied = tie();
  if (takes == kNever) return std::nullopt;
  return Choice{now + takes, tied};
}

/// An end twice as often as what lies between; in a history of one mood always that end.
Duration DrawnDelays::drawn(const Delay& window) {
  if (window.earliest == window.latest || generator_() % 100 >= percent_) return window.typical;
  if (mood_ == Mood::hasty) return window.earliest;
  if (mood_ == Mood::slow) return window.latest;
  switch (generator_() % 5) {
    case 0:
    case 1: return window.latest;
    case 2:
    case 3: return window.earliest;
    default: break;
  }
  Duration last = window.latest;
  if (last == kNever) {
    last = window.typical == kNever ? window.earliest + kFarAway : 2 * window.typical;
    last = std::max(last, window.earliest);
  }
  boost::random::uniform_int_distribution<std::int64_t> any(window.earliest.count(), last.count());
  return Duration{any(generator_)};
}

std::uint64_t DrawnDelays::tie() { return ties_ == 0 ? 0 : tie_generator_(); }

}  // namespace acmsim::sim
