#include "sim/api/request.hpp"

#include <algorithm>
#include <array>

#include "model/base/ensure.hpp"
#include "model/base/match.hpp"
#include "sim/api/field.hpp"
#include "sim/api/front_door.hpp"
#include "sim/api/make.hpp"
#include "sim/api/operation.hpp"
#include "sim/api/pages.hpp"

namespace acmsim::sim {
namespace {

std::optional<Named> fresh(Makes makes, Scope& scope) {
  switch (makes) {
    case Makes::nothing: return std::nullopt;
    case Makes::certificate: return scope.fresh_certificate();
    case Makes::zone: return scope.fresh_zone();
    case Makes::change: return scope.fresh_change();
    case Makes::load_balancer: return scope.fresh_load_balancer();
    case Makes::target_group: return scope.fresh_target_group();
    case Makes::listener: return scope.fresh_listener();
  }
  ensure(false, "an operation makes one of the known things");
  return std::nullopt;
}

/// What a call would have made has an ARN or id even if AWS refuses its parameters: other steps
/// may speak of it, and AWS will not know it.
void give_facts(Scope& scope, const Named& thing, const Place& place, const std::string& seed) {
  Catalogue& catalogue = scope.catalogue();
  if (is_known(catalogue, thing)) return;
  std::visit(Match{
                 [&](CertificateHandle handle) {
                   catalogue.add_certificate(
                       handle,
                       make_certificate(catalogue, place, seed, {}, acm::ValidationMethod::email,
                                        acm::KeyAlgorithm::rsa_2048, {}));
                 },
                 [&](ZoneHandle handle) {
                   make_hosted_zone(catalogue, handle, place, seed, DomainName{}, true, {}, {});
                 },
                 [&](ChangeHandle handle) { make_change(catalogue, handle, seed); },
                 [&](LoadBalancerHandle handle) {
                   make_load_balancer(catalogue, handle, place, seed, "refused");
                 },
                 [&](TargetGroupHandle handle) {
                   make_target_group(catalogue, handle, place, seed, "refused", "");
                 },
                 [&](ListenerHandle handle) {
                   make_listener(catalogue, handle, scope.fresh_load_balancer(), seed);
                 },
             },
             thing);
}

/// Reads what no decoder does: how many items a page may have, and the service's own token.
void read_page(Decoding& decoding, const shapes::Pages& pages) {
  decoding.text(decoding.with()[pages.limit]);
  if (!pages.more.empty()) return;
  for (const std::string_view member : pages.from) decoding.text(decoding.with()[member]);
}

CallEffect effect_of(Result<Asked> asked) {
  if (!asked) return std::move(asked.error());
  return std::visit([](auto& one) -> CallEffect { return std::move(one); }, *asked);
}

}  // namespace

const Operation* find_operation(std::string_view name) {
  for (const auto& operations : {acm_operations(), route53_operations(), elbv2_operations(),
                                 mail_operations(), dns_operations(), other_operations()}) {
    const auto found = std::ranges::find(operations, name, &Operation::name);
    if (found != operations.end()) return &*found;
  }
  return nullptr;
}

const Operation& operation_named(std::string_view name) {
  const Operation* found = find_operation(name);
  ensure(found != nullptr, "an operation of the schema has a decoder");
  return *found;
}

const shapes::Operation* shapes_of(const Operation& operation) {
  return shapes::find_operation(operation.through.empty() ? operation.name : operation.through);
}

DecodedRequest decode_request(const Request& request, Scope& scope) {
  const Operation& operation = operation_named(request.operation);
  const std::size_t misfits_before = scope.misfits().size();
  scope.catalogue().places.intern(request.from);
  const auto* shape = shapes_of(operation);
  auto refused = shape == nullptr ? std::nullopt : front_door(*shape, request.with, scope);
  if (shape != nullptr && !refused) refused = page_refusal(*shape, request.with);
  DecodedRequest decoded;
  for (std::uint32_t i = 0; i < request.at_most; ++i) {
    auto made = i == 0 && request.made ? request.made : fresh(operation.makes, scope);
    std::string seed(request.seed);
    if (i > 0) seed += " again " + std::to_string(i);
    Decoding decoding(request, scope, made, seed, refused);
    if (shape != nullptr) read_page(decoding, shape->pages);
    auto asked = operation.decode(decoding);
    decoded.repetitions.push_back(refused ? CallEffect(*refused) : effect_of(std::move(asked)));
    if (made) {
      give_facts(scope, *made, request.from, seed);
      scope.settle(*made);
      const auto* refusal = std::get_if<ApiError>(&decoded.repetitions.back());
      if (refusal != nullptr) scope.note_refusal(*made, refusal->message);
    }
    if (i > 0) continue;
    decoded.subject = decoding.subject();
    const auto name = made ? scope.name_of(*made) : std::nullopt;
    if (name) decoded.subject += (decoded.subject.empty() ? "as " : " as ") + *name;
    // A misfit is the same each time, and so is an error: once is enough.
    if (scope.misfits().size() == misfits_before &&
        !std::holds_alternative<ApiError>(decoded.repetitions.front())) {
      continue;
    }
    decoded.repetitions.resize(std::max<std::uint32_t>(request.at_most, 1),
                               decoded.repetitions.front());
    break;
  }
  decoded.uses = scope.take_uses();
  return decoded;
}

std::optional<Named> fresh_for(std::string_view operation, Scope& scope) {
  auto made = fresh(operation_named(operation).makes, scope);
  if (made) scope.await(*made);
  return made;
}

}  // namespace acmsim::sim
