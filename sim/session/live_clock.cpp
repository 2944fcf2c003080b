// The clock of a session. Nothing moves but by `advance`.
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "sim/report/history_report.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {
namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

/// What a timer is to somebody who only wants to see AWS done.
enum class Course : std::uint8_t {
  progress,  ///< AWS and the DNS are at work, and come to an end of it.
  limit,     ///< A time is up, and something is lost.
  other,     ///< What people do, what they are reminded of, and what AWS begins by itself.
};

Course course_of(TimerKind kind) {
  switch (kind) {
    case TimerKind::record_shown:
    case TimerKind::route53_served:
    case TimerKind::route53_insync:
    case TimerKind::registrar_delegation:
    case TimerKind::provider_update:
    case TimerKind::cached_answer:
    case TimerKind::dns_validation:
    case TimerKind::issuance:
    case TimerKind::attachable:
    case TimerKind::load_balancer_active:
    case TimerKind::listener_update:
    case TimerKind::in_use_set:
    case TimerKind::in_use_release:
    case TimerKind::renewal_issuance: return Course::progress;
    case TimerKind::validation_limit:
    case TimerKind::mail_link:
    case TimerKind::expiry: return Course::limit;
    case TimerKind::click:
    case TimerKind::renewal_due:
    case TimerKind::renewal_attempt:
    case TimerKind::renewal_mail:
    case TimerKind::notice_day:
    case TimerKind::notice_hour:
    case TimerKind::idempotency_token:
    case TimerKind::rules_change:
    case TimerKind::operator_step:
    case TimerKind::turn:
    case TimerKind::pause:
    case TimerKind::notice:
    case TimerKind::give_up:
    case TimerKind::enough:
    case TimerKind::client_call:
    case TimerKind::end: break;
  }
  return Course::other;
}

}  // namespace

/// A span of the session's messages: a duration in words, or seconds and parts of one. 0 and a
/// misfit where it is too long.
std::int64_t Live::nanoseconds_of(const Node& node) {
  DecodeContext& context = opened_->context;
  if (node.is_text()) return decode_duration(context, node, Duration{0}).count() * kNanoseconds;
  const double seconds = node.value->get<double>();
  if (seconds < static_cast<double>(kSpanEnd.count())) {
    return static_cast<std::int64_t>(std::llround(seconds * static_cast<double>(kNanoseconds)));
  }
  context.report(node, "less than 2^30 seconds, which are 34 years");
  return 0;
}

Duration Live::seconds_of(const Node& node) {
  return Duration{nanoseconds_of(node) / kNanoseconds};
}

Instant last_instant() {
  static const Instant kLast = parse_instant("9999-12-31T23:59:59Z").value();
  return kLast;
}

/// Whether the clock can come so far; a misfit if it cannot.
bool Live::can_reach(const Node& node, Instant instant) {
  if (instant <= last_instant()) return true;
  opened_->context.report(node,
                          "an end before the year 10000; now is " + format_instant(run().now()));
  return false;
}

std::optional<Instant> Live::target_of(const Node& advance) {
  const Instant now = run().now();
  if (const Node by = advance["by"]; by.is_given()) {
    const std::int64_t passed = state_->nanoseconds + nanoseconds_of(by);
    if (!scope().misfits().empty()) return std::nullopt;
    const Instant target = now + Duration{passed / kNanoseconds};
    if (!can_reach(by, target)) return std::nullopt;
    state_->nanoseconds = passed % kNanoseconds;
    return target;
  }
  const Node to = advance["to"];
  const auto instant = decode_instant(opened_->context, to);
  if (instant && *instant >= now) {
    state_->nanoseconds = 0;
    return instant;
  }
  if (instant) {
    opened_->context.report(to, "an instant that is not before now, " + format_instant(now));
  }
  return std::nullopt;
}

/// Lets everything happen that is due by then; false where a limit was reached.
bool Live::advance_to(Instant instant) {
  for (auto next = run().next_at(); next && *next <= instant; next = run().next_at()) {
    if (!run().fire_next()) return false;
  }
  run().let_time_pass(instant);
  return true;
}

bool Live::comes_to_a_limit() {
  const auto next = run().next_timer();
  return !next || course_of(next->kind) == Course::limit;
}

bool Live::waits_for_progress() {
  return std::ranges::any_of(kTimerRows, [&](const TimerRow& row) {
    return course_of(row.kind) == Course::progress && run().awaits(row.kind);
  });
}

bool Live::settle() {
  bool has_happened = false;
  while (!run().is_over() && waits_for_progress() && !comes_to_a_limit() && run().fire_next()) {
    has_happened = true;
  }
  return has_happened;
}

bool Live::go_to_next_event() {
  if (run().is_over() || comes_to_a_limit()) return false;
  return advance_to(*run().next_at());
}

Answer Live::advance(const Node&, const Node& argument) {
  if (run().is_over()) {
    return tl::unexpected(
        Refused{argument.where, "the end of the history", "\"restore\", or another world", ""});
  }
  const std::size_t told = run().history().events.size();
  bool reached = true;
  if (argument["until"].is_given()) {
    const Condition condition = decode_condition(opened_->context, argument["until"]);
    if (!scope().misfits().empty()) return {};
    const Node limit = argument["limit"];
    const std::int64_t patience =
        state_->nanoseconds +
        (limit.is_given() ? nanoseconds_of(limit) : kUsualPatience.count() * kNanoseconds);
    const Instant last = run().now() + Duration{patience / kNanoseconds};
    if (!scope().misfits().empty() || !can_reach(argument, last)) return {};
    Made wait{.begun = run().now(),
              .at = run().now(),
              .begun_firings = run().firings().size(),
              .message = {{"advance", *argument.value}}};
    const bool held_before = run().holds(condition);
    reached = advance_until(condition, last);
    wait.at = run().now();
    wait.firings = run().firings().size();
    // Parts of a second add up, so that somebody who waits for less than one comes on.
    if (!reached || wait.at > wait.begun)
      state_->nanoseconds = reached ? 0 : patience % kNanoseconds;
    if (reached && !held_before) note(std::move(wait));
  } else {
    const auto target = target_of(argument);
    if (!target) return {};
    reached = advance_to(*target);
  }
  return OrderedJson{{"reached", reached},
                     {"events", events_json(scenario(), run().history(), told)}};
}

/// Whether a condition comes to be true by then, in a state in which time can pass.
bool Live::advance_until(const Condition& condition, Instant limit) {
  while (true) {
    const auto next = run().next_at();
    const bool time_passes = !next || *next > run().now();
    if (time_passes && run().holds(condition)) return true;
    if (!next || *next > limit) {
      run().let_time_pass(limit);
      return false;
    }
    if (!run().fire_next()) return false;
  }
}

std::optional<std::string> Live::next_event_at() {
  const auto next = run().next_at();
  if (!next) return std::nullopt;
  return format_instant(*next);
}

Answer Live::next_event(const Node&, const Node&) {
  const auto next = next_event_at();
  return OrderedJson{{"at", next ? OrderedJson(*next) : OrderedJson()}};
}

Answer Live::tell_now(const Node&, const Node&) {
  return OrderedJson{{"now", format_instant(run().now())}};
}

}  // namespace acmsim::sim
