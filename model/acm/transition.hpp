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
void send(Transition& transition, const Self& self, const SentNotice& notice);

/// Goes into another phase: disarms what the old one has armed, and forgets what only it needed.
/// InUseBy goes on following the certificate's users. A change to DNS goes on where the certificate
/// is issued again, and fails where it is issued no more.
Transition leave_phase(const Certificate& before, const Self& self, Phase next);

/// A name of a pending certificate is proved. When the last one is, only the issuance is left.
void prove(Transition& transition, const Self& self, std::uint32_t row);

/// Sends the mail for a name, or sends it again: its link lives from now.
void send_mail(Transition& transition, const Self& self, std::uint32_t row);

/// Begins the renewal if it is due, has not begun, and the certificate is eligible.
void begin_renewal(Transition& transition, const Self& self);

/// Arms and disarms the timers of renewal and of mails as the new state wants them; forgets what
/// the DNS shows once nobody asks for it.
void follow(const Certificate& before, Transition& transition, const Self& self);

// A timer fires.
Transition renewal_due(const Certificate& before, const Self& self);
Transition renewal_attempt(const Certificate& before, const Self& self);
Transition renewal_mail(const Certificate& before, const Self& self);
Transition renewal_issuance(const Certificate& before, const Self& self);
Transition mail_link(const Certificate& before, const Self& self, std::uint32_t row);
Transition notice_day(const Certificate& before, const Self& self);
Transition notice_hour(const Certificate& before, const Self& self, std::int32_t days_left);

// A change to DNS: it is asked for, records are validated, its time is over.
Result<Transition> begin_move(const Certificate& before, const Self& self);
Transition move_names(const Certificate& before, const Self& self, std::uint32_t batch);
Transition give_up_move(const Certificate& before, const Self& self);

/// What an imported certificate holds comes nearer to its end.
Transition observe_age(const Certificate& before, const Self& self, const ContentAged& aged);

/// Somebody has approved a name of a certificate that is being renewed.
void approve_renewal(Transition& transition, const Self& self, std::uint32_t row);

}  // namespace acmsim::acm
