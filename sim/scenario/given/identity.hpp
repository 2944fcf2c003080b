#pragma once

#include <optional>
#include <string>

#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {

/// What AWS calls things that are given, where the document says it: else it is made up. An error,
/// and nothing, where it has another form, or is something else's too.
///
/// The ARN of a certificate of this place.
std::optional<std::string> decode_certificate_arn(DecodeContext& context, const Node& node,
                                                  const Place& place);
/// The ARN of a load balancer of this place.
std::optional<std::string> decode_load_balancer_arn(DecodeContext& context, const Node& node,
                                                    const Place& place);
/// The ARN of a listener of the load balancer.
std::optional<std::string> decode_listener_arn(DecodeContext& context, const Node& node,
                                               LoadBalancerHandle load_balancer);
/// The DNS name of a load balancer.
std::optional<DomainName> decode_dns_name(DecodeContext& context, const Node& node);
/// The id of a hosted zone.
std::optional<std::string> decode_zone_id(DecodeContext& context, const Node& node);
/// The id of a change of Route 53.
std::optional<std::string> decode_change_id(DecodeContext& context, const Node& node);

}  // namespace acmsim::sim
