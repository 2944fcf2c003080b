#include "sim/api/delegation.hpp"

#include <array>

#include "model/base/enum_table.hpp"

namespace acmsim::sim {
namespace {

struct DsStateName {
  dns::DsState state;
  std::string_view word;
};
constexpr std::array kDsStateNames{
    DsStateName{dns::DsState::none, "none"},
    DsStateName{dns::DsState::matching, "matching"},
    DsStateName{dns::DsState::stale, "stale"},
};
static_assert(rows_match(kDsStateNames, &DsStateName::state, dns::DsState::stale));

using dns::Hosts;

std::optional<Hosts> servers_of_zone(const std::string& text, const std::string& where,
                                     Scope& scope) {
  const auto zone = scope.zone(text, where);
  if (!zone) return std::nullopt;
  if (scope.is_awaited(*zone)) {
    scope.report({where, text, "a zone whose parameters do not depend on this", {}});
    return std::nullopt;
  }
  return scope.catalogue().directory.facts_of(*zone).servers;
}

std::optional<Hosts> host(const std::string& found, const std::string& where, Scope& scope) {
  const auto text = scope.text(found, where);
  if (!text) return std::nullopt;
  const auto name = DomainName::parse(*text);
  if (!name) {
    scope.report({where, *text, "a name of the DNS: " + name.error(), {}});
    return std::nullopt;
  }
  return Hosts{scope.catalogue().name(*name)};
}

/// A text without a dot that begins with `@` is a zone; `@thing.Field` is a text like any other.
std::optional<Hosts> servers_named(const std::string& text, const std::string& where,
                                   Scope& scope) {
  if (refers_to_servers(text)) {
    const auto zone = scope.zone_of_servers(text, where);
    if (!zone) return std::nullopt;
    return scope.catalogue().directory.facts_of(*zone).servers;
  }
  const bool is_zone = text.starts_with('@') && text.find('.') == std::string::npos;
  return is_zone ? servers_of_zone(text, where, scope) : host(text, where, scope);
}

}  // namespace

bool refers_to_servers(std::string_view text) {
  const auto dot = text.find('.');
  return text.starts_with('@') && dot != text.npos && text.substr(dot) == ".NameServers";
}

std::optional<std::vector<DomainName>> servers_referred_to(std::string_view text,
                                                           const std::string& where, Scope& scope) {
  const auto zone = scope.zone_of_servers(text, where);
  if (!zone) return std::nullopt;
  const Catalogue& catalogue = scope.catalogue();
  std::vector<DomainName> servers;
  const auto add = [&](const auto& handles) {
    for (const NameHandle server : handles) servers.push_back(catalogue.name(server));
  };
  const route53::HostedZoneFacts* hosted = catalogue.hosted_zones.find(*zone);
  if (hosted == nullptr) {
    add(catalogue.directory.facts_of(*zone).servers);
    return servers;
  }
  for (const RecordHandle record : hosted->initial) {
    const RecordSet& set = catalogue.texts.records[record];
    if (set.key.type == RecordType::ns) add(set.targets);
  }
  return servers;
}

std::optional<Hosts> decode_name_servers(const nlohmann::json& servers, const std::string& where,
                                         Scope& scope) {
  if (servers.is_string()) return servers_named(servers.get<std::string>(), where, scope);
  Hosts hosts;
  bool fits = true;
  for (std::size_t i = 0; i < servers.size(); ++i) {
    const auto more =
        servers_named(servers[i].get<std::string>(), where + "/" + std::to_string(i), scope);
    fits = fits && more;
    if (more) hosts.insert(hosts.end(), more->begin(), more->end());
  }
  if (!fits) return std::nullopt;
  return hosts;
}

std::optional<dns::DsState> ds_state_named(std::string_view word) {
  const DsStateName* row = row_named(kDsStateNames, &DsStateName::word, word);
  if (row == nullptr) return std::nullopt;
  return row->state;
}

}  // namespace acmsim::sim
