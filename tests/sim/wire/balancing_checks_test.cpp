// What Elastic Load Balancing checks of attributes, health checks, targets and tags.
#include "tests/sim/wire/balancing_talk.hpp"

namespace acmsim::sim {
namespace {

std::string message_of(const HttpResponse& response) { return element(response, "Message"); }

TEST_CASE("a target group's attributes go with its protocol", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto set = [&](const std::string& group, const std::string& key, const std::string& value) {
    return message_of(elb.ask("ModifyTargetGroupAttributes",
                              "TargetGroupArn=" + group + "&Attributes.member.1.Key=" + key +
                                  "&Attributes.member.1.Value=" + value));
  };
  const std::string group = elb.make_group();
  const std::string other =
      element(elb.ask("CreateTargetGroup", "Name=other&Protocol=TCP&Port=80&VpcId=" + elb.vpc()),
              "TargetGroupArn");

  CHECK(set(group, "stickiness.type", "app_cookie").empty());
  CHECK(set(group, "stickiness.type", "source_ip") ==
        "Stickiness type 'source_ip' is not supported for target groups with the HTTP protocol");
  CHECK(set(other, "stickiness.type", "source_ip").empty());
  CHECK(set(other, "stickiness.type", "lb_cookie") ==
        "Stickiness type 'lb_cookie' is not supported for target groups with the TCP protocol");
  CHECK(set(group, "stickiness.app_cookie.cookie_name", "mine").empty());
  CHECK(!set(group, "stickiness.app_cookie.cookie_name", "AWSALBTG").empty());
  for (const char* good : {"0", "30", "900"}) {
    CHECK(set(group, "slow_start.duration_seconds", good).empty());
  }
  CHECK(!set(group, "slow_start.duration_seconds", "29").empty());
}

TEST_CASE("a health check goes with its target group", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = elb.make_group();
  const auto change = [&](const std::string& with) {
    return message_of(elb.ask("ModifyTargetGroup", "TargetGroupArn=" + group + "&" + with));
  };

  CHECK(change("HealthCheckProtocol=HTTPS").empty());
  CHECK(!change("HealthCheckProtocol=TCP").empty());
  CHECK(!change("HealthCheckEnabled=false").empty());
  CHECK(change("Matcher.HttpCode=200-299,301").empty());
  CHECK(change("Matcher.HttpCode=200-599") ==
        "Health check matcher HTTP code '599' must be within '200-499' inclusive");
  CHECK(!change("Matcher.HttpCode=200,").empty());
  const std::string at = "Name=t&Protocol=HTTP&Port=80&VpcId=" + elb.vpc();
  CHECK(!message_of(elb.ask("CreateTargetGroup", at + "&Matcher.HttpCode=199")).empty());
}

TEST_CASE("an address is a target", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = "TargetGroupArn=" + elb.make_group();
  const auto with = [&](const std::string& id) {
    return message_of(elb.ask("RegisterTargets", group + "&Targets.member.1.Id=" + id));
  };

  CHECK(with("10.0.0.7").empty());
  CHECK(with("fd00::7").empty());
  CHECK(with("web") == "The IP address 'web' is not a valid IPv4 address");
}

TEST_CASE("a load balancer keeps what it cannot be without", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto set = [&](const std::string& value) {
    return code_of(elb.ask("ModifyLoadBalancerAttributes",
                           "LoadBalancerArn=" + elb.balancer() +
                               "&Attributes.member.1.Key=load_balancing.cross_zone.enabled"
                               "&Attributes.member.1.Value=" +
                               value));
  };

  CHECK(set("true").empty());
  CHECK(set("false") == "ValidationError");
  CHECK(message_of(elb.ask("SetSubnets", "LoadBalancerArn=" + elb.balancer() +
                                             "&Subnets.member.1=subnet-1"
                                             "&SubnetMappings.member.1.SubnetId=subnet-2")) ==
        "Either subnets or subnet mappings must be specified, not both");
}

TEST_CASE("rules are tagged beside other things", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string rule =
      element(elb.ask("CreateRule", "ListenerArn=" + elb.listener() +
                                        "&Priority=1&Conditions.member.1.Field=path-pattern"
                                        "&Conditions.member.1.Values.member.1=/a"
                                        "&Actions.member.1.Type=fixed-response&Actions.member.1."
                                        "FixedResponseConfig.StatusCode=200"),
              "RuleArn");
  const auto both = [&](const std::string& of) {
    return "ResourceArns.member.1=" + of + "&ResourceArns.member.2=" + elb.listener();
  };
  const auto tags = [&](const std::string& arn) {
    return element(elb.ask("DescribeTags", "ResourceArns.member.1=" + arn), "Tags");
  };

  const std::string tag = "&Tags.member.1.Key=k&Tags.member.1.Value=v";
  CHECK(elb.ask("AddTags", both(rule) + tag).status == 200);
  CHECK(element(elb.ask("DescribeTags", both(rule)), "Key") == "k");
  CHECK(tags(rule) == "<member><Key>k</Key><Value>v</Value></member>");
  CHECK(tags(elb.listener()) == tags(rule));
  CHECK(code_of(elb.ask("RemoveTags", both(rule + "0") + "&TagKeys.member.1=k")) == "RuleNotFound");
  CHECK(!tags(elb.listener()).empty());
  CHECK(elb.ask("RemoveTags", both(rule) + "&TagKeys.member.1=k").status == 200);
  CHECK(tags(rule).empty());
  CHECK(tags(elb.listener()).empty());
  CHECK(code_of(elb.ask("AddTags", "ResourceArns.member.1=" + elb.listener() +
                                       "&Tags.member.1.Key=aws:k")) == "ValidationError");
  // ACM has a word of its own.
  const auto certificate = endpoint->answer(
      acm("RequestCertificate", {{"DomainName", "a.example.com"}, {"Tags", {{{"Key", "aws:k"}}}}}));
  CHECK(nlohmann::json::parse(certificate.body).at("__type") == "InvalidTagException");
}

}  // namespace
}  // namespace acmsim::sim
