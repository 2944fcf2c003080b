#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "sim/diagnose/dns_view.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// A hosted zone of whoever made the captures, with what is in it.
struct HeldZone {
  DomainName origin;
  std::string id;                   ///< Empty where it is not told.
  std::optional<bool> is_private;   ///< Nothing: not told.
  std::vector<DomainName> servers;  ///< Its delegation set, or the NS at its apex; maybe empty.
  SeenAt servers_at;
  const ListingSeen* listing = nullptr;  ///< The latest one.
  std::vector<const ListingSeen*> listings;
  SeenAt at;
  std::map<DomainName, std::vector<const RecordSetSeen*>> sets;
  bool is_rooted = false;  ///< Whether its name is known, not just what all its records are below.

  bool is_listed() const { return listing != nullptr && listing->is_complete; }
  const RecordSetSeen* set_at(const DomainName& name, RecordType type) const;
  /// The NS sets between its apex and a name, the highest first: those that hide the name.
  std::vector<const RecordSetSeen*> cuts_above(const DomainName& name) const;
};

/// Who says to whom a name is delegated.
enum class NsSource : std::uint8_t { registry, whois, parent_zone, resolver, soa };

/// Servers of a zone, as somebody names them.
struct NsSight {
  DomainName origin;
  std::vector<DomainName> servers;
  NsSource source{};
  SeenAt at;
};

enum class Delegated : std::uint8_t {
  yes,
  no,      ///< To servers of which none is the zone's.
  partly,  ///< To the zone's servers, and to others.
  unknown,
};

struct ZoneDelegation {
  Delegated is{};
  std::vector<const NsSight*> sights;  ///< What it is known from, the best first.
};

/// The hosted zones that were captured, and what is known of who is asked. A view.
class ZoneView {
 public:
  ZoneView(const Evidence& evidence, const DnsView& dns);

  std::span<const HeldZone> zones() const { return zones_; }
  /// The zones whose name this is or is below, the closest first.
  std::vector<const HeldZone*> above(const DomainName& name) const;
  /// All that is said of who serves a zone of this name, the best source first.
  std::vector<const NsSight*> sights_of(const DomainName& origin) const;
  /// Whether the internet asks this zone.
  ZoneDelegation delegation_of(const HeldZone& zone) const;
  /// Whether a server is one of those that a zone of this name is delegated to; nothing: unknown.
  std::optional<bool> is_delegated_to(const DomainName& origin, const DomainName& server) const;
  /// The deepest name above or at this one of which it is known who serves it.
  std::optional<DomainName> deepest_origin(const DomainName& name) const;

 private:
  void add_zones(const Evidence& evidence);
  void add_listing(const Evidence& evidence, const ListingSeen& listing);
  void add_white_labels(HeldZone& zone, const DnsView& dns);
  void add_sights(const Evidence& evidence, const DnsView& dns);
  void add_sight(NsSight sight);

  std::vector<HeldZone> zones_;
  std::map<DomainName, std::vector<NsSight>> sights_;
};

}  // namespace acmsim::sim
