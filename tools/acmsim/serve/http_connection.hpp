#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <chrono>
#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>

#include "tools/acmsim/serve/doorway.hpp"
#include "tools/acmsim/serve/http_body.hpp"
#include "tools/acmsim/serve/http_server.hpp"

namespace acmsim::tools {

/// What all connections share.
class HttpServer::Hub : public Doorway {
 public:
  using Idle = std::list<Connection*>;

  Hub(boost::asio::io_context& loop, const Limits& limits, HttpAnswerer answer);

  /// Why the address cannot be had; empty if it can.
  std::string open(const std::string& address, std::uint16_t port);
  void close();

  const Limits& limits() const { return limits_; }
  bool is_closed() const { return is_closed_; }
  sim::HttpResponse answer(const sim::HttpRequest& request) { return answer_(request); }
  /// The connections that wait for another request, those that have waited longest first.
  Idle& idle() { return idle_; }
  /// The octets of bodies that are in memory.
  std::size_t& held() { return held_; }

 private:
  void receive(boost::asio::ip::tcp::socket socket) override;
  void make_room() override;

  Limits limits_;
  HttpAnswerer answer_;
  Idle idle_;
  std::size_t held_ = 0;
  bool is_closed_ = false;
};

/// One client: reads a request, has it answered, sends the answer, and begins again.
class HttpServer::Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(std::shared_ptr<Hub> hub, boost::asio::ip::tcp::socket socket);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;

  void begin() { read_next(); }
  void close();

 private:
  using Error = boost::system::error_code;
  using Parser = boost::beast::http::request_parser<ArrivingBody>;
  enum class Waiting { idle, head, body, take, leave };

  void begin_parser();
  bool skips_empty_lines();
  void read_next();
  void read();
  void on_read(const Error& error);
  void on_head();
  void go_on();
  void answer();
  void send();
  void send_at_once();
  void refuse(int status, std::string sentence);
  void refuse_for(const Error& error);
  void leave();
  void read_away();
  void wait(Waiting what, std::chrono::milliseconds span);
  void on_time_out();
  void hold(std::size_t octets);
  void stop_idling();

  std::shared_ptr<Hub> hub_;
  boost::asio::ip::tcp::socket socket_;
  boost::asio::steady_timer timer_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  sim::HttpResponse response_;
  std::string head_;
  std::size_t held_ = 0;
  std::optional<Hub::Idle::iterator> idle_;
  Waiting waiting_ = Waiting::idle;
  bool has_answered_ = false;
  bool has_timed_out_ = false;
  bool knows_head_ = false;
  bool keeps_alive_ = true;
  bool expects_more_ = false;
  bool sends_at_once_ = false;
};

}  // namespace acmsim::tools
