// What clients of TLS are shown, by the name that they ask for, the address and the clock.
#include <memory>
#include <nlohmann/json.hpp>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "tests/tools/served.hpp"
#include "tools/acmsim/certificates.hpp"
#include "tools/acmsim/serve/tls_dates.hpp"

namespace acmsim::tools {
namespace {

using Catch::Contains;

/// How a handshake went.
struct Shaken {
  bool is_done = false;
  int alert = 0;          ///< That the server sent.
  long verified = -1;     ///< `X509_V_OK`, or why not.
  std::string subject{};  ///< Of the certificate.
  std::string page{};
};

int alert_heard = 0;
void on_info(const SSL* /*unused*/, int where, int what) {
  if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT) alert_heard = what & 0xff;
}

/// Shakes hands as curl does: trusts the test authority, and asks for a name.
Shaken shake(std::uint16_t port, const char* name, const char* address = "127.0.0.1") {
  const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
  const std::string roots = authority_certificates();
  BIO* bio = BIO_new_mem_buf(roots.data(), static_cast<int>(roots.size()));
  while (X509* root = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr)) {
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), root);
    X509_free(root);
  }
  BIO_free(bio);
  const std::shared_ptr<SSL> shaking(SSL_new(context.get()), SSL_free);
  const Line line(port, address);
  SSL_set_fd(shaking.get(), line.fd());
  if (name != nullptr) {
    SSL_ctrl(shaking.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char*>(name));
    SSL_set1_host(shaking.get(), name);
  }
  alert_heard = 0;
  SSL_set_info_callback(shaking.get(), on_info);
  Shaken shaken;
  shaken.is_done = SSL_connect(shaking.get()) == 1;
  shaken.alert = alert_heard;
  if (!shaken.is_done) return shaken;
  shaken.verified = SSL_get_verify_result(shaking.get());
  const std::shared_ptr<X509> shown(SSL_get1_peer_certificate(shaking.get()), X509_free);
  std::array<char, 200> subject{};
  X509_NAME_oneline(X509_get_subject_name(shown.get()), subject.data(), subject.size());
  shaken.subject = subject.data();
  const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  SSL_write(shaking.get(), request.data(), static_cast<int>(request.size()));
  std::array<char, 4096> piece{};
  for (int size = 0; (size = SSL_read(shaking.get(), piece.data(), 4096)) > 0;) {
    shaken.page.append(piece.data(), static_cast<std::size_t>(size));
  }
  return shaken;
}

void advance(const Served& served, const std::string& by) {
  const std::string body = R"({"by": ")" + by + R"("})";
  CHECK_THAT(
      said_to(served.port(),
              "POST /_acmsim/clock/advance HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              "Content-Type: application/json\r\nContent-Length: " +
                  std::to_string(body.size()) + "\r\n\r\n" + body),
      Contains("200 OK"));
}

TEST_CASE("a handshake presents what the listener presents, valid as it is in the world",
          "[program] [serve]") {
  const Served served({kArticle, "--port", "0", "--tls", "0", "--log", "none"});
  const Shaken before = shake(served.tls(), "www.example.com");
  CHECK(before.verified == X509_V_OK);
  CHECK(before.subject == "/CN=example.com");
  CHECK_THAT(before.page,
             Contains("the page opens") && Contains("listener/app/web/") &&
                 Contains("valid        2021-01-14T00:00:00Z to 2022-02-13T23:59:59Z"));
  CHECK(shake(served.tls(), "other.test").verified == X509_V_ERR_HOSTNAME_MISMATCH);
  CHECK(shake(served.tls(), nullptr).is_done);
  CHECK(shake(served.tls(), "www.example.com", "127.61.0.1").verified == X509_V_OK);
  CHECK_FALSE(shake(served.tls(), "www.example.com", "127.61.0.9").is_done);
  advance(served, "40d");
  const Shaken after = shake(served.tls(), "www.example.com");
  CHECK(after.verified == X509_V_ERR_CERT_HAS_EXPIRED);
  CHECK_THAT(after.page, Contains("the certificate presented has expired"));
}

TEST_CASE("with the world's dates a certificate has those of GetCertificate", "[program] [serve]") {
  const Served served({kArticle, "--port", "0", "--tls", "0", "--tls-dates", "world"});
  CHECK(shake(served.tls(), "www.example.com").verified == X509_V_ERR_CERT_HAS_EXPIRED);
}

TEST_CASE("a name that leads nowhere meets unrecognized_name", "[program] [serve]") {
  Served served({"--port", "0", "--tls", "0"});
  const Shaken shaken = shake(served.tls(), "www.example.com");
  CHECK_FALSE(shaken.is_done);
  CHECK(shaken.alert == SSL_AD_UNRECOGNIZED_NAME);
  CHECK_FALSE(shake(served.tls(), nullptr).is_done);
  CHECK(said_to(served.tls(), "GET / HTTP/1.1\r\n\r\n").find("HTTP/1.1 200") == std::string::npos);
  CHECK_THAT(served.stop().err, Contains("tls         www.example.com: no certificate\n"));
}

TEST_CASE("clients that never finish a handshake keep nobody out", "[program] [serve]") {
  const Served served({kArticle, "--port", "0", "--tls", "0", "--dns", "0", "--log", "none"});
  std::vector<Line> idle;
  for (int i = 0; i < 200; ++i) {
    idle.emplace_back(served.tls());
    idle.back().send("\x16\x03\x01\x02\x00");
    idle.emplace_back(served.dns());
    idle.back().send("\x01");
  }
  CHECK(shake(served.tls(), "www.example.com").verified == X509_V_OK);
  idle.clear();
  const Line garbage(served.tls());
  garbage.send(std::string(100'000, 'g'));
  garbage.half_close();
  CHECK(garbage.receive().size() < 100);
  CHECK(shake(served.tls(), "www.example.com").verified == X509_V_OK);
}

TEST_CASE("dates are shifted so that they are true for a minute", "[serve]") {
  using std::chrono::seconds;
  const auto at = [](std::int64_t count) { return std::chrono::sys_seconds(seconds(count)); };
  const Validity world{at(1000), at(9000)};
  const std::int64_t machine = 1'000'000;
  const auto standing = [&](std::int64_t world_now, std::int64_t later) {
    const Validity shown = shifted(world, at(world_now), at(machine));
    CHECK(still_tells(shown, world, at(world_now), at(machine)));
    if (at(machine + later) < shown.begin) return -1;
    return at(machine + later) > shown.end ? 1 : 0;
  };
  for (const std::int64_t later : {0, 30, 60}) {
    CHECK(standing(999, later) == -1);
    CHECK(standing(1000, later) == 0);
    CHECK(standing(9000, later) == 0);
    CHECK(standing(9001, later) == 1);
  }
  const Validity shown = shifted(world, at(5000), at(machine));
  CHECK(shown == Validity{at(machine - 4000), at(machine + 4000)});
  CHECK(still_tells(shown, world, at(5050), at(machine + 100)));
  CHECK_FALSE(still_tells(shown, world, at(5000), at(machine + 100)));
  CHECK_FALSE(still_tells(shown, world, at(9001), at(machine + 1)));
}

}  // namespace
}  // namespace acmsim::tools
