#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/world/availability.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/slips.hpp"
#include "sim/plan/scenario.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {

/// The language in which people are told, and of the console's labels.
enum class Language : std::uint8_t { english, korean };

/// What browsers make known of a watched host.
enum class OutageEdge : std::uint8_t { begins, ends };

/// What kind of event it is; a notice goes by which one it is.
using EventKind = std::variant<Happening, acm::Notice, StepReport::What, OutageEdge>;

/// Something that happened, told for people.
struct Event {
  Instant at;
  std::string actor;    ///< `plan`, an actor's name, or the service: `acm`, `route53`, ...
  std::string subject;  ///< The step, or the thing by its nickname.
  EventKind kind;
  std::string text;
  std::optional<Timer> timer{};  ///< What fired and brought it about; nothing at the start.
};

/// A span in which a watched host did not open.
struct Outage {
  Website site;
  Instant from;
  std::optional<Instant> to;  ///< Nothing: it lasts when the history ends.
  Reason reason{};
  std::string why;  ///< The reason in a sentence, as it was when the outage began.
};

/// A claim that was broken.
struct Violation {
  std::string name;  ///< The claim's name, its JSON Pointer, or the step's id.
  Instant at;
  std::string why;  ///< One sentence.
};

/// What became of a step, for people.
struct StepOutcome {
  std::optional<Instant> ended_at;
  std::optional<ApiError> error;
};

/// A scripted event that cannot happen as told: its index, and why.
struct ScriptMisfit {
  std::size_t index = 0;
  std::string why;
};

/// One history, from the start to where it ends.
struct History {
  std::vector<Event> events;
  std::vector<Outage> outages;
  std::vector<Violation> violations;  ///< In the order of time; each claim once.
  std::vector<StepOutcome> steps;     ///< By StepHandle.
  Situation end;
  Slots<CertificateHandle, CertificateStamps> stamps;
  ChangeStamps submitted;
  std::vector<SentMail> mails;
  Instant ended_at;
  std::uint64_t transitions = 0;
  std::map<Happening, std::uint64_t> happenings;  ///< How often each.
  std::uint64_t failed_renewals = 0;              ///< Certificates that expired within one.
  bool is_complete = true;                        ///< False: the limit of transitions was reached.
  std::vector<Timer> not_waited_for{};  ///< What may never arrive of what people did; at its end.
  bool was_stopped = false;             ///< Before it ended: `finally` was not asked.
  std::optional<ScriptMisfit> misfit;
  std::vector<std::string> not_asked{};  ///< Claims about what is not there to be asked about.
};

/// A history right after something has happened in it.
struct Snapshot {
  const Situation& situation;
  const std::vector<Timer>& armed;  ///< In order.
  std::optional<Timer> fired;       ///< Nothing at the start.
  Instant at;
};

/// How long it takes from the start until the plan's own steps have ended; nothing where they do
/// not all end, or there are none.
std::optional<Duration> span_of_plan(const Scenario& scenario, const History& history);

struct RunOptions {
  Schedule schedule = Schedule::typical();
  Language language = Language::english;
  /// Stops here, with the world as it is after everything that happens at that instant.
  std::optional<Instant> stop_at{};
  std::uint64_t transitions_max = 100'000'000;
  bool replays = true;                          ///< The scenario's own `history`, if it has one.
  bool tells = true;                            ///< Whether events, stamps and mails are kept.
  std::function<void(const Snapshot&)> sees{};  ///< Shown every situation in turn.
  /// Shown the history so far wherever time is about to pass, once everything of that instant has
  /// happened and browsers have looked.
  std::function<void(const History&, Instant now)> rests{};
  std::optional<Slips> slips{};  ///< Delays that are not as the schedule has them.
  /// Chooses in the schedule's place when a timer fires; nothing: never.
  std::function<std::optional<Choice>(const Arm&, Instant now)> chooses{};
  /// Told of each timer that is armed, and when it will fire; nothing: never, or not decided.
  std::function<void(const Arm&, Instant now, const std::optional<Choice>&)> hears{};
  /// Whether a claim can be asked in a situation; without it, every claim always is.
  std::function<bool(const Claim&, const Situation&)> can_be_asked{};
};

/// Plays one history of a scenario: its `history` as told if it has one, then as the schedule
/// chooses. The same scenario and options give the same history on every machine. `world` is the
/// scenario's own, which whoever does not need it any more can give up.
History run(const Scenario& scenario, World world, RunOptions options);
inline History run(const Scenario& scenario, RunOptions options) {
  return run(scenario, scenario.world, std::move(options));
}

}  // namespace acmsim::sim
