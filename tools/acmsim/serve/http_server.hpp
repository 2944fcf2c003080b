#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "sim/wire/http.hpp"
#include "tools/acmsim/serve/limits.hpp"

namespace boost::asio {
class io_context;
}

namespace acmsim::tools {

using HttpAnswerer = std::function<sim::HttpResponse(const sim::HttpRequest&)>;

/// HTTP/1.1 on one address: requests are handed on whole, one after another, each connection's in
/// their order, and of each connection one at a turn. What is no request is answered here: 400, and
/// what `Limits` names.
class HttpServer {
 public:
  /// Listens from now on; or why it cannot. Port 0 takes a free one.
  static tl::expected<std::unique_ptr<HttpServer>, std::string> listen(
      boost::asio::io_context& loop, const std::string& address, std::uint16_t port,
      const Limits& limits, HttpAnswerer answer);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  HttpServer(HttpServer&&) = delete;
  HttpServer& operator=(HttpServer&&) = delete;

  std::uint16_t port() const;
  /// Takes no more connections and no more requests.
  void close();

 private:
  class Hub;
  class Connection;
  explicit HttpServer(std::shared_ptr<Hub> hub);
  std::shared_ptr<Hub> hub_;
};

}  // namespace acmsim::tools
