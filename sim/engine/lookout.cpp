#include "sim/engine/lookout.hpp"

#include <algorithm>

namespace acmsim::sim {

namespace {

/// Moves a watch from one place's list to another's.
template <class H>
void move(std::vector<Few<std::uint32_t, 2>>& lists, std::uint32_t index, std::optional<H>& from,
          std::optional<H> to) {
  if (from == to) return;
  if (from) erase_if(lists[from->index], [index](std::uint32_t other) { return other == index; });
  if (to) lists[to->index].push_back(index);
  from = to;
}

}  // namespace

Lookout::Lookout(const Context& context) : context_(context) {
  const Catalogue& names = context.names;
  watches_.reserve(names.watches.size());
  for (const Website& site : names.watches) {
    const auto index = static_cast<std::uint32_t>(watches_.size());
    watches_.push_back({site, Reason::available, std::nullopt, std::nullopt});
    concerned_.push_back(index);
  }
  find_near();
  catch_up();
}

void Lookout::catch_up() {
  const Catalogue& names = context_.names;
  at_.resize(names.load_balancers.end_handle().index);
  shown_.resize(names.certificates.end_handle().index);
  if (neighbourhoods_ != names.neighbourhoods.changes()) find_near();
}

void Lookout::find_near() {
  const Catalogue& names = context_.names;
  near_.clear();
  for (std::uint32_t index = 0; index < watches_.size(); ++index) {
    const auto place = names.neighbourhoods.place_of(names.name(watches_[index].site.host));
    if (place) near_.emplace_back(*place, index);
  }
  std::ranges::sort(near_);
  neighbourhoods_ = names.neighbourhoods.changes();
}

void Lookout::hear(const Announce& announce) {
  const Catalogue& names = context_.names;
  switch (announce.what) {
    case Happening::record_served: concern_near(names.name(NameHandle{announce.whose})); break;
    case Happening::server_failed:
    case Happening::server_restored:
      for (const ZoneHandle zone : names.directory.zones_at(NameHandle{announce.whose})) {
        concern_near(names.name(names.directory.facts_of(zone).origin));
      }
      break;
    case Happening::signing_broken:
    case Happening::signing_mended:
      concern_near(names.name(names.directory.facts_of(ZoneHandle{announce.whose}).origin));
      break;
    case Happening::delegation_followed:
      concern_near(names.name(names.directory.domain_of(RegistrationHandle{announce.whose})));
      break;
    case Happening::load_balancer_active:
    case Happening::load_balancer_deleted: concern(at_.at(announce.whose)); break;
    case Happening::listener_created:
    case Happening::listener_deleted:
    case Happening::listener_served: {
      const auto named = names.listeners.at(ListenerHandle{announce.whose}).load_balancer;
      for (const LoadBalancerHandle one : names.namesakes_of(named).load_balancers) {
        concern(at_.at(one.index));
      }
      break;
    }
    // Another that expires makes no difference: what was shown was the better choice already.
    case Happening::certificate_expired:
    case Happening::withdrawn_certificate_expired: concern(shown_.at(announce.whose)); break;
    // What it holds now may be for other names.
    case Happening::certificate_imported:
      for (std::uint32_t index = 0; index < watches_.size(); ++index) concerned_.push_back(index);
      break;
    default: break;
  }
}

std::vector<Sighting> Lookout::look(const World& world) {
  std::vector<Sighting> sightings;
  std::ranges::sort(concerned_);
  // Clang 14 cannot take what std::ranges::unique gives.
  concerned_.erase(std::unique(concerned_.begin(), concerned_.end()), concerned_.end());
  for (const std::uint32_t index : concerned_) {
    Watch& watch = watches_[index];
    const Visit seen = visit(world, context_, watch.site, Sni::sent);
    move(at_, index, watch.at, seen.load_balancer);
    move(shown_, index, watch.shown, seen.presented);
    if (seen.reason == watch.reason) continue;
    if (watch.reason == Reason::available) ++closed_;
    if (seen.reason == Reason::available) --closed_;
    watch.reason = seen.reason;
    sightings.push_back({watch.site, seen});
  }
  concerned_.clear();
  return sightings;
}

void Lookout::concern_near(const DomainName& name) {
  const auto place = context_.names.neighbourhoods.place_of(name);
  if (!place) return;
  auto found = std::ranges::lower_bound(near_, std::pair(*place, std::uint32_t{0}));
  for (; found != near_.end() && found->first == *place; ++found) {
    concerned_.push_back(found->second);
  }
}

void Lookout::concern(const Few<std::uint32_t, 2>& watches) {
  concerned_.insert(concerned_.end(), watches.begin(), watches.end());
}

}  // namespace acmsim::sim
