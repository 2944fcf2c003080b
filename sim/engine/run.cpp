// One history: its clock, what is taken of each transition, and how it is judged.
#include "sim/engine/run.hpp"

#include <algorithm>
#include <utility>

#include "model/base/match.hpp"
#include "sim/engine/narrate.hpp"
#include "sim/engine/narrate_step.hpp"
#include "sim/engine/script.hpp"
#include "sim/engine/stamps.hpp"
#include "sim/plan/call.hpp"
#include "sim/plan/watching.hpp"

namespace acmsim::sim {

Run::Run(const Scenario& scenario, Situation start, RunOptions options)
    : scenario_(scenario),
      options_(std::move(options)),
      context_(scenario.context()),
      event_text_(scenario, options_.language),
      agenda_(Awaited(scenario.plan)),
      lookout_(context_),
      now_(scenario.starts_at),
      following_(options_.replays && !scenario.history.empty()) {
  history_.end = std::move(start);
  if (options_.tells) stamp_before(history_, scenario);
  history_.steps.resize(scenario.plan.steps.size());
  broken_.resize(scenario.plan.always.size());
}

History Run::play() && {
  begin();
  if (following_) follow_script();
  if (!history_.misfit) play_to_the_end();
  history_.ended_at = now_;
  return std::move(history_);
}

void Run::begin() {
  Moves moves;
  append(moves, scenario_.initially);
  std::ranges::move(acmsim::sim::begin(history_.end, frame()), std::back_inserter(moves));
  take(moves);
  note_end_of_plan();
}

void Run::play_to_the_end() {
  while (!is_over_ && go_on()) {
  }
  is_over_ = true;
  finish();
}

std::optional<Instant> Run::next_at() {
  const std::optional<Agenda::Next> next = agenda_.next();
  if (!next) return std::nullopt;
  return next->at;
}

std::optional<Timer> Run::next_timer() {
  const std::optional<Agenda::Next> next = agenda_.next();
  if (!next) return std::nullopt;
  return next->timer;
}

bool Run::fire_next() {
  const std::optional<Agenda::Next> next = agenda_.next();
  ensure(next.has_value(), "something is next");
  if (next->at > now_) judge();
  return fire(*next);
}

void Run::let_time_pass(Instant until) {
  if (until <= now_) return;
  judge();
  now_ = until;
}

/// Fires what is next; false where the history ends.
bool Run::go_on() {
  const std::optional<Agenda::Next> next = agenda_.next();
  if (!next || next->at > now_) {
    judge();
    const auto end = end_of_history();
    if (options_.stop_at && (!next || next->at > *options_.stop_at) &&
        (!end || *end >= *options_.stop_at)) {
      now_ = std::max(now_, *options_.stop_at);
      history_.was_stopped = true;
      return false;
    }
    if (end && (!next || next->at > *end)) {
      now_ = *end;
      return false;
    }
    if (!next) return false;
  }
  return fire(*next);
}

/// False if the limit of transitions forbids it.
bool Run::fire(const Agenda::Next& next) {
  if (history_.transitions++ >= options_.transitions_max) {
    history_.is_complete = false;
    return false;
  }
  now_ = next.at;
  fire_timer(next.timer);
  return true;
}

void Run::fire_timer(Timer timer) {
  agenda_.take(timer);
  fired_ = timer;
  if (notes_firings_) {
    firings_.push_back({now_, std::string(name_of(timer.kind)), whose_text(scenario_, timer)});
  }
  take(acmsim::sim::fire(history_.end, frame(), timer));
}

/// Where the history ends, once the plan and all actors have, and what they did has arrived.
std::optional<Instant> Run::end_of_history() {
  note_end_of_plan();
  if (!plan_ended_at_) {
    if (!is_stuck()) return std::nullopt;
    violate(std::string(kPlanEndsName), stuck_text(scenario_, event_text_, progress()));
    plan_ended_at_ = now_;
  }
  note_arrival();
  if (!arrived_at_) return std::nullopt;
  return std::visit(
      Match{
          [&](std::monostate) { return *arrived_at_; },
          [&](Instant until) { return std::max(*arrived_at_, until); },
          [&](Duration span) { return std::max(*arrived_at_, *plan_ended_at_ + span); },
      },
      scenario_.until);
}

void Run::note_end_of_plan() {
  if (!plan_ended_at_ && has_ended(progress())) plan_ended_at_ = now_;
}

void Run::note_arrival() {
  const bool has_arrived = plan_ended_at_ && agenda_.all_has_arrived();
  if (!has_arrived) arrived_at_.reset();
  if (has_arrived && !arrived_at_) arrived_at_ = now_;
}

/// Whether nothing that the plan could wait for is going to happen. In a told history nothing is
/// chosen: what may never happen will not.
bool Run::is_stuck() const {
  return following_ ? may_wait_for_ever(agenda_) : agenda_.foreground_count() == 0;
}

void Run::take(const Moves& moves) {
  for (const Move& move : moves) {
    std::visit(Match{
                   [&](const Arm& arm) { set(arm); },
                   [&](const Disarm& disarm) { agenda_.disarm(disarm.timer); },
                   [&](const Announce& announce) {
                     if (options_.tells) stamp(history_, context_.names, announce, now_);
                     count(announce);
                     lookout_.hear(announce);
                   },
                   [&](const StepReport& report) { note(report); },
               },
               move);
  }
  if (options_.sees) options_.sees({history_.end, agenda_.timers(), fired_, now_});
  if (!options_.tells) return;
  for (Event& event : narrate(scenario_, event_text_, history_.end, history_.stamps, moves, now_)) {
    event.timer = fired_;
    history_.events.push_back(std::move(event));
  }
}

void Run::set(const Arm& arm) {
  const std::optional<Choice> choice = choose(arm);
  agenda_.arm(arm, now_, choice);
  if (options_.hears) options_.hears(arm, now_, choice);
  if (options_.tells) stamp_end(history_, arm, now_);
}

std::optional<Choice> Run::choose(const Arm& arm) {
  std::optional<Choice> choice;
  if (!following_) {
    choice = options_.chooses ? options_.chooses(arm, now_) : options_.schedule.choose(arm, now_);
  }
  if (const auto slip = slip_of(arm)) {
    choice.reset();
    if (*slip != kNever) choice = Choice{now_ + *slip, 0};
  }
  return choice;
}

Duration Run::take_time(const Arm& arm) {
  const auto choice = choose(arm);
  return choice ? choice->at - now_ : kNever;
}

std::optional<Duration> Run::slip_of(const Arm& arm) {
  if (!options_.slips) return std::nullopt;
  return options_.slips->take(arm,
                              [&](const Timer& timer) { return whose_text(scenario_, timer); });
}

void Run::count(const Announce& announce) {
  ++history_.happenings[announce.what];
  if (announce.what != Happening::certificate_expired) return;
  const auto& expired = history_.end.world.certificates.at(CertificateHandle{announce.whose});
  if (acm::renewal_status(expired) == acm::RenewalStatus::failed) ++history_.failed_renewals;
}

void Run::note(const StepReport& report) {
  StepOutcome& outcome = history_.steps[report.step.index];
  if (report.error) outcome.error = report.error;
  if (has_ended(progress().steps[report.step.index].stage)) outcome.ended_at = now_;
  if (report.what != StepReport::What::failed) return;
  const std::string why = failure_text(scenario_, event_text_, history_.end, report);
  if (!scenario_.plan.at(report.step).continues_on_failure && !first_failure_) {
    first_failure_ = scenario_.plan.at(report.step).id + ": " + why;
  }
  if (violates_by_itself(report)) violate(scenario_.plan.at(report.step).id, why);
}

void Run::violate(const std::string& name, std::string why) {
  const auto known = std::ranges::find(history_.violations, name, &Violation::name);
  if (known == history_.violations.end()) {
    history_.violations.push_back({name, now_, std::move(why)});
  }
}

/// Browsers look, and claims are asked, in a state in which time passes.
void Run::judge() {
  for (const Sighting& sighting : lookout_.look(history_.end.world)) {
    tell(outage_log_.note(sighting, now_, context_.names, event_text_, history_));
  }
  for (std::size_t i = 0; i < broken_.size(); ++i) {
    if (!broken_[i]) broken_[i] = !ask(scenario_.plan.always[i]);
  }
  if (options_.rests) options_.rests(history_, now_);
}

/// Whether a claim holds, or cannot be asked.
bool Run::ask(const Claim& claim) {
  if (options_.can_be_asked && !options_.can_be_asked(claim, history_.end)) return true;
  const bool is_about_hosts = std::holds_alternative<HttpsAvailable>(claim.condition.is);
  const bool holds = is_about_hosts ? lookout_.all_open() : this->holds(claim.condition);
  if (!holds) violate(claim.name, why_broken(claim));
  return holds;
}

std::string Run::why_broken(const Claim& claim) const {
  if (std::holds_alternative<NoStepFails>(claim.condition.is)) {
    return first_failure_.value_or(event_text_.say("a step has failed", "실패한 단계 있음"));
  }
  return event_text_.why_not(claim.condition, history_.end);
}

void Run::tell(Event event) {
  if (options_.tells) history_.events.push_back(std::move(event));
}

void Run::follow_up(std::optional<Event> told, const Effects& effects) {
  fired_.reset();
  lookout_.catch_up();
  if (told) tell(std::move(*told));
  Moves moves;
  append(moves, effects);
  std::ranges::move(acmsim::sim::go_on(history_.end, frame()), std::back_inserter(moves));
  take(moves);
}

void Run::note_failure(std::string why) {
  if (!first_failure_) first_failure_ = std::move(why);
}

bool Run::holds(const Condition& condition) const {
  return holds_now(condition, history_.end, frame());
}

void Run::finish() {
  history_.ended_at = now_;
  if (history_.was_stopped || !history_.is_complete) return;
  judge();
  for (const Claim& claim : scenario_.plan.finally) ask(claim);
  for (const Timer& timer : agenda_.timers()) {
    if (row_of(kTimerRows, timer.kind).arrives == Arrives::yes) {
      history_.not_waited_for.push_back(timer);
    }
  }
}

History run(const Scenario& scenario, World world, RunOptions options) {
  return Run(scenario, {std::move(world), {}}, std::move(options)).play();
}

}  // namespace acmsim::sim
