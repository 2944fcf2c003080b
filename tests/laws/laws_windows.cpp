// Less may happen within narrower windows, and more within wider ones.
#include <algorithm>
#include <array>

#include "sim/engine/history.hpp"
#include "tests/laws/laws.hpp"
#include "tests/laws/windows.hpp"

namespace acmsim::sim {
namespace {

Duration middle_of(const Delay& delay) {
  if (delay.latest == kNever) return delay.earliest;
  return delay.earliest + (delay.latest - delay.earliest) / 3;
}

struct Fixing {
  const char* name;
  Duration (*bound)(const Delay&);
};
constexpr std::array kFixings{
    Fixing{"earliest", [](const Delay& delay) { return delay.earliest; }},
    Fixing{"typical", [](const Delay& delay) { return delay.typical; }},
    Fixing{"latest", [](const Delay& delay) { return delay.latest; }},
    Fixing{"in the middle", middle_of},
};

std::string not_so(const Subject& narrowed, const std::string& what) {
  const Check& found = narrowed.check();
  if (found.verdict == Safety::unsafe) {
    return "safe, but with " + what + " unsafe by " + found.shortest->violates;
  }
  const History history = run(narrowed.scenario(), {});
  if (history.violations.empty()) return "";
  return "safe, but with " + what + " a run breaks " + history.violations.front().name;
}

Delay part_of(Dice& dice, const Delay& delay) {
  if (delay.earliest == kNever || dice.chance(40)) return delay;
  const Duration end = delay.latest == kNever ? delay.earliest + Duration{3600} : delay.latest;
  const std::int64_t first = dice.between(delay.earliest.count(), end.count());
  const std::int64_t last = dice.between(first, end.count());
  return {Duration{first}, Duration{first}, Duration{last}};
}

Delay wider(Dice& dice, const Delay& delay) {
  Delay window = delay;
  if (window.earliest == kNever || dice.chance(40)) return window;
  const std::array<std::int64_t, 5> spans{1, 2, 60, 3599, 86'400};
  if (dice.chance(50)) window.earliest -= std::min(window.earliest, Duration{dice.pick(spans)});
  if (window.latest != kNever && dice.chance(50)) window.latest += Duration{dice.pick(spans)};
  return window;
}

}  // namespace

Trial parts_of_windows_are_as_safe(const Subject& subject) {
  if (subject.check().verdict != Safety::safe) return skipped();
  for (const Fixing& fixing : kFixings) {
    const auto narrowed = subject_of(with_windows(
        subject.document(), [&](const Delay& delay) { return exactly(fixing.bound(delay)); }));
    if (!narrowed) continue;
    if (auto why = not_so(*narrowed, fixing.name); !why.empty()) return broken(std::move(why));
  }
  Dice dice(seed_of(subject.document()));
  for (int i = 0; i < 2; ++i) {
    const Json narrow =
        with_windows(subject.document(), [&](const Delay& delay) { return part_of(dice, delay); });
    const auto narrowed = subject_of(narrow);
    if (!narrowed) continue;
    auto why = not_so(*narrowed, "windows within its own, " + narrow["timing"].dump() + ",");
    if (!why.empty()) return broken(std::move(why));
  }
  return kept();
}

Trial wider_windows_are_no_safer(const Subject& subject) {
  if (subject.check().verdict != Safety::unsafe) return skipped();
  Dice dice(seed_of(subject.document()));
  for (int i = 0; i < 3; ++i) {
    const Json wide =
        with_windows(subject.document(), [&](const Delay& delay) { return wider(dice, delay); });
    const auto widened = subject_of(wide);
    if (!widened || widened->check().verdict != Safety::safe) continue;
    return broken("unsafe, but with wider windows safe: " + wide["timing"].dump());
  }
  return kept();
}

}  // namespace acmsim::sim
