#pragma once

#include <map>
#include <optional>
#include <string>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {

/// What a call is made with; nothing where the draft has nothing to call it on.
using With = std::optional<Json>;
/// By operation.
using Calls = std::map<std::string, With (*)(Draft&)>;

/// Those of Route 53, of other providers and of registrars.
const Calls& dns_calls();
/// Those of load balancers, target groups, tags and attributes.
const Calls& balancer_calls();

/// What a listener does with a request, and tags.
Json some_actions(Draft& draft);
Json some_tags(Draft& draft);

}  // namespace acmsim::sim
