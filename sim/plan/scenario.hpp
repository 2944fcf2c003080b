#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/world/catalogue.hpp"
#include "model/world/world.hpp"
#include "sim/plan/plan.hpp"
#include "sim/time/instant.hpp"
#include "sim/time/stamps.hpp"

namespace acmsim::sim {

/// What people call things: the `as` of a document, or what the thing is called in AWS.
struct Nicknames {
  Slots<CertificateHandle, std::string> certificates;
  Slots<ZoneHandle, std::string> zones;
  Slots<ChangeHandle, std::string> changes;
  Slots<LoadBalancerHandle, std::string> load_balancers;
  Slots<ListenerHandle, std::string> listeners;
  Slots<TargetGroupHandle, std::string> target_groups;
};

/// A mail that was sent: a validation mail about a name of a certificate, or a notice.
struct SentMail {
  Instant at;
  Announce about;
};

/// One event of a history that is to be replayed.
struct ScriptedEvent {
  Instant at;
  std::string fires;  ///< The timer, as `name_of(TimerKind)`.
  std::string whose;  ///< As `whose_text`.
};

/// How long a watched host is out of reach at worst. What is absent is not compared.
struct ExpectedOutage {
  Website site;
  std::optional<Duration> longest;  ///< `kNever`: nothing need ever end it.
  std::optional<bool> goes_on;      ///< It has not ended with the history.
};

/// What a document expects of its verdicts. What is absent is not compared.
struct Expected {
  std::optional<bool> run_holds;
  std::optional<bool> check_is_safe;
  std::optional<std::string> violates;
  std::optional<std::string> latest_safe_start;  ///< `any`, `none`, `until`, or an instant in UTC.
  std::vector<ExpectedOutage> worst_outage;      ///< Of some of the watched hosts.
};

/// Where a history ends that has nothing more to do: at an instant, or so long after the plan.
using Until = std::variant<std::monostate, Instant, Duration>;

/// A scenario document, decoded: a world, a plan, the delays, and what must hold.
struct Scenario {
  std::string title;
  std::string about;
  std::vector<std::string> source;
  Calendar calendar;
  PlaceHandle home;
  Instant starts_at;
  Until until;
  Duration time_zone{0};
  Catalogue catalogue;
  World world;
  Effects initially;  ///< The timers that are armed when the history starts.
  Plan plan;
  Nicknames nicknames;
  Slots<CertificateHandle, CertificateStamps> stamps;
  ChangeStamps submitted;      ///< Of the changes that are PENDING at the start.
  std::vector<SentMail> sent;  ///< Before the start.
  Expected expected;
  std::vector<ScriptedEvent> history;
  std::vector<NameHandle> given_soas{};  ///< Zones whose SOA the document gives, by their names.

  Context context() const { return Context{catalogue, calendar}; }
  /// The rules that hold when the history starts. Delays and quotas are the same in all epochs.
  const Rules& rules() const { return calendar.rules(world.epoch); }
};

/// Whose rules a scenario follows, as a document says it: `2026`, `calendar`.
std::string_view rules_word(const Scenario& scenario);

/// Whose a timer is, as a document says it: `new`, `https`, a step's id; where a thing can have
/// several timers of a kind, its part follows: `new/2`, `new/web`.
std::string whose_text(const Scenario& scenario, const Timer& timer);

}  // namespace acmsim::sim
