#pragma once

#include <boost/asio/ssl/context.hpp>
#include <optional>
#include <string>

#include "tools/acmsim/serve/doorway.hpp"
#include "tools/acmsim/serve/tls_server.hpp"

namespace acmsim::tools {

/// What all handshakes share.
class TlsServer::Hub : public Doorway {
 public:
  Hub(boost::asio::io_context& loop, bool is_loopback_only, const Limits& limits,
      TlsPresenter presenter);

  /// Why the port cannot be had; empty if it can.
  std::string open(std::uint16_t port);

  const Limits& limits() const { return limits_; }
  const TlsPresenter& presenter() const { return presenter_; }
  /// Made when first needed: it takes longer than all the rest of a start.
  boost::asio::ssl::context& context();

 private:
  void receive(boost::asio::ip::tcp::socket socket) override;

  bool is_loopback_only_;
  Limits limits_;
  TlsPresenter presenter_;
  std::optional<boost::asio::ssl::context> context_;
};

}  // namespace acmsim::tools
