// Domains at their registry.
#include <map>

#include "sim/api/delegation.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
/// A domain is in the directory before any step is decoded, so that steps find it there.
void make_domains(DecodeContext& context) {
  std::map<DomainName, Node> places;
  for (const Node& node : context.part.given["domains"].items()) {
    const Node name_node = node["name"];
    const auto name = decode_domain(context, name_node);
    if (!name) continue;
    const auto [first, is_new] = places.emplace(*name, name_node);
    if (!is_new) {
      context.report(name_node, "each domain once", {},
                     ", which " + context.place_text(first->second) + " is too");
      continue;
    }
    const RegistrationHandle handle = context.scope.fresh_registration();
    context.catalogue().add_registration(handle, context.catalogue().name(*name));
    context.part.domains.push_back({node, handle, ""});
  }
}

namespace {

/// What a node says of a domain, over what is so without it.
dns::Delegation delegation_of(DecodeContext& context, const Node& node, dns::Delegation told) {
  told.registered = node["registered"].boolean_or(told.registered);
  told.on_hold = node["on_hold"].boolean_or(told.on_hold);
  if (const Node ds = node["ds"]; ds.is_given()) {
    told.ds = ds_state_named(ds.text()).value_or(told.ds);
  }
  if (const Node servers = node["name_servers"]; servers.is_given()) {
    told.servers =
        decode_name_servers(*servers.value, servers.where, context.scope).value_or(dns::Hosts{});
  }
  return told;
}

}  // namespace

/// A domain without name servers is delegated to nobody.
void decode_domains(DecodeContext& context) {
  for (const auto& domain : context.part.domains) {
    dns::Registration registration{.seen = delegation_of(context, domain.node, {}),
                                   .on_its_way = {}};
    if (const Node becomes = domain.node["becomes"]; becomes.is_given()) {
      const auto slot = registration.begin(delegation_of(context, becomes, registration.seen));
      context.scenario.initially.emplace_back(
          Arm{{TimerKind::registrar_delegation, domain.handle.index, slot},
              context.scenario.rules()[Timing::registrar_delegation],
              {}});
    }
    context.world().internet.registrations.put(domain.handle, std::move(registration));
  }
  for (const Node& server : context.part.given["silent_servers"].items()) {
    if (const auto name = decode_name(context, server)) {
      context.world().internet.set_answers(context.catalogue().name(*name), false);
    }
  }
}

}  // namespace acmsim::sim
