// Who is connected, and how many may be; what one connection does is in http_connection.cpp.
#include "tools/acmsim/serve/http_server.hpp"

#include <utility>

#include "tools/acmsim/serve/http_connection.hpp"
#include "tools/acmsim/serve/loopback.hpp"

namespace acmsim::tools {

HttpServer::Hub::Hub(asio::io_context& loop, const Limits& limits, HttpAnswerer answer)
    : limits_(limits), answer_(std::move(answer)), acceptor_(loop), again_(loop) {}

std::string HttpServer::Hub::open(const std::string& address, std::uint16_t port) {
  boost::system::error_code error;
  const auto ip = asio::ip::make_address(address, error);
  if (error) return "an address such as 127.0.0.1 is expected";
  const asio::ip::tcp::endpoint place(ip, port);
  acceptor_.open(place.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(place, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  return error ? error.message() : "";
}

/// Takes the next connection; where there is no room, as soon as there is.
void HttpServer::Hub::accept() {
  if (is_accepting_ || !acceptor_.is_open()) return;
  if (count_ >= limits_.connections) close_an_idle_one();
  if (count_ >= limits_.connections) return;
  is_accepting_ = true;
  acceptor_.async_accept([self = shared_from_this()](auto error, auto socket) {
    self->is_accepting_ = false;
    if (!error) {
      std::make_shared<Connection>(self, std::move(socket))->begin();
    } else if (self->acceptor_.is_open()) {
      return self->accept_later();
    }
    self->accept();
  });
}

/// The process has no more descriptors, say: one may be free in a moment.
void HttpServer::Hub::accept_later() {
  again_.expires_after(kAcceptAgain);
  again_.async_wait([self = shared_from_this()](auto error) {
    if (!error) self->accept();
  });
}

void HttpServer::Hub::close_an_idle_one() {
  if (!idle_.empty()) idle_.front()->close();
}

void HttpServer::Hub::came() { ++count_; }

void HttpServer::Hub::went() {
  --count_;
  accept();
}

void HttpServer::Hub::close() {
  boost::system::error_code ignored;
  acceptor_.close(ignored);
  again_.cancel();
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
