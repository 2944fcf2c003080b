#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/diagnose/findings.hpp"

namespace acmsim::sim {

// How a certificate stands against which no cause was found.

/// What it is for: its alternative names, the domain among them.
std::vector<DomainName> all_names(const CertificateSeen& seen);

/// The command that describes a certificate, or finds it.
std::string describe_command(const CertificateSeen& seen);

/// Whether a refusal is about this certificate, or does not say about which.
bool is_about(const RefusalSeen& refusal, const CertificateSeen& seen);

/// Whether a name is validated by e-mail.
bool is_by_mail(const NameSeen& row);

/// Whether two certificates are for the same names, in whatever order.
bool are_same_names(const CertificateSeen& one, const CertificateSeen& other);

/// Whether a request is so young that ACM, which is in no hurry, may still prove it by itself.
bool is_young(const Views& views, const CertificateSeen& seen);

/// Whether a request is dead.
bool is_given_up(const CertificateSeen& seen);

/// Whether ACM has still to validate it, for the request or for a renewal, or has given up.
bool is_waiting(const CertificateSeen& seen);

/// A dead request of which another certificate, issued in the same Region, has all the names, and
/// that nobody was refused for; nothing where there is none.
std::optional<CertificateVerdict> replaced_verdict(const Views& views, std::size_t certificate);

/// What was captured does not decide.
CertificateVerdict undecided(std::size_t certificate);

/// Leaves open what a description hides that lacks its names, or their records.
void undescribed_rule(const Views& views, std::size_t certificate, FoundCauses& findings);

/// One that waits: all is right with it only as long as ACM takes for that. Past it, or past the
/// end of the request, what would tell is left open.
CertificateVerdict waiting_verdict(const Views& views, std::size_t certificate,
                                   const std::vector<NameCase>& cases, FoundCauses& findings);

/// One that waits for nothing.
CertificateVerdict settled_verdict(const Views& views, std::size_t certificate,
                                   FoundCauses& findings);

}  // namespace acmsim::sim
