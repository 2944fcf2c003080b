#pragma once

#include <vector>

#include "sim/plan/scenario.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {

/// A watched host that is going to be closed although nothing happens any more: the certificate
/// that it presents expires, and nothing renews it.
struct StillToCome {
  Website site;
  CertificateHandle certificate;
  Instant expires;
};

/// Whether nothing renews a certificate, as the world is and stays: it is not issued or nothing
/// uses it; its names are proved by mails that nobody answers, or by records that are not there; or
/// CAA forbids it; or it is proved by mail, and by the rules of when renewal is due that is over.
/// Where somebody may still answer a mail this is not certain, and not said.
bool nothing_renews(const World& world, const Context& context, const Rules& rules,
                    CertificateHandle certificate);

/// What is still to come in a situation in which everything that people did has arrived, the
/// earliest first. Of a certificate without NotAfter in the stamps nothing is known.
std::vector<StillToCome> still_to_come(const Scenario& scenario, const Situation& situation,
                                       const Slots<CertificateHandle, CertificateStamps>& stamps);

}  // namespace acmsim::sim
