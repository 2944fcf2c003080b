#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// The reusable delegation sets of Route 53: four name servers that several zones can have. A set's
/// id says which they are (`servers_of_delegation_set`), so that a call that makes a zone with one
/// means the same in a document. Source: Route 53 API Reference, CreateReusableDelegationSet and so
/// on [D]; what has [I] is inferred.
class DelegationSets {
 public:
  /// What is asked, and where.
  struct Call {
    const shapes::Operation& operation;
    const nlohmann::json& request;
    const Place& place;
    const AskSession& ask;
  };

  /// A ListHostedZones is answered here where it asks for the zones of a set.
  static bool answers(const shapes::Operation& operation, const nlohmann::json& request);
  /// Errors: NoSuchDelegationSet, DelegationSetAlreadyCreated, DelegationSetAlreadyReusable,
  /// DelegationSetInUse, HostedZoneNotFound, InvalidArgument.
  Answered answer(const Call& call);

  /// What there is against a CreateHostedZone. Errors: NoSuchDelegationSet, InvalidInput,
  /// ConflictingDomainExists.
  std::optional<AwsError> refusal(const nlohmann::json& request, const Place& place) const;
  /// Notes the set of a zone that a CreateHostedZone has made.
  void note(const nlohmann::json& request, const OrderedJson& answer);
  /// Puts the set into an answer about a zone that shows its name servers.
  void put_into(OrderedJson& answer) const;
  /// How many an account has.
  std::size_t count(const std::string& account) const;
  void forget(const IsGone& is_gone);

 private:
  struct Set {
    std::string account;
    std::string caller_reference;
    std::vector<std::string> servers;
    std::map<std::string, std::string> zones{};  ///< The names of those that have it, by id.
  };

  Answered create(const Call& call);
  Answered list(const Call& call) const;
  Answered list_zones(const Call& call) const;
  bool has_set(const std::string& zone) const;
  const Set* find(const std::string& id, const std::string& account) const;
  static OrderedJson shown(const std::string& id, const Set& set);

  std::map<std::string, Set> sets_;  ///< By id, `N...` without `/delegationset/`.
  std::size_t made_ = 0;
};

}  // namespace acmsim::sim
