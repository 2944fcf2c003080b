#pragma once

#include "sim/api/operation.hpp"

namespace acmsim::sim {

// What the files of Elastic Load Balancing's operations share.

/// The service's word for bad parameters, which is in no API model. [U]
ApiError bad_parameter(std::string message);

/// What a member means that names a load balancer: `@name` or an ARN.
Result<LoadBalancerHandle> read_load_balancer(Decoding& decoding, const Member& member);

/// Why a name of a thing of such a kind is refused; nothing if it is taken.
std::optional<ApiError> fault_of_elb_name(const std::string& kind, const std::string& name);

/// What a member means that names a target group: `@name` or an ARN.
Result<TargetGroupHandle> read_target_group(Decoding& decoding, const Member& member);

/// DefaultActions.
Result<alb::Actions> read_actions(Decoding& decoding);

// Operations on load balancers themselves, and on target groups.
Result<Asked> decode_create_load_balancer(Decoding& decoding);
Result<Asked> decode_delete_load_balancer(Decoding& decoding);
Result<Asked> decode_describe_load_balancers(Decoding& decoding);
Result<Asked> decode_create_target_group(Decoding& decoding);
Result<Asked> decode_delete_target_group(Decoding& decoding);
Result<Asked> decode_describe_target_groups(Decoding& decoding);
Result<Asked> decode_describe_target_health(Decoding& decoding);

}  // namespace acmsim::sim
