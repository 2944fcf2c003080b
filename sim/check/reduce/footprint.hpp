#pragma once

#include <compare>
#include <cstdint>
#include <set>
#include <vector>

#include "model/world/command.hpp"
#include "model/world/query.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The kinds of things in a situation that steps, conditions and timers can read or write.
enum class ResourceKind : std::uint8_t {
  step,           ///< A step's progress.
  operators,      ///< The plan's limited operator slots.
  certificate,    ///< With its rows, its users and the mails about it.
  notices,        ///< Which notices about a certificate have been sent.
  neighbourhood,  ///< All that the DNS says near a name: zones, delegations, caches.
  load_balancer,  ///< With its listeners.
  change,         ///< Of Route 53 or of another provider.
  ledger,         ///< What an account has used of its quotas in a Region.
  token,          ///< What a request that is remembered has made.
  mailbox,
};

struct Resource {
  ResourceKind kind{};
  std::uint32_t index = 0;
  friend auto operator<=>(const Resource&, const Resource&) = default;
};

/// What something touches: everything that it can read, write, arm or disarm.
struct Footprint {
  bool is_everything = false;  ///< What cannot be said touches everything.
  std::set<Resource> resources{};
  /// What a command does goes on after it, and so ties what it touches: a change is served, a
  /// listener's certificates hear of their use, a request that is remembered answers for the
  /// certificate that it has made.
  bool goes_on = false;
  /// Certificates of which it takes one name for another thing than the next.
  std::set<CertificateHandle> tells_names_of{};

  void add(Resource resource) { resources.insert(resource); }
  void add(const Footprint& other);
};

/// The footprint of one thing.
inline Footprint of_one(ResourceKind kind, std::uint32_t index) {
  return {.resources = {{kind, index}}};
}
inline Footprint of_one(CertificateHandle handle) {
  return of_one(ResourceKind::certificate, handle.index);
}
inline Footprint of_one(ChangeHandle handle) { return of_one(ResourceKind::change, handle.index); }
inline Footprint of_one(LoadBalancerHandle handle) {
  return of_one(ResourceKind::load_balancer, handle.index);
}
inline Footprint of_one(StepHandle handle) { return of_one(ResourceKind::step, handle.index); }

/// The same of what a command does to a certificate's names one by one.
inline Footprint of_names(CertificateHandle handle) {
  Footprint all = of_one(handle);
  all.tells_names_of.insert(handle);
  return all;
}
inline Footprint going_on(Footprint touched) {
  touched.goes_on = true;
  return touched;
}

/// Of all that two touch together.
inline Footprint operator+(Footprint left, const Footprint& right) {
  left.add(right);
  return left;
}

/// What every step, call, condition and timer of a plan touches.
///
/// Slicing, muting and folding stand on it: a footprint that is too small makes a wrong "safe".
/// So each alternative is written out by hand, without a default: one that is added later does not
/// compile until it has its place here. What a footprint says is one hop; what the world carries
/// further by itself (a record to the certificates that it proves, a listener to its certificates)
/// is in `ties`, and a footprint is meant together with all that its ties lead to.
///
/// The audit in tests/sim/check/reduce/footprint_test.cpp plays random histories and gives each
/// transition a world in which everything outside its footprint is as in another history: it must
/// do the same.
class Footprints {
 public:
  /// Both must live as long.
  Footprints(const Scenario& scenario, const Plan& plan);

  Footprint of(StepHandle handle) const;
  Footprint of(const Command& command, PlaceHandle from) const;
  Footprint of(const Query& query) const;
  Footprint of(const Condition& condition) const;
  Footprint of(const Timer& timer) const;

  /// Groups of resources that the world itself ties together, as it is given and as the plan may
  /// make it: what one of a group comes to may reach the others without anybody's doing.
  std::vector<Footprint> ties() const;

  /// Whether some history could come near the quotas of an account in a Region.
  bool is_contested(PlaceHandle place) const { return contested_.contains(place); }

 private:
  Footprint near(NameHandle name) const;
  Footprint near(ZoneHandle zone) const;
  Footprint at(ListenerHandle listener) const;
  Footprint of(const std::vector<CertificateHandle>& certificates) const;
  Footprint of(const std::vector<Condition>& conditions) const;
  Footprint of(const CallStep& call) const;
  void add_ties_of_certificates(std::vector<Footprint>& ties) const;
  void add_ties_of_listeners(std::vector<Footprint>& ties) const;
  void add_ties_of_records(std::vector<Footprint>& ties) const;
  void add_ties_of_changes(std::vector<Footprint>& ties) const;
  void add_ties_of_commands(std::vector<Footprint>& ties) const;
  Footprint of_server(NameHandle server) const;
  Footprint of_zones_holding(CertificateHandle certificate) const;
  Footprint of_reference(const CreateHostedZone& command) const;
  Footprint of_request(const RequestCertificate& command, PlaceHandle from) const;
  Footprint of_readers(NameHandle validation_domain) const;
  Footprint of_ledger(PlaceHandle place) const;

  const Scenario& scenario_;
  const Catalogue& names_;
  const Plan& plan_;
  std::set<PlaceHandle> contested_;
};

}  // namespace acmsim::sim
