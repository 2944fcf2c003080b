#pragma once

#include "model/acm/certificate.hpp"

namespace acmsim::acm {

// Where an issued certificate stands that was not reached by transitions: only its end is known.

/// When an issued certificate ends.
struct Ending {
  std::int32_t validity_days = 0;  ///< From NotBefore to NotAfter, the first and the last day too.
  Duration left{0};                ///< Until NotAfter.
};

/// Lets a certificate wait for its renewal, or be within the time of it: by the rules of its issue
/// it is known when that is due, by those of now what is told of its end. Returns the timers of
/// both. A renewal that is under way is begun by who knows of it.
Effects stand(Certificate& certificate, CertificateHandle self, const CertificateFacts& facts,
              const Ending& ending, const Rules& of_issue, const Rules& now);

/// A renewal that is under way: no name is known to be proved.
void begin_at(Certificate& certificate, RenewalStage stage);

/// The mails of a renewal that is due went out when it was, and nobody has answered; where the
/// process starts over they went out again. `when_due` are the rules of that time: nothing has
/// begun where they end renewals by e-mail. Returns the timers of the links.
Effects have_mailed(Certificate& certificate, CertificateHandle self, const Ending& ending,
                    const Rules& when_due, const Rules& now);

/// Notes the notices of a renewal that waits as sent, as far as their days are over.
void have_told(Certificate& certificate, Duration left, const Rules& now);

/// How long ago the renewal of a certificate was due that is within the time of it.
Duration due_since(const Certificate& certificate, Duration left);

}  // namespace acmsim::acm
