#pragma once

#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {

/// Elastic Load Balancing, by its forms.
struct Balancing {
  Endpoint& endpoint;

  HttpResponse ask(const std::string& action, const std::string& rest = "") const {
    return endpoint.answer(form("elasticloadbalancing", "Action=" + action + "&Version=2015-12-01" +
                                                            (rest.empty() ? "" : "&" + rest)));
  }
  std::string balancer() const { return element(ask("DescribeLoadBalancers"), "LoadBalancerArn"); }
  std::string listener() const {
    return element(ask("DescribeListeners", "LoadBalancerArn=" + balancer()), "ListenerArn");
  }
  HttpResponse modify_listener(const std::string& rest) const {
    return ask("ModifyListener", "ListenerArn=" + listener() + "&" + rest);
  }
  HttpResponse listeners() const {
    return ask("DescribeListeners", "LoadBalancerArn=" + balancer());
  }
  std::string vpc() const { return element(ask("DescribeLoadBalancers"), "VpcId"); }
  std::string make_group(const std::string& type = "ip") const {
    const std::string in = "&TargetType=" + type + "&VpcId=" + vpc();
    return element(ask("CreateTargetGroup", "Name=blue&Protocol=HTTP&Port=8080" + in),
                   "TargetGroupArn");
  }
};

inline std::string code_of(const HttpResponse& response) { return element(response, "Code"); }

inline const std::string kActions =
    "DefaultActions.member.1.Type=fixed-response"
    "&DefaultActions.member.1.FixedResponseConfig.StatusCode=200";
inline const std::string kTls13 = "ELBSecurityPolicy-TLS13-1-2-2021-06";

}  // namespace acmsim::sim
