// The VPCs that the owner of a private hosted zone lets other accounts associate with it.
#include <algorithm>

#include "sim/surroundings/private_zones.hpp"
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {
namespace {

bool has(const std::vector<OrderedJson>& vpcs, const OrderedJson& vpc) {
  return std::ranges::find(vpcs, vpc) != vpcs.end();
}

}  // namespace

bool PrivateZones::is_foreign(const std::string& zone, const Place& place) const {
  const auto found = zones_.find(zone_key(zone));
  return found != zones_.end() && found->second.account != place.account;
}

/// The text is ours. [I]
Answered PrivateZones::associate_foreign(const Call& call, const OrderedJson& vpc) {
  Zone& zone = zones_.at(zone_key(text_in(call.request, "HostedZoneId").value_or("")));
  if (!has(zone.authorized, vpc)) {
    return refused_with("NotAuthorizedException",
                        "The VPC that you specified is not authorized to be associated with the "
                        "hosted zone.");
  }
  if (!call.has_vpc(vpc)) return tl::unexpected(invalid_vpc());
  if (auto fault = conflict(zone.name, vpc)) return tl::unexpected(std::move(*fault));
  zone.vpcs.push_back(vpc);
  return changed(call);
}

/// The VPC is another account's: whether there is one is not asked. Of a public zone, and the text:
/// inferred. [I]
Answered PrivateZones::authorize(const Call& call) {
  auto shown = own_zone(call);
  if (!shown) return shown;
  if (!shown->at("Config").at("PrivateZone").get<bool>()) {
    return refused_with("InvalidInput", "A VPC can be associated with a private zone only.");
  }
  const OrderedJson vpc = vpc_in(call.request, call.place);
  Zone& zone = noted(*shown, call.place);
  if (!has(zone.authorized, vpc)) zone.authorized.push_back(vpc);
  return OrderedJson{{"HostedZoneId", bare_zone_id(*shown)}, {"VPC", vpc}};
}

Answered PrivateZones::list_authorized(const Call& call) {
  auto shown = own_zone(call);
  if (!shown) return shown;
  const auto found = zones_.find(text_of(*shown, "Id"));
  const bool is_known = found != zones_.end();
  return OrderedJson{
      {"HostedZoneId", bare_zone_id(*shown)},
      {"VPCs", is_known ? OrderedJson(found->second.authorized) : OrderedJson::array()}};
}

/// What is associated stays so. [D]
Answered PrivateZones::deauthorize(const Call& call) {
  auto shown = own_zone(call);
  if (!shown) return shown;
  const auto found = zones_.find(text_of(*shown, "Id"));
  const OrderedJson vpc = vpc_in(call.request, call.place);
  if (found == zones_.end() || std::erase(found->second.authorized, vpc) == 0) {
    return refused_with("VPCAssociationAuthorizationNotFound",
                        "The VPC that you specified is not authorized to be associated with the "
                        "hosted zone.");
  }
  return OrderedJson(nullptr);
}

Answered PrivateZones::own_zone(const Call& call) {
  return zone_of(text_in(call.request, "HostedZoneId").value_or(""), call.ask);
}

std::string PrivateZones::bare_zone_id(const OrderedJson& zone) {
  const std::string& id = text_of(zone, "Id");
  return id.substr(id.rfind('/') + 1);
}

}  // namespace acmsim::sim
