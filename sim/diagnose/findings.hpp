#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/diagnose/name_case.hpp"

namespace acmsim::sim {

/// What the rules have found of one certificate so far. Rules are asked in an order, so that what
/// explains the rest is claimed first; a rule says by its result whether the others need be asked.
struct FoundCauses {
  std::vector<FoundCause> claims;
  std::vector<OpenCause> open;
  std::string ask;  ///< The first that is asked for stays.

  /// A cause for a name; for one that is claimed already, more names and grounds.
  void claim(StuckCause cause, const NameCase& one, std::vector<Basis> grounds);
  void claim(StuckCause cause, std::size_t certificate, std::vector<DomainName> names,
             std::vector<Basis> grounds);
  void leave_open(const std::vector<StuckCause>& causes, const std::string& needs);
  bool has(StuckCause cause) const;
};

/// Whether a rule has told why a record is not seen.
enum class Settled : std::uint8_t { no, yes };

// The rules, in the order in which `diagnose` asks them.

/// E13, E14, E35: the domain is not in the DNS.
Settled registration_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E19, E20: the domain does not validate.
Settled dnssec_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E7, E23, E30: the name servers.
Settled servers_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E2 to E6: the record is in a zone that nobody asks.
Settled zone_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E8 to E12, E26, E28, E29, E32: what stands in the record's place.
Settled record_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E21, E22, E31: the record is there, and not everybody sees it.
Settled cache_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E1 and E39: the record is not there.
Settled missing_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// What nothing has told yet: the causes that are left, and the command that would decide.
void open_rule(const Views& views, const NameCase& one, FoundCauses& findings);
/// E15 to E18 and E40.
void caa_rule(const Views& views, std::size_t certificate, FoundCauses& findings);
/// Whether CAA of every name was captured, as far up as it counts.
bool is_caa_known(const Views& views, std::size_t certificate);
/// E33 to E36: what ACM says, or who gets its mail.
void refusal_rule(const Views& views, std::size_t certificate, FoundCauses& findings);
/// Whether a certificate is within the time before its end in which ACM renews it, or past it.
bool is_renewal_due(const Views& views, std::size_t certificate);
/// E38.
void renewal_rule(const Views& views, std::size_t certificate, FoundCauses& findings);
/// E27: another certificate is looked at than the one that is needed.
void other_certificate_rule(const Views& views, std::size_t certificate, FoundCauses& findings);
/// E24, E25, E27, E37: what follows, or stands beside.
void request_rule(const Views& views, std::size_t certificate, const std::vector<NameCase>& cases,
                  FoundCauses& findings);

}  // namespace acmsim::sim
