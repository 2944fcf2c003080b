// Subnets. Source: EC2 API Reference, CreateSubnet, ModifySubnetAttribute, DeleteSubnet [D]; texts
// of errors, public logs [U].
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "sim/api/arn.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

constexpr int kSubnetMin = 16;  // The lengths of prefixes that a subnet may have.
constexpr int kSubnetMax = 28;

/// Of each subnet AWS keeps the first four addresses and the last.
constexpr std::int64_t kKept = 5;

std::int64_t addresses_of(const CidrBlock& block) {
  return (std::int64_t{1} << (32 - block.length)) - kKept;
}

/// What ModifySubnetAttribute sets, and those of them that are options for names.
constexpr std::array kSubnetFlags{"MapPublicIpOnLaunch", "AssignIpv6AddressOnCreation",
                                  "MapCustomerOwnedIpOnLaunch", "EnableDns64"};
constexpr std::array<std::array<const char*, 2>, 3> kNameOptions{{
    {"PrivateDnsHostnameTypeOnLaunch", "HostnameType"},
    {"EnableResourceNameDnsARecordOnLaunch", "EnableResourceNameDnsARecord"},
    {"EnableResourceNameDnsAAAARecordOnLaunch", "EnableResourceNameDnsAAAARecord"},
}};

/// The zone that a request names; the first one where it names none.
tl::expected<std::string, AwsError> zone_in(const NetworkCall& call) {
  const auto zones = zones_of(call.network.place.region);
  const auto name = text_in(call.request, "AvailabilityZone");
  const auto id = text_in(call.request, "AvailabilityZoneId");
  if (!name && !id) return zones.front();
  const auto found = std::ranges::find_if(zones, [&](const std::string& zone) {
    return name ? zone == *name : zone_id_of(zone) == *id;
  });
  if (found != zones.end()) return *found;
  return refused_with(
      "InvalidParameterValue",
      fmt::format("Value ({}) for parameter {} is invalid. Subnets can currently only be created "
                  "in the following availability zones: {}.",
                  name ? *name : *id, name ? "availabilityZone" : "availabilityZoneId",
                  fmt::join(zones, ", ")));
}

std::optional<AwsError> fault_of_block(const Network& network, const OrderedJson& vpc,
                                       const CidrBlock& block) {
  const auto whole = CidrBlock::parse(text_of(vpc, "CidrBlock"));
  const bool fits =
      block.length >= kSubnetMin && block.length <= kSubnetMax && whole && whole->contains(block);
  if (!fits) {
    return AwsError{"InvalidSubnet.Range", fmt::format("The CIDR '{}' is invalid.", block.text())};
  }
  for (const OrderedJson& other : network.all(NetworkKind::subnet)) {
    if (text_of(other, "VpcId") != text_of(vpc, "VpcId")) continue;
    const auto taken = CidrBlock::parse(text_of(other, "CidrBlock"));
    if (!taken || !taken->overlaps(block)) continue;
    return AwsError{"InvalidSubnet.Conflict",
                    fmt::format("The CIDR '{}' conflicts with another subnet", block.text())};
  }
  return std::nullopt;
}

/// A subnet is in the default network ACL of its VPC.
void put_in_network_acl(Network& network, const std::string& vpc, const std::string& subnet) {
  for (OrderedJson& acl : network.all(NetworkKind::network_acl)) {
    if (text_of(acl, "VpcId") != vpc) continue;
    acl["Associations"].push_back({{"NetworkAclAssociationId", network.fresh_id("aclassoc")},
                                   {"NetworkAclId", acl.at("NetworkAclId")},
                                   {"SubnetId", subnet}});
  }
}

/// Takes a subnet out of the lists of those to which it belongs.
void take_out(std::vector<OrderedJson>& owners, const std::string& subnet) {
  for (OrderedJson& owner : owners) {
    OrderedJson left = OrderedJson::array();
    for (const OrderedJson& one : owner.at("Associations")) {
      if (one.value("SubnetId", "") != subnet) left.push_back(one);
    }
    owner["Associations"] = std::move(left);
  }
}

}  // namespace

OrderedJson& make_subnet(Network& network, const OrderedJson& vpc, const std::string& zone,
                         const CidrBlock& block) {
  const std::string id = network.fresh_id("subnet");
  const std::string vpc_id = text_of(vpc, "VpcId");
  const Place& place = network.place;
  auto& subnets = network.all(NetworkKind::subnet);
  subnets.push_back(
      {{"AvailabilityZone", zone},
       {"AvailabilityZoneId", zone_id_of(zone)},
       {"AvailableIpAddressCount", addresses_of(block)},
       {"CidrBlock", block.text()},
       {"DefaultForAz", false},
       {"MapPublicIpOnLaunch", false},
       {"MapCustomerOwnedIpOnLaunch", false},
       {"State", "available"},
       {"SubnetId", id},
       {"VpcId", vpc_id},
       {"OwnerId", place.account},
       {"AssignIpv6AddressOnCreation", false},
       {"Ipv6CidrBlockAssociationSet", OrderedJson::array()},
       {"Tags", OrderedJson::array()},
       {"SubnetArn", fmt::format("arn:{}:ec2:{}:{}:subnet/{}", partition_of(place.region),
                                 place.region, place.account, id)},
       {"EnableDns64", false},
       {"Ipv6Native", false},
       {"PrivateDnsNameOptionsOnLaunch",
        {{"HostnameType", "ip-name"},
         {"EnableResourceNameDnsARecord", false},
         {"EnableResourceNameDnsAAAARecord", false}}}});
  put_in_network_acl(network, vpc_id, id);
  return subnets.back();
}

Answered create_subnet(const NetworkCall& call) {
  Network& network = call.network;
  const auto vpc = network.get(NetworkKind::vpc, text_in(call.request, "VpcId").value_or(""));
  if (!vpc) return tl::unexpected(vpc.error());
  const auto text = text_in(call.request, "CidrBlock");
  if (!text) {
    return refused_with("MissingParameter", "The request must contain the parameter cidrBlock");
  }
  const auto block = CidrBlock::parse(*text);
  if (!block) {
    return refused_with("InvalidParameterValue",
                        fmt::format("Value ({}) for parameter cidrBlock is invalid. This is not a "
                                    "valid CIDR block.",
                                    *text));
  }
  const auto zone = zone_in(call);
  if (!zone) return tl::unexpected(zone.error());
  if (auto fault = fault_of_block(network, **vpc, *block)) return tl::unexpected(std::move(*fault));
  auto tags = tags_given(call, NetworkKind::subnet);
  if (!tags) return tags;
  OrderedJson& subnet = make_subnet(network, **vpc, *zone, *block);
  subnet["Tags"] = std::move(*tags);
  if (const auto ipv6 = text_in(call.request, "Ipv6CidrBlock"); ipv6 && is_ipv6_block(*ipv6)) {
    subnet["Ipv6CidrBlockAssociationSet"].push_back(
        {{"AssociationId", network.fresh_id("subnet-cidr-assoc")},
         {"Ipv6CidrBlock", *ipv6},
         {"Ipv6CidrBlockState", {{"State", "associated"}}}});
  }
  return OrderedJson{{"Subnet", subnet}};
}

Answered modify_subnet_attribute(const NetworkCall& call) {
  const std::string id = text_in(call.request, "SubnetId").value_or("");
  const auto subnet = call.network.get(NetworkKind::subnet, id);
  if (!subnet) return tl::unexpected(subnet.error());
  for (const char* flag : kSubnetFlags) {
    const nlohmann::json value = attribute_in(call.request, flag);
    if (value.is_boolean()) (**subnet)[flag] = value.get<bool>();
  }
  OrderedJson& options = (**subnet)["PrivateDnsNameOptionsOnLaunch"];
  if (auto type = text_in(call.request, kNameOptions[0][0])) options[kNameOptions[0][1]] = *type;
  for (std::size_t i = 1; i < kNameOptions.size(); ++i) {
    const nlohmann::json value = attribute_in(call.request, kNameOptions[i][0]);
    if (value.is_boolean()) options[kNameOptions[i][1]] = value.get<bool>();
  }
  return OrderedJson::object();
}

Answered delete_subnet(const NetworkCall& call) {
  const std::string id = text_in(call.request, "SubnetId").value_or("");
  Network& network = call.network;
  const auto subnet = network.get(NetworkKind::subnet, id);
  if (!subnet) return tl::unexpected(subnet.error());
  const auto interfaces = network_interfaces(call);
  const bool is_used = std::ranges::any_of(
      interfaces, [&](const OrderedJson& one) { return text_of(one, "SubnetId") == id; });
  if (is_used) {
    return refused_with("DependencyViolation",
                        fmt::format("The subnet '{}' has dependencies and cannot be deleted.", id));
  }
  take_out(network.all(NetworkKind::network_acl), id);
  take_out(network.all(NetworkKind::route_table), id);
  network.remove(NetworkKind::subnet, id);
  return OrderedJson::object();
}

}  // namespace acmsim::sim
