#include "tools/acmsim/serve/loopback.hpp"

#include <sys/socket.h>

namespace acmsim::tools {

void hear_this_machine_alone(int socket) {
  constexpr char kLoopback[] = "lo";
  ::setsockopt(socket, SOL_SOCKET, SO_BINDTODEVICE, kLoopback, sizeof kLoopback);
}

bool is_for_us(const asio::ip::address_v4& address, bool is_loopback_only) {
  return !is_loopback_only || address.is_loopback();
}

asio::ip::address_v4 v4_of(const asio::ip::address& address) {
  return address.is_v4() ? address.to_v4() : asio::ip::address_v4();
}

std::string open_on_all_addresses(asio::ip::tcp::acceptor& acceptor, std::uint16_t port,
                                  bool is_loopback_only) {
  boost::system::error_code error;
  acceptor.close(error);
  acceptor.open(asio::ip::tcp::v4(), error);
  if (error) return error.message();
  if (is_loopback_only) hear_this_machine_alone(acceptor.native_handle());
  acceptor.set_option(asio::socket_base::reuse_address(true), error);
  acceptor.bind({asio::ip::address_v4::any(), port}, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  return error ? error.message() : "";
}

}  // namespace acmsim::tools
