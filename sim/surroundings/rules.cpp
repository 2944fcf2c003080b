// The rules of security groups. Source: EC2 API Reference, AuthorizeSecurityGroupIngress,
// RevokeSecurityGroupIngress, and their twins [D]; texts of errors, public logs [U], what has [I]
// inferred.
#include "sim/surroundings/rules.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

bool is_for_egress(const shapes::Operation& operation) {
  return operation.name.ends_with("Egress");
}

/// The rule in EC2's error.
std::string told_rule(const SecurityGroupRule& rule) {
  std::string text = fmt::format("peer: {}, ", rule.peer());
  if (rule.protocol == "-1") return text + "ALL, ALLOW";
  const bool is_number = std::ranges::all_of(rule.protocol, is_digit);
  text += is_number ? "protocol: " + rule.protocol : in_upper_case(rule.protocol);
  if (rule.from_port && rule.to_port) {
    text += fmt::format(", from port: {}, to port: {}", *rule.from_port, *rule.to_port);
  }
  return text + ", ALLOW";
}

/// The rules of a group for one direction.
std::vector<const OrderedJson*> rules_of(const Network& network, const std::string& group,
                                         bool is_egress) {
  std::vector<const OrderedJson*> rules;
  for (const OrderedJson& rule : network.all(NetworkKind::security_group_rule)) {
    if (text_of(rule, "GroupId") != group) continue;
    if (rule.at("IsEgress").get<bool>() == is_egress) rules.push_back(&rule);
  }
  return rules;
}

/// An item of a permission's list, with what is said about it.
OrderedJson peer_json(const char* member, const std::string& peer, const std::string& about) {
  OrderedJson item{{member, peer}};
  if (!about.empty()) item["Description"] = about;
  return item;
}

void put_peer(OrderedJson& permission, const SecurityGroupRule& rule, const std::string& owner) {
  if (!rule.ipv4.empty()) {
    permission["IpRanges"].push_back(peer_json("CidrIp", rule.ipv4, rule.about));
  } else if (!rule.ipv6.empty()) {
    permission["Ipv6Ranges"].push_back(peer_json("CidrIpv6", rule.ipv6, rule.about));
  } else if (!rule.prefix_list.empty()) {
    permission["PrefixListIds"].push_back(peer_json("PrefixListId", rule.prefix_list, rule.about));
  } else {
    OrderedJson pair = peer_json("GroupId", rule.other_group, rule.about);
    pair["UserId"] = owner;
    permission["UserIdGroupPairs"].push_back(std::move(pair));
  }
}

OrderedJson permission_of(const SecurityGroupRule& rule) {
  OrderedJson permission = OrderedJson::object();
  if (rule.from_port) permission["FromPort"] = *rule.from_port;
  permission["IpProtocol"] = rule.protocol;
  for (const char* list : {"IpRanges", "Ipv6Ranges", "PrefixListIds"}) {
    permission[list] = OrderedJson::array();
  }
  if (rule.to_port) permission["ToPort"] = *rule.to_port;
  permission["UserIdGroupPairs"] = OrderedJson::array();
  return permission;
}

/// Rules with the same protocol and ports are one permission.
OrderedJson permissions_of(const Network& network, const std::string& group, bool is_egress) {
  OrderedJson permissions = OrderedJson::array();
  std::vector<SecurityGroupRule> firsts;
  for (const OrderedJson* printed : rules_of(network, group, is_egress)) {
    const SecurityGroupRule rule = rule_of(*printed);
    const auto found = std::ranges::find_if(firsts, [&](const SecurityGroupRule& first) {
      return first.protocol == rule.protocol && first.from_port == rule.from_port &&
             first.to_port == rule.to_port;
    });
    const auto place = static_cast<std::size_t>(found - firsts.begin());
    if (found == firsts.end()) {
      firsts.push_back(rule);
      permissions.push_back(permission_of(rule));
    }
    put_peer(permissions[place], rule, network.place.account);
  }
  return permissions;
}

}  // namespace

bool SecurityGroupRule::is_same(const SecurityGroupRule& other) const {
  return protocol == other.protocol && from_port == other.from_port && to_port == other.to_port &&
         peer() == other.peer();
}

const std::string& SecurityGroupRule::peer() const {
  if (!ipv4.empty()) return ipv4;
  if (!ipv6.empty()) return ipv6;
  return prefix_list.empty() ? other_group : prefix_list;
}

const OrderedJson& put_rule(Network& network, const SecurityGroupRule& rule) {
  constexpr int kNoPort = -1;
  OrderedJson printed{{"SecurityGroupRuleId", network.fresh_id("sgr")},
                      {"GroupId", rule.group},
                      {"GroupOwnerId", network.place.account},
                      {"IsEgress", rule.is_egress},
                      {"IpProtocol", rule.protocol},
                      {"FromPort", rule.from_port.value_or(kNoPort)},
                      {"ToPort", rule.to_port.value_or(kNoPort)}};
  if (!rule.ipv4.empty()) printed["CidrIpv4"] = rule.ipv4;
  if (!rule.ipv6.empty()) printed["CidrIpv6"] = rule.ipv6;
  if (!rule.prefix_list.empty()) printed["PrefixListId"] = rule.prefix_list;
  if (!rule.other_group.empty()) {
    printed["ReferencedGroupInfo"] =
        OrderedJson{{"GroupId", rule.other_group}, {"UserId", network.place.account}};
  }
  if (!rule.about.empty()) printed["Description"] = rule.about;
  printed["Tags"] = OrderedJson::array();
  auto& rules = network.all(NetworkKind::security_group_rule);
  rules.push_back(std::move(printed));
  return rules.back();
}

SecurityGroupRule rule_of(const OrderedJson& printed) {
  SecurityGroupRule rule{.group = text_of(printed, "GroupId"),
                         .is_egress = printed.at("IsEgress").get<bool>(),
                         .protocol = text_of(printed, "IpProtocol"),
                         .ipv4 = printed.value("CidrIpv4", ""),
                         .ipv6 = printed.value("CidrIpv6", ""),
                         .prefix_list = printed.value("PrefixListId", ""),
                         .about = printed.value("Description", "")};
  if (rule.protocol != "-1") {
    rule.from_port = printed.at("FromPort").get<std::int64_t>();
    rule.to_port = printed.at("ToPort").get<std::int64_t>();
  }
  const auto other = printed.find("ReferencedGroupInfo");
  if (other != printed.end()) rule.other_group = text_of(*other, "GroupId");
  return rule;
}

OrderedJson shown_security_group(const Network& network, OrderedJson group) {
  const std::string id = text_of(group, "GroupId");
  OrderedJson shown = OrderedJson::object();
  for (auto& [member, value] : group.items()) {
    shown[member] = value;
    if (member == "GroupName") shown["IpPermissions"] = permissions_of(network, id, false);
    if (member == "GroupId") shown["IpPermissionsEgress"] = permissions_of(network, id, true);
  }
  return shown;
}

Answered authorize(const NetworkCall& call) {
  Network& network = call.network;
  const auto group = group_in(network, call.request);
  if (!group) return tl::unexpected(group.error());
  const std::string id = text_of(**group, "GroupId");
  const auto rules = rules_in(call, id);
  if (!rules) return tl::unexpected(rules.error());
  auto tags = tags_given(call, NetworkKind::security_group_rule);
  if (!tags) return tags;
  OrderedJson made = OrderedJson::array();
  for (const SecurityGroupRule& rule : *rules) {
    for (const OrderedJson* known : rules_of(network, id, is_for_egress(call.operation))) {
      if (!rule_of(*known).is_same(rule)) continue;
      return refused_with("InvalidPermission.Duplicate",
                          fmt::format("the specified rule \"{}\" already exists", told_rule(rule)));
    }
    put_rule(network, rule);
    OrderedJson& printed = network.all(NetworkKind::security_group_rule).back();
    printed["Tags"] = *tags;
    made.push_back(printed);
  }
  return OrderedJson{{"Return", true}, {"SecurityGroupRules", std::move(made)}};
}

/// Of a group of the default VPC, a rule that there is not is answered with; of another it is an
/// error.
Answered revoke(const NetworkCall& call) {
  Network& network = call.network;
  const auto group = group_in(network, call.request);
  if (!group) return tl::unexpected(group.error());
  const std::string id = text_of(**group, "GroupId");
  const bool is_egress = is_for_egress(call.operation);
  const auto ids = texts_in(call.request, "SecurityGroupRuleIds");
  for (const std::string& rule : ids) {
    const auto found = network.get(NetworkKind::security_group_rule, rule);
    if (!found) return tl::unexpected(found.error());
    const bool is_of_group =
        text_of(**found, "GroupId") == id && (*found)->at("IsEgress").get<bool>() == is_egress;
    if (!is_of_group) {
      return tl::unexpected(
          error_of_id(row_of_kind(NetworkKind::security_group_rule), rule));  // [I]
    }
    network.remove(NetworkKind::security_group_rule, rule);
  }
  if (!ids.empty()) return OrderedJson{{"Return", true}};
  const auto rules = rules_in(call, id);
  if (!rules) return tl::unexpected(rules.error());
  OrderedJson unknown = OrderedJson::array();
  for (const SecurityGroupRule& rule : *rules) {
    std::string known;
    for (const OrderedJson* printed : rules_of(network, id, is_egress)) {
      if (rule_of(*printed).is_same(rule)) known = text_of(*printed, "SecurityGroupRuleId");
    }
    network.remove(NetworkKind::security_group_rule, known);
    if (!known.empty()) continue;
    unknown.push_back(permission_of(rule));
    put_peer(unknown.back(), rule, network.place.account);
  }
  const OrderedJson* vpc = network.find(NetworkKind::vpc, text_of(**group, "VpcId"));
  const bool is_default = vpc != nullptr && vpc->at("IsDefault").get<bool>();
  if (!unknown.empty() && !is_default) {
    return refused_with("InvalidPermission.NotFound",
                        "The specified rule does not exist in this security group.");
  }
  OrderedJson answer{{"Return", true}};
  if (!unknown.empty()) answer["UnknownIpPermissions"] = std::move(unknown);
  return answer;
}

}  // namespace acmsim::sim
