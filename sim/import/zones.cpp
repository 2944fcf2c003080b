// Zones of Route 53 of a document that is imported.
#include <algorithm>

#include "sim/import/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = ImportDraft::Json;

/// The load balancer that an alias leads to; Route 53 puts `dualstack.` before its name.
std::optional<std::string> balancer_of(const ImportDraft& draft, const DomainName& target) {
  const bool is_dual = target.first_label() == "dualstack";
  const auto found = draft.balancer_names.find(is_dual ? target.parent() : target);
  if (found == draft.balancer_names.end()) return std::nullopt;
  return found->second;
}

Json alias_json(const ImportDraft& draft, const DomainName& target) {
  if (const auto name = balancer_of(draft, target)) return "@" + *name;
  return {{"DNSName", target.with_dot()}, {"EvaluateTargetHealth", false}};
}

/// What Route 53 puts into a zone by itself.
bool is_made_with_zone(const ListingSeen& listing, const RecordSetSeen& set) {
  return set.name == listing.origin && (set.type == RecordType::soa || set.type == RecordType::ns);
}

/// Nothing, and a remark, where the model has no such set.
std::optional<Json> set_json(ImportDraft& draft, const RecordSetSeen& set) {
  const std::string what = set.type_word + " " + set.name.text();
  if (!set.type) {
    draft.assume("record set " + what + " is left out: its type is not modelled");
    return std::nullopt;
  }
  if (!set.set_identifier.empty()) {
    draft.assume("record set " + what + " is left out: sets with an identifier are not modelled");
    return std::nullopt;
  }
  Json json{{"Name", draft.translated(set.name)}, {"Type", set.type_word}};
  if (set.alias) {
    json["AliasTarget"] = alias_json(draft, *set.alias);
    return json;
  }
  if (set.values.empty()) return std::nullopt;
  if (set.ttl) json["TTL"] = *set.ttl;
  Json values = Json::array();
  for (const RecordValue& value : set.values) {
    values.push_back({{"Value", draft.translated(value.text)}});
  }
  json["ResourceRecords"] = std::move(values);
  return json;
}

Json records_of(ImportDraft& draft, const ListingSeen& listing, const std::string& name) {
  if (!listing.is_complete) {
    draft.assume("zone " + name + " has no more records than were listed: " + listing.missing);
  }
  Json records = Json::array();
  for (const RecordSetSeen& set : listing.sets) {
    if (is_made_with_zone(listing, set)) continue;
    if (auto json = set_json(draft, set)) records.push_back(std::move(*json));
  }
  return records;
}

Json servers_json(const std::vector<DomainName>& servers) {
  Json list = Json::array();
  for (const DomainName& server : servers) list.push_back(server.text());
  return list;
}

/// The latest listing of each zone, by its place.
std::map<std::size_t, const ListingSeen*> listings_by_zone(const Evidence& evidence) {
  std::map<std::size_t, const ListingSeen*> listings;
  for (const ListingSeen& listing : evidence.listings) {
    if (listing.zone) listings[*listing.zone] = &listing;
  }
  return listings;
}

Json zone_json(ImportDraft& draft, const std::string& as, const DomainName& origin, bool is_private,
               const std::vector<DomainName>& servers, const ListingSeen* listing) {
  Json json{{"as", as}, {"Name", origin.text()}};
  if (is_private) json["PrivateZone"] = true;
  if (!servers.empty() && !is_private) json["NameServers"] = servers_json(servers);
  if (listing == nullptr) {
    draft.unlisted_zones.insert(as);
    draft.assume("zone " + as + " has no records but those that were heard of: none were listed");
    return json;
  }
  if (Json records = records_of(draft, *listing, as); !records.empty()) {
    json["records"] = std::move(records);
  }
  return json;
}

}  // namespace

ImportDraft::Json imported_hosted_zones(ImportDraft& draft) {
  const Evidence& evidence = draft.evidence;
  const auto listings = listings_by_zone(evidence);
  Json list = Json::array();
  for (std::size_t i = 0; i < evidence.zones.size(); ++i) {
    const ZoneSeen& zone = evidence.zones[i];
    const auto listed = listings.find(i);
    const ListingSeen* listing = listed == listings.end() ? nullptr : listed->second;
    std::vector<DomainName> servers = zone.name_servers;
    if (servers.empty() && listing != nullptr) servers = listing->name_servers;
    const bool is_private = zone.is_private.value_or(listing != nullptr && listing->is_private);
    const std::string as = draft.fresh_name(zone.name.text());
    draft.zones.emplace(i, as);
    draft.places_of_zones[zone.name].push_back(i);
    list.push_back(zone_json(draft, as, zone.name, is_private, servers, listing));
    if (draft.has_key_trouble(zone.id)) list.back()["signing"] = "broken";
  }
  for (const ListingSeen& listing : evidence.listings) {
    if (listing.zone || listing.name_servers.empty()) continue;
    const std::string as = draft.fresh_name(listing.origin.text());
    draft.listed_zones.emplace_back(listing.name_servers, as);
    list.push_back(
        zone_json(draft, as, listing.origin, listing.is_private, listing.name_servers, &listing));
  }
  return list;
}

}  // namespace acmsim::sim
