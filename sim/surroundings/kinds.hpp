#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/surroundings/filters.hpp"

namespace acmsim::sim {

/// What there is in EC2's network.
enum class NetworkKind : std::uint8_t {
  vpc,
  subnet,
  security_group,
  security_group_rule,
  route_table,
  network_acl,
  internet_gateway,
  network_interface,
  elastic_ip,
  nat_gateway,
};

/// How EC2 speaks of a kind. Sources: EC2 API Reference, the Describe operations and "Error codes"
/// [D]; the texts, public logs [U].
struct KindRow {
  NetworkKind kind;
  std::string_view word;       ///< The resource type of its tags: `security-group`.
  std::string_view prefix;     ///< Of its ids: `sg`.
  std::string_view id;         ///< The member that has its id: `GroupId`.
  std::string_view describe;   ///< `ec2:DescribeSecurityGroups`
  std::string_view list;       ///< Of the answer: `SecurityGroups`.
  std::string_view ids;        ///< Of the request: `GroupIds`.
  std::string_view missing;    ///< The error of an id that is none: `InvalidGroup.NotFound`.
  std::string_view malformed;  ///< The error of a text that cannot be its id.
  std::string_view called;     ///< In the error's text: `security group`.
  std::span<const FilterRow> filters;
};

std::span<const KindRow> kind_rows();
const KindRow& row_of_kind(NetworkKind kind);

}  // namespace acmsim::sim
