// What a load balancer and its network have to do with each other, and what has no meaning here.
#include "sim/api/default_network.hpp"
#include "tests/sim/surroundings/asked.hpp"

namespace acmsim::sim {
namespace {

using Kind = NetworkKind;

OrderedJson printed_balancer(const std::vector<std::string>& subnets, const std::string& group) {
  OrderedJson balancer{{"LoadBalancerArn", kBalancerArn}, {"IpAddressType", "ipv4"}};
  if (subnets.empty()) return balancer;
  balancer["VpcId"] = default_vpc_of(kHome);
  balancer["AvailabilityZones"] = OrderedJson::array();
  for (const std::string& subnet : subnets) {
    balancer["AvailabilityZones"].push_back({{"ZoneName", "us-east-1a"}, {"SubnetId", subnet}});
  }
  balancer["SecurityGroups"] = OrderedJson::array({group});
  return balancer;
}

struct WithNetwork : AskedSurroundings {
  std::string vpc = make_vpc_of("10.0.0.0/16");
  std::string in_b = make_subnet_of(vpc, "10.0.1.0/24", "us-east-1b");
  std::string in_c = make_subnet_of(vpc, "10.0.2.0/24", "us-east-1c");

  std::string refused(const Json& request) {
    const auto error = surroundings.refusal(*shapes::find_operation("elbv2:CreateLoadBalancer"),
                                            request, {place, "", {}});
    return error ? error->code + ": " + error->message : "none";
  }
  Json dressed() {
    OrderedJson answer{{"LoadBalancers", session.balancers}};
    surroundings.dress(*shapes::find_operation("elbv2:DescribeLoadBalancers"), Json::object(),
                       {place, "", {}}, answer);
    return answer.at("LoadBalancers").at(0);
  }
};

TEST_CASE("a load balancer needs subnets that there are, of one VPC, in two zones",
          "[surroundings]") {
  WithNetwork asked;
  const std::string also_b = asked.make_subnet_of(asked.vpc, "10.0.3.0/24", "us-east-1b");
  CHECK(asked.refused({{"Subnets", {asked.in_b, asked.in_c}}}) == "none");
  CHECK(asked.refused({{"Subnets", {asked.in_b, "subnet-1"}}}) ==
        "SubnetNotFound: The subnet ID 'subnet-1' does not exist");
  CHECK(asked.refused({{"Subnets", {asked.in_b, also_b}}}) ==
        "InvalidConfigurationRequest: A load balancer cannot be attached to multiple subnets in "
        "the same Availability Zone");
  const std::string elsewhere = asked.ids(Kind::subnet, filter("default-for-az", "true")).at(0);
  CHECK(asked.refused({{"SubnetMappings", {{{"SubnetId", asked.in_b}}, {{"SubnetId", elsewhere}}}}})
            .starts_with("InvalidConfigurationRequest: All subnets"));
  CHECK(asked.refused({{"Subnets", {asked.in_b, asked.in_c}}, {"SecurityGroups", {"sg-1"}}}) ==
        "InvalidSecurityGroup: The security group ID 'sg-1' does not exist");
  CHECK(asked.refused({{"Subnets", {asked.in_b, asked.in_c}},
                       {"SecurityGroups", {default_security_group_of(kHome)}}}) ==
        "InvalidConfigurationRequest: One or more security groups are invalid");
  CHECK(asked.refused(Json::object()) == "none");
}

TEST_CASE("a load balancer stands where its subnets are", "[surroundings]") {
  WithNetwork asked;
  asked.session.balancers.push_back(
      printed_balancer({asked.in_b, asked.in_c}, default_security_group_of(kHome)));
  const Json dressed = asked.dressed();
  CHECK(dressed.at("VpcId") == asked.vpc);
  CHECK(dressed.at("AvailabilityZones").at(0).at("ZoneName") == "us-east-1b");
  CHECK(dressed.at("AvailabilityZones").at(1).at("ZoneName") == "us-east-1c");
  Json own = filter("vpc-id", asked.vpc);
  CHECK(dressed.at("SecurityGroups") == Json(asked.ids(Kind::security_group, own)));
}

TEST_CASE("a load balancer of a document stands in the default VPC", "[surroundings]") {
  WithNetwork asked;
  asked.session.balancers.push_back(printed_balancer({}, ""));
  const Json dressed = asked.dressed();
  CHECK(dressed.at("VpcId") == default_vpc_of(kHome));
  CHECK(dressed.at("AvailabilityZones").size() == 6);
  CHECK(dressed.at("SecurityGroups") == Json::array({default_security_group_of(kHome)}));
}

TEST_CASE("subnets that nobody knows stay as they are", "[surroundings]") {
  WithNetwork asked;
  asked.session.balancers.push_back(printed_balancer({"subnet-1", "subnet-2"}, "sg-1"));
  CHECK(asked.dressed() == Json(asked.session.balancers.at(0)));
}

TEST_CASE("what a load balancer uses cannot be deleted", "[surroundings]") {
  WithNetwork asked;
  const std::string group =
      asked
          .ask("ec2:CreateSecurityGroup",
               {{"VpcId", asked.vpc}, {"GroupName", "web"}, {"Description", "d"}})
          .at("GroupId");
  asked.session.balancers.push_back(printed_balancer({asked.in_b, asked.in_c}, group));
  CHECK(asked.refusal("ec2:DeleteSubnet", {{"SubnetId", asked.in_b}}) ==
        "DependencyViolation: The subnet '" + asked.in_b +
            "' has dependencies and cannot be deleted.");
  CHECK(asked.refusal("ec2:DeleteSecurityGroup", {{"GroupId", group}})
            .starts_with("DependencyViolation"));
  const Json interfaces =
      asked.ask("ec2:DescribeNetworkInterfaces", filter("attachment.instance-owner-id", "amazon-*"))
          .at("NetworkInterfaces");
  REQUIRE(interfaces.size() == 2);
  CHECK(interfaces.at(0).at("Description") == "ELB app/web/0123456789abcdef");
  CHECK(interfaces.at(0).at("Groups").at(0).at("GroupId") == group);
  CHECK(asked.ids(Kind::network_interface, filter("subnet-id", asked.in_c)).size() == 1);

  asked.session.balancers = OrderedJson::array();
  CHECK(asked.ids(Kind::network_interface).empty());
  asked.ask("ec2:DeleteSecurityGroup", {{"GroupId", group}});
  asked.ask("ec2:DeleteSubnet", {{"SubnetId", asked.in_b}});
}

TEST_CASE("subnets, security groups and kinds of addresses can be set", "[surroundings]") {
  WithNetwork asked;
  asked.session.balancers.push_back(
      printed_balancer({asked.in_b, asked.in_c}, default_security_group_of(kHome)));
  const std::string in_d = asked.make_subnet_of(asked.vpc, "10.0.4.0/24", "us-east-1d");
  const Json set = asked.ask("elbv2:SetSubnets",
                             {{"LoadBalancerArn", kBalancerArn}, {"Subnets", {asked.in_b, in_d}}});
  CHECK(set.at("AvailabilityZones").at(1).at("ZoneName") == "us-east-1d");
  CHECK(asked.dressed().at("AvailabilityZones") == set.at("AvailabilityZones"));
  CHECK(asked.refusal("ec2:DeleteSubnet", {{"SubnetId", in_d}}).starts_with("DependencyViolation"));
  asked.ask("ec2:DeleteSubnet", {{"SubnetId", asked.in_c}});

  const std::string group =
      asked
          .ask("ec2:CreateSecurityGroup",
               {{"VpcId", asked.vpc}, {"GroupName", "web"}, {"Description", "d"}})
          .at("GroupId");
  asked.ask("elbv2:SetSecurityGroups",
            {{"LoadBalancerArn", kBalancerArn}, {"SecurityGroups", {group}}});
  const Json both{{"LoadBalancerArn", kBalancerArn}, {"IpAddressType", "dualstack"}};
  CHECK(asked.refusal("elbv2:SetIpAddressType", both) ==
        "ValidationError: You must specify subnets with an associated IPv6 CIDR block.");
  Json subnets = Json::array();
  for (const char* zone : {"b", "d"}) {
    const std::string block = std::string("2001:db8:0:") + zone + "::/64";
    subnets.push_back(
        asked
            .ask("ec2:CreateSubnet",
                 {{"VpcId", asked.vpc},
                  {"CidrBlock", std::string("10.0.") + (*zone == 'b' ? "5" : "6") + ".0/24"},
                  {"Ipv6CidrBlock", block},
                  {"AvailabilityZone", std::string("us-east-1") + zone}})
            .at("Subnet")
            .at("SubnetId"));
  }
  asked.ask("elbv2:SetSubnets", {{"LoadBalancerArn", kBalancerArn}, {"Subnets", subnets}});
  asked.ask("elbv2:SetIpAddressType", both);
  CHECK(asked.dressed().at("SecurityGroups") == Json::array({group}));
  CHECK(asked.dressed().at("IpAddressType") == "dualstack");
  CHECK(asked
            .refusal("elbv2:SetSecurityGroups",
                     {{"LoadBalancerArn", kBalancerArn}, {"SecurityGroups", {"sg-1"}}})
            .starts_with("InvalidSecurityGroup"));
  CHECK(asked
            .refusal("elbv2:SetSubnets",
                     {{"LoadBalancerArn", kBalancerArn}, {"Subnets", {asked.in_b}}})
            .starts_with("ValidationError: At least two subnets"));
  CHECK(asked
            .refusal("elbv2:SetIpAddressType",
                     {{"LoadBalancerArn", "arn:x"}, {"IpAddressType", "ipv4"}})
            .starts_with("LoadBalancerNotFound"));
}

TEST_CASE("security policies have their protocols and ciphers", "[surroundings]") {
  AskedSurroundings asked;
  const Json all = asked.ask("elbv2:DescribeSSLPolicies").at("SslPolicies");
  CHECK(all.at(0).at("Name") == "ELBSecurityPolicy-2016-08");
  CHECK(all.at(0).at("SslProtocols") == Json::array({"TLSv1", "TLSv1.1", "TLSv1.2"}));
  CHECK(all.at(0).at("Ciphers").size() == 18);
  const Json one =
      asked.ask("elbv2:DescribeSSLPolicies", {{"Names", {"ELBSecurityPolicy-TLS13-1-3-2021-06"}}})
          .at("SslPolicies");
  REQUIRE(one.size() == 1);
  CHECK(one.at(0).at("SslProtocols") == Json::array({"TLSv1.3"}));
  CHECK(one.at(0).at("Ciphers").at(2).at("Priority") == 3);
  CHECK(asked.refusal("elbv2:DescribeSSLPolicies", {{"Names", {"mine"}}})
            .starts_with("SSLPolicyNotFound"));
  const Json page = asked.ask("elbv2:DescribeSSLPolicies", {{"PageSize", 4}});
  CHECK(page.at("SslPolicies").size() == 4);
  CHECK(page.contains("NextMarker"));
}

TEST_CASE("attributes of listeners are the documented ones until they are set", "[surroundings]") {
  AskedSurroundings asked;
  asked.session.listeners.push_back({{"ListenerArn", kListenerArn},
                                     {"Protocol", "HTTP"},
                                     {"DefaultActions", OrderedJson::array()}});
  const auto attributes = [&] {
    Json values = Json::object();
    const Json answer =
        asked.ask("elbv2:DescribeListenerAttributes", {{"ListenerArn", kListenerArn}});
    for (const Json& one : answer.at("Attributes")) {
      CHECK_FALSE(values.contains(one.at("Key").get<std::string>()));
      values[one.at("Key").get<std::string>()] = one.at("Value");
    }
    return values;
  };
  CHECK(attributes().at("routing.http.response.server.enabled") == "true");
  const std::size_t of_http = attributes().size();
  asked.ask("elbv2:ModifyListenerAttributes",
            {{"ListenerArn", kListenerArn},
             {"Attributes",
              {{{"Key", "routing.http.response.server.enabled"}, {"Value", "false"}},
               {{"Key", "of.tomorrow"}, {"Value", "7"}}}}});
  CHECK(attributes().at("routing.http.response.server.enabled") == "false");
  CHECK(attributes().at("of.tomorrow") == "7");
  CHECK(attributes().size() == of_http + 1);
  asked.session.listeners.at(0)["Protocol"] = "HTTPS";
  CHECK(attributes().size() == of_http + 10);
  CHECK(asked.refusal("elbv2:DescribeListenerAttributes", {{"ListenerArn", "arn:x"}})
            .starts_with("ListenerNotFound"));
}

TEST_CASE("a listener has its default rule", "[surroundings]") {
  AskedSurroundings asked;
  OrderedJson action{{"Type", "redirect"}, {"RedirectConfig", {{"StatusCode", "HTTP_301"}}}};
  asked.session.listeners.push_back({{"ListenerArn", kListenerArn},
                                     {"Protocol", "HTTP"},
                                     {"DefaultActions", OrderedJson::array({action})}});
  const Json rule =
      asked.ask("elbv2:DescribeRules", {{"ListenerArn", kListenerArn}}).at("Rules").at(0);
  CHECK(rule.at("Priority") == "default");
  CHECK(rule.at("Actions").at(0).at("Type") == "redirect");
  const std::string arn = rule.at("RuleArn");
  CHECK(arn.find(":listener-rule/app/web/") != std::string::npos);
  CHECK(asked.ask("elbv2:DescribeRules", {{"RuleArns", {arn}}}).at("Rules").at(0) == rule);
  CHECK(asked.refusal("elbv2:DescribeRules", {{"RuleArns", {arn + "0"}}})
            .starts_with("RuleNotFound"));
  CHECK(asked.refusal("elbv2:DescribeRules").starts_with("ValidationError"));
}

TEST_CASE("limits and the capacity of a load balancer are described", "[surroundings]") {
  AskedSurroundings asked;
  asked.session.balancers.push_back(printed_balancer({}, ""));
  CHECK(asked.ask("elbv2:DescribeAccountLimits").at("Limits").size() == 15);
  CHECK(asked.ask("elbv2:DescribeCapacityReservation", {{"LoadBalancerArn", kBalancerArn}})
            .at("CapacityReservationState")
            .empty());
  CHECK(asked.refusal("elbv2:DescribeCapacityReservation", {{"LoadBalancerArn", "arn:x"}})
            .starts_with("LoadBalancerNotFound"));
}

TEST_CASE("who answers which operation", "[surroundings]") {
  const auto here = [](const char* name) {
    return Surroundings::answers(*shapes::find_operation(name), Json::object());
  };
  CHECK(here("ec2:CreateVpc"));
  CHECK(here("sts:GetCallerIdentity"));
  CHECK(here("elbv2:SetSubnets"));
  CHECK_FALSE(here("elbv2:CreateLoadBalancer"));
  CHECK_FALSE(here("acm:RequestCertificate"));
}

TEST_CASE("every operation of EC2 that has a table is answered", "[surroundings]") {
  AskedSurroundings asked;
  for (const shapes::Operation& operation : shapes::ec2().operations) {
    INFO(operation.name);
    const auto answer = asked.try_to(std::string(operation.name));
    CHECK((answer || !answer.error().code.empty()));
  }
}

}  // namespace
}  // namespace acmsim::sim
