// One history.
//
// The clock jumps from timer to timer. Everything that fires at one instant is dealt with before
// time passes; only then claims are asked and browsers look, so that a tie is no outage.
#include <algorithm>
#include <utility>

#include "model/base/match.hpp"
#include "sim/engine/agenda.hpp"
#include "sim/engine/event_text.hpp"
#include "sim/engine/history.hpp"
#include "sim/engine/lookout.hpp"
#include "sim/engine/narrate.hpp"
#include "sim/engine/narrate_step.hpp"
#include "sim/engine/outage_log.hpp"
#include "sim/engine/script.hpp"
#include "sim/engine/stamps.hpp"
#include "sim/plan/call.hpp"
#include "sim/plan/watching.hpp"

namespace acmsim::sim {
namespace {

class Run {
 public:
  Run(const Scenario& scenario, World world, RunOptions options)
      : scenario_(scenario),
        options_(std::move(options)),
        context_(scenario.context()),
        frame_{context_, scenario.plan},
        event_text_(scenario, options_.language),
        lookout_(context_),
        now_(scenario.starts_at) {
    history_.end.world = std::move(world);
    if (options_.tells) history_.stamps = scenario.stamps;
    history_.steps.resize(scenario.plan.steps.size());
    broken_.resize(scenario.plan.always.size());
  }

  History play() && {
    take(first_moves());
    note_end_of_plan();
    follow_script();
    while (!history_.misfit && !is_over_ && go_on()) {
    }
    finish();
    return std::move(history_);
  }

 private:
  const Progress& progress() const { return history_.end.progress; }

  Moves first_moves() {
    Moves moves;
    append(moves, scenario_.initially);
    std::ranges::move(begin(history_.end, frame_), std::back_inserter(moves));
    return moves;
  }

  /// Fires what is next; false where the history ends.
  bool go_on() {
    const std::optional<Agenda::Next> next = agenda_.next();
    if (!next || next->at > now_) {
      let_time_pass();
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
    if (history_.transitions++ >= options_.transitions_max) {
      history_.is_complete = false;
      return false;
    }
    now_ = next->at;
    fire_timer(next->timer);
    return true;
  }

  void fire_timer(Timer timer) {
    agenda_.take(timer);
    fired_ = timer;
    take(fire(history_.end, frame_, timer));
  }

  /// Where the history ends, once the plan and all actors have, and what they did has arrived.
  std::optional<Instant> end_of_history() {
    note_end_of_plan();
    if (!plan_ended_at_) {
      if (!is_stuck()) return std::nullopt;
      violate("plan-ends", stuck_text(progress(), scenario_.plan));
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

  void note_end_of_plan() {
    if (!plan_ended_at_ && has_ended(progress())) plan_ended_at_ = now_;
  }

  void note_arrival() {
    const bool has_arrived = plan_ended_at_ && agenda_.all_has_arrived();
    if (!has_arrived) arrived_at_.reset();
    if (has_arrived && !arrived_at_) arrived_at_ = now_;
  }

  /// Whether nothing that the plan could wait for is going to happen. In a told history nothing is
  /// chosen: what may never happen will not.
  bool is_stuck() const {
    return following_ ? may_wait_for_ever(agenda_) : agenda_.foreground_count() == 0;
  }

  /// Fires what the document's history tells, in its order and at its instants. What it does not
  /// tell happens as late as it can; after its last event, as the schedule chooses, counted from
  /// when it was armed; not at all after its end.
  void follow_script() {
    if (scenario_.history.empty()) return;
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

  void follow(std::size_t index, const ScriptedEvent& told) {
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

  void fire_at(Instant at, Timer timer) {
    if (at > now_) let_time_pass();
    now_ = at;
    ++history_.transitions;
    fire_timer(timer);
    note_end_of_plan();
    note_arrival();
  }

  /// Where a told history ends. It may be before the scenario's own end.
  void end_at(Instant at) {
    is_over_ = true;
    if (at > now_) let_time_pass();
    const auto end = end_of_history();
    history_.was_stopped = !end || *end > at;
    now_ = end ? std::min(*end, at) : at;
  }

  void take(const Moves& moves) {
    for (const Move& move : moves) {
      std::visit(Match{
                     [&](const Arm& arm) { set(arm); },
                     [&](const Disarm& disarm) { agenda_.disarm(disarm.timer); },
                     [&](const Announce& announce) {
                       if (options_.tells) stamp(history_, announce, now_);
                       count(announce);
                       lookout_.hear(announce);
                     },
                     [&](const StepReport& report) { note(report); },
                 },
                 move);
    }
    if (options_.sees) options_.sees({history_.end, agenda_.timers(), fired_, now_});
    if (!options_.tells) return;
    for (Event& event :
         narrate(scenario_, event_text_, history_.end, history_.stamps, moves, now_)) {
      event.timer = fired_;
      history_.events.push_back(std::move(event));
    }
  }

  void set(const Arm& arm) {
    const auto choice = following_ ? std::nullopt : options_.schedule.choose(arm, now_);
    agenda_.arm(arm, now_, choice);
    if (options_.tells) stamp_end(history_, arm, now_);
  }

  void count(const Announce& announce) {
    ++history_.happenings[announce.what];
    if (announce.what != Happening::certificate_expired) return;
    const auto& expired = history_.end.world.certificates.at(CertificateHandle{announce.whose});
    if (acm::renewal_status(expired) == acm::RenewalStatus::failed) ++history_.failed_renewals;
  }

  void note(const StepReport& report) {
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

  void violate(const std::string& name, std::string why) {
    const auto known = std::ranges::find(history_.violations, name, &Violation::name);
    if (known == history_.violations.end()) {
      history_.violations.push_back({name, now_, std::move(why)});
    }
  }

  /// Browsers look, and claims are asked, in a state in which time passes.
  void let_time_pass() {
    for (const Sighting& sighting : lookout_.look(history_.end.world)) {
      tell(outage_log_.note(sighting, now_, context_.names, event_text_, history_));
    }
    for (std::size_t i = 0; i < broken_.size(); ++i) {
      if (!broken_[i]) broken_[i] = !ask(scenario_.plan.always[i]);
    }
  }

  bool ask(const Claim& claim) {
    const bool is_about_hosts = std::holds_alternative<HttpsAvailable>(claim.condition.is);
    const bool holds =
        is_about_hosts ? lookout_.all_open() : holds_now(claim.condition, history_.end, frame_);
    if (!holds) violate(claim.name, why_broken(claim));
    return holds;
  }

  std::string why_broken(const Claim& claim) const {
    if (std::holds_alternative<NoStepFails>(claim.condition.is)) {
      return first_failure_.value_or("a step has failed");
    }
    return event_text_.why_not(claim.condition, history_.end);
  }

  void tell(Event event) {
    if (options_.tells) history_.events.push_back(std::move(event));
  }

  void finish() {
    history_.ended_at = now_;
    if (history_.misfit || history_.was_stopped || !history_.is_complete) return;
    let_time_pass();
    for (const Claim& claim : scenario_.plan.finally) ask(claim);
    for (const Timer& timer : agenda_.timers()) {
      if (row_of(kTimerRows, timer.kind).arrives == Arrives::yes) {
        history_.not_waited_for.push_back(timer);
      }
    }
  }

  const Scenario& scenario_;
  RunOptions options_;
  Context context_;
  Frame frame_;
  EventText event_text_;
  Agenda agenda_{Awaited(scenario_.plan)};
  Lookout lookout_;
  OutageLog outage_log_;
  Instant now_;
  bool following_ = !scenario_.history.empty();
  std::optional<Timer> fired_;  ///< The last.
  bool is_over_ = false;        ///< A told history has come to its end.
  std::vector<bool> broken_;
  std::optional<Instant> plan_ended_at_;
  std::optional<Instant> arrived_at_;  ///< And what was done has arrived since then.
  std::optional<std::string> first_failure_;
  History history_;
};

}  // namespace

History run(const Scenario& scenario, World world, RunOptions options) {
  return Run(scenario, std::move(world), std::move(options)).play();
}

}  // namespace acmsim::sim
