#pragma once

#include <string>
#include <string_view>

#include "tools/acmsim/serve/dns_server.hpp"
#include "tools/acmsim/serve/doorway.hpp"

namespace acmsim::tools {

/// Who is connected by TCP.
class DnsServer::Tcp : public Doorway {
 public:
  Tcp(boost::asio::io_context& loop, bool is_loopback_only, const Limits& limits,
      DnsAnswerer answer);

  /// Why the port cannot be had; empty if it can.
  std::string open(std::uint16_t port);

  const Limits& limits() const { return limits_; }
  std::string answer(std::uint32_t address, std::string_view message) {
    return answer_(address, message, Transport::tcp);
  }

 private:
  void receive(boost::asio::ip::tcp::socket socket) override;

  bool is_loopback_only_;
  Limits limits_;
  DnsAnswerer answer_;
};

}  // namespace acmsim::tools
