// What the session is asked.
#include "sim/surroundings/questions.hpp"

namespace acmsim::sim {

Answered load_balancer_of(const std::string& arn, const AskSession& ask) {
  auto answer =
      ask("elbv2:DescribeLoadBalancers", {{"LoadBalancerArns", nlohmann::json::array({arn})}});
  if (!answer) return answer;
  return answer->at("LoadBalancers").front();
}

Answered listener_of(const std::string& arn, const AskSession& ask) {
  auto answer = ask("elbv2:DescribeListeners", {{"ListenerArns", nlohmann::json::array({arn})}});
  if (!answer) return answer;
  return answer->at("Listeners").front();
}

Answered target_group_of(const std::string& arn, const AskSession& ask) {
  auto answer =
      ask("elbv2:DescribeTargetGroups", {{"TargetGroupArns", nlohmann::json::array({arn})}});
  if (!answer) return answer;
  return answer->at("TargetGroups").front();
}

Answered zone_of(const std::string& id, const AskSession& ask) {
  auto answer = ask("route53:GetHostedZone", {{"Id", id}});
  if (!answer) return answer;
  return answer->at("HostedZone");
}

}  // namespace acmsim::sim
