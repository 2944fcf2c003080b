#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <optional>
#include <string>

#include "tools/acmsim/serve/tls_server.hpp"

namespace acmsim::tools {

/// What all handshakes share.
class TlsServer::Hub : public std::enable_shared_from_this<Hub> {
 public:
  Hub(boost::asio::io_context& loop, bool is_loopback_only, const Limits& limits,
      TlsPresenter presenter);

  /// Why the port cannot be had; empty if it can.
  std::string open(std::uint16_t port);
  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  void accept();
  void close();

  const Limits& limits() const { return limits_; }
  const TlsPresenter& presenter() const { return presenter_; }
  /// Made when first needed: it takes longer than all the rest of a start.
  boost::asio::ssl::context& context();
  void came() { ++count_; }
  void went();

 private:
  void receive(boost::asio::ip::tcp::socket socket);

  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer again_;
  bool is_loopback_only_;
  Limits limits_;
  TlsPresenter presenter_;
  std::optional<boost::asio::ssl::context> context_;
  std::size_t count_ = 0;
  bool is_accepting_ = false;
};

}  // namespace acmsim::tools
