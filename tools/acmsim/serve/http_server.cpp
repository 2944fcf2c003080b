// Who is connected; what one connection does is in http_connection.cpp.
#include "tools/acmsim/serve/http_server.hpp"

#include <utility>

#include "tools/acmsim/serve/http_connection.hpp"
#include "tools/acmsim/serve/loopback.hpp"

namespace acmsim::tools {

HttpServer::Hub::Hub(asio::io_context& loop, const Limits& limits, HttpAnswerer answer)
    : Doorway(loop, limits.connections), limits_(limits), answer_(std::move(answer)) {}

std::string HttpServer::Hub::open(const std::string& address, std::uint16_t port) {
  boost::system::error_code error;
  const auto ip = asio::ip::make_address(address, error);
  if (error) return "an address such as 127.0.0.1 is expected";
  const asio::ip::tcp::endpoint place(ip, port);
  acceptor().open(place.protocol(), error);
  if (!error) acceptor().set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor().bind(place, error);
  if (!error) acceptor().listen(asio::socket_base::max_listen_connections, error);
  return error ? error.message() : "";
}

void HttpServer::Hub::receive(asio::ip::tcp::socket socket) {
  const auto self = std::static_pointer_cast<Hub>(shared_from_this());
  std::make_shared<Connection>(self, std::move(socket))->begin();
}

/// One who asks for nothing gives way.
void HttpServer::Hub::make_room() {
  if (!idle_.empty()) idle_.front()->close();
}

void HttpServer::Hub::close() {
  shut();
  is_closed_ = true;
  while (!idle_.empty()) idle_.front()->close();
}

HttpServer::HttpServer(std::shared_ptr<Hub> hub) : hub_(std::move(hub)) {}
HttpServer::~HttpServer() { close(); }

tl::expected<std::unique_ptr<HttpServer>, std::string> HttpServer::listen(
    asio::io_context& loop, const std::string& address, std::uint16_t port, const Limits& limits,
    HttpAnswerer answer) {
  auto hub = std::make_shared<Hub>(loop, limits, std::move(answer));
  if (auto why = hub->open(address, port); !why.empty()) return tl::unexpected(std::move(why));
  hub->accept();
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(hub)));
}

std::uint16_t HttpServer::port() const { return hub_->port(); }
void HttpServer::close() { hub_->close(); }

}  // namespace acmsim::tools
