#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// The targets of target groups. They are kept and shown, and serve nothing. Sources: Elastic Load
/// Balancing API Reference, RegisterTargets, DeregisterTargets, TargetHealth. [D]
class Targets {
 public:
  /// Answers RegisterTargets and DeregisterTargets.
  Answered answer(const shapes::Operation& operation, const nlohmann::json& request,
                  const AskSession& ask);
  /// The answer to DescribeTargetHealth of a group as it is shown. Where a load balancer forwards
  /// to the group its targets are healthy, for what is behind a load balancer works here; else they
  /// are not used.
  OrderedJson health(const nlohmann::json& request, const OrderedJson& group, bool is_used) const;

  void forget(const IsGone& is_gone);

 private:
  std::map<std::string, std::vector<OrderedJson>> of_;  ///< By the target group's ARN.
};

}  // namespace acmsim::sim
