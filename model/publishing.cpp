#include "model/publishing.hpp"

#include <algorithm>
#include <set>

namespace acmsim {
namespace {

/// A zone as its owner sees it, wherever it is hosted; null if it has been deleted.
route53::HostedZone* books_of(World& world, ZoneHandle zone) {
  route53::HostedZone* hosted = world.hosted_zones.find(zone);
  return hosted != nullptr ? hosted : world.provider_zones.find(zone);
}

class Publisher {
 public:
  Publisher(World& world, const Context& context) : world_(world), context_(context) {}

  Published publish(ChangeHandle handle) {
    std::set<ZoneHandle> zones;
    for (const route53::Write& write : world_.changes.at(handle).writes) zones.insert(write.zone);
    for (const ZoneHandle zone : zones) {
      for (const ChangeHandle change : take_up_to(handle, zone)) serve(change, zone);
    }
    mark_insync(handle);  // Also a batch without any net effect.
    if (const auto deleted = world_.changes.at(handle).deletes) {
      tell(context_.names.directory.facts_of(*deleted).origin);
      world_.internet.zones.erase(*deleted);
    }
    return std::move(published_);
  }

 private:
  std::vector<ChangeHandle> take_up_to(ChangeHandle handle, ZoneHandle zone) {
    route53::HostedZone* books = books_of(world_, zone);
    if (books == nullptr) return {handle};
    const auto last = std::ranges::find(books->under_way, handle);
    ensure(last != books->under_way.end(), "a pending change is under way in its zones");
    std::vector<ChangeHandle> taken(books->under_way.begin(), last + 1);
    books->under_way.erase(books->under_way.begin(), last + 1);
    return taken;
  }

  void serve(ChangeHandle change, ZoneHandle zone) {
    std::vector<route53::Write>& writes = world_.changes.at(change).writes;
    dns::Zone* served = world_.internet.zones.find(zone);
    for (const route53::Write& write : writes) {
      if (write.zone != zone || served == nullptr) continue;
      if (write.set) {
        served->served.put(write.key, *write.set);
      } else {
        served->served.erase(write.key);
      }
      tell(write.key.name);
    }
    std::erase_if(writes, [&](const route53::Write& write) { return write.zone == zone; });
    if (writes.empty()) mark_insync(change);
  }

  void tell(NameHandle name) {
    published_.names.push_back(name);
    published_.effects.emplace_back(Announce{Happening::record_served, name.index, 0});
  }

  void mark_insync(ChangeHandle handle) {
    route53::Change& change = world_.changes.at(handle);
    if (change.status == route53::ChangeStatus::insync) return;
    change.status = route53::ChangeStatus::insync;
    published_.effects.emplace_back(Disarm{route53::timer_of(change, handle)});
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
  if (change.deletes) world.hosted_zones.erase(*change.deletes);
  world.changes.put(handle, std::move(change));
}

Published publish(World& world, const Context& context, ChangeHandle handle) {
  return Publisher(world, context).publish(handle);
}

}  // namespace acmsim
