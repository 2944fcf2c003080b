#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/world/catalogue.hpp"
#include "sim/api/shapes/shapes.hpp"
#include "sim/surroundings/cidr.hpp"
#include "sim/surroundings/kinds.hpp"

namespace acmsim::sim {

/// A read of the session at the same place: what it answers to that operation.
using AskSession =
    std::function<Answered(std::string_view operation, const nlohmann::json& request)>;

/// EC2's network of an account in a Region; in it things stand as EC2 prints them. It begins with a
/// default VPC. Sources: Amazon VPC User Guide, "Default VPCs", "Default security groups". [D]
/// Where its members differ from that: nothing is ever pending, and an id follows from the place
/// and from how many were made before it.
struct Network {
  explicit Network(Place of);

  Place place;
  std::uint64_t made = 0;  ///< How many ids were given.
  std::array<std::vector<OrderedJson>, 10> things{};
  std::map<std::string, OrderedJson> vpc_attributes{};  ///< By the VPC's id.

  std::vector<OrderedJson>& all(NetworkKind kind);
  const std::vector<OrderedJson>& all(NetworkKind kind) const;
  OrderedJson* find(NetworkKind kind, std::string_view id);
  const OrderedJson* find(NetworkKind kind, std::string_view id) const;
  /// The thing, or EC2's error for an id that is none.
  tl::expected<OrderedJson*, AwsError> get(NetworkKind kind, std::string_view id);
  void remove(NetworkKind kind, std::string_view id);
  /// Removes those with that value.
  void remove_where(NetworkKind kind, const char* member, std::string_view value);
  std::string fresh_id(std::string_view prefix);
};

/// EC2's error for an id that is none: of another form, or of nothing.
AwsError error_of_id(const KindRow& row, std::string_view id);

/// A call of EC2's. What it changes is kept only if it succeeds.
struct NetworkCall {
  const shapes::Operation& operation;
  const nlohmann::json& request;
  Network& network;
  const AskSession& ask;
};

/// The load balancers of the place, dressed, as DescribeLoadBalancers lists them.
std::vector<OrderedJson> balancers_of(const NetworkCall& call);

// What is made with others.
/// A VPC with its main route table, network ACL and security group; `group` is its id.
OrderedJson& make_vpc(Network& network, const std::string& id, const CidrBlock& block,
                      const std::string& group);
OrderedJson& make_subnet(Network& network, const OrderedJson& vpc, const std::string& zone,
                         const CidrBlock& block);
OrderedJson& make_route_table(Network& network, const OrderedJson& vpc, bool is_main);
OrderedJson& make_security_group(Network& network, const std::string& id, const std::string& name,
                                 const std::string& about, const OrderedJson& vpc);

// The parts of the default VPC.
CidrBlock block_of_default_vpc();
/// The zones of a Region, as an account has them: `us-east-1a`.
std::vector<std::string> zones_of(std::string_view region);
/// The id of a zone, which is the same for all accounts: `use1-az1`. That `a` is the first is ours.
std::string zone_id_of(std::string_view zone);

// Tags.
/// What a call that makes things of that kind gives them. Errors: InvalidParameterValue.
Answered tags_given(const NetworkCall& call, NetworkKind kind);

// The operations.
Answered describe(const NetworkCall& call, const KindRow& row);
Answered create_vpc(const NetworkCall& call);
Answered describe_vpc_attribute(const NetworkCall& call);
Answered modify_vpc_attribute(const NetworkCall& call);
Answered delete_vpc(const NetworkCall& call);
Answered create_subnet(const NetworkCall& call);
Answered modify_subnet_attribute(const NetworkCall& call);
Answered delete_subnet(const NetworkCall& call);
Answered create_security_group(const NetworkCall& call);
Answered delete_security_group(const NetworkCall& call);
Answered authorize(const NetworkCall& call);
Answered revoke(const NetworkCall& call);
Answered create_route_table(const NetworkCall& call);
Answered delete_route_table(const NetworkCall& call);
Answered create_route(const NetworkCall& call);
Answered delete_route(const NetworkCall& call);
Answered associate_route_table(const NetworkCall& call);
Answered disassociate_route_table(const NetworkCall& call);
Answered create_internet_gateway(const NetworkCall& call);
Answered attach_internet_gateway(const NetworkCall& call);
Answered detach_internet_gateway(const NetworkCall& call);
Answered delete_internet_gateway(const NetworkCall& call);
Answered create_network_acl_entry(const NetworkCall& call);
Answered delete_network_acl_entry(const NetworkCall& call);
Answered allocate_address(const NetworkCall& call);
Answered release_address(const NetworkCall& call);
Answered disassociate_address(const NetworkCall& call);
Answered describe_addresses_attribute(const NetworkCall& call);
Answered create_nat_gateway(const NetworkCall& call);
Answered delete_nat_gateway(const NetworkCall& call);
Answered describe_availability_zones(const NetworkCall& call);
Answered describe_regions(const NetworkCall& call);
Answered describe_account_attributes(const NetworkCall& call);
Answered create_tags(const NetworkCall& call);
Answered delete_tags(const NetworkCall& call);
Answered describe_tags(const NetworkCall& call);

/// A security group with its rules as permissions.
OrderedJson shown_security_group(const Network& network, OrderedJson group);
/// The interfaces that load balancers have in their subnets.
std::vector<OrderedJson> network_interfaces(const NetworkCall& call);

/// Answers a call of EC2's.
Answered answer_of_network(const NetworkCall& call);

}  // namespace acmsim::sim
