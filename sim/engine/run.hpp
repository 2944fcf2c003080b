#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/agenda.hpp"
#include "sim/engine/event_text.hpp"
#include "sim/engine/history.hpp"
#include "sim/engine/lookout.hpp"
#include "sim/engine/outage_log.hpp"

namespace acmsim::sim {

/// One history while it is played: its situation, its clock and what is armed, the browsers that
/// look, and what has been told of it and judged so far.
///
/// The clock jumps from timer to timer. Everything that fires at one instant is dealt with before
/// time passes; only then claims are asked and browsers look, so that a tie is no outage. A copy
/// goes on by itself. The scenario must stay where it is; its catalogue may grow meanwhile.
class Run {
 public:
  /// A scenario whose steps may have come so far already.
  Run(const Scenario& scenario, Situation start, RunOptions options);

  /// Plays the whole history: the scenario's own `history` as told, if it has one.
  History play() &&;

  // Step by step, for whoever plays it himself.

  /// Arms what is armed at the start, and lets the plan make its first moves.
  void begin();
  Instant now() const { return now_; }
  /// When something fires next, if anything ever does.
  std::optional<Instant> next_at();
  /// What that is.
  std::optional<Timer> next_timer();
  /// Whether a timer of that kind is armed, and will fire.
  bool awaits(TimerKind kind) const { return agenda_.will_fire(kind); }
  /// Fires one timer, which is next; false if the limit of transitions forbids it.
  bool fire_next();
  /// Asks claims and lets browsers look, and then lets time pass until an instant before which
  /// nothing fires.
  void let_time_pass(Instant until);
  /// Plays until the history ends; then all is judged.
  void play_to_the_end();
  /// How long something takes that is armed now: as a slip has it, else as the schedule does. It is
  /// not armed.
  Duration take_time(const Arm& arm);

  /// The situation, for somebody who acts in it from outside.
  Situation& situation() { return history_.end; }
  const Situation& situation() const { return history_.end; }
  /// Tells what he has just done, if it is to be told, takes its effects, and lets the plan go on.
  void follow_up(std::optional<Event> told, const Effects& effects);
  /// Tells something that has no effect.
  void tell(Event event);
  /// Notes a failure that `no-step-fails` speaks of, beside those of the plan's own steps.
  void note_failure(std::string why);

  bool holds(const Condition& condition) const;
  /// What has been told and judged so far.
  const History& history() const& { return history_; }
  History history() && { return std::move(history_); }
  /// Whether it has been played to its end.
  bool is_over() const { return is_over_; }
  /// From now on notes every timer that fires, as a document's `history` tells it.
  void note_firings() { notes_firings_ = true; }
  const std::vector<ScriptedEvent>& firings() const { return firings_; }
  /// The slips that it was given.
  std::optional<Slips>& slips() { return options_.slips; }
  const std::optional<Slips>& slips() const { return options_.slips; }
  /// The same run after everything that is due by now.
  Run settled() const;
  /// The history so far with everything that is due by now, judged as if time passed then;
  /// `finally` is not asked.
  History stopped_here() const;

 private:
  const Progress& progress() const { return history_.end.progress; }
  Frame frame() const { return {context_, scenario_.plan}; }

  bool go_on();
  bool fire(const Agenda::Next& next);
  void fire_timer(Timer timer);
  std::optional<Instant> end_of_history();
  void note_end_of_plan();
  void note_arrival();
  bool is_stuck() const;
  void finish();

  // The scenario's `history`; see script.cpp.
  void follow_script();
  void follow(std::size_t index, const ScriptedEvent& told);
  void fire_at(Instant at, Timer timer);
  void end_at(Instant at);

  void take(const Moves& moves);
  void set(const Arm& arm);
  std::optional<Choice> choose(const Arm& arm);
  std::optional<Duration> slip_of(const Arm& arm);
  void count(const Announce& announce);
  void note(const StepReport& report);
  void violate(const std::string& name, std::string why);
  void judge();
  bool ask(const Claim& claim);
  std::string why_broken(const Claim& claim) const;

  const Scenario& scenario_;
  RunOptions options_;
  Context context_;
  EventText event_text_;
  Agenda agenda_;
  Lookout lookout_;
  OutageLog outage_log_;
  Instant now_;
  bool following_;
  std::optional<Timer> fired_;  ///< The last.
  bool is_over_ = false;        ///< It has come to its end.
  std::vector<bool> broken_;
  std::optional<Instant> plan_ended_at_;
  std::optional<Instant> arrived_at_;  ///< And what was done has arrived since then.
  std::optional<std::string> first_failure_;
  History history_;
  bool notes_firings_ = false;
  std::vector<ScriptedEvent> firings_;
};

}  // namespace acmsim::sim
