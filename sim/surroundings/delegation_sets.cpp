// Reusable delegation sets: what is asked of them, and the zones that have one.
#include "sim/surroundings/delegation_sets.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/domain_name.hpp"
#include "sim/api/arn.hpp"
#include "sim/api/name_servers.hpp"
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 5> kSetOperations{
    "route53:CreateReusableDelegationSet",   "route53:GetReusableDelegationSet",
    "route53:ListReusableDelegationSets",    "route53:DeleteReusableDelegationSet",
    "route53:GetReusableDelegationSetLimit",
};

/// How many zones may have one set. Source: Route 53 Developer Guide, quotas. [D]
constexpr int kZonesMax = 100;

AwsError no_such_set() {
  return {"NoSuchDelegationSet", "A reusable delegation set with the specified ID does not exist."};
}

/// The name servers that a zone shows; a private one shows none.
std::vector<DomainName> servers_in(const OrderedJson& shown) {
  std::vector<DomainName> names;
  if (!shown.contains("DelegationSet")) return names;
  for (const OrderedJson& server : shown.at("DelegationSet").at("NameServers")) {
    if (auto name = DomainName::parse(server.get<std::string>())) names.push_back(std::move(*name));
  }
  return names;
}

}  // namespace

bool DelegationSets::answers(const shapes::Operation& operation, const nlohmann::json& request) {
  if (operation.name == "route53:ListHostedZones") {
    return text_in(request, "DelegationSetId").has_value();
  }
  return std::ranges::find(kSetOperations, operation.name) != kSetOperations.end();
}

Answered DelegationSets::answer(const Call& call) {
  const std::string_view name = call.operation.word();
  if (name == "CreateReusableDelegationSet") return create(call);
  if (name == "ListReusableDelegationSets") return list(call);
  if (name == "ListHostedZones") return list_zones(call);
  const std::string id = bare_id(
      text_in(call.request, "Id").value_or(text_in(call.request, "DelegationSetId").value_or("")));
  const Set* set = find(id, call.place.account);
  if (set == nullptr) return tl::unexpected(no_such_set());
  if (name == "GetReusableDelegationSet") return OrderedJson{{"DelegationSet", shown(id, *set)}};
  if (name == "GetReusableDelegationSetLimit") {
    return OrderedJson{
        {"Limit", {{"Type", text_in(call.request, "Type").value_or("")}, {"Value", kZonesMax}}},
        {"Count", set->zones.size()}};
  }
  if (!set->zones.empty()) {
    return refused_with("DelegationSetInUse",
                        "The specified delegation contains associated hosted zones which must be "
                        "deleted before the reusable delegation set can be deleted.");
  }
  sets_.erase(id);
  return OrderedJson::object();
}

/// Of a zone it has the servers that the zone has, which is then one of its zones. A private zone
/// has none, nor has one whose servers are not Route 53's. [I]
Answered DelegationSets::create(const Call& call) {
  const std::string reference = text_in(call.request, "CallerReference").value_or("");
  const std::string& account = call.place.account;
  for (const auto& [id, set] : sets_) {
    if (set.account != account || set.caller_reference != reference) continue;
    return refused_with("DelegationSetAlreadyCreated",
                        "A delegation set with the same owner and caller reference combination "
                        "has already been created.");
  }
  const std::string seed = fmt::format("{} {}", account, made_);
  std::vector<DomainName> servers = made_name_servers("delegation set " + seed);
  Set set{account, reference, {}};
  if (const auto zone = text_in(call.request, "HostedZoneId")) {
    const auto found = call.ask("route53:GetHostedZone", {{"Id", *zone}});
    if (!found) {
      return refused_with("HostedZoneNotFound", "The specified HostedZone can't be found.");
    }
    const std::string& id = text_of(found->at("HostedZone"), "Id");
    if (has_set(id)) {
      return refused_with("DelegationSetAlreadyReusable",
                          "The specified delegation set has already been marked as reusable.");
    }
    servers = servers_in(*found);
    set.zones.emplace(id, text_of(found->at("HostedZone"), "Name"));
  }
  const auto id = delegation_set_id(seed, servers);
  if (!id) {
    return refused_with("InvalidArgument",
                        "The hosted zone does not have four name servers of Route 53.");
  }
  ++made_;
  for (const DomainName& server : servers) set.servers.push_back(server.text());
  OrderedJson answer{{"DelegationSet", shown(*id, set)},
                     {"Location", route53_location("delegationset/" + *id)}};
  sets_.emplace(*id, std::move(set));
  return answer;
}

bool DelegationSets::has_set(const std::string& zone) const {
  return std::ranges::any_of(sets_,
                             [&](const auto& one) { return one.second.zones.contains(zone); });
}

/// In the order of their ids. [I]
Answered DelegationSets::list(const Call& call) const {
  OrderedJson rows = OrderedJson::array();
  const std::string marker = bare_id(text_in(call.request, "Marker").value_or(""));
  for (auto set = sets_.lower_bound(marker); set != sets_.end(); ++set) {
    if (set->second.account == call.place.account) rows.push_back(shown(set->first, set->second));
  }
  return OrderedJson{{"DelegationSets", std::move(rows)}};
}

/// The zones of a set, in the order of their ids. [I]
Answered DelegationSets::list_zones(const Call& call) const {
  const std::string id = bare_id(text_in(call.request, "DelegationSetId").value_or(""));
  const Set* set = find(id, call.place.account);
  if (set == nullptr) return tl::unexpected(no_such_set());
  const std::string marker = text_in(call.request, "Marker").value_or("");
  OrderedJson rows = OrderedJson::array();
  for (auto zone = set->zones.lower_bound(zone_key(marker)); zone != set->zones.end(); ++zone) {
    auto shown = zone_of(zone->first, call.ask);
    if (!shown) return shown;
    rows.push_back(std::move(*shown));
  }
  return OrderedJson{{"HostedZones", std::move(rows)}};
}

/// Two zones of which one lies in the other share no server: CreateHostedZone,
/// ConflictingDomainExists [D]; that it is asked after the set's existence, and the texts [I].
std::optional<AwsError> DelegationSets::refusal(const nlohmann::json& request,
                                                const Place& place) const {
  const auto id = text_in(request, "DelegationSetId");
  if (!id) return std::nullopt;
  const Set* set = find(bare_id(*id), place.account);
  if (set == nullptr) return no_such_set();
  const auto name = DomainName::parse(text_in(request, "Name").value_or(""));
  if (!name) return std::nullopt;  // The session says so itself.
  for (const auto& [zone, zone_name] : set->zones) {
    const auto other = DomainName::parse(zone_name);
    if (!other || (!name->is_within(*other) && !other->is_within(*name))) continue;
    return AwsError{"ConflictingDomainExists",
                    fmt::format("The delegation set {} is already used by the hosted zone {}, "
                                "whose domain conflicts with {}",
                                bare_id(*id), bare_id(zone), name->with_dot())};
  }
  return std::nullopt;
}

void DelegationSets::note(const nlohmann::json& request, const OrderedJson& answer) {
  const auto id = text_in(request, "DelegationSetId");
  if (!id) return;
  const OrderedJson& zone = answer.at("HostedZone");
  sets_.at(bare_id(*id)).zones.emplace(text_of(zone, "Id"), text_of(zone, "Name"));
}

void DelegationSets::put_into(OrderedJson& answer) const {
  const std::string& zone = text_of(answer.at("HostedZone"), "Id");
  for (const auto& [id, set] : sets_) {
    if (set.zones.contains(zone)) answer["DelegationSet"] = shown(id, set);
  }
}

std::size_t DelegationSets::count(const std::string& account) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(sets_, [&](const auto& one) { return one.second.account == account; }));
}

void DelegationSets::forget(const IsGone& is_gone) {
  for (auto& [id, set] : sets_) {
    std::erase_if(set.zones, [&](const auto& zone) { return is_gone(zone.first); });
  }
}

const DelegationSets::Set* DelegationSets::find(const std::string& id,
                                                const std::string& account) const {
  const auto found = sets_.find(id);
  return found != sets_.end() && found->second.account == account ? &found->second : nullptr;
}

OrderedJson DelegationSets::shown(const std::string& id, const Set& set) {
  return {{"Id", "/delegationset/" + id},
          {"CallerReference", set.caller_reference},
          {"NameServers", set.servers}};
}

}  // namespace acmsim::sim
