#pragma once

#include "sim/api/decoding.hpp"

namespace acmsim::sim {

/// A hosted zone of Route 53; a zone at another provider is a misfit.
std::optional<ZoneHandle> hosted_zone_of(Decoding& decoding, const Member& member);

}  // namespace acmsim::sim
