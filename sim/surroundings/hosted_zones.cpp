// What Route 53 says of zones, and nothing follows from.
#include "sim/surroundings/hosted_zones.hpp"

#include <algorithm>
#include <array>

#include "model/base/enum_table.hpp"
#include "sim/surroundings/questions.hpp"
#include "sim/surroundings/surroundings.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 6> kZoneOperations{
    "route53:UpdateHostedZoneComment", "route53:GetHostedZoneCount", "route53:ListTagsForResources",
    "route53:GetHostedZoneLimit",      "route53:GetAccountLimit",    "route53:GetDNSSEC",
};

/// What an account may have. Source: Route 53 Developer Guide, quotas. [D]
struct ZoneQuota {
  std::string_view type;
  int value;
};
constexpr std::array kZoneQuotas{
    ZoneQuota{"MAX_HOSTED_ZONES_BY_OWNER", 500},
    ZoneQuota{"MAX_HEALTH_CHECKS_BY_OWNER", 200},
    ZoneQuota{"MAX_REUSABLE_DELEGATION_SETS_BY_OWNER", 100},
    ZoneQuota{"MAX_TRAFFIC_POLICIES_BY_OWNER", 50},
    ZoneQuota{"MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER", 5},
};
// What a hosted zone may have. Source: as above. [D]
constexpr int kRecordSetsMax = 10'000;
constexpr int kVpcsMax = 300;

/// Without a comment the zone loses the one that it has.
Answered update_comment(const nlohmann::json& request, KeptMembers& kept, const AskSession& ask) {
  const std::string id = text_in(request, "Id").value_or("");
  auto answer = ask("route53:GetHostedZone", {{"Id", id}});
  if (!answer) return answer;
  kept.erase(zone_key(id));
  if (const auto comment = text_in(request, "Comment"); comment && !comment->empty()) {
    kept[zone_key(id)] = {{"Config", {{"Comment", *comment}}}};
  }
  OrderedJson changed{{"HostedZone", answer->at("HostedZone")}};
  put_kept(kept, changed);
  return changed;
}

Answered count_zones(const AskSession& ask) {
  std::size_t count = 0;
  nlohmann::json request = nlohmann::json::object();
  while (true) {
    auto page = ask("route53:ListHostedZones", request);
    if (!page) return page;
    count += page->at("HostedZones").size();
    if (!page->value("IsTruncated", false)) return OrderedJson{{"HostedZoneCount", count}};
    request["Marker"] = page->at("NextMarker");
  }
}

Answered list_tags(const nlohmann::json& request, const AskSession& ask) {
  OrderedJson sets = OrderedJson::array();
  for (const std::string& id : texts_in(request, "ResourceIds")) {
    auto one =
        ask("route53:ListTagsForResource",
            {{"ResourceType", text_in(request, "ResourceType").value_or("")}, {"ResourceId", id}});
    if (!one) return one;
    sets.push_back(one->at("ResourceTagSet"));
  }
  return OrderedJson{{"ResourceTagSets", std::move(sets)}};
}

OrderedJson limit_of(const std::string& type, int value, std::size_t count) {
  return {{"Limit", {{"Type", type}, {"Value", value}}}, {"Count", count}};
}

Answered zone_limit(const nlohmann::json& request, const PrivateZones& zones,
                    const AskSession& ask) {
  auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), ask);
  if (!zone) return zone;
  const std::string type = text_in(request, "Type").value_or("");
  if (type == "MAX_RRSETS_BY_ZONE") {
    return limit_of(type, kRecordSetsMax, zone->at("ResourceRecordSetCount").get<std::size_t>());
  }
  if (!zone->at("Config").at("PrivateZone").get<bool>()) {
    return refused_with(
        "HostedZoneNotPrivate",
        "The specified hosted zone is a public hosted zone, not a private hosted zone.");
  }
  return limit_of(type, kVpcsMax, zones.count(text_of(*zone, "Id")));
}

/// Of what is not modelled an account has nothing.
Answered account_limit(const nlohmann::json& request,
                       const std::map<std::string_view, std::size_t>& counts,
                       const AskSession& ask) {
  const std::string type = text_in(request, "Type").value_or("");
  const auto* row = row_named(kZoneQuotas, &ZoneQuota::type, type);
  if (row == nullptr) return refused_with("InvalidInput", type + " is not a limit.");  // [I]
  if (row != kZoneQuotas.data()) {
    const auto counted = counts.find(row->type);
    return limit_of(type, row->value, counted == counts.end() ? 0 : counted->second);
  }
  auto count = count_zones(ask);
  if (!count) return count;
  return limit_of(type, row->value, count->at("HostedZoneCount").get<std::size_t>());
}

/// No zone is signed by Route 53.
Answered dnssec(const nlohmann::json& request, const AskSession& ask) {
  auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), ask);
  if (!zone) return zone;
  return OrderedJson{{"Status", {{"ServeSignature", "NOT_SIGNING"}}},
                     {"KeySigningKeys", OrderedJson::array()}};
}

}  // namespace

bool answers_of_zones(const shapes::Operation& operation) {
  return std::ranges::find(kZoneOperations, operation.name) != kZoneOperations.end();
}

Answered answer_of_zones(const shapes::Operation& operation, const nlohmann::json& request,
                         KeptMembers& kept, const PrivateZones& zones,
                         const std::map<std::string_view, std::size_t>& counts,
                         const AskSession& ask) {
  if (operation.name == "route53:UpdateHostedZoneComment") {
    return update_comment(request, kept, ask);
  }
  if (operation.name == "route53:GetHostedZoneCount") return count_zones(ask);
  if (operation.name == "route53:GetHostedZoneLimit") return zone_limit(request, zones, ask);
  if (operation.name == "route53:GetAccountLimit") return account_limit(request, counts, ask);
  if (operation.name == "route53:GetDNSSEC") return dnssec(request, ask);
  return list_tags(request, ask);
}

}  // namespace acmsim::sim
