#include "sim/surroundings/private_zones.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "model/route53/hosted_zone.hpp"
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 6> kVpcOperations{
    "route53:AssociateVPCWithHostedZone",
    "route53:DisassociateVPCFromHostedZone",
    "route53:ListHostedZonesByVPC",
    "route53:CreateVPCAssociationAuthorization",
    "route53:ListVPCAssociationAuthorizations",
    "route53:DeleteVPCAssociationAuthorization",
};
constexpr std::string_view kChangePrefix = "/change/";
/// Ids of changes have 14 or 21 letters; the model's have 21.
constexpr std::size_t kChangeLetters = 14;
/// Source: Route 53 API Reference, ListHostedZonesByVPC, MaxItems. [D]
constexpr const char* kItemsMax = "100";

std::string change_key(std::string id) {
  return id.starts_with('/') ? std::move(id) : std::string(kChangePrefix) + id;
}

bool is_private(const OrderedJson& zone) { return zone.at("Config").at("PrivateZone").get<bool>(); }

}  // namespace

/// The Region of a VPC may be left out; it is then that of the account's world. [I]
OrderedJson PrivateZones::vpc_in(const nlohmann::json& request, const Place& place) {
  const auto found = request.find("VPC");
  const nlohmann::json given = found == request.end() ? nlohmann::json::object() : *found;
  return {{"VPCRegion", text_in(given, "VPCRegion").value_or(place.region)},
          {"VPCId", text_in(given, "VPCId").value_or("")}};
}

AwsError PrivateZones::invalid_vpc() {
  return {"InvalidVPCId",
          "The VPC ID that you specified either isn't a valid ID or the current account is not "
          "authorized to access this VPC."};
}

bool PrivateZones::answers(const shapes::Operation& operation, const nlohmann::json& request) {
  if (operation.name == "route53:GetChange") {
    const std::string key = change_key(text_in(request, "Id").value_or(""));
    return key.size() == kChangePrefix.size() + kChangeLetters;
  }
  return std::ranges::find(kVpcOperations, operation.name) != kVpcOperations.end();
}

Answered PrivateZones::answer(const Call& call) {
  const std::string_view name = call.operation.word();
  if (name == "AssociateVPCWithHostedZone") return associate(call);
  if (name == "DisassociateVPCFromHostedZone") return disassociate(call);
  if (name == "ListHostedZonesByVPC") return list_by_vpc(call);
  if (name == "CreateVPCAssociationAuthorization") return authorize(call);
  if (name == "ListVPCAssociationAuthorizations") return list_authorized(call);
  if (name == "DeleteVPCAssociationAuthorization") return deauthorize(call);
  const auto found = changes_.find(change_key(text_in(call.request, "Id").value_or("")));
  if (found == changes_.end()) return call.ask(call.operation.name, call.request);
  return OrderedJson{{"ChangeInfo", found->second}};
}

std::optional<AwsError> PrivateZones::refusal(const nlohmann::json& request, const Place& place,
                                              const HasVpc& has_vpc) const {
  if (!request.contains("VPC")) {
    const auto config = request.find("HostedZoneConfig");
    if (config == request.end() || !flag_in(*config, "PrivateZone")) return std::nullopt;
    return AwsError{"InvalidInput",
                    "When you're creating a private hosted zone (when you specify true for "
                    "PrivateZone), you must also specify values for VPCId and VPCRegion."};
  }
  const OrderedJson vpc = vpc_in(request, place);
  if (!has_vpc(vpc)) return invalid_vpc();
  const std::string reference = text_in(request, "CallerReference").value_or("");
  const bool is_repeated = std::ranges::any_of(zones_, [&](const auto& one) {
    return one.second.account == place.account && one.second.caller_reference == reference;
  });
  const auto name = DomainName::parse(text_in(request, "Name").value_or(""));
  if (is_repeated || !name) return std::nullopt;  // The session says so itself.
  return conflict(route53::listed_name(*name), vpc);
}

nlohmann::json PrivateZones::for_session(nlohmann::json request) {
  if (request.erase("VPC") > 0) request["HostedZoneConfig"]["PrivateZone"] = true;
  return request;
}

void PrivateZones::note(const nlohmann::json& request, const Place& place, OrderedJson& answer) {
  if (!request.contains("VPC")) return;
  const OrderedJson vpc = vpc_in(request, place);
  const OrderedJson& shown = answer.at("HostedZone");
  noted(shown, place).vpcs.push_back(vpc);
  answer["VPC"] = vpc;
}

void PrivateZones::put_into(OrderedJson& answer) const {
  const auto found = zones_.find(text_of(answer.at("HostedZone"), "Id"));
  if (found != zones_.end()) answer["VPCs"] = found->second.vpcs;
}

std::size_t PrivateZones::count(const std::string& zone) const {
  const auto found = zones_.find(zone);
  return found == zones_.end() ? 0 : found->second.vpcs.size();
}

void PrivateZones::forget(const IsGone& is_gone) {
  std::erase_if(zones_, [&](const auto& one) { return is_gone(one.first); });
}

/// Source: confluentinc/terraform-provider-confluent#395. [U]
std::optional<AwsError> PrivateZones::conflict(const std::string& name,
                                               const OrderedJson& vpc) const {
  for (const auto& [id, zone] : zones_) {
    if (zone.name != name || std::ranges::find(zone.vpcs, vpc) == zone.vpcs.end()) continue;
    return AwsError{"ConflictingDomainExists",
                    fmt::format("The VPC {} in region {} has already been associated with the "
                                "hosted zone {} with the same domain name.",
                                text_of(vpc, "VPCId"), text_of(vpc, "VPCRegion"),
                                id.substr(id.rfind('/') + 1))};
  }
  return std::nullopt;
}

/// It is INSYNC by the time that somebody asks. [I]
OrderedJson PrivateZones::changed(const Call& call) {
  const std::string id =
      std::string(kChangePrefix) + "C" +
      letters_of(fmt::format("association {} {}", call.place.account, changes_.size()),
                 kChangeLetters - 1);
  OrderedJson info{{"Id", id}, {"Status", "PENDING"}, {"SubmittedAt", call.now}};
  if (const auto comment = text_in(call.request, "Comment")) info["Comment"] = *comment;
  changes_[id] = info;
  changes_[id]["Status"] = "INSYNC";
  return {{"ChangeInfo", std::move(info)}};
}

PrivateZones::Zone& PrivateZones::noted(const OrderedJson& zone, const Place& place) {
  Zone& noted = zones_[text_of(zone, "Id")];
  noted.name = text_of(zone, "Name");
  noted.caller_reference = text_of(zone, "CallerReference");
  noted.account = place.account;
  return noted;
}

Answered PrivateZones::associate(const Call& call) {
  if (is_foreign(text_in(call.request, "HostedZoneId").value_or(""), call.place)) {
    return associate_foreign(call, vpc_in(call.request, call.place));
  }
  auto shown = own_zone(call);
  if (!shown) return shown;
  if (!is_private(*shown)) {
    return refused_with("PublicZoneVPCAssociation",
                        "You're trying to associate a VPC with a public hosted zone. Amazon Route "
                        "53 doesn't support associating a VPC with a public hosted zone.");
  }
  const OrderedJson vpc = vpc_in(call.request, call.place);
  if (!call.has_vpc(vpc)) return tl::unexpected(invalid_vpc());
  const std::string& name = text_of(*shown, "Name");
  if (auto fault = conflict(name, vpc)) return tl::unexpected(std::move(*fault));
  noted(*shown, call.place).vpcs.push_back(vpc);
  return changed(call);
}

Answered PrivateZones::disassociate(const Call& call) {
  auto shown = own_zone(call);
  if (!shown) return shown;
  const std::string& id = text_of(*shown, "Id");
  const OrderedJson vpc = vpc_in(call.request, call.place);
  const auto zone = zones_.find(id);
  if (zone == zones_.end() ||
      std::ranges::find(zone->second.vpcs, vpc) == zone->second.vpcs.end()) {
    return refused_with(
        "VPCAssociationNotFound",
        fmt::format("The VPC: {} in region {} that you provided is not associated with the hosted "
                    "zone: {}",
                    text_of(vpc, "VPCId"), text_of(vpc, "VPCRegion"),
                    id.substr(id.rfind('/') + 1)));  // [I]
  }
  if (zone->second.vpcs.size() == 1) {
    return refused_with("LastVPCAssociation",
                        "The VPC that you're trying to disassociate from the private hosted zone "
                        "is the last VPC that is associated with the hosted zone. Amazon Route 53 "
                        "doesn't support disassociating the last VPC from a hosted zone.");
  }
  std::erase(zone->second.vpcs, vpc);
  return changed(call);
}

/// All on one page, and in the order of their ids. [I]
Answered PrivateZones::list_by_vpc(const Call& call) const {
  const OrderedJson vpc{{"VPCRegion", text_in(call.request, "VPCRegion").value_or("")},
                        {"VPCId", text_in(call.request, "VPCId").value_or("")}};
  OrderedJson rows = OrderedJson::array();
  for (const auto& [id, zone] : zones_) {
    if (std::ranges::find(zone.vpcs, vpc) == zone.vpcs.end()) continue;
    rows.push_back({{"HostedZoneId", id.substr(id.rfind('/') + 1)},
                    {"Name", zone.name},
                    {"Owner", {{"OwningAccount", zone.account}}}});
  }
  return OrderedJson{{"HostedZoneSummaries", std::move(rows)},
                     {"MaxItems", text_in(call.request, "MaxItems").value_or(kItemsMax)}};
}

}  // namespace acmsim::sim
