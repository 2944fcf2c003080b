#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "model/base/handle.hpp"
#include "model/base/label.hpp"

namespace acmsim::alb {

/// How far a load balancer is. Those in trouble (`active_impaired`, `failed`) are not modelled.
enum class State : std::uint8_t { provisioning, active };

struct StateName {
  State state;
  std::string_view word;
};
inline constexpr std::array kStateNames{
    StateName{State::provisioning, "provisioning"},
    StateName{State::active, "active"},
};
static_assert(rows_match(kStateNames, &StateName::state, State::active));

/// What a load balancer was made with. No call that is modelled changes it.
struct LoadBalancerSettings {
  bool is_internal = false;
  std::vector<std::string> subnets{};  ///< Sorted.
  std::vector<std::string> security_groups{};
  friend bool operator==(const LoadBalancerSettings&, const LoadBalancerSettings&) = default;
};

struct LoadBalancer {
  State state = State::active;
  friend auto operator<=>(const LoadBalancer&, const LoadBalancer&) = default;
};

/// A load balancer to be. Its name and settings are in the catalogue.
struct CreateLoadBalancer {
  Fresh<LoadBalancerHandle> fresh;
  Labels tags{};
};
/// With all its listeners.
struct DeleteLoadBalancer {
  LoadBalancerHandle load_balancer;
};

/// While this attribute is `true` the load balancer cannot be deleted. Source: Elastic Load
/// Balancing API Reference, LoadBalancerAttribute. [D]
inline constexpr std::string_view kDeletionProtection = "deletion_protection.enabled";

/// Zones that the subnets of a load balancer are in at least. Source: Elastic Load Balancing API
/// Reference, CreateLoadBalancer. [D] A VPC is not modelled: each subnet is in a zone of its own.
inline constexpr std::size_t kZonesMin = 2;

}  // namespace acmsim::alb
