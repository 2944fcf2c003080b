// What Route 53 answers.
#include <algorithm>
#include <array>
#include <string_view>

#include "model/base/digest.hpp"
#include "model/dns/reply.hpp"
#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

/// The hosted zones that aliases of Amazon's own names lie in. Sources: Elastic Load Balancing
/// endpoints and quotas; Route 53 API Reference, AliasTarget, for CloudFront. [D]
struct RegionZone {
  std::string_view region;
  std::string_view id;
};
constexpr std::array kLoadBalancerZones{
    RegionZone{"ap-northeast-1", "Z14GRHDCWA56QT"}, RegionZone{"ap-northeast-2", "ZWKZPGTI48KDX"},
    RegionZone{"ap-northeast-3", "Z5LXEXXYW11ES"},  RegionZone{"ap-south-1", "ZP97RAFLXTNZK"},
    RegionZone{"ap-southeast-1", "Z1LMS91P8CMLE5"}, RegionZone{"ap-southeast-2", "Z1GM3OXH4ZPM65"},
    RegionZone{"ca-central-1", "ZQSVJUPU6J1EY"},    RegionZone{"eu-central-1", "Z215JYRZR1TBD5"},
    RegionZone{"eu-north-1", "Z23TAZ6LKFMNIO"},     RegionZone{"eu-west-1", "Z32O12XQLNTSW2"},
    RegionZone{"eu-west-2", "ZHURV8PSTC4K8"},       RegionZone{"eu-west-3", "Z3Q77PNBQS71R4"},
    RegionZone{"sa-east-1", "Z2P70J7HTTTPLU"},      RegionZone{"us-east-1", "Z35SXDOTRQ7X7K"},
    RegionZone{"us-east-2", "Z3AADJGX6KTTL2"},      RegionZone{"us-west-1", "Z368ELLRRE2KJ0"},
    RegionZone{"us-west-2", "Z1H1FL5HABSF5"},
};

std::string alias_zone(const Catalogue& names, ZoneHandle zone, NameHandle target) {
  const auto endpoint = names.endpoints.find(target);
  if (endpoint != names.endpoints.end()) {
    return load_balancer_zone(names.places[names.load_balancers.at(endpoint->second).home].region);
  }
  if (names.name(target).text().ends_with(".cloudfront.net")) return std::string(kCloudFrontZone);
  return names.hosted_zones.at(zone).id;
}

OrderedJson record_set(const Catalogue& names, ZoneHandle zone, const RecordSet& set) {
  OrderedJson json{{"Name", route53::listed_name(names.name(set.key.name))},
                   {"Type", name_of(set.key.type)}};
  if (set.is_alias) {
    const NameHandle target = set.targets.front();
    json["AliasTarget"] = {{"HostedZoneId", alias_zone(names, zone, target)},
                           {"DNSName", names.name(target).with_dot()},
                           {"EvaluateTargetHealth", false}};
    return json;
  }
  json["TTL"] = set.ttl;
  json["ResourceRecords"] = OrderedJson::array();
  for (const RecordValue& value : names.texts.values_of(set)) {
    json["ResourceRecords"].push_back({{"Value", value.text}});
  }
  return json;
}

/// `com.example.www.`: the labels the other way round, with a dot after each.
std::string reversed(const std::string& listed) {
  std::string text;
  std::size_t end = listed.size();
  while (end > 0) {
    const auto dot = listed.rfind('.', end - 2);
    const std::size_t begin = end < 2 || dot == std::string::npos ? 0 : dot + 1;
    text += listed.substr(begin, end - begin);
    end = begin;
  }
  return text;
}

std::string place_of(const Catalogue& names, NameHandle name) {
  return reversed(route53::listed_name(names.name(name)));
}

/// By name with its labels reversed, then by type. Source: Route 53 API Reference,
/// ListResourceRecordSets, sort order. [D]
std::vector<RecordHandle> in_listing_order(const Catalogue& names, const RecordTable& table,
                                           const ListResourceRecordSets& query) {
  struct Entry {
    std::string name;
    RecordType type;
    RecordHandle set;
  };
  std::vector<Entry> entries;
  for (const RecordTable::Row& row : table.rows()) {
    entries.push_back({place_of(names, row.key.name), row.key.type, row.set});
  }
  std::ranges::sort(entries, [](const Entry& left, const Entry& right) {
    return std::pair(left.name, name_of(left.type)) < std::pair(right.name, name_of(right.type));
  });
  std::vector<RecordHandle> sets;
  sets.reserve(entries.size());
  const std::string from = query.from ? place_of(names, *query.from) : "";
  const std::string_view from_type = query.from_type ? name_of(*query.from_type) : "";
  for (const Entry& entry : entries) {
    const bool is_before =
        entry.name < from || (entry.name == from && name_of(entry.type) < from_type);
    if (!is_before) sets.push_back(entry.set);
  }
  return sets;
}

/// The hosted zones of an account, which belong to no Region.
std::vector<ZoneHandle> zones_of(const Answering& from, PlaceHandle place) {
  const Catalogue& names = from.context.names;
  std::vector<ZoneHandle> zones = from.world.hosted_zones.handles();
  std::erase_if(zones, [&](ZoneHandle zone) {
    return names.places[names.hosted_zones.at(zone).home].account != names.places[place].account;
  });
  return zones;
}

/// The name servers that Route 53 gave the zone, whatever its NS record says now.
OrderedJson name_servers(const Catalogue& names, const route53::HostedZoneFacts& facts) {
  OrderedJson list = OrderedJson::array();
  for (const RecordHandle handle : facts.initial) {
    const RecordSet& set = names.texts.records[handle];
    if (set.key.type != RecordType::ns) continue;
    for (const NameHandle server : set.targets) list.push_back(names.name(server).text());
  }
  return list;
}

}  // namespace

std::string load_balancer_zone(const std::string& region) {
  const auto* row = row_named(kLoadBalancerZones, &RegionZone::region, region);
  return row != nullptr ? std::string(row->id) : "Z" + letters_of("zone of " + region, 13);
}

std::optional<std::string> region_of_load_balancer_zone(std::string_view id) {
  const auto* row = row_named(kLoadBalancerZones, &RegionZone::id, id);
  return row != nullptr ? std::optional(std::string(row->region)) : std::nullopt;
}

OrderedJson hosted_zone(const Answering& from, ZoneHandle zone) {
  const Catalogue& names = from.context.names;
  const route53::HostedZoneFacts& facts = names.hosted_zones.at(zone);
  return {{"Id", "/hostedzone/" + facts.id},
          {"Name", route53::listed_name(names.name(facts.name))},
          {"CallerReference", facts.caller_reference},
          {"Config", {{"PrivateZone", facts.is_private}}},
          {"ResourceRecordSetCount", from.world.hosted_zones.at(zone).written.rows().size()}};
}

OrderedJson change_info(const Answering& from, ChangeHandle change) {
  const bool is_insync = from.world.changes.at(change).status == route53::ChangeStatus::insync;
  return {{"Id", "/change/" + from.context.names.change_ids.at(change)},
          {"Status", is_insync ? "INSYNC" : "PENDING"},
          {"SubmittedAt", printed(from.submitted.at(change))}};
}

void put_delegation_set(OrderedJson& json, const Answering& from, ZoneHandle zone) {
  const Catalogue& names = from.context.names;
  const route53::HostedZoneFacts& facts = names.hosted_zones.at(zone);
  if (!facts.is_private) json["DelegationSet"] = {{"NameServers", name_servers(names, facts)}};
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const GetHostedZone& query) {
  OrderedJson json{{"HostedZone", hosted_zone(from, query.zone)}};
  put_delegation_set(json, from, query.zone);
  return json;
}

/// In the order in which they were made. [I]
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListHostedZones& query) {
  OrderedJson list = OrderedJson::array();
  for (const ZoneHandle zone : zones_of(from, place)) {
    if (!query.from || zone >= *query.from) list.push_back(hosted_zone(from, zone));
  }
  return {{"HostedZones", std::move(list)}};
}

OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const ListHostedZonesByName& query) {
  const Catalogue& names = from.context.names;
  const auto key_of = [&](ZoneHandle zone) {
    const route53::HostedZoneFacts& facts = names.hosted_zones.at(zone);
    return std::pair(place_of(names, facts.name), facts.id);
  };
  std::vector<ZoneHandle> zones = zones_of(from, place);
  std::ranges::sort(zones, {}, key_of);
  const std::pair first{query.from ? place_of(names, *query.from) : "",
                        query.from_zone ? names.hosted_zones.at(*query.from_zone).id : ""};
  OrderedJson list = OrderedJson::array();
  for (const ZoneHandle zone : zones) {
    if (key_of(zone) >= first) list.push_back(hosted_zone(from, zone));
  }
  return {{"HostedZones", std::move(list)}};
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const ListResourceRecordSets& query) {
  const Catalogue& names = from.context.names;
  OrderedJson list = OrderedJson::array();
  for (const RecordHandle set :
       in_listing_order(names, from.world.hosted_zones.at(query.zone).written, query)) {
    list.push_back(record_set(names, query.zone, names.texts.records[set]));
  }
  return {{"ResourceRecordSets", std::move(list)}};
}

/// As the first of the zone's servers answers. Source: Route 53 API Reference, TestDNSAnswer. [D]
OrderedJson answer_of(const Answering& from, PlaceHandle, const TestDnsAnswer& query) {
  const Catalogue& names = from.context.names;
  const NameHandle server = names.directory.facts_of(query.zone).servers.front();
  const dns::Reply reply =
      dns::reply(from.context.public_dns(from.world), server, {names.name(query.name), query.type});
  OrderedJson data = OrderedJson::array();
  for (const dns::SentSet& set : reply.answer) {
    if (set.type != query.type) continue;
    for (const RecordValue& value : set.values) data.push_back(value.text);
  }
  return {
      {"Nameserver", names.name(server).text()},   {"RecordName", names.name(query.name).text()},
      {"RecordType", name_of(query.type)},         {"RecordData", std::move(data)},
      {"ResponseCode", dns::name_of(reply.rcode)}, {"Protocol", "UDP"}};
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const GetChange& query) {
  return {{"ChangeInfo", change_info(from, query.change)}};
}

}  // namespace acmsim::sim
