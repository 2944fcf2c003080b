#include "sim/api/default_network.hpp"

#include "model/base/digest.hpp"

namespace acmsim::sim {

std::string default_vpc_of(const Place& place) {
  return "vpc-" + hex_of("vpc " + place.account + place.region).substr(0, 17);
}

std::string default_security_group_of(const Place& place) {
  return "sg-" + hex_of("default security group " + place.account + place.region).substr(0, 17);
}

}  // namespace acmsim::sim
