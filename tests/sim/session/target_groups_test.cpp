// Target groups, tags and attributes, in an empty account.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

Session with_target_group() {
  auto session = Session::open("");
  REQUIRE(session);
  value_of(session->call("elbv2:CreateLoadBalancer",
                         R"({"Name": "shop", "Subnets": ["subnet-a", "subnet-b"]})", "web"));
  value_of(session->call("elbv2:CreateTargetGroup",
                         R"({"Name": "shop", "Protocol": "HTTP", "Port": 8080, "VpcId": "vpc-a"})",
                         "group"));
  return std::move(*session);
}

constexpr const char* kForwards =
    R"({"LoadBalancerArn": "@web", "Protocol": "HTTP", "Port": 80,
        "DefaultActions": [{"Type": "forward", "TargetGroupArn": "@group"}]})";

}  // namespace

TEST_CASE("a listener forwards to a target group, and shows that it does", "[api] [elbv2]") {
  Session session = with_target_group();

  const Json listener =
      value_of(session.call("elbv2:CreateListener", kForwards, "http")).at("Listeners").at(0);
  const Json group =
      value_of(session.call("elbv2:DescribeTargetGroups", R"({"LoadBalancerArn": "@web"})"))
          .at("TargetGroups")
          .at(0);

  CHECK(listener.at("DefaultActions").at(0).at("Type") == "forward");
  CHECK(listener.at("DefaultActions").at(0).at("TargetGroupArn") == group.at("TargetGroupArn"));
  CHECK(group.at("Port") == 8080);
  CHECK(group.at("HealthCheckPath") == "/");
  CHECK(group.at("LoadBalancerArns").at(0) == listener.at("LoadBalancerArn"));
  CHECK(code_of(session.call("elbv2:DeleteTargetGroup", R"({"TargetGroupArn": "@group"})")) ==
        "ResourceInUse");
  CHECK(value_of(session.call("elbv2:DescribeTargetHealth", R"({"TargetGroupArn": "@group"})"))
            .at("TargetHealthDescriptions")
            .empty());
}

TEST_CASE("actions that are not modelled come back as they were given", "[api] [elbv2]") {
  Session session = with_target_group();
  const Json redirect = Json::parse(R"([{"Type": "redirect", "Order": 1, "RedirectConfig":
      {"Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"}}])");

  const Json with = {{"LoadBalancerArn", "@web"},
                     {"Protocol", "HTTP"},
                     {"Port", 80},
                     {"DefaultActions", redirect}};
  const Json listener =
      value_of(session.call("elbv2:CreateListener", with.dump())).at("Listeners").at(0);

  CHECK(listener.at("DefaultActions") == redirect);
}

TEST_CASE("attributes have their defaults, and what is set is given back", "[api] [elbv2]") {
  Session session = with_target_group();
  const auto values = [&] {
    Json found;
    const Json shown = value_of(
        session.call("elbv2:DescribeLoadBalancerAttributes", R"({"LoadBalancerArn": "@web"})"));
    for (const Json& one : shown.at("Attributes")) found[one.at("Key")] = one.at("Value");
    return found;
  };

  CHECK(values().at("idle_timeout.timeout_seconds") == "60");
  value_of(session.call("elbv2:ModifyLoadBalancerAttributes",
                        R"({"LoadBalancerArn": "@web", "Attributes": [
                          {"Key": "deletion_protection.enabled", "Value": "true"},
                          {"Key": "of.tomorrow", "Value": "5"}]})"));
  CHECK(values().at("deletion_protection.enabled") == "true");
  CHECK(values().at("of.tomorrow") == "5");
  CHECK(code_of(session.call("elbv2:DeleteLoadBalancer", R"({"LoadBalancerArn": "@web"})")) ==
        "OperationNotPermitted");
}

TEST_CASE("tags are shown of each thing that is asked for", "[api] [elbv2]") {
  Session session = with_target_group();
  value_of(session.call("elbv2:AddTags", R"({"ResourceArns": ["@web"],
                         "Tags": [{"Key": "owner", "Value": "me"}, {"Key": "bare"}]})"));

  const Json shown =
      value_of(session.call("elbv2:DescribeTags", R"({"ResourceArns": ["@web", "@group"]})"))
          .at("TagDescriptions");

  REQUIRE(shown.size() == 2);
  CHECK(shown.at(0).at("Tags") ==
        Json::parse(R"([{"Key": "bare", "Value": ""}, {"Key": "owner", "Value": "me"}])"));
  CHECK(shown.at(1).at("Tags").empty());
}

TEST_CASE("a tag's key is given once in a call", "[api] [elbv2]") {
  Session session = with_target_group();

  CHECK(code_of(session.call("elbv2:AddTags", R"({"ResourceArns": ["@web"],
            "Tags": [{"Key": "owner", "Value": "me"}, {"Key": "owner", "Value": "you"}]})")) ==
        "DuplicateTagKeys");
  CHECK(code_of(session.call("elbv2:DescribeTags", R"({"ResourceArns": ["arn:no"]})")) ==
        "ValidationError");
}

TEST_CASE("attributes of target groups are kept, beside their defaults", "[api] [elbv2]") {
  Session session = with_target_group();
  value_of(session.call("elbv2:ModifyTargetGroupAttributes", R"({"TargetGroupArn": "@group",
                         "Attributes": [{"Key": "stickiness.enabled", "Value": "true"}]})"));

  const Json shown = value_of(
      session.call("elbv2:DescribeTargetGroupAttributes", R"({"TargetGroupArn": "@group"})"));

  CHECK(shown.at("Attributes").at(0) ==
        Json{{"Key", "deregistration_delay.timeout_seconds"}, {"Value", "300"}});
  CHECK(shown.at("Attributes").at(1) == Json{{"Key", "stickiness.enabled"}, {"Value", "true"}});
}

TEST_CASE("a zone has tags, which are changed in one call", "[api] [route53]") {
  Session session = opened("{}");
  const auto tags = [&] {
    return value_of(session.call("route53:ListTagsForResource",
                                 R"({"ResourceType": "hostedzone", "ResourceId": "@zone"})"))
        .at("ResourceTagSet");
  };
  CHECK(tags().at("Tags").empty());

  value_of(session.call("route53:ChangeTagsForResource",
                        R"({"ResourceType": "hostedzone", "ResourceId": "@zone",
                            "AddTags": [{"Key": "b", "Value": "1"}, {"Key": "a"}]})"));
  value_of(session.call("route53:ChangeTagsForResource",
                        R"({"ResourceType": "hostedzone", "ResourceId": "@zone",
                            "AddTags": [{"Key": "b", "Value": "2"}], "RemoveTagKeys": ["a"]})"));

  CHECK(tags().at("ResourceType") == "hostedzone");
  CHECK(tags().at("Tags") == Json::parse(R"([{"Key": "b", "Value": "2"}])"));
  CHECK(code_of(session.call("route53:ListTagsForResource",
                             R"({"ResourceType": "healthcheck", "ResourceId": "x"})")) ==
        "NoSuchHealthCheck");
  CHECK(code_of(session.call("route53:ListTagsForResource",
                             R"({"ResourceType": "hostedzone", "ResourceId": "ZNONE"})")) ==
        "NoSuchHostedZone");
}

}  // namespace acmsim::sim
