#include "model/world/publishing.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "model/world/things.hpp"

namespace acmsim {
namespace {

class Publisher {
 public:
  Publisher(World& world, const Context& context) : world_(world), context_(context) {}

  Published serve(ChangeHandle handle) {
    for (const ZoneHandle zone : zones_of(handle)) {
      for (const ChangeHandle change : queue_up_to(handle, zone)) serve(change, zone);
    }
    remove(handle);
    note_served(handle);
    return std::move(published_);
  }

  Published publish(ChangeHandle handle) {
    for (const ZoneHandle zone : zones_of(handle)) {
      for (const ChangeHandle change : take_up_to(handle, zone)) finish(change, zone);
    }
    remove(handle);
    mark_insync(handle);  // Also a batch without any net effect.
    return std::move(published_);
  }

 private:
  std::set<ZoneHandle> zones_of(ChangeHandle handle) const {
    std::set<ZoneHandle> zones;
    for (const route53::Write& write : world_.changes.at(handle).writes) zones.insert(write.zone);
    return zones;
  }

  /// The changes that a zone serves no later than this one, oldest first.
  std::vector<ChangeHandle> queue_up_to(ChangeHandle handle, ZoneHandle zone) {
    route53::HostedZone* books = books_of(world_, zone);
    if (books == nullptr) return {handle};
    const auto last = std::ranges::find(books->under_way, handle);
    ensure(last != books->under_way.end(), "a pending change is under way in its zones");
    return {books->under_way.begin(), last + 1};
  }

  std::vector<ChangeHandle> take_up_to(ChangeHandle handle, ZoneHandle zone) {
    std::vector<ChangeHandle> taken = queue_up_to(handle, zone);
    if (route53::HostedZone* books = books_of(world_, zone)) {
      books->under_way.erase(books->under_way.begin(),
                             books->under_way.begin() + static_cast<std::ptrdiff_t>(taken.size()));
    }
    return taken;
  }

  void serve(ChangeHandle change, ZoneHandle zone) {
    dns::Zone* served = world_.internet.zones.find(zone);
    for (route53::Write& write : world_.changes.at(change).writes) {
      if (write.zone != zone || std::exchange(write.is_served, true) || served == nullptr) continue;
      if (write.set) {
        served->served.put(write.key, *write.set);
      } else {
        served->served.erase(write.key);
      }
      tell(write.key.name);
    }
    note_served(change);
  }

  void finish(ChangeHandle change, ZoneHandle zone) {
    serve(change, zone);
    std::vector<route53::Write>& writes = world_.changes.at(change).writes;
    std::erase_if(writes, [&](const route53::Write& write) { return write.zone == zone; });
    if (writes.empty()) mark_insync(change);
  }

  /// A deleted zone is served no more.
  void remove(ChangeHandle handle) {
    route53::Change& change = world_.changes.at(handle);
    if (!change.deletes || change.is_served) return;
    tell(context_.names.directory.facts_of(*change.deletes).origin);
    world_.internet.zones.erase(*change.deletes);
    change.is_served = true;
    published_.effects.emplace_back(Disarm{{TimerKind::route53_served, handle.index, 0}});
  }

  /// A change of which nothing is left to serve waits for INSYNC alone.
  void note_served(ChangeHandle handle) {
    route53::Change& change = world_.changes.at(handle);
    if (change.is_served || change.deletes) return;
    if (!std::ranges::all_of(change.writes, &route53::Write::is_served)) return;
    change.is_served = true;
    if (change.is_elsewhere) return;
    published_.effects.emplace_back(Disarm{{TimerKind::route53_served, handle.index, 0}});
  }

  void tell(NameHandle name) {
    published_.names.push_back(name);
    published_.effects.emplace_back(Announce{Happening::record_served, name.index, 0});
  }

  void mark_insync(ChangeHandle handle) {
    route53::Change& change = world_.changes.at(handle);
    for (const Timer& timer : route53::timers_of(change, handle)) {
      published_.effects.emplace_back(Disarm{timer});
    }
    if (std::exchange(change.status, route53::ChangeStatus::insync) ==
        route53::ChangeStatus::insync) {
      return;
    }
    published_.effects.emplace_back(Announce{Happening::change_insync, handle.index, 0});
  }

  World& world_;
  const Context& context_;
  Published published_;
};

}  // namespace

void submit(World& world, ChangeHandle handle, route53::Change change) {
  for (auto begin = change.writes.cbegin(); begin != change.writes.cend();) {
    const ZoneHandle zone = begin->zone;
    const auto end = std::find_if(begin, change.writes.cend(),
                                  [&](const route53::Write& one) { return one.zone != zone; });
    route53::HostedZone* books = books_of(world, zone);
    ensure(books != nullptr, "a zone that takes a change is there");
    *books = route53::written(std::move(*books), {begin, end}, handle);
    begin = end;
  }
  if (change.deletes) {
    world.hosted_zones.erase(*change.deletes);
    forget_labels(world, *change.deletes);
  }
  world.changes.put(handle, std::move(change));
}

Published serve(World& world, const Context& context, ChangeHandle handle) {
  Published published = Publisher(world, context).serve(handle);
  published.effects.emplace_back(Announce{Happening::change_served, handle.index, 0});
  return published;
}

Published publish(World& world, const Context& context, ChangeHandle handle) {
  return Publisher(world, context).publish(handle);
}

}  // namespace acmsim
