#pragma once

#include <map>
#include <optional>
#include <string>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// The subnets that a request for a load balancer names, in `Subnets` or in `SubnetMappings`.
std::vector<std::string> subnets_in(const nlohmann::json& request);
/// The zones of subnets, as a load balancer shows them; what the network does not know is left out.
OrderedJson zones_of_subnets(const Network& network, const std::vector<std::string>& subnets);

/// What tools ask around certificates, and nothing in the model follows from: EC2's network, who is
/// calling, and of Elastic Load Balancing what has no meaning here. A value: a copy is another
/// world's.
///
/// Requests are JSON with the members and types of the operation's shape; what is not of them is
/// the caller's to refuse. Answers are JSON as the AWS CLI prints it.
class Surroundings {
 public:
  /// Whether an operation is answered here.
  static bool answers(const shapes::Operation& operation);

  /// Answers it. `ask` reads from the session at the same place, as `dress` has not seen it; it is
  /// asked for the load balancers and listeners that a request is about, and its refusals are given
  /// back. Errors: AWS's, with the status of HTTP.
  Answered answer(const shapes::Operation& operation, const nlohmann::json& request,
                  const Place& place, const AskSession& ask);

  /// What the network has against a request of CreateLoadBalancer; it is asked before the session.
  /// Whether a VPC has a way to the internet is not looked at. Errors: SubnetNotFound,
  /// InvalidConfigurationRequest, InvalidSecurityGroup. Source: Elastic Load Balancing API
  /// Reference, CreateLoadBalancer [D]; texts, public logs [U].
  std::optional<AwsError> refusal_of_load_balancer(const nlohmann::json& request,
                                                   const Place& place);

  /// Puts what the network knows into the session's answer to CreateLoadBalancer or
  /// DescribeLoadBalancers, and leaves others as they are. A load balancer stands in the zones and
  /// the VPC of its subnets, one that a document gives without subnets in those of the default VPC;
  /// where it has no security group it has its VPC's own.
  void dress(const shapes::Operation& operation, OrderedJson& answer);

 private:
  Network& network_of(const Place& place);
  void dress_load_balancer(OrderedJson& balancer);
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
  std::map<std::string, OrderedJson> set_;         ///< Members of load balancers, by ARN.
  std::map<std::string, OrderedJson> attributes_;  ///< Of listeners, by ARN: key to value.
};

}  // namespace acmsim::sim
