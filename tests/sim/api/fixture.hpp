#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sim/api/answer.hpp"
#include "sim/api/make.hpp"
#include "sim/api/request.hpp"

namespace acmsim::sim {

using Json = nlohmann::json;

inline const Place kSeoul{"111122223333", "ap-northeast-2"};

inline DomainName domain(std::string_view text) { return DomainName::parse(text).value(); }

/// A catalogue, the names of a document, and somebody who makes calls.
struct RequestFixture {
  Catalogue catalogue{};
  Scope scope{catalogue};

  /// Makes a call whose result, if it makes something, is called `name`.
  DecodedRequest call(std::string_view operation, const nlohmann::json& with,
                      const std::string& name = "", std::uint32_t at_most = 1) {
    const auto made = name.empty() ? std::nullopt : fresh_for(operation, scope);
    if (made) scope.define(name, *made);
    const std::string seed = name.empty() ? "a step" : name;
    return decode_request({.operation = operation,
                           .with = with,
                           .where = "/steps/0/with",
                           .from = kSeoul,
                           .seed = seed,
                           .made = made,
                           .at_most = at_most},
                          scope);
  }

  /// The error that AWS answers to a call's parameters; nothing if it takes them.
  std::optional<ApiError> error(std::string_view operation, const nlohmann::json& with) {
    const CallEffect effect = call(operation, with).repetitions.front();
    const auto* found = std::get_if<ApiError>(&effect);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }

  /// The command, or the query, that a call asks for.
  template <class C>
  C command(std::string_view operation, const nlohmann::json& with, const std::string& name = "") {
    return std::get<C>(std::get<Command>(call(operation, with, name).repetitions.front()));
  }
  template <class Q>
  Q query(std::string_view operation, const nlohmann::json& with) {
    return std::get<Q>(std::get<Query>(call(operation, with).repetitions.front()));
  }

  CertificateHandle certificate(const std::string& name, const std::vector<DomainName>& names,
                                acm::ValidationMethod method = acm::ValidationMethod::dns,
                                acm::KeyAlgorithm key = acm::KeyAlgorithm::rsa_2048) {
    const CertificateHandle handle = scope.fresh_certificate();
    catalogue.add_certificate(handle,
                              make_certificate(catalogue, kSeoul, name, names, method, key, {}));
    scope.define(name, handle);
    return handle;
  }
  ZoneHandle zone(const std::string& name, const DomainName& origin, bool is_private = false) {
    const ZoneHandle handle = scope.fresh_zone();
    make_hosted_zone(catalogue, handle, kSeoul, name, origin, is_private, "ref", {});
    scope.define(name, handle);
    return handle;
  }
  LoadBalancerHandle load_balancer(const std::string& name) {
    const LoadBalancerHandle handle = scope.fresh_load_balancer();
    make_load_balancer(catalogue, handle, kSeoul, name, name);
    scope.define(name, handle);
    return handle;
  }
  ListenerHandle listener(const std::string& name, LoadBalancerHandle load_balancer) {
    const ListenerHandle handle = scope.fresh_listener();
    make_listener(catalogue, handle, load_balancer, name);
    scope.define(name, handle);
    return handle;
  }

  const RecordSet& record(RecordHandle handle) const { return catalogue.texts.records[handle]; }
};

inline std::vector<std::string> members_of(const OrderedJson& json) {
  std::vector<std::string> names;
  for (const auto& member : json.items()) names.push_back(member.key());
  return names;
}

}  // namespace acmsim::sim
