#pragma once

#include <functional>
#include <map>
#include <string>

#include "sim/api/shapes/shapes.hpp"
#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {

/// Members of things that calls have set and the model has no place for, by ARN or by the id of a
/// hosted zone, `/hostedzone/Z1`; they stand as the thing is shown.
using KeptMembers = std::map<std::string, OrderedJson>;

/// Keeps what a call that has succeeded has set of these members. A listener that speaks HTTP has
/// none of them.
void keep(KeptMembers& kept, const shapes::Operation& operation, const nlohmann::json& request,
          const OrderedJson& answer);
/// Puts the members of one object over those of another, object into object. `update()` of an
/// ordered object would lose the parents of the members that it has to move.
void put_over(OrderedJson& thing, const OrderedJson& members);
/// Puts what is kept of the things that an answer shows into it.
void put_kept(const KeptMembers& kept, OrderedJson& answer);

/// Whether a thing is gone, by its ARN or id.
using IsGone = std::function<bool(const std::string& id)>;
/// What a call that has succeeded has deleted; empty where it deletes nothing. The listeners of a
/// load balancer go with it.
IsGone gone_by(const shapes::Operation& operation, const nlohmann::json& request);

/// A zone's id as answers show it.
std::string zone_key(std::string id);

}  // namespace acmsim::sim
