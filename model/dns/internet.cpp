#include "model/dns/internet.hpp"

#include <algorithm>

namespace acmsim::dns {
namespace {

template <class Zones>
void insert_sorted(Zones& zones, ZoneHandle zone) {
  const auto place = std::ranges::lower_bound(zones, zone);
  if (place == zones.end() || *place != zone) zones.insert(place, zone);
}

template <class Index>
std::span<const ZoneHandle> zones_in(const Index& index, NameHandle key) {
  const auto found = index.find(key);
  if (found == index.end()) return {};
  return found->second;
}

}  // namespace

void Internet::set_answers(NameHandle server, bool answers) {
  const auto place = std::ranges::lower_bound(silent, server);
  const bool is_silent = place != silent.end() && *place == server;
  if (is_silent && answers) silent.erase(place);
  if (!is_silent && !answers) silent.insert(place, server);
}

void Directory::add_registration(RegistrationHandle registration, NameHandle domain) {
  registrations_.emplace(domain, registration);
  domains_.put(registration, domain);
}

void Directory::add_zone(ZoneHandle zone, ZoneFacts facts) {
  std::ranges::sort(facts.servers);
  for (const NameHandle server : facts.servers) {
    insert_sorted(zones_at_[server], zone);
  }
  insert_sorted(zones_of_[facts.origin], zone);
  zones_.put(zone, std::move(facts));
}

std::optional<RegistrationHandle> Directory::registration_of(NameHandle domain) const {
  const auto found = registrations_.find(domain);
  if (found == registrations_.end()) return std::nullopt;
  return found->second;
}

std::vector<NameHandle> Directory::servers() const {
  std::vector<NameHandle> servers;
  for (const auto& served : zones_at_) servers.push_back(served.first);
  std::ranges::sort(servers);
  return servers;
}

std::span<const ZoneHandle> Directory::zones_at(NameHandle server) const {
  return zones_in(zones_at_, server);
}

std::span<const ZoneHandle> Directory::zones_of(NameHandle origin) const {
  return zones_in(zones_of_, origin);
}

}  // namespace acmsim::dns
