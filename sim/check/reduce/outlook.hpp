#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "sim/check/reduce/name_reach.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// What a Route 53 change, or one at another provider, writes.
struct Written {
  std::set<NameHandle> names;
  std::set<ZoneHandle> zones;
  /// Not records alone: a zone comes or goes, or another is delegated to.
  bool moves_zones = false;
};

/// Every public hosted zone of its account in which a record of a certificate could lie, also one
/// that is still to be made: the console's button writes to zones that it does not name.
std::vector<ZoneHandle> zones_holding(const Catalogue& names, CertificateHandle certificate);

/// By when every history has ended; nothing where that is not known.
struct Ends {
  std::optional<Duration> after_start{};
  std::optional<Duration> after_beginning{};  ///< Of the plan, which may begin later.
};

/// What may become of the things of a scenario in any history of a plan, as far as their facts and
/// the calls that anybody makes say.
class Outlook {
 public:
  Outlook(const Scenario& scenario, const Plan& plan, Ends ends);

  /// One of the handles by which a plan may come to call the same thing, always the same one.
  CertificateHandle same(CertificateHandle certificate) const;
  ChangeHandle same(ChangeHandle change) const;

  /// Whether it is there from the start, and called by nothing but its handle.
  bool is_given(CertificateHandle certificate) const;
  /// Whether it may be waiting to be proved for the first time, now or later.
  bool may_be_pending(CertificateHandle certificate) const;
  /// Whether its validation method may be changed to DNS.
  bool may_move(CertificateHandle certificate) const { return moving_.contains(same(certificate)); }
  /// Whether its renewal may become due before every history has ended.
  bool may_be_due(CertificateHandle certificate) const;
  /// Whether a renewal may give it a new validity.
  bool may_be_renewed(CertificateHandle certificate) const;
  /// Whoever may use it, by what InUseBy shows.
  std::set<ResourceHandle> users_of(CertificateHandle certificate) const;
  /// Whether a user may begin to use it.
  bool may_be_taken(CertificateHandle certificate) const;
  /// All that listeners of a load balancer, or of one that has its name before or after it, may
  /// ever be set up with.
  std::set<CertificateHandle> certificates_on(LoadBalancerHandle load_balancer) const;

  /// All that those listeners may ever forward to.
  std::set<TargetGroupHandle> target_groups_of(LoadBalancerHandle load_balancer) const;

  /// By the handle that is the same.
  const std::map<ChangeHandle, Written>& changes() const { return changes_; }
  /// Whether changes of zones near a name may reach each other: one that is served takes along all
  /// that were made before it in its zone.
  bool changes_meet_near(std::uint32_t neighbourhood) const;

  const NameReach& names() const { return *name_reach_; }

  /// Whether some history could come near the quotas of an account in a Region.
  bool is_contested(PlaceHandle place) const { return contested_.contains(place); }
  /// The same of its quota of load balancers.
  bool has_contested_balancers(PlaceHandle place) const {
    return contested_balancers_.contains(place);
  }

 private:
  void note(const Command& command);
  void note_change(ChangeHandle change, ZoneHandle zone, const RecordKey& key);
  void note_zone(ChangeHandle change, ZoneHandle zone);
  void note_given();
  void note_contested();
  void note_contested_balancers();
  void note_meeting_changes();
  bool is_approved_by_somebody(CertificateHandle certificate) const;
  bool is_due_in_time(CertificateHandle certificate) const;
  std::vector<CertificateHandle> all_same(CertificateHandle certificate) const;

  const Scenario& scenario_;
  const Plan& plan_;
  Ends ends_;
  std::map<CertificateHandle, CertificateHandle> same_certificates_;
  std::map<ChangeHandle, ChangeHandle> same_changes_;
  std::set<CertificateHandle> moving_;
  std::set<CertificateHandle> clicked_;
  bool sets_mailboxes_ = false;
  std::map<CertificateHandle, std::set<ResourceHandle>> users_;
  std::set<CertificateHandle> taken_;
  std::map<LoadBalancerNameHandle, std::set<CertificateHandle>> on_;
  std::map<LoadBalancerNameHandle, std::set<TargetGroupHandle>> forwarded_to_;
  std::map<ChangeHandle, Written> changes_;
  std::optional<std::set<std::uint32_t>> meeting_ = std::set<std::uint32_t>{};  ///< Nothing: all.
  std::set<PlaceHandle> contested_;
  std::set<PlaceHandle> contested_balancers_;
  std::optional<NameReach> name_reach_;
};

}  // namespace acmsim::sim
