// Addresses, NAT gateways and entries of network ACLs, as tools make them around subnets.
#include "tests/sim/surroundings/asked.hpp"

namespace acmsim::sim {
namespace {

struct WithSubnet : AskedSurroundings {
  std::string vpc = make_vpc_of("10.0.0.0/16");
  std::string in_b = make_subnet_of(vpc, "10.0.1.0/24", "us-east-1b");
};

TEST_CASE("a NAT gateway holds its address", "[surroundings]") {
  WithSubnet asked;
  const Json address = asked.ask("ec2:AllocateAddress", {{"Domain", "vpc"}});
  const std::string id = address.at("AllocationId");
  const Json with{{"AllocationId", id}, {"SubnetId", asked.in_b}};
  const Json made = asked.ask("ec2:CreateNatGateway", with).at("NatGateway");
  CHECK(made.at("State") == "pending");
  const auto gateways = [&] {
    return asked
        .ask("ec2:DescribeNatGateways",
             {{"Filter", {{{"Name", "vpc-id"}, {"Values", {asked.vpc}}}}}})
        .at("NatGateways");
  };
  REQUIRE(gateways().size() == 1);
  CHECK(gateways().at(0).at("State") == "available");
  CHECK(gateways().at(0).at("NatGatewayAddresses").at(0).at("PublicIp") == address.at("PublicIp"));
  CHECK(asked.refusal("ec2:ReleaseAddress", {{"AllocationId", id}})
            .starts_with("InvalidIPAddress.InUse"));
  const Json held{{"AssociationId", asked.ask("ec2:DescribeAddresses", {{"AllocationIds", {id}}})
                                        .at("Addresses")
                                        .at(0)
                                        .at("AssociationId")}};
  CHECK(asked.refusal("ec2:DisassociateAddress", held).starts_with("AuthFailure"));
  CHECK(asked.refusal("ec2:CreateNatGateway", with).starts_with("Resource.AlreadyAssociated"));

  asked.ask("ec2:DeleteNatGateway", {{"NatGatewayId", made.at("NatGatewayId")}});
  CHECK(gateways().empty());
  CHECK(
      asked.refusal("ec2:DisassociateAddress", held).starts_with("InvalidAssociationID.NotFound"));
  CHECK(asked.refusal("ec2:DescribeNatGateways", {{"NatGatewayIds", {made.at("NatGatewayId")}}})
            .starts_with("NatGatewayNotFound"));
  const Json ids{{"AllocationIds", {id}}};
  CHECK(!asked.ask("ec2:DescribeAddresses", ids).at("Addresses").at(0).contains("AssociationId"));
  asked.ask("ec2:ReleaseAddress", {{"AllocationId", id}});
  CHECK(asked.refusal("ec2:DescribeAddresses", ids).starts_with("InvalidAllocationID.NotFound"));
}

TEST_CASE("entries of a network ACL come and go by number and direction", "[surroundings]") {
  WithSubnet asked;
  const auto acl = [&] {
    return asked
        .ask("ec2:DescribeNetworkAcls",
             {{"Filters", {{{"Name", "vpc-id"}, {"Values", {asked.vpc}}}}}})
        .at("NetworkAcls")
        .at(0);
  };
  const std::size_t before = acl().at("Entries").size();
  Json entry{{"NetworkAclId", acl().at("NetworkAclId")}, {"RuleNumber", 100}, {"Egress", true}};
  asked.ask("ec2:DeleteNetworkAclEntry", entry);
  CHECK(acl().at("Entries").size() == before - 1);
  CHECK(asked.refusal("ec2:DeleteNetworkAclEntry", entry)
            .starts_with("InvalidNetworkAclEntry.NotFound"));
  entry.update({{"Protocol", "6"},
                {"RuleAction", "deny"},
                {"CidrBlock", "192.0.2.0/24"},
                {"PortRange", {{"From", 22}, {"To", 22}}}});
  asked.ask("ec2:CreateNetworkAclEntry", entry);
  CHECK(acl().at("Entries").back().at("PortRange").at("To") == 22);
  CHECK(asked.refusal("ec2:CreateNetworkAclEntry", entry)
            .starts_with("NetworkAclEntryAlreadyExists"));
}

}  // namespace
}  // namespace acmsim::sim
