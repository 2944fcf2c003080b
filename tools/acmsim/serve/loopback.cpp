#include "tools/acmsim/serve/loopback.hpp"

#include <sys/socket.h>

namespace acmsim::tools {

void hear_this_machine_alone(int socket) {
  constexpr char kLoopback[] = "lo";
  ::setsockopt(socket, SOL_SOCKET, SO_BINDTODEVICE, kLoopback, sizeof kLoopback);
}

bool is_for_us(const boost::asio::ip::address_v4& address, bool is_loopback_only) {
  return !is_loopback_only || address.is_loopback();
}

boost::asio::ip::address_v4 v4_of(const boost::asio::ip::address& address) {
  return address.is_v4() ? address.to_v4() : boost::asio::ip::address_v4();
}

}  // namespace acmsim::tools
