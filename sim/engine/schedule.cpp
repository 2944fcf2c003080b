#include "sim/engine/schedule.hpp"

#include <boost/random/uniform_int_distribution.hpp>
#include <charconv>

#include "model/base/ensure.hpp"

namespace acmsim::sim {
namespace {

constexpr Duration kFarAway{30 * 86400};

}  // namespace

std::optional<Schedule> Schedule::parse(std::string_view text) {
  if (text == "typical") return Schedule(Kind::typical, 0);
  if (text == "earliest") return Schedule(Kind::earliest, 0);
  if (text == "latest") return Schedule(Kind::latest, 0);
  constexpr std::string_view kRandom = "random:";
  if (!text.starts_with(kRandom)) return std::nullopt;
  text.remove_prefix(kRandom.size());
  std::uint64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return Schedule(Kind::random, seed);
}

std::optional<Choice> Schedule::choose(const Arm& arm, Instant now) {
  const std::uint64_t tie = kind_ == Kind::random ? generator_() : 0;
  if (arm.time_of_day) {
    const Instant at = next_time_of_day(now + arm.delay.earliest, *arm.time_of_day);
    ensure(at <= now + arm.delay.latest, "a calendar window holds its time of day");
    return Choice{at, tie};
  }
  const Duration delay = choose_delay(arm.delay);
  if (delay == kNever) return std::nullopt;
  return Choice{now + delay, tie};
}

Duration Schedule::choose_delay(const Delay& delay) {
  switch (kind_) {
    case Kind::typical: return delay.typical;
    case Kind::earliest: return delay.earliest;
    case Kind::latest: return delay.latest;
    case Kind::random: break;
  }
  Duration last = delay.latest;
  if (last == kNever) {
    if (delay.earliest == kNever || generator_() % 2 == 0) return kNever;
    last = delay.typical == kNever ? delay.earliest + kFarAway : 2 * delay.typical;
    last = std::max(last, delay.earliest);
  }
  boost::random::uniform_int_distribution<std::int64_t> any(delay.earliest.count(), last.count());
  return Duration{any(generator_)};
}

Instant next_time_of_day(Instant from, Duration time_of_day) {
  const Instant today = midnight_before(from) + time_of_day;
  return today >= from ? today : today + Duration{86400};
}

}  // namespace acmsim::sim
