// What Elastic Load Balancing keeps, fills in and refuses, as tools ask it.
#include "tests/sim/wire/balancing_talk.hpp"

namespace acmsim::sim {

TEST_CASE("what Elastic Load Balancing has against parameters", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto message = [](const HttpResponse& response) { return element(response, "Message"); };
  CHECK(message(elb.ask("CreateTargetGroup", "Name=t")) == "A protocol must be specified");
  CHECK(message(elb.ask("CreateTargetGroup", "Name=t&Protocol=HTTP")) ==
        "A port must be specified");
  CHECK(message(elb.ask("CreateTargetGroup", "Name=t&Protocol=HTTP&Port=80")) ==
        "A VPC ID must be specified");
  const auto function = elb.ask("CreateTargetGroup", "Name=t&TargetType=lambda");
  CHECK(function.status == 200);
  CHECK(element(function, "Protocol").empty());
  CHECK(element(function, "Port").empty());

  CHECK(code_of(elb.ask("CreateListener", "LoadBalancerArn=" + elb.balancer() +
                                              "&Protocol=HTTP&Port=80&DefaultActions.member.1.Type="
                                              "authenticate-oidc")) == "InvalidLoadBalancerAction");
  const auto set = [&](const std::string& value) {
    return elb.ask("ModifyLoadBalancerAttributes",
                   "LoadBalancerArn=" + elb.balancer() +
                       "&Attributes.member.1.Key=deletion_protection.enabled"
                       "&Attributes.member.1.Value=" +
                       value);
  };
  CHECK(code_of(set("maybe")) == "ValidationError");
  CHECK(set("false").status == 200);
  const auto wait = [&](const std::string& seconds) {
    return elb.ask("ModifyLoadBalancerAttributes",
                   "LoadBalancerArn=" + elb.balancer() +
                       "&Attributes.member.1.Key=idle_timeout.timeout_seconds"
                       "&Attributes.member.1.Value=" +
                       seconds);
  };
  CHECK(wait("4000").status == 200);
  CHECK(message(wait("4001")) ==
        "'idle_timeout.timeout_seconds' value '4001' must be between '1-4000' inclusive");
  CHECK(code_of(wait("")) == "ValidationError");
  CHECK(code_of(elb.ask("DescribeLoadBalancers", "Names.member.1=web&LoadBalancerArns.member.1=" +
                                                     elb.balancer())) == "ValidationError");
  CHECK(code_of(elb.ask("DescribeListeners", "ListenerArns.member.1=" + elb.listener() +
                                                 "&LoadBalancerArn=" + elb.balancer())) ==
        "ValidationError");
  CHECK(code_of(elb.ask("DescribeTargetGroups", "Names.member.1=t&LoadBalancerArn=" +
                                                    elb.balancer())) == "ValidationError");
}

TEST_CASE("the rules of a listener are kept, and gone with it", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = elb.make_group();
  const std::string listener = elb.listener();
  const auto create = [&](const std::string& priority) {
    return elb.ask("CreateRule",
                   "ListenerArn=" + listener + "&Priority=" + priority +
                       "&Conditions.member.1.Field=path-pattern"
                       "&Conditions.member.1.PathPatternConfig.Values.member.1=/a"
                       "&Actions.member.1.Type=forward&Actions.member.1.TargetGroupArn=" +
                       group + "&Tags.member.1.Key=k&Tags.member.1.Value=v");
  };
  const auto ten = create("10");
  REQUIRE(ten.status == 200);
  CHECK(element(ten, "Priority") == "10");
  const std::string arn = element(ten, "RuleArn");
  CHECK(code_of(create("10")) == "PriorityInUse");
  const std::string five = element(create("5"), "RuleArn");
  const auto rules = [&] { return elb.ask("DescribeRules", "ListenerArn=" + listener); };
  CHECK(element(rules(), "Priority") == "5");
  CHECK(rules().body.find("<Priority>default</Priority>") != std::string::npos);
  CHECK(element(elb.ask("DescribeRules", "RuleArns.member.1=" + arn), "Priority") == "10");
  CHECK(element(elb.ask("DescribeTags", "ResourceArns.member.1=" + arn), "Value") == "v");

  // A rule uses its target group.
  CHECK(element(elb.ask("DescribeTargetGroups"), "LoadBalancerArns").find(elb.balancer()) !=
        std::string::npos);
  CHECK(code_of(elb.ask("DeleteTargetGroup", "TargetGroupArn=" + group)) == "ResourceInUse");

  CHECK(element(elb.ask("ModifyRule", "RuleArn=" + arn +
                                          "&Conditions.member.1.Field=host-header"
                                          "&Conditions.member.1.Values.member.1=b.example.com"),
                "Field") == "host-header");
  const auto order = [&](const std::string& priority) {
    return elb.ask("SetRulePriorities", "RulePriorities.member.1.RuleArn=" + arn +
                                            "&RulePriorities.member.1.Priority=" + priority);
  };
  CHECK(code_of(order("5")) == "PriorityInUse");
  CHECK(code_of(order("0")) == "ValidationError");
  CHECK(code_of(order("50001")) == "ValidationError");
  CHECK(element(elb.ask("SetRulePriorities", "RulePriorities.member.1.RuleArn=" + arn),
                "Message") == "A priority must be specified");
  CHECK(element(rules(), "Priority") == "5");
  CHECK(element(elb.ask("ModifyRule", "RuleArn=" + arn), "Message") ==
        "Either conditions or actions must be specified");
  CHECK(order("2").status == 200);
  CHECK(element(rules(), "RuleArn") == arn);

  CHECK(elb.ask("DeleteRule", "RuleArn=" + five).status == 200);
  CHECK(code_of(elb.ask("DeleteRule", "RuleArn=" + five)) == "RuleNotFound");
  CHECK(elb.ask("DeleteListener", "ListenerArn=" + listener).status == 200);
  CHECK(code_of(elb.ask("DescribeRules", "RuleArns.member.1=" + arn)) == "RuleNotFound");
  CHECK(elb.ask("DeleteTargetGroup", "TargetGroupArn=" + group).status == 200);
}

TEST_CASE("targets are kept, and healthy where a load balancer uses them", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = "TargetGroupArn=" + elb.make_group();
  const std::string target = group + "&Targets.member.1.Id=10.0.0.7";
  const auto health = [&](const std::string& of) { return elb.ask("DescribeTargetHealth", of); };
  CHECK(elb.ask("RegisterTargets", target).status == 200);
  CHECK(element(health(group), "Port") == "8080");
  CHECK(element(health(group), "State") == "unused");
  CHECK(element(health(target), "Reason") == "Target.NotInUse");
  CHECK(element(health(group + "&Targets.member.1.Id=10.0.0.8"), "Reason") ==
        "Target.NotRegistered");
  CHECK(element(health(group + "&Targets.member.1.Id=10.0.0.8"), "Port") == "8080");
  CHECK(element(health(target), "HealthCheckPort") == "8080");
  CHECK(elb.ask("ModifyTargetGroup", group + "&HealthCheckPort=9000").status == 200);
  CHECK(element(health(target), "HealthCheckPort") == "9000");
  CHECK(element(health(target), "Port") == "8080");
  elb.modify_listener("DefaultActions.member.1.Type=forward&DefaultActions.member.1." + group);
  CHECK(element(health(target), "State") == "healthy");
  CHECK(elb.ask("DeregisterTargets", target).status == 200);
  CHECK(elb.ask("DeregisterTargets", target).status == 200);
  CHECK(element(health(group), "Id").empty());
}

TEST_CASE("a load balancer knows since when there is it", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto subnets = endpoint->answer(form(
      "ec2",
      "Action=DescribeSubnets&Version=2016-11-15&Filter.1.Name=availability-zone&Filter.1.Value.1="
      "eu-west-1a&Filter.1.Value.2=eu-west-1b"));
  const std::string first = element(subnets, "subnetId");
  const std::size_t second = subnets.body.rfind("<subnetId>") + std::string("<subnetId>").size();
  const std::string other = subnets.body.substr(second, subnets.body.find('<', second) - second);
  endpoint->answer(verb("clock/advance", {{"by", "1h"}}));
  const auto made =
      elb.ask("CreateLoadBalancer", "Name=inner&Scheme=internal&Subnets.member.1=" + first +
                                        "&Subnets.member.2=" + other);
  CHECK(element(made, "CreatedTime") == "2026-03-02T01:00:00Z");
  CHECK(element(made, "DNSName").starts_with("internal-inner-"));
  endpoint->answer(verb("clock/advance", {{"by", "1h"}}));
  const auto shown = [&] { return elb.ask("DescribeLoadBalancers", "Names.member.1=inner"); };
  CHECK(element(shown(), "CreatedTime") == "2026-03-02T01:00:00Z");
  // Of one that the document gives nobody knows it.
  CHECK(element(elb.ask("DescribeLoadBalancers", "Names.member.1=web"), "CreatedTime").empty());
}

TEST_CASE("what a target group cannot be made of", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto refusal = [&](const std::string& with) {
    return element(elb.ask("CreateTargetGroup", "Name=t&" + with), "Message");
  };
  const std::string at = "Protocol=HTTP&Port=80&VpcId=" + elb.vpc();
  CHECK(refusal("Protocol=HTTP&Port=80&VpcId=vpc-0123") == "The VPC ID 'vpc-0123' is not found");
  CHECK(refusal("TargetType=lambda&Port=80") ==
        "Port cannot be specified for target groups with target type 'lambda'");
  CHECK(refusal("TargetType=lambda&VpcId=" + elb.vpc()) ==
        "VPC ID cannot be specified for target groups with target type 'lambda'");
  CHECK(refusal(at + "&HealthCheckIntervalSeconds=5&HealthCheckTimeoutSeconds=6") ==
        "Health check interval must be greater than the timeout.");
  CHECK(refusal(at + "&HealthCheckIntervalSeconds=5&HealthCheckTimeoutSeconds=5") ==
        "Health check timeout '5' must be smaller than the interval '5'");
  // Nobody gave that timeout: it is the default.
  CHECK(refusal(at + "&HealthCheckIntervalSeconds=5") ==
        "Health check interval must be greater than the timeout.");
  CHECK(refusal("TargetType=lambda&HealthCheckIntervalSeconds=9&HealthCheckTimeoutSeconds=10") ==
        "Health check timeout '10' must be smaller than or equal to the interval '9'");
  CHECK(element(elb.ask("CreateTargetGroup", "Name=a.b&" + at), "Message")
            .starts_with("Target group name 'a.b' can only contain"));
}

TEST_CASE("tags of 20 things are told at once", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  std::string arns;
  for (int i = 1; i <= 20; ++i)
    arns += fmt::format("&ResourceArns.member.{}={}", i, elb.listener());
  CHECK(elb.ask("DescribeTags", arns.substr(1)).status == 200);
  arns += "&ResourceArns.member.21=" + elb.listener();
  CHECK(element(elb.ask("DescribeTags", arns.substr(1)), "Message") ==
        "Up to '20' resources can be specified, but '21' were");
}

TEST_CASE("a load balancer has 100 rules at most", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string with = "ListenerArn=" + elb.listener() +
                           "&Actions.member.1.Type=fixed-response"
                           "&Actions.member.1.FixedResponseConfig.StatusCode=200"
                           "&Conditions.member.1.Field=path-pattern"
                           "&Conditions.member.1.Values.member.1=%2Fa&Priority=";
  for (int i = 1; i <= 100; ++i) {
    REQUIRE(elb.ask("CreateRule", with + std::to_string(i)).status == 200);
  }
  CHECK(code_of(elb.ask("CreateRule", with + "101")) == "TooManyRules");
}

TEST_CASE("target groups are listed by name", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  for (const std::string name : {"pear", "apple"}) {
    elb.ask("CreateTargetGroup", "Name=" + name + "&Protocol=HTTP&Port=80&VpcId=" + elb.vpc());
  }
  CHECK(element(elb.ask("DescribeTargetGroups"), "TargetGroupName") == "apple");
}

TEST_CASE("there are no instances to register", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = elb.make_group("instance");
  const auto with = [&](const std::string& id) {
    return elb.ask("RegisterTargets", "TargetGroupArn=" + group + "&Targets.member.1.Id=" + id);
  };
  CHECK(element(with("i-0123"), "Message") == "The following instances do not exist: 'i-0123'");
  CHECK(code_of(with("i-0123")) == "InvalidTarget");
  CHECK(element(with("10.0.0.7"), "Message") == "Instance ID '10.0.0.7' is not valid");
}

TEST_CASE("a listener's redirect is shown whole, and may not lead back", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string begin = "DefaultActions.member.1.";
  const std::string redirect =
      begin + "Type=redirect&" + begin + "RedirectConfig.StatusCode=HTTP_301&" + begin;
  const auto made =
      elb.ask("CreateListener", "LoadBalancerArn=" + elb.balancer() + "&Protocol=HTTP&Port=80&" +
                                    redirect + "RedirectConfig.Protocol=HTTPS");
  CHECK(element(made, "Path") == "/#{path}");
  const std::string arn = element(made, "ListenerArn");
  CHECK(element(elb.ask("DescribeListeners", "ListenerArns.member.1=" + arn), "Query") ==
        "#{query}");
  CHECK(element(elb.ask("DescribeRules", "ListenerArn=" + arn), "Host") == "#{host}");
  const auto change = [&](const std::string& rest) {
    return elb.ask("ModifyListener", "ListenerArn=" + arn + "&" + rest);
  };
  const std::string to_http = redirect + "RedirectConfig.Protocol=HTTP";
  CHECK(code_of(change(to_http)) == "InvalidLoadBalancerAction");
  CHECK(change(to_http + "&" + begin + "RedirectConfig.Port=81").status == 200);
  CHECK(code_of(change("Port=81&" + to_http + "&" + begin + "RedirectConfig.Port=81")) ==
        "InvalidLoadBalancerAction");
  CHECK(code_of(elb.ask("ModifyListener", "ListenerArn=" + arn + "0&" + to_http)) ==
        "ListenerNotFound");
}

TEST_CASE("the health check of a target group is changed", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = elb.make_group();
  CHECK(element(elb.ask("ModifyTargetGroup",
                        "TargetGroupArn=" + group + "&HealthCheckPath=/up&Matcher.HttpCode=204"),
                "HealthCheckPath") == "/up");
  const auto shown = elb.ask("DescribeTargetGroups", "TargetGroupArns.member.1=" + group);
  CHECK(element(shown, "HealthCheckPath") == "/up");
  CHECK(element(shown, "HttpCode") == "204");
  CHECK(element(shown, "HealthCheckIntervalSeconds") == "30");
  CHECK(element(elb.ask("ModifyTargetGroup",
                        "TargetGroupArn=" + group + "&HealthCheckTimeoutSeconds=30"),
                "Message") == "Health check timeout '30' must be smaller than the interval '30'");
}

TEST_CASE("no listener takes an RSA key of 1024 bits", "[wire]") {
  nlohmann::json world = nlohmann::json::parse(kWiredWorld);
  nlohmann::json one = nlohmann::json::parse(R"({"as": "short", "DomainName": "a.example.com",
    "Type": "IMPORTED", "Status": "ISSUED", "KeyAlgorithm": "RSA_1024",
    "NotAfter": "2026-08-30T23:59:59Z"})");
  world["given"]["certificates"].push_back(one);
  one["as"] = "long";
  one["KeyAlgorithm"] = "RSA_4096";
  world["given"]["certificates"].push_back(one);
  const auto endpoint = endpoint_of(world.dump());
  const auto code = [&](const std::string& name) {
    return endpoint
        ->answer(verb("call", {{"call", "elbv2:AddListenerCertificates"},
                               {"with",
                                {{"ListenerArn", "@https"},
                                 {"Certificates", {{{"CertificateArn", "@" + name}}}}}}}))
        .body;
  };
  CHECK_THAT(code("short"), Catch::Contains("UnsupportedCertificate"));
  CHECK_THAT(code("long"), !Catch::Contains("UnsupportedCertificate"));
}

}  // namespace acmsim::sim
