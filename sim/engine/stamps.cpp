#include "sim/engine/stamps.hpp"

#include "sim/engine/schedule.hpp"

namespace acmsim::sim {
namespace {

bool changes_renewal(Happening what) {
  switch (what) {
    case Happening::renewal_due:
    case Happening::renewal_begun:
    case Happening::renewal_validated:
    case Happening::renewal_stuck:
    case Happening::renewal_forbidden:
    case Happening::renewal_ended:
    case Happening::certificate_renewed:
    case Happening::certificate_expired: return true;
    default: return false;
  }
}

bool changes_update(Happening what) {
  return what == Happening::move_to_dns_begun || what == Happening::moved_to_dns ||
         what == Happening::move_to_dns_failed;
}

CertificateStamps& stamps_of(History& history, CertificateHandle certificate) {
  if (!history.stamps.contains(certificate)) history.stamps.put(certificate, {});
  return history.stamps.at(certificate);
}

}  // namespace

void stamp_before(History& history, const Scenario& scenario) {
  history.stamps = scenario.stamps;
  history.submitted = scenario.submitted;
  history.mails = scenario.sent;
}

void stamp(History& history, const Catalogue& names, const Announce& announce, Instant now) {
  const CertificateHandle certificate{announce.whose};
  if (announce.what == Happening::certificate_requested) {
    stamps_of(history, certificate).created_at = now;
  } else if (announce.what == Happening::certificate_issued) {
    stamps_of(history, certificate).issued_at = now;
    stamps_of(history, certificate).not_before = midnight_before(now);
  } else if (announce.what == Happening::certificate_renewed) {
    stamps_of(history, certificate).not_before = midnight_before(now);
    ++stamps_of(history, certificate).renewals;
  }
  if (announce.what == Happening::certificate_imported) {
    const acm::Material& material =
        names.certificates.at(CertificateHandle{announce.part}).material.value();
    CertificateStamps& stamps = stamps_of(history, certificate);
    if (!stamps.created_at) stamps.created_at = now;
    stamps.imported_at = now;
    stamps.not_before = material.not_before;
    stamps.not_after = material.not_after;
  }
  if (announce.what == Happening::move_to_dns_begun) {
    stamps_of(history, certificate).update_requested_at = now;
  }
  if (changes_update(announce.what)) stamps_of(history, certificate).update_updated_at = now;
  if (changes_renewal(announce.what)) stamps_of(history, certificate).renewal_updated_at = now;
  const bool is_mail =
      announce.what == Happening::validation_mail_sent || announce.what == Happening::notice_sent;
  if (is_mail) history.mails.push_back({now, announce});
  if (announce.what == Happening::change_pending) history.submitted.put({announce.whose}, now);
}

void stamp_end(History& history, const Arm& arm, Instant now) {
  if (arm.timer.kind != TimerKind::renewal_due) return;
  const CertificateHandle certificate{arm.timer.whose};
  if (history.end.world.contents.contains(certificate)) return;  // Its instants are its own.
  const auto& phase = history.end.world.certificates.at(certificate).phase;
  const Instant due = arm.time_of_day ? next_time_of_day(now + arm.delay.earliest, *arm.time_of_day)
                                      : now + arm.delay.latest;
  stamps_of(history, certificate).not_after = due + std::get<acm::Issued>(phase).lead_days * kDay;
}

}  // namespace acmsim::sim
