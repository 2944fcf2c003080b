#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "model/world/world.hpp"

namespace acmsim {

// What other authorities have issued, as it ages in a world.

/// What comes of it that a content has become older.
struct Aged {
  Effects effects;
  /// Who holds it, in handle order, and is to hear of it.
  std::vector<std::pair<CertificateHandle, acm::ContentAged>> told{};
};

/// Lets a content's timer fire; nothing if it is no content's.
std::optional<Aged> age(World& world, const Context& context, const Timer& timer);

}  // namespace acmsim
