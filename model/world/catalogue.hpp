#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/acm/certificate.hpp"
#include "model/alb/load_balancer.hpp"
#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/interner.hpp"
#include "model/base/record.hpp"
#include "model/dns/internet.hpp"
#include "model/dns/provider.hpp"
#include "model/mail/mailbox.hpp"
#include "model/route53/hosted_zone.hpp"
#include "model/world/website.hpp"

namespace acmsim {

/// An account in a Region.
struct Place {
  std::string account;
  std::string region;
  friend auto operator<=>(const Place&, const Place&) = default;
  friend std::size_t hash_value(const Place& place) {
    std::size_t hash = boost::hash_value(place.account);
    boost::hash_combine(hash, place.region);
    return hash;
  }
};

/// What never changes about a load balancer.
struct LoadBalancerFacts {
  ResourceHandle resource;  ///< Its ARN, as InUseBy shows it.
  PlaceHandle home;
  std::string name;
  NameHandle dns_name;
  LoadBalancerNameHandle called{};  ///< Given by the catalogue.
  alb::LoadBalancerSettings settings{};
};

struct TargetGroupFacts {
  std::string arn;
  PlaceHandle home;
  std::string name;
  std::string settings;            ///< As whoever read the call wrote them: JSON.
  TargetGroupNameHandle called{};  ///< Given by the catalogue.
};

/// The name of a load balancer or a target group, and where.
struct NameInPlace {
  PlaceHandle home;
  std::string name;
  friend bool operator==(const NameInPlace&, const NameInPlace&) = default;
  friend std::size_t hash_value(const NameInPlace& one) {
    std::size_t hash = one.home.index;
    boost::hash_combine(hash, one.name);
    return hash;
  }
};
/// All that may ever be called so, and all the listeners that one of them may have: who asks for a
/// load balancer that is there already is answered with that one.
struct Namesakes {
  Few<LoadBalancerHandle, 1> load_balancers;
  Few<ListenerHandle, 2> listeners;
};

struct ListenerFacts {
  std::string arn;
  LoadBalancerHandle load_balancer;
};

/// Who is to be asked again when something in the DNS has changed.
///
/// Names are kept in neighbourhoods, one for each pair of last labels; a CNAME, a DNAME or an alias
/// from one neighbourhood into another makes them one. Every answer about a name comes from its own
/// neighbourhood, so nobody outside need be asked.
class Neighbourhoods {
 public:
  void add(const DomainName& name);
  void add(const DomainName& name, CertificateHandle certificate);
  void join(const DomainName& one, const DomainName& other);
  /// The same of all names below them. A top-level domain holds many neighbourhoods, so that then
  /// all are one.
  void join_below(const DomainName& one, const DomainName& other);
  /// Which neighbourhood a name is in: the same number for neighbours; nothing if it is in none.
  std::optional<std::uint32_t> place_of(const DomainName& name) const;
  /// In handle order, without repetition.
  std::span<const CertificateHandle> certificates_near(const DomainName& name) const;
  /// How often one was made, or two became one: as long as it is the same, so are all places.
  std::size_t changes() const { return changes_; }

 private:
  using Index = Handle<struct NeighbourhoodTag>;

  Index root_of(Index index) const;
  Index root_near(NameView name);
  void merge(Index into, Index from);

  Interner<DomainName, Index> ends_;  ///< The last labels.
  std::vector<Index> parents_;
  std::vector<Few<CertificateHandle, 2>> members_;
  bool are_one_ = false;
  std::size_t changes_ = 0;
};

/// The names, ARNs and texts behind the handles, of what is and of what may come to be. It only
/// grows, takes no part in equality, and is one for all histories.
///
/// Whoever understands a call puts in what its command would make, before anybody knows whether AWS
/// takes it: other calls may speak of that by name, and are understood in the same moment. What AWS
/// refuses stays here, and nowhere else: every door asks the world, which has nothing under that
/// handle, so that no list, answer or name server ever tells of it.
struct Catalogue {
  Texts texts;
  dns::Directory directory;
  Interner<Place, PlaceHandle> places;
  Interner<std::string, ResourceHandle> resources;
  Interner<std::string, TokenHandle> tokens;  ///< Each with all that its request says.
  Interner<std::string, LabelHandle> labels;
  Slots<CertificateHandle, acm::CertificateFacts> certificates;
  Slots<ZoneHandle, route53::HostedZoneFacts> hosted_zones;
  Slots<ZoneHandle, dns::ProviderFacts> providers;
  Slots<ChangeHandle, std::string> change_ids;
  Slots<LoadBalancerHandle, LoadBalancerFacts> load_balancers;
  Interner<NameInPlace, LoadBalancerNameHandle> load_balancer_names;
  Slots<LoadBalancerNameHandle, Namesakes> namesakes;
  Slots<ListenerHandle, ListenerFacts> listeners;
  Interner<std::string, ActionsHandle> actions;  ///< As whoever read the call wrote them: JSON.
  Slots<TargetGroupHandle, TargetGroupFacts> target_groups;
  Interner<NameInPlace, TargetGroupNameHandle> target_group_names;
  Slots<TargetGroupNameHandle, Few<TargetGroupHandle, 1>> target_groups_called;
  boost::unordered_flat_map<NameHandle, LoadBalancerHandle> endpoints;
  boost::unordered_flat_map<ResourceHandle, LoadBalancerHandle> load_balancer_users;
  Slots<MailboxHandle, mail::MailboxFacts> mailboxes;
  std::map<std::string, MailboxHandle, std::less<>> mailbox_of;  ///< By address.
  /// The addresses in WHOIS of a registered domain: up to three contacts.
  std::map<NameHandle, std::vector<std::string>> whois_contacts;
  /// Names that were given an MX: without it no mail arrives there.
  std::set<NameHandle> mail_exchanges;
  std::vector<std::string> account_contacts;  ///< Who gets the account's notices.
  std::vector<Website> watches;               ///< Where browsers look in every state.
  bool has_caa = false;                       ///< There may be CAA records somewhere.
  Neighbourhoods neighbourhoods;

  NameHandle name(const DomainName& name) { return texts.names.intern(name); }
  const DomainName& name(NameHandle handle) const { return texts.names[handle]; }
  /// `shop.kr`, or `shop.kr:8443` where the port is not that of HTTPS.
  std::string text_of(const Website& site) const;
  RecordHandle record(RecordSet set);
  /// A record set of names, its values printed from its targets.
  RecordHandle name_record(const DomainName& owner, RecordType type, std::uint32_t ttl,
                           const std::vector<DomainName>& targets);

  void add_registration(RegistrationHandle handle, NameHandle domain);
  void add_certificate(CertificateHandle handle, acm::CertificateFacts facts);
  LoadBalancerNameHandle load_balancer_name(PlaceHandle home, std::string name);
  void add_load_balancer(LoadBalancerHandle handle, LoadBalancerFacts facts);
  TargetGroupNameHandle target_group_name(PlaceHandle home, std::string name);
  void add_target_group(TargetGroupHandle handle, TargetGroupFacts facts);
  void add_listener(ListenerHandle handle, ListenerFacts facts);
  void add_mailbox(MailboxHandle handle, mail::MailboxFacts facts);
  PlaceHandle place_of(CertificateHandle certificate) const;
  const std::string& arn_of(LoadBalancerHandle handle) const;
  const Namesakes& namesakes_of(LoadBalancerHandle handle) const;
  /// The load balancer that uses certificates under this ARN; nothing if it is none of ours.
  std::optional<LoadBalancerHandle> load_balancer_of(ResourceHandle user) const;
};

}  // namespace acmsim
