// How a certificate of another authority's ages, from before it is valid until it has expired.
#include "model/acm/content.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

namespace acmsim::acm {
namespace {

using namespace std::chrono_literals;
using Age = Content::Age;

const CertificateHandle kOurs{3};
const std::chrono::sys_seconds kStart =
    std::chrono::sys_days{std::chrono::year{2026} / std::chrono::March / 1};

Material from_to(Duration from, Duration to) {
  return {.not_before = kStart + from, .not_after = kStart + to};
}

/// The delay of a timer that begins to run.
std::optional<Duration> runs(const Aging& aging, TimerKind kind) {
  for (const Effect& effect : aging.effects) {
    const auto* arm = std::get_if<Arm>(&effect);
    if (arm != nullptr && arm->timer == Timer{kind, kOurs.index, 0}) return arm->delay.latest;
  }
  return std::nullopt;
}

TEST_CASE("a certificate's age follows from its dates", "[acm] [import]") {
  CHECK(content_at(from_to(1s, 90 * kDay), kOurs, kStart).next.age == Age::early);
  CHECK(content_at(from_to(0s, 90 * kDay), kOurs, kStart).next.age == Age::valid);
  CHECK(content_at(from_to(-50 * kDay, 45 * kDay + 1s), kOurs, kStart).next.age == Age::valid);
  CHECK(content_at(from_to(-50 * kDay, 45 * kDay), kOurs, kStart).next.age == Age::due);
  CHECK(content_at(from_to(-50 * kDay, 1s), kOurs, kStart).next.age == Age::due);
  CHECK(content_at(from_to(-50 * kDay, 0s), kOurs, kStart).next.age == Age::expired);
  CHECK(content_at(from_to(-50 * kDay, 365 * 90 * kDay), kOurs, kStart).next.age == Age::lasting);
}

TEST_CASE("from day to day it comes to its end, exactly when it says so", "[acm] [import]") {
  const Duration from = GENERATE(as<Duration>{}, -10 * kDay, 5s, 3 * kDay);
  const Duration to =
      from + GENERATE(as<Duration>{}, 1s, 20 * kDay + 7s, 45 * kDay, 100 * kDay + 1s);
  const Material material = from_to(from, to);
  Aging aging = content_at(material, kOurs, kStart);
  std::map<Timer, Duration> at;
  std::vector<std::pair<Duration, std::int32_t>> told;
  Duration now{0};
  const auto take = [&](const Aging& one) {
    for (const Effect& effect : one.effects) {
      if (const auto* arm = std::get_if<Arm>(&effect)) at[arm->timer] = now + arm->delay.latest;
      if (const auto* disarm = std::get_if<Disarm>(&effect)) at.erase(disarm->timer);
    }
    Few<Timer, 2> armed;
    for (const auto& [timer, when] : at) armed.push_back(timer);
    auto named = timers_of(one.next, kOurs);
    std::ranges::sort(named);
    CHECK(armed == named);
  };
  take(aging);
  while (!at.empty()) {
    const auto next = std::ranges::min_element(at, {}, [](const auto& one) { return one.second; });
    const Timer timer = next->first;
    now = next->second;
    at.erase(next);
    aging = fire(aging.next, kOurs, timer.kind, material);
    if (aging.days_left > 0) told.emplace_back(now, aging.days_left);
    take(aging);
    CHECK(is_valid(aging.next) == (kStart + now >= material.not_before && now < to));
  }
  CHECK(aging.next.age == Age::expired);
  CHECK(now == std::max(to, Duration{0}));
  for (const auto& [when, days] : told) CHECK(when == to - days * kDay);
  const Duration lasts = to - std::max(from, Duration{0});
  CHECK(static_cast<std::int64_t>(told.size()) == std::clamp<std::int64_t>(lasts / kDay, 0, 45));
}

TEST_CASE("what is due tells of the next whole day", "[acm] [import]") {
  const Aging aging = content_at(from_to(-50 * kDay, 3 * kDay + 5s), kOurs, kStart);

  CHECK(aging.next.next_day == 3);
  CHECK(runs(aging, TimerKind::notice_day) == 5s);
  CHECK(runs(aging, TimerKind::expiry) == 3 * kDay + 5s);
}

}  // namespace
}  // namespace acmsim::acm
