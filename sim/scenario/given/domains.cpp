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

/// A domain without name servers is delegated to nobody.
void decode_domains(DecodeContext& context) {
  for (const auto& domain : context.part.domains) {
    const Node servers = domain.node["name_servers"];
    dns::Delegation delegation{.registered = domain.node["registered"].boolean_or(true),
                               .on_hold = domain.node["on_hold"].boolean_or(false),
                               .ds = dns::DsState::none,
                               .servers = {}};
    if (servers.is_given()) {
      delegation.servers =
          decode_name_servers(*servers.value, servers.where, context.scope).value_or(dns::Hosts{});
    }
    delegation.ds = ds_state_named(domain.node["ds"].text_or("none")).value_or(dns::DsState::none);
    context.world().internet.registrations.put(domain.handle,
                                               {.seen = std::move(delegation), .on_its_way = {}});
  }
}

}  // namespace acmsim::sim
