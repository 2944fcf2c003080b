// What listens, on one loop; and how it comes to an end.
#include "tools/acmsim/serve/serving.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <csignal>
#include <fmt/core.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tools/acmsim/serve/dns_desk.hpp"
#include "tools/acmsim/serve/dns_server.hpp"
#include "tools/acmsim/serve/http_server.hpp"
#include "tools/acmsim/serve/log_writer.hpp"
#include "tools/acmsim/serve/loopback.hpp"
#include "tools/acmsim/serve/own_pages.hpp"
#include "tools/acmsim/serve/tls_desk.hpp"
#include "tools/acmsim/serve/tls_server.hpp"

namespace acmsim::tools {
namespace {

/// Every connection takes a descriptor, and a shell often allows 1024 of them.
void allow_descriptors(std::size_t count) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= count) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, count);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// Whether Ctrl-C reaches a command of ours by itself: the terminal tells all in its foreground.
bool is_in_the_foreground() { return ::tcgetpgrp(STDIN_FILENO) == ::getpgrp(); }

/// It ends already: a third Ctrl-C does not take its last words.
void hear_no_more() {
  sigset_t told{};
  sigemptyset(&told);
  sigaddset(&told, SIGINT);
  sigaddset(&told, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &told, nullptr);
}

std::string cannot_listen(const char* option, const std::string& address, std::uint16_t port,
                          const std::string& why) {
  return fmt::format(
      "acmsim serve: {}: found port {} of {}, which cannot be had: {}; expected one that is free, "
      "such as 0, which takes any\n",
      option, port, address, why);
}

/// How this machine is told where that is, as a URL has it.
std::string host_of(const asio::ip::address& bind) {
  if (bind.is_unspecified()) return "127.0.0.1";
  return bind.is_v4() ? bind.to_string() : "[" + bind.to_string() + "]";
}

}  // namespace

class Serving::Parts {
 public:
  Parts(sim::Endpoint& endpoint, const ServeWords& words, const Limits& limits)
      : endpoint_(endpoint), words_(words), limits_(limits), signals_(loop_), log_timer_(loop_) {
    allow_descriptors(2 * (limits.connections + limits.dns_connections + limits.handshakes));
    for (const int signal : {SIGINT, SIGTERM, SIGCHLD}) signals_.add(signal);
    add_own_pages(endpoint_, [this] { return hosts(); });
    await_signal();
  }

  std::optional<std::string> listen() {
    auto http =
        HttpServer::listen(loop_, words_.bind, words_.port, limits_,
                           [this](const sim::HttpRequest& request) { return answer(request); });
    if (!http) return cannot_listen("--port", words_.bind, words_.port, http.error());
    http_ = std::move(*http);
    if (auto why = listen_for_dns()) return why;
    return listen_for_tls();
  }

  Whereabouts whereabouts() const {
    const auto bind = asio::ip::make_address(words_.bind);
    const std::string host = host_of(bind);
    const std::string v4_host = bind.is_v4() ? host : "127.0.0.1";  // DNS and TLS have IPv4 alone.
    const Place& home = endpoint_.live().home();
    return {.url = fmt::format("http://{}:{}", host, http_->port()),
            .dns = dns_ ? std::optional(fmt::format("{}:{}", v4_host, dns_->port())) : std::nullopt,
            .tls = tls_ ? std::optional(fmt::format("{}:{}", v4_host, tls_->port())) : std::nullopt,
            .account = home.account,
            .region = home.region};
  }

  std::optional<std::string> start(const std::vector<std::string>& command) {
    auto child = Child::start(command, variables_for(whereabouts()));
    if (!child) return child.error();
    child_ = *child;
    return std::nullopt;
  }

  ServingEnd run() {
    last_ = std::chrono::steady_clock::now();
    loop_.run();
    pass();
    log_.finish();
    return ended_;
  }

 private:
  LoopbackHosts hosts() {
    return {dns_ ? dns_desk_.servers() : std::vector<Addresses::Row>{},
            tls_ ? tls_desk_.load_balancers() : std::vector<Addresses::Row>{}};
  }

  std::optional<std::string> listen_for_dns() {
    if (!words_.dns) return std::nullopt;
    auto dns = DnsServer::listen(
        loop_, *words_.dns, words_.is_loopback_only(), limits_,
        [this](std::uint32_t address, std::string_view message, Transport transport) {
          pass();
          auto answer = dns_desk_.answer(address, message, transport);
          tell();
          return answer;
        });
    if (!dns) return cannot_listen("--dns", "all addresses", *words_.dns, dns.error());
    dns_ = std::move(*dns);
    return std::nullopt;
  }

  std::optional<std::string> listen_for_tls() {
    if (!words_.tls) return std::nullopt;
    TlsPresenter presenter{[this](std::uint32_t address) {
                             pass();
                             return tls_desk_.is_deserted(address);
                           },
                           [this](std::uint32_t address, const std::optional<std::string>& sni) {
                             pass();
                             auto shown = tls_desk_.show(address, sni);
                             tell();
                             return shown;
                           }};
    auto tls = TlsServer::listen(loop_, *words_.tls, words_.is_loopback_only(), limits_,
                                 std::move(presenter));
    if (!tls) return cannot_listen("--tls", "all addresses", *words_.tls, tls.error());
    tls_ = std::move(*tls);
    return std::nullopt;
  }

  sim::HttpResponse answer(const sim::HttpRequest& request) {
    pass();
    sim::HttpResponse response = endpoint_.answer(request);
    tell();
    return response;
  }

  /// Lets the time pass that has passed on the wall, and tells what happened in it.
  void pass() {
    const auto now = std::chrono::steady_clock::now();
    endpoint_.pass(now - last_);
    last_ = now;
    tell();
  }

  void tell() {
    const std::string lines = endpoint_.take_log(words_.log == "json");
    if (words_.log == "none" || lines.empty()) return;
    log_.write(lines);
    tell_later();
  }

  void tell_later() {
    if (!log_.flush() || waits_to_tell_) return;
    waits_to_tell_ = true;
    log_timer_.expires_after(std::chrono::milliseconds{100});
    log_timer_.async_wait([this](auto) {
      waits_to_tell_ = false;
      tell_later();
    });
  }

  void await_signal() {
    signals_.async_wait([this](auto error, int signal) {
      if (error) return;
      await_signal();
      signal == SIGCHLD ? see_to_the_command() : interrupt(signal);
    });
  }

  void see_to_the_command() {
    if (!child_ || !child_->status()) return;
    ended_.command = child_->status();
    loop_.stop();
  }

  /// Ends: a command first, so that what it still says is answered. The second time it ends at
  /// once.
  void interrupt(int signal) {
    const bool is_second = is_interrupted_;
    is_interrupted_ = true;
    if (is_second) {
      hear_no_more();
      if (child_) child_->pass_on(SIGKILL);
      ended_.is_given_up = true;
      return loop_.stop();
    }
    if (!child_) return loop_.stop();
    if (signal != SIGINT || !is_in_the_foreground()) child_->pass_on(signal);
  }

  sim::Endpoint& endpoint_;
  ServeWords words_;
  Limits limits_;
  asio::io_context loop_{1};
  asio::signal_set signals_;
  asio::steady_timer log_timer_;
  LogWriter log_{STDERR_FILENO};
  std::unique_ptr<HttpServer> http_;
  DnsDesk dns_desk_{endpoint_};
  std::unique_ptr<DnsServer> dns_;
  TlsDesk tls_desk_{endpoint_, words_.tls_dates == "world"};
  std::unique_ptr<TlsServer> tls_;
  std::optional<Child> child_;
  std::chrono::steady_clock::time_point last_;
  ServingEnd ended_;
  bool is_interrupted_ = false;
  bool waits_to_tell_ = false;
};

Serving::Serving(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Serving::~Serving() = default;

tl::expected<std::unique_ptr<Serving>, std::string> Serving::open(sim::Endpoint& endpoint,
                                                                  const ServeWords& words,
                                                                  const Limits& limits) {
  auto parts = std::make_unique<Parts>(endpoint, words, limits);
  if (auto why = parts->listen()) return tl::unexpected(std::move(*why));
  return std::unique_ptr<Serving>(new Serving(std::move(parts)));
}

Whereabouts Serving::whereabouts() const { return parts_->whereabouts(); }
std::optional<std::string> Serving::start(const std::vector<std::string>& command) {
  return parts_->start(command);
}
ServingEnd Serving::run() { return parts_->run(); }

}  // namespace acmsim::tools
