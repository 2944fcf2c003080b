// One connection, from its first request to its last.
#include "tools/acmsim/serve/http_connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/write.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>
#include <fmt/core.h>
#include <utility>

#include "tools/acmsim/serve/http_text.hpp"
#include "tools/acmsim/serve/loopback.hpp"

namespace acmsim::tools {
namespace {

namespace http = boost::beast::http;

/// So much is read at once, beside a head that is not whole yet.
constexpr std::size_t kPieceMax = std::size_t{64} << 10U;

constexpr std::string_view kScheme = "http://";

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

std::string_view view_of(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// What is wrong with a head beside its syntax; empty if nothing is. Source: RFC 9112, section 3.2.
template <class Message>
std::string fault_of_head(const Message& message) {
  const auto hosts = message.count(http::field::host);
  if (hosts > 1 || (hosts == 0 && message.version() >= 11)) {
    return fmt::format("found {} headers Host; expected one", hosts);
  }
  const std::string_view target = view_of(message.target());
  if (target.starts_with('/') || target.starts_with(kScheme)) return "";
  return "found a target that is no path; expected one that begins with \"/\"";
}

/// The path and the query of a target, which a client of a proxy sends as a whole URL.
std::string_view local_target(std::string_view target) {
  if (!target.starts_with(kScheme)) return target;
  target.remove_prefix(kScheme.size());
  const std::size_t path = target.find('/');
  return path == target.npos ? "/" : target.substr(path);
}

template <class Parser>
sim::HttpRequest request_in(Parser& parser) {
  auto message = parser.release();
  sim::HttpRequest request{.method = std::string(view_of(message.method_string())),
                           .target = std::string(local_target(view_of(message.target()))),
                           .headers = {},
                           .body = std::move(message.body())};
  for (const auto& field : message) {
    request.headers.push_back(
        {std::string(view_of(field.name_string())), std::string(view_of(field.value()))});
  }
  return request;
}

}  // namespace

HttpServer::Connection::Connection(std::shared_ptr<Hub> hub, asio::ip::tcp::socket socket)
    : hub_(std::move(hub)),
      socket_(std::move(socket)),
      timer_(socket_.get_executor()),
      buffer_(hub_->limits().header + kPieceMax) {
  hub_->came();
}

HttpServer::Connection::~Connection() {
  stop_idling();
  hold(0);
  hub_->went();
}

void HttpServer::Connection::close() {
  stop_idling();
  timer_.cancel();
  Error ignored;
  socket_.close(ignored);
}

void HttpServer::Connection::stop_idling() {
  if (idle_) hub_->idle().erase(*idle_);
  idle_.reset();
}

/// Says how many octets of bodies are kept here now.
void HttpServer::Connection::hold(std::size_t octets) {
  hub_->held() += octets - held_;
  held_ = octets;
}

void HttpServer::Connection::wait(Waiting what, std::chrono::milliseconds span) {
  waiting_ = what;
  timer_.expires_after(span);
  timer_.async_wait([weak = weak_from_this()](const Error& error) {
    const auto self = weak.lock();
    // A time that was set anew in this very moment is no time that is over.
    if (!error && self && self->timer_.expiry() <= std::chrono::steady_clock::now()) {
      self->on_time_out();
    }
  });
}

/// Ends the reading, which then says why; nobody is told who takes no answer.
void HttpServer::Connection::on_time_out() {
  if (waiting_ != Waiting::head && waiting_ != Waiting::body) return close();
  has_timed_out_ = true;
  Error ignored;
  socket_.cancel(ignored);
}

void HttpServer::Connection::begin_parser() {
  const Limits& limits = hub_->limits();
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(limits.header));
  parser_->body_limit(limits.body);
}

void HttpServer::Connection::read_next() {
  const Limits& limits = hub_->limits();
  begin_parser();
  knows_head_ = false;
  if (!has_answered_ || buffer_.size() > 0) {
    wait(Waiting::head, limits.to_head);
  } else if (hub_->is_closed()) {
    return close();
  } else {
    idle_ = hub_->idle().insert(hub_->idle().end(), this);
    wait(Waiting::idle, limits.to_idle);
    hub_->accept();  // Somebody may wait for this one's place.
  }
  if (socket_.is_open()) read();
}

void HttpServer::Connection::read() {
  http::async_read_some(
      socket_, buffer_, *parser_,
      [self = shared_from_this()](const Error& error, std::size_t) { self->on_read(error); });
}

void HttpServer::Connection::on_read(const Error& error) {
  stop_idling();
  if (!socket_.is_open()) return;
  if (has_timed_out_) {
    const bool has_begun = parser_->got_some() || buffer_.size() > 0;
    return has_begun ? refuse(408, "the request did not arrive in time") : close();
  }
  if (error && skips_empty_lines()) return read();
  if (error) return refuse_for(error);
  hold(parser_->get().body().size());
  if (hub_->held() > hub_->limits().together) {
    return refuse(503, "too many large requests at once; try again");
  }
  if (!parser_->is_header_done()) {
    if (waiting_ == Waiting::idle) wait(Waiting::head, hub_->limits().to_head);
    return read();
  }
  if (!knows_head_) return on_head();
  go_on();
}

/// Takes empty lines away that stand before a request, for which the parser has no use; whether
/// there was one. They may come in parts. Source: RFC 9112, section 2.2.
bool HttpServer::Connection::skips_empty_lines() {
  const auto data = buffer_.data();
  const std::string_view text(static_cast<const char*>(data.data()), data.size());
  const std::size_t ends = std::min(text.find_first_not_of("\r\n"), text.size());
  const bool has_begun = !parser_->get().target().empty();
  if (has_begun || ends == 0) return false;
  buffer_.consume(ends);
  begin_parser();
  return true;
}

void HttpServer::Connection::on_head() {
  knows_head_ = true;
  const auto& message = parser_->get();
  if (message.target().size() > hub_->limits().target) {
    return refuse(414, fmt::format("found a target of {} octets; expected {} at most",
                                   message.target().size(), hub_->limits().target));
  }
  if (const auto why = fault_of_head(message); !why.empty()) return refuse(400, why);
  const auto coding = message[http::field::transfer_encoding];
  if (!coding.empty() && !boost::beast::iequals(coding, "chunked")) {
    return refuse(501, "found a Transfer-Encoding that is not known; expected chunked");
  }
  if (parser_->is_done()) return answer();
  wait(Waiting::body, hub_->limits().to_body);
  const auto expected = message[http::field::expect];
  if (expected.empty() || message.version() < 11) return go_on();
  if (!boost::beast::iequals(expected, "100-continue")) {
    return refuse(417, "found an Expect that is not known; expected 100-continue");
  }
  send_at_once();
  asio::async_write(socket_, asio::buffer(kContinue),
                    [self = shared_from_this()](const Error& error, std::size_t) {
                      if (!error) self->go_on();
                    });
}

void HttpServer::Connection::go_on() { parser_->is_done() ? answer() : read(); }

void HttpServer::Connection::answer() {
  const bool is_head = parser_->get().method() == http::verb::head;
  const bool keeps_alive = parser_->get().keep_alive();
  const sim::HttpRequest request = request_in(*parser_);
  response_ = hub_->answer(request);
  if (response_.is_lost) return leave();
  keeps_alive_ = keeps_alive && !hub_->is_closed();
  head_ = head_of(response_, {.keeps_alive = keeps_alive_, .is_head = is_head});
  if (is_head || response_.status == 204) response_.body.clear();
  if (has_answered_) send_at_once();
  has_answered_ = true;
  send();
}

/// What follows an earlier piece would else wait until that has been acknowledged.
void HttpServer::Connection::send_at_once() {
  if (sends_at_once_) return;
  sends_at_once_ = true;
  Error ignored;
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
}

void HttpServer::Connection::send() {
  hold(response_.body.size());
  wait(Waiting::take, hub_->limits().to_take);
  const std::array parts{asio::buffer(head_), asio::buffer(response_.body)};
  asio::async_write(socket_, parts, [self = shared_from_this()](const Error& error, std::size_t) {
    self->response_.body = {};
    self->hold(0);
    if (error || !self->socket_.is_open()) return;
    if (self->keeps_alive_) return self->read_next();
    self->expects_more_ || self->buffer_.size() > 0 ? self->leave() : self->close();
  });
}

/// An answer to what is no request, or one too many; nothing is read after it.
void HttpServer::Connection::refuse(int status, std::string sentence) {
  const bool is_head = parser_->is_header_done() && parser_->get().method() == http::verb::head;
  parser_.emplace();
  response_ = plain_answer(status, std::move(sentence));
  keeps_alive_ = false;
  expects_more_ = true;
  has_timed_out_ = false;
  head_ = head_of(response_, {.keeps_alive = false, .is_head = is_head});
  if (is_head) response_.body.clear();
  send();
}

void HttpServer::Connection::refuse_for(const Error& error) {
  const Limits& limits = hub_->limits();
  if (error == http::error::header_limit) {
    return refuse(431, fmt::format("found a head of more than {} octets", limits.header));
  }
  if (error == http::error::body_limit) {
    return refuse(413, fmt::format("found a body of more than {} octets", limits.body));
  }
  if (error == http::error::bad_version) {
    return refuse(505, "expected HTTP/1.1 or HTTP/1.0");
  }
  const bool is_gone = error == http::error::end_of_stream || error == http::error::partial_message;
  const bool is_request = error.category() == make_error_code(http::error::bad_method).category();
  if (is_gone || !is_request) return close();
  refuse(400, "found no request of HTTP: " + error.message());
}

/// Closes so that the last answer arrives: to a client that still sends, a closed socket would be
/// an error that comes before it. One whose request was read to its end sends nothing more.
void HttpServer::Connection::leave() {
  Error ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  wait(Waiting::leave, hub_->limits().to_leave);
  read_away();
}

void HttpServer::Connection::read_away() {
  buffer_.clear();
  socket_.async_read_some(buffer_.prepare(kPieceMax),
                          [self = shared_from_this()](const Error& error, std::size_t) {
                            error ? self->close() : self->read_away();
                          });
}

}  // namespace acmsim::tools
