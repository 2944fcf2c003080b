#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "sim/surroundings/surroundings.hpp"
#include "tests/sim/api/amazon_model.hpp"

namespace acmsim::sim {

inline const Place kHome{"123456789012", "us-east-1"};

/// A session that has these load balancers and listeners.
struct StandIn {
  OrderedJson balancers = OrderedJson::array();
  OrderedJson listeners = OrderedJson::array();

  Answered ask(std::string_view operation, const Json& request) const {
    const bool is_balancer = operation == "elbv2:DescribeLoadBalancers";
    const char* list = is_balancer ? "LoadBalancers" : "Listeners";
    const char* arns = is_balancer ? "LoadBalancerArns" : "ListenerArns";
    const char* arn = is_balancer ? "LoadBalancerArn" : "ListenerArn";
    const OrderedJson& all = is_balancer ? balancers : listeners;
    if (!request.contains(arns)) return OrderedJson{{list, all}};
    for (const OrderedJson& one : all) {
      if (one.at(arn).get<std::string>() == request.at(arns).front().get<std::string>()) {
        return OrderedJson{{list, OrderedJson::array({one})}};
      }
    }
    return refused_with(is_balancer ? "LoadBalancerNotFound" : "ListenerNotFound", "not found");
  }
};

inline const std::string kBalancerArn =
    "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/0123456789abcdef";
inline const std::string kListenerArn =
    "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/"
    "fedcba9876543210";

/// An attached gateway is `available`, a word that the enumeration of its model lacks. Source: EC2
/// API Reference, InternetGatewayAttachment. [D]
inline const std::string kKnownFault = "InternetGateways[].Attachments[].State";

/// Surroundings that are asked as tools do. Every answer that succeeds has the shape of its model.
class AskedSurroundings {
 public:
  Surroundings surroundings;
  StandIn session;
  Place place = kHome;

  Answered try_to(const std::string& operation, const Json& request = Json::object()) {
    const shapes::Operation& shape = *shapes::find_operation(operation);
    REQUIRE(Surroundings::answers(shape, request));
    auto answer = surroundings.answer(
        shape, request,
        {place, "2026-03-02T00:00:00Z",
         [&](std::string_view name, const Json& asked) { return session.ask(name, asked); }});
    if (answer && shape.output != nullptr) {
      for (const ShapeFault& fault : faults_of_answer(operation, *answer)) {
        if (where(fault) == kKnownFault) continue;
        FAIL_CHECK(operation << " " << where(fault) << " " << what(fault));
      }
    }
    return answer;
  }

  Json ask(const std::string& operation, const Json& request = Json::object()) {
    const auto answer = try_to(operation, request);
    if (!answer) FAIL(operation << ": " << answer.error().code << ": " << answer.error().message);
    return *answer;
  }

  /// `CODE: message` of what is refused.
  std::string refusal(const std::string& operation, const Json& request = Json::object()) {
    const auto answer = try_to(operation, request);
    return answer ? "none" : answer.error().code + ": " + answer.error().message;
  }

  /// The ids that a Describe operation lists.
  std::vector<std::string> ids(NetworkKind kind, const Json& request = Json::object()) {
    const KindRow& row = row_of_kind(kind);
    std::vector<std::string> found;
    const Json answer = ask(std::string(row.describe), request);
    for (const Json& one : answer.at(std::string(row.list))) {
      found.push_back(one.at(std::string(row.id)));
    }
    return found;
  }

  std::string make_vpc_of(const std::string& block) {
    return ask("ec2:CreateVpc", {{"CidrBlock", block}}).at("Vpc").at("VpcId");
  }
  std::string make_subnet_of(const std::string& vpc, const std::string& block,
                             const std::string& zone) {
    return ask("ec2:CreateSubnet",
               {{"VpcId", vpc}, {"CidrBlock", block}, {"AvailabilityZone", zone}})
        .at("Subnet")
        .at("SubnetId");
  }
};

/// A request with one filter.
inline Json filter(const std::string& name, const std::string& value) {
  Json one{{"Name", name}, {"Values", Json::array({value})}};
  return {{"Filters", Json::array({one})}};
}

}  // namespace acmsim::sim
