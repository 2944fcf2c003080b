#pragma once

#include <boost/asio/ip/address.hpp>
#include <cstdint>

namespace acmsim::tools {

/// Makes a socket that is bound to all addresses hear this machine alone, before it is bound.
/// Where the system does not allow that, `is_for_us` still keeps others out.
void hear_this_machine_alone(int socket);

/// Whether what came to this address is for a server that listens on loopback, or also elsewhere.
bool is_for_us(const boost::asio::ip::address_v4& address, bool is_loopback_only);

/// The IPv4 address that an address is, also one in an IPv6 address; 0.0.0.0 for another.
boost::asio::ip::address_v4 v4_of(const boost::asio::ip::address& address);

}  // namespace acmsim::tools
