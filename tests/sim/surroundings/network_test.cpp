// EC2's network: what is there from the start, what is made, and what is refused.
#include <set>

#include "sim/api/default_network.hpp"
#include "tests/sim/surroundings/asked.hpp"

namespace acmsim::sim {
namespace {

using Kind = NetworkKind;

TEST_CASE("an account has a default VPC in each Region", "[surroundings]") {
  AskedSurroundings asked;
  const Json vpc = asked.ask("ec2:DescribeVpcs", filter("isDefault", "true")).at("Vpcs").at(0);
  CHECK(vpc.at("VpcId") == default_vpc_of(kHome));
  CHECK(vpc.at("CidrBlock") == "172.31.0.0/16");
  CHECK(vpc.at("State") == "available");

  const Json subnets = asked.ask("ec2:DescribeSubnets", filter("default-for-az", "true"));
  std::vector<std::string> zones;
  std::vector<std::string> blocks;
  for (const Json& subnet : subnets.at("Subnets")) {
    zones.push_back(subnet.at("AvailabilityZone"));
    blocks.push_back(subnet.at("CidrBlock"));
    CHECK(subnet.at("AvailableIpAddressCount") == 4091);
    CHECK(subnet.at("MapPublicIpOnLaunch") == true);
  }
  CHECK(zones == std::vector<std::string>{"us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d",
                                          "us-east-1e", "us-east-1f"});
  CHECK(blocks.at(1) == "172.31.16.0/20");

  const Json tables = asked.ask("ec2:DescribeRouteTables", filter("association.main", "true"));
  CHECK(tables.at("RouteTables").at(0).at("Routes").at(1).at("GatewayId") ==
        asked.ids(Kind::internet_gateway).at(0));
  CHECK(asked.ids(Kind::network_acl, filter("default", "true")).size() == 1);
  CHECK(asked.ids(Kind::security_group) ==
        std::vector<std::string>{default_security_group_of(kHome)});

  asked.place.region = "eu-west-1";
  CHECK(asked.ids(Kind::subnet).size() == 3);
  CHECK(asked.ids(Kind::vpc) != std::vector<std::string>{default_vpc_of(kHome)});
}

TEST_CASE("ids follow from the place and the order, and have EC2's form", "[surroundings]") {
  const auto made = [](const Place& place) {
    AskedSurroundings asked;
    asked.place = place;
    const std::string vpc = asked.make_vpc_of("10.0.0.0/16");
    return std::vector{vpc, asked.make_vpc_of("10.0.0.0/16")};
  };
  const auto here = made(kHome);
  CHECK(here == made(kHome));
  CHECK(here.at(0) != here.at(1));
  CHECK(here.at(0) != made({"123456789012", "us-west-2"}).at(0));
  CHECK(here.at(0).starts_with("vpc-0"));
  CHECK(here.at(0).size() == std::string("vpc-").size() + 17);
}

TEST_CASE("a copy of the surroundings is another world's", "[surroundings]") {
  AskedSurroundings one;
  one.make_vpc_of("10.0.0.0/16");
  AskedSurroundings other = one;
  const std::string in_one = one.make_vpc_of("10.1.0.0/16");
  CHECK(one.ids(Kind::vpc).size() == 3);
  CHECK(other.ids(Kind::vpc).size() == 2);
  CHECK(other.make_vpc_of("10.1.0.0/16") == in_one);
}

TEST_CASE("a VPC comes with its own parts and goes with them", "[surroundings]") {
  AskedSurroundings asked;
  const std::string vpc = asked.make_vpc_of("10.0.7.9/16");
  const Json of_vpc = filter("vpc-id", vpc);
  CHECK(asked.ask("ec2:DescribeVpcs", of_vpc).at("Vpcs").at(0).at("CidrBlock") == "10.0.0.0/16");
  for (const Kind kind : {Kind::security_group, Kind::route_table, Kind::network_acl}) {
    CHECK(asked.ids(kind, of_vpc).size() == 1);
  }
  const std::string subnet = asked.make_subnet_of(vpc, "10.0.1.0/24", "us-east-1a");
  const std::string whole = "The vpc '" + vpc + "' has dependencies and cannot be deleted.";
  CHECK(asked.refusal("ec2:DeleteVpc", {{"VpcId", vpc}}) == "DependencyViolation: " + whole);
  CHECK(asked.ids(Kind::network_acl, filter("association.subnet-id", subnet)).size() == 1);
  asked.ask("ec2:DeleteSubnet", {{"SubnetId", subnet}});
  CHECK(asked.ids(Kind::network_acl, filter("association.subnet-id", subnet)).empty());
  const Json group = asked.ask("ec2:CreateSecurityGroup",
                               {{"VpcId", vpc}, {"GroupName", "a"}, {"Description", "b"}});
  CHECK(asked.refusal("ec2:DeleteVpc", {{"VpcId", vpc}}) == "DependencyViolation: " + whole);
  asked.ask("ec2:DeleteSecurityGroup", {{"GroupId", group.at("GroupId")}});
  const Json table = asked.ask("ec2:CreateRouteTable", {{"VpcId", vpc}}).at("RouteTable");
  CHECK(asked.refusal("ec2:DeleteVpc", {{"VpcId", vpc}}) == "DependencyViolation: " + whole);
  asked.ask("ec2:DeleteRouteTable", {{"RouteTableId", table.at("RouteTableId")}});
  asked.ask("ec2:DeleteVpc", {{"VpcId", vpc}});
  for (const Kind kind : {Kind::vpc, Kind::security_group, Kind::route_table, Kind::network_acl}) {
    CHECK(asked.ids(kind, of_vpc).empty());
  }
  CHECK(asked.ids(Kind::security_group_rule).size() == 2);
  CHECK(asked.refusal("ec2:DescribeVpcs", {{"VpcIds", {vpc}}}) ==
        "InvalidVpcID.NotFound: The vpc ID '" + vpc + "' does not exist");
}

TEST_CASE("the attributes of a VPC are as documented until they are set", "[surroundings]") {
  AskedSurroundings asked;
  const std::string vpc = asked.make_vpc_of("10.0.0.0/16");
  const auto value = [&](const std::string& of, const char* asked_for, const char* member) {
    return asked.ask("ec2:DescribeVpcAttribute", {{"VpcId", of}, {"Attribute", asked_for}})
        .at(member)
        .at("Value")
        .get<bool>();
  };
  CHECK(value(vpc, "enableDnsSupport", "EnableDnsSupport"));
  CHECK_FALSE(value(vpc, "enableDnsHostnames", "EnableDnsHostnames"));
  CHECK(value(default_vpc_of(kHome), "enableDnsHostnames", "EnableDnsHostnames"));
  CHECK_FALSE(value(vpc, "enableNetworkAddressUsageMetrics", "EnableNetworkAddressUsageMetrics"));
  asked.ask("ec2:ModifyVpcAttribute", {{"VpcId", vpc}, {"EnableDnsHostnames", {{"Value", true}}}});
  CHECK(value(vpc, "enableDnsHostnames", "EnableDnsHostnames"));
}

TEST_CASE("a subnet is a part of its VPC that no other has", "[surroundings]") {
  AskedSurroundings asked;
  const std::string vpc = asked.make_vpc_of("10.0.0.0/16");
  const auto refusal = [&](const std::string& block, const std::string& zone) {
    return asked.refusal("ec2:CreateSubnet",
                         {{"VpcId", vpc}, {"CidrBlock", block}, {"AvailabilityZone", zone}});
  };
  asked.make_subnet_of(vpc, "10.0.1.0/24", "us-east-1b");
  CHECK(refusal("10.0.1.128/25", "us-east-1a") ==
        "InvalidSubnet.Conflict: The CIDR '10.0.1.128/25' conflicts with another subnet");
  CHECK(refusal("10.1.0.0/24", "us-east-1a") ==
        "InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid.");
  CHECK(refusal("10.0.2.0/29", "us-east-1a").starts_with("InvalidSubnet.Range"));
  CHECK(refusal("10.0.2.0", "us-east-1a").starts_with("InvalidParameterValue: Value (10.0.2.0)"));
  CHECK(refusal("10.0.2.0/24", "eu-west-1a").starts_with("InvalidParameterValue: Value (eu-west"));
  CHECK(asked.refusal("ec2:CreateVpc", {{"CidrBlock", "10.0.0.0/8"}}) ==
        "InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid.");
  CHECK(asked.refusal("ec2:CreateVpc", {{"CidrBlock", "10.0.0.0/33"}})
            .starts_with("InvalidParameterValue"));
  CHECK(asked.refusal("ec2:CreateVpc").starts_with("MissingParameter"));
  CHECK(asked.refusal("ec2:DescribeSubnets", {{"SubnetIds", {"x"}}}) ==
        "InvalidSubnetId.Malformed: Invalid id: \"x\" (expecting \"subnet-...\")");
}

TEST_CASE("the attributes of a subnet can be set", "[surroundings]") {
  AskedSurroundings asked;
  const std::string vpc = asked.make_vpc_of("10.0.0.0/16");
  const std::string subnet = asked.make_subnet_of(vpc, "10.0.1.0/24", "us-east-1b");
  asked.ask("ec2:ModifySubnetAttribute",
            {{"SubnetId", subnet}, {"MapPublicIpOnLaunch", {{"Value", true}}}});
  asked.ask("ec2:ModifySubnetAttribute",
            {{"SubnetId", subnet}, {"PrivateDnsHostnameTypeOnLaunch", "resource-name"}});
  const Json shown =
      asked.ask("ec2:DescribeSubnets", {{"SubnetIds", {subnet}}}).at("Subnets").at(0);
  CHECK(shown.at("MapPublicIpOnLaunch") == true);
  CHECK(shown.at("PrivateDnsNameOptionsOnLaunch").at("HostnameType") == "resource-name");
  CHECK(shown.at("AvailabilityZoneId") == "use1-az2");
}

TEST_CASE("filters are those of the operation", "[surroundings]") {
  AskedSurroundings asked;
  CHECK(asked.refusal("ec2:DescribeVpcs", filter("zone", "x")) ==
        "InvalidParameterValue: The filter 'zone' is invalid");
  CHECK(asked.ids(Kind::subnet, filter("availability-zone", "us-east-1?")).size() == 6);
  CHECK(asked.ids(Kind::subnet, filter("availability-zone", "*1[ab]")).empty());
  CHECK(asked.ids(Kind::subnet, filter("cidr", "172.31.1*.0/20")).size() == 1);
  CHECK(asked.ids(Kind::subnet, filter("cidr", "172.31.\\*.0/20")).empty());
  Json two = filter("availability-zone", "us-east-1a");
  two["Filters"].push_back(filter("vpc-id", "vpc-0")["Filters"][0]);
  CHECK(asked.ids(Kind::subnet, two).empty());
}

TEST_CASE("a list comes in pages", "[surroundings]") {
  AskedSurroundings asked;
  std::set<std::string> seen;
  Json request{{"MaxResults", 5}};
  const Json first = asked.ask("ec2:DescribeSubnets", request);
  CHECK(first.at("Subnets").size() == 5);
  request["NextToken"] = first.at("NextToken");
  const Json second = asked.ask("ec2:DescribeSubnets", request);
  CHECK(second.at("Subnets").size() == 1);
  CHECK_FALSE(second.contains("NextToken"));
  CHECK(asked.refusal("ec2:DescribeSubnets", {{"NextToken", "x"}}).starts_with("InvalidNextToken"));
}

TEST_CASE("a dry run changes nothing", "[surroundings]") {
  AskedSurroundings asked;
  const auto answer =
      asked.try_to("ec2:CreateVpc", {{"CidrBlock", "10.0.0.0/16"}, {"DryRun", true}});
  REQUIRE_FALSE(answer);
  CHECK(answer.error().code == "DryRunOperation");
  CHECK(answer.error().status == 412);
  CHECK(asked.ids(Kind::vpc).size() == 1);
  CHECK(asked.refusal("ec2:DeleteVpc", {{"VpcId", default_vpc_of(kHome)}, {"DryRun", true}})
            .starts_with("DependencyViolation"));
}

TEST_CASE("Regions, zones and the account are described", "[surroundings]") {
  AskedSurroundings asked;
  const Json zones =
      asked.ask("ec2:DescribeAvailabilityZones", filter("opt-in-status", "opt-in-not-required"));
  CHECK(zones.at("AvailabilityZones").size() == 6);
  CHECK(zone_id_of("ap-southeast-2b") == "apse2-az2");
  CHECK(zone_id_of("us-gov-west-1a") == "usgw1-az1");
  CHECK(asked.ask("ec2:DescribeRegions", {{"RegionNames", {"eu-west-1"}}})
            .at("Regions")
            .at(0)
            .at("Endpoint") == "ec2.eu-west-1.amazonaws.com");
  CHECK(asked.refusal("ec2:DescribeRegions", {{"RegionNames", {"mars-1"}}})
            .starts_with("InvalidParameterValue"));
  const Json of_vpc =
      asked.ask("ec2:DescribeAccountAttributes", {{"AttributeNames", {"default-vpc"}}});
  CHECK(of_vpc.at("AccountAttributes").at(0).at("AttributeValues").at(0).at("AttributeValue") ==
        default_vpc_of(kHome));
  CHECK(asked.ask("sts:GetCallerIdentity").at("Arn") == "arn:aws:iam::123456789012:user/acmsim");
}

}  // namespace
}  // namespace acmsim::sim
