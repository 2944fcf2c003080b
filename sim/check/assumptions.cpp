// Which windows a search has tried, and whose they are.
#include "sim/check/assumptions.hpp"

#include <algorithm>

#include "model/mail/mailbox.hpp"

namespace acmsim::sim {
namespace {

const TimingRow* row_for(TimerKind kind) {
  const auto row = std::ranges::find(kTimingRows, name_of(kind), &TimingRow::word);
  return row == kTimingRows.end() ? nullptr : &*row;
}

/// Delays of one step or one mailbox, where they are not everybody's.
bool is_of_its_own(const Scenario& scenario, const Timer& timer) {
  if (timer.kind == TimerKind::click) return true;
  return timer.kind == TimerKind::operator_step &&
         scenario.plan.at(StepHandle{timer.whose}).takes != scenario.rules[Timing::operator_step];
}

}  // namespace

const Delay* delay_of(const Scenario& scenario, const Timer& timer) {
  if (timer.kind == TimerKind::operator_step) {
    return &scenario.plan.at(StepHandle{timer.whose}).takes;
  }
  if (timer.kind == TimerKind::click) {
    return &scenario.catalogue.mailboxes.at(mail::clicked(timer).reader).clicks;
  }
  const TimingRow* row = row_for(timer.kind);
  return row == nullptr ? nullptr : &scenario.rules[row->timing];
}

std::vector<Assumption> assumptions_of(const Scenario& scenario, const std::set<Timer>& leaned_on,
                                       const std::map<Timer, Duration>& caches) {
  std::vector<Assumption> found;
  for (const TimingRow& row : kTimingRows) {
    const bool is_met = std::ranges::any_of(leaned_on, [&](const Timer& timer) {
      return name_of(timer.kind) == row.word && !is_of_its_own(scenario, timer);
    });
    const Delay& delay = scenario.rules[row.timing];
    if (!is_met || delay.earliest == delay.latest) continue;
    found.push_back({std::string(row.word), "", delay, delay != row.standard});
  }
  for (const Timer& timer : leaned_on) {
    if (!is_of_its_own(scenario, timer)) continue;
    const Delay& delay = *delay_of(scenario, timer);
    if (delay.earliest == delay.latest) continue;
    const bool is_step = timer.kind == TimerKind::operator_step;
    Assumption one{is_step ? "takes" : "clicks",
                   is_step ? scenario.plan.at(StepHandle{timer.whose}).id
                           : scenario.catalogue.mailboxes.at(mail::clicked(timer).reader).address,
                   delay, true};
    const auto same = [&](const Assumption& other) {
      return other.timing == one.timing && other.whose == one.whose;
    };
    if (std::ranges::none_of(found, same)) found.push_back(std::move(one));
  }
  for (const auto& [timer, latest] : caches) {
    found.push_back(
        {std::string(name_of(timer.kind)), whose_text(scenario, timer), within(latest), true});
  }
  return found;
}

}  // namespace acmsim::sim
