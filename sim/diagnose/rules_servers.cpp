// The name servers: whether they can be reached, serve the zone, and say the same.
#include <algorithm>
#include <map>
#include <set>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// The servers that somebody names for the zone that the record is asked of.
std::set<DomainName> named_servers(const Views& views, const DomainName& origin) {
  std::set<DomainName> all;
  for (const NsSight* sight : views.zones.sights_of(origin)) {
    if (sight->source == NsSource::soa) continue;
    all.insert(sight->servers.begin(), sight->servers.end());
  }
  return all;
}

/// The hosts among them of which only private addresses were seen, each with one of these.
std::vector<Basis> private_hosts(const Views& views, const std::set<DomainName>& servers) {
  std::vector<Basis> grounds;
  for (const DomainName& server : servers) {
    const auto addresses = views.dns.addresses_of(server);
    const bool is_private =
        !addresses.empty() && std::ranges::all_of(addresses, [](const RecordSeen* record) {
          return is_private_address(record->text);
        });
    if (is_private) grounds.push_back(record_ground(*addresses.front()));
  }
  return grounds;
}

/// What each server of a delegation does with questions about the zone.
struct ServerService {
  std::vector<const DnsReading*> good;  ///< It speaks for the zone.
  std::vector<const DnsReading*> bad;   ///< It refuses, fails, is silent, or sends elsewhere.
};

ServerService service_of(const Views& views, const DomainName& origin,
                         const std::set<DomainName>& servers) {
  std::map<DomainName, const DnsReading*> last;
  for (const DnsReading& reading : views.dns.readings()) {
    if (reading.voice != Voice::authority || reading.seen->tool == DnsTool::dig_trace) continue;
    if (!reading.seen->name.is_within(origin)) continue;
    const auto server = views.dns.server_of(reading);
    if (!server || !servers.contains(*server)) continue;
    if (reading.heard == Heard::silent && views.dns.is_cut_off()) continue;
    const DnsReading*& kept = last[*server];
    const bool is_better = kept == nullptr || kept->is_failure();
    if (is_better) kept = &reading;
  }
  ServerService service;
  for (const auto& [server, reading] : last) {
    const bool refers_up = reading->heard == Heard::referral &&
                           !std::ranges::any_of(reading->seen->authority, [&](const auto& record) {
                             return record.owner.is_within(origin) && record.owner != origin;
                           });
    (reading->is_failure() || refers_up ? service.bad : service.good).push_back(reading);
  }
  return service;
}

std::vector<Basis> heard_grounds(const Views& views,
                                 const std::vector<const DnsReading*>& readings) {
  std::vector<Basis> grounds;
  for (const DnsReading* reading : readings) grounds.push_back(heard_ground(views, *reading));
  return grounds;
}

/// What the servers of one delegation say of the record: some have it, some do not.
struct ServerSplit {
  const RecordSighting* has = nullptr;
  const RecordSighting* lacks = nullptr;
};

ServerSplit split_of(const NameCase& one) {
  ServerSplit split;
  const auto first_of = [](const std::vector<RecordSighting>& sightings) -> const RecordSighting* {
    for (const RecordSighting& sighting : sightings) {
      if (sighting.reading->voice == Voice::authority) return &sighting;
    }
    return nullptr;
  };
  split.has = first_of(one.rights);
  split.lacks = first_of(one.absents);
  if (split.lacks == nullptr) split.lacks = first_of(one.wrongs);
  return split;
}

bool is_split_within_a_provider(const Views& views, const ServerSplit& split) {
  const auto one = views.dns.server_of(*split.has->reading);
  const auto other = views.dns.server_of(*split.lacks->reading);
  if (!one || !other || *one == *other || !are_of_one_provider(*one, *other)) return false;
  if (!is_route53_server(*one)) return true;
  // Servers of Route 53's that differ are those of two zones.
  return std::ranges::any_of(views.zones.zones(), [&](const HeldZone& zone) {
    return std::ranges::find(zone.servers, *one) != zone.servers.end() &&
           std::ranges::find(zone.servers, *other) != zone.servers.end();
  });
}

}  // namespace

namespace {

/// E23, or E7 where those that differ are not of one provider.
Settled split_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const ServerSplit split = split_of(one);
  if (split.has == nullptr || split.lacks == nullptr) return Settled::no;
  if (views.dns.server_of(*split.has->reading) == views.dns.server_of(*split.lacks->reading)) {
    return Settled::no;
  }
  const bool is_slow = is_split_within_a_provider(views, split);
  findings.claim(
      is_slow ? StuckCause::slow_provider : StuckCause::lame_delegation, one,
      {heard_ground(views, *split.lacks->reading), heard_ground(views, *split.has->reading)});
  return Settled::yes;
}

}  // namespace

Settled servers_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const auto origin = views.zones.deepest_origin(one.record);
  if (!origin) return split_rule(views, one, findings);
  const std::set<DomainName> servers = named_servers(views, *origin);
  std::vector<Basis> hosts = private_hosts(views, servers);
  if (!hosts.empty() && one.rights.empty()) {
    for (const RecordSighting& failure : one.failures) {
      hosts.push_back(heard_ground(views, *failure.reading));
    }
    findings.claim(StuckCause::servers_not_public, one, std::move(hosts));
    return Settled::yes;
  }
  // A zone of one's own that nobody is sent to is told of by another rule.
  const bool is_elsewhere = std::ranges::any_of(one.holdings, [&](const Holding& holding) {
    return views.zones.delegation_of(*holding.zone).is == Delegated::no &&
           holding.zone->is_private != true;
  });
  const ServerService service = service_of(views, *origin, servers);
  if (!service.bad.empty() && (!service.good.empty() || !is_elsewhere)) {
    std::vector<Basis> grounds = heard_grounds(views, service.bad);
    add_grounds(grounds, heard_grounds(views, service.good));
    const bool is_unreachable =
        service.good.empty() && std::ranges::all_of(service.bad, [](const DnsReading* reading) {
          return reading->heard == Heard::silent;
        });
    findings.claim(is_unreachable ? StuckCause::servers_not_public : StuckCause::lame_delegation,
                   one, std::move(grounds));
    return Settled::yes;
  }
  for (const HeldZone* zone : views.zones.above(one.record)) {
    if (zone->is_private == true || zone->origin != *origin) continue;
    const ZoneDelegation delegation = views.zones.delegation_of(*zone);
    if (delegation.is != Delegated::partly) continue;
    if (!one.rights.empty() && one.absents.empty() && one.wrongs.empty()) {
      findings.leave_open({StuckCause::lame_delegation},
                          "dig +nssearch " + for_shell(origin->text()));
      continue;
    }
    std::vector<Basis> grounds;
    for (const NsSight* sight : delegation.sights) grounds.push_back(sight_ground(*sight));
    grounds.push_back(servers_ground(*zone));
    for (const RecordSighting& absent : one.absents) {
      grounds.push_back(heard_ground(views, *absent.reading));
    }
    findings.claim(StuckCause::lame_delegation, one, std::move(grounds));
    return Settled::yes;
  }
  return split_rule(views, one, findings);
}

}  // namespace acmsim::sim
