#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dns/internet.hpp"
#include "sim/api/scope.hpp"

namespace acmsim::sim {

/// Whether a text is `@zone.NameServers`: all name servers of a zone.
bool refers_to_servers(std::string_view text);

/// The name servers that a zone has in its own NS records. Nobody can ask those of a private zone.
/// Nothing, and a misfit, where the text speaks of no zone.
std::optional<std::vector<DomainName>> servers_referred_to(std::string_view text,
                                                           const std::string& where, Scope& scope);

/// The name servers that a document gives a domain: one text or a list of them, each `@zone` or
/// `@zone.NameServers` for those that serve a zone, or a host name. Nothing, and a misfit for each
/// that is neither. The zone must be in the directory.
std::optional<dns::Hosts> decode_name_servers(const nlohmann::json& servers,
                                              const std::string& where, Scope& scope);

/// `none`, `matching` or `stale`.
std::optional<dns::DsState> ds_state_named(std::string_view word);

}  // namespace acmsim::sim
