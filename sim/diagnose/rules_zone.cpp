// The record exists, in a zone that the internet does not ask for it.
#include <algorithm>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/instead.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

const Holding* right_in(const NameCase& one, bool in_private) {
  for (const Holding& holding : one.holdings) {
    if (holding.what == Sight::right && (holding.zone->is_private == true) == in_private) {
      return &holding;
    }
  }
  return nullptr;
}

std::vector<Basis> absence_grounds(const Views& views, const NameCase& one) {
  std::vector<Basis> grounds;
  for (const auto* sightings : {&one.absents, &one.failures}) {
    for (const RecordSighting& sighting : *sightings) {
      grounds.push_back(heard_ground(views, *sighting.reading));
      if (grounds.size() == 2) return grounds;
    }
  }
  return grounds;
}

/// E2: a private zone has it, and the internet does not see it.
Settled private_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const Holding* held = right_in(one, true);
  if (held == nullptr || right_in(one, false) != nullptr) return Settled::no;
  const bool is_public_zone_without = one.asked_zone != nullptr && one.asked_zone->is_listed() &&
                                      !one.asked_zone->sets.contains(one.record);
  if (one.absents.empty() && !is_public_zone_without) return Settled::no;
  std::vector<Basis> grounds{set_ground(*held->zone, *held->set)};
  if (is_public_zone_without) grounds.push_back(missing_ground(*one.asked_zone, one.record));
  add_grounds(grounds, absence_grounds(views, one));
  findings.claim(StuckCause::private_zone, one, std::move(grounds));
  return Settled::yes;
}

/// Another public zone of the same name, of which it is not known whether it is asked.
const HeldZone* unknown_twin_of(const Views& views, const HeldZone& zone) {
  for (const HeldZone& other : views.zones.zones()) {
    const bool is_other = &other != &zone && other.origin == zone.origin;
    if (!is_other || other.is_private == true || !other.servers.empty()) continue;
    const auto sights = views.zones.sights_of(zone.origin);
    const bool is_route53 = std::ranges::any_of(sights, [](const NsSight* sight) {
      return std::ranges::any_of(sight->servers, is_route53_server);
    });
    if (is_route53) return &other;
  }
  return nullptr;
}

/// Another public zone of the same name, which is the one that is asked.
const HeldZone* twin_of(const Views& views, const HeldZone& zone) {
  for (const HeldZone& other : views.zones.zones()) {
    const bool is_other = &other != &zone && other.origin == zone.origin;
    if (!is_other || other.is_private == true) continue;
    const Delegated is = views.zones.delegation_of(other).is;
    if (is == Delegated::yes || is == Delegated::partly) return &other;
  }
  return nullptr;
}

/// Whether the servers that are asked are Route 53's, and may be those of a zone that nobody has
/// listed: they do not refuse what they are asked for.
bool may_have_twin(const Views& views, const HeldZone& zone) {
  if (views.evidence.lists_all_zones || zone.servers.empty()) return false;
  const auto refuses = [&](const DomainName& server) {
    return std::ranges::any_of(views.dns.readings(), [&](const DnsReading& reading) {
      return reading.seen->name.is_within(zone.origin) && reading.heard == Heard::refused &&
             views.dns.server_of(reading) == server;
    });
  };
  return std::ranges::any_of(views.zones.sights_of(zone.origin), [&](const NsSight* sight) {
    return std::ranges::any_of(sight->servers, is_route53_server) &&
           std::ranges::none_of(sight->servers, refuses);
  });
}

/// How many zone cuts lie between the registry and a name, this one included.
int depth_of(const DomainName& name) {
  return name.label_count() - registrable(name).label_count();
}

std::vector<Basis> delegation_grounds(const Views& views, const HeldZone& zone) {
  std::vector<Basis> grounds;
  for (const NsSight* sight : views.zones.delegation_of(zone).sights) {
    grounds.push_back(sight_ground(*sight));
    if (grounds.size() == 3) break;
  }
  if (!zone.servers.empty()) grounds.push_back(servers_ground(zone));
  return grounds;
}

/// A zone that nobody is sent to: E3, E4, or further down E6.
Settled undelegated_rule(const Views& views, const NameCase& one, const HeldZone& zone,
                         const RecordSetSeen* set, FoundCauses& findings) {
  std::vector<Basis> grounds = delegation_grounds(views, zone);
  if (set != nullptr) grounds.push_back(set_ground(zone, *set));
  add_grounds(grounds, absence_grounds(views, one));
  const HeldZone* twin = twin_of(views, zone);
  if (twin != nullptr) {
    if (!twin->servers.empty()) grounds.push_back(servers_ground(*twin));
    findings.claim(StuckCause::duplicate_zone, one, std::move(grounds));
    return Settled::yes;
  }
  if (const HeldZone* unknown = unknown_twin_of(views, zone)) {
    findings.leave_open({StuckCause::duplicate_zone, StuckCause::wrong_name_servers},
                        "aws route53 get-hosted-zone --id " + for_shell(unknown->id));
    return Settled::yes;
  }
  const bool is_deep = depth_of(zone.origin) >= 2;
  if (!is_deep && may_have_twin(views, zone)) {
    findings.leave_open(
        {StuckCause::duplicate_zone, StuckCause::wrong_name_servers},
        "aws route53 list-hosted-zones-by-name --dns-name " + for_shell(zone.origin.text()));
    return Settled::yes;
  }
  findings.claim(is_deep ? StuckCause::stale_delegation : StuckCause::wrong_name_servers, one,
                 std::move(grounds));
  return Settled::yes;
}

/// A delegation below the zone that holds the record, and above the record.
struct Cut {
  DomainName at;
  Basis ground;
  bool is_from_above = false;  ///< Another zone than the one with the record makes it.
};

std::optional<Cut> cut_over(const Views& views, const NameCase& one, const HeldZone& zone) {
  const auto cuts = zone.cuts_above(one.record);
  if (!cuts.empty()) return Cut{cuts.front()->name, set_ground(zone, *cuts.front()), false};
  for (DomainName at = one.record; at != zone.origin && at.is_within(zone.origin);
       at = at.parent()) {
    for (const NsSight* sight : views.zones.sights_of(at)) {
      const bool is_own = std::ranges::any_of(sight->servers, [&](const DomainName& server) {
        return std::ranges::find(zone.servers, server) != zone.servers.end();
      });
      if (is_own) continue;
      return Cut{at, sight_ground(*sight), sight->source == NsSource::parent_zone};
    }
  }
  return std::nullopt;
}

/// E5 and E6: something below the zone with the record hides it.
Settled hidden_rule(const Views& views, const NameCase& one, const Holding& held,
                    FoundCauses& findings) {
  if (!one.rights.empty() && one.absents.empty()) return Settled::no;  // Both zones have it.
  auto cut = cut_over(views, one, *held.zone);
  if (!cut) return Settled::no;
  if (!one.is_public_seen() && one.failures.empty()) {  // Both may have it.
    findings.leave_open({StuckCause::hidden_below_zone_cut, StuckCause::stale_delegation},
                        "dig " + for_shell(one.record.with_dot()) + " CNAME");
    return Settled::yes;
  }
  std::vector<Basis> grounds{cut->ground, set_ground(*held.zone, *held.set)};
  add_grounds(grounds, absence_grounds(views, one));
  for (const RecordSighting& sighting : one.inside) {
    grounds.push_back(heard_ground(views, *sighting.reading));
  }
  const bool overlaps = depth_of(held.zone->origin) >= 1;
  findings.claim(overlaps ? StuckCause::stale_delegation : StuckCause::hidden_below_zone_cut, one,
                 std::move(grounds));
  return Settled::yes;
}

}  // namespace

namespace {

/// A zone of a subdomain that the zone above does not delegate to: what answers for the record is
/// the zone above.
Settled undelegated_child_rule(const Views& views, const NameCase& one, const Holding& held,
                               FoundCauses& findings) {
  if (!one.rights.empty() || !held.zone->is_rooted) return Settled::no;
  for (const RecordSighting& absent : one.absents) {
    const RecordSeen* soa = absent.reading->soa;
    const DomainName& origin = held.zone->origin;
    const bool is_above = soa != nullptr && origin.is_within(soa->owner) && origin != soa->owner &&
                          !is_registry_zone(soa->owner);
    if (!is_above) continue;
    std::vector<Basis> grounds{heard_ground(views, *absent.reading),
                               set_ground(*held.zone, *held.set)};
    for (const HeldZone* parent : views.zones.above(soa->owner)) {
      const bool lists_none = parent->origin == soa->owner && parent->is_listed() &&
                              parent->set_at(origin, RecordType::ns) == nullptr;
      if (lists_none) grounds.push_back(missing_ground(*parent, origin));
    }
    if (!held.zone->servers.empty()) grounds.push_back(servers_ground(*held.zone));
    findings.claim(StuckCause::wrong_name_servers, one, std::move(grounds));
    return Settled::yes;
  }
  return Settled::no;
}

}  // namespace

Settled zone_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (const Holding* held = right_in(one, false)) {
    const Delegated is = views.zones.delegation_of(*held->zone).is;
    if (is != Delegated::no) {
      if (undelegated_child_rule(views, one, *held, findings) == Settled::yes) return Settled::yes;
      if (hidden_rule(views, one, *held, findings) == Settled::yes) return Settled::yes;
    } else if (one.rights.empty()) {
      return undelegated_rule(views, one, *held->zone, held->set, findings);
    }
    return Settled::no;
  }
  if (private_rule(views, one, findings) == Settled::yes) return Settled::yes;
  if (one.is_public_seen() && one.absents.empty()) return Settled::no;
  if (!one.rights.empty()) return Settled::no;
  // Its own zone is not asked, and what is in it was not listed, or it is missing there as well.
  for (const HeldZone* zone : views.zones.above(one.record)) {
    if (zone->is_private == true) continue;
    if (views.zones.delegation_of(*zone).is != Delegated::no) return Settled::no;
    if (twin_of(views, *zone) != nullptr) continue;
    if (unknown_twin_of(views, *zone) != nullptr) return Settled::no;
    const bool is_registered_name = zone->origin == registrable(zone->origin);
    if (!is_registered_name || one.absents.empty()) return Settled::no;
    // Then it was made where the internet asks, and its name explains the rest.
    if (is_misnamed_outside(views, one, *zone)) return Settled::no;
    const bool lacks = zone->is_listed() && !zone->sets.contains(one.record);
    std::vector<Basis> grounds = delegation_grounds(views, *zone);
    add_grounds(grounds, absence_grounds(views, one));
    findings.claim(StuckCause::wrong_name_servers, one, std::move(grounds));
    if (lacks) findings.claim(StuckCause::record_missing, one, {missing_ground(*zone, one.record)});
    return Settled::yes;
  }
  return Settled::no;
}

}  // namespace acmsim::sim
