#pragma once

#include <string>
#include <vector>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// A rule of a security group, apart from its id and its tags. One of the four peers is given.
struct SecurityGroupRule {
  std::string group;
  bool is_egress = false;
  std::string protocol;  ///< `tcp`; `-1`: all.
  std::optional<std::int64_t> from_port{};
  std::optional<std::int64_t> to_port{};
  std::string ipv4{};
  std::string ipv6{};
  std::string prefix_list{};
  std::string other_group{};
  std::string about{};

  /// Whether two of one group and direction let the same pass: what is said about them is no part
  /// of that.
  bool is_same(const SecurityGroupRule& other) const;
  const std::string& peer() const;
};

/// Adds a rule, and gives it as EC2 prints it.
const OrderedJson& put_rule(Network& network, const SecurityGroupRule& rule);

/// The group that a request, or a part of one, names by its id, or by its name in the default VPC.
/// Errors: InvalidGroup.NotFound, InvalidGroupId.Malformed, MissingParameter.
tl::expected<OrderedJson*, AwsError> group_in(Network& network, const nlohmann::json& from);

/// The rules that a request means, by permissions or by single members. Errors:
/// InvalidParameterValue, MissingParameter, InvalidPrefixListId.Malformed, and those of `group_in`.
tl::expected<std::vector<SecurityGroupRule>, AwsError> rules_in(const NetworkCall& call,
                                                                const std::string& group);

/// What was printed, read again.
SecurityGroupRule rule_of(const OrderedJson& printed);

}  // namespace acmsim::sim
