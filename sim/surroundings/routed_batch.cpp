// What a batch does to record sets with a routing policy. Source of the texts: public logs of Route
// 53 [U], but for those marked [I].
#include "sim/surroundings/routed_batch.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/domain_name.hpp"
#include "model/route53/hosted_zone.hpp"
#include "sim/api/record_set.hpp"
#include "sim/api/shape_faults.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 5> kRoutingPolicies{"Weight", "Region", "Failover",
                                                           "GeoLocation", "MultiValueAnswer"};

/// A record set as it is listed.
nlohmann::json as_listed(nlohmann::json set) {
  set["Name"] = routed_key(set).first;
  if (!set.contains("AliasTarget")) return set;
  nlohmann::json& target = set["AliasTarget"];
  const auto name = DomainName::parse(text_in(target, "DNSName").value_or(""));
  if (name) target["DNSName"] = name->with_dot();
  return set;
}

AwsError invalid_request(const nlohmann::json& change, const std::string& what) {
  const nlohmann::json& set = change.at("ResourceRecordSet");
  return {"InvalidInput",
          fmt::format("Invalid request: {} in Change with [Action={}, Name={}, Type={}, "
                      "SetIdentifier={}]",
                      what, text_in(change, "Action").value_or("null"),
                      text_in(set, "Name").value_or("null"), text_in(set, "Type").value_or("null"),
                      text_in(set, kSetIdentifier).value_or("null"))};
}

/// Whether a record set says one policy and its identifier, or neither.
std::optional<AwsError> fault_of_policy(const nlohmann::json& change) {
  const nlohmann::json& set = change.at("ResourceRecordSet");
  const auto policies = policies_in(set);
  const bool has_identifier = set.contains(kSetIdentifier);
  if (!policies.empty() && !has_identifier)
    return invalid_request(change, "Missing field 'SetIdentifier'");
  if (!has_identifier || policies.size() == 1 || set.contains("CidrRoutingConfig")) {
    return std::nullopt;  // What is not modelled is the session's to refuse.
  }
  return invalid_request(
      change, fmt::format("Expected exactly one of [Weight, Region, Failover, GeoLocation, "
                          "MultiValueAnswer, or CidrRoutingConfig], but found {}",
                          policies.empty() ? "none" : "more than one"));
}

/// A record set as the front door of a batch reads it.
RecordSetText text_of_set(const nlohmann::json& set) {
  RecordSetText text;
  text.name = text_in(set, "Name");
  const auto* row =
      row_named(kRoute53Types, &RecordTypeName::word, text_in(set, "Type").value_or(""));
  if (row != nullptr) text.type = row->type;
  text.ttl = number_in(set, "TTL");
  text.identifier = text_in(set, kSetIdentifier);
  for (const nlohmann::json& record : list_in(set, "ResourceRecords")) {
    text.values.push_back(text_in(record, "Value").value_or(""));
  }
  text.is_alias = set.contains("AliasTarget");
  if (text.is_alias) text.alias_target = text_in(set.at("AliasTarget"), "DNSName");
  return text;
}

std::optional<std::string> fault_of_routed(const nlohmann::json& set, const std::string& action,
                                           const RoutedOfKey& sets) {
  const RoutedKey key = routed_key(set);
  const std::string identifier = text_in(set, kSetIdentifier).value_or("");
  const std::string it = fmt::format(
      "resource record set [name='{}', type='{}', set "
      "identifier='{}']",
      key.first, key.second, identifier);
  const auto known = sets.find(identifier);
  if (action == "DELETE") {
    if (known == sets.end()) return "Tried to delete " + it + " but it was not found";
    if (known->second == as_listed(set)) return std::nullopt;
    return "Tried to delete " + it + " but the values provided do not match the current values";
  }
  if (action == "CREATE" && known != sets.end()) {
    return "Tried to create " + it + " but it already exists";
  }
  const bool is_alike = std::ranges::all_of(sets, [&](const auto& one) {
    return one.first == identifier || policies_in(one.second) == policies_in(set);
  });
  if (is_alike) return std::nullopt;
  return fmt::format(
      "RRSet with DNS name {}, type {}, SetIdentifier {} cannot be created as "
      "RRSets with another routing policy exist with the same name and type.",
      key.first, key.second, identifier);  // [I]
}

/// What is wrong with a change after those before it.
std::optional<std::string> fault_after(const RoutedZone& zone, const nlohmann::json& change) {
  const nlohmann::json& set = change.at("ResourceRecordSet");
  const RoutedKey key = routed_key(set);
  const auto sets = zone.find(key);
  const std::string action = text_in(change, "Action").value_or("");
  if (is_routed(change)) {
    return fault_of_routed(set, action, sets == zone.end() ? RoutedOfKey{} : sets->second);
  }
  if (sets == zone.end()) return std::nullopt;
  if (action == "DELETE") {
    return fmt::format(
        "Tried to delete resource record set [name='{}', type='{}'] but it was not "
        "found",
        key.first, key.second);
  }
  return fmt::format(
      "RRSet with DNS name {}, type {} cannot be created as other RRSets exist with "
      "the same name and type.",
      key.first, key.second);
}

/// Whether there is a record set without a policy after the batch.
bool has_simple(const std::string& zone, const RoutedKey& key, const nlohmann::json& changes,
                const AskSession& ask) {
  const bool goes = std::ranges::any_of(changes, [&](const nlohmann::json& change) {
    return !is_routed(change) && routed_key(change.at("ResourceRecordSet")) == key;
  });
  if (goes) return false;
  const auto answer = ask("route53:ListResourceRecordSets", {{"HostedZoneId", zone},
                                                             {"StartRecordName", key.first},
                                                             {"StartRecordType", key.second},
                                                             {"MaxItems", "1"}});
  if (!answer || answer->at("ResourceRecordSets").empty()) return false;
  const OrderedJson& first = answer->at("ResourceRecordSets").front();
  return text_of(first, "Name") == key.first && text_of(first, "Type") == key.second;
}

}  // namespace

RoutedKey routed_key(const nlohmann::json& set) {
  std::string name = text_in(set, "Name").value_or("");
  if (const auto parsed = DomainName::parse(name)) name = route53::listed_name(*parsed);
  return {std::move(name), text_in(set, "Type").value_or("")};
}

std::vector<std::string_view> policies_in(const nlohmann::json& set) {
  std::vector<std::string_view> found;
  for (const std::string_view policy : kRoutingPolicies) {
    if (set.contains(std::string(policy))) found.push_back(policy);
  }
  return found;
}

void strip_policy(nlohmann::json& set) {
  for (const std::string_view policy : kRoutingPolicies) set.erase(std::string(policy));
  set.erase(kSetIdentifier);
  set.erase("HealthCheckId");
}

const nlohmann::json& changes_in(const nlohmann::json& request) {
  static const nlohmann::json kNone = nlohmann::json::object();
  const auto batch = request.find("ChangeBatch");
  return list_in(batch == request.end() ? kNone : *batch, "Changes");
}

bool is_routed(const nlohmann::json& change) {
  return change.at("ResourceRecordSet").contains(kSetIdentifier);
}

void apply_change(RoutedZone& zone, const nlohmann::json& change) {
  if (!is_routed(change)) return;
  const nlohmann::json& set = change.at("ResourceRecordSet");
  RoutedOfKey& sets = zone[routed_key(set)];
  const std::string identifier = text_in(set, kSetIdentifier).value_or("");
  sets.erase(identifier);
  if (text_in(change, "Action") != "DELETE") sets.emplace(identifier, as_listed(set));
  if (sets.empty()) zone.erase(routed_key(set));
}

std::optional<AwsError> fault_of_routed_batch(const RoutedZone& before, const std::string& zone,
                                              const nlohmann::json& request,
                                              const AskSession& ask) {
  const nlohmann::json& changes = changes_in(request);
  RoutedZone after = before;
  std::vector<std::string> faults;
  for (const nlohmann::json& change : changes) {
    if (auto fault = fault_of_policy(change)) return fault;
    if (is_routed(change)) {
      const RecordSetText text = text_of_set(change.at("ResourceRecordSet"));
      const auto shape = fault_of_shape(text, text_in(change, "Action").value_or(""));
      if (shape) return AwsError{std::string(name_of(shape->code)), shape->message};
      for (std::string& fault : faults_of_texts(text)) faults.push_back(std::move(fault));
    }
    if (auto fault = fault_after(after, change)) faults.push_back(std::move(*fault));
    apply_change(after, change);
  }
  for (const auto& [key, sets] : after) {
    if (before.contains(key) || !has_simple(zone, key, changes, ask)) continue;
    faults.push_back(
        fmt::format("RRSet with DNS name {}, type {}, SetIdentifier {} cannot be created as other "
                    "RRSets exist with the same name and type.",
                    key.first, key.second, sets.begin()->first));
  }
  if (faults.empty()) return std::nullopt;
  return AwsError{"InvalidChangeBatch", list_text(faults)};
}

}  // namespace acmsim::sim
