#include "tools/acmsim/serve/doorway.hpp"

#include <chrono>
#include <utility>

namespace acmsim::tools {
namespace {

/// How soon connections are accepted again where the system had nothing left for one.
constexpr std::chrono::milliseconds kAcceptAgain{100};

}  // namespace

Doorway::Doorway(boost::asio::io_context& loop, std::size_t connections_max)
    : acceptor_(loop), again_(loop), connections_max_(connections_max) {}

void Doorway::accept() {
  if (is_accepting_ || !acceptor_.is_open()) return;
  if (count_ >= connections_max_) make_room();
  if (count_ >= connections_max_) return;
  is_accepting_ = true;
  acceptor_.async_accept([self = shared_from_this()](const auto& error, auto socket) {
    self->is_accepting_ = false;
    if (!error) {
      self->receive(std::move(socket));
    } else if (self->acceptor_.is_open()) {
      return self->accept_later();
    }
    self->accept();
  });
}

/// The process has no more descriptors, say: one may be free in a moment.
void Doorway::accept_later() {
  again_.expires_after(kAcceptAgain);
  again_.async_wait([self = shared_from_this()](const auto& stopped) {
    if (!stopped) self->accept();
  });
}

void Doorway::went() {
  --count_;
  accept();
}

void Doorway::shut() {
  boost::system::error_code ignored;
  acceptor_.close(ignored);
  again_.cancel();
}

}  // namespace acmsim::tools
