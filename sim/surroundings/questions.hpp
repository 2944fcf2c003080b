#pragma once

#include <string>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

// The one thing with that ARN, as the session shows it; or its refusal.
Answered load_balancer_of(const std::string& arn, const AskSession& ask);
Answered listener_of(const std::string& arn, const AskSession& ask);
Answered target_group_of(const std::string& arn, const AskSession& ask);
// The hosted zone with that id, `Z1` or `/hostedzone/Z1`.
Answered zone_of(const std::string& id, const AskSession& ask);

}  // namespace acmsim::sim
