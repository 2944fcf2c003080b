#include "tools/acmsim/serve/dns_tcp.hpp"

#include <array>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "tools/acmsim/serve/loopback.hpp"

namespace acmsim::tools {

/// One client: each message comes after its length, in two octets (RFC 1035, section 4.2.2); they
/// are answered in their order.
class DnsServer::Asker : public std::enable_shared_from_this<Asker> {
 public:
  Asker(std::shared_ptr<Tcp> tcp, asio::ip::tcp::socket socket, std::uint32_t address)
      : tcp_(std::move(tcp)),
        socket_(std::move(socket)),
        timer_(socket_.get_executor()),
        address_(address) {
    tcp_->came();
  }
  ~Asker() { tcp_->went(); }
  Asker(const Asker&) = delete;
  Asker& operator=(const Asker&) = delete;
  Asker(Asker&&) = delete;
  Asker& operator=(Asker&&) = delete;

  void read_next() {
    wait();
    asio::async_read(socket_, asio::buffer(length_),
                     [self = shared_from_this()](const auto& error, std::size_t) {
                       error ? self->close() : self->read_message();
                     });
  }

 private:
  void wait() {
    timer_.expires_after(tcp_->limits().to_ask);
    timer_.async_wait([weak = weak_from_this()](const auto& error) {
      if (const auto self = weak.lock(); self && !error) self->close();
    });
  }

  void close() {
    timer_.cancel();
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

  void read_message() {
    message_.resize(std::size_t{length_[0]} << 8U | length_[1]);
    asio::async_read(socket_, asio::buffer(message_),
                     [self = shared_from_this()](const auto& error, std::size_t) {
                       error ? self->close() : self->answer();
                     });
  }

  /// Whom nobody answers is left to his patience, as on a real way.
  void answer() {
    message_ = tcp_->answer(address_, message_);
    if (message_.empty()) return read_next();
    length_ = {static_cast<unsigned char>(message_.size() >> 8U),
               static_cast<unsigned char>(message_.size() & 0xffU)};
    const std::array parts{asio::buffer(length_), asio::buffer(message_)};
    wait();
    asio::async_write(socket_, parts, [self = shared_from_this()](const auto& error, std::size_t) {
      error ? self->close() : self->read_next();
    });
  }

  std::shared_ptr<Tcp> tcp_;
  asio::ip::tcp::socket socket_;
  asio::steady_timer timer_;
  std::uint32_t address_;
  std::array<unsigned char, 2> length_{};
  std::string message_;
};

DnsServer::Tcp::Tcp(asio::io_context& loop, bool is_loopback_only, const Limits& limits,
                    DnsAnswerer answer)
    : Doorway(loop, limits.dns_connections),
      is_loopback_only_(is_loopback_only),
      limits_(limits),
      answer_(std::move(answer)) {}

std::string DnsServer::Tcp::open(std::uint16_t port) {
  return open_on_all_addresses(acceptor(), port, is_loopback_only_);
}

void DnsServer::Tcp::receive(asio::ip::tcp::socket socket) {
  boost::system::error_code gone;
  const asio::ip::address_v4 address = v4_of(socket.local_endpoint(gone).address());
  if (gone || !is_for_us(address, is_loopback_only_)) return;
  const auto self = std::static_pointer_cast<Tcp>(shared_from_this());
  std::make_shared<Asker>(self, std::move(socket), address.to_uint())->read_next();
}

}  // namespace acmsim::tools
