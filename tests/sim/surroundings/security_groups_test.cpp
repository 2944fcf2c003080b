// Security groups and their rules.
#include "sim/api/default_network.hpp"
#include "tests/sim/surroundings/asked.hpp"

namespace acmsim::sim {
namespace {

using Kind = NetworkKind;

/// A permission as tools give it.
Json permission(const std::string& protocol, int port, const std::string& block) {
  return {{"IpProtocol", protocol},
          {"FromPort", port},
          {"ToPort", port},
          {"IpRanges", Json::array({{{"CidrIp", block}}})}};
}

Json to_everybody() {
  Json all{{"IpProtocol", "-1"}, {"FromPort", 0}, {"ToPort", 0}};
  all["IpRanges"] = Json::array({{{"CidrIp", "0.0.0.0/0"}}});
  return all;
}

struct WithGroup : AskedSurroundings {
  std::string vpc = make_vpc_of("10.0.0.0/16");
  std::string group = made("web");

  std::string made(const std::string& name) {
    return ask("ec2:CreateSecurityGroup",
               {{"VpcId", vpc}, {"GroupName", name}, {"Description", "for a test"}})
        .at("GroupId");
  }
  Json with(const Json& permissions) const {
    return {{"GroupId", group}, {"IpPermissions", Json::array({permissions})}};
  }
  Json shown() {
    return ask("ec2:DescribeSecurityGroups", {{"GroupIds", {group}}}).at("SecurityGroups").at(0);
  }
};

TEST_CASE("a new security group lets everything out and nothing in", "[surroundings]") {
  WithGroup asked;
  CHECK(asked.shown().at("IpPermissions").empty());
  const Json out = asked.shown().at("IpPermissionsEgress");
  REQUIRE(out.size() == 1);
  CHECK(out.at(0).at("IpProtocol") == "-1");
  CHECK_FALSE(out.at(0).contains("FromPort"));
  CHECK(out.at(0).at("IpRanges").at(0).at("CidrIp") == "0.0.0.0/0");
}

TEST_CASE("what Terraform does to a new security group", "[surroundings]") {
  WithGroup asked;
  asked.ask("ec2:RevokeSecurityGroupEgress", asked.with(to_everybody()));
  Json ipv6{{"IpProtocol", "-1"}, {"Ipv6Ranges", Json::array({{{"CidrIpv6", "::/0"}}})}};
  CHECK(asked.refusal("ec2:RevokeSecurityGroupEgress", asked.with(ipv6)) ==
        "InvalidPermission.NotFound: The specified rule does not exist in this security group.");
  asked.ask("ec2:AuthorizeSecurityGroupIngress", asked.with(permission("tcp", 443, "0.0.0.0/0")));
  CHECK(asked.shown().at("IpPermissionsEgress").empty());
  CHECK(asked.shown().at("IpPermissions").at(0).at("FromPort") == 443);
}

TEST_CASE("rules of the same ports are one permission", "[surroundings]") {
  WithGroup asked;
  Json both = permission("6", 443, "10.0.0.7/8");
  both["IpRanges"].push_back({{"CidrIp", "192.0.2.0/24"}, {"Description", "us"}});
  both["UserIdGroupPairs"] = Json::array({{{"GroupId", asked.group}}});
  const Json made = asked.ask("ec2:AuthorizeSecurityGroupIngress", asked.with(both));
  CHECK(made.at("SecurityGroupRules").size() == 3);
  const Json in = asked.shown().at("IpPermissions");
  REQUIRE(in.size() == 1);
  CHECK(in.at(0).at("IpProtocol") == "tcp");
  CHECK(in.at(0).at("IpRanges").at(0).at("CidrIp") == "10.0.0.0/8");
  CHECK(in.at(0).at("IpRanges").at(1).at("Description") == "us");
  CHECK(in.at(0).at("UserIdGroupPairs").at(0).at("GroupId") == asked.group);
  CHECK(asked.ids(Kind::security_group_rule, filter("group-id", asked.group)).size() == 4);
  CHECK(asked.ids(Kind::security_group, filter("ip-permission.cidr", "192.0.2.0/24")) ==
        std::vector{asked.group});
}

TEST_CASE("a rule is there once", "[surroundings]") {
  WithGroup asked;
  const Json https = asked.with(permission("tcp", 443, "0.0.0.0/0"));
  asked.ask("ec2:AuthorizeSecurityGroupIngress", https);
  CHECK(asked.refusal("ec2:AuthorizeSecurityGroupIngress", https) ==
        "InvalidPermission.Duplicate: the specified rule \"peer: 0.0.0.0/0, TCP, from port: 443, "
        "to port: 443, ALLOW\" already exists");
  CHECK(asked.refusal("ec2:AuthorizeSecurityGroupEgress", asked.with(to_everybody())) ==
        "InvalidPermission.Duplicate: the specified rule \"peer: 0.0.0.0/0, ALL, ALLOW\" already "
        "exists");
  Json twice = https;
  twice["IpPermissions"] = {permission("tcp", 80, "0.0.0.0/0"), permission("6", 80, "0.0.0.0/0")};
  CHECK(asked.refusal("ec2:AuthorizeSecurityGroupIngress", twice) ==
        "InvalidParameterValue: The same permission must not appear multiple times");
  // One that is there keeps the other from being made.
  Json one_new = https;
  one_new["IpPermissions"] = {permission("tcp", 80, "0.0.0.0/0"),
                              permission("tcp", 443, "0.0.0.0/0")};
  CHECK(asked.refusal("ec2:AuthorizeSecurityGroupIngress", one_new)
            .starts_with("InvalidPermission.Duplicate"));
  CHECK(asked.shown().at("IpPermissions").size() == 1);
}

TEST_CASE("a rule goes by its id or by what it says", "[surroundings]") {
  WithGroup asked;
  const Json https = asked.with(permission("tcp", 443, "0.0.0.0/0"));
  const Json made = asked.ask("ec2:AuthorizeSecurityGroupIngress", https);
  const std::string id = made.at("SecurityGroupRules").at(0).at("SecurityGroupRuleId");
  const Json by_id{{"GroupId", asked.group}, {"SecurityGroupRuleIds", {id}}};
  asked.ask("ec2:RevokeSecurityGroupIngress", by_id);
  CHECK(asked.refusal("ec2:RevokeSecurityGroupIngress", by_id)
            .starts_with("InvalidSecurityGroupRuleId.NotFound"));
  CHECK(asked.refusal("ec2:RevokeSecurityGroupIngress", https)
            .starts_with("InvalidPermission.NotFound"));
  // In the default VPC it is told which were unknown.
  const Json unknown =
      asked.ask("ec2:RevokeSecurityGroupIngress", {{"GroupId", default_security_group_of(kHome)},
                                                   {"IpProtocol", "tcp"},
                                                   {"FromPort", 22},
                                                   {"ToPort", 22},
                                                   {"CidrIp", "0.0.0.0/0"}});
  CHECK(unknown.at("UnknownIpPermissions").at(0).at("FromPort") == 22);
}

TEST_CASE("a rule of another group or direction is not revoked", "[surroundings]") {
  WithGroup asked;
  const auto id_of = [&](const std::string& group, const std::string& egress) {
    Json rules = filter("group-id", group);
    for (const std::string& id : asked.ids(Kind::security_group_rule, rules)) {
      const Json rule =
          asked.ask("ec2:DescribeSecurityGroupRules", {{"SecurityGroupRuleIds", {id}}})
              .at("SecurityGroupRules")
              .at(0);
      if (rule.at("IsEgress").dump() == egress) return id;
    }
    return std::string();
  };
  asked.ask("ec2:AuthorizeSecurityGroupIngress", asked.with(permission("tcp", 443, "0.0.0.0/0")));
  const std::string in = id_of(asked.group, "false");
  const std::string out = id_of(asked.group, "true");
  const std::string other = id_of(asked.made("other"), "true");
  const auto revoke = [&](const std::string& operation, const std::string& rule) {
    return asked.refusal(operation, {{"GroupId", asked.group}, {"SecurityGroupRuleIds", {rule}}});
  };
  CHECK(revoke("ec2:RevokeSecurityGroupIngress", out) ==
        "InvalidSecurityGroupRuleId.NotFound: The security group rule ID '" + out +
            "' does not exist");
  CHECK(revoke("ec2:RevokeSecurityGroupEgress", in)
            .starts_with("InvalidSecurityGroupRuleId.NotFound"));
  CHECK(revoke("ec2:RevokeSecurityGroupEgress", other)
            .starts_with("InvalidSecurityGroupRuleId.NotFound"));
  CHECK(revoke("ec2:RevokeSecurityGroupEgress", out) == "none");
  CHECK(revoke("ec2:RevokeSecurityGroupIngress", in) == "none");
}

TEST_CASE("a rule names another group by its name in the default VPC alone", "[surroundings]") {
  WithGroup asked;
  const auto from = [](const Json& pair) {
    return Json{{"IpProtocol", "-1"}, {"UserIdGroupPairs", Json::array({pair})}};
  };
  const auto refusal = [&](const Json& of) {
    return asked.refusal("ec2:AuthorizeSecurityGroupIngress", asked.with(of));
  };
  CHECK(refusal(from({{"GroupName", "web"}})).starts_with("InvalidGroup.NotFound"));
  CHECK(refusal(from({{"GroupName", ""}})).starts_with("InvalidGroup.NotFound"));
  CHECK(refusal(from({{"UserId", "123456789012"}})).starts_with("MissingParameter"));
  asked.vpc = default_vpc_of(kHome);
  const std::string shared = asked.made("shared");
  asked.group = asked.made("front");
  asked.ask("ec2:AuthorizeSecurityGroupIngress", asked.with(from({{"GroupName", "shared"}})));
  CHECK(asked.shown().at("IpPermissions").at(0).at("UserIdGroupPairs").at(0).at("GroupId") ==
        shared);
  const auto list = [](const std::string& id) {
    Json one{{"PrefixListId", id}};
    return Json{{"IpProtocol", "-1"}, {"PrefixListIds", Json::array({one})}};
  };
  CHECK(refusal(list("")) ==
        "InvalidPrefixListId.Malformed: Invalid id: \"\" (expecting \"pl-...\")");
  CHECK(refusal(list("pl-0123")) == "none");
}

TEST_CASE("what is no rule is refused", "[surroundings]") {
  WithGroup asked;
  const auto refusal = [&](const Json& of) {
    return asked.refusal("ec2:AuthorizeSecurityGroupIngress", asked.with(of));
  };
  CHECK(refusal(permission("tcp", 443, "0.0.0.0/40")) ==
        "InvalidParameterValue: CIDR block 0.0.0.0/40 is malformed");
  CHECK(refusal(permission("smoke", 443, "0.0.0.0/0")).find("Unknown protocol") !=
        std::string::npos);
  CHECK(refusal({{"IpProtocol", "tcp"}}).find("portRange") != std::string::npos);
  CHECK(refusal(permission("udp", 70000, "0.0.0.0/0")).starts_with("InvalidParameterValue"));
  CHECK(refusal({{"IpProtocol", "-1"}}).starts_with("MissingParameter"));
  Json pair = permission("tcp", 443, "0.0.0.0/0");
  pair["UserIdGroupPairs"] = Json::array({{{"GroupId", "sg-0123"}}});
  CHECK(refusal(pair) == "InvalidGroup.NotFound: The security group 'sg-0123' does not exist");
}

TEST_CASE("names of security groups and their ends", "[surroundings]") {
  WithGroup asked;
  const auto named = [&](const std::string& name) {
    return asked.refusal("ec2:CreateSecurityGroup",
                         {{"VpcId", asked.vpc}, {"GroupName", name}, {"Description", "d"}});
  };
  CHECK(named("web") ==
        "InvalidGroup.Duplicate: The security group 'web' already exists for VPC '" + asked.vpc +
            "'");
  CHECK(named("default").starts_with("InvalidParameterValue"));
  CHECK(named("sg-1").starts_with("InvalidParameterValue"));
  CHECK(asked.refusal("ec2:DeleteSecurityGroup", {{"GroupId", default_security_group_of(kHome)}})
            .starts_with("CannotDelete"));
  CHECK(asked.refusal("ec2:DeleteSecurityGroup", {{"GroupName", "web"}})
            .starts_with("InvalidGroup.NotFound"));
  const std::string other = asked.made("other");
  Json from_other{{"IpProtocol", "-1"}, {"UserIdGroupPairs", Json::array({{{"GroupId", other}}})}};
  asked.ask("ec2:AuthorizeSecurityGroupIngress", asked.with(from_other));
  CHECK(asked.refusal("ec2:DeleteSecurityGroup", {{"GroupId", other}}) ==
        "DependencyViolation: resource " + other + " has a dependent object");
  asked.ask("ec2:DeleteSecurityGroup", {{"GroupId", asked.group}});
  asked.ask("ec2:DeleteSecurityGroup", {{"GroupId", other}});
}

}  // namespace
}  // namespace acmsim::sim
