#pragma once

#include <cstdint>
#include <optional>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {

// Documents that say the same in another way.

/// With another domain, its zone, its certificate and its load balancer, of which nobody speaks.
Json with_stranger(const Json& document);
/// With every name that the document itself gives changed: those of things and of steps.
Json with_other_names(const Json& document);
/// The claim's or step's name, as the document before `with_other_names` has it.
std::string former_name(const std::string& name);
/// With what is given in the opposite order.
Json in_other_order(const Json& document);
/// As many days later: every instant. Nothing for a document with a certificate that another
/// authority signed, and its dates with it.
std::optional<Json> days_later(const Json& document, std::int64_t days);
/// With a plan and actors that begin so much later, in the same world: they wait first.
Json begun_later(const Json& document, Duration later);

}  // namespace acmsim::sim
