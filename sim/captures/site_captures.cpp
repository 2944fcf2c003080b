// What command lines show of a watched host.
#include "sim/captures/site_captures.hpp"

#include <fmt/format.h>

#include "model/base/ascii.hpp"
#include "model/dns/address.hpp"
#include "sim/api/shown_certificate.hpp"

namespace acmsim::sim {
namespace {

/// `Feb  3 00:00:00 2022 GMT`, as OpenSSL prints an instant.
std::string openssl_time(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(at - day);
  return fmt::format("{} {:>2} {:02}:{:02}:{:02} {} GMT",
                     kMonthNames[static_cast<unsigned>(date.month()) - 1],
                     static_cast<unsigned>(date.day()), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), static_cast<int>(date.year()));
}

/// The certificate that a visit was shown, as ACM has it; null if it was shown none.
struct Presented {
  const acm::CertificateFacts& facts;
  CertificateStamps stamps;
};
std::optional<Presented> presented(const Scenario& scenario, const History& history,
                                   const Visit& visit) {
  if (!visit.presented) return std::nullopt;
  const CertificateStamps* stamps = history.stamps.find(*visit.presented);
  return Presented{held_facts(history.end.world, scenario.catalogue, *visit.presented),
                   stamps != nullptr ? *stamps : CertificateStamps{}};
}

/// Who issued it. Of Amazon's since October 2022 a newer authority. Source: AWS Security Blog,
/// "Amazon introduces dynamic intermediate certificate authorities". [D]
std::string issuer_text(const Presented& shown, std::string_view equals, std::string_view between) {
  const CertificateStamps& stamps = shown.stamps;
  const auto since = std::chrono::sys_days{std::chrono::October / 11 / 2022};
  const bool is_new = !stamps.not_before || *stamps.not_before >= since;
  const auto part = [&](std::string_view key, std::string_view value) {
    return std::string(key) + std::string(equals) + std::string(value);
  };
  if (const auto& material = shown.facts.material) {
    return part("O", material->issuer.empty() ? "Unknown" : material->issuer);
  }
  std::string text = part("C", "US") + std::string(between) + part("O", "Amazon");
  if (!is_new) text += std::string(between) + part("OU", "Server CA 1B");
  return text + std::string(between) + part("CN", is_new ? "Amazon RSA 2048 M02" : "Amazon");
}

/// `host "www.shop.kr" matched cert's "*.shop.kr"`: which of its names it is.
std::string matching_name(const Catalogue& names, const acm::CertificateFacts& facts,
                          const DomainName& host) {
  for (const acm::NameFacts& one : facts.names) {
    const DomainName& name = names.name(one.name);
    const bool is_star = name.is_wildcard() && host.parent() == name.without_wildcard();
    if (name == host || is_star) return name.text();
  }
  return host.text();
}

constexpr std::string_view kNotTrusted =
    "More details here: https://curl.se/docs/sslcerts.html\n\n"
    "curl failed to verify the legitimacy of the server and therefore could not\n"
    "establish a secure connection to it. To learn more about this situation and\n"
    "how to fix it, please visit the web page mentioned above.\n";

std::string unresolved(const std::string& host) {
  return fmt::format(
      "* Could not resolve host: {0}\n* Closing connection 0\n"
      "curl: (6) Could not resolve host: {0}\n",
      host);
}

std::string unconnected(const std::string& host, const std::string& address, std::uint16_t port,
                        bool is_refused) {
  const char* why = is_refused ? "Connection refused" : "Connection timed out";
  const int code = is_refused ? 7 : 28;
  const char* end = is_refused ? "Couldn't connect to server" : "Timeout was reached";
  return fmt::format(
      "*   Trying {0}:{1}...\n* connect to {0} port {1} failed: {2}\n"
      "* Failed to connect to {3} port {1}: {4}\n* Closing connection 0\n"
      "curl: ({5}) Failed to connect to {3} port {1}: {4}\n",
      address, port, why, host, end, code);
}

std::string connected(const std::string& host, const std::string& address, std::uint16_t port) {
  return fmt::format(
      "*   Trying {0}:{1}...\n* Connected to {2} ({0}) port {1} (#0)\n"
      "* ALPN: offers h2,http/1.1\n* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n"
      "* TLSv1.3 (IN), TLS handshake, Server hello (2):\n"
      "* TLSv1.3 (IN), TLS handshake, Certificate (11):\n",
      address, port, host);
}

}  // namespace

std::optional<std::string> presented_text(const Scenario& scenario, const History& history,
                                          const Visit& visit) {
  const auto shown = presented(scenario, history, visit);
  if (!shown) return std::nullopt;
  std::string text = "subject=CN = " + scenario.catalogue.name(shown->facts.names[0].name).text();
  text += "\nissuer=" + issuer_text(*shown, " = ", ", ") + "\n";
  if (shown->stamps.not_before) {
    text += "notBefore=" + openssl_time(*shown->stamps.not_before) + "\n";
  }
  if (shown->stamps.not_after) text += "notAfter=" + openssl_time(*shown->stamps.not_after) + "\n";
  text += "X509v3 Subject Alternative Name: \n    ";
  for (std::size_t i = 0; i < shown->facts.names.size(); ++i) {
    text +=
        (i == 0 ? "DNS:" : ", DNS:") + scenario.catalogue.name(shown->facts.names[i].name).text();
  }
  return text + "\n";
}

std::optional<std::string> curl_text(const Scenario& scenario, const History& history,
                                     const Website& site, const Visit& visit) {
  const Catalogue& names = scenario.catalogue;
  const DomainName& name = names.name(site.host);
  const std::string host = name.text();
  std::string address;
  if (visit.load_balancer) {
    const NameHandle endpoint = names.load_balancers.at(*visit.load_balancer).dns_name;
    address = dns::endpoint_addresses(names.name(endpoint), RecordType::a).front();
  }
  switch (visit.reason) {
    case Reason::no_such_name:
    case Reason::dns_failure:
    case Reason::no_address: return unresolved(host);
    case Reason::elsewhere: return std::nullopt;
    case Reason::no_load_balancer:
    case Reason::no_https_listener: {
      if (address.empty()) return std::nullopt;
      const bool is_refused = visit.reason == Reason::no_https_listener;
      return unconnected(host, address, site.port, is_refused);
    }
    case Reason::available:
    case Reason::name_mismatch:
    case Reason::certificate_expired:
    case Reason::certificate_revoked: break;
  }
  const auto shown = presented(scenario, history, visit);
  if (!shown || address.empty()) return std::nullopt;
  std::string text = connected(host, address, site.port);
  if (visit.reason == Reason::certificate_expired) {
    const std::string problem = "SSL certificate problem: certificate has expired\n";
    return text + "* TLSv1.3 (OUT), TLS alert, certificate expired (557):\n* " + problem +
           "* Closing connection 0\ncurl: (60) " + problem + std::string(kNotTrusted);
  }
  text += "* SSL connection using TLSv1.3 / TLS_AES_128_GCM_SHA256\n* Server certificate:\n";
  text += "*  subject: CN=" + names.name(shown->facts.names[0].name).text() + "\n";
  if (shown->stamps.not_before) {
    text += "*  start date: " + openssl_time(*shown->stamps.not_before) + "\n";
  }
  if (shown->stamps.not_after) {
    text += "*  expire date: " + openssl_time(*shown->stamps.not_after) + "\n";
  }
  if (visit.reason == Reason::name_mismatch) {
    const std::string problem =
        "SSL: no alternative certificate subject name matches target host name '" + host + "'\n";
    return text + "*  subjectAltName does not match " + host + "\n* " + problem +
           "* Closing connection 0\ncurl: (60) " + problem + std::string(kNotTrusted);
  }
  return text + "*  subjectAltName: host \"" + host + "\" matched cert's \"" +
         matching_name(names, shown->facts, name) +
         "\"\n*  issuer: " + issuer_text(*shown, "=", "; ") +
         "\n*  SSL certificate verify ok.\n> GET / HTTP/" + "1.1\n> Host: " + host +
         "\n> User-Agent: curl/7.88.1\n> Accept: */*\n>\n" + "< HTTP/1.1 200 OK\n";
}

}  // namespace acmsim::sim
