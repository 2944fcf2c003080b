// How a certificate moves.
//
// Each name of a pending certificate is proved by its own record. Records that become visible in
// the same moment are proved in the same moment: they form a batch with one timer. When the last
// name is proved the limit of 72 hours no longer matters and the certificate is issued a little
// later; where CAA forbids a name it fails instead, by one of the rules before it is proved. From
// then on only its expiry is left, and its users, which InUseBy follows with a delay.
#include "model/acm/certificate.hpp"

#include <algorithm>

#include "model/acm/transition.hpp"
#include "model/base/match.hpp"

namespace acmsim::acm {

Transition leave_phase(const Certificate& before, const Self& self, Phase next) {
  Transition transition{before, {}};
  const bool moves_on = is_moving(before) && std::holds_alternative<Issued>(next);
  for (const Timer& timer : timers_of(before, self.handle, self.facts, self.rules)) {
    if (timer.kind == TimerKind::in_use_set || timer.kind == TimerKind::in_use_release) continue;
    const bool is_of_move =
        timer.kind == TimerKind::dns_validation || timer.kind == TimerKind::validation_limit;
    if (moves_on && is_of_move) continue;
    transition.effects.emplace_back(Disarm{timer});
  }
  transition.next->phase = next;
  for (Row& row : transition.next->rows) {
    row.link = false;
    if (moves_on) continue;
    row.visible = false;
    row.moved = false;
    row.batch.reset();
  }
  if (is_moving(before) && !moves_on) {
    transition.next->update = UpdateStatus::failed;
    transition.effects.emplace_back(self.announce(Happening::move_to_dns_failed));
  }
  return transition;
}

void prove(Transition& transition, const Self& self, std::uint32_t row) {
  transition.next->rows[row].status = RowStatus::success;
  transition.effects.emplace_back(self.announce(Happening::names_validated, row));
  if (!is_proved(*transition.next)) return;
  transition.effects.emplace_back(Disarm{self.timer(TimerKind::validation_limit)});
  transition.effects.emplace_back(
      Arm{self.timer(TimerKind::issuance), self.rules[Timing::issuance], {}});
}

namespace {

/// The transition table of timers: one overload for each (phase, timer) pair that can meet.
struct Fires {
  const Certificate& before;
  const Self& self;
  std::uint32_t part;

  template <TimerKind kind>
  struct On {};

  Transition operator()(const PendingValidation& pending, On<TimerKind::record_shown>) const {
    Transition transition{before, {self.announce(Happening::record_shown)}};
    auto shown = pending;
    shown.shown = true;
    transition.next->phase = shown;
    return transition;
  }

  Transition operator()(const PendingValidation&, On<TimerKind::dns_validation>) const {
    Transition transition{before, {}};
    for (std::uint32_t i = 0; i < transition.next->rows.size(); ++i) {
      Row& row = transition.next->rows[i];
      if (row.batch != part) continue;
      row.batch.reset();
      prove(transition, self, i);
    }
    return transition;
  }

  Transition operator()(const PendingValidation& pending, On<TimerKind::issuance>) const {
    if (pending.caa_forbids) return forbidden(pending);
    Transition transition = leave_phase(before, self, fresh_issue(self, self.facts.method, false));
    transition.effects.emplace_back(self.announce(Happening::certificate_issued));
    transition.effects.emplace_back(
        Arm{self.timer(TimerKind::attachable), self.rules[Timing::attachable], {}});
    transition.effects.emplace_back(arm_renewal_due(self.handle, self.facts.method, self.rules));
    send(transition, self, {Notice::certificate_available, 0});
    return transition;
  }

  /// Before its names are proved or after; see `Rules::caa_is_asked`. Sources: AWS re:Post, CAA
  /// errors: FAILED, with all its names validated; ACM User Guide, troubleshooting DNS validation,
  /// says that it stays pending. [D, in conflict]
  Transition forbidden(const PendingValidation& pending) const {
    if (self.rules.caa_failure == CaaFailure::pending_validation) {
      Transition transition{before, {}};
      PendingValidation held = pending;
      held.held = true;
      transition.next->phase = held;
      return transition;
    }
    Transition transition = leave_phase(before, self, Failed{FailureReason::caa_error});
    transition.effects.emplace_back(self.announce(Happening::certificate_failed));
    return transition;
  }

  Transition operator()(const PendingValidation&, On<TimerKind::validation_limit>) const {
    Transition transition = leave_phase(before, self, ValidationTimedOut{});
    for (Row& row : transition.next->rows) {
      if (row.status != RowStatus::success &&
          self.rules.row_after_time_out == RowAfterTimeOut::failed) {
        row.status = RowStatus::failed;
      }
    }
    transition.effects.emplace_back(self.announce(Happening::validation_timed_out));
    return transition;
  }

  Transition operator()(const Issued&, On<TimerKind::dns_validation>) const {
    return move_names(before, self, part);
  }

  Transition operator()(const Issued&, On<TimerKind::validation_limit>) const {
    return give_up_move(before, self);
  }

  Transition operator()(const Issued& issued, On<TimerKind::attachable>) const {
    Transition transition{before, {self.announce(Happening::certificate_attachable)}};
    Issued attachable = issued;
    attachable.attachable = true;
    transition.next->phase = attachable;
    return transition;
  }

  Transition operator()(const Issued&, On<TimerKind::expiry>) const {
    Transition transition = leave_phase(before, self, Expired{});
    transition.effects.emplace_back(self.announce(Happening::certificate_expired));
    send(transition, self, {Notice::certificate_expired, 0});
    return transition;
  }

  Transition operator()(const Issued&, On<TimerKind::renewal_due>) const {
    return renewal_due(before, self);
  }
  Transition operator()(const Issued&, On<TimerKind::renewal_attempt>) const {
    return renewal_attempt(before, self);
  }
  Transition operator()(const Issued&, On<TimerKind::renewal_mail>) const {
    return renewal_mail(before, self);
  }
  Transition operator()(const Issued&, On<TimerKind::renewal_issuance>) const {
    return renewal_issuance(before, self);
  }
  Transition operator()(const Issued&, On<TimerKind::notice_day>) const {
    return notice_day(before, self);
  }
  Transition operator()(const Issued&, On<TimerKind::notice_hour>) const {
    return notice_hour(before, self, static_cast<std::int32_t>(part));
  }
  Transition operator()(const Issued&, On<TimerKind::mail_link>) const {
    return mail_link(before, self, part);
  }
  Transition operator()(const PendingValidation&, On<TimerKind::mail_link>) const {
    return mail_link(before, self, part);
  }

  /// The two that do not depend on the phase.
  template <class P>
  Transition operator()(const P&, On<TimerKind::in_use_set>) const {
    Transition transition{before, {self.announce(Happening::in_use_set, part)}};
    use_of(*transition.next).phase = UsePhase::held;
    begin_renewal(transition, self);
    follow(before, transition, self);
    return transition;
  }
  template <class P>
  Transition operator()(const P&, On<TimerKind::in_use_release>) const {
    Transition transition{before, {self.announce(Happening::in_use_released, part)}};
    erase_if(transition.next->uses, [&](const Use& use) { return use.resource.index == part; });
    follow(before, transition, self);
    return transition;
  }

  template <class P, TimerKind kind>
  Transition operator()(const P&, On<kind>) const {
    ensure(false, "a certificate's timer fires only in the phase that armed it");
    return {before, {}};
  }

  Use& use_of(Certificate& certificate) const {
    const auto use = std::ranges::find(certificate.uses, ResourceHandle{part}, &Use::resource);
    ensure(use != certificate.uses.end(), "a user's timer belongs to a user");
    return *use;
  }
};

}  // namespace

Transition fire(const Certificate& before, CertificateHandle self, const Timer& timer,
                const CertificateFacts& facts, const Rules& rules) {
  const Self who{self, facts, rules};
  const Fires fires{before, who, timer.part};
  const auto on = [&](auto kind) {
    return std::visit([&](const auto& phase) { return fires(phase, kind); }, before.phase);
  };
  switch (timer.kind) {
    case TimerKind::record_shown: return on(Fires::On<TimerKind::record_shown>{});
    case TimerKind::dns_validation: return on(Fires::On<TimerKind::dns_validation>{});
    case TimerKind::issuance: return on(Fires::On<TimerKind::issuance>{});
    case TimerKind::validation_limit: return on(Fires::On<TimerKind::validation_limit>{});
    case TimerKind::attachable: return on(Fires::On<TimerKind::attachable>{});
    case TimerKind::expiry: return on(Fires::On<TimerKind::expiry>{});
    case TimerKind::in_use_set: return on(Fires::On<TimerKind::in_use_set>{});
    case TimerKind::in_use_release: return on(Fires::On<TimerKind::in_use_release>{});
    case TimerKind::mail_link: return on(Fires::On<TimerKind::mail_link>{});
    case TimerKind::renewal_due: return on(Fires::On<TimerKind::renewal_due>{});
    case TimerKind::renewal_attempt: return on(Fires::On<TimerKind::renewal_attempt>{});
    case TimerKind::renewal_mail: return on(Fires::On<TimerKind::renewal_mail>{});
    case TimerKind::renewal_issuance: return on(Fires::On<TimerKind::renewal_issuance>{});
    case TimerKind::notice_day: return on(Fires::On<TimerKind::notice_day>{});
    case TimerKind::notice_hour: return on(Fires::On<TimerKind::notice_hour>{});
    default: break;
  }
  ensure(false, "a certificate fires only timers of its own");
  return {before, {}};
}

}  // namespace acmsim::acm
