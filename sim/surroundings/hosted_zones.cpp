// What Route 53 says of zones, and nothing follows from.
#include "sim/surroundings/hosted_zones.hpp"

#include <algorithm>
#include <array>

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 3> kZoneOperations{"route53:UpdateHostedZoneComment",
                                                          "route53:GetHostedZoneCount",
                                                          "route53:ListTagsForResources"};

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

}  // namespace

bool answers_of_zones(const shapes::Operation& operation) {
  return std::ranges::find(kZoneOperations, operation.name) != kZoneOperations.end();
}

Answered answer_of_zones(const shapes::Operation& operation, const nlohmann::json& request,
                         KeptMembers& kept, const AskSession& ask) {
  if (operation.name == "route53:UpdateHostedZoneComment") {
    return update_comment(request, kept, ask);
  }
  if (operation.name == "route53:GetHostedZoneCount") return count_zones(ask);
  return list_tags(request, ask);
}

}  // namespace acmsim::sim
