#include "sim/diagnose/zone_view.hpp"

#include <algorithm>
#include <set>

#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

std::vector<DomainName> names_of(const std::vector<RecordValue>& values) {
  std::vector<DomainName> names;
  for (const RecordValue& value : values) {
    if (const auto* name = std::get_if<DomainName>(&value.data)) names.push_back(*name);
  }
  return names;
}

bool have_common(const std::vector<DomainName>& one, const std::vector<DomainName>& other) {
  return std::ranges::any_of(
      one, [&](const DomainName& name) { return std::ranges::find(other, name) != other.end(); });
}

bool are_all_in(const std::vector<DomainName>& some, const std::vector<DomainName>& all) {
  return std::ranges::all_of(
      some, [&](const DomainName& name) { return std::ranges::find(all, name) != all.end(); });
}

/// NS records of one owner in a section.
std::map<DomainName, NsSight> sets_in(const DnsView& dns, const DnsAnswerSeen& seen,
                                      const std::vector<RecordSeen>& section, NsSource source) {
  std::map<DomainName, NsSight> sets;
  for (const RecordSeen& record : section) {
    if (record.type != RecordType::ns || dns.later().is_delegated_anew(record, seen)) continue;
    const auto host = name_in(record);
    if (!host) continue;
    NsSight& sight =
        sets.try_emplace(record.owner, NsSight{record.owner, {}, source, record.at}).first->second;
    sight.servers.push_back(*host);
  }
  return sets;
}

}  // namespace

const RecordSetSeen* HeldZone::set_at(const DomainName& name, RecordType type) const {
  const auto found = sets.find(name);
  if (found == sets.end()) return nullptr;
  const auto set = std::ranges::find_if(
      found->second, [&](const RecordSetSeen* one) { return one->type == type; });
  return set == found->second.end() ? nullptr : *set;
}

std::vector<const RecordSetSeen*> HeldZone::cuts_above(const DomainName& name) const {
  std::vector<const RecordSetSeen*> cuts;
  for (DomainName cut = name; cut != origin && cut.is_within(origin); cut = cut.parent()) {
    if (const RecordSetSeen* set = set_at(cut, RecordType::ns)) cuts.insert(cuts.begin(), set);
  }
  return cuts;
}

ZoneView::ZoneView(const Evidence& evidence, const DnsView& dns) {
  add_zones(evidence);
  for (HeldZone& zone : zones_) add_white_labels(zone, dns);
  add_sights(evidence, dns);
}

void ZoneView::add_zones(const Evidence& evidence) {
  for (const ZoneSeen& zone : evidence.zones) {
    zones_.push_back({.origin = zone.name,
                      .id = zone.id,
                      .is_private = zone.is_private,
                      .servers = zone.name_servers,
                      .servers_at = zone.name_servers_at,
                      .listing = nullptr,
                      .listings = {},
                      .at = zone.at,
                      .sets = {},
                      .is_rooted = true});
  }
  for (const ListingSeen& listing : evidence.listings) add_listing(evidence, listing);
}

void ZoneView::add_listing(const Evidence& evidence, const ListingSeen& listing) {
  const SeenAt at = listing.at.empty() ? SeenAt{} : listing.at.front();
  std::vector<DomainName> apex;
  SeenAt apex_at = at;
  bool has_soa = false;
  for (const RecordSetSeen& set : listing.sets) {
    has_soa = has_soa || set.type == RecordType::soa;
    if (set.name == listing.origin && set.type == RecordType::ns) {
      apex = names_of(set.values);
      apex_at = set.at;
    }
  }
  const bool is_private_apex = !apex.empty() && std::ranges::all_of(apex, [](const auto& name) {
    return serves_private_zones(name);
  });
  const auto fits = [&](const HeldZone& zone) {
    if (listing.zone) return zone.id == evidence.zones[*listing.zone].id;
    if (zone.origin != listing.origin) return false;
    if (zone.listing != nullptr && !have_common(zone.servers, apex)) return false;
    if (zone.is_private && !apex.empty() && *zone.is_private != is_private_apex) return false;
    return zone.servers.empty() || apex.empty() || have_common(zone.servers, apex);
  };
  const auto fitting = std::ranges::count_if(zones_, fits);
  HeldZone* zone = nullptr;
  if (fitting == 1) {
    zone = &*std::ranges::find_if(zones_, fits);
  } else {
    zones_.push_back({.origin = listing.origin,
                      .id = {},
                      .is_private = {},
                      .servers = {},
                      .servers_at = apex_at,
                      .listing = nullptr,
                      .listings = {},
                      .at = at,
                      .sets = {},
                      .is_rooted = !apex.empty() || has_soa});
    zone = &zones_.back();
  }
  zone->listing = &listing;
  zone->listings.push_back(&listing);
  zone->sets.clear();
  for (const RecordSetSeen& set : listing.sets) zone->sets[set.name].push_back(&set);
  if (!zone->is_private && !apex.empty()) zone->is_private = is_private_apex;
  if (zone->servers.empty()) {
    zone->servers = apex;
    zone->servers_at = apex_at;
  }
}

/// Names of one's own for Route 53's servers: the zone has them, and they have those addresses.
void ZoneView::add_white_labels(HeldZone& zone, const DnsView& dns) {
  const RecordSetSeen* apex = zone.set_at(zone.origin, RecordType::ns);
  if (apex == nullptr) return;
  for (const DomainName& host : names_of(apex->values)) {
    const bool is_known = std::ranges::find(zone.servers, host) != zone.servers.end();
    const bool is_route53 = std::ranges::any_of(dns.addresses_of(host), [](const auto* record) {
      return is_route53_address(record->text);
    });
    if (!is_known && is_route53) zone.servers.push_back(host);
  }
}

void ZoneView::add_sight(NsSight sight) {
  if (!sight.servers.empty()) sights_[sight.origin].push_back(std::move(sight));
}

void ZoneView::add_sights(const Evidence& evidence, const DnsView& dns) {
  for (const RegistrationSeen& registration : evidence.registrations) {
    NsSight sight{registration.domain, {}, NsSource::whois, registration.at};
    for (const auto& server : registration.name_servers) sight.servers.push_back(server.value);
    if (!registration.name_servers.empty()) sight.at = registration.name_servers.front().at;
    add_sight(std::move(sight));
  }
  for (const DnsReading& reading : dns.readings()) {
    const DnsAnswerSeen& seen = *reading.seen;
    if (seen.outcome == DnsOutcome::not_printed) continue;
    if (reading.voice == Voice::authority) {
      if (reading.heard != Heard::referral) continue;
      for (auto& [owner, sight] : sets_in(dns, seen, seen.authority, NsSource::parent_zone)) {
        if (owner.is_root() || is_registry_zone(owner)) continue;
        if (is_registry_zone(owner.parent())) sight.source = NsSource::registry;
        add_sight(std::move(sight));
      }
      continue;
    }
    if (reading.voice == Voice::inside) continue;
    if (seen.tool == DnsTool::dig_short && seen.type == RecordType::ns) {
      NsSight sight{seen.name, {}, NsSource::resolver, seen.at};
      for (const RecordSeen* record : reading.found) {
        if (auto host = name_in(*record)) sight.servers.push_back(*std::move(host));
      }
      if (!reading.found.empty()) sight.at = reading.found.front()->at;
      add_sight(std::move(sight));
    } else {
      for (const auto* section : {&seen.answer, &seen.authority}) {
        for (auto& [owner, sight] : sets_in(dns, seen, *section, NsSource::resolver)) {
          if (!is_registry_zone(owner)) add_sight(std::move(sight));
        }
      }
    }
    if (reading.soa == nullptr || is_registry_zone(reading.soa->owner)) continue;
    if (const auto* soa = std::get_if<Soa>(&reading.soa->data)) {
      add_sight({reading.soa->owner, {soa->server}, NsSource::soa, reading.soa->at});
    }
  }
  for (const HeldZone& zone : zones_) {
    if (zone.is_private == true) continue;
    for (const auto& [name, sets] : zone.sets) {
      if (name == zone.origin) continue;
      if (const RecordSetSeen* set = zone.set_at(name, RecordType::ns)) {
        add_sight({name, names_of(set->values), NsSource::parent_zone, set->at});
      }
    }
  }
  for (auto& [origin, sights] : sights_) {
    std::ranges::stable_sort(sights, {}, &NsSight::source);
  }
}

std::vector<const HeldZone*> ZoneView::above(const DomainName& name) const {
  std::vector<const HeldZone*> all;
  for (const HeldZone& zone : zones_) {
    if (!zone.origin.is_root() && name.is_within(zone.origin)) all.push_back(&zone);
  }
  std::ranges::stable_sort(all, [](const HeldZone* one, const HeldZone* other) {
    return one->origin.label_count() > other->origin.label_count();
  });
  return all;
}

std::vector<const NsSight*> ZoneView::sights_of(const DomainName& origin) const {
  std::vector<const NsSight*> all;
  const auto found = sights_.find(origin);
  if (found == sights_.end()) return all;
  for (const NsSight& sight : found->second) all.push_back(&sight);
  return all;
}

ZoneDelegation ZoneView::delegation_of(const HeldZone& zone) const {
  ZoneDelegation known{Delegated::unknown, {}};
  std::set<Delegated> said;
  for (const NsSight* sight : sights_of(zone.origin)) {
    if (zone.servers.empty()) {
      // The zone's own servers are not known, but that they are Route 53's.
      const bool is_elsewhere = std::ranges::none_of(sight->servers, is_route53_server);
      if (is_elsewhere && sight->source != NsSource::soa) said.insert(Delegated::no);
      if (is_elsewhere) known.sights.push_back(sight);
      continue;
    }
    known.sights.push_back(sight);
    const bool is_any = have_common(sight->servers, zone.servers);
    if (sight->source == NsSource::soa) {
      if (said.empty()) said.insert(is_any ? Delegated::yes : Delegated::no);
    } else if (!is_any) {
      said.insert(Delegated::no);
    } else {
      said.insert(are_all_in(sight->servers, zone.servers) ? Delegated::yes : Delegated::partly);
    }
  }
  for (const Delegated is : {Delegated::partly, Delegated::no, Delegated::yes}) {
    if (!said.contains(is)) continue;
    known.is = is;
    break;
  }
  return known;
}

std::optional<bool> ZoneView::is_delegated_to(const DomainName& origin,
                                              const DomainName& server) const {
  std::optional<bool> is_one;
  for (const NsSight* sight : sights_of(origin)) {
    const bool has = std::ranges::find(sight->servers, server) != sight->servers.end();
    if (has) return true;
    if (sight->source != NsSource::soa) is_one = false;
  }
  return is_one;
}

std::optional<DomainName> ZoneView::deepest_origin(const DomainName& name) const {
  for (DomainName at = name; !at.is_root(); at = at.parent()) {
    if (sights_.contains(at)) return at;
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
