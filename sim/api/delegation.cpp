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

std::optional<std::vector<NameHandle>> servers_of_zone(const std::string& text,
                                                       const std::string& where, Scope& scope) {
  const auto zone = scope.zone(text, where);
  if (!zone) return std::nullopt;
  if (scope.is_awaited(*zone)) {
    scope.report({where, text, "a zone whose parameters do not depend on this", {}});
    return std::nullopt;
  }
  return scope.catalogue().directory.facts_of(*zone).servers;
}

}  // namespace

std::optional<std::vector<NameHandle>> decode_name_servers(const nlohmann::json& servers,
                                                           const std::string& where, Scope& scope) {
  if (servers.is_string()) return servers_of_zone(servers.get<std::string>(), where, scope);
  std::vector<NameHandle> hosts;
  for (std::size_t i = 0; i < servers.size(); ++i) {
    const std::string place = where + "/" + std::to_string(i);
    const auto text = scope.text(servers[i].get<std::string>(), place);
    if (!text) return std::nullopt;
    const auto name = DomainName::parse(*text);
    if (!name) {
      scope.report({place, *text, "a host name: " + name.error(), {}});
      return std::nullopt;
    }
    hosts.push_back(scope.catalogue().name(*name));
  }
  return hosts;
}

std::optional<dns::DsState> ds_state_named(std::string_view word) {
  const DsStateName* row = row_named(kDsStateNames, &DsStateName::word, word);
  if (row == nullptr) return std::nullopt;
  return row->state;
}

}  // namespace acmsim::sim
