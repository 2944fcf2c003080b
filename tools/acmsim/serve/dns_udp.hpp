#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <string>

#include "tools/acmsim/serve/dns_server.hpp"

namespace acmsim::tools {

/// Datagrams to all addresses; each answer comes from the address that was asked.
class DnsServer::Udp {
 public:
  Udp(boost::asio::io_context& loop, bool is_loopback_only, DnsAnswerer answer);

  /// Why the port cannot be had; empty if it can.
  std::string open(std::uint16_t port);
  std::uint16_t port() const { return socket_.local_endpoint().port(); }

 private:
  void await();
  bool answer_one();

  boost::asio::ip::udp::socket socket_;
  bool is_loopback_only_;
  DnsAnswerer answer_;
  std::string buffer_;
};

}  // namespace acmsim::tools
