// Record sets with a routing policy: which one answers, and how all are listed.
#include "sim/surroundings/routed_sets.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

namespace acmsim::sim {
namespace {

constexpr std::size_t kAnswersMax = 8;  // Of multivalue answers. [D]

/// How good a record set is as the one that answers.
int rank_of(const nlohmann::json& set) {
  if (const auto weight = number_in(set, "Weight")) return static_cast<int>(*weight);
  if (text_in(set, "Failover") == "PRIMARY") return 1;
  const auto place = set.find("GeoLocation");
  return place != set.end() && text_in(*place, "CountryCode") == "*" ? 1 : 0;
}

/// The record set that answers, without its policy.
nlohmann::json chosen(const RoutedOfKey& sets) {
  const auto best = std::ranges::min_element(sets, {}, [](const auto& one) {
    return std::pair(-rank_of(one.second), text_in(one.second, "Region").value_or(""));
  });
  nlohmann::json set = best->second;
  if (flag_in(set, "MultiValueAnswer")) {
    nlohmann::json records = nlohmann::json::array();
    for (const auto& [identifier, one] : sets) {
      for (const nlohmann::json& record : list_in(one, "ResourceRecords")) {
        const bool is_there = std::ranges::find(records, record) != records.end();
        if (records.size() < kAnswersMax && !is_there) records.push_back(record);
      }
    }
    set["ResourceRecords"] = std::move(records);
  }
  strip_policy(set);
  return set;
}

}  // namespace

RoutedZone RoutedSets::of(const std::string& zone) const {
  const auto found = zones_.find(zone);
  return found == zones_.end() ? RoutedZone{} : found->second;
}

std::optional<AwsError> RoutedSets::refusal(const std::string& zone, const nlohmann::json& request,
                                            const AskSession& ask) const {
  return fault_of_routed_batch(of(zone), zone, request, ask);
}

/// The session writes each name and type once in a batch: of one that has a policy before or after
/// it hears what is there in the end.
nlohmann::json RoutedSets::for_session(const std::string& zone, nlohmann::json request) const {
  const RoutedZone before = of(zone);
  RoutedZone after = before;
  std::set<RoutedKey> touched;
  for (const nlohmann::json& change : changes_in(request)) {
    if (is_routed(change)) touched.insert(routed_key(change.at("ResourceRecordSet")));
    apply_change(after, change);
  }
  nlohmann::json changes = nlohmann::json::array();
  for (nlohmann::json change : changes_in(request)) {
    nlohmann::json& set = change["ResourceRecordSet"];
    const RoutedKey key = routed_key(set);
    if (is_routed(change)) continue;
    if (touched.contains(key)) {
      if (text_in(change, "Action") == "DELETE") continue;
      change["Action"] = "UPSERT";
      touched.erase(key);
    }
    set.erase("HealthCheckId");
    changes.push_back(std::move(change));
  }
  for (const RoutedKey& key : touched) {
    const bool stays = after.contains(key);
    if (!stays && !before.contains(key)) continue;
    changes.push_back({{"Action", stays ? "UPSERT" : "DELETE"},
                       {"ResourceRecordSet", chosen((stays ? after : before).at(key))}});
  }
  if (request.contains("ChangeBatch")) request["ChangeBatch"]["Changes"] = std::move(changes);
  return request;
}

void RoutedSets::note(const std::string& zone, const nlohmann::json& request) {
  RoutedZone after = of(zone);
  for (const nlohmann::json& change : changes_in(request)) apply_change(after, change);
  zones_.erase(zone);
  if (!after.empty()) zones_.emplace(zone, std::move(after));
}

OrderedJson RoutedSets::shown(const std::string& zone, const OrderedJson& sets,
                              const std::string& from_identifier) const {
  const RoutedZone routed = of(zone);
  OrderedJson all = OrderedJson::array();
  for (const OrderedJson& set : sets) {
    const auto found = routed.find({text_of(set, "Name"), text_of(set, "Type")});
    if (found == routed.end()) {
      all.push_back(set);
      continue;
    }
    for (const auto& [identifier, one] : found->second) {
      if (all.empty() && identifier < from_identifier) continue;
      all.push_back(OrderedJson(one));
    }
  }
  return all;
}

std::size_t RoutedSets::surplus(const std::string& zone) const {
  std::size_t surplus = 0;
  for (const auto& [key, sets] : of(zone)) surplus += sets.size() - 1;
  return surplus;
}

std::vector<std::string> RoutedSets::told() const {
  std::vector<std::string> told;
  for (const auto& [zone, keys] : zones_) {
    for (const auto& [key, sets] : keys) {
      told.push_back(fmt::format(
          "{} {} in {} has {} record sets with the routing policy {}: this has the one that "
          "answers here, and the others may answer as well",
          key.first, key.second, zone, sets.size(), policies_in(sets.begin()->second).front()));
    }
  }
  return told;
}

void RoutedSets::forget(const IsGone& is_gone) {
  std::erase_if(zones_, [&](const auto& one) { return is_gone(one.first); });
}

}  // namespace acmsim::sim
