// What a served request costs the server's thread, in processor time, beside a bare loop of Beast
// on the same machine in the same run: DescribeCertificate and RequestCertificate on a connection
// that is kept, DescribeCertificate on a new connection each time, and what a world weighs after
// many requests.
#include <atomic>
#include <benchmark/benchmark.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>

#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/serve/http_server.hpp"

namespace acmsim::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;
using Request = http::request<http::string_body>;

constexpr int kRequests = 2000;  ///< Of one measurement.
/// More would use up the ports that wait after new connections.
constexpr int kRounds = 2;

double thread_seconds(clockid_t clock) {
  timespec spent{};
  clock_gettime(clock, &spent);
  return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

clockid_t clock_of(std::thread& thread) {
  clockid_t clock{};
  if (pthread_getcpuclockid(thread.native_handle(), &clock) != 0) {
    throw std::runtime_error("a thread has a clock");
  }
  return clock;
}

Request acm_request(const std::string& operation, const std::string& body) {
  Request request{http::verb::post, "/", 11, body};
  request.set(http::field::host, "127.0.0.1");
  request.set("X-Amz-Target", "CertificateManager." + operation);
  request.set(http::field::authorization,
              "AWS4-HMAC-SHA256 Credential=k/20220120/ap-northeast-2/acm/aws4_request, "
              "SignedHeaders=host, Signature=00");
  request.set(http::field::content_type, "application/x-amz-json-1.1");
  request.prepare_payload();
  return request;
}

/// A client that waits for each answer.
class Client {
 public:
  explicit Client(std::uint16_t port) : to_(asio::ip::make_address("127.0.0.1"), port) {}

  std::string ask(const Request& request, bool anew) {
    if (anew || !socket_.is_open()) {
      socket_ = Tcp::socket(loop_);
      socket_.connect(to_);
      socket_.set_option(Tcp::no_delay(true));
    }
    http::write(socket_, request);
    http::response<http::string_body> response;
    beast::flat_buffer buffer;
    http::read(socket_, buffer, response);
    return response.body();
  }

 private:
  asio::io_context loop_;
  Tcp::endpoint to_;
  Tcp::socket socket_{loop_};
};

/// Answers everything with the same text: what Beast and the sockets cost alone.
class BareLoop {
 public:
  explicit BareLoop(std::string answer) : answer_(std::move(answer)) {
    thread_ = std::thread([this] { serve(); });
  }
  ~BareLoop() {
    stops_ = true;
    asio::io_context loop;
    Tcp::socket(loop).connect(acceptor_.local_endpoint());  // It may wait for somebody.
    thread_.join();
  }
  BareLoop(const BareLoop&) = delete;
  BareLoop& operator=(const BareLoop&) = delete;
  BareLoop(BareLoop&&) = delete;
  BareLoop& operator=(BareLoop&&) = delete;

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
  std::thread& thread() { return thread_; }

 private:
  void serve() {
    while (!stops_) {
      Tcp::socket socket = acceptor_.accept();
      socket.set_option(Tcp::no_delay(true));
      beast::flat_buffer buffer;
      while (true) {
        Request request;
        beast::error_code error;
        http::read(socket, buffer, request, error);
        if (error) break;
        http::response<http::string_body> response{http::status::ok, 11, answer_};
        response.set(http::field::content_type, "application/x-amz-json-1.1");
        response.prepare_payload();
        http::write(socket, response, error);
        if (error || stops_) break;
      }
    }
  }

  std::string answer_;
  asio::io_context loop_;
  Tcp::acceptor acceptor_{loop_, Tcp::endpoint(asio::ip::make_address("127.0.0.1"), 0)};
  std::atomic<bool> stops_ = false;
  std::thread thread_;
};

/// The article's world, served in a thread of its own.
class Served {
 public:
  Served() {
    std::ifstream file(ACMSIM_SOURCE_DIR "/scenarios/seed/b-the-article-by-api.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    sim::ServingOptions options;
    options.logs = false;
    endpoint_ = sim::Endpoint::open(text, options).value();
    server_ = tools::HttpServer::listen(
                  loop_, "127.0.0.1", 0, limits_,
                  [this](const sim::HttpRequest& request) { return endpoint_->answer(request); })
                  .value();
    thread_ = std::thread([this] { loop_.run(); });
  }
  ~Served() {
    loop_.stop();
    thread_.join();
  }
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  Served(Served&&) = delete;
  Served& operator=(Served&&) = delete;

  std::uint16_t port() const { return server_->port(); }
  std::thread& thread() { return thread_; }

 private:
  asio::io_context loop_;
  tools::Limits limits_;
  std::unique_ptr<sim::Endpoint> endpoint_;
  std::unique_ptr<tools::HttpServer> server_;
  std::thread thread_;
};

/// Requests that a server takes in a second of its thread's time.
template <class Server, class Next>
double rate_of(Server& server, bool anew, const Next& next) {
  Client client(server.port());
  client.ask(next(0), true);
  const clockid_t clock = clock_of(server.thread());
  const double start = thread_seconds(clock);
  for (int i = 1; i <= kRequests; ++i) client.ask(next(i), anew);
  return kRequests / (thread_seconds(clock) - start);
}

Request describe(std::uint16_t port) {
  Client client(port);
  const auto list = nlohmann::json::parse(client.ask(acm_request("ListCertificates", "{}"), true));
  const nlohmann::json& first = list.at("CertificateSummaryList").at(0);
  return acm_request("DescribeCertificate",
                     nlohmann::json{{"CertificateArn", first.at("CertificateArn")}}.dump());
}

void measure_describe(benchmark::State& state, bool anew) {
  Served served;
  const Request request = describe(served.port());
  BareLoop bare(Client(served.port()).ask(request, true));
  const auto next = [&](int) -> const Request& { return request; };
  double rate = 0;
  double of_bare = 0;
  for (auto _ : state) {
    rate = rate_of(served, anew, next);
    of_bare = rate / rate_of(bare, anew, next);
  }
  state.counters["requests_a_second"] = rate;
  state.counters["of_bare_loop"] = of_bare;
  state.counters[anew ? "of_bare_loop_at_least" : "requests_a_second_at_least"] =
      anew ? 0.8 : 40'000;
}

void serve_describe_certificate(benchmark::State& state) { measure_describe(state, false); }
BENCHMARK(serve_describe_certificate)->Unit(benchmark::kMillisecond)->Iterations(kRounds);

void serve_describe_certificate_on_new_connections(benchmark::State& state) {
  measure_describe(state, true);
}
BENCHMARK(serve_describe_certificate_on_new_connections)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(kRounds);

void serve_request_certificate(benchmark::State& state) {
  double rate = 0;
  for (auto _ : state) {
    Served served;
    rate = rate_of(served, false, [](int i) {
      return acm_request("RequestCertificate", R"({"DomainName": "a)" + std::to_string(i) +
                                                   R"(.example.com", "ValidationMethod": "DNS"})");
    });
  }
  state.counters["requests_a_second"] = rate;
  state.counters["requests_a_second_at_least"] = 4000;
}
BENCHMARK(serve_request_certificate)->Unit(benchmark::kMillisecond)->Iterations(kRounds);

}  // namespace
}  // namespace acmsim::bench
