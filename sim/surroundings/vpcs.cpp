// VPCs. Source: EC2 API Reference, CreateVpc, DeleteVpc, ModifyVpcAttribute [D]; texts of errors,
// public logs [U].
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

constexpr int kBlockMin = 16;  // The lengths of prefixes that a VPC may have.
constexpr int kBlockMax = 28;

/// What a VPC attribute is called in a request to describe it, and in the answer.
struct VpcAttribute {
  std::string_view asked;
  const char* member;
  bool standard;
};
constexpr std::array kVpcAttributes{
    VpcAttribute{"enableDnsSupport", "EnableDnsSupport", true},
    VpcAttribute{"enableDnsHostnames", "EnableDnsHostnames", false},
    VpcAttribute{"enableNetworkAddressUsageMetrics", "EnableNetworkAddressUsageMetrics", false},
};

OrderedJson acl_entry(bool is_egress, const char* action, int number) {
  return {{"CidrBlock", "0.0.0.0/0"},
          {"Egress", is_egress},
          {"Protocol", "-1"},
          {"RuleAction", action},
          {"RuleNumber", number}};
}

/// The network ACL of a VPC lets everything pass.
void make_network_acl(Network& network, const std::string& vpc) {
  constexpr int kFirst = 100;
  constexpr int kLast = 32767;
  OrderedJson entries = OrderedJson::array();
  for (const bool is_egress : {true, false}) {
    entries.push_back(acl_entry(is_egress, "allow", kFirst));
    entries.push_back(acl_entry(is_egress, "deny", kLast));
  }
  network.all(NetworkKind::network_acl)
      .push_back({{"Associations", OrderedJson::array()},
                  {"Entries", std::move(entries)},
                  {"IsDefault", true},
                  {"NetworkAclId", network.fresh_id("acl")},
                  {"Tags", OrderedJson::array()},
                  {"VpcId", vpc},
                  {"OwnerId", network.place.account}});
}

/// A block of Amazon's own addresses.
OrderedJson ipv6_association(Network& network) {
  const std::string id = network.fresh_id("vpc-cidr-assoc");
  const std::string digits = hex_of(id);
  return {{"AssociationId", id},
          {"Ipv6CidrBlock",
           fmt::format("2600:1f18:{}:{}00::/56", digits.substr(0, 4), digits.substr(4, 2))},
          {"Ipv6CidrBlockState", {{"State", "associated"}}},
          {"NetworkBorderGroup", network.place.region},
          {"Ipv6Pool", "Amazon"}};
}

bool is_attached_to(const OrderedJson& gateway, const std::string& vpc) {
  return std::ranges::any_of(gateway.at("Attachments"), [&](const OrderedJson& attachment) {
    return text_of(attachment, "VpcId") == vpc;
  });
}

bool has_dependencies(const NetworkCall& call, const std::string& vpc) {
  const Network& network = call.network;
  const auto in_vpc = [&](const OrderedJson& thing) { return text_of(thing, "VpcId") == vpc; };
  return std::ranges::any_of(network.all(NetworkKind::subnet), in_vpc) ||
         std::ranges::any_of(network.all(NetworkKind::security_group),
                             [&](const OrderedJson& group) {
                               return in_vpc(group) && text_of(group, "GroupName") != "default";
                             }) ||
         std::ranges::count_if(network.all(NetworkKind::route_table), in_vpc) > 1 ||
         std::ranges::any_of(
             network.all(NetworkKind::internet_gateway),
             [&](const OrderedJson& gateway) { return is_attached_to(gateway, vpc); });
}

}  // namespace

OrderedJson& make_vpc(Network& network, const std::string& id, const CidrBlock& block,
                      const std::string& group) {
  const Place& place = network.place;
  const std::string options =
      "dopt-0" + hex_of("dhcp options " + place.account + place.region).substr(0, 16);
  const OrderedJson association{{"AssociationId", network.fresh_id("vpc-cidr-assoc")},
                                {"CidrBlock", block.text()},
                                {"CidrBlockState", {{"State", "associated"}}}};
  auto& vpcs = network.all(NetworkKind::vpc);
  vpcs.push_back({{"CidrBlock", block.text()},
                  {"DhcpOptionsId", options},
                  {"State", "available"},
                  {"VpcId", id},
                  {"OwnerId", place.account},
                  {"InstanceTenancy", "default"},
                  {"Ipv6CidrBlockAssociationSet", OrderedJson::array()},
                  {"CidrBlockAssociationSet", OrderedJson::array({association})},
                  {"IsDefault", false},
                  {"Tags", OrderedJson::array()}});
  OrderedJson& attributes = network.vpc_attributes[id];
  for (const VpcAttribute& one : kVpcAttributes) attributes[one.member] = one.standard;
  make_route_table(network, vpcs.back(), true);
  make_network_acl(network, id);
  make_security_group(network, group, "default", "default VPC security group", vpcs.back());
  return vpcs.back();
}

Answered create_vpc(const NetworkCall& call) {
  const auto text = text_in(call.request, "CidrBlock");
  if (!text) {
    return refused_with("MissingParameter",
                        "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  }
  const auto block = CidrBlock::parse(*text);
  if (!block) {
    return refused_with("InvalidParameterValue",
                        fmt::format("Value ({}) for parameter cidrBlock is invalid. This is not a "
                                    "valid CIDR block.",
                                    *text));
  }
  if (block->length < kBlockMin || block->length > kBlockMax) {
    return refused_with("InvalidVpc.Range", fmt::format("The CIDR '{}' is invalid.", *text));
  }
  auto tags = tags_given(call, NetworkKind::vpc);
  if (!tags) return tags;
  Network& network = call.network;
  const std::string id = network.fresh_id("vpc");
  OrderedJson& vpc = make_vpc(network, id, *block, network.fresh_id("sg"));
  vpc["Tags"] = std::move(*tags);
  if (auto tenancy = text_in(call.request, "InstanceTenancy")) vpc["InstanceTenancy"] = *tenancy;
  if (flag_in(call.request, "AmazonProvidedIpv6CidrBlock")) {
    vpc["Ipv6CidrBlockAssociationSet"].push_back(ipv6_association(network));
  }
  OrderedJson shown = vpc;
  shown["State"] = "pending";
  return OrderedJson{{"Vpc", std::move(shown)}};
}

Answered describe_vpc_attribute(const NetworkCall& call) {
  const std::string id = text_in(call.request, "VpcId").value_or("");
  const auto vpc = call.network.get(NetworkKind::vpc, id);
  if (!vpc) return tl::unexpected(vpc.error());
  const std::string asked = text_in(call.request, "Attribute").value_or("");
  const auto row = std::ranges::find(kVpcAttributes, asked, &VpcAttribute::asked);
  if (row == kVpcAttributes.end()) {
    return refused_with(
        "InvalidParameterValue",
        fmt::format("Value ({}) for parameter attribute is invalid. Unknown attribute.", asked));
  }
  OrderedJson value{{"Value", call.network.vpc_attributes.at(id).at(row->member)}};
  return OrderedJson{{"VpcId", id}, {row->member, std::move(value)}};
}

Answered modify_vpc_attribute(const NetworkCall& call) {
  const std::string id = text_in(call.request, "VpcId").value_or("");
  const auto vpc = call.network.get(NetworkKind::vpc, id);
  if (!vpc) return tl::unexpected(vpc.error());
  for (const VpcAttribute& one : kVpcAttributes) {
    const nlohmann::json value = attribute_in(call.request, one.member);
    if (value.is_boolean()) call.network.vpc_attributes.at(id)[one.member] = value.get<bool>();
  }
  return OrderedJson::object();
}

Answered delete_vpc(const NetworkCall& call) {
  const std::string id = text_in(call.request, "VpcId").value_or("");
  Network& network = call.network;
  const auto vpc = network.get(NetworkKind::vpc, id);
  if (!vpc) return tl::unexpected(vpc.error());
  if (has_dependencies(call, id)) {
    return refused_with("DependencyViolation",
                        fmt::format("The vpc '{}' has dependencies and cannot be deleted.", id));
  }
  for (const OrderedJson& group : network.all(NetworkKind::security_group)) {
    if (text_of(group, "VpcId") != id) continue;
    network.remove_where(NetworkKind::security_group_rule, "GroupId", text_of(group, "GroupId"));
  }
  for (const NetworkKind kind : {NetworkKind::security_group, NetworkKind::route_table,
                                 NetworkKind::network_acl, NetworkKind::vpc}) {
    network.remove_where(kind, "VpcId", id);
  }
  network.vpc_attributes.erase(id);
  return OrderedJson::object();
}

}  // namespace acmsim::sim
