#pragma once

#include "model/world/world.hpp"

namespace acmsim {

/// Makes these the labels that something has in a table.
void put_labels(LabelTable& table, const Thing& thing, const Labels& labels);

/// Forgets what something that is deleted had.
void forget_labels(World& world, const Thing& thing);

/// Writes what a draft puts in a place; what is deleted loses its labels.
template <class Things, class Put>
void keep(World& world, Things& things, const Put& put) {
  if (put.thing) return things.put(put.handle, *put.thing);
  things.erase(put.handle);
  forget_labels(world, put.handle);
}

/// Why somebody cannot speak of something: he has no such thing.
std::optional<ApiError> missing(const World& world, const Context& context, PlaceHandle from,
                                const Thing& thing);

/// Whether a load balancer may not be deleted.
bool is_protected(const World& world, const Context& context, LoadBalancerHandle load_balancer);

}  // namespace acmsim
