#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "tools/acmsim/serve/limits.hpp"
#include "tools/acmsim/serve/tls_desk.hpp"

namespace boost::asio {
class io_context;
}

namespace acmsim::tools {

/// Who knows what is presented at an address of ours.
struct TlsPresenter {
  std::function<bool(std::uint32_t address)> is_deserted;
  std::function<tl::expected<TlsShown, sim::NotPresented>(std::uint32_t address,
                                                          const std::optional<std::string>& sni)>
      show;
};

/// TLS on one port of every address of 127.0.0.0/8; behind it one request is answered by a page.
///
/// Where nobody listens the connection is reset: at an address of its own at once, else as soon as
/// the client has said its name. A name that leads nowhere meets the alert `unrecognized_name`.
/// Nothing is resumed, so that every handshake shows what is presented then.
class TlsServer {
 public:
  /// Listens from now on; or why it cannot. Port 0 takes a free one.
  static tl::expected<std::unique_ptr<TlsServer>, std::string> listen(boost::asio::io_context& loop,
                                                                      std::uint16_t port,
                                                                      bool is_loopback_only,
                                                                      const Limits& limits,
                                                                      TlsPresenter presenter);
  ~TlsServer();
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;
  TlsServer(TlsServer&&) = delete;
  TlsServer& operator=(TlsServer&&) = delete;

  std::uint16_t port() const;

 private:
  class Hub;
  class Guest;
  explicit TlsServer(std::shared_ptr<Hub> hub);
  std::shared_ptr<Hub> hub_;
};

}  // namespace acmsim::tools
