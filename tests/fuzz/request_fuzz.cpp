// Any bytes at all come as a request to one of AWS's protocols, or to a verb: the response is one
// of HTTP, in JSON or XML.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string>

#include "model/base/ensure.hpp"
#include "sim/wire/endpoint.hpp"

namespace acmsim {
namespace {

constexpr const char* kWorld = R"({
  "acmsim": 1, "title": "A world that is asked", "rules": "2026",
  "starts_at": "2026-03-02T00:00:00Z",
  "given": {
    "account": "111122223333", "region": "eu-west-1",
    "domains": [ { "name": "example.com", "name_servers": "@zone" } ],
    "hosted_zones": [ { "as": "zone", "Name": "example.com", "records": [
      { "Name": "example.com", "Type": "A", "AliasTarget": "@web" } ] } ],
    "certificates": [ { "as": "old", "DomainName": "example.com", "ValidationMethod": "DNS",
      "Status": "ISSUED", "NotAfter": "2026-08-30T23:59:59Z" } ],
    "load_balancers": [ { "as": "web", "listeners": [
      { "as": "https", "Port": 443, "Protocol": "HTTPS", "Certificates": ["@old"] } ] } ]
  }
})";

/// So many requests go into one world: what they made makes the next ones slower.
constexpr int kRequestsOfOneWorld = 500;

/// Every second world has a clock that moves with the questions.
sim::Endpoint& the_endpoint() {
  static std::unique_ptr<sim::Endpoint> endpoint;
  static int left = 0;
  static bool polls = true;
  if (left-- == 0) {
    polls = !polls;
    sim::ServingOptions options;
    options.clock = *sim::ServingClock::parse(polls ? "polls" : "stand");
    endpoint = sim::Endpoint::open(kWorld, options).value();
    left = kRequestsOfOneWorld;
  }
  return *endpoint;
}

constexpr std::array kServices{"acm", "route53", "elasticloadbalancing", "ec2", "sts"};

/// The first byte says what kind of request it is; the first line after it is the operation of JSON
/// or the target; the rest is the body.
sim::HttpRequest request_of(std::string text) {
  const auto kind = static_cast<unsigned char>(text.empty() ? 0 : text.front());
  if (!text.empty()) text.erase(0, 1);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string line = text.substr(0, end);
  std::string body = text.substr(std::min(end + 1, text.size()));
  const std::size_t service = kind % (kServices.size() + 1);
  const char* method = (kind & 0x40) != 0 ? "GET" : (kind & 0x20) != 0 ? "DELETE" : "POST";
  if (service == kServices.size()) {
    return {method,
            "/_acmsim/" + line,
            {{"Host", "localhost"}, {"Content-Type", "application/json"}},
            std::move(body)};
  }
  const std::string word = kServices.at(service);
  return {method,
          word == "route53" ? "/2013-04-01/" + line : "/?" + line,
          {{"Authorization", "Credential=k/20260302/eu-west-1/" + word + "/aws4_request"},
           {"X-Amz-Target", "CertificateManager." + line}},
          std::move(body)};
}

}  // namespace
}  // namespace acmsim

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT
  using acmsim::ensure;
  const std::string text(reinterpret_cast<const char*>(data), size);  // NOLINT
  auto& endpoint = acmsim::the_endpoint();
  const auto response = endpoint.answer(acmsim::request_of(text));
  endpoint.take_log(size % 2 == 0);
  ensure(response.status >= 200 && response.status < 600, "a response has a status of HTTP");
  if (response.body.empty()) return 0;
  if (response.body.front() == '<') {
    pugi::xml_document document;
    ensure(document.load_string(response.body.c_str()), "a response is XML");
    ensure(acmsim::sim::is_plain_text(response.body), "a response has characters of XML alone");
  } else {
    ensure(nlohmann::json::accept(response.body), "a response is JSON");
  }
  return 0;
}
