// The record is where it has to be, or was; caches and somebody's hands differ.
#include <algorithm>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// Route 53 makes SOA records with this TTL. Source: Route 53 Developer Guide, SOA records. [D]
constexpr std::uint32_t kRoute53SoaTtl = 900;

/// Whether a negative answer has been kept for a while: its TTL runs. It begins with the lesser of
/// the SOA's own TTL and its last number. Source: RFC 2308, section 5.
bool is_from_a_cache(const Views& views, const DnsReading& reading) {
  if (reading.soa == nullptr || !reading.soa->ttl) return false;
  const auto* soa = std::get_if<Soa>(&reading.soa->data);
  if (soa == nullptr) return false;
  std::uint32_t whole = soa->minimum;
  if (is_route53_server(soa->server)) whole = std::min(whole, kRoute53SoaTtl);
  for (const DnsReading& other : views.dns.readings()) {
    const bool is_first_hand = other.voice == Voice::authority && other.soa != nullptr &&
                               other.soa->owner == reading.soa->owner && other.soa->ttl;
    if (is_first_hand) whole = std::min(whole, *other.soa->ttl);
  }
  return *reading.soa->ttl < whole;
}

/// What a resolver has said; in words rather than by printing nothing.
const RecordSighting* resolver_in(const std::vector<RecordSighting>& sightings) {
  const RecordSighting* best = nullptr;
  for (const RecordSighting& sighting : sightings) {
    if (sighting.reading->voice != Voice::resolver) continue;
    if (sighting.reading->heard != Heard::nothing) return &sighting;
    if (best == nullptr) best = &sighting;
  }
  return best;
}

std::vector<Basis> right_grounds(const Views& views, const NameCase& one) {
  std::vector<Basis> grounds;
  for (const RecordSighting& right : one.rights) {
    if (right.reading->voice == Voice::authority) {
      grounds.push_back(heard_ground(views, *right.reading));
    }
  }
  for (const Holding& holding : one.holdings) {
    if (holding.what == Sight::right && holding.zone->is_private != true) {
      grounds.push_back(set_ground(*holding.zone, *holding.set));
    }
  }
  return grounds;
}

/// A right answer, and a later one by which the record is gone, or was for a while.
struct Loss {
  const DnsReading* before = nullptr;
  const DnsReading* after = nullptr;
};

/// What was ever said of that kind, and what is said now.
std::vector<RecordSighting> all_of(const NameCase& one, Sight what,
                                   const std::vector<RecordSighting>& now) {
  std::vector<RecordSighting> all = now;
  std::ranges::copy_if(one.earlier, std::back_inserter(all),
                       [&](const RecordSighting& sighting) { return sighting.what == what; });
  return all;
}

Loss loss_of(const Views& views, const NameCase& one) {
  for (const RecordSighting& right : all_of(one, Sight::right, one.rights)) {
    for (const RecordSighting& absent : all_of(one, Sight::absent, one.absents)) {
      if (right.reading->seen->server != absent.reading->seen->server) continue;
      const auto had = right.reading->seen->asked_at;
      const auto has = absent.reading->seen->asked_at;
      // A resolver that remembers an old absence tells nothing of a later one.
      if (!had || !has || *had >= *has) continue;
      if (!is_from_a_cache(views, *absent.reading)) return {right.reading, absent.reading};
    }
  }
  return {};
}

/// Two listings of one zone of which one has the record: it was taken away, where the later one
/// lacks it, or where nothing tells which is later and the internet does not see it.
Settled listings_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (!one.rights.empty()) return Settled::no;
  for (const HeldZone* zone : views.zones.above(one.record)) {
    const auto has = [&](const ListingSeen* listing) {
      return std::ranges::any_of(listing->sets, [&](const RecordSetSeen& set) {
        return set.name == one.record && set.type == RecordType::cname;
      });
    };
    const auto with = std::ranges::find_if(zone->listings, has);
    const auto without = std::ranges::find_if(zone->listings, [&](const ListingSeen* listing) {
      return listing->is_complete && !has(listing);
    });
    if (with == zone->listings.end() || without == zone->listings.end()) continue;
    const bool are_dated = (*with)->printed_at && (*without)->printed_at &&
                           (*with)->printed_at != (*without)->printed_at;
    const bool is_gone =
        are_dated ? *(*with)->printed_at < *(*without)->printed_at : !one.absents.empty();
    if (!is_gone) continue;
    const auto set = std::ranges::find((*with)->sets, one.record, &RecordSetSeen::name);
    findings.claim(StuckCause::record_flaps, one,
                   {set_ground(*zone, *set),
                    {(*without)->at.front(),
                     {"another listing of the same zone does not have it",
                      "같은 영역의 다른 목록에는 없음"}}});
    return Settled::yes;
  }
  return Settled::no;
}

}  // namespace

Settled cache_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (!one.is_renewal) {
    if (const Loss loss = loss_of(views, one); loss.before != nullptr) {
      findings.claim(StuckCause::record_flaps, one,
                     {heard_ground(views, *loss.before), heard_ground(views, *loss.after)});
      return Settled::yes;
    }
    if (listings_rule(views, one, findings) == Settled::yes) return Settled::yes;
  }
  const RecordSighting* absent = resolver_in(one.absents);
  const RecordSighting* wrong = resolver_in(one.wrongs);
  if (!one.authority_is_right) return Settled::no;
  const bool is_told_by_servers = std::ranges::any_of(one.rights, [](const RecordSighting& right) {
    return right.reading->voice == Voice::authority;
  });
  if (wrong != nullptr) {
    std::vector<Basis> grounds{heard_ground(views, *wrong->reading)};
    for (Basis& ground : right_grounds(views, one)) grounds.push_back(std::move(ground));
    findings.claim(StuckCause::stale_cache, one, std::move(grounds));
    return Settled::yes;
  }
  // One that forgets soon holds nothing up where another has it right already.
  const bool is_about_to_end = resolver_in(one.rights) != nullptr && absent != nullptr &&
                               absent->reading->soa != nullptr &&
                               absent->reading->soa->ttl.value_or(0) <= 3600;
  if (is_about_to_end) return Settled::yes;
  if (absent != nullptr && absent->reading->heard == Heard::nothing) {  // It may have failed.
    findings.leave_open({StuckCause::negative_cache, StuckCause::dnssec_broken},
                        "dig " + for_shell(one.record.with_dot()) + " CNAME");
    return Settled::yes;
  }
  if (absent != nullptr && (is_told_by_servers || is_from_a_cache(views, *absent->reading))) {
    std::vector<Basis> grounds{heard_ground(views, *absent->reading)};
    for (Basis& ground : right_grounds(views, one)) grounds.push_back(std::move(ground));
    findings.claim(StuckCause::negative_cache, one, std::move(grounds));
    return Settled::yes;
  }
  return Settled::no;
}

}  // namespace acmsim::sim
