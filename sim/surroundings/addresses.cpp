// Elastic IP addresses, and the NAT gateways that have them. Nothing follows from either: tools
// make them around subnets. Sources: EC2 API Reference, AllocateAddress, CreateNatGateway and
// around them [D]; texts of errors, public logs [U], but where it says otherwise.
#include <algorithm>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

/// One of 65,536 in a range that is kept for benchmarks (RFC 2544). [I]
std::string public_address(const std::string& id) {
  const auto number = number_of(id, 0x10000);
  return fmt::format("198.18.{}.{}", number / 256, number % 256);
}

/// An address of a subnet, beyond those that load balancers have. [I]
std::string private_address(const OrderedJson& subnet, const std::string& id) {
  const CidrBlock block = CidrBlock::parse(text_of(subnet, "CidrBlock")).value_or(CidrBlock{});
  constexpr std::uint32_t kFirst = 5;
  std::string address = block.part(kFirst + number_of(id, 4), 32).text();
  address.resize(address.find('/'));
  return address;
}

tl::expected<OrderedJson*, AwsError> address_in(const NetworkCall& call) {
  return call.network.get(NetworkKind::elastic_ip,
                          text_in(call.request, "AllocationId").value_or(""));
}

}  // namespace

Answered allocate_address(const NetworkCall& call) {
  auto tags = tags_given(call, NetworkKind::elastic_ip);
  if (!tags) return tags;
  Network& network = call.network;
  const std::string id = network.fresh_id("eipalloc");
  OrderedJson address{{"PublicIp", public_address(id)},
                      {"AllocationId", id},
                      {"PublicIpv4Pool", "amazon"},
                      {"NetworkBorderGroup", network.place.region},
                      {"Domain", "vpc"}};
  network.all(NetworkKind::elastic_ip).push_back(address);
  network.all(NetworkKind::elastic_ip).back()["Tags"] = std::move(*tags);
  return address;
}

Answered release_address(const NetworkCall& call) {
  const auto address = address_in(call);
  if (!address) return tl::unexpected(address.error());
  if ((*address)->contains("AssociationId")) {
    return refused_with("InvalidIPAddress.InUse",
                        fmt::format("Address {} is in use.", text_of(**address, "PublicIp")));
  }
  call.network.remove(NetworkKind::elastic_ip, text_of(**address, "AllocationId"));
  return OrderedJson::object();
}

/// What a NAT gateway holds it keeps.
Answered disassociate_address(const NetworkCall& call) {
  const std::string id = text_in(call.request, "AssociationId").value_or("");
  const bool is_held = std::ranges::any_of(
      call.network.all(NetworkKind::elastic_ip),
      [&](const OrderedJson& address) { return address.value("AssociationId", "") == id; });
  if (is_held) {
    return refused_with("AuthFailure",
                        "You do not have permission to access the specified resource.");
  }
  return refused_with("InvalidAssociationID.NotFound",
                      fmt::format("The association ID '{}' does not exist", id));
}

/// No address has a name of its own.
Answered describe_addresses_attribute(const NetworkCall& /*call*/) {
  return OrderedJson{{"Addresses", OrderedJson::array()}};
}

Answered create_nat_gateway(const NetworkCall& call) {
  auto tags = tags_given(call, NetworkKind::nat_gateway);
  if (!tags) return tags;
  Network& network = call.network;
  const std::string subnet_id = text_in(call.request, "SubnetId").value_or("");
  const auto subnet = network.get(NetworkKind::subnet, subnet_id);
  if (!subnet) return tl::unexpected(subnet.error());
  const std::string id = network.fresh_id("nat");
  const std::string kind = text_in(call.request, "ConnectivityType").value_or("public");
  OrderedJson shown{{"NetworkInterfaceId", network.fresh_id("eni")},
                    {"PrivateIp", private_address(**subnet, id)}};
  if (kind == "public") {
    const auto address = address_in(call);
    if (!address) return tl::unexpected(address.error());
    if ((*address)->contains("AssociationId")) {
      return refused_with(
          "Resource.AlreadyAssociated",
          fmt::format("resource {} is already associated.", text_of(**address, "AllocationId")));
    }
    OrderedJson& held = **address;
    held["AssociationId"] = network.fresh_id("eipassoc");
    held["NetworkInterfaceId"] = shown.at("NetworkInterfaceId");
    held["NetworkInterfaceOwnerId"] = network.place.account;
    held["PrivateIpAddress"] = shown.at("PrivateIp");
    for (const char* member : {"AllocationId", "PublicIp"}) shown[member] = held.at(member);
  }
  OrderedJson gateway{{"NatGatewayAddresses", OrderedJson::array({shown})},
                      {"NatGatewayId", id},
                      {"State", "available"},
                      {"SubnetId", subnet_id},
                      {"VpcId", (*subnet)->at("VpcId")},
                      {"Tags", std::move(*tags)},
                      {"ConnectivityType", kind}};
  network.all(NetworkKind::nat_gateway).push_back(gateway);
  gateway["State"] = "pending";
  return OrderedJson{{"NatGateway", std::move(gateway)}};
}

/// It is gone at once: EC2 shows it for about an hour as deleted.
Answered delete_nat_gateway(const NetworkCall& call) {
  const std::string id = text_in(call.request, "NatGatewayId").value_or("");
  const auto gateway = call.network.get(NetworkKind::nat_gateway, id);
  if (!gateway) return tl::unexpected(gateway.error());
  for (const OrderedJson& shown : (*gateway)->at("NatGatewayAddresses")) {
    OrderedJson* held = call.network.find(NetworkKind::elastic_ip, shown.value("AllocationId", ""));
    if (held == nullptr) continue;
    for (const char* member :
         {"AssociationId", "NetworkInterfaceId", "NetworkInterfaceOwnerId", "PrivateIpAddress"}) {
      held->erase(member);
    }
  }
  call.network.remove(NetworkKind::nat_gateway, id);
  return OrderedJson{{"NatGatewayId", id}};
}

}  // namespace acmsim::sim
