#include "model/acm/standing.hpp"

namespace acmsim::acm {
namespace {

Effect armed(CertificateHandle self, TimerKind kind, Duration after, std::uint32_t part = 0) {
  return Arm{{kind, self.index, part}, exactly(after), {}};
}

void show(Certificate& certificate, RowStatus status) {
  for (Row& row : certificate.rows) row.renewal = status;
}

}  // namespace

Effects stand(Certificate& certificate, CertificateHandle self, const CertificateFacts& facts,
              const Ending& ending, const Rules& of_issue, const Rules& now) {
  auto& issued = std::get<Issued>(certificate.phase);
  issued.validity_days = ending.validity_days;
  issued.lead_days = renewal_lead_days(of_issue, facts.method, ending.validity_days);
  const Duration lead = issued.lead_days * kDay;
  if (ending.left > lead) return {armed(self, TimerKind::renewal_due, ending.left - lead)};
  issued.due = Due{};
  Effects effects{armed(self, TimerKind::expiry, ending.left)};
  const auto whole_days = static_cast<std::int32_t>(ending.left / kDay);
  const std::int32_t next = next_notice_day(now, whole_days + 1);
  issued.due->next_notice_day = next;
  if (next != 0) effects.push_back(armed(self, TimerKind::notice_day, ending.left - next * kDay));
  return effects;
}

void begin_at(Certificate& certificate, RenewalStage stage) {
  std::get<Issued>(certificate.phase).due->renewal = Renewal{.stage = stage};
  show(certificate, RowStatus::pending_validation);
}

Duration due_since(const Certificate& certificate, Duration left) {
  return std::get<Issued>(certificate.phase).lead_days * kDay - left;
}

Effects have_mailed(Certificate& certificate, CertificateHandle self, const Ending& ending,
                    const Rules& when_due, const Rules& now) {
  if (!when_due.email_renewals) return {};
  begin_at(certificate, RenewalStage::waiting);
  const Duration life = now[Timing::mail_link].latest;
  if (life == kNever || life == Duration{0}) return {};
  Duration ago = due_since(certificate, ending.left);
  if (now.renewal_starts_over && now.email_renewals) ago %= life;
  if (ago >= life) return {};
  Effects effects;
  for (std::uint32_t row = 0; row < certificate.rows.size(); ++row) {
    certificate.rows[row].link = true;
    effects.push_back(armed(self, TimerKind::mail_link, life - ago, row));
  }
  return effects;
}

void have_told(Certificate& certificate, Duration left, const Rules& now) {
  const auto tell = [&](Notice notice) {
    certificate.told.insert(static_cast<std::int32_t>(notice));
  };
  for (std::int32_t day = std::get<Issued>(certificate.phase).lead_days; day * kDay > left; --day) {
    if (!is_notice_day(now, day)) continue;
    if (day <= now.approaching_expiration_days) tell(Notice::approaching_expiration);
    if (now.renewal_notice_days.contains(day)) tell(Notice::renewal_action_required);
  }
}

}  // namespace acmsim::acm
