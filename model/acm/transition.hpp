#pragma once

#include "model/acm/certificate.hpp"

namespace acmsim::acm {

// What the files that move a certificate share; for them alone.

/// Whose transition it is, and what is fixed about it.
struct Self {
  CertificateHandle handle;
  const CertificateFacts& facts;
  const Rules& rules;

  Timer timer(TimerKind kind, std::uint32_t part = 0) const { return {kind, handle.index, part}; }
  Announce announce(Happening what, std::uint32_t part = 0) const {
    return {what, handle.index, part};
  }
};

/// Just issued, or issued again.
Issued fresh_issue(const Self& self, ValidationMethod method, bool attachable);

/// Notes a notice as sent and announces it.
void send(Step& step, const Self& self, const SentNotice& notice);

/// Goes into another phase: disarms what the old one has armed, and forgets what only it needed.
/// InUseBy goes on following the certificate's users. A change to DNS goes on where the certificate
/// is issued again, and fails where it is issued no more.
Step leave_phase(const Certificate& before, const Self& self, Phase next);

/// A name of a pending certificate is proved. When the last one is, only the issuance is left.
void prove(Step& step, const Self& self, std::uint32_t row);

/// Sends the mail for a name, or sends it again: its link lives from now.
void send_mail(Step& step, const Self& self, std::uint32_t row);

/// Begins the renewal if it is due, has not begun, and the certificate is eligible.
void begin_renewal(Step& step, const Self& self);

/// Arms and disarms the timers of renewal and of mails as the new state wants them; forgets what
/// the DNS shows once nobody asks for it.
void follow(const Certificate& before, Step& step, const Self& self);

// A timer fires.
Step renewal_due(const Certificate& before, const Self& self);
Step renewal_attempt(const Certificate& before, const Self& self);
Step renewal_mail(const Certificate& before, const Self& self);
Step renewal_issuance(const Certificate& before, const Self& self);
Step mail_link(const Certificate& before, const Self& self, std::uint32_t row);
Step notice_day(const Certificate& before, const Self& self);
Step notice_hour(const Certificate& before, const Self& self, std::int32_t days_left);

// A change to DNS: it is asked for, records are validated, its time is over.
Result<Step> begin_move(const Certificate& before, const Self& self);
Step move_names(const Certificate& before, const Self& self, std::uint32_t batch);
Step give_up_move(const Certificate& before, const Self& self);

/// Somebody has approved a name of a certificate that is being renewed.
void approve_renewal(Step& step, const Self& self, std::uint32_t row);

}  // namespace acmsim::acm
