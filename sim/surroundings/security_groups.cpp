// Security groups. Source: EC2 API Reference, CreateSecurityGroup, DeleteSecurityGroup,
// DescribeSecurityGroups [D]; texts of errors, public logs [U].
#include <algorithm>
#include <fmt/core.h>

#include "sim/surroundings/network.hpp"
#include "sim/surroundings/rules.hpp"

namespace acmsim::sim {
namespace {

/// The default VPC; null where it was deleted.
const OrderedJson* default_vpc(const Network& network) {
  const auto& vpcs = network.all(NetworkKind::vpc);
  const auto found = std::ranges::find_if(
      vpcs, [](const OrderedJson& vpc) { return vpc.at("IsDefault").get<bool>(); });
  return found == vpcs.end() ? nullptr : &*found;
}

bool is_used_by_others(const NetworkCall& call, const std::string& id) {
  for (const OrderedJson& rule : call.network.all(NetworkKind::security_group_rule)) {
    const auto other = rule.find("ReferencedGroupInfo");
    if (other == rule.end() || text_of(rule, "GroupId") == id) continue;
    if (text_of(*other, "GroupId") == id) return true;
  }
  for (const OrderedJson& interface : network_interfaces(call)) {
    for (const OrderedJson& group : interface.at("Groups")) {
      if (text_of(group, "GroupId") == id) return true;
    }
  }
  return false;
}

}  // namespace

OrderedJson& make_security_group(Network& network, const std::string& id, const std::string& name,
                                 const std::string& about, const OrderedJson& vpc) {
  auto& groups = network.all(NetworkKind::security_group);
  groups.push_back({{"Description", about},
                    {"GroupName", name},
                    {"OwnerId", network.place.account},
                    {"GroupId", id},
                    {"Tags", OrderedJson::array()},
                    {"VpcId", vpc.at("VpcId")}});
  if (name == "default") {
    put_rule(network, {.group = id, .is_egress = false, .protocol = "-1", .other_group = id});
  }
  put_rule(network, {.group = id, .is_egress = true, .protocol = "-1", .ipv4 = "0.0.0.0/0"});
  if (!vpc.at("Ipv6CidrBlockAssociationSet").empty()) {
    put_rule(network, {.group = id, .is_egress = true, .protocol = "-1", .ipv6 = "::/0"});
  }
  return groups.back();
}

tl::expected<OrderedJson*, AwsError> group_in(Network& network, const nlohmann::json& from) {
  if (const auto id = text_in(from, "GroupId")) {
    return network.get(NetworkKind::security_group, *id);
  }
  const auto name = text_in(from, "GroupName");
  if (!name) {
    return refused_with("MissingParameter",
                        "The request must contain the parameter groupName or groupId");
  }
  const OrderedJson* vpc = default_vpc(network);
  const std::string home = vpc == nullptr ? "" : text_of(*vpc, "VpcId");
  for (OrderedJson& group : network.all(NetworkKind::security_group)) {
    if (text_of(group, "GroupName") == *name && text_of(group, "VpcId") == home) return &group;
  }
  return refused_with(
      "InvalidGroup.NotFound",
      fmt::format("The security group '{}' does not exist in default VPC '{}'", *name, home));
}

Answered create_security_group(const NetworkCall& call) {
  Network& network = call.network;
  const std::string name = text_in(call.request, "GroupName").value_or("");
  const auto given = text_in(call.request, "VpcId");
  const OrderedJson* vpc = default_vpc(network);
  if (given) {
    const auto found = network.get(NetworkKind::vpc, *given);
    if (!found) return tl::unexpected(found.error());
    vpc = *found;
  }
  if (vpc == nullptr) return refused_with("VPCIdNotSpecified", "No default VPC for this user");
  if (name == "default") {
    return refused_with("InvalidParameterValue",
                        "Cannot use reserved security group name: default");
  }
  if (name.starts_with("sg-")) {
    return refused_with(
        "InvalidParameterValue",
        fmt::format("Value ({}) for parameter GroupName is invalid. Group names may "
                    "not be in the format sg-*",
                    name));
  }
  const std::string home = text_of(*vpc, "VpcId");
  for (const OrderedJson& group : network.all(NetworkKind::security_group)) {
    if (text_of(group, "GroupName") != name || text_of(group, "VpcId") != home) continue;
    return refused_with(
        "InvalidGroup.Duplicate",
        fmt::format("The security group '{}' already exists for VPC '{}'", name, home));
  }
  auto tags = tags_given(call, NetworkKind::security_group);
  if (!tags) return tags;
  OrderedJson& group = make_security_group(network, network.fresh_id("sg"), name,
                                           text_in(call.request, "Description").value_or(""), *vpc);
  group["Tags"] = *tags;
  OrderedJson answer{{"GroupId", group.at("GroupId")}};
  if (!tags->empty()) answer["Tags"] = *tags;
  return answer;
}

Answered delete_security_group(const NetworkCall& call) {
  const auto group = group_in(call.network, call.request);
  if (!group) return tl::unexpected(group.error());
  const std::string id = text_of(**group, "GroupId");
  if (text_of(**group, "GroupName") == "default") {
    return refused_with("CannotDelete",
                        fmt::format("the specified group: \"{}\" name: \"default\" cannot be "
                                    "deleted by a user",
                                    id));
  }
  if (is_used_by_others(call, id)) {
    return refused_with("DependencyViolation",
                        fmt::format("resource {} has a dependent object", id));
  }
  call.network.remove_where(NetworkKind::security_group_rule, "GroupId", id);
  call.network.remove(NetworkKind::security_group, id);
  return OrderedJson::object();
}

}  // namespace acmsim::sim
