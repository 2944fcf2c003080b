#pragma once

#include <map>
#include <optional>
#include <string>

#include "sim/surroundings/certificates.hpp"
#include "sim/surroundings/delegation_sets.hpp"
#include "sim/surroundings/health_checks.hpp"
#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/listener_rules.hpp"
#include "sim/surroundings/network.hpp"
#include "sim/surroundings/private_zones.hpp"
#include "sim/surroundings/query_logging.hpp"
#include "sim/surroundings/record_texts.hpp"
#include "sim/surroundings/routed_sets.hpp"
#include "sim/surroundings/targets.hpp"

namespace acmsim::sim {

/// The subnets that a request for a load balancer names, in `Subnets` or in `SubnetMappings`.
std::vector<std::string> subnets_in(const nlohmann::json& request);
/// The zones of subnets, as a load balancer shows them; what the network does not know is left out.
OrderedJson zones_of_subnets(const Network& network, const std::vector<std::string>& subnets);

/// Who asks, and when, as the API prints instants; `ask` reads from the session at the same place,
/// as `dress` has not seen it.
struct Asking {
  Place place;
  std::string now;
  AskSession ask;
  KeyPrinter print_key{};  ///< Empty: nothing prints keys.
};

/// What tools ask around certificates, and nothing in the model follows from: EC2's network, who is
/// calling, of Elastic Load Balancing what has no meaning here, and what else is only shown again.
/// A value: a copy is another world's.
///
/// Requests are JSON with the members and types of the operation's shape; what is not of them is
/// the caller's to refuse. Answers are JSON as the AWS CLI prints it.
class Surroundings {
 public:
  /// Whether a request is answered here.
  static bool answers(const shapes::Operation& operation, const nlohmann::json& request);

  /// Answers it. The session is asked for the load balancers, listeners and zones that a request is
  /// about, and its refusals are given back. Errors: AWS's, with the status of HTTP.
  Answered answer(const shapes::Operation& operation, const nlohmann::json& request,
                  const Asking& asking);

  /// What there is against a request that the session answers; it is asked before the session.
  /// Whether the VPC of a load balancer has a way to the internet is not looked at. Errors:
  /// SubnetNotFound, InvalidConfigurationRequest, InvalidSecurityGroup, SSLPolicyNotFound,
  /// ValidationError, InvalidLoadBalancerAction, ResourceInUse; of hosted zones those of
  /// PrivateZones and DelegationSets, of record sets those of RoutedSets. Source: Elastic Load
  /// Balancing API Reference [D]; texts, public logs [U].
  std::optional<AwsError> refusal(const shapes::Operation& operation, const nlohmann::json& request,
                                  const Asking& asking);

  /// The request without what is kept here and the session does not know.
  nlohmann::json for_session(const shapes::Operation& operation, nlohmann::json request,
                             const Asking& asking) const;

  /// Notes what a request has set that the session has answered, and puts what is known here into
  /// the answer. A load balancer stands in the zones and the VPC of its subnets, one that a
  /// document gives without subnets in those of the default VPC; where it has no security group it
  /// has its VPC's own. One that a document gives has no CreatedTime: nobody knows it.
  void dress(const shapes::Operation& operation, const nlohmann::json& request,
             const Asking& asking, OrderedJson& answer);

  /// Where the session knows less than was said: a sentence each.
  std::vector<std::string> told() const { return routed_.told(); }

 private:
  Network& network_of(const Place& place);
  std::optional<AwsError> refusal_of_load_balancer(const nlohmann::json& request,
                                                   const Place& place);
  HasVpc vpcs_of(const Place& place);
  void forget(const IsGone& is_gone);
  static bool answers_route53(const shapes::Operation& operation, const nlohmann::json& request);
  Answered answer_of_route53(const shapes::Operation& operation, const nlohmann::json& request,
                             const Asking& asking);
  std::optional<AwsError> refusal_of_records(const nlohmann::json& request, const Asking& asking);
  void dress_records(const shapes::Operation& operation, const nlohmann::json& request,
                     const Asking& asking, OrderedJson& answer);
  void dress_zones(const shapes::Operation& operation, const nlohmann::json& request,
                   const Asking& asking, OrderedJson& answer);
  void dress_load_balancers(OrderedJson& answer);
  void dress_target_groups(OrderedJson& answer) const;
  static void dress_listeners(OrderedJson& answer);
  Answered set_options(const shapes::Operation& operation, const nlohmann::json& request,
                       const AskSession& ask);
  Answered modify_target_group(const shapes::Operation& operation, const nlohmann::json& request,
                               const AskSession& ask);
  void dress_load_balancer(OrderedJson& balancer);
  std::optional<AwsError> fault_of_address_type(const nlohmann::json& request,
                                                const std::vector<std::string>& subnets,
                                                const Place& place);
  std::optional<AwsError> fault_of_subnets(const std::vector<std::string>& subnets,
                                           const Place& place);
  std::optional<AwsError> fault_of_groups(const std::vector<std::string>& groups,
                                          const std::vector<std::string>& subnets,
                                          const Place& place);
  Answered answer_of_balancing(const shapes::Operation& operation, const nlohmann::json& request,
                               const Place& place, const AskSession& ask);
  Answered set_on_load_balancer(const shapes::Operation& operation, const nlohmann::json& request,
                                const Place& place, const AskSession& ask);
  Answered listener_attributes(const shapes::Operation& operation, const nlohmann::json& request,
                               const AskSession& ask);

  std::map<Place, Network> networks_;
  KeptMembers kept_;
  std::map<std::string, OrderedJson> attributes_;  ///< Of listeners, by ARN: key to value.
  ListenerRules rules_;
  Targets targets_;
  PrivateZones zones_;
  HealthChecks health_checks_;
  DelegationSets delegation_sets_;
  QueryLogging query_logging_;
  RecordTexts records_;
  RoutedSets routed_;
  ExpiryEvents expiry_events_;
};

}  // namespace acmsim::sim
