// Managed renewal.
//
// Renewal is due some weeks before the end, and from there the end comes in exactly so many days.
// A certificate that is in use begins: ACM asks the DNS for its records, or sends its mails, and
// when every name is proved the same ARN gets a new certificate. Where a name cannot be proved ACM
// waits for people and tries again when it would succeed. On some days it tells them.
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
void arm_followed(Step& step, const Self& self, const Timer& timer) {
  const auto* const found = std::ranges::find(kFollowedTimers, timer.kind, &FollowedTimer::kind);
  if (found == kFollowedTimers.end()) return;
  step.effects.emplace_back(Arm{timer, self.rules[found->timing], {}});
}

Issued& issued(Step& step) { return std::get<Issued>(step.next->phase); }

bool is_success(RowStatus row) { return row == RowStatus::success; }

void look_at_day(Step& step, const Self& self, std::int32_t days_left) {
  Issued& phase = issued(step);
  if (is_notice_day(self.rules, days_left)) {
    phase.notices.insert(days_left);
    step.effects.emplace_back(
        Arm{self.timer(TimerKind::notice_hour, static_cast<std::uint32_t>(days_left)),
            self.rules[Timing::notice_hour],
            {}});
  }
  phase.next_notice_day = next_notice_day(self.rules, days_left);
  if (phase.next_notice_day == 0) return;
  step.effects.emplace_back(Arm{
      self.timer(TimerKind::notice_day), exactly((days_left - phase.next_notice_day) * kDay), {}});
}

}  // namespace

std::int32_t renewal_lead_days(const Rules& rules, ValidationMethod method,
                               std::int32_t validity_days) {
  const bool is_long = method == ValidationMethod::dns && validity_days >= kThirteenMonths;
  const std::int32_t lead = is_long ? rules.long_renewal_days : rules.renewal_days;
  return std::clamp(lead, 0, std::max(validity_days - 1, 0));
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
  switch (certificate.renewal->stage) {
    case RenewalStage::trying: return is_dns;
    case RenewalStage::waiting: return is_dns && proves;
    case RenewalStage::forbidden: return proves && !certificate.forbidden;
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

void send(Step& step, const Self& self, const SentNotice& notice) {
  step.next->told.insert(static_cast<std::int32_t>(notice.notice));
  step.effects.emplace_back(self.announce(Happening::notice_sent, part_of(notice)));
}

void send_mail(Step& step, const Self& self, std::uint32_t row) {
  step.next->rows[row].link = true;
  step.effects.emplace_back(self.announce(Happening::validation_mail_sent, row));
  step.effects.emplace_back(
      Arm{self.timer(TimerKind::mail_link, row), self.rules[Timing::mail_link], {}});
}

/// Whether AWS renews this certificate no more: it is validated by e-mail, and that has ended.
bool is_ended(const Certificate& certificate, const Self& self) {
  return method_of(certificate, self.facts) == ValidationMethod::email &&
         !self.rules.email_renewals;
}

/// A renewal that was under way when AWS ended its kind. That it fails at its next step is
/// inferred. [I]
void end_renewal(Step& step, const Self& self) {
  step.next->renewal->stage = RenewalStage::failed;
  step.next->renewal->mail_due = false;
  step.effects.emplace_back(self.announce(Happening::renewal_ended));
}
Step with_ended_renewal(Step step, const Certificate& before, const Self& self) {
  end_renewal(step, self);
  follow(before, step, self);
  return step;
}

void begin_renewal(Step& step, const Self& self) {
  const auto* phase = std::get_if<Issued>(&step.next->phase);
  if (phase == nullptr || !phase->due || step.next->renewal) return;
  if (renewal_eligibility(*step.next) != RenewalEligibility::eligible) return;
  if (is_ended(*step.next, self)) return;
  Renewal renewal{.stage = RenewalStage::trying, .mail_due = false, .rows = {}};
  renewal.rows.resize(step.next->rows.size());
  renewal.mail_due = method_of(*step.next, self.facts) == ValidationMethod::email;
  step.next->renewal = std::move(renewal);
  step.effects.emplace_back(self.announce(Happening::renewal_begun));
}

void follow(const Certificate& before, Step& step, const Self& self) {
  if (!asks_dns(*step.next, self.facts)) {
    for (Row& row : step.next->rows) row.visible = false;
  }
  if (!asks_caa(*step.next)) step.next->forbidden = false;
  const auto old = followed_timers_of(before, self.handle, self.facts);
  const auto now = followed_timers_of(*step.next, self.handle, self.facts);
  for (const Timer& timer : old) {
    if (!std::ranges::binary_search(now, timer)) step.effects.emplace_back(Disarm{timer});
  }
  for (const Timer& timer : now) {
    if (!std::ranges::binary_search(old, timer)) arm_followed(step, self, timer);
  }
}

Step take_up(const Certificate& given, CertificateHandle self, const CertificateFacts& facts,
             const Rules& rules) {
  const Self who{self, facts, rules};
  Step step{given, {}};
  begin_renewal(step, who);
  for (const Timer& timer : followed_timers_of(*step.next, self, facts)) {
    arm_followed(step, who, timer);
  }
  return step;
}

Step renewal_due(const Certificate& before, const Self& self) {
  Step step{before, {self.announce(Happening::renewal_due)}};
  Issued& phase = issued(step);
  phase.due = true;
  step.next->renewal.reset();
  step.effects.emplace_back(
      Arm{self.timer(TimerKind::expiry), exactly(phase.lead_days * kDay), {}});
  look_at_day(step, self, phase.lead_days);
  begin_renewal(step, self);
  follow(before, step, self);
  return step;
}

Step renewal_attempt(const Certificate& before, const Self& self) {
  if (is_ended(before, self)) return with_ended_renewal({before, {}}, before, self);
  Step step{before, {}};
  Renewal& renewal = *step.next->renewal;
  if (method_of(before, self.facts) == ValidationMethod::email) {
    // Its names have been approved; only CAA had to change.
    renewal.stage = RenewalStage::proved;
    step.effects.emplace_back(self.announce(Happening::renewal_validated));
    follow(before, step, self);
    return step;
  }
  for (std::size_t i = 0; i < renewal.rows.size(); ++i) {
    renewal.rows[i] = before.rows[i].visible ? RowStatus::success : RowStatus::pending_validation;
  }
  renewal.stage = can_renew(before) ? RenewalStage::proved : RenewalStage::waiting;
  step.effects.emplace_back(self.announce(renewal.stage == RenewalStage::proved
                                              ? Happening::renewal_validated
                                              : Happening::renewal_stuck));
  follow(before, step, self);
  return step;
}

Step renewal_mail(const Certificate& before, const Self& self) {
  if (is_ended(before, self)) return with_ended_renewal({before, {}}, before, self);
  Step step{before, {}};
  Renewal& renewal = *step.next->renewal;
  renewal.stage = RenewalStage::waiting;
  renewal.mail_due = false;
  for (std::uint32_t i = 0; i < renewal.rows.size(); ++i) send_mail(step, self, i);
  step.effects.emplace_back(self.announce(Happening::renewal_stuck));
  follow(before, step, self);
  return step;
}

/// Source: ACM User Guide, CAA: it is asked again at renewal, and ACM goes on trying. [D]
Step renewal_issuance(const Certificate& before, const Self& self) {
  if (is_ended(before, self)) return with_ended_renewal({before, {}}, before, self);
  if (before.forbidden) {
    Step step{before, {self.announce(Happening::renewal_forbidden)}};
    step.next->renewal->stage = RenewalStage::forbidden;
    follow(before, step, self);
    return step;
  }
  const ValidationMethod method = method_of(before, self.facts);
  Step step = leave_phase(before, self, fresh_issue(self, method, true));
  step.next->renewal->stage = RenewalStage::succeeded;
  step.effects.emplace_back(self.announce(Happening::certificate_renewed));
  step.effects.emplace_back(arm_renewal_due(self.handle, method, self.rules));
  send(step, self, {Notice::certificate_available, 0});
  return step;
}

Step mail_link(const Certificate& before, const Self& self, std::uint32_t row) {
  Step step{before, {self.announce(Happening::mail_link_died, row)}};
  step.next->rows[row].link = false;
  auto& renewal = step.next->renewal;
  const bool is_over = renewal && renewal->stage == RenewalStage::waiting &&
                       std::ranges::none_of(step.next->rows, &Row::link);
  if (is_over && is_ended(before, self)) return with_ended_renewal(std::move(step), before, self);
  // Source: ACM User Guide (2026), renewal for e-mail-validated certificates: a request that meets
  // a problem times out after 72 hours and the process starts over. [D]
  if (is_over && self.rules.renewal_starts_over) {
    std::ranges::fill(renewal->rows, RowStatus::pending_validation);
    renewal->mail_due = true;
  }
  follow(before, step, self);
  return step;
}

void approve_renewal(Step& step, const Self& self, std::uint32_t row) {
  Renewal& renewal = *step.next->renewal;
  renewal.rows[row] = RowStatus::success;
  step.effects.emplace_back(self.announce(Happening::names_validated, row));
  if (is_ended(*step.next, self)) return end_renewal(step, self);
  if (!std::ranges::all_of(renewal.rows, is_success)) return;
  renewal.stage = RenewalStage::proved;
  renewal.mail_due = false;
  step.effects.emplace_back(self.announce(Happening::renewal_validated));
}

Step notice_day(const Certificate& before, const Self& self) {
  Step step{before, {}};
  look_at_day(step, self, issued(step).next_notice_day);
  return step;
}

Step notice_hour(const Certificate& before, const Self& self, std::int32_t days_left) {
  Step step{before, {}};
  issued(step).notices.erase(days_left);
  if (days_left <= self.rules.approaching_expiration_days) {
    send(step, self, {Notice::approaching_expiration, days_left});
  }
  const bool is_stuck = before.renewal && before.renewal->stage == RenewalStage::waiting;
  if (is_stuck && self.rules.renewal_notice_days.contains(days_left)) {
    send(step, self, {Notice::renewal_action_required, days_left});
  }
  return step;
}

}  // namespace acmsim::acm
