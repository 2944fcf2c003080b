// What commands about load balancers, their listeners, target groups and labels touch.
#include "model/base/match.hpp"
#include "sim/check/reduce/footprint.hpp"

namespace acmsim::sim {

Footprint Footprints::set_listeners(LoadBalancerHandle load_balancer,
                                    const std::vector<CertificateHandle>& certificates) const {
  Footprint all = rewriting(settings(load_balancer)) + writing(browsers(load_balancer));
  for (const TargetGroupHandle one : outlook_.target_groups_of(load_balancer)) {
    all.add(rewriting(group(one)));
  }
  for (const CertificateHandle one : certificates) all.reads.insert(standing(one));
  for (const CertificateHandle one : outlook_.certificates_on(load_balancer)) {
    for (const LoadBalancerHandle called : names_.namesakes_of(load_balancer).load_balancers) {
      const ResourceHandle user = names_.load_balancers.at(called).resource;
      all.writes.insert({ResourceKind::use, one.index, user.index});
    }
    all.add(writing(renewal_of(one)));  // What comes into use may be renewed.
  }
  return all;
}

Resources Footprints::settings(LoadBalancerHandle load_balancer) const {
  const LoadBalancerFacts* facts = names_.load_balancers.find(load_balancer);
  return facts == nullptr ? Resources{} : Resources{{ResourceKind::settings, facts->called.index}};
}

Resources Footprints::browsers(LoadBalancerHandle load_balancer) const {
  const LoadBalancerFacts* facts = names_.load_balancers.find(load_balancer);
  return facts == nullptr ? Resources{} : Resources{{ResourceKind::browsers, facts->called.index}};
}

Resources Footprints::group(TargetGroupHandle target_group) const {
  const TargetGroupFacts* facts = names_.target_groups.find(target_group);
  return facts == nullptr ? Resources{}
                          : Resources{{ResourceKind::target_groups, facts->called.index}};
}

Footprint Footprints::presence(const Thing& thing) const {
  return std::visit(Match{
                        [&](LoadBalancerHandle one) { return reading(settings(one)); },
                        [&](TargetGroupHandle one) { return reading(group(one)); },
                        [&](ListenerHandle one) {
                          return reading(settings(names_.listeners.at(one).load_balancer));
                        },
                        [&](ZoneHandle one) { return zones_near(one); },
                    },
                    thing);
}

Resource Footprints::of_thing(ResourceKind kind, const Thing& thing) const {
  const auto part = static_cast<std::uint32_t>(thing.index());
  const auto called = [&](LoadBalancerHandle one) {
    const LoadBalancerFacts* facts = names_.load_balancers.find(one);
    return facts == nullptr ? one.index : facts->called.index;
  };
  return std::visit(
      Match{
          [&](LoadBalancerHandle one) {
            return Resource{kind, called(one), part};
          },
          [&](ListenerHandle one) {
            return Resource{kind, called(names_.listeners.at(one).load_balancer), part};
          },
          [&](TargetGroupHandle one) {
            const TargetGroupFacts* facts = names_.target_groups.find(one);
            return Resource{kind, facts == nullptr ? one.index : facts->called.index, part};
          },
          [&](ZoneHandle) {
            return Resource{kind, 0, part};
          },
      },
      thing);
}

/// Who makes or deletes a thing is in sight by its presence.
Footprint Footprints::tagging(const std::vector<Thing>& things) const {
  Footprint all;
  for (const Thing& thing : things) {
    all.add(rewriting(Resources{of_thing(ResourceKind::labels, thing)}) + presence(thing));
  }
  return all;
}

Footprint Footprints::of_balancer_quota(PlaceHandle place) const {
  return outlook_.has_contested_balancers(place)
             ? rewriting(Resources{{ResourceKind::load_balancers, place.index}})
             : Footprint{};
}

}  // namespace acmsim::sim
