// Route tables and internet gateways.
#include "tests/sim/surroundings/asked.hpp"

namespace acmsim::sim {
namespace {

using Kind = NetworkKind;

TEST_CASE("routes, route tables and internet gateways belong together", "[surroundings]") {
  AskedSurroundings asked;
  const std::string vpc = asked.make_vpc_of("10.0.0.0/16");
  const std::string subnet = asked.make_subnet_of(vpc, "10.0.1.0/24", "us-east-1a");
  const Json table = asked.ask("ec2:CreateRouteTable", {{"VpcId", vpc}}).at("RouteTable");
  const std::string id = table.at("RouteTableId");
  CHECK(table.at("Routes").at(0).at("GatewayId") == "local");
  const std::string gateway =
      asked.ask("ec2:CreateInternetGateway").at("InternetGateway").at("InternetGatewayId");
  const Json route{
      {"RouteTableId", id}, {"DestinationCidrBlock", "0.0.0.0/0"}, {"GatewayId", gateway}};
  const Json both{{"InternetGatewayId", gateway}, {"VpcId", vpc}};
  CHECK(asked.refusal("ec2:CreateRoute", route).ends_with("belong to different networks"));
  CHECK(asked.refusal("ec2:DetachInternetGateway", both).starts_with("Gateway.NotAttached"));
  asked.ask("ec2:AttachInternetGateway", both);
  CHECK(asked.refusal("ec2:AttachInternetGateway", both).starts_with("Resource.AlreadyAssociated"));
  CHECK(asked.ids(Kind::internet_gateway, filter("attachment.vpc-id", vpc)).size() == 1);
  const std::string second =
      asked.ask("ec2:CreateInternetGateway").at("InternetGateway").at("InternetGatewayId");
  CHECK(
      asked.refusal("ec2:AttachInternetGateway", {{"InternetGatewayId", second}, {"VpcId", vpc}}) ==
      "InvalidParameterValue: Network " + vpc + " already has an internet gateway attached");
  const std::string other_vpc = asked.make_vpc_of("10.9.0.0/16");
  asked.ask("ec2:AttachInternetGateway", {{"InternetGatewayId", second}, {"VpcId", other_vpc}});
  asked.ask("ec2:CreateRoute", route);
  CHECK(asked.refusal("ec2:CreateRoute", route) ==
        "RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.");
  CHECK(asked.ids(Kind::route_table, filter("route.gateway-id", gateway)) == std::vector{id});

  const Json joined{{"RouteTableId", id}, {"SubnetId", subnet}};
  const Json association = asked.ask("ec2:AssociateRouteTable", joined);
  CHECK(asked.refusal("ec2:AssociateRouteTable", joined).starts_with("Resource.Already"));
  CHECK(asked.refusal("ec2:DeleteRouteTable", {{"RouteTableId", id}})
            .starts_with("DependencyViolation"));
  CHECK(asked.refusal("ec2:DeleteVpc", {{"VpcId", vpc}}).starts_with("DependencyViolation"));
  CHECK(asked.ids(Kind::route_table, filter("association.subnet-id", subnet)) == std::vector{id});
  const Json main_table = asked.ask("ec2:DescribeRouteTables", filter("association.main", "true"));
  const Json main_one = main_table.at("RouteTables").at(0).at("Associations").at(0);
  CHECK(asked
            .refusal("ec2:DisassociateRouteTable",
                     {{"AssociationId", main_one.at("RouteTableAssociationId")}})
            .starts_with("InvalidParameterValue: cannot disassociate the main"));
  CHECK(asked.refusal("ec2:DisassociateRouteTable", {{"AssociationId", "rtbassoc-1"}})
            .starts_with("InvalidAssociationID.NotFound"));
  asked.ask("ec2:DisassociateRouteTable", {{"AssociationId", association.at("AssociationId")}});
  asked.ask("ec2:DeleteRoute", {{"RouteTableId", id}, {"DestinationCidrBlock", "0.0.0.0/0"}});
  CHECK(asked.refusal("ec2:DeleteRoute", route).starts_with("InvalidRoute.NotFound"));
  CHECK(asked
            .refusal("ec2:DeleteRoute",
                     {{"RouteTableId", id}, {"DestinationCidrBlock", "10.0.0.0/16"}})
            .starts_with("InvalidParameterValue: cannot remove local route"));
  asked.ask("ec2:DeleteRouteTable", {{"RouteTableId", id}});
  CHECK(asked.refusal("ec2:DeleteInternetGateway", {{"InternetGatewayId", gateway}})
            .starts_with("DependencyViolation"));
  asked.ask("ec2:DetachInternetGateway", both);
  asked.ask("ec2:DeleteInternetGateway", {{"InternetGatewayId", gateway}});
}

}  // namespace
}  // namespace acmsim::sim
