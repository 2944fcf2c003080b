#include "sim/proof/zones_there.hpp"

#include <algorithm>

#include "sim/evidence/dname.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

std::optional<DomainName> name_of(const Json& json, const char* key) {
  auto name = DomainName::parse(json.value(key, ""));
  return name ? std::optional(*std::move(name)) : std::nullopt;
}

/// The values of a set, such as the hosts of an NS set.
Json values_of(const Json& set) {
  Json values = Json::array();
  if (!set.contains("ResourceRecords") || !set["ResourceRecords"].is_array()) return values;
  for (const Json& record : set["ResourceRecords"]) values.push_back(record.value("Value", ""));
  return values;
}

bool is_server_of(const ZoneThere& zone, const std::string& word) {
  if (word == "@" + zone.as || word == "@" + zone.as + ".NameServers") return true;
  const char* key = zone.is_route53 ? "NameServers" : "name_servers";
  if (!zone.json->contains(key)) return false;
  const auto host = DomainName::parse(word);
  return host && std::ranges::any_of((*zone.json)[key], [&](const Json& server) {
           return DomainName::parse(server.get<std::string>()) == host;
         });
}

}  // namespace

ZonesThere::ZonesThere(const Json& given) : given_(given) {
  const auto add = [&](const char* list, const char* key, bool is_route53) {
    if (!given_.contains(list)) return;
    for (const Json& zone : given_[list]) {
      auto name = name_of(zone, key);
      if (!name || zone.value("PrivateZone", false)) continue;
      zones_.push_back({*std::move(name), zone.value("as", ""), is_route53, &zone});
    }
  };
  add("hosted_zones", "Name", true);
  add("dns_zones", "name", false);
}

std::vector<const Json*> ZonesThere::records_at(const ZoneThere& zone, const DomainName& name) {
  std::vector<const Json*> records;
  if (!zone.json->contains("records")) return records;
  for (const Json& record : (*zone.json)["records"]) {
    if (name_of(record, "Name") == name) records.push_back(&record);
  }
  return records;
}

std::optional<ZoneThere> ZonesThere::zone_at(const DomainName& name, const Json& servers) const {
  const Json words = servers.is_string() ? Json::array({servers}) : servers;
  for (const Json& word : words) {
    for (const ZoneThere& zone : zones_) {
      if (zone.name == name && is_server_of(zone, word.get<std::string>())) return zone;
    }
  }
  return std::nullopt;
}

std::optional<ZoneThere> ZonesThere::asked_for(const DomainName& name) const {
  if (!given_.contains("domains")) return std::nullopt;
  std::vector<DomainName> below;  // From the name up, without the domain itself.
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    for (const Json& domain : given_["domains"]) {
      if (name_of(domain, "name") != at || !domain.contains("name_servers")) continue;
      auto zone = zone_at(at, domain["name_servers"]);
      for (auto cut = below.rbegin(); zone && cut != below.rend(); ++cut) {
        for (const Json* record : records_at(*zone, *cut)) {
          if (record->value("Type", "") != "NS") continue;
          zone = zone_at(*cut, values_of(*record));
          break;
        }
      }
      return zone;
    }
    below.push_back(at);
  }
  return std::nullopt;
}

DomainName ZonesThere::behind_dnames(const DomainName& name) const {
  return sim::behind_dnames(name, [&](const DomainName& one) { return behind_dname(one); });
}

std::optional<DomainName> ZonesThere::behind_dname(const DomainName& name) const {
  const auto zone = asked_for(name);
  if (!zone || name == zone->name) return std::nullopt;
  for (DomainName at = name.parent(); at.is_within(zone->name) && !at.is_root(); at = at.parent()) {
    for (const Json* record : records_at(*zone, at)) {
      if (record->value("Type", "") != "DNAME") continue;
      const Json targets = values_of(*record);
      auto target = DomainName::parse(targets.empty() ? "" : targets[0].get<std::string>());
      return target ? name.moved(at, *target) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<ZoneThere> ZonesThere::closest_to(const DomainName& name) const {
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    const auto found = std::ranges::find(zones_, at, &ZoneThere::name);
    if (found != zones_.end()) return *found;
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
