// What a request says of the rules of a security group. Source: EC2 API Reference, IpPermission
// [D]; texts of errors, public logs [U].
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "sim/surroundings/rules.hpp"

namespace acmsim::sim {
namespace {

/// Protocols that have a name, which stands for their number too.
struct ProtocolName {
  std::string_view number;
  std::string_view name;
};
constexpr std::array kProtocols{ProtocolName{"6", "tcp"}, ProtocolName{"17", "udp"},
                                ProtocolName{"1", "icmp"}, ProtocolName{"58", "icmpv6"}};
constexpr int kProtocolMax = 255;

std::optional<std::string> protocol_of(const std::string& text) {
  if (text == "-1") return text;
  const std::string lower = in_lower_case(text);
  for (const ProtocolName& row : kProtocols) {
    if (lower == row.name || lower == row.number) return std::string(row.name);
  }
  const bool is_number = !text.empty() && text.size() <= 3 && std::ranges::all_of(text, is_digit);
  if (!is_number || std::stoi(text) > kProtocolMax) return std::nullopt;
  return text;
}

AwsError invalid_value(std::string message) {
  return {"InvalidParameterValue", std::move(message)};
}

/// A rule without its peer.
tl::expected<SecurityGroupRule, AwsError> read_ports(const nlohmann::json& from) {
  const std::string protocol = text_in(from, "IpProtocol").value_or("");
  const auto known = protocol_of(protocol);
  if (!known) {
    return tl::unexpected(invalid_value(
        fmt::format("Invalid value '{}' for IP protocol. Unknown protocol.", protocol)));
  }
  SecurityGroupRule rule;
  rule.protocol = *known;
  if (*known == "-1") return rule;
  rule.from_port = number_in(from, "FromPort");
  rule.to_port = number_in(from, "ToPort");
  const bool has_ports = *known == "tcp" || *known == "udp";
  if (!has_ports) {
    rule.from_port = rule.from_port.value_or(-1);
    rule.to_port = rule.to_port.value_or(-1);
    return rule;
  }
  if (!rule.from_port || !rule.to_port) {
    return tl::unexpected(invalid_value(
        "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange."));
  }
  constexpr std::int64_t kPortMax = 65535;
  if (*rule.from_port < 0 || *rule.to_port > kPortMax || *rule.from_port > *rule.to_port) {
    return tl::unexpected(invalid_value(
        fmt::format("Invalid TCP/UDP port range ({}:{})", *rule.from_port, *rule.to_port)));
  }
  return rule;
}

using Rules = std::vector<SecurityGroupRule>;

std::optional<AwsError> read_ranges(const nlohmann::json& from, const SecurityGroupRule& ports,
                                    Rules& rules) {
  for (const nlohmann::json& range : list_in(from, "IpRanges")) {
    const std::string text = text_in(range, "CidrIp").value_or("");
    const auto block = CidrBlock::parse(text);
    if (!block) return invalid_value(fmt::format("CIDR block {} is malformed", text));
    SecurityGroupRule& rule = rules.emplace_back(ports);
    rule.ipv4 = block->text();
    rule.about = text_in(range, "Description").value_or("");
  }
  for (const nlohmann::json& range : list_in(from, "Ipv6Ranges")) {
    const std::string text = text_in(range, "CidrIpv6").value_or("");
    if (!is_ipv6_block(text)) return invalid_value(fmt::format("CIDR block {} is malformed", text));
    SecurityGroupRule& rule = rules.emplace_back(ports);
    rule.ipv6 = text;
    rule.about = text_in(range, "Description").value_or("");
  }
  return std::nullopt;
}

/// Prefix lists are not modelled: one is there that can be. A group goes by its name in the default
/// VPC alone. Source: EC2 API Reference, UserIdGroupPair, "Error codes" [D]; the text [I].
std::optional<AwsError> read_others(Network& network, const nlohmann::json& from,
                                    const SecurityGroupRule& ports, Rules& rules) {
  for (const nlohmann::json& list : list_in(from, "PrefixListIds")) {
    const std::string id = text_in(list, "PrefixListId").value_or("");
    constexpr std::string_view kPrefix = "pl-";
    if (!id.starts_with(kPrefix) || id.size() == kPrefix.size()) {
      return AwsError{"InvalidPrefixListId.Malformed",
                      fmt::format(R"(Invalid id: "{}" (expecting "pl-..."))", id)};
    }
    SecurityGroupRule& rule = rules.emplace_back(ports);
    rule.prefix_list = id;
    rule.about = text_in(list, "Description").value_or("");
  }
  for (const nlohmann::json& pair : list_in(from, "UserIdGroupPairs")) {
    const auto other = group_in(network, pair);
    if (!other) return other.error();
    SecurityGroupRule& rule = rules.emplace_back(ports);
    rule.other_group = text_of(**other, "GroupId");
    rule.about = text_in(pair, "Description").value_or("");
  }
  return std::nullopt;
}

/// The members beside `IpPermissions` say one rule: as a permission.
nlohmann::json single_permission(const nlohmann::json& request) {
  nlohmann::json permission = request;
  if (const auto block = text_in(request, "CidrIp")) {
    permission["IpRanges"] = nlohmann::json::array({{{"CidrIp", *block}}});
  }
  return permission;
}

bool has_twice(const Rules& rules) {
  for (auto one = rules.begin(); one != rules.end(); ++one) {
    if (std::any_of(std::next(one), rules.end(),
                    [&](const SecurityGroupRule& other) { return one->is_same(other); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

tl::expected<Rules, AwsError> rules_in(const NetworkCall& call, const std::string& group) {
  std::vector<nlohmann::json> permissions;
  for (const nlohmann::json& one : list_in(call.request, "IpPermissions")) {
    permissions.push_back(one);
  }
  if (call.request.contains("IpProtocol")) {
    permissions.push_back(single_permission(call.request));
  }
  Rules rules;
  for (const nlohmann::json& permission : permissions) {
    const auto ports = read_ports(permission);
    if (!ports) return tl::unexpected(ports.error());
    if (auto fault = read_ranges(permission, *ports, rules)) {
      return tl::unexpected(std::move(*fault));
    }
    if (auto fault = read_others(call.network, permission, *ports, rules)) {
      return tl::unexpected(std::move(*fault));
    }
  }
  if (rules.empty()) {
    return refused_with("MissingParameter", "The request must contain the parameter ipPermissions");
  }
  for (SecurityGroupRule& rule : rules) {
    rule.group = group;
    rule.is_egress = call.operation.name.ends_with("Egress");
  }
  if (has_twice(rules)) {
    return tl::unexpected(invalid_value("The same permission must not appear multiple times"));
  }
  return rules;
}

}  // namespace acmsim::sim
