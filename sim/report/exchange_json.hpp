#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "sim/dig/message.hpp"

namespace acmsim::sim {

/// Records as JSON: `name`, `ttl`, `type` and `value` of each.
nlohmann::ordered_json records_json(const std::vector<dns::SentSet>& sets);

/// What a server was asked, and what it said, with all sections.
nlohmann::ordered_json exchange_json(const Exchange& exchange);

}  // namespace acmsim::sim
