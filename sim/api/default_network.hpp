#pragma once

#include <string>

#include "model/world/catalogue.hpp"

namespace acmsim::sim {

/// The id of the VPC that an account has in a Region from the start.
std::string default_vpc_of(const Place& place);
/// The security group of that VPC that stands where none is given. Source: Elastic Load Balancing
/// API Reference, CreateLoadBalancer. [D]
std::string default_security_group_of(const Place& place);

}  // namespace acmsim::sim
