// Which operation of EC2 is answered by what.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/digest.hpp"
#include "model/base/ensure.hpp"
#include "sim/api/pages.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

struct NetworkRow {
  std::string_view operation;
  Answered (*answer)(const NetworkCall& call);
};
constexpr std::array kNetworkRows{
    NetworkRow{"ec2:CreateVpc", create_vpc},
    NetworkRow{"ec2:DescribeVpcAttribute", describe_vpc_attribute},
    NetworkRow{"ec2:ModifyVpcAttribute", modify_vpc_attribute},
    NetworkRow{"ec2:DeleteVpc", delete_vpc},
    NetworkRow{"ec2:CreateSubnet", create_subnet},
    NetworkRow{"ec2:ModifySubnetAttribute", modify_subnet_attribute},
    NetworkRow{"ec2:DeleteSubnet", delete_subnet},
    NetworkRow{"ec2:CreateSecurityGroup", create_security_group},
    NetworkRow{"ec2:DeleteSecurityGroup", delete_security_group},
    NetworkRow{"ec2:AuthorizeSecurityGroupIngress", authorize},
    NetworkRow{"ec2:AuthorizeSecurityGroupEgress", authorize},
    NetworkRow{"ec2:RevokeSecurityGroupIngress", revoke},
    NetworkRow{"ec2:RevokeSecurityGroupEgress", revoke},
    NetworkRow{"ec2:CreateRouteTable", create_route_table},
    NetworkRow{"ec2:DeleteRouteTable", delete_route_table},
    NetworkRow{"ec2:CreateRoute", create_route},
    NetworkRow{"ec2:DeleteRoute", delete_route},
    NetworkRow{"ec2:AssociateRouteTable", associate_route_table},
    NetworkRow{"ec2:DisassociateRouteTable", disassociate_route_table},
    NetworkRow{"ec2:CreateInternetGateway", create_internet_gateway},
    NetworkRow{"ec2:AttachInternetGateway", attach_internet_gateway},
    NetworkRow{"ec2:DetachInternetGateway", detach_internet_gateway},
    NetworkRow{"ec2:DeleteInternetGateway", delete_internet_gateway},
    NetworkRow{"ec2:CreateNetworkAclEntry", create_network_acl_entry},
    NetworkRow{"ec2:DeleteNetworkAclEntry", delete_network_acl_entry},
    NetworkRow{"ec2:AllocateAddress", allocate_address},
    NetworkRow{"ec2:ReleaseAddress", release_address},
    NetworkRow{"ec2:DisassociateAddress", disassociate_address},
    NetworkRow{"ec2:DescribeAddressesAttribute", describe_addresses_attribute},
    NetworkRow{"ec2:CreateNatGateway", create_nat_gateway},
    NetworkRow{"ec2:DeleteNatGateway", delete_nat_gateway},
    NetworkRow{"ec2:DescribeAvailabilityZones", describe_availability_zones},
    NetworkRow{"ec2:DescribeRegions", describe_regions},
    NetworkRow{"ec2:DescribeAccountAttributes", describe_account_attributes},
    NetworkRow{"ec2:CreateTags", create_tags},
    NetworkRow{"ec2:DeleteTags", delete_tags},
    NetworkRow{"ec2:DescribeTags", describe_tags},
};

Answered answer_once(const NetworkCall& call) {
  const auto kind = std::ranges::find(kind_rows(), call.operation.name, &KindRow::describe);
  if (kind != kind_rows().end()) return describe(call, *kind);
  const auto row = std::ranges::find(kNetworkRows, call.operation.name, &NetworkRow::operation);
  ensure(row != kNetworkRows.end(), "every operation of EC2's table is answered");
  return row->answer(call);
}

/// Of the things those that a request names, in their own order.
Answered named_ones(const NetworkCall& call, const KindRow& row, OrderedJson all) {
  const auto ids = texts_in(call.request, row.ids);
  const std::string member(row.id);
  for (const std::string& id : ids) {
    const bool is_there = std::ranges::any_of(
        all, [&](const OrderedJson& thing) { return text_of(thing, member.c_str()) == id; });
    if (!is_there) return tl::unexpected(error_of_id(row, id));
  }
  const auto names = texts_in(call.request, "GroupNames");
  for (const std::string& name : names) {
    const bool is_there = std::ranges::any_of(
        all, [&](const OrderedJson& thing) { return thing.value("GroupName", "") == name; });
    if (is_there) continue;
    return refused_with("InvalidGroup.NotFound",
                        fmt::format("The security group '{}' does not exist", name));
  }
  if (ids.empty() && names.empty()) return all;
  OrderedJson left = OrderedJson::array();
  for (OrderedJson& thing : all) {
    const bool is_named = std::ranges::find(ids, text_of(thing, member.c_str())) != ids.end() ||
                          std::ranges::find(names, thing.value("GroupName", "")) != names.end();
    if (is_named) left.push_back(std::move(thing));
  }
  return left;
}

OrderedJson interface_of(const NetworkCall& call, const OrderedJson& balancer,
                         const OrderedJson& subnet) {
  const std::string arn = text_of(balancer, "LoadBalancerArn");
  const std::string digits = hex_of(arn + text_of(subnet, "SubnetId"));
  OrderedJson groups = OrderedJson::array();
  for (const OrderedJson& id : balancer.at("SecurityGroups")) {
    const OrderedJson* group =
        call.network.find(NetworkKind::security_group, id.get_ref<const std::string&>());
    if (group == nullptr) continue;
    groups.push_back({{"GroupName", group->at("GroupName")}, {"GroupId", id}});
  }
  const CidrBlock block = CidrBlock::parse(text_of(subnet, "CidrBlock")).value_or(CidrBlock{});
  constexpr std::uint32_t kFirstOfBalancers = 10;
  std::string address =
      block.part(kFirstOfBalancers + number_of(digits, 4), 32).text();  // One of four. [I]
  address.resize(address.find('/'));
  constexpr std::string_view kResource = ":loadbalancer/";
  return {{"Attachment",
           {{"AttachmentId", "eni-attach-0" + digits.substr(16, 16)},
            {"DeleteOnTermination", false},
            {"DeviceIndex", 1},
            {"InstanceOwnerId", "amazon-elb"},
            {"Status", "attached"}}},
          {"AvailabilityZone", subnet.at("AvailabilityZone")},
          {"Description", "ELB " + arn.substr(arn.find(kResource) + kResource.size())},
          {"Groups", std::move(groups)},
          {"InterfaceType", "interface"},
          {"Ipv6Addresses", OrderedJson::array()},
          {"NetworkInterfaceId", "eni-0" + digits.substr(0, 16)},
          {"OwnerId", call.network.place.account},
          {"PrivateIpAddress", address},
          {"PrivateIpAddresses",
           OrderedJson::array({{{"Primary", true}, {"PrivateIpAddress", address}}})},
          {"RequesterId", "amazon-elb"},
          {"RequesterManaged", true},
          {"SourceDestCheck", true},
          {"Status", "in-use"},
          {"SubnetId", subnet.at("SubnetId")},
          {"TagSet", OrderedJson::array()},
          {"VpcId", subnet.at("VpcId")}};
}

}  // namespace

std::vector<OrderedJson> balancers_of(const NetworkCall& call) {
  const auto answer = call.ask("elbv2:DescribeLoadBalancers", nlohmann::json::object());
  if (!answer || !answer->contains("LoadBalancers")) return {};
  return {answer->at("LoadBalancers").begin(), answer->at("LoadBalancers").end()};
}

/// One in each of its subnets. They come and go with it: AWS takes some minutes.
std::vector<OrderedJson> network_interfaces(const NetworkCall& call) {
  std::vector<OrderedJson> interfaces;
  for (const OrderedJson& balancer : balancers_of(call)) {
    if (!balancer.contains("AvailabilityZones")) continue;
    for (const OrderedJson& zone : balancer.at("AvailabilityZones")) {
      const OrderedJson* subnet = call.network.find(NetworkKind::subnet, text_of(zone, "SubnetId"));
      if (subnet != nullptr) interfaces.push_back(interface_of(call, balancer, *subnet));
    }
  }
  return interfaces;
}

Answered describe(const NetworkCall& call, const KindRow& row) {
  OrderedJson all = row.kind == NetworkKind::network_interface
                        ? OrderedJson(network_interfaces(call))
                        : OrderedJson(call.network.all(row.kind));
  if (row.kind == NetworkKind::security_group) {
    for (OrderedJson& group : all) group = shown_security_group(call.network, std::move(group));
  }
  auto named = named_ones(call, row, std::move(all));
  if (!named) return named;
  nlohmann::json asked = call.request;
  if (asked.contains("Filter")) asked["Filters"] = asked.at("Filter");  // Of NAT gateways alone.
  auto left = filtered(std::move(*named), asked, row.filters);
  if (!left) return left;
  const auto token = text_in(call.request, "NextToken");
  if (token && page_refusal(call.operation, call.request)) {
    return refused_with("InvalidNextToken", "The token '" + *token + "' is invalid");  // [I]
  }
  return page_of(call.operation, call.request, OrderedJson{{row.list, std::move(*left)}});
}

/// What a call changes is kept if it succeeds and if it is meant.
Answered answer_of_network(const NetworkCall& call) {
  Network tried = call.network;
  auto answer = answer_once({call.operation, call.request, tried, call.ask});
  if (!answer) return answer;
  if (flag_in(call.request, "DryRun")) {
    constexpr int kPreconditionFailed = 412;
    return tl::unexpected(AwsError{"DryRunOperation",
                                   "Request would have succeeded, but DryRun flag is set.",
                                   kPreconditionFailed});
  }
  call.network = std::move(tried);
  return answer;
}

}  // namespace acmsim::sim
