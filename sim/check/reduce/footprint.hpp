#pragma once

#include <compare>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "model/world/command.hpp"
#include "model/world/query.hpp"
#include "sim/check/reduce/outlook.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The kinds of things in a situation that steps, conditions and timers can read or write.
enum class ResourceKind : std::uint8_t {
  step,            ///< A step's progress.
  operators,       ///< The plan's limited operator slots.
  existence,       ///< Of a certificate: that it is there.
  standing,        ///< How far it is proved, and who may take it.
  validity,        ///< What a certificate is worth to a browser, and until when.
  renewal,         ///< Its managed renewal, with the mails about it.
  notices,         ///< Which notices about it have been sent.
  tags,            ///< What people have put on it.
  labels,          ///< The same on another thing, whose kind is the part; listeners have one.
  use,             ///< How InUseBy follows one user of it, which is the part.
  neighbourhood,   ///< Which zones the DNS has near a name, who serves them, who is led there.
  name,            ///< What is written and served at one name, and what caches keep of it.
  settings,        ///< Load balancers of one name, and their listeners, as they are set.
  browsers,        ///< The same as browsers see them.
  target_groups,   ///< Target groups of one name, and who forwards there.
  attributes,      ///< Of such load balancers and target groups, the kind is the part.
  load_balancers,  ///< How many there are in a place.
  change,          ///< Of Route 53 or of another provider.
  ledger,          ///< What an account has used of its quotas in a Region.
  token,           ///< What a request that is remembered has made.
  mailbox,
};

struct Resource {
  ResourceKind kind{};
  std::uint32_t index = 0;  ///< Of the handle of what it is about.
  std::uint32_t part = 0;
  friend auto operator<=>(const Resource&, const Resource&) = default;
};
using Resources = std::set<Resource>;

/// What something touches: all that it can read, and all that it can write, arm or disarm.
struct Footprint {
  Resources reads{};
  Resources writes{};
  bool is_everything = false;  ///< What cannot be said reads and writes everything.
  /// Certificates of which it takes one name for another thing than the next.
  std::set<CertificateHandle> tells_names_of{};

  void add(const Footprint& other);
};

inline const Footprint kEverything{.is_everything = true};
inline Footprint reading(Resources resources) { return {.reads = std::move(resources)}; }
inline Footprint writing(Resources resources) { return {.writes = std::move(resources)}; }
inline Footprint rewriting(const Resources& resources) { return {resources, resources}; }
/// Of what writes all that something reads.
inline Footprint rewriting(const Footprint& reader) {
  return reader.is_everything ? kEverything : rewriting(reader.reads);
}

/// Of all that two touch together.
inline Footprint operator+(Footprint left, const Footprint& right) {
  left.add(right);
  return left;
}

/// What every step, call, condition and timer of a plan touches, and what the world does by itself.
///
/// The cones, muting and folding stand on it: a footprint that is too small makes a wrong "safe".
/// So each alternative is written out by hand, without a default: one that is added later does not
/// compile until it has its place here. A footprint is one hop; what a record does to the
/// certificates that it proves is a flow of the world (`flows`).
///
/// Where a plan may call one thing by several handles (a step that is repeated, a request that is
/// remembered), they all are one resource.
class Footprints {
 public:
  /// Both must live as long.
  Footprints(const Scenario& scenario, const Plan& plan, Ends ends = {});

  Footprint of(StepHandle handle) const;
  Footprint of(const Command& command, PlaceHandle from) const;
  Footprint of(const Query& query) const;
  /// It writes nothing.
  Footprint of(const Condition& condition) const;
  Footprint of(const Timer& timer) const;

  /// What happens without anybody's doing: what is waited for arrives, time passes, one service
  /// hears of another. Each is what reads and what may be written then; those of one timer, or of
  /// one thing that follows another, are together.
  std::vector<Footprint> flows() const;

  const Outlook& outlook() const { return outlook_; }

 private:
  Resource existence(CertificateHandle certificate) const;
  Resource standing(CertificateHandle certificate) const;
  Resource validity(CertificateHandle certificate) const;
  Resource renewal(CertificateHandle certificate) const;
  Resource notices(CertificateHandle certificate) const;
  Resource tags(CertificateHandle certificate) const;
  Resource change(ChangeHandle change) const;
  Resources uses(CertificateHandle certificate) const;
  Resources whole(CertificateHandle certificate) const;
  /// Its renewal, if that may come in any history.
  Resources renewal_of(CertificateHandle certificate) const;
  /// That a name means it: nothing for what is there from the start under one handle.
  Resources meant(const std::optional<CertificateHandle>& certificate) const;
  /// What an answer about a name depends on.
  Footprint read(NameHandle name) const;
  /// The same of names near it, all that there are.
  Footprint near(NameHandle name) const;
  Footprint near(ZoneHandle zone) const;
  /// The zones near a name, and not what is written in them.
  Footprint zones_near(NameHandle name) const;
  Footprint zones_near(ZoneHandle zone) const;
  Footprint write_records(ChangeHandle handle) const;
  Footprint serve(ChangeHandle handle) const;
  /// Of a load balancer that nobody knows, none.
  Resources settings(LoadBalancerHandle load_balancer) const;
  Resources group(TargetGroupHandle target_group) const;
  /// That something is there.
  Footprint presence(const Thing& thing) const;
  /// Of all load balancers or target groups of one name, of all zones.
  Resource of_thing(ResourceKind kind, const Thing& thing) const;
  Footprint tagging(const std::vector<Thing>& things) const;
  Resources browsers(LoadBalancerHandle load_balancer) const;
  Footprint of_balancer_quota(PlaceHandle place) const;
  Footprint set_listeners(LoadBalancerHandle load_balancer,
                          const std::vector<CertificateHandle>& certificates) const;
  Footprint visit(NameHandle host) const;
  Footprint prove(CertificateHandle certificate) const;
  Footprint renew(CertificateHandle certificate) const;
  Footprint mail(CertificateHandle certificate) const;
  Footprint of(const CallStep& call) const;
  Footprint of(const std::vector<Condition>& conditions) const;
  Footprint of(const CertificateIs& is) const;
  Footprint of_server(NameHandle server) const;
  Footprint of_reference(const CreateHostedZone& command) const;
  Footprint of_request(const RequestCertificate& command, PlaceHandle from) const;
  Footprint of_readers(NameHandle validation_domain) const;
  Footprint of_ledger(PlaceHandle place) const;

  const Scenario& scenario_;
  const Catalogue& names_;
  const Plan& plan_;
  Outlook outlook_;
};

}  // namespace acmsim::sim
