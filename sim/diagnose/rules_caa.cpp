// CAA, as RFC 8659 has it: the nearest set from the name upwards counts, and a CNAME is followed at
// each step; only the name's own ancestors are climbed.
#include <algorithm>
#include <fmt/core.h>

#include "model/dns/caa.hpp"
#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

enum class CaaState : std::uint8_t { unknown, empty, set };

/// What is known of CAA at one name.
struct CaaLook {
  CaaState is{};
  bool is_behind_alias = false;
  std::vector<RecordValue> set;
  std::vector<Basis> grounds;
};

CaaLook look_by_dig(const Views& views, const DomainName& name) {
  CaaLook look;
  for (const DnsReading* reading : views.dns.of(name)) {
    if (reading->voice == Voice::inside) continue;
    const bool is_asked = reading->seen->type == RecordType::caa;
    const bool exists_not = reading->heard == Heard::no_such_name && reading->chain.empty();
    if (!is_asked && !exists_not) continue;
    if (!reading->found.empty()) {
      look = {CaaState::set, !reading->chain.empty(), {}, {}};
      for (const RecordSeen* record : reading->found) {
        if (record->type == RecordType::caa) look.set.emplace_back(RecordType::caa, record->text);
        look.grounds.push_back(record_ground(*record));
      }
      if (look.is_behind_alias) {
        look.grounds.insert(look.grounds.begin(), record_ground(*reading->chain.front()));
      }
      return look;
    }
    const bool is_empty = reading->is_negative() || !reading->chain.empty();
    if (is_empty) look.is = CaaState::empty;
  }
  return look;
}

CaaLook look_in_zones(const Views& views, const DomainName& name) {
  for (const HeldZone* zone : views.zones.above(name)) {
    if (zone->is_private == true || zone->listing == nullptr) continue;
    if (views.zones.delegation_of(*zone).is == Delegated::no) continue;
    if (!zone->cuts_above(name).empty()) return {};
    if (const RecordSetSeen* set = zone->set_at(name, RecordType::caa)) {
      return {CaaState::set, false, set->values, {set_ground(*zone, *set)}};
    }
    const RecordSetSeen* cname = zone->set_at(name, RecordType::cname);
    if (cname != nullptr && !cname->values.empty()) {
      const auto* target = std::get_if<DomainName>(&cname->values.front().data);
      if (target == nullptr) return {};
      CaaLook look = look_by_dig(views, *target);
      if (look.is != CaaState::set) return look;
      look.is_behind_alias = true;
      look.grounds.insert(look.grounds.begin(), set_ground(*zone, *cname));
      return look;
    }
    if (zone->is_listed()) return {CaaState::empty, false, {}, {}};
    return {};
  }
  return {};
}

CaaLook look_at(const Views& views, const DomainName& name) {
  CaaLook look = look_by_dig(views, name);
  return look.is == CaaState::unknown ? look_in_zones(views, name) : look;
}

enum class Permit : std::uint8_t { granted, denied, denied_to_wildcards };

Permit permit_of(const std::vector<RecordValue>& set, bool is_wildcard) {
  if (!dns::caa_set_forbids(set, is_wildcard)) return Permit::granted;
  return dns::caa_set_forbids(set, false) ? Permit::denied : Permit::denied_to_wildcards;
}

/// The set that counts for a name.
struct Decision {
  std::optional<DomainName> at;       ///< Where it stands.
  std::optional<DomainName> unknown;  ///< Or the first name of which nothing is known.
  CaaLook look;
};

Decision decision_for(const Views& views, const DomainName& name) {
  for (DomainName at = name.without_wildcard(); !is_registry_zone(at); at = at.parent()) {
    CaaLook look = look_at(views, at);
    if (look.is == CaaState::unknown) return {{}, at, {}};
    if (look.is == CaaState::set) return {at, {}, std::move(look)};
  }
  return {};
}

StuckCause cause_for(const Decision& decision, const DomainName& name, Permit permit) {
  if (permit == Permit::denied_to_wildcards) return StuckCause::caa_forbids_wildcard;
  if (decision.look.is_behind_alias) return StuckCause::caa_behind_alias;
  return *decision.at == name.without_wildcard() ? StuckCause::caa_forbids
                                                 : StuckCause::caa_at_parent;
}

bool is_about_caa(const CertificateSeen& seen) {
  if (seen.renewal) return seen.renewal->reason == "CAA_ERROR" && seen.renewal->status != "SUCCESS";
  return seen.status == "FAILED" && seen.failure_reason == "CAA_ERROR";
}

/// Whether CAA may still stop it.
bool is_to_come(const CertificateSeen& seen) {
  if (seen.type != "AMAZON_ISSUED" && !seen.type.empty()) return false;
  if (seen.renewal) return seen.renewal->status != "SUCCESS";
  return seen.status == "PENDING_VALIDATION" || seen.status == "VALIDATION_TIMED_OUT";
}

std::vector<DomainName> names_to_judge(const CertificateSeen& seen) {
  std::vector<DomainName> names = seen.names;
  for (const NameSeen& row : seen.rows) names.push_back(row.name);
  if (names.empty()) names.push_back(seen.domain);
  std::vector<DomainName> once;
  for (DomainName& name : names) {
    if (std::ranges::find(once, name) == once.end()) once.push_back(std::move(name));
  }
  return once;
}

Basis reason_ground(const Views& views, const CertificateSeen& seen) {
  return seen.renewal ? member_ground(views, seen.renewal->at, "RenewalStatusReason", "CAA_ERROR")
                      : member_ground(views, seen.at, "FailureReason", "CAA_ERROR");
}

}  // namespace

bool is_caa_known(const Views& views, std::size_t certificate) {
  return std::ranges::none_of(
      names_to_judge(views.evidence.certificates[certificate]),
      [&](const DomainName& name) { return decision_for(views, name).unknown.has_value(); });
}

void caa_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_told = is_about_caa(seen);
  if (!is_told && !is_to_come(seen)) return;
  std::optional<Decision> permitted;
  std::optional<DomainName> unknown;
  bool is_claimed = false;
  for (const DomainName& name : names_to_judge(seen)) {
    Decision decision = decision_for(views, name);
    if (decision.unknown && !unknown) unknown = decision.unknown;
    if (!decision.at) continue;
    const Permit permit = permit_of(decision.look.set, name.is_wildcard());
    if (permit == Permit::granted) {
      if (!permitted) permitted = std::move(decision);
      continue;
    }
    std::vector<Basis> grounds = decision.look.grounds;
    if (is_told) grounds.insert(grounds.begin(), reason_ground(views, seen));
    const StuckCause cause =
        seen.renewal ? StuckCause::renewal_caa : cause_for(decision, name, permit);
    findings.claim(cause, certificate, {name}, std::move(grounds));
    is_claimed = true;
  }
  if (!is_told || is_claimed) return;
  if (seen.renewal) {  // There is one cause of that kind, whatever CAA says by now.
    findings.claim(StuckCause::renewal_caa, certificate, names_to_judge(seen),
                   {reason_ground(views, seen)});
  } else if (unknown) {
    findings.leave_open({StuckCause::caa_forbids, StuckCause::caa_at_parent,
                         StuckCause::caa_behind_alias, StuckCause::caa_forbids_wildcard},
                        fmt::format("dig {} CAA", for_shell(unknown->text())));
  } else {  // It was changed since; the failed request stays failed.
    std::vector<Basis> grounds{reason_ground(views, seen)};
    StuckCause cause = StuckCause::caa_forbids;
    if (permitted) {
      cause = cause_for(*permitted, seen.domain, Permit::granted);
      grounds.insert(grounds.end(), permitted->look.grounds.begin(), permitted->look.grounds.end());
    }
    findings.claim(cause, certificate, names_to_judge(seen), std::move(grounds));
  }
}

}  // namespace acmsim::sim
