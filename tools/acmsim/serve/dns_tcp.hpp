#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>

#include "tools/acmsim/serve/dns_server.hpp"

namespace acmsim::tools {

/// Who is connected by TCP, and how many may be.
class DnsServer::Tcp : public std::enable_shared_from_this<Tcp> {
 public:
  Tcp(boost::asio::io_context& loop, bool is_loopback_only, const Limits& limits,
      DnsAnswerer answer);

  /// Why the port cannot be had; empty if it can.
  std::string open(std::uint16_t port);
  void accept();
  void close();

  const Limits& limits() const { return limits_; }
  std::string answer(std::uint32_t address, std::string_view message) {
    return answer_(address, message, Transport::tcp);
  }
  void came() { ++count_; }
  void went();

 private:
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer again_;
  bool is_loopback_only_;
  Limits limits_;
  DnsAnswerer answer_;
  std::size_t count_ = 0;
  bool is_accepting_ = false;
};

}  // namespace acmsim::tools
