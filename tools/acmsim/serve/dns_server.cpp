#include "tools/acmsim/serve/dns_server.hpp"

#include <utility>

#include "tools/acmsim/serve/dns_tcp.hpp"
#include "tools/acmsim/serve/dns_udp.hpp"

namespace acmsim::tools {
namespace {

/// How often a free port of UDP is sought that is free for TCP as well.
constexpr int kTriesForBoth = 16;

}  // namespace

DnsServer::DnsServer(std::unique_ptr<Udp> udp, std::shared_ptr<Tcp> tcp)
    : udp_(std::move(udp)), tcp_(std::move(tcp)) {}
DnsServer::~DnsServer() { tcp_->shut(); }

tl::expected<std::unique_ptr<DnsServer>, std::string> DnsServer::listen(
    boost::asio::io_context& loop, std::uint16_t port, bool is_loopback_only, const Limits& limits,
    DnsAnswerer answer) {
  auto udp = std::make_unique<Udp>(loop, is_loopback_only, answer);
  auto tcp = std::make_shared<Tcp>(loop, is_loopback_only, limits, std::move(answer));
  std::string why;
  for (int i = 0; i < (port == 0 ? kTriesForBoth : 1); ++i) {
    why = udp->open(port);
    if (why.empty()) why = tcp->open(udp->port());
    if (why.empty()) break;
  }
  if (!why.empty()) return tl::unexpected(std::move(why));
  tcp->accept();
  return std::unique_ptr<DnsServer>(new DnsServer(std::move(udp), std::move(tcp)));
}

std::uint16_t DnsServer::port() const { return udp_->port(); }

}  // namespace acmsim::tools
