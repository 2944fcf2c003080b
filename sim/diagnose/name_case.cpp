#include "sim/diagnose/name_case.hpp"

#include <algorithm>
#include <set>

#include "sim/evidence/dname.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

constexpr int kStepsMax = 16;

std::optional<DomainName> target_in(const RecordSetSeen& set) {
  if (set.alias) return set.alias;
  if (set.values.empty()) return std::nullopt;
  if (const auto* name = std::get_if<DomainName>(&set.values.front().data)) return *name;
  return std::nullopt;
}

/// Where a name leads, as far as the captures tell.
std::optional<DomainName> next_of(const Views& views, const DomainName& name) {
  for (const DnsReading* reading : views.dns.of(name)) {
    if (reading->chain.empty()) continue;
    if (auto target = name_in(*reading->chain.front())) return target;
  }
  for (const HeldZone& zone : views.zones.zones()) {
    if (zone.is_private == true) continue;
    if (const RecordSetSeen* set = zone.set_at(name, RecordType::cname)) return target_in(*set);
  }
  return std::nullopt;
}

bool leads_to_value(const Views& views, std::optional<DomainName> target, const DomainName& value) {
  for (int step = 0; target && step < kStepsMax; ++step) {
    if (is_value(*target, value)) return true;
    target = next_of(views, *target);
  }
  return false;
}

/// Where a DNAME that was seen leads a name.
std::optional<DomainName> behind_dname(const Views& views, const DomainName& name) {
  for (const DnsReading& reading : views.dns.readings()) {
    for (const RecordSeen& record : reading.seen->answer) {
      if (auto next = made_by(record, name)) return next;
    }
  }
  return std::nullopt;
}

RecordSighting sighting_of(const Views& views, const NameCase& one, const DnsReading& reading) {
  RecordSighting sighting{.reading = &reading, .what = Sight::nothing};
  if (!reading.chain.empty()) {
    sighting.cname = reading.chain.front();
    const bool is_right = std::ranges::any_of(reading.chain, [&](const RecordSeen* step) {
      return leads_to_value(views, name_in(*step), one.value);
    });
    sighting.what = is_right ? Sight::right : Sight::wrong;
    return sighting;
  }
  const bool is_muffled = reading.heard == Heard::silent && views.dns.is_cut_off();
  if (reading.is_failure() && !is_muffled) sighting.what = Sight::failure;
  const bool is_other_type = reading.heard == Heard::records;
  if (reading.is_negative() || is_other_type) sighting.what = Sight::absent;
  // Without a CNAME asked for, +short cannot tell it from a failure further on.
  if (reading.heard == Heard::nothing && reading.seen->type != RecordType::cname) {
    sighting.what = Sight::nothing;
  }
  return sighting;
}

bool has_private_zone(const Views& views, const DomainName& name) {
  return std::ranges::any_of(views.zones.above(name),
                             [](const HeldZone* zone) { return zone->is_private == true; });
}

/// Whether the internet hears what this one says.
bool is_public(const Views& views, const NameCase& one, const DnsReading& reading,
               bool others_speak) {
  if (reading.voice == Voice::resolver) return true;
  if (reading.voice == Voice::inside) {
    return !others_speak && !has_private_zone(views, one.record);
  }
  if (reading.seen->tool == DnsTool::dig_trace) return true;
  if (is_private_address(reading.seen->server)) return false;
  const auto server = views.dns.server_of(reading);
  if (!server) return false;
  const auto origin = views.zones.deepest_origin(one.record);
  const std::optional<bool> is_named =
      origin ? views.zones.is_delegated_to(*origin, *server) : std::nullopt;
  if (is_named || is_route53_server(*server)) return is_named == true;
  // Whoever is asked by name at another provider is the domain's host, if that one is in the SOA,
  // or nothing else is known.
  const auto sights = origin ? views.zones.sights_of(*origin) : std::vector<const NsSight*>();
  return std::ranges::all_of(sights, [&](const NsSight* sight) {
    return are_of_one_provider(sight->servers.front(), *server);
  });
}

void place(NameCase& one, const RecordSighting& sighting) {
  switch (sighting.what) {
    case Sight::right: one.rights.push_back(sighting); break;
    case Sight::wrong: one.wrongs.push_back(sighting); break;
    case Sight::absent: one.absents.push_back(sighting); break;
    case Sight::failure: one.failures.push_back(sighting); break;
    case Sight::nothing: break;
  }
}

bool is_of_same_server(const RecordSighting& one, const RecordSighting& other) {
  return one.reading->seen->server == other.reading->seen->server &&
         one.reading->seen->server_name == other.reading->seen->server_name;
}

/// Whether the same server says another thing in an answer that counts more: one with a date, where
/// this has none, or a later one that has the record, whatever type was asked for.
bool is_outdone(const RecordSighting& sighting, const RecordSighting& other) {
  if (other.what == sighting.what || !is_of_same_server(other, sighting)) return false;
  const auto then = sighting.reading->seen->asked_at;
  const auto at = other.reading->seen->asked_at;
  return at && (!then || (other.what == Sight::right && *at > *then));
}

void drop_outdone(NameCase& one) {
  std::vector<RecordSighting> all;
  for (const auto* sightings : {&one.rights, &one.wrongs, &one.absents}) {
    all.insert(all.end(), sightings->begin(), sightings->end());
  }
  for (auto* sightings : {&one.rights, &one.wrongs, &one.absents}) {
    std::erase_if(*sightings, [&](const RecordSighting& sighting) {
      const bool is_over = std::ranges::any_of(
          all, [&](const RecordSighting& other) { return is_outdone(sighting, other); });
      if (is_over) one.earlier.push_back(sighting);
      return is_over;
    });
  }
}

void add_sightings(const Views& views, NameCase& one) {
  const std::vector<const DnsReading*> readings = views.dns.of(one.record);
  const bool others_speak = std::ranges::any_of(readings, [](const DnsReading* reading) {
    return reading->voice == Voice::resolver && reading->heard != Heard::silent;
  });
  for (const DnsReading* reading : readings) {
    const RecordSighting sighting = sighting_of(views, one, *reading);
    if (is_public(views, one, *reading, others_speak)) {
      place(one, sighting);
    } else if (sighting.what != Sight::nothing) {
      one.inside.push_back(sighting);
    }
  }
  drop_outdone(one);
  for (const DnsReading& reading : views.dns.earlier()) {
    if (reading.seen->name != one.record) continue;
    if (!is_public(views, one, reading, others_speak)) continue;
    one.earlier.push_back(sighting_of(views, one, reading));
  }
}

void add_holdings(const Views& views, NameCase& one) {
  for (const HeldZone* zone : views.zones.above(one.record)) {
    const auto found = zone->sets.find(one.record);
    if (found == zone->sets.end()) continue;
    for (const RecordSetSeen* set : found->second) {
      Sight what = Sight::absent;
      if (set->type == RecordType::cname) {
        what = leads_to_value(views, target_in(*set), one.value) ? Sight::right : Sight::wrong;
      }
      one.holdings.push_back({zone, set, what});
    }
  }
}

/// The closest public zone above the record that is not known to be passed over.
const HeldZone* asked_zone_of(const Views& views, const NameCase& one) {
  const auto origin = views.zones.deepest_origin(one.record);
  const HeldZone* best = nullptr;
  for (const HeldZone* zone : views.zones.above(one.record)) {
    if (zone->is_private == true || !zone->is_rooted) continue;
    const bool is_above_the_cut =
        origin && zone->origin != *origin && origin->is_within(zone->origin);
    if (is_above_the_cut) continue;
    const Delegated is = views.zones.delegation_of(*zone).is;
    if (is == Delegated::no) continue;
    if (best != nullptr && best->origin != zone->origin) break;
    // Of two zones of one name, the one that is known to be asked.
    if (best == nullptr || is == Delegated::yes) best = zone;
  }
  return best;
}

bool is_authority_right(const Views& views, const NameCase& one) {
  const bool is_told = std::ranges::any_of(one.rights, [](const RecordSighting& sighting) {
    return sighting.reading->voice == Voice::authority;
  });
  const bool is_listed = std::ranges::any_of(one.holdings, [&](const Holding& holding) {
    return holding.what == Sight::right && holding.zone == one.asked_zone &&
           holding.zone->cuts_above(one.record).empty() &&
           views.zones.delegation_of(*holding.zone).is == Delegated::yes;
  });
  return is_told || is_listed;
}

NameCase name_case(const Views& views, std::size_t certificate, const NameSeen& row,
                   bool is_renewal) {
  NameCase one;
  one.certificate = certificate;
  one.seen = &views.evidence.certificates[certificate];
  one.rows = {&row};
  one.is_renewal = is_renewal;
  one.domain = row.name.without_wildcard();
  one.record = row.record->name;
  one.value = row.record->value;
  one.place =
      behind_dnames(one.record, [&](const DomainName& name) { return behind_dname(views, name); });
  add_sightings(views, one);
  add_holdings(views, one);
  one.asked_zone = asked_zone_of(views, one);
  one.authority_is_right = is_authority_right(views, one);
  const bool is_pending = std::ranges::any_of(
      views.evidence.changes, [](const ChangeSeen& change) { return change.status == "PENDING"; });
  one.is_on_its_way = is_pending && std::ranges::any_of(one.holdings, [&](const Holding& holding) {
                        return holding.what == Sight::right && holding.zone == one.asked_zone;
                      });
  return one;
}

}  // namespace

std::vector<DomainName> NameCase::names() const {
  std::vector<DomainName> all;
  for (const NameSeen* row : rows) all.push_back(row->name);
  return all;
}

bool is_value(const DomainName& target, const DomainName& value) {
  return target == value || "_" + target.text() == value.text();
}

namespace {

void add_case(const Views& views, std::size_t certificate, const NameSeen& row, bool is_renewal,
              std::vector<NameCase>& cases) {
  const auto same = std::ranges::find(cases, row.record->name, &NameCase::record);
  if (same != cases.end()) {
    same->rows.push_back(&row);
  } else {
    cases.push_back(name_case(views, certificate, row, is_renewal));
  }
}

}  // namespace

std::vector<NameCase> name_cases(const Views& views, std::size_t certificate) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_renewal = seen.renewal.has_value();
  std::vector<NameCase> cases;
  for (const NameSeen& row : is_renewal ? seen.renewal->names : seen.rows) {
    if (row.status == "SUCCESS") continue;
    const NameSeen* with_record = &row;
    for (const NameSeen& first : seen.rows) {
      if (!row.record && first.name == row.name && first.record) with_record = &first;
    }
    if (with_record->record) add_case(views, certificate, *with_record, is_renewal, cases);
  }
  return cases;
}

std::vector<NameCase> name_cases_of_renewal(const Views& views, std::size_t certificate) {
  std::vector<NameCase> cases;
  for (const NameSeen& row : views.evidence.certificates[certificate].rows) {
    if (row.record) add_case(views, certificate, row, true, cases);
  }
  return cases;
}

}  // namespace acmsim::sim
