// Managed renewal.
//
// Renewal is due some weeks before the end, and from there the end comes in exactly so many days.
// A certificate that is in use, or exported, begins: ACM asks the DNS for its records, or sends its
// mails, and when every name is proved the same ARN gets a new certificate. Where a name cannot be
// proved ACM waits for people and tries again when it would succeed. On some days it tells them.
// Sources: ACM User Guide, managed renewal, renewal for DNS and for e-mail, renewal status. [D]
#include "model/acm/renewal.hpp"

#include <algorithm>
#include <array>

#include "model/acm/transition.hpp"

namespace acmsim::acm {
namespace {

/// What "13 months" were in days. Source: ACM User Guide, characteristics. [D]
constexpr std::int32_t kThirteenMonths = 395;

/// The timers that `follow` arms, and how long each takes.
struct FollowedTimer {
  TimerKind kind;
  Timing timing;
};
constexpr std::array kFollowedTimers{
    FollowedTimer{TimerKind::renewal_attempt, Timing::renewal_attempt},
    FollowedTimer{TimerKind::renewal_mail, Timing::renewal_mail},
    FollowedTimer{TimerKind::renewal_issuance, Timing::renewal_issuance},
};

/// A mail's link is armed where the mail is sent.
void arm_followed(Transition& transition, const Self& self, const Timer& timer) {
  const auto* const found = std::ranges::find(kFollowedTimers, timer.kind, &FollowedTimer::kind);
  if (found == kFollowedTimers.end()) return;
  transition.effects.emplace_back(Arm{timer, self.rules[found->timing], {}});
}

Due& due_of(Transition& transition) { return std::get<Issued>(transition.next->phase).due.value(); }

bool is_proved_again(const Row& row) { return row.renewal == RowStatus::success; }

void look_at_day(Transition& transition, const Self& self, std::int32_t days_left) {
  Due& due = due_of(transition);
  if (is_notice_day(self.rules, days_left)) {
    due.notices.insert(days_left);
    transition.effects.emplace_back(
        Arm{self.timer(TimerKind::notice_hour, static_cast<std::uint32_t>(days_left)),
            self.rules[Timing::notice_hour],
            {}});
  }
  due.next_notice_day = next_notice_day(self.rules, days_left);
  if (due.next_notice_day == 0) return;
  transition.effects.emplace_back(Arm{
      self.timer(TimerKind::notice_day), exactly((days_left - due.next_notice_day) * kDay), {}});
}

}  // namespace

std::int32_t renewal_lead_days(const Rules& rules, ValidationMethod method,
                               std::int32_t validity_days) {
  const bool is_long = method == ValidationMethod::dns && validity_days >= kThirteenMonths;
  const std::int32_t lead = is_long ? rules.long_renewal_days : rules.renewal_days;
  return std::clamp(lead, 0, std::max(validity_days - 1, 0));
}

std::int32_t approaching_days(const Rules& rules, bool is_imported) {
  const bool is_told = rules.approaching_expiration_days > 0;
  return is_told && is_imported ? kImportedDueDays : rules.approaching_expiration_days;
}

bool is_notice_day(const Rules& rules, std::int32_t days_left) {
  if (days_left < 1 || days_left >= SmallSet::kEnd) return false;
  return rules.renewal_notice_days.contains(days_left) ||
         days_left <= rules.approaching_expiration_days;
}

std::int32_t next_notice_day(const Rules& rules, std::int32_t days_left) {
  std::int32_t day = days_left - 1;
  while (day > 0 && !is_notice_day(rules, day)) --day;
  return std::max(day, 0);
}

bool can_renew(const Certificate& certificate) {
  return renewal_eligibility(certificate) == RenewalEligibility::eligible &&
         std::ranges::all_of(certificate.rows, &Row::visible);
}

bool would_try(const Certificate& certificate, const CertificateFacts& facts) {
  const bool is_dns = method_of(certificate, facts) == ValidationMethod::dns;
  const bool is_eligible = renewal_eligibility(certificate) == RenewalEligibility::eligible;
  const bool proves = is_dns ? can_renew(certificate) : is_eligible;
  const Renewal& renewal = *renewal_of(certificate);
  switch (renewal.stage) {
    case RenewalStage::trying: return is_dns;
    case RenewalStage::waiting: return is_dns && proves;
    case RenewalStage::forbidden: return proves && !renewal.caa_forbids;
    default: return false;
  }
}

Arm arm_renewal_due(CertificateHandle self, ValidationMethod method, const Rules& rules) {
  const std::int32_t lead = renewal_lead_days(rules, method, rules.validity_days);
  const Duration at_least = (rules.validity_days - 1 - lead) * kDay;
  const Duration whole = at_least + kDay - Duration{1};
  return Arm{
      {TimerKind::renewal_due, self.index, 0}, Delay{at_least, whole, whole}, kDay - Duration{1}};
}

Issued fresh_issue(const Self& self, ValidationMethod method, bool attachable) {
  Issued phase;
  phase.attachable = attachable;
  phase.validity_days = self.rules.validity_days;
  phase.lead_days = renewal_lead_days(self.rules, method, phase.validity_days);
  return phase;
}

void send(Transition& transition, const Self& self, const SentNotice& notice) {
  transition.next->told.insert(static_cast<std::int32_t>(notice.notice));
  transition.effects.emplace_back(self.announce(Happening::notice_sent, part_of(notice)));
}

void send_mail(Transition& transition, const Self& self, std::uint32_t row) {
  transition.next->rows[row].link = true;
  transition.effects.emplace_back(self.announce(Happening::validation_mail_sent, row));
  transition.effects.emplace_back(
      Arm{self.timer(TimerKind::mail_link, row), self.rules[Timing::mail_link], {}});
}

/// Whether AWS renews this certificate no more: it is validated by e-mail, and that has ended.
bool is_ended(const Certificate& certificate, const Self& self) {
  return method_of(certificate, self.facts) == ValidationMethod::email &&
         !self.rules.email_renewals;
}

/// A renewal that was under way when AWS ended its kind. That it fails at its next transition is
/// inferred. [I]
void end_renewal(Transition& transition, const Self& self) {
  due_of(transition).renewal.reset();
  transition.effects.emplace_back(self.announce(Happening::renewal_ended));
}
Transition with_ended_renewal(Transition transition, const Certificate& before, const Self& self) {
  end_renewal(transition, self);
  follow(before, transition, self);
  return transition;
}

void begin_renewal(Transition& transition, const Self& self) {
  auto* phase = std::get_if<Issued>(&transition.next->phase);
  if (phase == nullptr || !phase->due || renewal_status(*transition.next)) return;
  if (renewal_eligibility(*transition.next) != RenewalEligibility::eligible) return;
  if (is_ended(*transition.next, self)) return;
  phase->due->renewal =
      Renewal{.mail_due = method_of(*transition.next, self.facts) == ValidationMethod::email};
  for (Row& row : transition.next->rows) row.renewal = RowStatus::pending_validation;
  transition.effects.emplace_back(self.announce(Happening::renewal_begun));
}

void follow(const Certificate& before, Transition& transition, const Self& self) {
  if (!asks_dns(*transition.next, self.facts)) {
    for (Row& row : transition.next->rows) row.visible = false;
  }
  const auto old = followed_timers_of(before, self.handle, self.facts);
  const auto now = followed_timers_of(*transition.next, self.handle, self.facts);
  for (const Timer& timer : old) {
    if (!std::ranges::binary_search(now, timer)) transition.effects.emplace_back(Disarm{timer});
  }
  for (const Timer& timer : now) {
    if (!std::ranges::binary_search(old, timer)) arm_followed(transition, self, timer);
  }
}

Transition take_up(const Certificate& given, CertificateHandle self, const CertificateFacts& facts,
                   const Rules& rules) {
  const Self who{self, facts, rules};
  Transition transition{given, {}};
  begin_renewal(transition, who);
  for (const Timer& timer : followed_timers_of(*transition.next, self, facts)) {
    arm_followed(transition, who, timer);
  }
  return transition;
}

Transition renewal_due(const Certificate& before, const Self& self) {
  Transition transition{before, {self.announce(Happening::renewal_due)}};
  auto& phase = std::get<Issued>(transition.next->phase);
  phase.due = Due{};
  for (Row& row : transition.next->rows) row.renewal.reset();
  transition.effects.emplace_back(
      Arm{self.timer(TimerKind::expiry), exactly(phase.lead_days * kDay), {}});
  look_at_day(transition, self, phase.lead_days);
  begin_renewal(transition, self);
  follow(before, transition, self);
  return transition;
}

Transition renewal_attempt(const Certificate& before, const Self& self) {
  if (is_ended(before, self)) return with_ended_renewal({before, {}}, before, self);
  Transition transition{before, {}};
  Renewal& renewal = *renewal_of(*transition.next);
  if (method_of(before, self.facts) == ValidationMethod::email) {
    // Its names have been approved; only CAA had to change.
    renewal.stage = RenewalStage::proved;
    transition.effects.emplace_back(self.announce(Happening::renewal_validated));
    follow(before, transition, self);
    return transition;
  }
  for (Row& row : transition.next->rows) {
    row.renewal = row.visible ? RowStatus::success : RowStatus::pending_validation;
  }
  renewal.stage = can_renew(before) ? RenewalStage::proved : RenewalStage::waiting;
  transition.effects.emplace_back(self.announce(renewal.stage == RenewalStage::proved
                                                    ? Happening::renewal_validated
                                                    : Happening::renewal_stuck));
  follow(before, transition, self);
  return transition;
}

Transition renewal_mail(const Certificate& before, const Self& self) {
  if (is_ended(before, self)) return with_ended_renewal({before, {}}, before, self);
  Transition transition{before, {}};
  Renewal& renewal = *renewal_of(*transition.next);
  renewal.stage = RenewalStage::waiting;
  renewal.mail_due = false;
  for (std::uint32_t i = 0; i < before.rows.size(); ++i) send_mail(transition, self, i);
  transition.effects.emplace_back(self.announce(Happening::renewal_stuck));
  follow(before, transition, self);
  return transition;
}

/// Source: ACM User Guide, CAA: it is asked again at renewal, and ACM goes on trying. [D]
Transition renewal_issuance(const Certificate& before, const Self& self) {
  if (is_ended(before, self)) return with_ended_renewal({before, {}}, before, self);
  if (renewal_of(before)->caa_forbids) {
    Transition transition{before, {self.announce(Happening::renewal_forbidden)}};
    renewal_of(*transition.next)->stage = RenewalStage::forbidden;
    follow(before, transition, self);
    return transition;
  }
  const ValidationMethod method = method_of(before, self.facts);
  Transition transition = leave_phase(before, self, fresh_issue(self, method, true));
  if (before.key_export == Export::exported) transition.next->key_export = Export::enabled;
  transition.effects.emplace_back(self.announce(Happening::certificate_renewed));
  transition.effects.emplace_back(arm_renewal_due(self.handle, method, self.rules));
  send(transition, self, {Notice::certificate_available, 0});
  return transition;
}

Transition mail_link(const Certificate& before, const Self& self, std::uint32_t row) {
  Transition transition{before, {self.announce(Happening::mail_link_died, row)}};
  transition.next->rows[row].link = false;
  const bool is_over =
      renewal_waits(before) && std::ranges::none_of(transition.next->rows, &Row::link);
  if (is_over && is_ended(before, self))
    return with_ended_renewal(std::move(transition), before, self);
  // Source: ACM User Guide (2026), renewal for e-mail-validated certificates: a request that meets
  // a problem times out after 72 hours and the process starts over. [D]
  if (is_over && self.rules.renewal_starts_over) {
    for (Row& each : transition.next->rows) each.renewal = RowStatus::pending_validation;
    renewal_of(*transition.next)->mail_due = true;
  }
  follow(before, transition, self);
  return transition;
}

void approve_renewal(Transition& transition, const Self& self, std::uint32_t row) {
  transition.next->rows[row].renewal = RowStatus::success;
  transition.effects.emplace_back(self.announce(Happening::names_validated, row));
  if (is_ended(*transition.next, self)) return end_renewal(transition, self);
  if (!std::ranges::all_of(transition.next->rows, is_proved_again)) return;
  Renewal& renewal = *renewal_of(*transition.next);
  renewal.stage = RenewalStage::proved;
  renewal.mail_due = false;
  transition.effects.emplace_back(self.announce(Happening::renewal_validated));
}

Transition notice_day(const Certificate& before, const Self& self) {
  Transition transition{before, {}};
  look_at_day(transition, self, due_of(transition).next_notice_day);
  return transition;
}

Transition notice_hour(const Certificate& before, const Self& self, std::int32_t days_left) {
  Transition transition{before, {}};
  due_of(transition).notices.erase(days_left);
  if (days_left <= approaching_days(self.rules, is_imported(before))) {
    send(transition, self, {Notice::approaching_expiration, days_left});
  }
  if (renewal_waits(before) && self.rules.renewal_notice_days.contains(days_left)) {
    send(transition, self, {Notice::renewal_action_required, days_left});
  }
  return transition;
}

}  // namespace acmsim::acm
