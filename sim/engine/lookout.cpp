#include "sim/engine/lookout.hpp"

namespace acmsim::sim {

Lookout::Lookout(const Context& context) : context_(context) {
  const Catalogue& names = context.names;
  for (const NameHandle host : names.watches) {
    const auto index = static_cast<std::uint32_t>(watches_.size());
    watches_.push_back({host, Reason::available, std::nullopt});
    concerned_.insert(concerned_.end(), index);
    if (const auto place = names.neighbourhoods.place_of(names.name(host))) {
      near_[*place].push_back(index);
    }
  }
  for (const LoadBalancerHandle handle : names.load_balancers.handles()) {
    load_balancers_.emplace(names.load_balancers.at(handle).resource, handle);
  }
  at_.resize(names.load_balancers.end_handle().index);
}

void Lookout::hear(const World& world, const Announce& announce) {
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
    case Happening::listener_created:
    case Happening::listener_deleted:
    case Happening::listener_served:
      concern_at(names.listeners.at(ListenerHandle{announce.whose}).load_balancer);
      break;
    case Happening::certificate_expired:
    case Happening::certificate_deleted: {
      const auto* certificate = world.certificates.find(CertificateHandle{announce.whose});
      if (certificate == nullptr) break;  // Nothing used it.
      for (const acm::Use& use : certificate->uses) {
        const auto found = load_balancers_.find(use.resource);
        if (found != load_balancers_.end()) concern_at(found->second);
      }
      break;
    }
    default: break;
  }
}

std::vector<Sighting> Lookout::look(const World& world) {
  std::vector<Sighting> sightings;
  for (const std::uint32_t index : concerned_) {
    Watch& watch = watches_[index];
    const Visit seen = visit(world, context_, context_.names.name(watch.host), Sni::sent);
    move(index, seen.load_balancer);
    if (seen.reason == watch.reason) continue;
    if (watch.reason == Reason::available) ++closed_;
    if (seen.reason == Reason::available) --closed_;
    watch.reason = seen.reason;
    sightings.push_back({watch.host, seen});
  }
  concerned_.clear();
  return sightings;
}

void Lookout::concern(const std::vector<std::uint32_t>& watches) {
  concerned_.insert(watches.begin(), watches.end());
}

void Lookout::concern_near(const DomainName& name) {
  const auto place = context_.names.neighbourhoods.place_of(name);
  if (!place) return;
  const auto found = near_.find(*place);
  if (found != near_.end()) concern(found->second);
}

void Lookout::concern_at(LoadBalancerHandle load_balancer) { concern(at_.at(load_balancer.index)); }

void Lookout::move(std::uint32_t index, std::optional<LoadBalancerHandle> to) {
  auto& at = watches_[index].at;
  if (at == to) return;
  if (at) std::erase(at_[at->index], index);
  if (to) at_[to->index].push_back(index);
  at = to;
}

}  // namespace acmsim::sim
