#pragma once

#include "sim/api/operation.hpp"

namespace acmsim::sim {

// What the files of Elastic Load Balancing's operations share.

/// The service's word for bad parameters, which is in no API model. [U]
ApiError bad_parameter(std::string message);

/// What a member means that names a load balancer: `@name` or an ARN.
Result<LoadBalancerHandle> read_load_balancer(Decoding& decoding, const Member& member);

// Operations on load balancers themselves.
Result<Asked> decode_create_load_balancer(Decoding& decoding);
Result<Asked> decode_delete_load_balancer(Decoding& decoding);
Result<Asked> decode_describe_load_balancers(Decoding& decoding);

}  // namespace acmsim::sim
