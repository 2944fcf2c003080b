#pragma once

#include <string>

#include "sim/engine/event_text.hpp"

namespace acmsim::sim {

/// What happened to which thing, for people.
struct Told {
  std::string subject;
  std::string text;
};

/// Tells one announcement of the model, in the situation that it has led to.
Told tell_happening(const Scenario& scenario, const EventText& event_text,
                    const Situation& situation,
                    const Slots<CertificateHandle, CertificateStamps>& stamps,
                    const Announce& announce);
/// The same of one about a certificate.
Told tell_certificate(const Scenario& scenario, const EventText& event_text,
                      const Situation& situation,
                      const Slots<CertificateHandle, CertificateStamps>& stamps,
                      const Announce& announce);

}  // namespace acmsim::sim
