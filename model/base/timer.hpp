#pragma once

#include <array>
#include <boost/container_hash/hash.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "model/base/delay.hpp"
#include "model/base/enum_table.hpp"
#include "model/base/few.hpp"
#include "model/base/rules.hpp"

namespace acmsim {

/// Everything that can take time.
enum class TimerKind : std::uint8_t {
  // What AWS and the DNS do.
  record_shown,
  route53_served,
  route53_insync,
  registrar_delegation,
  provider_update,
  cached_answer,
  dns_validation,
  issuance,
  validation_limit,
  attachable,
  load_balancer_active,
  listener_update,
  in_use_set,
  in_use_release,
  mail_link,
  click,
  renewal_due,
  renewal_attempt,
  renewal_mail,
  renewal_issuance,
  notice_day,
  notice_hour,
  expiry,
  idempotency_token,
  rules_change,
  // What the people of a plan do.
  operator_step,
  turn,
  pause,
  notice,
  give_up,
  enough,
  // What whoever drives a history does.
  client_call,
  end,
};

/// What a timer is about: `Timer::whose` is the index of a handle of this kind.
enum class TimerOwner : std::uint8_t {
  certificate,
  change,
  registration,
  name,
  load_balancer,
  listener,
  token,
  step,
  aws,      ///< Its rules; no handle.
  history,  ///< No handle.
};

/// Whether a history waits for a timer after the plan has ended, and whether a plan that can do
/// nothing else is stuck: AWS goes on with background timers by itself for ever.
enum class Ground : std::uint8_t { fore, back };

/// Whether a timer brings what people have done to where others meet it. A history does not end
/// before: what was written is served, what was set is seen, what was let go is free.
enum class Arrives : std::uint8_t { no, yes };

struct TimerRow {
  TimerKind kind;
  std::string_view word;
  TimerOwner owner;
  Ground ground;
  Arrives arrives;
  /// The delay that a scenario changes, where it is one. Records of many names, readers of mails
  /// and steps of a plan have delays of their own: `sim::delay_of` knows them.
  std::optional<Timing> timing;
};

/// The one table of timers.
inline constexpr std::array kTimerRows{
    TimerRow{TimerKind::record_shown, "record_shown", TimerOwner::certificate, Ground::fore,
             Arrives::no, Timing::record_shown},
    TimerRow{TimerKind::route53_served, "route53_served", TimerOwner::change, Ground::fore,
             Arrives::yes, Timing::route53_served},
    TimerRow{TimerKind::route53_insync, "route53_insync", TimerOwner::change, Ground::fore,
             Arrives::no, Timing::route53_insync},
    TimerRow{TimerKind::registrar_delegation, "registrar_delegation", TimerOwner::registration,
             Ground::fore, Arrives::yes, Timing::registrar_delegation},
    TimerRow{TimerKind::provider_update, "provider_update", TimerOwner::change, Ground::fore,
             Arrives::yes, Timing::provider_update},
    TimerRow{TimerKind::cached_answer, "cached_answer", TimerOwner::name, Ground::fore,
             Arrives::yes, std::nullopt},
    TimerRow{TimerKind::dns_validation, "dns_validation", TimerOwner::certificate, Ground::fore,
             Arrives::no, Timing::dns_validation},
    TimerRow{TimerKind::issuance, "issuance", TimerOwner::certificate, Ground::fore, Arrives::no,
             Timing::issuance},
    TimerRow{TimerKind::validation_limit, "validation_limit", TimerOwner::certificate, Ground::fore,
             Arrives::no, Timing::validation_limit},
    TimerRow{TimerKind::attachable, "attachable", TimerOwner::certificate, Ground::fore,
             Arrives::no, Timing::attachable},
    TimerRow{TimerKind::load_balancer_active, "load_balancer_active", TimerOwner::load_balancer,
             Ground::fore, Arrives::yes, Timing::load_balancer_active},
    TimerRow{TimerKind::listener_update, "listener_update", TimerOwner::listener, Ground::fore,
             Arrives::yes, Timing::listener_update},
    TimerRow{TimerKind::in_use_set, "in_use_set", TimerOwner::certificate, Ground::fore,
             Arrives::yes, Timing::in_use_set},
    TimerRow{TimerKind::in_use_release, "in_use_release", TimerOwner::certificate, Ground::fore,
             Arrives::yes, Timing::in_use_release},
    TimerRow{TimerKind::mail_link, "mail_link", TimerOwner::certificate, Ground::back, Arrives::no,
             Timing::mail_link},
    TimerRow{TimerKind::click, "click", TimerOwner::certificate, Ground::fore, Arrives::no,
             Timing::clicks},
    TimerRow{TimerKind::renewal_due, "renewal_due", TimerOwner::certificate, Ground::back,
             Arrives::no, std::nullopt},
    TimerRow{TimerKind::renewal_attempt, "renewal_attempt", TimerOwner::certificate, Ground::back,
             Arrives::no, Timing::renewal_attempt},
    TimerRow{TimerKind::renewal_mail, "renewal_mail", TimerOwner::certificate, Ground::back,
             Arrives::no, Timing::renewal_mail},
    TimerRow{TimerKind::renewal_issuance, "renewal_issuance", TimerOwner::certificate, Ground::back,
             Arrives::no, Timing::renewal_issuance},
    TimerRow{TimerKind::notice_day, "notice_day", TimerOwner::certificate, Ground::back,
             Arrives::no, std::nullopt},
    TimerRow{TimerKind::notice_hour, "notice_hour", TimerOwner::certificate, Ground::back,
             Arrives::no, Timing::notice_hour},
    TimerRow{TimerKind::expiry, "expiry", TimerOwner::certificate, Ground::back, Arrives::no,
             std::nullopt},
    TimerRow{TimerKind::idempotency_token, "idempotency_token", TimerOwner::token, Ground::back,
             Arrives::no, std::nullopt},
    TimerRow{TimerKind::rules_change, "rules_change", TimerOwner::aws, Ground::back, Arrives::no,
             std::nullopt},
    TimerRow{TimerKind::operator_step, "operator_step", TimerOwner::step, Ground::fore, Arrives::no,
             Timing::operator_step},
    TimerRow{TimerKind::turn, "turn", TimerOwner::step, Ground::fore, Arrives::no, std::nullopt},
    TimerRow{TimerKind::pause, "pause", TimerOwner::step, Ground::fore, Arrives::no, std::nullopt},
    TimerRow{TimerKind::notice, "notice", TimerOwner::step, Ground::fore, Arrives::no,
             std::nullopt},
    TimerRow{TimerKind::give_up, "give_up", TimerOwner::step, Ground::fore, Arrives::no,
             std::nullopt},
    TimerRow{TimerKind::enough, "enough", TimerOwner::step, Ground::fore, Arrives::no,
             std::nullopt},
    TimerRow{TimerKind::client_call, "client_call", TimerOwner::history, Ground::fore, Arrives::no,
             Timing::client_call},
    TimerRow{TimerKind::end, "end", TimerOwner::history, Ground::back, Arrives::no, std::nullopt},
};
static_assert(rows_match(kTimerRows, &TimerRow::kind, TimerKind::end));
constexpr std::string_view name_of(TimerKind kind) { return row_of(kTimerRows, kind).word; }

/// Whether the people of a plan set the timer; the others are AWS's and the DNS's.
constexpr bool is_plans_own(TimerKind kind) {
  return row_of(kTimerRows, kind).owner == TimerOwner::step;
}

/// A timer's key: what it is about, whose it is, and which part of that. At most one timer with a
/// key is armed at a time.
struct Timer {
  TimerKind kind{};
  std::uint32_t whose = 0;  ///< The index of a handle: see `TimerOwner`.
  std::uint32_t part = 0;   ///< A slot, a batch or a user; 0 where there is only one.
  friend auto operator<=>(const Timer&, const Timer&) = default;
  friend std::size_t hash_value(const Timer& timer) {
    std::size_t hash = timer.whose;
    boost::hash_combine(hash, timer.part * 64 + static_cast<std::uint32_t>(timer.kind));
    return hash;
  }
};

/// Starts a timer, or starts it again if it is armed.
struct Arm {
  Timer timer;
  Delay delay;
  /// Where AWS reckons by the calendar: the timer fires at this time of day (UTC), and `delay` is
  /// wide enough to hold one such instant from every hour of arming.
  std::optional<Duration> time_of_day;
  friend bool operator==(const Arm&, const Arm&) = default;
};

/// Whether a history does not end while this timer is armed. What may never fire is not waited for.
constexpr bool has_to_arrive(TimerKind kind, const Delay& delay) {
  return row_of(kTimerRows, kind).arrives == Arrives::yes && delay.latest != kNever;
}

/// Stops a timer; one that is not armed stays so.
struct Disarm {
  Timer timer;
  friend bool operator==(const Disarm&, const Disarm&) = default;
};

/// What the model tells its driver: for a trace, and for the instants that people read.
enum class Happening : std::uint8_t {
  certificate_requested,
  certificate_imported,
  record_shown,
  names_validated,
  certificate_issued,
  certificate_attachable,
  certificate_failed,
  validation_timed_out,
  certificate_expired,
  certificate_renewed,
  renewal_due,
  renewal_begun,
  renewal_validated,
  renewal_stuck,
  renewal_forbidden,
  renewal_ended,
  move_to_dns_begun,
  moved_to_dns,
  move_to_dns_failed,
  validation_mail_sent,
  mail_link_died,
  link_clicked,
  notice_sent,
  certificate_deleted,
  withdrawn_certificate_expired,
  in_use_set,
  in_use_released,
  zone_created,
  change_pending,
  change_served,
  change_insync,
  record_served,
  load_balancer_created,
  load_balancer_active,
  load_balancer_deleted,
  listener_created,
  listener_deleted,
  listener_changed,
  listener_served,
  delegation_changed,
  delegation_followed,
  server_failed,
  server_restored,
  signing_broken,
  signing_mended,
  answer_outdated,
  answer_forgotten,
  rules_changed,
};

struct Announce {
  Happening what{};
  std::uint32_t whose = 0;
  std::uint32_t part = 0;
  friend bool operator==(const Announce&, const Announce&) = default;
};

using Effect = std::variant<Arm, Disarm, Announce>;
using Effects = Few<Effect, 8>;  ///< In the order in which they happen.

inline void append(Effects& effects, const Effects& more) {
  effects.insert(effects.end(), more.begin(), more.end());
}

}  // namespace acmsim
