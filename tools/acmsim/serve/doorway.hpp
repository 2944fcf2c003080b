#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace acmsim::tools {

/// Takes connections, no more at a time than may be; where there is no room, as soon as there is.
/// Whoever stands for a connection says when it came and when it went.
class Doorway : public std::enable_shared_from_this<Doorway> {
 public:
  Doorway(boost::asio::io_context& loop, std::size_t connections_max);
  virtual ~Doorway() = default;
  Doorway(const Doorway&) = delete;
  Doorway& operator=(const Doorway&) = delete;
  Doorway(Doorway&&) = delete;
  Doorway& operator=(Doorway&&) = delete;

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  /// Takes the next connection, unless it is being waited for already.
  void accept();
  void came() { ++count_; }
  void went();
  /// Takes no more.
  void shut();

 protected:
  boost::asio::ip::tcp::acceptor& acceptor() { return acceptor_; }

 private:
  virtual void receive(boost::asio::ip::tcp::socket socket) = 0;
  /// Somebody waits, and all places are taken.
  virtual void make_room() {}
  void accept_later();

  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer again_;
  std::size_t connections_max_;
  std::size_t count_ = 0;
  bool is_accepting_ = false;
};

}  // namespace acmsim::tools
