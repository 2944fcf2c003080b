#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// Whether the account that asks has a VPC, `{"VPCRegion": ..., "VPCId": ...}`.
using HasVpc = std::function<bool(const OrderedJson& vpc)>;

/// The VPCs that private hosted zones are associated with. Nothing follows from them: a zone is
/// private or not. One that a document gives has none. Source: Route 53 API Reference,
/// CreateHostedZone, AssociateVPCWithHostedZone, CreateVPCAssociationAuthorization and so on [D];
/// texts, public logs [U], what has [I] inferred.
class PrivateZones {
 public:
  /// What is asked, and where.
  struct Call {
    const shapes::Operation& operation;
    const nlohmann::json& request;
    const Place& place;
    const AskSession& ask;
    const HasVpc& has_vpc;
    const std::string& now;  ///< As the API prints it.
  };

  static bool answers(const shapes::Operation& operation, const nlohmann::json& request);
  Answered answer(const Call& call);

  /// What there is against a CreateHostedZone. Errors: InvalidInput, InvalidVPCId,
  /// ConflictingDomainExists.
  std::optional<AwsError> refusal(const nlohmann::json& request, const Place& place,
                                  const HasVpc& has_vpc) const;
  /// A CreateHostedZone as the session knows it: a zone with a VPC is private.
  static nlohmann::json for_session(nlohmann::json request);

  /// Notes the VPC of a zone that a CreateHostedZone has made, and puts it into the answer.
  void note(const nlohmann::json& request, const Place& place, OrderedJson& answer);
  /// Puts the VPCs into what GetHostedZone answers.
  void put_into(OrderedJson& answer) const;
  /// With how many VPCs a zone is associated; `zone` as in zone_key.
  std::size_t count(const std::string& zone) const;
  void forget(const IsGone& is_gone);

 private:
  struct Zone {
    std::string name;  ///< As it is listed.
    std::string caller_reference;
    std::string account;
    std::vector<OrderedJson> vpcs;  ///< In the order in which they were associated.
    /// Of other accounts, which may associate them; in the order in which that was said.
    std::vector<OrderedJson> authorized;
  };

  /// The VPC that a request speaks of.
  static OrderedJson vpc_in(const nlohmann::json& request, const Place& place);
  static AwsError invalid_vpc();
  /// The zone that a request speaks of, as GetHostedZone shows it; the caller's own alone.
  static Answered own_zone(const Call& call);
  static std::string bare_zone_id(const OrderedJson& zone);
  /// What is kept of a zone, by what is shown of it.
  Zone& noted(const OrderedJson& zone, const Place& place);

  Answered associate(const Call& call);
  Answered disassociate(const Call& call);
  Answered list_by_vpc(const Call& call) const;
  // See vpc_authorizations.cpp.
  bool is_foreign(const std::string& zone, const Place& place) const;
  Answered associate_foreign(const Call& call, const OrderedJson& vpc);
  Answered authorize(const Call& call);
  Answered list_authorized(const Call& call);
  Answered deauthorize(const Call& call);
  std::optional<AwsError> conflict(const std::string& name, const OrderedJson& vpc) const;
  OrderedJson changed(const Call& call);

  std::map<std::string, Zone> zones_;           ///< By id, as in zone_key.
  std::map<std::string, OrderedJson> changes_;  ///< ChangeInfo, by its id.
};

}  // namespace acmsim::sim
