// The record is not there; or what would have to be known to say so.
#include <algorithm>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/diagnose/standing.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// Whether somebody asked for a name, and it does not exist.
bool is_denied(const Views& views, const DomainName& name) {
  return std::ranges::any_of(views.dns.of(name), [](const DnsReading* reading) {
    return reading->heard == Heard::no_such_name || reading->heard == Heard::no_data;
  });
}

std::optional<DomainName> doubled_name(const NameCase& one) {
  auto doubled = DomainName::parse(one.record.text() + "." + registrable(one.domain).text());
  return doubled ? std::optional(*std::move(doubled)) : std::nullopt;
}

/// Whether the names that people type in by mistake were asked for as well.
bool are_mistakes_excluded(const Views& views, const NameCase& one) {
  if (!one.record.text().starts_with('_')) return false;
  const auto bare = DomainName::parse(one.record.text().substr(1));
  const auto doubled = doubled_name(one);
  return bare && doubled && is_denied(views, *bare) && is_denied(views, *doubled);
}

/// Another zone of the same name, of which it is not known whether the record is in it.
const HeldZone* unlisted_twin(const Views& views, const HeldZone& zone) {
  for (const HeldZone& other : views.zones.zones()) {
    if (&other != &zone && other.origin == zone.origin && !other.is_listed()) return &other;
  }
  return nullptr;
}

/// A zone of one's own in which the record may stand, of which the listing was not captured.
bool has_unlisted_zone(const Views& views, const NameCase& one) {
  return std::ranges::any_of(views.zones.above(one.record),
                             [](const HeldZone* zone) { return zone->listing == nullptr; });
}

/// The wildcard of a listed zone that answers for a name which is not in it: that of the closest
/// name above that exists. Source: RFC 4592, section 3.3.1.
const RecordSetSeen* wildcard_in(const HeldZone& zone, const DomainName& name) {
  for (DomainName at = name.parent(); at.is_within(zone.origin); at = at.parent()) {
    const auto found = zone.sets.find(at.child("*"));
    const auto answers = [](const RecordSetSeen* set) {
      return set->type == RecordType::cname || set->type == RecordType::a ||
             set->type == RecordType::aaaa;
    };
    if (found != zone.sets.end() && std::ranges::any_of(found->second, answers)) {
      return found->second.front();
    }
    if (zone.sets.contains(at)) return nullptr;
  }
  return nullptr;
}

std::string list_command(const HeldZone& zone) {
  return "aws route53 list-resource-record-sets --hosted-zone-id " +
         (zone.id.empty() ? std::string("ZONE_ID") : for_shell(zone.id));
}

bool is_at_route53(const Views& views, const NameCase& one) {
  const auto origin = views.zones.deepest_origin(one.record);
  if (!origin) return false;
  return std::ranges::any_of(views.zones.sights_of(*origin), [](const NsSight* sight) {
    return std::ranges::any_of(sight->servers, is_route53_server);
  });
}

/// Whether a zone is held in which the record would stand, and which is not known to be private.
bool has_public_home(const Views& views, const NameCase& one) {
  return std::ranges::any_of(views.zones.above(one.record),
                             [](const HeldZone* zone) { return zone->is_private != true; });
}

/// A server of the zone, where it was not asked yet.
std::optional<DomainName> server_to_ask(const Views& views, const NameCase& one) {
  for (const RecordSighting& absent : one.absents) {
    if (absent.reading->voice == Voice::authority) return std::nullopt;
  }
  const auto origin = views.zones.deepest_origin(one.record);
  if (!origin) return std::nullopt;
  const auto sights = views.zones.sights_of(*origin);
  return sights.empty() ? std::nullopt : std::optional(sights.front()->servers.front());
}

/// Whether a resolver may remember the time before the record was made.
bool is_just_made(const Views& views, const NameCase& one) {
  return one.seen->created_at && views.evidence.now &&
         *views.evidence.now - *one.seen->created_at < std::chrono::hours(2);
}

/// What tells in which zone a record stands that was listed without its zone.
std::string whole_listing_command(const Views& views, const NameCase& one) {
  for (const HeldZone* zone : views.zones.above(one.record)) {
    if (zone->is_rooted && zone->listing == nullptr) return list_command(*zone);
  }
  return "aws route53 list-hosted-zones-by-name --dns-name " +
         for_shell(registrable(one.domain).text());
}

void leave_absence_open(const Views& views, const NameCase& one, FoundCauses& findings) {
  const bool is_held = std::ranges::any_of(one.holdings, [](const Holding& holding) {
    return holding.what == Sight::right && holding.zone->is_private != true;
  });
  if (is_held && !one.holdings.front().zone->is_rooted) {
    findings.leave_open({StuckCause::private_zone, StuckCause::duplicate_zone,
                         StuckCause::wrong_name_servers, StuckCause::negative_cache},
                        whole_listing_command(views, one));
    return;
  }
  if (is_held) {
    const DomainName origin = one.holdings.front().zone->origin;
    const auto is = views.zones.delegation_of(*one.holdings.front().zone).is;
    if (is == Delegated::unknown) {
      findings.leave_open({StuckCause::wrong_name_servers, StuckCause::duplicate_zone,
                           StuckCause::negative_cache, StuckCause::lame_delegation},
                          "dig NS " + for_shell(origin.text()));
      return;
    }
    const auto& servers = one.holdings.front().zone->servers;
    findings.leave_open(
        {StuckCause::negative_cache, StuckCause::slow_provider, StuckCause::record_flaps},
        "dig " + for_shell(one.record.with_dot()) + " CNAME @" +
            (servers.empty() ? std::string("NAME_SERVER") : for_shell(servers.front().text())));
    return;
  }
  const bool has_others = std::ranges::any_of(one.absents, [](const RecordSighting& absent) {
    return absent.reading->heard == Heard::no_data &&
           absent.reading->seen->type == RecordType::cname;
  });
  if (has_others && views.dns.of(one.record, RecordType::txt).empty()) {
    findings.leave_open({StuckCause::wrong_type, StuckCause::other_type_beside,
                         StuckCause::flattened, StuckCause::proxied, StuckCause::wildcard_answers},
                        "dig " + for_shell(one.record.with_dot()) + " TXT");
    return;
  }
  std::vector<StuckCause> causes{StuckCause::record_missing, StuckCause::name_doubled,
                                 StuckCause::underscore_missing,
                                 StuckCause::record_of_another_account};
  if (one.asked_zone != nullptr) {
    const HeldZone* unlisted =
        one.asked_zone->is_listed() ? unlisted_twin(views, *one.asked_zone) : one.asked_zone;
    if (unlisted == nullptr) unlisted = one.asked_zone;
    if (unlisted->is_private == true) causes.push_back(StuckCause::private_zone);
    if (unlisted != one.asked_zone) causes.push_back(StuckCause::duplicate_zone);
    findings.leave_open(causes, list_command(*unlisted));
    return;
  }
  causes.insert(causes.end(), {StuckCause::wrong_name_servers, StuckCause::private_zone});
  if (const auto server = server_to_ask(views, one); server && is_just_made(views, one)) {
    causes.push_back(StuckCause::negative_cache);
    findings.leave_open(causes, "dig @" + for_shell(server->text()) + " " +
                                    for_shell(one.record.with_dot()) + " CNAME +norecurse");
    return;
  }
  if (is_at_route53(views, one) || has_public_home(views, one)) {
    causes.push_back(StuckCause::duplicate_zone);
    findings.leave_open(causes, "aws route53 list-hosted-zones-by-name --dns-name " +
                                    for_shell(registrable(one.domain).text()));
    return;
  }
  const auto doubled = doubled_name(one);
  if (views.zones.deepest_origin(one.record) && doubled) {
    findings.leave_open(causes, "dig " + for_shell(doubled->with_dot()) + " CNAME");
  } else {
    findings.leave_open(causes, "dig +trace " + for_shell(one.record.with_dot()) + " CNAME");
  }
}

}  // namespace

Settled missing_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (!one.rights.empty() || !one.wrongs.empty()) return Settled::no;
  const StuckCause cause =
      one.is_renewal ? StuckCause::renewal_record_missing : StuckCause::record_missing;
  std::vector<Basis> grounds;
  const HeldZone* zone = one.asked_zone;
  const bool is_missing = zone != nullptr && zone->is_listed() && zone->is_private != true &&
                          !zone->sets.contains(one.record) && zone->cuts_above(one.record).empty();
  if (is_missing) grounds.push_back(missing_ground(*zone, one.record));
  for (const RecordSighting& absent : one.absents) {
    grounds.push_back(heard_ground(views, *absent.reading));
  }
  // What is kept at Route 53 can be listed; of another provider its servers are all there is.
  const bool is_told_by_servers =
      !is_at_route53(views, one) && !has_unlisted_zone(views, one) &&
      std::ranges::any_of(one.absents, [](const RecordSighting& absent) {
        return absent.reading->voice == Voice::authority && absent.reading->heard != Heard::no_data;
      });
  const bool is_denied_enough = !one.absents.empty() && (one.is_renewal || is_told_by_servers ||
                                                         are_mistakes_excluded(views, one));
  const bool is_sure = is_missing && unlisted_twin(views, *zone) == nullptr;
  const bool is_held = std::ranges::any_of(
      one.holdings, [](const Holding& holding) { return holding.what == Sight::right; });
  if (is_held || (!is_sure && !is_denied_enough)) return Settled::no;
  const RecordSetSeen* wildcard = is_sure ? wildcard_in(*zone, one.record) : nullptr;
  const bool is_unseen = one.absents.empty() && !one.is_renewal;
  if (wildcard != nullptr && is_unseen) {
    grounds.insert(grounds.begin(), set_ground(*zone, *wildcard));
    findings.claim(StuckCause::wildcard_answers, one, std::move(grounds));
    return Settled::yes;
  }
  findings.claim(cause, one, std::move(grounds));
  return Settled::yes;
}

void open_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const std::string ask = "dig " + for_shell(one.record.with_dot()) + " CNAME";
  const bool is_told_more =
      !one.failures.empty() && std::ranges::all_of(one.absents, [](const RecordSighting& absent) {
        return absent.reading->heard == Heard::nothing;
      });
  if (!one.absents.empty() && !is_told_more) {
    const bool tells = std::ranges::any_of(one.absents, [](const RecordSighting& absent) {
      return absent.reading->heard != Heard::nothing ||
             absent.reading->seen->tool == DnsTool::dig_trace;
    });
    if (tells) {
      leave_absence_open(views, one, findings);
      return;
    }
    findings.leave_open(
        {StuckCause::record_missing, StuckCause::private_zone, StuckCause::duplicate_zone,
         StuckCause::wrong_name_servers, StuckCause::lame_delegation, StuckCause::name_doubled,
         StuckCause::underscore_missing, StuckCause::wrong_type, StuckCause::not_registered,
         StuckCause::domain_on_hold, StuckCause::dnssec_broken, StuckCause::servers_not_public},
        ask);
    return;
  }
  if (!one.failures.empty()) {
    const bool is_checked_off = std::ranges::any_of(
        one.failures,
        [](const RecordSighting& failure) { return failure.reading->seen->disables_checking; });
    std::vector<StuckCause> causes{StuckCause::lame_delegation, StuckCause::servers_not_public};
    if (!is_checked_off) causes.push_back(StuckCause::dnssec_broken);
    findings.leave_open(causes, is_checked_off
                                    ? "dig +trace " + for_shell(one.record.with_dot()) + " CNAME"
                                    : "dig +cd " + for_shell(one.record.with_dot()) + " CNAME");
    return;
  }
  const bool is_listed = one.authority_is_right && is_young(views, *one.seen);
  if (one.rights.empty() && !is_listed) {
    findings.leave_open(
        {StuckCause::record_missing, StuckCause::private_zone, StuckCause::duplicate_zone,
         StuckCause::wrong_name_servers, StuckCause::name_doubled, StuckCause::underscore_missing,
         StuckCause::wrong_value, StuckCause::not_registered, StuckCause::domain_on_hold,
         StuckCause::dnssec_broken},
        ask);
  }
}

}  // namespace acmsim::sim
