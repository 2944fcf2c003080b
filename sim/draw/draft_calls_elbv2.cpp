// What calls about load balancers, target groups, tags and attributes are made with.
#include "sim/draw/draft_calls.hpp"

namespace acmsim::sim {
namespace {

/// Of few names, so that some are asked for twice.
With create_load_balancer(Draft& draft) {
  Dice& dice = draft.dice;
  const std::string other = dice.chance(85) ? "subnet-b" : "subnet-c";
  Json with = {{"Name", dice.word({"made", "made", "second"})}};
  if (dice.chance(80)) {
    with["Subnets"] = {"subnet-a", other};
  } else {
    with["SubnetMappings"] = {{{"SubnetId", "subnet-a"}}, {{"SubnetId", other}}};
  }
  if (dice.chance(8)) with["Scheme"] = dice.word({"internal", "internet-facing"});
  if (dice.chance(8)) with["SecurityGroups"] = {"sg-a"};
  if (dice.chance(8)) with["Type"] = "application";
  if (dice.chance(8)) with["IpAddressType"] = "ipv4";
  if (dice.chance(8)) with["Tags"] = some_tags(draft);
  return with;
}

With load_balancer_arn(Draft& draft) {
  if (draft.load_balancers.empty()) return std::nullopt;
  return Json{{"LoadBalancerArn", "@" + draft.dice.pick(draft.load_balancers)}};
}

With describe_load_balancers(Draft& draft) {
  if (draft.dice.chance(40)) {
    return Json{{"Names", Json::array({draft.dice.word({"made", "web0", "none"})})}};
  }
  if (draft.load_balancers.empty()) return Json::object();
  return Json{{"LoadBalancerArns", Json::array({"@" + draft.dice.pick(draft.load_balancers)})}};
}

With modify_attributes(Draft& draft) {
  With with = load_balancer_arn(draft);
  if (!with) return with;
  (*with)["Attributes"] = Json::array({{{"Key", "deletion_protection.enabled"},
                                        {"Value", draft.dice.word({"true", "true", "false"})}}});
  return with;
}

/// One of the draft's, or one that there is not.
std::string some_target_group(Draft& draft) {
  if (draft.target_groups.empty()) {
    return "arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/none/"
           "0123456789abcdef";
  }
  return "@" + draft.dice.pick(draft.target_groups);
}

With modify_group_attributes(Draft& draft) {
  return Json{{"TargetGroupArn", some_target_group(draft)},
              {"Attributes", Json::array({{{"Key", "stickiness.enabled"}, {"Value", "true"}}})}};
}

With create_target_group(Draft& draft) {
  Dice& dice = draft.dice;
  Json with = {{"Name", dice.word({"group", "group", "other"})},
               {"Protocol", "HTTP"},
               {"Port", dice.chance(85) ? 80 : 8080}};
  if (dice.chance(20)) with["VpcId"] = "vpc-a";
  if (dice.chance(10)) with["TargetType"] = "ip";
  if (dice.chance(10)) with["Tags"] = some_tags(draft);
  return with;
}

With target_group_arn(Draft& draft) { return Json{{"TargetGroupArn", some_target_group(draft)}}; }

With describe_target_groups(Draft& draft) {
  if (draft.dice.chance(40)) {
    return Json{{"Names", Json::array({draft.dice.word({"group", "none"})})}};
  }
  if (draft.dice.chance(30)) return load_balancer_arn(draft);
  if (draft.target_groups.empty()) return Json::object();
  return Json{{"TargetGroupArns", Json::array({"@" + draft.dice.pick(draft.target_groups)})}};
}

With labelled(Draft& draft) {
  std::vector<std::string> things = draft.load_balancers;
  for (const auto* more : {&draft.listeners, &draft.target_groups}) {
    things.insert(things.end(), more->begin(), more->end());
  }
  if (things.empty()) return std::nullopt;
  return Json{{"ResourceArns", Json::array({"@" + draft.dice.pick(things)})}};
}

With add_tags(Draft& draft) {
  With with = labelled(draft);
  if (with) (*with)["Tags"] = some_tags(draft);
  return with;
}

With remove_tags(Draft& draft) {
  With with = labelled(draft);
  if (with) (*with)["TagKeys"] = Json::array({"owner"});
  return with;
}

With resource(Draft& draft) {
  const auto zone = draft.any_zone(true);
  if (!zone) return std::nullopt;
  return Json{{"ResourceType", "hostedzone"}, {"ResourceId", "@" + zone->as}};
}

/// Many at once, so that a second time they are too many.
With change_zone_tags(Draft& draft) {
  With with = resource(draft);
  if (!with) return with;
  Json added = Json::array();
  const std::string key = draft.dice.word({"a", "b"});
  for (int i = 0; i < (draft.dice.chance(50) ? 8 : 1); ++i) {
    added.push_back({{"Key", key + std::to_string(i)}, {"Value", "x"}});
  }
  (*with)["AddTags"] = std::move(added);
  if (draft.dice.chance(30)) (*with)["RemoveTagKeys"] = Json::array({"a0"});
  return with;
}

const Calls kBalancerCalls{
    {"elbv2:CreateLoadBalancer", create_load_balancer},
    {"elbv2:DeleteLoadBalancer", load_balancer_arn},
    {"elbv2:DescribeLoadBalancers", describe_load_balancers},
    {"elbv2:ModifyLoadBalancerAttributes", modify_attributes},
    {"elbv2:DescribeLoadBalancerAttributes", load_balancer_arn},
    {"elbv2:CreateTargetGroup", create_target_group},
    {"elbv2:DeleteTargetGroup", target_group_arn},
    {"elbv2:DescribeTargetGroups", describe_target_groups},
    {"elbv2:ModifyTargetGroupAttributes", modify_group_attributes},
    {"elbv2:DescribeTargetGroupAttributes", target_group_arn},
    {"elbv2:DescribeTargetHealth", target_group_arn},
    {"elbv2:AddTags", add_tags},
    {"elbv2:RemoveTags", remove_tags},
    {"elbv2:DescribeTags", labelled},
    {"route53:ChangeTagsForResource", change_zone_tags},
    {"route53:ListTagsForResource", resource},
};

}  // namespace

const Calls& balancer_calls() { return kBalancerCalls; }

Json some_actions(Draft& draft) {
  if (draft.target_groups.empty()) {
    return Json::array(
        {{{"Type", "fixed-response"}, {"FixedResponseConfig", {{"StatusCode", "404"}}}}});
  }
  return Json::array(
      {{{"Type", "forward"}, {"TargetGroupArn", "@" + draft.dice.pick(draft.target_groups)}}});
}

Json some_tags(Draft& draft) {
  return Json::array(
      {{{"Key", draft.dice.word({"owner", "stage"})}, {"Value", draft.dice.word({"x", "y"})}}});
}

}  // namespace acmsim::sim
