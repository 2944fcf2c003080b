#pragma once

#include <string>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

// The one thing with that ARN, as the session shows it; or its refusal.
Answered load_balancer_of(const std::string& arn, const AskSession& ask);
Answered listener_of(const std::string& arn, const AskSession& ask);
Answered target_group_of(const std::string& arn, const AskSession& ask);

}  // namespace acmsim::sim
