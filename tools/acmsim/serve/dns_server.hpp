#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "tools/acmsim/serve/dns_answer.hpp"
#include "tools/acmsim/serve/limits.hpp"

namespace boost::asio {
class io_context;
}

namespace acmsim::tools {

/// What is answered to a message that came to an address of ours; empty where nothing is.
using DnsAnswerer = std::function<std::string(std::uint32_t address, std::string_view message,
                                              Transport transport)>;

/// DNS over UDP and TCP on one port of every address of 127.0.0.0/8, each of which may be another
/// server's.
class DnsServer {
 public:
  /// Listens from now on; or why it cannot. Port 0 takes one that is free for both.
  static tl::expected<std::unique_ptr<DnsServer>, std::string> listen(boost::asio::io_context& loop,
                                                                      std::uint16_t port,
                                                                      bool is_loopback_only,
                                                                      const Limits& limits,
                                                                      DnsAnswerer answer);
  ~DnsServer();
  DnsServer(const DnsServer&) = delete;
  DnsServer& operator=(const DnsServer&) = delete;
  DnsServer(DnsServer&&) = delete;
  DnsServer& operator=(DnsServer&&) = delete;

  std::uint16_t port() const;

 private:
  class Udp;
  class Tcp;
  class Asker;
  DnsServer(std::unique_ptr<Udp> udp, std::shared_ptr<Tcp> tcp);
  std::unique_ptr<Udp> udp_;
  std::shared_ptr<Tcp> tcp_;
};

}  // namespace acmsim::tools
