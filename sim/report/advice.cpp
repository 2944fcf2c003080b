#include "sim/report/advice.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/check/windows.hpp"
#include "sim/scenario/settings.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kAdviceClassesMax = 20'000;
constexpr std::uint64_t kAdviceTransitionsMax = 50'000;

}  // namespace

std::vector<Advice> advice_for(const Scenario& scenario, const std::string& text,
                               const Check& unknown, const CheckOptions& how) {
  CheckOptions quick = how;
  quick.finds_shortest = quick.finds_fastest = false;
  quick.limits.classes_max = kAdviceClassesMax;
  std::vector<Advice> advice;
  for (const TimingRow& row : kTimingRows) {
    const bool is_met = std::ranges::any_of(unknown.armed, [&](const auto& one) {
      const auto window = window_of(scenario, one.first);
      return window && window->row == &row;
    });
    const Delay& delay = scenario.rules()[row.timing];
    if (!is_met || delay.typical >= delay.latest) continue;
    const std::string typical = format_duration(delay.typical);
    const Setting setting{
        fmt::format("timing.{}", row.word),
        fmt::format("{},{},{}", format_duration(delay.earliest), typical, typical)};
    const auto set = with_settings(text, {setting});
    const auto narrower = set ? read_scenario(*set) : tl::unexpected(set.error());
    if (!narrower) continue;
    CheckOptions trial = quick;
    trial.spend_at_most(kAdviceTransitionsMax);
    const Safety verdict = check(*narrower, trial).verdict;
    if (verdict != Safety::unknown) advice.push_back({setting.key + "=" + setting.value, verdict});
  }
  return advice;
}

}  // namespace acmsim::sim
