#pragma once

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "sim/check/reduce/footprint.hpp"
#include "sim/check/reduce/resource_sets.hpp"

namespace acmsim::sim {

/// What a footprint leads to by the ties of the world.
class Reach {
 public:
  explicit Reach(const Footprints& footprints) {
    for (const Footprint& tie : footprints.ties()) sets_.join(tie);
  }

  std::set<Resource> roots_of(const Footprint& footprint) {
    std::set<Resource> roots;
    for (const Resource& one : footprint.resources) roots.insert(sets_.root(one));
    return roots;
  }
  bool is_within(const std::set<Resource>& roots, const Footprint& footprint) {
    return std::ranges::any_of(
        footprint.resources, [&](const Resource& one) { return roots.contains(sets_.root(one)); });
  }
  /// A tie that nobody can say ties everything.
  bool is_everything() const { return sets_.is_one(); }

 private:
  ResourceSets sets_;
};

/// A world seen through a frame: what lies inside is its own.
class Frames {
 public:
  explicit Frames(const Scenario& scenario)
      : scenario_(scenario), footprints_(scenario, scenario.plan), reach_(footprints_) {}

  const Footprints& footprints() const { return footprints_; }
  bool says_nothing(const Footprint& footprint) const {
    return footprint.is_everything || reach_.is_everything();
  }

  /// `outer` with what the footprint leads to as it is in `inner`.
  World mixed(const World& outer, const World& inner, const Footprint& footprint) {
    const auto roots = reach_.roots_of(footprint);
    const auto is_in = [&](const Footprint& one) {
      return !one.is_everything && reach_.is_within(roots, one);
    };
    const auto is_of = [&](ResourceKind kind) {
      return [&is_in, kind](auto handle) {
        return is_in(Footprint{.resources = {{kind, handle.index}}});
      };
    };
    const auto is_zone_in = [&](ZoneHandle zone) {
      return is_in(footprints_.of(SetSigning{.zone = zone}, scenario_.home));
    };
    World world = outer;
    world.epoch = inner.epoch;  // The rules are everybody's.
    take(world.hosted_zones, inner.hosted_zones, is_zone_in);
    take(world.provider_zones, inner.provider_zones, is_zone_in);
    take(world.internet.zones, inner.internet.zones, is_zone_in);
    take(world.internet.registrations, inner.internet.registrations,
         [&](RegistrationHandle handle) {
           UpdateDomain update;
           update.domain = handle;
           return is_in(footprints_.of(update, scenario_.home));
         });
    take(world.changes, inner.changes, is_of(ResourceKind::change));
    take(world.certificates, inner.certificates, is_of(ResourceKind::certificate));
    take(world.withdrawn, inner.withdrawn, is_of(ResourceKind::certificate));
    take(world.letters, inner.letters, is_of(ResourceKind::certificate));
    take(world.mailboxes, inner.mailboxes, is_of(ResourceKind::mailbox));
    take(world.listeners, inner.listeners, [&](ListenerHandle handle) {
      return is_in(footprints_.of(DeleteListener{handle}, scenario_.home));
    });
    take_servers(world, inner, is_in);
    take_outdated(world, inner, is_in);
    take_ledgers(world, inner, is_in);
    return world;
  }

  /// Without what nothing reads: how much of a quota is used that nobody can reach.
  World bare(World world) const {
    for (const PlaceHandle place : world.ledgers.handles()) {
      if (footprints_.is_contested(place)) continue;
      world.ledgers.at(place).certificates = 0;
      world.ledgers.at(place).requested_last_year = 0;
      if (world.ledgers.at(place).tokens.empty()) world.ledgers.erase(place);
    }
    return world;
  }

 private:
  template <class Slots, class IsIn>
  static void take(Slots& outer, const Slots& inner, const IsIn& is_in) {
    for (const auto handle : outer.handles()) {
      if (is_in(handle)) outer.erase(handle);
    }
    for (const auto handle : inner.handles()) {
      if (is_in(handle)) outer.put(handle, inner.at(handle));
    }
  }

  template <class IsIn>
  void take_servers(World& world, const World& inner, const IsIn& is_in) {
    std::set<NameHandle> silent;
    const auto is_inside = [&](NameHandle server) {
      return is_in(footprints_.of(SetServer{server}, scenario_.home));
    };
    for (const NameHandle server : inner.internet.silent) {
      if (is_inside(server)) silent.insert(server);
    }
    for (const NameHandle server : world.internet.silent) {
      if (!is_inside(server)) silent.insert(server);
    }
    world.internet.silent.assign(silent.begin(), silent.end());
  }

  template <class IsIn>
  void take_outdated(World& world, const World& inner, const IsIn& is_in) {
    const auto is_inside = [&](const dns::Outdated& one) {
      return is_in(footprints_.of(Condition{HostIs{{one.name}, {}, {}}}));
    };
    std::set<dns::Outdated> outdated;
    for (const dns::Outdated& one : world.internet.outdated) {
      if (!is_inside(one)) outdated.insert(one);
    }
    for (const dns::Outdated& one : inner.internet.outdated) {
      if (is_inside(one)) outdated.insert(one);
    }
    world.internet.outdated = std::move(outdated);
  }

  template <class IsIn>
  void take_ledgers(World& world, const World& inner, const IsIn& is_in) {
    const auto is_token_in = [&](const acm::RememberedToken& one) {
      return is_in(Footprint{.resources = {{ResourceKind::token, one.token.index}}});
    };
    std::set<PlaceHandle> places;
    for (const PlaceHandle place : world.ledgers.handles()) places.insert(place);
    for (const PlaceHandle place : inner.ledgers.handles()) places.insert(place);
    for (const PlaceHandle place : places) {
      const acm::Ledger* theirs = world.ledgers.find(place);
      const acm::Ledger* ours = inner.ledgers.find(place);
      acm::Ledger ledger = theirs == nullptr ? acm::Ledger{} : *theirs;
      const acm::Ledger own = ours == nullptr ? acm::Ledger{} : *ours;
      if (is_in(Footprint{.resources = {{ResourceKind::ledger, place.index}}})) {
        ledger.certificates = own.certificates;
        ledger.requested_last_year = own.requested_last_year;
      }
      std::erase_if(ledger.tokens, is_token_in);
      std::ranges::copy_if(own.tokens, std::back_inserter(ledger.tokens), is_token_in);
      std::ranges::sort(ledger.tokens, {}, &acm::RememberedToken::token);
      world.ledgers.put(place, std::move(ledger));
    }
  }

  const Scenario& scenario_;
  Footprints footprints_;
  Reach reach_;
};

}  // namespace acmsim::sim
