#include "sim/surroundings/kinds.hpp"

#include <algorithm>
#include <array>

namespace acmsim::sim {
namespace {

// The older spellings (`isDefault`) are EC2's as well.
constexpr std::array kVpcFilters{
    FilterRow{"vpc-id", "VpcId"},
    FilterRow{"cidr", "CidrBlock"},
    FilterRow{"cidr-block-association.association-id", "CidrBlockAssociationSet.AssociationId"},
    FilterRow{"cidr-block-association.cidr-block", "CidrBlockAssociationSet.CidrBlock"},
    FilterRow{"cidr-block-association.state", "CidrBlockAssociationSet.CidrBlockState.State"},
    FilterRow{"dhcp-options-id", "DhcpOptionsId"},
    FilterRow{"ipv6-cidr-block-association.association-id",
              "Ipv6CidrBlockAssociationSet.AssociationId"},
    FilterRow{"ipv6-cidr-block-association.ipv6-cidr-block",
              "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock"},
    FilterRow{"ipv6-cidr-block-association.state",
              "Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State"},
    FilterRow{"is-default", "IsDefault"},
    FilterRow{"isDefault", "IsDefault"},
    FilterRow{"owner-id", "OwnerId"},
    FilterRow{"state", "State"},
};
constexpr std::array kSubnetFilters{
    FilterRow{"subnet-id", "SubnetId"},
    FilterRow{"subnet-arn", "SubnetArn"},
    FilterRow{"vpc-id", "VpcId"},
    FilterRow{"availability-zone", "AvailabilityZone"},
    FilterRow{"availabilityZone", "AvailabilityZone"},
    FilterRow{"availability-zone-id", "AvailabilityZoneId"},
    FilterRow{"availabilityZoneId", "AvailabilityZoneId"},
    FilterRow{"available-ip-address-count", "AvailableIpAddressCount"},
    FilterRow{"cidr-block", "CidrBlock"},
    FilterRow{"cidr", "CidrBlock"},
    FilterRow{"cidrBlock", "CidrBlock"},
    FilterRow{"default-for-az", "DefaultForAz"},
    FilterRow{"defaultForAz", "DefaultForAz"},
    FilterRow{"enable-dns64", "EnableDns64"},
    FilterRow{"ipv6-cidr-block-association.association-id",
              "Ipv6CidrBlockAssociationSet.AssociationId"},
    FilterRow{"ipv6-cidr-block-association.ipv6-cidr-block",
              "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock"},
    FilterRow{"ipv6-cidr-block-association.state",
              "Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State"},
    FilterRow{"ipv6-native", "Ipv6Native"},
    FilterRow{"map-public-ip-on-launch", "MapPublicIpOnLaunch"},
    FilterRow{"owner-id", "OwnerId"},
    FilterRow{"state", "State"},
};
constexpr std::array kSecurityGroupFilters{
    FilterRow{"group-id", "GroupId"},
    FilterRow{"group-name", "GroupName"},
    FilterRow{"description", "Description"},
    FilterRow{"vpc-id", "VpcId"},
    FilterRow{"owner-id", "OwnerId"},
    FilterRow{"ip-permission.cidr", "IpPermissions.IpRanges.CidrIp"},
    FilterRow{"ip-permission.from-port", "IpPermissions.FromPort"},
    FilterRow{"ip-permission.group-id", "IpPermissions.UserIdGroupPairs.GroupId"},
    FilterRow{"ip-permission.ipv6-cidr", "IpPermissions.Ipv6Ranges.CidrIpv6"},
    FilterRow{"ip-permission.protocol", "IpPermissions.IpProtocol"},
    FilterRow{"ip-permission.to-port", "IpPermissions.ToPort"},
    FilterRow{"ip-permission.user-id", "IpPermissions.UserIdGroupPairs.UserId"},
    FilterRow{"egress.ip-permission.cidr", "IpPermissionsEgress.IpRanges.CidrIp"},
    FilterRow{"egress.ip-permission.from-port", "IpPermissionsEgress.FromPort"},
    FilterRow{"egress.ip-permission.group-id", "IpPermissionsEgress.UserIdGroupPairs.GroupId"},
    FilterRow{"egress.ip-permission.ipv6-cidr", "IpPermissionsEgress.Ipv6Ranges.CidrIpv6"},
    FilterRow{"egress.ip-permission.protocol", "IpPermissionsEgress.IpProtocol"},
    FilterRow{"egress.ip-permission.to-port", "IpPermissionsEgress.ToPort"},
    FilterRow{"egress.ip-permission.user-id", "IpPermissionsEgress.UserIdGroupPairs.UserId"},
};
constexpr std::array kRuleFilters{
    FilterRow{"group-id", "GroupId"},
    FilterRow{"security-group-rule-id", "SecurityGroupRuleId"},
};
constexpr std::array kRouteTableFilters{
    FilterRow{"route-table-id", "RouteTableId"},
    FilterRow{"vpc-id", "VpcId"},
    FilterRow{"owner-id", "OwnerId"},
    FilterRow{"association.gateway-id", "Associations.GatewayId"},
    FilterRow{"association.main", "Associations.Main"},
    FilterRow{"association.route-table-association-id", "Associations.RouteTableAssociationId"},
    FilterRow{"association.route-table-id", "Associations.RouteTableId"},
    FilterRow{"association.subnet-id", "Associations.SubnetId"},
    FilterRow{"route.destination-cidr-block", "Routes.DestinationCidrBlock"},
    FilterRow{"route.destination-ipv6-cidr-block", "Routes.DestinationIpv6CidrBlock"},
    FilterRow{"route.destination-prefix-list-id", "Routes.DestinationPrefixListId"},
    FilterRow{"route.gateway-id", "Routes.GatewayId"},
    FilterRow{"route.instance-id", "Routes.InstanceId"},
    FilterRow{"route.nat-gateway-id", "Routes.NatGatewayId"},
    FilterRow{"route.origin", "Routes.Origin"},
    FilterRow{"route.state", "Routes.State"},
    FilterRow{"route.transit-gateway-id", "Routes.TransitGatewayId"},
    FilterRow{"route.vpc-peering-connection-id", "Routes.VpcPeeringConnectionId"},
};
constexpr std::array kNetworkAclFilters{
    FilterRow{"network-acl-id", "NetworkAclId"},
    FilterRow{"vpc-id", "VpcId"},
    FilterRow{"default", "IsDefault"},
    FilterRow{"owner-id", "OwnerId"},
    FilterRow{"association.association-id", "Associations.NetworkAclAssociationId"},
    FilterRow{"association.network-acl-id", "Associations.NetworkAclId"},
    FilterRow{"association.subnet-id", "Associations.SubnetId"},
    FilterRow{"entry.cidr", "Entries.CidrBlock"},
    FilterRow{"entry.egress", "Entries.Egress"},
    FilterRow{"entry.protocol", "Entries.Protocol"},
    FilterRow{"entry.rule-action", "Entries.RuleAction"},
    FilterRow{"entry.rule-number", "Entries.RuleNumber"},
};
constexpr std::array kInternetGatewayFilters{
    FilterRow{"internet-gateway-id", "InternetGatewayId"},
    FilterRow{"attachment.state", "Attachments.State"},
    FilterRow{"attachment.vpc-id", "Attachments.VpcId"},
    FilterRow{"owner-id", "OwnerId"},
};
constexpr std::array kAddressFilters{
    FilterRow{"allocation-id", "AllocationId"},
    FilterRow{"association-id", "AssociationId"},
    FilterRow{"domain", "Domain"},
    FilterRow{"network-border-group", "NetworkBorderGroup"},
    FilterRow{"network-interface-id", "NetworkInterfaceId"},
    FilterRow{"network-interface-owner-id", "NetworkInterfaceOwnerId"},
    FilterRow{"private-ip-address", "PrivateIpAddress"},
    FilterRow{"public-ip", "PublicIp"},
};
constexpr std::array kNatGatewayFilters{
    FilterRow{"nat-gateway-id", "NatGatewayId"},
    FilterRow{"state", "State"},
    FilterRow{"subnet-id", "SubnetId"},
    FilterRow{"vpc-id", "VpcId"},
};
constexpr std::array kNetworkInterfaceFilters{
    FilterRow{"network-interface-id", "NetworkInterfaceId"},
    FilterRow{"addresses.private-ip-address", "PrivateIpAddresses.PrivateIpAddress"},
    FilterRow{"attachment.attachment-id", "Attachment.AttachmentId"},
    FilterRow{"attachment.instance-id", "Attachment.InstanceId"},
    FilterRow{"attachment.instance-owner-id", "Attachment.InstanceOwnerId"},
    FilterRow{"attachment.status", "Attachment.Status"},
    FilterRow{"availability-zone", "AvailabilityZone"},
    FilterRow{"description", "Description"},
    FilterRow{"group-id", "Groups.GroupId"},
    FilterRow{"group-name", "Groups.GroupName"},
    FilterRow{"interface-type", "InterfaceType"},
    FilterRow{"owner-id", "OwnerId"},
    FilterRow{"private-ip-address", "PrivateIpAddress"},
    FilterRow{"requester-id", "RequesterId"},
    FilterRow{"requester-managed", "RequesterManaged"},
    FilterRow{"status", "Status"},
    FilterRow{"subnet-id", "SubnetId"},
    FilterRow{"vpc-id", "VpcId"},
};

constexpr std::array kKindRows{
    KindRow{NetworkKind::vpc, "vpc", "vpc", "VpcId", "ec2:DescribeVpcs", "Vpcs", "VpcIds",
            "InvalidVpcID.NotFound", "InvalidVpcId.Malformed", "vpc ID", kVpcFilters},
    KindRow{NetworkKind::subnet, "subnet", "subnet", "SubnetId", "ec2:DescribeSubnets", "Subnets",
            "SubnetIds", "InvalidSubnetID.NotFound", "InvalidSubnetId.Malformed", "subnet ID",
            kSubnetFilters},
    KindRow{NetworkKind::security_group, "security-group", "sg", "GroupId",
            "ec2:DescribeSecurityGroups", "SecurityGroups", "GroupIds", "InvalidGroup.NotFound",
            "InvalidGroupId.Malformed", "security group", kSecurityGroupFilters},
    KindRow{NetworkKind::security_group_rule, "security-group-rule", "sgr", "SecurityGroupRuleId",
            "ec2:DescribeSecurityGroupRules", "SecurityGroupRules", "SecurityGroupRuleIds",
            "InvalidSecurityGroupRuleId.NotFound", "InvalidSecurityGroupRuleId.Malformed",
            "security group rule ID", kRuleFilters},
    KindRow{NetworkKind::route_table, "route-table", "rtb", "RouteTableId",
            "ec2:DescribeRouteTables", "RouteTables", "RouteTableIds",
            "InvalidRouteTableID.NotFound", "InvalidRouteTableId.Malformed", "routeTable ID",
            kRouteTableFilters},
    KindRow{NetworkKind::network_acl, "network-acl", "acl", "NetworkAclId",
            "ec2:DescribeNetworkAcls", "NetworkAcls", "NetworkAclIds",
            "InvalidNetworkAclID.NotFound", "InvalidNetworkAclId.Malformed", "networkAcl ID",
            kNetworkAclFilters},
    KindRow{NetworkKind::internet_gateway, "internet-gateway", "igw", "InternetGatewayId",
            "ec2:DescribeInternetGateways", "InternetGateways", "InternetGatewayIds",
            "InvalidInternetGatewayID.NotFound", "InvalidInternetGatewayId.Malformed",
            "internetGateway ID", kInternetGatewayFilters},
    KindRow{NetworkKind::network_interface, "network-interface", "eni", "NetworkInterfaceId",
            "ec2:DescribeNetworkInterfaces", "NetworkInterfaces", "NetworkInterfaceIds",
            "InvalidNetworkInterfaceID.NotFound", "InvalidNetworkInterfaceId.Malformed",
            "networkInterface ID", kNetworkInterfaceFilters},
    KindRow{NetworkKind::elastic_ip, "elastic-ip", "eipalloc", "AllocationId",
            "ec2:DescribeAddresses", "Addresses", "AllocationIds", "InvalidAllocationID.NotFound",
            "InvalidAllocationID.Malformed", "allocation ID", kAddressFilters},
    KindRow{NetworkKind::nat_gateway, "natgateway", "nat", "NatGatewayId",
            "ec2:DescribeNatGateways", "NatGateways", "NatGatewayIds", "NatGatewayNotFound",
            "NatGatewayMalformed", "natGateway ID", kNatGatewayFilters},
};

}  // namespace

std::span<const KindRow> kind_rows() { return kKindRows; }

const KindRow& row_of_kind(NetworkKind kind) {
  return *std::ranges::find(kKindRows, kind, &KindRow::kind);
}

}  // namespace acmsim::sim
