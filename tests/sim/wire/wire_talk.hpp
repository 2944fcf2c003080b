#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "sim/wire/endpoint.hpp"

namespace acmsim::sim {

/// A site behind a load balancer, whose zone is the account's.
inline constexpr const char* kWiredWorld = R"({
  "acmsim": 1, "title": "A wired world", "rules": "2026", "starts_at": "2026-03-02T00:00:00Z",
  "given": {
    "account": "111122223333", "region": "eu-west-1",
    "domains": [ { "name": "example.com", "name_servers": "@zone" } ],
    "hosted_zones": [ { "as": "zone", "Name": "example.com", "records": [
      { "Name": "www.example.com", "Type": "A", "AliasTarget": "@web" } ] } ],
    "certificates": [ { "as": "old", "DomainName": "www.example.com", "ValidationMethod": "DNS",
      "Status": "ISSUED", "NotAfter": "2026-08-30T23:59:59Z" } ],
    "load_balancers": [ { "as": "web", "listeners": [
      { "as": "https", "Port": 443, "Protocol": "HTTPS", "Certificates": ["@old"] } ] } ],
    "watches": ["www.example.com"]
  },
  "steps": []
})";

inline std::unique_ptr<Endpoint> endpoint_of(const std::string& document = kWiredWorld,
                                             ServingOptions options = {}) {
  auto endpoint = Endpoint::open(document, std::move(options));
  REQUIRE(endpoint);
  return std::move(*endpoint);
}

/// The header of a signature for a service.
inline HttpHeader signed_for(const std::string& service, const std::string& key = "acmsim",
                             const std::string& region = "eu-west-1") {
  return {"Authorization", "AWS4-HMAC-SHA256 Credential=" + key + "/20260302/" + region + "/" +
                               service + "/aws4_request, SignedHeaders=host, Signature=00"};
}

inline HttpRequest acm(const std::string& operation, const nlohmann::json& with,
                       const std::string& key = "acmsim", const std::string& region = "eu-west-1") {
  return {"POST",
          "/",
          {signed_for("acm", key, region), {"X-Amz-Target", "CertificateManager." + operation}},
          with.is_null() ? "{}" : with.dump()};
}

inline HttpRequest form(const std::string& service, const std::string& text) {
  return {"POST", "/", {signed_for(service)}, text};
}

inline HttpRequest rest(const std::string& method, const std::string& target,
                        const std::string& body = "") {
  return {method, target, {signed_for("route53")}, body};
}

inline HttpRequest get(const std::string& target) {
  return {"GET", target, {{"Host", "localhost:4566"}}, ""};
}

inline HttpRequest verb(const std::string& word,
                        const nlohmann::json& body = nlohmann::json::object()) {
  return {"POST",
          "/_acmsim/" + word,
          {{"Host", "127.0.0.1:4566"}, {"Content-Type", "application/json"}},
          body.dump()};
}

inline nlohmann::json json_in(const HttpResponse& response) {
  return nlohmann::json::parse(response.body);
}

/// What stands in the first element of that name.
inline std::string element(const HttpResponse& response, const std::string& name) {
  const std::size_t at = response.body.find("<" + name + ">");
  if (at == response.body.npos) return "";
  const std::size_t begin = at + name.size() + 2;
  return response.body.substr(begin, response.body.find("</" + name + ">", begin) - begin);
}

inline std::string header_of(const HttpResponse& response, const std::string& name) {
  for (const HttpHeader& header : response.headers) {
    if (header.name == name) return header.value;
  }
  return "";
}

}  // namespace acmsim::sim
