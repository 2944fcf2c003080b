// The same of Elastic Load Balancing: a table for `call_text.cpp` alone.
#pragma once

#include <array>

#include "sim/scenario/call_text.hpp"

namespace acmsim::sim::parameters {

inline constexpr std::array kCreateLoadBalancer{
    CallParameter{"Name", "Its name, of at most 32 letters, digits and hyphens."},
    CallParameter{"Subnets", "At least two. Each is taken to be in a zone of its own."},
    CallParameter{"SubnetMappings", "The same, as mappings."},
    CallParameter{"SubnetMappings[]", "One subnet."},
    CallParameter{"SubnetMappings[].SubnetId", "Its id."},
    CallParameter{"SecurityGroups", "Default: one that is made up."},
    CallParameter{"Scheme",
                  R"("internet-facing" (default) or "internal": browsers do not reach it.)"},
    CallParameter{"Type", R"("application".)"},
    CallParameter{"IpAddressType", R"("ipv4".)"},
    CallParameter{"Tags", "Its tags.", "labels_in_call"},
};

inline constexpr std::array kModifyLoadBalancerAttributes{
    CallParameter{"LoadBalancerArn", R"(The load balancer's ARN, such as "@web".)"},
    CallParameter{"Attributes",
                  R"(Such as "deletion_protection.enabled": while it is "true" the load balancer )"
                  "cannot be deleted.",
                  "labels_in_call"},
};

inline constexpr std::array kCreateTargetGroup{
    CallParameter{"Name", "Its name, of at most 32 letters, digits and hyphens."},
    CallParameter{"Protocol", R"("HTTP" or "HTTPS".)"},
    CallParameter{"Port", "The port of its targets."},
    CallParameter{"VpcId", "Where they are."},
    CallParameter{"TargetType", R"("instance" (default), "ip", "lambda" or "alb".)"},
    CallParameter{"ProtocolVersion", R"("HTTP1" (default), "HTTP2" or "GRPC".)"},
    CallParameter{"IpAddressType", R"("ipv4" (default) or "ipv6".)"},
    CallParameter{"HealthCheckEnabled", "Kept and shown, as are the others of health checks."},
    CallParameter{"HealthCheckProtocol", "Kept and shown."},
    CallParameter{"HealthCheckPort", "Kept and shown."},
    CallParameter{"HealthCheckPath", "Kept and shown."},
    CallParameter{"HealthCheckIntervalSeconds", "Kept and shown."},
    CallParameter{"HealthCheckTimeoutSeconds", "Kept and shown."},
    CallParameter{"HealthyThresholdCount", "Kept and shown."},
    CallParameter{"UnhealthyThresholdCount", "Kept and shown."},
    CallParameter{"Matcher", "Kept and shown."},
    CallParameter{"Matcher.HttpCode", R"(The codes that are healthy, "200" by default.)"},
    CallParameter{"Matcher.GrpcCode", "The same of gRPC."},
    CallParameter{"Tags", "Its tags.", "labels_in_call"},
};

inline constexpr std::array kTargetGroup{
    CallParameter{"TargetGroupArn", R"(The target group's ARN, such as "@group".)"},
};

inline constexpr std::array kModifyTargetGroupAttributes{
    CallParameter{"TargetGroupArn", R"(The target group's ARN, such as "@group".)"},
    CallParameter{"Attributes", "They are kept, and nothing follows from them.", "labels_in_call"},
};

inline constexpr std::array kDescribeTargetGroups{
    CallParameter{"TargetGroupArns", "Only those with these ARNs."},
    CallParameter{"Names", "Only those with these names."},
    CallParameter{"LoadBalancerArn", "Only those that its listeners forward to."},
};

inline constexpr std::array kTagged{
    CallParameter{"ResourceArns", "Load balancers, listeners and target groups."},
};

inline constexpr std::array kAddTagsToThings{
    CallParameter{"ResourceArns", "Load balancers, listeners and target groups."},
    CallParameter{"Tags", "The tags.", "labels_in_call"},
};

inline constexpr std::array kRemoveTagsFromThings{
    CallParameter{"ResourceArns", "Load balancers, listeners and target groups."},
    CallParameter{"TagKeys", "The keys of the tags."},
};

inline constexpr std::array kLoadBalancer{
    CallParameter{"LoadBalancerArn", R"(The load balancer's ARN, such as "@web".)"},
};

inline constexpr std::array kDescribeLoadBalancers{
    CallParameter{"LoadBalancerArns", "Only those with these ARNs."},
    CallParameter{"Names", "Only those with these names."},
};

inline constexpr std::array kCreateListener{
    CallParameter{"LoadBalancerArn", R"(The load balancer's ARN, such as "@web".)"},
    CallParameter{"Protocol", R"("HTTPS" or "HTTP".)"},
    CallParameter{"Port", "The port to listen on."},
    CallParameter{"Certificates", "Exactly one certificate: the default.",
                  "certificate_list_in_call"},
    CallParameter{"DefaultActions", "What it does with a request.", "actions_in_call"},
    CallParameter{"Tags", "Its tags.", "labels_in_call"},
};

inline constexpr std::array kModifyListener{
    CallParameter{"ListenerArn", R"(The listener's ARN, such as "@https".)"},
    CallParameter{"Port", "The new port."},
    CallParameter{"Protocol", "The new protocol."},
    CallParameter{"Certificates", "Exactly one certificate: the new default.",
                  "certificate_list_in_call"},
    CallParameter{"DefaultActions", "What it does with a request.", "actions_in_call"},
};

inline constexpr std::array kListenerCertificates{
    CallParameter{"ListenerArn", R"(The listener's ARN, such as "@https".)"},
    CallParameter{"Certificates", "The certificates.", "certificate_list_in_call"},
};

inline constexpr std::array kListener{
    CallParameter{"ListenerArn", R"(The listener's ARN, such as "@https".)"},
};

inline constexpr std::array kDescribeListeners{
    CallParameter{"LoadBalancerArn", R"(The load balancer's ARN, such as "@web".)"},
    CallParameter{"ListenerArns", "The listeners' ARNs."},
};

}  // namespace acmsim::sim::parameters
