// The history that a document tells, against the timers that are armed.
#include "sim/engine/script.hpp"

#include <algorithm>
#include <utility>

#include "sim/engine/run.hpp"

namespace acmsim::sim {

namespace {

/// When an armed timer must have fired, whatever a history tells; `Instant::max()`: never.
Instant deadline_of(const Agenda::Undecided& armed) {
  const Duration latest = armed.arm.delay.latest;
  return latest == kNever ? Instant::max() : armed.at + latest;
}

}  // namespace

tl::expected<Timer, std::string> find_told(const Scenario& scenario, const Agenda& agenda,
                                           const ScriptedEvent& told) {
  const auto& armed = agenda.undecided();
  const auto found = std::ranges::find_if(armed, [&](const auto& one) {
    return name_of(one.first.kind) == told.fires && whose_text(scenario, one.first) == told.whose;
  });
  if (found == armed.end()) {
    return tl::unexpected("no timer " + told.fires + " of " + told.whose + " is armed then");
  }
  const Agenda::Undecided& one = found->second;
  const Delay& delay = one.arm.delay;
  if (told.at < one.at + delay.earliest || told.at > deadline_of(one)) {
    return tl::unexpected("it was armed at " + format_instant(one.at) + " and fires from " +
                          format_duration(delay.earliest) + " to " + format_duration(delay.latest) +
                          " later");
  }
  return found->first;
}

std::optional<Agenda::Next> first_overdue(const Agenda& agenda, Instant at) {
  std::optional<Agenda::Next> first;
  for (const auto& [timer, one] : agenda.undecided()) {
    const Instant deadline = deadline_of(one);
    if (deadline >= at || (first && first->at <= deadline)) continue;
    first = Agenda::Next{deadline, timer};
  }
  return first;
}

bool may_wait_for_ever(const Agenda& agenda) {
  return std::ranges::none_of(agenda.undecided(), [&](const auto& one) {
    return agenda.is_awaited(one.first) && one.second.arm.delay.latest != kNever;
  });
}

/// Fires what the document's history tells, in its order and at its instants. What it does not
/// tell happens as late as it can; after its last event, as the schedule chooses, counted from
/// when it was armed; not at all after its end.
void Run::follow_script() {
  for (std::size_t i = 0; i < scenario_.history.size(); ++i) {
    follow(i, scenario_.history[i]);
    if (history_.misfit || is_over_) return;
  }
  following_ = false;
  const auto undecided = agenda_.undecided();
  for (const auto& [timer, one] : undecided) {
    auto choice = options_.schedule.choose(one.arm, one.at);
    if (choice) choice->at = std::max(choice->at, now_);
    agenda_.arm(one.arm, one.at, choice);
  }
}

void Run::follow(std::size_t index, const ScriptedEvent& told) {
  const auto misfit = [&](std::string why) {
    history_.misfit = ScriptMisfit{index, std::move(why)};
  };
  if (told.at < now_) return misfit("it is told before the event that comes before it");
  while (const auto overdue = first_overdue(agenda_, told.at)) {
    fire_at(overdue->at, overdue->timer);
  }
  if (told.fires == name_of(TimerKind::end)) return end_at(told.at);
  const auto timer = find_told(scenario_, agenda_, told);
  if (!timer) return misfit(timer.error());
  fire_at(told.at, *timer);
}

void Run::fire_at(Instant at, Timer timer) {
  if (at > now_) judge();
  now_ = at;
  ++history_.transitions;
  fire_timer(timer);
  note_end_of_plan();
  note_arrival();
}

/// Where a told history ends. It may be before the scenario's own end; then the present is judged,
/// if time can pass in it.
void Run::end_at(Instant at) {
  is_over_ = true;
  if (at > now_) judge();
  const auto end = end_of_history();
  history_.was_stopped = !end || *end > at;
  now_ = end ? std::min(*end, at) : at;
  if (history_.was_stopped && !first_overdue(agenda_, at + Duration{1})) judge();
}

}  // namespace acmsim::sim
