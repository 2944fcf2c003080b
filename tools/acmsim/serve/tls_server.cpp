// Handshakes: who is there, and what each is shown.
#include "tools/acmsim/serve/tls_server.hpp"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <utility>

#include "tools/acmsim/serve/http_body.hpp"
#include "tools/acmsim/serve/http_text.hpp"
#include "tools/acmsim/serve/loopback.hpp"
#include "tools/acmsim/serve/tls_credential.hpp"
#include "tools/acmsim/serve/tls_hub.hpp"

namespace acmsim::tools {
namespace {

/// Of a request behind a handshake nothing but its end matters.
constexpr std::size_t kIgnoredMax = std::size_t{64} << 10U;

/// Ends a connection as a machine does on which nobody listens.
void reset(asio::ip::tcp::socket& socket) {
  boost::system::error_code ignored;
  socket.set_option(asio::socket_base::linger(true, 0), ignored);
  socket.close(ignored);
}

}  // namespace

/// One client, from its handshake to the page that it gets.
class TlsServer::Guest : public std::enable_shared_from_this<Guest> {
 public:
  Guest(std::shared_ptr<Hub> hub, asio::ip::tcp::socket socket, std::uint32_t address)
      : hub_(std::move(hub)),
        stream_(std::move(socket), hub_->context()),
        timer_(stream_.get_executor()),
        address_(address),
        buffer_(kIgnoredMax) {
    hub_->came();
    SSL_set_ex_data(stream_.native_handle(), place_in_ssl(), this);
  }
  ~Guest() { hub_->went(); }
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  Guest(Guest&&) = delete;
  Guest& operator=(Guest&&) = delete;

  void begin() {
    timer_.expires_after(hub_->limits().to_visit);
    timer_.async_wait([weak = weak_from_this()](const auto& error) {
      if (const auto self = weak.lock(); self && !error) self->close();
    });
    stream_.async_handshake(
        asio::ssl::stream_base::server,
        [self = shared_from_this()](const auto& error) { error ? self->close() : self->read(); });
  }

  /// OpenSSL's question what to present, once it knows the name; also where there is none.
  static int on_name(SSL* handshake, int* alert, void* /*unused*/) {
    auto* guest = static_cast<Guest*>(SSL_get_ex_data(handshake, place_in_ssl()));
    return guest->present(*handshake, *alert);
  }

 private:
  static int place_in_ssl() {
    static const int kPlace = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return kPlace;
  }

  int present(SSL& handshake, int& alert) {
    const char* name = SSL_get_servername(&handshake, TLSEXT_NAMETYPE_host_name);
    const auto sni = name == nullptr ? std::nullopt : std::optional<std::string>(name);
    auto shown = hub_->presenter().show(address_, sni);
    if (shown) {
      use(handshake, shown->credential);
      page_ = std::move(shown->page);
      return sni ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
    }
    if (shown.error() == sim::NotPresented::nobody_listens) reset(stream_.next_layer());
    alert = SSL_AD_UNRECOGNIZED_NAME;
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  }

  void read() {
    parser_.header_limit(static_cast<std::uint32_t>(hub_->limits().target));
    parser_.body_limit(kIgnoredMax);
    boost::beast::http::async_read(stream_, buffer_, parser_,
                                   [self = shared_from_this()](const auto& error, std::size_t) {
                                     error ? self->leave() : self->answer();
                                   });
  }

  void answer() {
    const bool is_head = parser_.get().method() == boost::beast::http::verb::head;
    sim::HttpResponse response = plain_answer(200, std::move(page_));
    page_ = head_of(response, {.keeps_alive = false});
    if (!is_head) page_ += response.body;
    asio::async_write(stream_, asio::buffer(page_),
                      [self = shared_from_this()](const auto&, std::size_t) { self->leave(); });
  }

  void leave() {
    stream_.async_shutdown([self = shared_from_this()](const auto&) { self->close(); });
  }

  void close() {
    timer_.cancel();
    boost::system::error_code ignored;
    stream_.next_layer().close(ignored);
  }

  std::shared_ptr<Hub> hub_;
  asio::ssl::stream<asio::ip::tcp::socket> stream_;
  asio::steady_timer timer_;
  std::uint32_t address_;
  boost::beast::flat_buffer buffer_;
  boost::beast::http::request_parser<ArrivingBody> parser_;
  std::string page_;
};

TlsServer::Hub::Hub(asio::io_context& loop, bool is_loopback_only, const Limits& limits,
                    TlsPresenter presenter)
    : Doorway(loop, limits.handshakes),
      is_loopback_only_(is_loopback_only),
      limits_(limits),
      presenter_(std::move(presenter)) {}

std::string TlsServer::Hub::open(std::uint16_t port) {
  return open_on_all_addresses(acceptor(), port, is_loopback_only_);
}

asio::ssl::context& TlsServer::Hub::context() {
  if (!context_) {
    SSL_CTX* native = context_.emplace(asio::ssl::context::tls_server).native_handle();
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(native, SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(native, 0);
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_callback_ctrl(native, SSL_CTRL_SET_TLSEXT_SERVERNAME_CB,
                          reinterpret_cast<void (*)()>(&Guest::on_name));
  }
  return *context_;
}

void TlsServer::Hub::receive(asio::ip::tcp::socket socket) {
  boost::system::error_code gone;
  const asio::ip::address_v4 address = v4_of(socket.local_endpoint(gone).address());
  if (gone || !is_for_us(address, is_loopback_only_)) return;
  if (presenter_.is_deserted(address.to_uint())) return reset(socket);
  const auto self = std::static_pointer_cast<Hub>(shared_from_this());
  std::make_shared<Guest>(self, std::move(socket), address.to_uint())->begin();
}

TlsServer::TlsServer(std::shared_ptr<Hub> hub) : hub_(std::move(hub)) {}
TlsServer::~TlsServer() { hub_->shut(); }

tl::expected<std::unique_ptr<TlsServer>, std::string> TlsServer::listen(asio::io_context& loop,
                                                                        std::uint16_t port,
                                                                        bool is_loopback_only,
                                                                        const Limits& limits,
                                                                        TlsPresenter presenter) {
  auto hub = std::make_shared<Hub>(loop, is_loopback_only, limits, std::move(presenter));
  if (auto why = hub->open(port); !why.empty()) return tl::unexpected(std::move(why));
  hub->accept();
  return std::unique_ptr<TlsServer>(new TlsServer(std::move(hub)));
}

std::uint16_t TlsServer::port() const { return hub_->port(); }

}  // namespace acmsim::tools
