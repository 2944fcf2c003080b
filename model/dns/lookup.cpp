#include "model/dns/lookup.hpp"

#include <algorithm>
#include <iterator>

#include "model/base/ensure.hpp"
#include "model/base/few.hpp"

// A zone is a tree of names, but its table knows only those that own record sets. A name that owns
// none may still be there, as an empty non-terminal: something below it owns some. That takes a
// look at the whole table, which is why it is asked last, and only of names that own nothing.

namespace acmsim::dns {
namespace {

/// A name of the tree, or the wildcard that stands in for one that is missing.
struct Node {
  std::span<const RecordTable::Row> rows;  ///< Empty for an empty non-terminal.
  Finding hit{};                           ///< What to call a set that is found here.
};

std::span<const RecordTable::Row> rows_of(const ServedZone& zone, NameView name) {
  const auto handle = zone.texts.names.find(name);
  if (!handle) return {};
  return zone.records.rows_of(*handle);
}

std::optional<RecordHandle> set_in(std::span<const RecordTable::Row> rows, RecordType type) {
  const auto has_type = [type](const RecordTable::Row& row) { return row.key.type == type; };
  const auto row = std::ranges::find_if(rows, has_type);
  if (row == rows.end()) return std::nullopt;
  return row->set;
}

constexpr std::span<const ZoneHandle> kNoZones;

bool exists(const ServedZone& zone, NameView name) {
  if (name == zone.origin || !rows_of(zone, name).empty()) return true;
  return std::ranges::any_of(zone.records.rows(), [&](const RecordTable::Row& row) {
    return zone.texts.names[row.key.name].is_within(name);
  });
}

/// Only a wildcard right below the closest encloser, the nearest ancestor that exists, stands in.
/// Source: RFC 4592, section 3.3.1.
std::optional<Node> node_of(const ServedZone& zone, NameView name) {
  const auto own = rows_of(zone, name);
  if (!own.empty() || exists(zone, name)) return Node{own, Finding::record};
  NameView encloser = name.parent();
  while (!exists(zone, encloser)) encloser = encloser.parent();
  const DomainName wildcard = DomainName(encloser).child("*");
  if (!exists(zone, wildcard)) return std::nullopt;
  return Node{rows_of(zone, wildcard), Finding::wildcard_record};
}

/// The highest place on the way down to a name at which the zone has no more to say: a zone cut at
/// or above the name, or a DNAME above it. Whatever else the zone holds from there down is hidden.
/// Sources: RFC 1034, section 4.2.1; RFC 6672, sections 2.3 (a DNAME leaves its owner alone) and
/// 2.4.
std::optional<Found> parting(const ServedZone& zone, const Question& question) {
  std::optional<Found> highest;
  const NameView own = question.name;
  const NameView answered = answered_at(question, zone.origin);
  for (NameView name = own;; name = name.parent()) {
    const auto rows = rows_of(zone, name);
    const auto dname = name == own ? std::nullopt : set_in(rows, RecordType::dname);
    if (dname) highest = {Finding::redirected, dname};
    if (name == zone.origin) return highest;
    const auto ns = set_in(rows, RecordType::ns);
    if (ns && answered.is_within(name)) highest = {Finding::delegated, ns};
  }
}

}  // namespace

NameView answered_at(const Question& question, NameView top) {
  const NameView name = question.name;
  const bool is_above = question.type == RecordType::ds && name != top;
  return is_above ? name.parent() : name;
}

bool is_there(const PublicDns& dns, NameHandle server) {
  return !dns.directory.zones_at(server).empty() && dns.internet.answers(server);
}

ServedZone served_zone(const PublicDns& dns, ZoneHandle zone) {
  return {zone, dns.texts.names[dns.directory.facts_of(zone).origin],
          dns.internet.zones.at(zone).served, dns.texts};
}

/// Each origin is looked for once, however many servers are asked: that is where the time goes.
std::vector<ServedZone> closest_zones(const PublicDns& dns, std::span<const NameHandle> servers,
                                      NameView name, NameView top) {
  Hosts left;  // Those of which no zone has been found yet.
  std::ranges::copy_if(servers, std::back_inserter(left),
                       [&](NameHandle server) { return dns.internet.answers(server); });
  Few<ZoneHandle, 4> found;
  for (NameView origin = name; !left.empty(); origin = origin.parent()) {
    const auto handle = dns.texts.names.find(origin);
    for (const ZoneHandle zone : handle ? dns.directory.zones_of(*handle) : kNoZones) {
      if (!dns.internet.zones.contains(zone)) continue;
      const Hosts& hosts = dns.directory.facts_of(zone).servers;
      const auto has_it = [&](NameHandle server) {
        return std::ranges::binary_search(hosts, server);
      };
      const std::size_t before = left.size();
      erase_if(left, has_it);
      if (left.size() < before) found.push_back(zone);
    }
    if (origin == top) break;
  }
  std::ranges::sort(found);
  std::vector<ServedZone> zones;
  for (const ZoneHandle zone : found) zones.push_back(served_zone(dns, zone));
  return zones;
}

std::optional<ServedZone> closest_zone(const PublicDns& dns, NameHandle server, NameView name,
                                       NameView top) {
  const auto zones = closest_zones(dns, {&server, 1}, name, top);
  if (zones.empty()) return std::nullopt;
  return zones.front();
}

Found look_up(const ServedZone& zone, const Question& question) {
  ensure(question.name.is_within(zone.origin), "a zone is asked of its own names");
  if (const auto parted = parting(zone, question)) {
    const bool is_lost =
        parted->finding == Finding::redirected && !led_to(zone.texts, *parted->set, question.name);
    return {is_lost ? Finding::name_too_long : parted->finding, parted->set};
  }
  const auto node = node_of(zone, question.name);
  if (!node) return {Finding::no_such_name, std::nullopt};
  if (const auto set = set_in(node->rows, question.type)) return {node->hit, set};
  if (const auto cname = set_in(node->rows, RecordType::cname)) return {Finding::alias, cname};
  return {Finding::no_data, std::nullopt};
}

Found look_up_mentioned(const ServedZone& zone, const Question& question) {
  const Found found = look_up(zone, question);
  if (found.finding != Finding::delegated) return found;
  const auto glue = set_at(zone, question);
  return {glue ? Finding::record : Finding::no_data, glue};
}

std::optional<RecordHandle> set_at(const ServedZone& zone, const Question& question) {
  return set_in(rows_of(zone, question.name), question.type);
}

NameHandle target_of(const RecordSet& set) {
  ensure(!set.targets.empty(), "what leads on has a target");
  return set.targets.front();
}

std::optional<DomainName> led_to(const Texts& texts, RecordHandle handle, const DomainName& name) {
  const RecordSet& set = texts.records[handle];
  const DomainName& target = texts.names[target_of(set)];
  return set.key.type == RecordType::dname ? name.moved(texts.names[set.key.name], target) : target;
}

}  // namespace acmsim::dns
