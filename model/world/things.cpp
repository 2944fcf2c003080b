#include "model/world/things.hpp"

#include <algorithm>
#include <string>

#include "model/base/match.hpp"

namespace acmsim {
namespace {

bool is_at(const World& world, const Catalogue& names, LoadBalancerHandle load_balancer,
           PlaceHandle place) {
  return world.load_balancers.contains(load_balancer) &&
         names.load_balancers.at(load_balancer).home == place;
}

}  // namespace

Labels labels_of(const LabelTable& table, const Thing& thing) {
  Labels labels;
  for (const Labelled& one : table) {
    if (one.thing == thing) labels.push_back(one.label);
  }
  return labels;
}

void put_labels(LabelTable& table, const Thing& thing, const Labels& labels) {
  std::erase_if(table, [&](const Labelled& one) { return one.thing == thing; });
  for (const Label& label : labels) table.push_back({thing, label});
  std::ranges::sort(table);
}

void forget_labels(World& world, const Thing& thing) {
  put_labels(world.tags, thing, {});
  put_labels(world.attributes, thing, {});
}

/// Sources of the texts: public logs. [U]
std::optional<ApiError> missing(const World& world, const Context& context, PlaceHandle from,
                                const Thing& thing) {
  const Catalogue& names = context.names;
  using Answer = std::optional<ApiError>;
  return std::visit(
      Match{
          [&](LoadBalancerHandle one) -> Answer {
            if (is_at(world, names, one, from)) return std::nullopt;
            return ApiError{ErrorCode::load_balancer_not_found,
                            "One or more load balancers not found"};
          },
          [&](TargetGroupHandle one) -> Answer {
            if (world.target_groups.contains(one) && names.target_groups.at(one).home == from) {
              return std::nullopt;
            }
            return ApiError{ErrorCode::target_group_not_found,
                            "One or more target groups not found"};
          },
          [&](ListenerHandle one) -> Answer {
            const alb::Listener* found = world.listeners.find(one);
            if (found != nullptr && is_at(world, names, found->load_balancer, from)) {
              return std::nullopt;
            }
            return ApiError{ErrorCode::listener_not_found, "One or more listeners not found"};
          },
          [&](ZoneHandle one) -> Answer {
            const route53::HostedZoneFacts& facts = names.hosted_zones.at(one);
            if (world.hosted_zones.contains(one) &&
                names.places[facts.home].account == names.places[from].account) {
              return std::nullopt;
            }
            return ApiError{ErrorCode::no_such_hosted_zone,
                            "No hosted zone found with ID: " + facts.id};
          },
      },
      thing);
}

bool is_protected(const World& world, const Context& context, LoadBalancerHandle load_balancer) {
  const auto& labels = context.names.labels;
  const auto key = labels.find(std::string(alb::kDeletionProtection));
  const auto value = key ? find(labels_of(world.attributes, load_balancer), *key) : std::nullopt;
  return value && labels[*value] == "true";
}

}  // namespace acmsim
