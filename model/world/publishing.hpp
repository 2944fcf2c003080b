#pragma once

#include <vector>

#include "model/world/world.hpp"

namespace acmsim {

// How changes of record sets go from who wrote them to the name servers.

/// A zone as its owner sees it, wherever it is hosted; null if it has been deleted.
auto* books_of(auto& world, ZoneHandle zone) {
  auto* hosted = world.hosted_zones.find(zone);
  return hosted != nullptr ? hosted : world.provider_zones.find(zone);
}

/// Notes an accepted change: its zones hold what it writes, and it is under way in them.
void submit(World& world, ChangeHandle handle, route53::Change change);

/// What name servers answer otherwise from now on.
struct Published {
  Effects effects;
  std::vector<NameHandle> names;
};

/// What a change says can be seen, though it is still PENDING; so can the changes before it in its
/// zones: a zone serves its changes in the order in which they were made. [I]
Published serve(World& world, const Context& context, ChangeHandle handle);

/// A change becomes INSYNC. A zone serves its changes in the order in which they were made, so
/// those before it are served too. [I]
Published publish(World& world, const Context& context, ChangeHandle handle);

}  // namespace acmsim
