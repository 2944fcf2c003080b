// HTTP as clients speak it who do not mean well, or are many.
#include <boost/asio/io_context.hpp>
#include <sys/resource.h>

#include "tests/tools/served.hpp"
#include "tools/acmsim/serve/http_server.hpp"

namespace acmsim::tools {
namespace {

using Catch::Contains;
using Catch::StartsWith;

const std::string kHealth = "GET /_acmsim/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

std::string get(const std::string& target) {
  return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

std::string post(const std::string& headers, const std::string& body) {
  return "POST /x HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

/// A server within the test, which answers with the target and the length of the body.
class Echo {
 public:
  explicit Echo(const Limits& limits) {
    auto server = HttpServer::listen(loop_, "127.0.0.1", 0, limits, [](const auto& request) {
      return sim::HttpResponse{.status = 200,
                               .headers = {},
                               .body = request.method + " " + request.target.substr(0, 80) + " " +
                                       std::to_string(request.body.size()) + ";"};
    });
    REQUIRE(server.has_value());
    server_ = std::move(*server);
    thread_ = std::thread([this] { loop_.run(); });
  }
  ~Echo() {
    loop_.stop();
    thread_.join();
  }
  Echo(const Echo&) = delete;
  Echo& operator=(const Echo&) = delete;
  Echo(Echo&&) = delete;
  Echo& operator=(Echo&&) = delete;

  std::uint16_t port() const { return server_->port(); }

 private:
  boost::asio::io_context loop_{1};
  std::unique_ptr<HttpServer> server_;
  std::thread thread_;
};

TEST_CASE("requests of one connection are answered in their order", "[serve]") {
  const Echo echo(Limits{});
  const Line line(echo.port());
  std::string many;
  std::string expected;
  for (int i = 0; i < 200; ++i) many += get("/" + std::to_string(i));
  line.send(many);
  const std::string said = line.receive("/199 0;");
  for (int i = 0, at = 0; i < 200; ++i) {
    const auto found = said.find("GET /" + std::to_string(i) + " 0;", static_cast<std::size_t>(at));
    REQUIRE(found != said.npos);
    at = static_cast<int>(found);
  }
  line.send(get("/again"));  // It is still open.
  CHECK_THAT(line.receive("/again 0;"), Contains("Connection: keep-alive"));
}

TEST_CASE("HTTP/1.0 closes, HEAD has no body, chunks are one body", "[serve]") {
  const Echo echo(Limits{});
  CHECK_THAT(said_to(echo.port(), "GET /old HTTP/1.0\r\n\r\n"),
             Contains("Connection: close\r\n\r\nGET /old 0;"));
  const std::string head =
      said_to(echo.port(), "HEAD /h HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  CHECK_THAT(head, Contains("Content-Length: 10\r\n"));
  CHECK_THAT(head, Catch::EndsWith("\r\n\r\n"));
  const Line line(echo.port());
  line.send(post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n"));
  CHECK_THAT(line.receive(";"), Contains("POST /x 7;"));
}

TEST_CASE("a target that is a whole URL is what follows its host", "[serve]") {
  const Echo echo(Limits{});
  const std::string rest = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
  CHECK_THAT(said_to(echo.port(), "GET http://a:80/x?y" + rest), Contains("GET /x?y 0;"));
  CHECK_THAT(said_to(echo.port(), "GET http://a" + rest), Contains("GET / 0;"));
}

TEST_CASE("an empty line before a request is passed over", "[serve]") {
  const Echo echo(Limits{});
  const Line line(echo.port());
  line.send("\r\n" + get("/first") + "\r\n\r\n" + get("/second"));
  CHECK_THAT(line.receive("/second 0;"), Contains("GET /first 0;"));
  line.send("\r");
  line.send("\n");
  line.send(get("/third"));
  CHECK_THAT(line.receive("/third 0;"), StartsWith("HTTP/1.1 200 "));
}

TEST_CASE("a client that asks before it sends a body is told to go on", "[serve]") {
  const Echo echo(Limits{});
  const Line line(echo.port());
  line.send(post("Content-Length: 5\r\nExpect: 100-continue\r\n", ""));
  CHECK(line.receive("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  line.send("hello");
  CHECK_THAT(line.receive(";"), Contains("POST /x 5;"));
  CHECK_THAT(said_to(echo.port(), post("Content-Length: 5\r\nExpect: tea\r\n", "hello")),
             StartsWith("HTTP/1.1 417 "));
}

TEST_CASE("what is too much, or no request, is said and ends the connection", "[serve]") {
  const Echo echo(Limits{});
  const std::string bomb(64 << 10, 'a');
  std::string many_headers;
  for (int i = 0; i < 10'000; ++i) many_headers += "X-" + std::to_string(i) + ": y\r\n";
  for (const auto& [text, status] : std::vector<std::pair<std::string, std::string>>{
           {"GARBAGE\r\n\r\n", "400"},
           {"\x16\x03\x01\x02" + std::string(200, '\0'), "400"},
           {get("/" + bomb.substr(0, 9000)), "414"},
           {get("/" + bomb), "431"},
           {"GET / HTTP/1.1\r\nX: " + bomb + "\r\n\r\n", "431"},
           {"GET / HTTP/1.1\r\n" + many_headers + "\r\n", "431"},
           {"GET / HTTP/3.7\r\n\r\n", "505"},
           {post("Content-Length: 104857600\r\n", ""), "413"},
           {post("Content-Length: 104857600\r\n", std::string(20 << 20, 'b')), "413"},
           {post("Content-Length: -1\r\n", ""), "400"},
           {post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), "400"},
           {post("Transfer-Encoding: chunked\r\n", "zz\r\n"), "400"},
           {post("Transfer-Encoding: gzip\r\n", "POST /y HTTP/1.1\r\nHost: a\r\n\r\n"), "501"},
           {post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), "501"},
           {"GET / HTTP/1.1\r\n\r\n", "400"},
           {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
           {"GET x HTTP/1.1\r\nHost: a\r\n\r\n", "400"}}) {
    const std::string said = said_to(echo.port(), text);
    INFO(text.substr(0, 60) << "\n" << said.substr(0, 200));
    CHECK_THAT(said, StartsWith("HTTP/1.1 " + status + " "));
    CHECK_THAT(said, Contains("Connection: close"));
  }
}

TEST_CASE("half a request is nothing", "[serve]") {
  const Echo echo(Limits{});
  for (const std::string& text :
       {std::string("GET / HT"), post("Content-Length: 9\r\n", "abc"), std::string()}) {
    const Line line(echo.port());
    line.send(text);
    line.half_close();
    CHECK(line.receive().empty());
  }
}

TEST_CASE("who is slow is told that it took too long", "[serve]") {
  Limits limits;
  limits.to_head = limits.to_body = limits.to_idle = std::chrono::milliseconds{100};
  const Echo echo(limits);
  CHECK_THAT(said_to(echo.port(), "GET /slow HTTP/1.1\r\nHos"), StartsWith("HTTP/1.1 408 "));
  CHECK_THAT(said_to(echo.port(), post("Content-Length: 9\r\n", "abc")),
             StartsWith("HTTP/1.1 408 "));
  CHECK(said_to(echo.port(), "").empty());
  const std::string idle = said_to(echo.port(), get("/once"));
  CHECK_THAT(idle, Catch::EndsWith("GET /once 0;"));
}

TEST_CASE("who comes when all places are taken is served when one is free", "[serve]") {
  Limits limits;
  limits.connections = 4;
  const Echo echo(limits);
  std::vector<Line> lines;
  for (int i = 0; i < 50; ++i) lines.emplace_back(echo.port());
  for (const Line& line : lines) line.send(get("/one"));
  for (const Line& line : lines) CHECK_THAT(line.receive(";"), Contains("GET /one 0;"));
}

TEST_CASE("a thousand clients at once are all served", "[program] [serve]") {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  const rlimit before = limit;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4096);
  ::setrlimit(RLIMIT_NOFILE, &limit);
  {
    const Served served({"--port", "0", "--log", "none"});
    std::vector<Line> lines;
    for (int i = 0; i < 1000; ++i) lines.emplace_back(served.port());
    for (const Line& line : lines) line.send(kHealth);
    int count = 0;
    for (const Line& line : lines) {
      count += line.receive("}}").starts_with("HTTP/1.1 200") ? 1 : 0;
    }
    CHECK(count == 1000);
  }
  ::setrlimit(RLIMIT_NOFILE, &before);
}

TEST_CASE("bodies of many clients do not take all memory", "[program] [serve]") {
  const Served served({"--port", "0", "--log", "none"});
  const std::string body(15 << 20, 'b');
  std::vector<Line> lines;
  int refused = 0;
  for (int i = 0; i < 40; ++i) {
    lines.emplace_back(served.port());
    lines.back().send(post("Content-Length: 16000000\r\n", body));
  }
  for (const Line& line : lines) {
    line.half_close();
    refused += line.receive().starts_with("HTTP/1.1 503") ? 1 : 0;
  }
  CHECK(refused > 20);
  CHECK(served.memory() < 700'000);  // Of the 600 MB that were sent, and what a sanitizer adds.
  CHECK_THAT(said_to(served.port(), "GET /_acmsim/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"),
             Contains("200 OK"));
}

}  // namespace
}  // namespace acmsim::tools
