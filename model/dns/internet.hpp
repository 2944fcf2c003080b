#pragma once

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <compare>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/record.hpp"
#include "model/base/rollout.hpp"

namespace acmsim::dns {

/// Whether the parent has a DS record, and whether the zone is signed with the key it names.
enum class DsState : std::uint8_t { none, matching, stale };

using Hosts = Few<NameHandle, 4>;  ///< Name servers: a zone of Route 53 has four.

/// What the registry publishes about a domain.
struct Delegation {
  bool registered = true;  ///< False: never registered, or expired.
  bool on_hold = false;    ///< clientHold or serverHold: the registry does not publish it.
  DsState ds = DsState::none;
  Hosts servers;  ///< Host names, as given; empty means that nobody is asked.
  friend auto operator<=>(const Delegation&, const Delegation&) = default;
};

/// A domain at its registry: what was set at the registrar, and what the internet follows.
using Registration = Rollout<Delegation>;

/// What a zone's servers answer from. A Route 53 zone serves only what is INSYNC.
struct Zone {
  RecordTable served;
  bool is_bogus = false;  ///< Its signatures are wrong; that matters where its parent has a DS.
  friend auto operator<=>(const Zone&, const Zone&) = default;
};

/// A name of which resolvers may still give an answer that is no longer given, until they forget
/// it. Names that are forgotten at once make a ring: each leads to the next.
struct Outdated {
  NameHandle name;
  NameHandle first{};      ///< The least name of the ring, which stands for it.
  std::uint32_t slot = 0;  ///< Tells the rings of one least name apart.
  NameHandle next{};  ///< In the ring: the next greater name, and after the greatest the least.
  friend auto operator<=>(const Outdated&, const Outdated&) = default;
};

/// The state of the public DNS.
struct Internet {
  Slots<RegistrationHandle, Registration> registrations;
  Slots<ZoneHandle, Zone> zones;
  std::vector<NameHandle> silent;  ///< Servers that answer nobody; sorted.
  std::set<Outdated> outdated{};   ///< One for each name and ring.
  /// Lets a server go silent, or answer again.
  void set_answers(NameHandle server, bool answers);
  bool answers(NameHandle server) const { return !std::ranges::binary_search(silent, server); }
  /// Whether a resolver may give an old answer for this name.
  bool is_outdated(NameHandle name) const {
    const auto found = outdated.lower_bound({name});
    return found != outdated.end() && found->name == name;
  }
  friend auto operator<=>(const Internet&, const Internet&) = default;
};

/// What never changes about a zone.
struct ZoneFacts {
  NameHandle origin;
  /// The host names that serve it, sorted; empty for a private zone, which nobody outside sees.
  Hosts servers;
};

/// What never changes about the DNS: who serves what, and the names that Amazon itself answers for.
/// It only grows; a zone in it that holds no place in `Internet::zones` is not served.
class Directory {
 public:
  void add_registration(RegistrationHandle registration, NameHandle domain);
  void add_zone(ZoneHandle zone, ZoneFacts facts);
  /// A name outside all zones that has addresses, such as a load balancer's DNSName.
  void add_endpoint(NameHandle name) { endpoints_.insert(name); }

  std::optional<RegistrationHandle> registration_of(NameHandle domain) const;
  NameHandle domain_of(RegistrationHandle registration) const { return domains_.at(registration); }
  const ZoneFacts& facts_of(ZoneHandle zone) const { return zones_.at(zone); }
  const ZoneFacts* find_facts(ZoneHandle zone) const { return zones_.find(zone); }
  bool is_endpoint(NameHandle name) const { return endpoints_.contains(name); }
  /// The hosts that serve a zone, in handle order.
  std::vector<NameHandle> servers() const;
  /// The zones on a name server, in handle order; empty for a host that serves nothing.
  std::span<const ZoneHandle> zones_at(NameHandle server) const;
  /// The zones of one origin, wherever they are served. In handle order; may be empty.
  std::span<const ZoneHandle> zones_of(NameHandle origin) const;

 private:
  using Zones = Few<ZoneHandle, 2>;
  using Index = boost::unordered_flat_map<NameHandle, Zones>;

  boost::unordered_flat_map<NameHandle, RegistrationHandle> registrations_;
  Slots<RegistrationHandle, NameHandle> domains_;
  Slots<ZoneHandle, ZoneFacts> zones_;
  Index zones_at_;
  /// A provider has thousands of zones on one server, and a query is about few of their origins.
  Index zones_of_;
  boost::unordered_flat_set<NameHandle> endpoints_;
};

/// The public DNS at one instant, and the texts behind its handles.
struct PublicDns {
  const Internet& internet;
  const Directory& directory;
  const Texts& texts;
};

}  // namespace acmsim::dns
