// Written by tools/shapes/make from AWS's service models and tools/shapes/newer.json: do not edit.
// clang-format off
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim::shapes {
namespace of_ec2 {

constexpr Shape kString{.name = "String", .type = Type::string};
constexpr Shape kBoolean{.name = "Boolean", .type = Type::boolean};
constexpr Shape kIpv6PoolEc2Id{.name = "Ipv6PoolEc2Id", .type = Type::string};
constexpr Shape kIpamPoolId{.name = "IpamPoolId", .type = Type::string};
constexpr Shape kNetmaskLength{.name = "NetmaskLength", .type = Type::integer, .min = kNoMin};
constexpr std::array<std::string_view, 3> kTenancyWords{
    "default", "dedicated", "host",
};
constexpr Shape kTenancy{.name = "Tenancy", .type = Type::string, .words = kTenancyWords};
constexpr std::array<std::string_view, 82> kResourceTypeWords{
    "capacity-reservation", "client-vpn-endpoint", "customer-gateway", "carrier-gateway",
    "coip-pool", "dedicated-host", "dhcp-options", "egress-only-internet-gateway", "elastic-ip",
    "elastic-gpu", "export-image-task", "export-instance-task", "fleet", "fpga-image",
    "host-reservation", "image", "import-image-task", "import-snapshot-task", "instance",
    "instance-event-window", "internet-gateway", "ipam", "ipam-pool", "ipam-scope", "ipv4pool-ec2",
    "ipv6pool-ec2", "key-pair", "launch-template", "local-gateway", "local-gateway-route-table",
    "local-gateway-virtual-interface", "local-gateway-virtual-interface-group",
    "local-gateway-route-table-vpc-association",
    "local-gateway-route-table-virtual-interface-group-association", "natgateway", "network-acl",
    "network-interface", "network-insights-analysis", "network-insights-path",
    "network-insights-access-scope", "network-insights-access-scope-analysis", "placement-group",
    "prefix-list", "replace-root-volume-task", "reserved-instances", "route-table",
    "security-group", "security-group-rule", "snapshot", "spot-fleet-request",
    "spot-instances-request", "subnet", "subnet-cidr-reservation", "traffic-mirror-filter",
    "traffic-mirror-session", "traffic-mirror-target", "transit-gateway",
    "transit-gateway-attachment", "transit-gateway-connect-peer",
    "transit-gateway-multicast-domain", "transit-gateway-policy-table",
    "transit-gateway-route-table", "transit-gateway-route-table-announcement", "volume", "vpc",
    "vpc-endpoint", "vpc-endpoint-connection", "vpc-endpoint-service",
    "vpc-endpoint-service-permission", "vpc-peering-connection", "vpn-connection", "vpn-gateway",
    "vpc-flow-log", "capacity-reservation-fleet", "traffic-mirror-filter-rule",
    "vpc-endpoint-connection-device-type", "verified-access-instance", "verified-access-group",
    "verified-access-endpoint", "verified-access-policy", "verified-access-trust-provider",
    "vpn-connection-device-type",
};
constexpr Shape kResourceType{.name = "ResourceType", .type = Type::string, .words = kResourceTypeWords};
constexpr std::array kTagMembers{
    Member{.name = "Key", .shape = &kString, .wire_name = "key"},
    Member{.name = "Value", .shape = &kString, .wire_name = "value"},
};
constexpr Shape kTag{.name = "Tag", .type = Type::structure, .members = kTagMembers};
constexpr Shape kTagList{.name = "TagList", .type = Type::list, .item = &kTag, .item_name = "item"};
constexpr std::array kTagSpecificationMembers{
    Member{.name = "ResourceType", .shape = &kResourceType, .wire_name = "resourceType"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "Tag"},
};
constexpr Shape kTagSpecification{.name = "TagSpecification", .type = Type::structure, .members = kTagSpecificationMembers};
constexpr Shape kTagSpecificationList{.name = "TagSpecificationList", .type = Type::list, .item = &kTagSpecification, .item_name = "item"};
constexpr std::array kCreateVpcRequestMembers{
    Member{.name = "CidrBlock", .shape = &kString},
    Member{.name = "AmazonProvidedIpv6CidrBlock", .shape = &kBoolean, .wire_name = "amazonProvidedIpv6CidrBlock"},
    Member{.name = "Ipv6Pool", .shape = &kIpv6PoolEc2Id},
    Member{.name = "Ipv6CidrBlock", .shape = &kString},
    Member{.name = "Ipv4IpamPoolId", .shape = &kIpamPoolId},
    Member{.name = "Ipv4NetmaskLength", .shape = &kNetmaskLength},
    Member{.name = "Ipv6IpamPoolId", .shape = &kIpamPoolId},
    Member{.name = "Ipv6NetmaskLength", .shape = &kNetmaskLength},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "InstanceTenancy", .shape = &kTenancy, .wire_name = "instanceTenancy"},
    Member{.name = "Ipv6CidrBlockNetworkBorderGroup", .shape = &kString},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
};
constexpr Shape kCreateVpcRequest{.name = "CreateVpcRequest", .type = Type::structure, .members = kCreateVpcRequestMembers};
constexpr std::array<std::string_view, 2> kVpcStateWords{
    "pending", "available",
};
constexpr Shape kVpcState{.name = "VpcState", .type = Type::string, .words = kVpcStateWords};
constexpr std::array<std::string_view, 6> kVpcCidrBlockStateCodeWords{
    "associating", "associated", "disassociating", "disassociated", "failing", "failed",
};
constexpr Shape kVpcCidrBlockStateCode{.name = "VpcCidrBlockStateCode", .type = Type::string, .words = kVpcCidrBlockStateCodeWords};
constexpr std::array kVpcCidrBlockStateMembers{
    Member{.name = "State", .shape = &kVpcCidrBlockStateCode, .wire_name = "state"},
    Member{.name = "StatusMessage", .shape = &kString, .wire_name = "statusMessage"},
};
constexpr Shape kVpcCidrBlockState{.name = "VpcCidrBlockState", .type = Type::structure, .members = kVpcCidrBlockStateMembers};
constexpr std::array kVpcIpv6CidrBlockAssociationMembers{
    Member{.name = "AssociationId", .shape = &kString, .wire_name = "associationId"},
    Member{.name = "Ipv6CidrBlock", .shape = &kString, .wire_name = "ipv6CidrBlock"},
    Member{.name = "Ipv6CidrBlockState", .shape = &kVpcCidrBlockState, .wire_name = "ipv6CidrBlockState"},
    Member{.name = "NetworkBorderGroup", .shape = &kString, .wire_name = "networkBorderGroup"},
    Member{.name = "Ipv6Pool", .shape = &kString, .wire_name = "ipv6Pool"},
};
constexpr Shape kVpcIpv6CidrBlockAssociation{.name = "VpcIpv6CidrBlockAssociation", .type = Type::structure, .members = kVpcIpv6CidrBlockAssociationMembers};
constexpr Shape kVpcIpv6CidrBlockAssociationSet{.name = "VpcIpv6CidrBlockAssociationSet", .type = Type::list, .item = &kVpcIpv6CidrBlockAssociation, .item_name = "item"};
constexpr std::array kVpcCidrBlockAssociationMembers{
    Member{.name = "AssociationId", .shape = &kString, .wire_name = "associationId"},
    Member{.name = "CidrBlock", .shape = &kString, .wire_name = "cidrBlock"},
    Member{.name = "CidrBlockState", .shape = &kVpcCidrBlockState, .wire_name = "cidrBlockState"},
};
constexpr Shape kVpcCidrBlockAssociation{.name = "VpcCidrBlockAssociation", .type = Type::structure, .members = kVpcCidrBlockAssociationMembers};
constexpr Shape kVpcCidrBlockAssociationSet{.name = "VpcCidrBlockAssociationSet", .type = Type::list, .item = &kVpcCidrBlockAssociation, .item_name = "item"};
constexpr std::array kVpcMembers{
    Member{.name = "CidrBlock", .shape = &kString, .wire_name = "cidrBlock"},
    Member{.name = "DhcpOptionsId", .shape = &kString, .wire_name = "dhcpOptionsId"},
    Member{.name = "State", .shape = &kVpcState, .wire_name = "state"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
    Member{.name = "InstanceTenancy", .shape = &kTenancy, .wire_name = "instanceTenancy"},
    Member{.name = "Ipv6CidrBlockAssociationSet", .shape = &kVpcIpv6CidrBlockAssociationSet, .wire_name = "ipv6CidrBlockAssociationSet"},
    Member{.name = "CidrBlockAssociationSet", .shape = &kVpcCidrBlockAssociationSet, .wire_name = "cidrBlockAssociationSet"},
    Member{.name = "IsDefault", .shape = &kBoolean, .wire_name = "isDefault"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
};
constexpr Shape kVpc{.name = "Vpc", .type = Type::structure, .members = kVpcMembers};
constexpr std::array kCreateVpcResultMembers{
    Member{.name = "Vpc", .shape = &kVpc, .wire_name = "vpc"},
};
constexpr Shape kCreateVpcResult{.name = "CreateVpcResult", .type = Type::structure, .members = kCreateVpcResultMembers};
constexpr Shape kValueStringList{.name = "ValueStringList", .type = Type::list, .item = &kString, .item_name = "item"};
constexpr std::array kFilterMembers{
    Member{.name = "Name", .shape = &kString},
    Member{.name = "Values", .shape = &kValueStringList, .wire_name = "Value"},
};
constexpr Shape kFilter{.name = "Filter", .type = Type::structure, .members = kFilterMembers};
constexpr Shape kFilterList{.name = "FilterList", .type = Type::list, .item = &kFilter, .item_name = "Filter"};
constexpr Shape kVpcId{.name = "VpcId", .type = Type::string};
constexpr Shape kVpcIdStringList{.name = "VpcIdStringList", .type = Type::list, .item = &kVpcId, .item_name = "VpcId"};
constexpr Shape kDescribeVpcsMaxResults{.name = "DescribeVpcsMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeVpcsRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "VpcIds", .shape = &kVpcIdStringList, .wire_name = "VpcId"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeVpcsMaxResults},
};
constexpr Shape kDescribeVpcsRequest{.name = "DescribeVpcsRequest", .type = Type::structure, .members = kDescribeVpcsRequestMembers};
constexpr Shape kVpcList{.name = "VpcList", .type = Type::list, .item = &kVpc, .item_name = "item"};
constexpr std::array kDescribeVpcsResultMembers{
    Member{.name = "Vpcs", .shape = &kVpcList, .wire_name = "vpcSet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeVpcsResult{.name = "DescribeVpcsResult", .type = Type::structure, .members = kDescribeVpcsResultMembers};
constexpr std::array<std::string_view, 1> kDescribeVpcsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeVpcsNext{
    "NextToken",
};
constexpr std::array<std::string_view, 3> kVpcAttributeNameWords{
    "enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics",
};
constexpr Shape kVpcAttributeName{.name = "VpcAttributeName", .type = Type::string, .words = kVpcAttributeNameWords};
constexpr std::array kDescribeVpcAttributeRequestMembers{
    Member{.name = "Attribute", .shape = &kVpcAttributeName, .is_required = true},
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDescribeVpcAttributeRequest{.name = "DescribeVpcAttributeRequest", .type = Type::structure, .members = kDescribeVpcAttributeRequestMembers};
constexpr std::array kAttributeBooleanValueMembers{
    Member{.name = "Value", .shape = &kBoolean, .wire_name = "value"},
};
constexpr Shape kAttributeBooleanValue{.name = "AttributeBooleanValue", .type = Type::structure, .members = kAttributeBooleanValueMembers};
constexpr std::array kDescribeVpcAttributeResultMembers{
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "EnableDnsHostnames", .shape = &kAttributeBooleanValue, .wire_name = "enableDnsHostnames"},
    Member{.name = "EnableDnsSupport", .shape = &kAttributeBooleanValue, .wire_name = "enableDnsSupport"},
    Member{.name = "EnableNetworkAddressUsageMetrics", .shape = &kAttributeBooleanValue, .wire_name = "enableNetworkAddressUsageMetrics"},
};
constexpr Shape kDescribeVpcAttributeResult{.name = "DescribeVpcAttributeResult", .type = Type::structure, .members = kDescribeVpcAttributeResultMembers};
constexpr std::array kModifyVpcAttributeRequestMembers{
    Member{.name = "EnableDnsHostnames", .shape = &kAttributeBooleanValue},
    Member{.name = "EnableDnsSupport", .shape = &kAttributeBooleanValue},
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true, .wire_name = "vpcId"},
    Member{.name = "EnableNetworkAddressUsageMetrics", .shape = &kAttributeBooleanValue},
};
constexpr Shape kModifyVpcAttributeRequest{.name = "ModifyVpcAttributeRequest", .type = Type::structure, .members = kModifyVpcAttributeRequestMembers};
constexpr std::array kDeleteVpcRequestMembers{
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDeleteVpcRequest{.name = "DeleteVpcRequest", .type = Type::structure, .members = kDeleteVpcRequestMembers};
constexpr std::array kCreateSubnetRequestMembers{
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
    Member{.name = "AvailabilityZone", .shape = &kString},
    Member{.name = "AvailabilityZoneId", .shape = &kString},
    Member{.name = "CidrBlock", .shape = &kString},
    Member{.name = "Ipv6CidrBlock", .shape = &kString},
    Member{.name = "OutpostArn", .shape = &kString},
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "Ipv6Native", .shape = &kBoolean},
};
constexpr Shape kCreateSubnetRequest{.name = "CreateSubnetRequest", .type = Type::structure, .members = kCreateSubnetRequestMembers};
constexpr Shape kInteger{.name = "Integer", .type = Type::integer, .min = kNoMin};
constexpr Shape kCoipPoolId{.name = "CoipPoolId", .type = Type::string};
constexpr std::array<std::string_view, 2> kSubnetStateWords{
    "pending", "available",
};
constexpr Shape kSubnetState{.name = "SubnetState", .type = Type::string, .words = kSubnetStateWords};
constexpr Shape kSubnetCidrAssociationId{.name = "SubnetCidrAssociationId", .type = Type::string};
constexpr std::array<std::string_view, 6> kSubnetCidrBlockStateCodeWords{
    "associating", "associated", "disassociating", "disassociated", "failing", "failed",
};
constexpr Shape kSubnetCidrBlockStateCode{.name = "SubnetCidrBlockStateCode", .type = Type::string, .words = kSubnetCidrBlockStateCodeWords};
constexpr std::array kSubnetCidrBlockStateMembers{
    Member{.name = "State", .shape = &kSubnetCidrBlockStateCode, .wire_name = "state"},
    Member{.name = "StatusMessage", .shape = &kString, .wire_name = "statusMessage"},
};
constexpr Shape kSubnetCidrBlockState{.name = "SubnetCidrBlockState", .type = Type::structure, .members = kSubnetCidrBlockStateMembers};
constexpr std::array kSubnetIpv6CidrBlockAssociationMembers{
    Member{.name = "AssociationId", .shape = &kSubnetCidrAssociationId, .wire_name = "associationId"},
    Member{.name = "Ipv6CidrBlock", .shape = &kString, .wire_name = "ipv6CidrBlock"},
    Member{.name = "Ipv6CidrBlockState", .shape = &kSubnetCidrBlockState, .wire_name = "ipv6CidrBlockState"},
};
constexpr Shape kSubnetIpv6CidrBlockAssociation{.name = "SubnetIpv6CidrBlockAssociation", .type = Type::structure, .members = kSubnetIpv6CidrBlockAssociationMembers};
constexpr Shape kSubnetIpv6CidrBlockAssociationSet{.name = "SubnetIpv6CidrBlockAssociationSet", .type = Type::list, .item = &kSubnetIpv6CidrBlockAssociation, .item_name = "item"};
constexpr std::array<std::string_view, 2> kHostnameTypeWords{
    "ip-name", "resource-name",
};
constexpr Shape kHostnameType{.name = "HostnameType", .type = Type::string, .words = kHostnameTypeWords};
constexpr std::array kPrivateDnsNameOptionsOnLaunchMembers{
    Member{.name = "HostnameType", .shape = &kHostnameType, .wire_name = "hostnameType"},
    Member{.name = "EnableResourceNameDnsARecord", .shape = &kBoolean, .wire_name = "enableResourceNameDnsARecord"},
    Member{.name = "EnableResourceNameDnsAAAARecord", .shape = &kBoolean, .wire_name = "enableResourceNameDnsAAAARecord"},
};
constexpr Shape kPrivateDnsNameOptionsOnLaunch{.name = "PrivateDnsNameOptionsOnLaunch", .type = Type::structure, .members = kPrivateDnsNameOptionsOnLaunchMembers};
constexpr std::array kSubnetMembers{
    Member{.name = "AvailabilityZone", .shape = &kString, .wire_name = "availabilityZone"},
    Member{.name = "AvailabilityZoneId", .shape = &kString, .wire_name = "availabilityZoneId"},
    Member{.name = "AvailableIpAddressCount", .shape = &kInteger, .wire_name = "availableIpAddressCount"},
    Member{.name = "CidrBlock", .shape = &kString, .wire_name = "cidrBlock"},
    Member{.name = "DefaultForAz", .shape = &kBoolean, .wire_name = "defaultForAz"},
    Member{.name = "EnableLniAtDeviceIndex", .shape = &kInteger, .wire_name = "enableLniAtDeviceIndex"},
    Member{.name = "MapPublicIpOnLaunch", .shape = &kBoolean, .wire_name = "mapPublicIpOnLaunch"},
    Member{.name = "MapCustomerOwnedIpOnLaunch", .shape = &kBoolean, .wire_name = "mapCustomerOwnedIpOnLaunch"},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kCoipPoolId, .wire_name = "customerOwnedIpv4Pool"},
    Member{.name = "State", .shape = &kSubnetState, .wire_name = "state"},
    Member{.name = "SubnetId", .shape = &kString, .wire_name = "subnetId"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
    Member{.name = "AssignIpv6AddressOnCreation", .shape = &kBoolean, .wire_name = "assignIpv6AddressOnCreation"},
    Member{.name = "Ipv6CidrBlockAssociationSet", .shape = &kSubnetIpv6CidrBlockAssociationSet, .wire_name = "ipv6CidrBlockAssociationSet"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "SubnetArn", .shape = &kString, .wire_name = "subnetArn"},
    Member{.name = "OutpostArn", .shape = &kString, .wire_name = "outpostArn"},
    Member{.name = "EnableDns64", .shape = &kBoolean, .wire_name = "enableDns64"},
    Member{.name = "Ipv6Native", .shape = &kBoolean, .wire_name = "ipv6Native"},
    Member{.name = "PrivateDnsNameOptionsOnLaunch", .shape = &kPrivateDnsNameOptionsOnLaunch, .wire_name = "privateDnsNameOptionsOnLaunch"},
};
constexpr Shape kSubnet{.name = "Subnet", .type = Type::structure, .members = kSubnetMembers};
constexpr std::array kCreateSubnetResultMembers{
    Member{.name = "Subnet", .shape = &kSubnet, .wire_name = "subnet"},
};
constexpr Shape kCreateSubnetResult{.name = "CreateSubnetResult", .type = Type::structure, .members = kCreateSubnetResultMembers};
constexpr Shape kSubnetId{.name = "SubnetId", .type = Type::string};
constexpr Shape kSubnetIdStringList{.name = "SubnetIdStringList", .type = Type::list, .item = &kSubnetId, .item_name = "SubnetId"};
constexpr Shape kDescribeSubnetsMaxResults{.name = "DescribeSubnetsMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeSubnetsRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "SubnetIds", .shape = &kSubnetIdStringList, .wire_name = "SubnetId"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeSubnetsMaxResults},
};
constexpr Shape kDescribeSubnetsRequest{.name = "DescribeSubnetsRequest", .type = Type::structure, .members = kDescribeSubnetsRequestMembers};
constexpr Shape kSubnetList{.name = "SubnetList", .type = Type::list, .item = &kSubnet, .item_name = "item"};
constexpr std::array kDescribeSubnetsResultMembers{
    Member{.name = "Subnets", .shape = &kSubnetList, .wire_name = "subnetSet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeSubnetsResult{.name = "DescribeSubnetsResult", .type = Type::structure, .members = kDescribeSubnetsResultMembers};
constexpr std::array<std::string_view, 1> kDescribeSubnetsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeSubnetsNext{
    "NextToken",
};
constexpr std::array kModifySubnetAttributeRequestMembers{
    Member{.name = "AssignIpv6AddressOnCreation", .shape = &kAttributeBooleanValue},
    Member{.name = "MapPublicIpOnLaunch", .shape = &kAttributeBooleanValue},
    Member{.name = "SubnetId", .shape = &kSubnetId, .is_required = true, .wire_name = "subnetId"},
    Member{.name = "MapCustomerOwnedIpOnLaunch", .shape = &kAttributeBooleanValue},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kCoipPoolId},
    Member{.name = "EnableDns64", .shape = &kAttributeBooleanValue},
    Member{.name = "PrivateDnsHostnameTypeOnLaunch", .shape = &kHostnameType},
    Member{.name = "EnableResourceNameDnsARecordOnLaunch", .shape = &kAttributeBooleanValue},
    Member{.name = "EnableResourceNameDnsAAAARecordOnLaunch", .shape = &kAttributeBooleanValue},
    Member{.name = "EnableLniAtDeviceIndex", .shape = &kInteger},
    Member{.name = "DisableLniAtDeviceIndex", .shape = &kAttributeBooleanValue},
};
constexpr Shape kModifySubnetAttributeRequest{.name = "ModifySubnetAttributeRequest", .type = Type::structure, .members = kModifySubnetAttributeRequestMembers};
constexpr std::array kDeleteSubnetRequestMembers{
    Member{.name = "SubnetId", .shape = &kSubnetId, .is_required = true},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDeleteSubnetRequest{.name = "DeleteSubnetRequest", .type = Type::structure, .members = kDeleteSubnetRequestMembers};
constexpr std::array kCreateSecurityGroupRequestMembers{
    Member{.name = "Description", .shape = &kString, .is_required = true, .wire_name = "GroupDescription"},
    Member{.name = "GroupName", .shape = &kString, .is_required = true},
    Member{.name = "VpcId", .shape = &kVpcId},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kCreateSecurityGroupRequest{.name = "CreateSecurityGroupRequest", .type = Type::structure, .members = kCreateSecurityGroupRequestMembers};
constexpr std::array kCreateSecurityGroupResultMembers{
    Member{.name = "GroupId", .shape = &kString, .wire_name = "groupId"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
};
constexpr Shape kCreateSecurityGroupResult{.name = "CreateSecurityGroupResult", .type = Type::structure, .members = kCreateSecurityGroupResultMembers};
constexpr Shape kSecurityGroupId{.name = "SecurityGroupId", .type = Type::string};
constexpr Shape kGroupIdStringList{.name = "GroupIdStringList", .type = Type::list, .item = &kSecurityGroupId, .item_name = "groupId"};
constexpr Shape kSecurityGroupName{.name = "SecurityGroupName", .type = Type::string};
constexpr Shape kGroupNameStringList{.name = "GroupNameStringList", .type = Type::list, .item = &kSecurityGroupName, .item_name = "GroupName"};
constexpr Shape kDescribeSecurityGroupsMaxResults{.name = "DescribeSecurityGroupsMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeSecurityGroupsRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "GroupIds", .shape = &kGroupIdStringList, .wire_name = "GroupId"},
    Member{.name = "GroupNames", .shape = &kGroupNameStringList, .wire_name = "GroupName"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeSecurityGroupsMaxResults},
};
constexpr Shape kDescribeSecurityGroupsRequest{.name = "DescribeSecurityGroupsRequest", .type = Type::structure, .members = kDescribeSecurityGroupsRequestMembers};
constexpr std::array kIpRangeMembers{
    Member{.name = "CidrIp", .shape = &kString, .wire_name = "cidrIp"},
    Member{.name = "Description", .shape = &kString, .wire_name = "description"},
};
constexpr Shape kIpRange{.name = "IpRange", .type = Type::structure, .members = kIpRangeMembers};
constexpr Shape kIpRangeList{.name = "IpRangeList", .type = Type::list, .item = &kIpRange, .item_name = "item"};
constexpr std::array kIpv6RangeMembers{
    Member{.name = "CidrIpv6", .shape = &kString, .wire_name = "cidrIpv6"},
    Member{.name = "Description", .shape = &kString, .wire_name = "description"},
};
constexpr Shape kIpv6Range{.name = "Ipv6Range", .type = Type::structure, .members = kIpv6RangeMembers};
constexpr Shape kIpv6RangeList{.name = "Ipv6RangeList", .type = Type::list, .item = &kIpv6Range, .item_name = "item"};
constexpr std::array kPrefixListIdMembers{
    Member{.name = "Description", .shape = &kString, .wire_name = "description"},
    Member{.name = "PrefixListId", .shape = &kString, .wire_name = "prefixListId"},
};
constexpr Shape kPrefixListId{.name = "PrefixListId", .type = Type::structure, .members = kPrefixListIdMembers};
constexpr Shape kPrefixListIdList{.name = "PrefixListIdList", .type = Type::list, .item = &kPrefixListId, .item_name = "item"};
constexpr std::array kUserIdGroupPairMembers{
    Member{.name = "Description", .shape = &kString, .wire_name = "description"},
    Member{.name = "GroupId", .shape = &kString, .wire_name = "groupId"},
    Member{.name = "GroupName", .shape = &kString, .wire_name = "groupName"},
    Member{.name = "PeeringStatus", .shape = &kString, .wire_name = "peeringStatus"},
    Member{.name = "UserId", .shape = &kString, .wire_name = "userId"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "VpcPeeringConnectionId", .shape = &kString, .wire_name = "vpcPeeringConnectionId"},
};
constexpr Shape kUserIdGroupPair{.name = "UserIdGroupPair", .type = Type::structure, .members = kUserIdGroupPairMembers};
constexpr Shape kUserIdGroupPairList{.name = "UserIdGroupPairList", .type = Type::list, .item = &kUserIdGroupPair, .item_name = "item"};
constexpr std::array kIpPermissionMembers{
    Member{.name = "FromPort", .shape = &kInteger, .wire_name = "fromPort"},
    Member{.name = "IpProtocol", .shape = &kString, .wire_name = "ipProtocol"},
    Member{.name = "IpRanges", .shape = &kIpRangeList, .wire_name = "ipRanges"},
    Member{.name = "Ipv6Ranges", .shape = &kIpv6RangeList, .wire_name = "ipv6Ranges"},
    Member{.name = "PrefixListIds", .shape = &kPrefixListIdList, .wire_name = "prefixListIds"},
    Member{.name = "ToPort", .shape = &kInteger, .wire_name = "toPort"},
    Member{.name = "UserIdGroupPairs", .shape = &kUserIdGroupPairList, .wire_name = "groups"},
};
constexpr Shape kIpPermission{.name = "IpPermission", .type = Type::structure, .members = kIpPermissionMembers};
constexpr Shape kIpPermissionList{.name = "IpPermissionList", .type = Type::list, .item = &kIpPermission, .item_name = "item"};
constexpr std::array kSecurityGroupMembers{
    Member{.name = "Description", .shape = &kString, .wire_name = "groupDescription"},
    Member{.name = "GroupName", .shape = &kString, .wire_name = "groupName"},
    Member{.name = "IpPermissions", .shape = &kIpPermissionList, .wire_name = "ipPermissions"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
    Member{.name = "GroupId", .shape = &kString, .wire_name = "groupId"},
    Member{.name = "IpPermissionsEgress", .shape = &kIpPermissionList, .wire_name = "ipPermissionsEgress"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
};
constexpr Shape kSecurityGroup{.name = "SecurityGroup", .type = Type::structure, .members = kSecurityGroupMembers};
constexpr Shape kSecurityGroupList{.name = "SecurityGroupList", .type = Type::list, .item = &kSecurityGroup, .item_name = "item"};
constexpr std::array kDescribeSecurityGroupsResultMembers{
    Member{.name = "SecurityGroups", .shape = &kSecurityGroupList, .wire_name = "securityGroupInfo"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeSecurityGroupsResult{.name = "DescribeSecurityGroupsResult", .type = Type::structure, .members = kDescribeSecurityGroupsResultMembers};
constexpr std::array<std::string_view, 1> kDescribeSecurityGroupsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeSecurityGroupsNext{
    "NextToken",
};
constexpr std::array kDeleteSecurityGroupRequestMembers{
    Member{.name = "GroupId", .shape = &kSecurityGroupId},
    Member{.name = "GroupName", .shape = &kSecurityGroupName},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDeleteSecurityGroupRequest{.name = "DeleteSecurityGroupRequest", .type = Type::structure, .members = kDeleteSecurityGroupRequestMembers};
constexpr std::array kAuthorizeSecurityGroupIngressRequestMembers{
    Member{.name = "CidrIp", .shape = &kString},
    Member{.name = "FromPort", .shape = &kInteger},
    Member{.name = "GroupId", .shape = &kSecurityGroupId},
    Member{.name = "GroupName", .shape = &kSecurityGroupName},
    Member{.name = "IpPermissions", .shape = &kIpPermissionList},
    Member{.name = "IpProtocol", .shape = &kString},
    Member{.name = "SourceSecurityGroupName", .shape = &kString},
    Member{.name = "SourceSecurityGroupOwnerId", .shape = &kString},
    Member{.name = "ToPort", .shape = &kInteger},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
};
constexpr Shape kAuthorizeSecurityGroupIngressRequest{.name = "AuthorizeSecurityGroupIngressRequest", .type = Type::structure, .members = kAuthorizeSecurityGroupIngressRequestMembers};
constexpr Shape kSecurityGroupRuleId{.name = "SecurityGroupRuleId", .type = Type::string};
constexpr Shape kPrefixListResourceId{.name = "PrefixListResourceId", .type = Type::string};
constexpr std::array kReferencedSecurityGroupMembers{
    Member{.name = "GroupId", .shape = &kString, .wire_name = "groupId"},
    Member{.name = "PeeringStatus", .shape = &kString, .wire_name = "peeringStatus"},
    Member{.name = "UserId", .shape = &kString, .wire_name = "userId"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "VpcPeeringConnectionId", .shape = &kString, .wire_name = "vpcPeeringConnectionId"},
};
constexpr Shape kReferencedSecurityGroup{.name = "ReferencedSecurityGroup", .type = Type::structure, .members = kReferencedSecurityGroupMembers};
constexpr std::array kSecurityGroupRuleMembers{
    Member{.name = "SecurityGroupRuleId", .shape = &kSecurityGroupRuleId, .wire_name = "securityGroupRuleId"},
    Member{.name = "GroupId", .shape = &kSecurityGroupId, .wire_name = "groupId"},
    Member{.name = "GroupOwnerId", .shape = &kString, .wire_name = "groupOwnerId"},
    Member{.name = "IsEgress", .shape = &kBoolean, .wire_name = "isEgress"},
    Member{.name = "IpProtocol", .shape = &kString, .wire_name = "ipProtocol"},
    Member{.name = "FromPort", .shape = &kInteger, .wire_name = "fromPort"},
    Member{.name = "ToPort", .shape = &kInteger, .wire_name = "toPort"},
    Member{.name = "CidrIpv4", .shape = &kString, .wire_name = "cidrIpv4"},
    Member{.name = "CidrIpv6", .shape = &kString, .wire_name = "cidrIpv6"},
    Member{.name = "PrefixListId", .shape = &kPrefixListResourceId, .wire_name = "prefixListId"},
    Member{.name = "ReferencedGroupInfo", .shape = &kReferencedSecurityGroup, .wire_name = "referencedGroupInfo"},
    Member{.name = "Description", .shape = &kString, .wire_name = "description"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
};
constexpr Shape kSecurityGroupRule{.name = "SecurityGroupRule", .type = Type::structure, .members = kSecurityGroupRuleMembers};
constexpr Shape kSecurityGroupRuleList{.name = "SecurityGroupRuleList", .type = Type::list, .item = &kSecurityGroupRule, .item_name = "item"};
constexpr std::array kAuthorizeSecurityGroupIngressResultMembers{
    Member{.name = "Return", .shape = &kBoolean, .wire_name = "return"},
    Member{.name = "SecurityGroupRules", .shape = &kSecurityGroupRuleList, .wire_name = "securityGroupRuleSet"},
};
constexpr Shape kAuthorizeSecurityGroupIngressResult{.name = "AuthorizeSecurityGroupIngressResult", .type = Type::structure, .members = kAuthorizeSecurityGroupIngressResultMembers};
constexpr std::array kAuthorizeSecurityGroupEgressRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "GroupId", .shape = &kSecurityGroupId, .is_required = true, .wire_name = "groupId"},
    Member{.name = "IpPermissions", .shape = &kIpPermissionList, .wire_name = "ipPermissions"},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
    Member{.name = "CidrIp", .shape = &kString, .wire_name = "cidrIp"},
    Member{.name = "FromPort", .shape = &kInteger, .wire_name = "fromPort"},
    Member{.name = "IpProtocol", .shape = &kString, .wire_name = "ipProtocol"},
    Member{.name = "ToPort", .shape = &kInteger, .wire_name = "toPort"},
    Member{.name = "SourceSecurityGroupName", .shape = &kString, .wire_name = "sourceSecurityGroupName"},
    Member{.name = "SourceSecurityGroupOwnerId", .shape = &kString, .wire_name = "sourceSecurityGroupOwnerId"},
};
constexpr Shape kAuthorizeSecurityGroupEgressRequest{.name = "AuthorizeSecurityGroupEgressRequest", .type = Type::structure, .members = kAuthorizeSecurityGroupEgressRequestMembers};
constexpr std::array kAuthorizeSecurityGroupEgressResultMembers{
    Member{.name = "Return", .shape = &kBoolean, .wire_name = "return"},
    Member{.name = "SecurityGroupRules", .shape = &kSecurityGroupRuleList, .wire_name = "securityGroupRuleSet"},
};
constexpr Shape kAuthorizeSecurityGroupEgressResult{.name = "AuthorizeSecurityGroupEgressResult", .type = Type::structure, .members = kAuthorizeSecurityGroupEgressResultMembers};
constexpr Shape kSecurityGroupRuleIdList{.name = "SecurityGroupRuleIdList", .type = Type::list, .item = &kString, .item_name = "item"};
constexpr std::array kRevokeSecurityGroupIngressRequestMembers{
    Member{.name = "CidrIp", .shape = &kString},
    Member{.name = "FromPort", .shape = &kInteger},
    Member{.name = "GroupId", .shape = &kSecurityGroupId},
    Member{.name = "GroupName", .shape = &kSecurityGroupName},
    Member{.name = "IpPermissions", .shape = &kIpPermissionList},
    Member{.name = "IpProtocol", .shape = &kString},
    Member{.name = "SourceSecurityGroupName", .shape = &kString},
    Member{.name = "SourceSecurityGroupOwnerId", .shape = &kString},
    Member{.name = "ToPort", .shape = &kInteger},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "SecurityGroupRuleIds", .shape = &kSecurityGroupRuleIdList, .wire_name = "SecurityGroupRuleId"},
};
constexpr Shape kRevokeSecurityGroupIngressRequest{.name = "RevokeSecurityGroupIngressRequest", .type = Type::structure, .members = kRevokeSecurityGroupIngressRequestMembers};
constexpr std::array kRevokeSecurityGroupIngressResultMembers{
    Member{.name = "Return", .shape = &kBoolean, .wire_name = "return"},
    Member{.name = "UnknownIpPermissions", .shape = &kIpPermissionList, .wire_name = "unknownIpPermissionSet"},
};
constexpr Shape kRevokeSecurityGroupIngressResult{.name = "RevokeSecurityGroupIngressResult", .type = Type::structure, .members = kRevokeSecurityGroupIngressResultMembers};
constexpr std::array kRevokeSecurityGroupEgressRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "GroupId", .shape = &kSecurityGroupId, .is_required = true, .wire_name = "groupId"},
    Member{.name = "IpPermissions", .shape = &kIpPermissionList, .wire_name = "ipPermissions"},
    Member{.name = "SecurityGroupRuleIds", .shape = &kSecurityGroupRuleIdList, .wire_name = "SecurityGroupRuleId"},
    Member{.name = "CidrIp", .shape = &kString, .wire_name = "cidrIp"},
    Member{.name = "FromPort", .shape = &kInteger, .wire_name = "fromPort"},
    Member{.name = "IpProtocol", .shape = &kString, .wire_name = "ipProtocol"},
    Member{.name = "ToPort", .shape = &kInteger, .wire_name = "toPort"},
    Member{.name = "SourceSecurityGroupName", .shape = &kString, .wire_name = "sourceSecurityGroupName"},
    Member{.name = "SourceSecurityGroupOwnerId", .shape = &kString, .wire_name = "sourceSecurityGroupOwnerId"},
};
constexpr Shape kRevokeSecurityGroupEgressRequest{.name = "RevokeSecurityGroupEgressRequest", .type = Type::structure, .members = kRevokeSecurityGroupEgressRequestMembers};
constexpr std::array kRevokeSecurityGroupEgressResultMembers{
    Member{.name = "Return", .shape = &kBoolean, .wire_name = "return"},
    Member{.name = "UnknownIpPermissions", .shape = &kIpPermissionList, .wire_name = "unknownIpPermissionSet"},
};
constexpr Shape kRevokeSecurityGroupEgressResult{.name = "RevokeSecurityGroupEgressResult", .type = Type::structure, .members = kRevokeSecurityGroupEgressResultMembers};
constexpr Shape kDescribeSecurityGroupRulesMaxResults{.name = "DescribeSecurityGroupRulesMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeSecurityGroupRulesRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "SecurityGroupRuleIds", .shape = &kSecurityGroupRuleIdList, .wire_name = "SecurityGroupRuleId"},
    Member{.name = "DryRun", .shape = &kBoolean},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeSecurityGroupRulesMaxResults},
};
constexpr Shape kDescribeSecurityGroupRulesRequest{.name = "DescribeSecurityGroupRulesRequest", .type = Type::structure, .members = kDescribeSecurityGroupRulesRequestMembers};
constexpr std::array kDescribeSecurityGroupRulesResultMembers{
    Member{.name = "SecurityGroupRules", .shape = &kSecurityGroupRuleList, .wire_name = "securityGroupRuleSet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeSecurityGroupRulesResult{.name = "DescribeSecurityGroupRulesResult", .type = Type::structure, .members = kDescribeSecurityGroupRulesResultMembers};
constexpr std::array<std::string_view, 1> kDescribeSecurityGroupRulesFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeSecurityGroupRulesNext{
    "NextToken",
};
constexpr Shape kNetworkAclId{.name = "NetworkAclId", .type = Type::string};
constexpr Shape kNetworkAclIdStringList{.name = "NetworkAclIdStringList", .type = Type::list, .item = &kNetworkAclId, .item_name = "item"};
constexpr Shape kDescribeNetworkAclsMaxResults{.name = "DescribeNetworkAclsMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeNetworkAclsRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "NetworkAclIds", .shape = &kNetworkAclIdStringList, .wire_name = "NetworkAclId"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeNetworkAclsMaxResults},
};
constexpr Shape kDescribeNetworkAclsRequest{.name = "DescribeNetworkAclsRequest", .type = Type::structure, .members = kDescribeNetworkAclsRequestMembers};
constexpr std::array kNetworkAclAssociationMembers{
    Member{.name = "NetworkAclAssociationId", .shape = &kString, .wire_name = "networkAclAssociationId"},
    Member{.name = "NetworkAclId", .shape = &kString, .wire_name = "networkAclId"},
    Member{.name = "SubnetId", .shape = &kString, .wire_name = "subnetId"},
};
constexpr Shape kNetworkAclAssociation{.name = "NetworkAclAssociation", .type = Type::structure, .members = kNetworkAclAssociationMembers};
constexpr Shape kNetworkAclAssociationList{.name = "NetworkAclAssociationList", .type = Type::list, .item = &kNetworkAclAssociation, .item_name = "item"};
constexpr std::array kIcmpTypeCodeMembers{
    Member{.name = "Code", .shape = &kInteger, .wire_name = "code"},
    Member{.name = "Type", .shape = &kInteger, .wire_name = "type"},
};
constexpr Shape kIcmpTypeCode{.name = "IcmpTypeCode", .type = Type::structure, .members = kIcmpTypeCodeMembers};
constexpr std::array kPortRangeMembers{
    Member{.name = "From", .shape = &kInteger, .wire_name = "from"},
    Member{.name = "To", .shape = &kInteger, .wire_name = "to"},
};
constexpr Shape kPortRange{.name = "PortRange", .type = Type::structure, .members = kPortRangeMembers};
constexpr std::array<std::string_view, 2> kRuleActionWords{
    "allow", "deny",
};
constexpr Shape kRuleAction{.name = "RuleAction", .type = Type::string, .words = kRuleActionWords};
constexpr std::array kNetworkAclEntryMembers{
    Member{.name = "CidrBlock", .shape = &kString, .wire_name = "cidrBlock"},
    Member{.name = "Egress", .shape = &kBoolean, .wire_name = "egress"},
    Member{.name = "IcmpTypeCode", .shape = &kIcmpTypeCode, .wire_name = "icmpTypeCode"},
    Member{.name = "Ipv6CidrBlock", .shape = &kString, .wire_name = "ipv6CidrBlock"},
    Member{.name = "PortRange", .shape = &kPortRange, .wire_name = "portRange"},
    Member{.name = "Protocol", .shape = &kString, .wire_name = "protocol"},
    Member{.name = "RuleAction", .shape = &kRuleAction, .wire_name = "ruleAction"},
    Member{.name = "RuleNumber", .shape = &kInteger, .wire_name = "ruleNumber"},
};
constexpr Shape kNetworkAclEntry{.name = "NetworkAclEntry", .type = Type::structure, .members = kNetworkAclEntryMembers};
constexpr Shape kNetworkAclEntryList{.name = "NetworkAclEntryList", .type = Type::list, .item = &kNetworkAclEntry, .item_name = "item"};
constexpr std::array kNetworkAclMembers{
    Member{.name = "Associations", .shape = &kNetworkAclAssociationList, .wire_name = "associationSet"},
    Member{.name = "Entries", .shape = &kNetworkAclEntryList, .wire_name = "entrySet"},
    Member{.name = "IsDefault", .shape = &kBoolean, .wire_name = "default"},
    Member{.name = "NetworkAclId", .shape = &kString, .wire_name = "networkAclId"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
};
constexpr Shape kNetworkAcl{.name = "NetworkAcl", .type = Type::structure, .members = kNetworkAclMembers};
constexpr Shape kNetworkAclList{.name = "NetworkAclList", .type = Type::list, .item = &kNetworkAcl, .item_name = "item"};
constexpr std::array kDescribeNetworkAclsResultMembers{
    Member{.name = "NetworkAcls", .shape = &kNetworkAclList, .wire_name = "networkAclSet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeNetworkAclsResult{.name = "DescribeNetworkAclsResult", .type = Type::structure, .members = kDescribeNetworkAclsResultMembers};
constexpr std::array<std::string_view, 1> kDescribeNetworkAclsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeNetworkAclsNext{
    "NextToken",
};
constexpr Shape kRouteTableId{.name = "RouteTableId", .type = Type::string};
constexpr Shape kRouteTableIdStringList{.name = "RouteTableIdStringList", .type = Type::list, .item = &kRouteTableId, .item_name = "item"};
constexpr Shape kDescribeRouteTablesMaxResults{.name = "DescribeRouteTablesMaxResults", .type = Type::integer, .min = 5, .max = 100};
constexpr std::array kDescribeRouteTablesRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "RouteTableIds", .shape = &kRouteTableIdStringList, .wire_name = "RouteTableId"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeRouteTablesMaxResults},
};
constexpr Shape kDescribeRouteTablesRequest{.name = "DescribeRouteTablesRequest", .type = Type::structure, .members = kDescribeRouteTablesRequestMembers};
constexpr std::array<std::string_view, 5> kRouteTableAssociationStateCodeWords{
    "associating", "associated", "disassociating", "disassociated", "failed",
};
constexpr Shape kRouteTableAssociationStateCode{.name = "RouteTableAssociationStateCode", .type = Type::string, .words = kRouteTableAssociationStateCodeWords};
constexpr std::array kRouteTableAssociationStateMembers{
    Member{.name = "State", .shape = &kRouteTableAssociationStateCode, .wire_name = "state"},
    Member{.name = "StatusMessage", .shape = &kString, .wire_name = "statusMessage"},
};
constexpr Shape kRouteTableAssociationState{.name = "RouteTableAssociationState", .type = Type::structure, .members = kRouteTableAssociationStateMembers};
constexpr std::array kRouteTableAssociationMembers{
    Member{.name = "Main", .shape = &kBoolean, .wire_name = "main"},
    Member{.name = "RouteTableAssociationId", .shape = &kString, .wire_name = "routeTableAssociationId"},
    Member{.name = "RouteTableId", .shape = &kString, .wire_name = "routeTableId"},
    Member{.name = "SubnetId", .shape = &kString, .wire_name = "subnetId"},
    Member{.name = "GatewayId", .shape = &kString, .wire_name = "gatewayId"},
    Member{.name = "AssociationState", .shape = &kRouteTableAssociationState, .wire_name = "associationState"},
};
constexpr Shape kRouteTableAssociation{.name = "RouteTableAssociation", .type = Type::structure, .members = kRouteTableAssociationMembers};
constexpr Shape kRouteTableAssociationList{.name = "RouteTableAssociationList", .type = Type::list, .item = &kRouteTableAssociation, .item_name = "item"};
constexpr std::array kPropagatingVgwMembers{
    Member{.name = "GatewayId", .shape = &kString, .wire_name = "gatewayId"},
};
constexpr Shape kPropagatingVgw{.name = "PropagatingVgw", .type = Type::structure, .members = kPropagatingVgwMembers};
constexpr Shape kPropagatingVgwList{.name = "PropagatingVgwList", .type = Type::list, .item = &kPropagatingVgw, .item_name = "item"};
constexpr Shape kCarrierGatewayId{.name = "CarrierGatewayId", .type = Type::string};
constexpr std::array<std::string_view, 3> kRouteOriginWords{
    "CreateRouteTable", "CreateRoute", "EnableVgwRoutePropagation",
};
constexpr Shape kRouteOrigin{.name = "RouteOrigin", .type = Type::string, .words = kRouteOriginWords};
constexpr std::array<std::string_view, 2> kRouteStateWords{
    "active", "blackhole",
};
constexpr Shape kRouteState{.name = "RouteState", .type = Type::string, .words = kRouteStateWords};
constexpr Shape kCoreNetworkArn{.name = "CoreNetworkArn", .type = Type::string};
constexpr std::array kRouteMembers{
    Member{.name = "DestinationCidrBlock", .shape = &kString, .wire_name = "destinationCidrBlock"},
    Member{.name = "DestinationIpv6CidrBlock", .shape = &kString, .wire_name = "destinationIpv6CidrBlock"},
    Member{.name = "DestinationPrefixListId", .shape = &kString, .wire_name = "destinationPrefixListId"},
    Member{.name = "EgressOnlyInternetGatewayId", .shape = &kString, .wire_name = "egressOnlyInternetGatewayId"},
    Member{.name = "GatewayId", .shape = &kString, .wire_name = "gatewayId"},
    Member{.name = "InstanceId", .shape = &kString, .wire_name = "instanceId"},
    Member{.name = "InstanceOwnerId", .shape = &kString, .wire_name = "instanceOwnerId"},
    Member{.name = "NatGatewayId", .shape = &kString, .wire_name = "natGatewayId"},
    Member{.name = "TransitGatewayId", .shape = &kString, .wire_name = "transitGatewayId"},
    Member{.name = "LocalGatewayId", .shape = &kString, .wire_name = "localGatewayId"},
    Member{.name = "CarrierGatewayId", .shape = &kCarrierGatewayId, .wire_name = "carrierGatewayId"},
    Member{.name = "NetworkInterfaceId", .shape = &kString, .wire_name = "networkInterfaceId"},
    Member{.name = "Origin", .shape = &kRouteOrigin, .wire_name = "origin"},
    Member{.name = "State", .shape = &kRouteState, .wire_name = "state"},
    Member{.name = "VpcPeeringConnectionId", .shape = &kString, .wire_name = "vpcPeeringConnectionId"},
    Member{.name = "CoreNetworkArn", .shape = &kCoreNetworkArn, .wire_name = "coreNetworkArn"},
};
constexpr Shape kRoute{.name = "Route", .type = Type::structure, .members = kRouteMembers};
constexpr Shape kRouteList{.name = "RouteList", .type = Type::list, .item = &kRoute, .item_name = "item"};
constexpr std::array kRouteTableMembers{
    Member{.name = "Associations", .shape = &kRouteTableAssociationList, .wire_name = "associationSet"},
    Member{.name = "PropagatingVgws", .shape = &kPropagatingVgwList, .wire_name = "propagatingVgwSet"},
    Member{.name = "RouteTableId", .shape = &kString, .wire_name = "routeTableId"},
    Member{.name = "Routes", .shape = &kRouteList, .wire_name = "routeSet"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
};
constexpr Shape kRouteTable{.name = "RouteTable", .type = Type::structure, .members = kRouteTableMembers};
constexpr Shape kRouteTableList{.name = "RouteTableList", .type = Type::list, .item = &kRouteTable, .item_name = "item"};
constexpr std::array kDescribeRouteTablesResultMembers{
    Member{.name = "RouteTables", .shape = &kRouteTableList, .wire_name = "routeTableSet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeRouteTablesResult{.name = "DescribeRouteTablesResult", .type = Type::structure, .members = kDescribeRouteTablesResultMembers};
constexpr std::array<std::string_view, 1> kDescribeRouteTablesFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeRouteTablesNext{
    "NextToken",
};
constexpr std::array kCreateRouteTableRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true, .wire_name = "vpcId"},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
};
constexpr Shape kCreateRouteTableRequest{.name = "CreateRouteTableRequest", .type = Type::structure, .members = kCreateRouteTableRequestMembers};
constexpr std::array kCreateRouteTableResultMembers{
    Member{.name = "RouteTable", .shape = &kRouteTable, .wire_name = "routeTable"},
};
constexpr Shape kCreateRouteTableResult{.name = "CreateRouteTableResult", .type = Type::structure, .members = kCreateRouteTableResultMembers};
constexpr Shape kVpcEndpointId{.name = "VpcEndpointId", .type = Type::string};
constexpr Shape kEgressOnlyInternetGatewayId{.name = "EgressOnlyInternetGatewayId", .type = Type::string};
constexpr Shape kRouteGatewayId{.name = "RouteGatewayId", .type = Type::string};
constexpr Shape kInstanceId{.name = "InstanceId", .type = Type::string};
constexpr Shape kNatGatewayId{.name = "NatGatewayId", .type = Type::string};
constexpr Shape kTransitGatewayId{.name = "TransitGatewayId", .type = Type::string};
constexpr Shape kLocalGatewayId{.name = "LocalGatewayId", .type = Type::string};
constexpr Shape kNetworkInterfaceId{.name = "NetworkInterfaceId", .type = Type::string};
constexpr Shape kVpcPeeringConnectionId{.name = "VpcPeeringConnectionId", .type = Type::string};
constexpr std::array kCreateRouteRequestMembers{
    Member{.name = "DestinationCidrBlock", .shape = &kString, .wire_name = "destinationCidrBlock"},
    Member{.name = "DestinationIpv6CidrBlock", .shape = &kString, .wire_name = "destinationIpv6CidrBlock"},
    Member{.name = "DestinationPrefixListId", .shape = &kPrefixListResourceId},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "VpcEndpointId", .shape = &kVpcEndpointId},
    Member{.name = "EgressOnlyInternetGatewayId", .shape = &kEgressOnlyInternetGatewayId, .wire_name = "egressOnlyInternetGatewayId"},
    Member{.name = "GatewayId", .shape = &kRouteGatewayId, .wire_name = "gatewayId"},
    Member{.name = "InstanceId", .shape = &kInstanceId, .wire_name = "instanceId"},
    Member{.name = "NatGatewayId", .shape = &kNatGatewayId, .wire_name = "natGatewayId"},
    Member{.name = "TransitGatewayId", .shape = &kTransitGatewayId},
    Member{.name = "LocalGatewayId", .shape = &kLocalGatewayId},
    Member{.name = "CarrierGatewayId", .shape = &kCarrierGatewayId},
    Member{.name = "NetworkInterfaceId", .shape = &kNetworkInterfaceId, .wire_name = "networkInterfaceId"},
    Member{.name = "RouteTableId", .shape = &kRouteTableId, .is_required = true, .wire_name = "routeTableId"},
    Member{.name = "VpcPeeringConnectionId", .shape = &kVpcPeeringConnectionId, .wire_name = "vpcPeeringConnectionId"},
    Member{.name = "CoreNetworkArn", .shape = &kCoreNetworkArn},
};
constexpr Shape kCreateRouteRequest{.name = "CreateRouteRequest", .type = Type::structure, .members = kCreateRouteRequestMembers};
constexpr std::array kCreateRouteResultMembers{
    Member{.name = "Return", .shape = &kBoolean, .wire_name = "return"},
};
constexpr Shape kCreateRouteResult{.name = "CreateRouteResult", .type = Type::structure, .members = kCreateRouteResultMembers};
constexpr std::array kDeleteRouteRequestMembers{
    Member{.name = "DestinationCidrBlock", .shape = &kString, .wire_name = "destinationCidrBlock"},
    Member{.name = "DestinationIpv6CidrBlock", .shape = &kString, .wire_name = "destinationIpv6CidrBlock"},
    Member{.name = "DestinationPrefixListId", .shape = &kPrefixListResourceId},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "RouteTableId", .shape = &kRouteTableId, .is_required = true, .wire_name = "routeTableId"},
};
constexpr Shape kDeleteRouteRequest{.name = "DeleteRouteRequest", .type = Type::structure, .members = kDeleteRouteRequestMembers};
constexpr std::array kAssociateRouteTableRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "RouteTableId", .shape = &kRouteTableId, .is_required = true, .wire_name = "routeTableId"},
    Member{.name = "SubnetId", .shape = &kSubnetId, .wire_name = "subnetId"},
    Member{.name = "GatewayId", .shape = &kRouteGatewayId},
};
constexpr Shape kAssociateRouteTableRequest{.name = "AssociateRouteTableRequest", .type = Type::structure, .members = kAssociateRouteTableRequestMembers};
constexpr std::array kAssociateRouteTableResultMembers{
    Member{.name = "AssociationId", .shape = &kString, .wire_name = "associationId"},
    Member{.name = "AssociationState", .shape = &kRouteTableAssociationState, .wire_name = "associationState"},
};
constexpr Shape kAssociateRouteTableResult{.name = "AssociateRouteTableResult", .type = Type::structure, .members = kAssociateRouteTableResultMembers};
constexpr Shape kRouteTableAssociationId{.name = "RouteTableAssociationId", .type = Type::string};
constexpr std::array kDisassociateRouteTableRequestMembers{
    Member{.name = "AssociationId", .shape = &kRouteTableAssociationId, .is_required = true, .wire_name = "associationId"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDisassociateRouteTableRequest{.name = "DisassociateRouteTableRequest", .type = Type::structure, .members = kDisassociateRouteTableRequestMembers};
constexpr std::array kDeleteRouteTableRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "RouteTableId", .shape = &kRouteTableId, .is_required = true, .wire_name = "routeTableId"},
};
constexpr Shape kDeleteRouteTableRequest{.name = "DeleteRouteTableRequest", .type = Type::structure, .members = kDeleteRouteTableRequestMembers};
constexpr std::array kCreateInternetGatewayRequestMembers{
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kCreateInternetGatewayRequest{.name = "CreateInternetGatewayRequest", .type = Type::structure, .members = kCreateInternetGatewayRequestMembers};
constexpr std::array<std::string_view, 4> kAttachmentStatusWords{
    "attaching", "attached", "detaching", "detached",
};
constexpr Shape kAttachmentStatus{.name = "AttachmentStatus", .type = Type::string, .words = kAttachmentStatusWords};
constexpr std::array kInternetGatewayAttachmentMembers{
    Member{.name = "State", .shape = &kAttachmentStatus, .wire_name = "state"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
};
constexpr Shape kInternetGatewayAttachment{.name = "InternetGatewayAttachment", .type = Type::structure, .members = kInternetGatewayAttachmentMembers};
constexpr Shape kInternetGatewayAttachmentList{.name = "InternetGatewayAttachmentList", .type = Type::list, .item = &kInternetGatewayAttachment, .item_name = "item"};
constexpr std::array kInternetGatewayMembers{
    Member{.name = "Attachments", .shape = &kInternetGatewayAttachmentList, .wire_name = "attachmentSet"},
    Member{.name = "InternetGatewayId", .shape = &kString, .wire_name = "internetGatewayId"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
};
constexpr Shape kInternetGateway{.name = "InternetGateway", .type = Type::structure, .members = kInternetGatewayMembers};
constexpr std::array kCreateInternetGatewayResultMembers{
    Member{.name = "InternetGateway", .shape = &kInternetGateway, .wire_name = "internetGateway"},
};
constexpr Shape kCreateInternetGatewayResult{.name = "CreateInternetGatewayResult", .type = Type::structure, .members = kCreateInternetGatewayResultMembers};
constexpr Shape kInternetGatewayId{.name = "InternetGatewayId", .type = Type::string};
constexpr std::array kAttachInternetGatewayRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "InternetGatewayId", .shape = &kInternetGatewayId, .is_required = true, .wire_name = "internetGatewayId"},
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true, .wire_name = "vpcId"},
};
constexpr Shape kAttachInternetGatewayRequest{.name = "AttachInternetGatewayRequest", .type = Type::structure, .members = kAttachInternetGatewayRequestMembers};
constexpr std::array kDetachInternetGatewayRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "InternetGatewayId", .shape = &kInternetGatewayId, .is_required = true, .wire_name = "internetGatewayId"},
    Member{.name = "VpcId", .shape = &kVpcId, .is_required = true, .wire_name = "vpcId"},
};
constexpr Shape kDetachInternetGatewayRequest{.name = "DetachInternetGatewayRequest", .type = Type::structure, .members = kDetachInternetGatewayRequestMembers};
constexpr std::array kDeleteInternetGatewayRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "InternetGatewayId", .shape = &kInternetGatewayId, .is_required = true, .wire_name = "internetGatewayId"},
};
constexpr Shape kDeleteInternetGatewayRequest{.name = "DeleteInternetGatewayRequest", .type = Type::structure, .members = kDeleteInternetGatewayRequestMembers};
constexpr Shape kInternetGatewayIdList{.name = "InternetGatewayIdList", .type = Type::list, .item = &kInternetGatewayId, .item_name = "item"};
constexpr Shape kDescribeInternetGatewaysMaxResults{.name = "DescribeInternetGatewaysMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeInternetGatewaysRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "InternetGatewayIds", .shape = &kInternetGatewayIdList, .wire_name = "internetGatewayId"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeInternetGatewaysMaxResults},
};
constexpr Shape kDescribeInternetGatewaysRequest{.name = "DescribeInternetGatewaysRequest", .type = Type::structure, .members = kDescribeInternetGatewaysRequestMembers};
constexpr Shape kInternetGatewayList{.name = "InternetGatewayList", .type = Type::list, .item = &kInternetGateway, .item_name = "item"};
constexpr std::array kDescribeInternetGatewaysResultMembers{
    Member{.name = "InternetGateways", .shape = &kInternetGatewayList, .wire_name = "internetGatewaySet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeInternetGatewaysResult{.name = "DescribeInternetGatewaysResult", .type = Type::structure, .members = kDescribeInternetGatewaysResultMembers};
constexpr std::array<std::string_view, 1> kDescribeInternetGatewaysFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeInternetGatewaysNext{
    "NextToken",
};
constexpr Shape kZoneNameStringList{.name = "ZoneNameStringList", .type = Type::list, .item = &kString, .item_name = "ZoneName"};
constexpr Shape kZoneIdStringList{.name = "ZoneIdStringList", .type = Type::list, .item = &kString, .item_name = "ZoneId"};
constexpr std::array kDescribeAvailabilityZonesRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "ZoneNames", .shape = &kZoneNameStringList, .wire_name = "ZoneName"},
    Member{.name = "ZoneIds", .shape = &kZoneIdStringList, .wire_name = "ZoneId"},
    Member{.name = "AllAvailabilityZones", .shape = &kBoolean},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDescribeAvailabilityZonesRequest{.name = "DescribeAvailabilityZonesRequest", .type = Type::structure, .members = kDescribeAvailabilityZonesRequestMembers};
constexpr std::array<std::string_view, 4> kAvailabilityZoneStateWords{
    "available", "information", "impaired", "unavailable",
};
constexpr Shape kAvailabilityZoneState{.name = "AvailabilityZoneState", .type = Type::string, .words = kAvailabilityZoneStateWords};
constexpr std::array<std::string_view, 3> kAvailabilityZoneOptInStatusWords{
    "opt-in-not-required", "opted-in", "not-opted-in",
};
constexpr Shape kAvailabilityZoneOptInStatus{.name = "AvailabilityZoneOptInStatus", .type = Type::string, .words = kAvailabilityZoneOptInStatusWords};
constexpr std::array kAvailabilityZoneMessageMembers{
    Member{.name = "Message", .shape = &kString, .wire_name = "message"},
};
constexpr Shape kAvailabilityZoneMessage{.name = "AvailabilityZoneMessage", .type = Type::structure, .members = kAvailabilityZoneMessageMembers};
constexpr Shape kAvailabilityZoneMessageList{.name = "AvailabilityZoneMessageList", .type = Type::list, .item = &kAvailabilityZoneMessage, .item_name = "item"};
constexpr std::array kAvailabilityZoneMembers{
    Member{.name = "State", .shape = &kAvailabilityZoneState, .wire_name = "zoneState"},
    Member{.name = "OptInStatus", .shape = &kAvailabilityZoneOptInStatus, .wire_name = "optInStatus"},
    Member{.name = "Messages", .shape = &kAvailabilityZoneMessageList, .wire_name = "messageSet"},
    Member{.name = "RegionName", .shape = &kString, .wire_name = "regionName"},
    Member{.name = "ZoneName", .shape = &kString, .wire_name = "zoneName"},
    Member{.name = "ZoneId", .shape = &kString, .wire_name = "zoneId"},
    Member{.name = "GroupName", .shape = &kString, .wire_name = "groupName"},
    Member{.name = "NetworkBorderGroup", .shape = &kString, .wire_name = "networkBorderGroup"},
    Member{.name = "ZoneType", .shape = &kString, .wire_name = "zoneType"},
    Member{.name = "ParentZoneName", .shape = &kString, .wire_name = "parentZoneName"},
    Member{.name = "ParentZoneId", .shape = &kString, .wire_name = "parentZoneId"},
};
constexpr Shape kAvailabilityZone{.name = "AvailabilityZone", .type = Type::structure, .members = kAvailabilityZoneMembers};
constexpr Shape kAvailabilityZoneList{.name = "AvailabilityZoneList", .type = Type::list, .item = &kAvailabilityZone, .item_name = "item"};
constexpr std::array kDescribeAvailabilityZonesResultMembers{
    Member{.name = "AvailabilityZones", .shape = &kAvailabilityZoneList, .wire_name = "availabilityZoneInfo"},
};
constexpr Shape kDescribeAvailabilityZonesResult{.name = "DescribeAvailabilityZonesResult", .type = Type::structure, .members = kDescribeAvailabilityZonesResultMembers};
constexpr Shape kNetworkInterfaceIdList{.name = "NetworkInterfaceIdList", .type = Type::list, .item = &kNetworkInterfaceId, .item_name = "item"};
constexpr Shape kDescribeNetworkInterfacesMaxResults{.name = "DescribeNetworkInterfacesMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr std::array kDescribeNetworkInterfacesRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "filter"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "NetworkInterfaceIds", .shape = &kNetworkInterfaceIdList, .wire_name = "NetworkInterfaceId"},
    Member{.name = "NextToken", .shape = &kString},
    Member{.name = "MaxResults", .shape = &kDescribeNetworkInterfacesMaxResults},
};
constexpr Shape kDescribeNetworkInterfacesRequest{.name = "DescribeNetworkInterfacesRequest", .type = Type::structure, .members = kDescribeNetworkInterfacesRequestMembers};
constexpr std::array kNetworkInterfaceAssociationMembers{
    Member{.name = "AllocationId", .shape = &kString, .wire_name = "allocationId"},
    Member{.name = "AssociationId", .shape = &kString, .wire_name = "associationId"},
    Member{.name = "IpOwnerId", .shape = &kString, .wire_name = "ipOwnerId"},
    Member{.name = "PublicDnsName", .shape = &kString, .wire_name = "publicDnsName"},
    Member{.name = "PublicIp", .shape = &kString, .wire_name = "publicIp"},
    Member{.name = "CustomerOwnedIp", .shape = &kString, .wire_name = "customerOwnedIp"},
    Member{.name = "CarrierIp", .shape = &kString, .wire_name = "carrierIp"},
};
constexpr Shape kNetworkInterfaceAssociation{.name = "NetworkInterfaceAssociation", .type = Type::structure, .members = kNetworkInterfaceAssociationMembers};
constexpr Shape kDateTime{.name = "DateTime", .type = Type::timestamp};
constexpr std::array kAttachmentEnaSrdUdpSpecificationMembers{
    Member{.name = "EnaSrdUdpEnabled", .shape = &kBoolean, .wire_name = "enaSrdUdpEnabled"},
};
constexpr Shape kAttachmentEnaSrdUdpSpecification{.name = "AttachmentEnaSrdUdpSpecification", .type = Type::structure, .members = kAttachmentEnaSrdUdpSpecificationMembers};
constexpr std::array kAttachmentEnaSrdSpecificationMembers{
    Member{.name = "EnaSrdEnabled", .shape = &kBoolean, .wire_name = "enaSrdEnabled"},
    Member{.name = "EnaSrdUdpSpecification", .shape = &kAttachmentEnaSrdUdpSpecification, .wire_name = "enaSrdUdpSpecification"},
};
constexpr Shape kAttachmentEnaSrdSpecification{.name = "AttachmentEnaSrdSpecification", .type = Type::structure, .members = kAttachmentEnaSrdSpecificationMembers};
constexpr std::array kNetworkInterfaceAttachmentMembers{
    Member{.name = "AttachTime", .shape = &kDateTime, .wire_name = "attachTime"},
    Member{.name = "AttachmentId", .shape = &kString, .wire_name = "attachmentId"},
    Member{.name = "DeleteOnTermination", .shape = &kBoolean, .wire_name = "deleteOnTermination"},
    Member{.name = "DeviceIndex", .shape = &kInteger, .wire_name = "deviceIndex"},
    Member{.name = "NetworkCardIndex", .shape = &kInteger, .wire_name = "networkCardIndex"},
    Member{.name = "InstanceId", .shape = &kString, .wire_name = "instanceId"},
    Member{.name = "InstanceOwnerId", .shape = &kString, .wire_name = "instanceOwnerId"},
    Member{.name = "Status", .shape = &kAttachmentStatus, .wire_name = "status"},
    Member{.name = "EnaSrdSpecification", .shape = &kAttachmentEnaSrdSpecification, .wire_name = "enaSrdSpecification"},
};
constexpr Shape kNetworkInterfaceAttachment{.name = "NetworkInterfaceAttachment", .type = Type::structure, .members = kNetworkInterfaceAttachmentMembers};
constexpr std::array kGroupIdentifierMembers{
    Member{.name = "GroupName", .shape = &kString, .wire_name = "groupName"},
    Member{.name = "GroupId", .shape = &kString, .wire_name = "groupId"},
};
constexpr Shape kGroupIdentifier{.name = "GroupIdentifier", .type = Type::structure, .members = kGroupIdentifierMembers};
constexpr Shape kGroupIdentifierList{.name = "GroupIdentifierList", .type = Type::list, .item = &kGroupIdentifier, .item_name = "item"};
constexpr std::array<std::string_view, 17> kNetworkInterfaceTypeWords{
    "interface", "natGateway", "efa", "trunk", "load_balancer", "network_load_balancer",
    "vpc_endpoint", "branch", "transit_gateway", "lambda", "quicksight",
    "global_accelerator_managed", "api_gateway_managed", "gateway_load_balancer",
    "gateway_load_balancer_endpoint", "iot_rules_managed", "aws_codestar_connections_managed",
};
constexpr Shape kNetworkInterfaceType{.name = "NetworkInterfaceType", .type = Type::string, .words = kNetworkInterfaceTypeWords};
constexpr std::array kNetworkInterfaceIpv6AddressMembers{
    Member{.name = "Ipv6Address", .shape = &kString, .wire_name = "ipv6Address"},
};
constexpr Shape kNetworkInterfaceIpv6Address{.name = "NetworkInterfaceIpv6Address", .type = Type::structure, .members = kNetworkInterfaceIpv6AddressMembers};
constexpr Shape kNetworkInterfaceIpv6AddressesList{.name = "NetworkInterfaceIpv6AddressesList", .type = Type::list, .item = &kNetworkInterfaceIpv6Address, .item_name = "item"};
constexpr std::array kNetworkInterfacePrivateIpAddressMembers{
    Member{.name = "Association", .shape = &kNetworkInterfaceAssociation, .wire_name = "association"},
    Member{.name = "Primary", .shape = &kBoolean, .wire_name = "primary"},
    Member{.name = "PrivateDnsName", .shape = &kString, .wire_name = "privateDnsName"},
    Member{.name = "PrivateIpAddress", .shape = &kString, .wire_name = "privateIpAddress"},
};
constexpr Shape kNetworkInterfacePrivateIpAddress{.name = "NetworkInterfacePrivateIpAddress", .type = Type::structure, .members = kNetworkInterfacePrivateIpAddressMembers};
constexpr Shape kNetworkInterfacePrivateIpAddressList{.name = "NetworkInterfacePrivateIpAddressList", .type = Type::list, .item = &kNetworkInterfacePrivateIpAddress, .item_name = "item"};
constexpr std::array kIpv4PrefixSpecificationMembers{
    Member{.name = "Ipv4Prefix", .shape = &kString, .wire_name = "ipv4Prefix"},
};
constexpr Shape kIpv4PrefixSpecification{.name = "Ipv4PrefixSpecification", .type = Type::structure, .members = kIpv4PrefixSpecificationMembers};
constexpr Shape kIpv4PrefixesList{.name = "Ipv4PrefixesList", .type = Type::list, .item = &kIpv4PrefixSpecification, .item_name = "item"};
constexpr std::array kIpv6PrefixSpecificationMembers{
    Member{.name = "Ipv6Prefix", .shape = &kString, .wire_name = "ipv6Prefix"},
};
constexpr Shape kIpv6PrefixSpecification{.name = "Ipv6PrefixSpecification", .type = Type::structure, .members = kIpv6PrefixSpecificationMembers};
constexpr Shape kIpv6PrefixesList{.name = "Ipv6PrefixesList", .type = Type::list, .item = &kIpv6PrefixSpecification, .item_name = "item"};
constexpr std::array<std::string_view, 5> kNetworkInterfaceStatusWords{
    "available", "associated", "attaching", "in-use", "detaching",
};
constexpr Shape kNetworkInterfaceStatus{.name = "NetworkInterfaceStatus", .type = Type::string, .words = kNetworkInterfaceStatusWords};
constexpr std::array kNetworkInterfaceMembers{
    Member{.name = "Association", .shape = &kNetworkInterfaceAssociation, .wire_name = "association"},
    Member{.name = "Attachment", .shape = &kNetworkInterfaceAttachment, .wire_name = "attachment"},
    Member{.name = "AvailabilityZone", .shape = &kString, .wire_name = "availabilityZone"},
    Member{.name = "Description", .shape = &kString, .wire_name = "description"},
    Member{.name = "Groups", .shape = &kGroupIdentifierList, .wire_name = "groupSet"},
    Member{.name = "InterfaceType", .shape = &kNetworkInterfaceType, .wire_name = "interfaceType"},
    Member{.name = "Ipv6Addresses", .shape = &kNetworkInterfaceIpv6AddressesList, .wire_name = "ipv6AddressesSet"},
    Member{.name = "MacAddress", .shape = &kString, .wire_name = "macAddress"},
    Member{.name = "NetworkInterfaceId", .shape = &kString, .wire_name = "networkInterfaceId"},
    Member{.name = "OutpostArn", .shape = &kString, .wire_name = "outpostArn"},
    Member{.name = "OwnerId", .shape = &kString, .wire_name = "ownerId"},
    Member{.name = "PrivateDnsName", .shape = &kString, .wire_name = "privateDnsName"},
    Member{.name = "PrivateIpAddress", .shape = &kString, .wire_name = "privateIpAddress"},
    Member{.name = "PrivateIpAddresses", .shape = &kNetworkInterfacePrivateIpAddressList, .wire_name = "privateIpAddressesSet"},
    Member{.name = "Ipv4Prefixes", .shape = &kIpv4PrefixesList, .wire_name = "ipv4PrefixSet"},
    Member{.name = "Ipv6Prefixes", .shape = &kIpv6PrefixesList, .wire_name = "ipv6PrefixSet"},
    Member{.name = "RequesterId", .shape = &kString, .wire_name = "requesterId"},
    Member{.name = "RequesterManaged", .shape = &kBoolean, .wire_name = "requesterManaged"},
    Member{.name = "SourceDestCheck", .shape = &kBoolean, .wire_name = "sourceDestCheck"},
    Member{.name = "Status", .shape = &kNetworkInterfaceStatus, .wire_name = "status"},
    Member{.name = "SubnetId", .shape = &kString, .wire_name = "subnetId"},
    Member{.name = "TagSet", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "DenyAllIgwTraffic", .shape = &kBoolean, .wire_name = "denyAllIgwTraffic"},
    Member{.name = "Ipv6Native", .shape = &kBoolean, .wire_name = "ipv6Native"},
    Member{.name = "Ipv6Address", .shape = &kString, .wire_name = "ipv6Address"},
};
constexpr Shape kNetworkInterface{.name = "NetworkInterface", .type = Type::structure, .members = kNetworkInterfaceMembers};
constexpr Shape kNetworkInterfaceList{.name = "NetworkInterfaceList", .type = Type::list, .item = &kNetworkInterface, .item_name = "item"};
constexpr std::array kDescribeNetworkInterfacesResultMembers{
    Member{.name = "NetworkInterfaces", .shape = &kNetworkInterfaceList, .wire_name = "networkInterfaceSet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeNetworkInterfacesResult{.name = "DescribeNetworkInterfacesResult", .type = Type::structure, .members = kDescribeNetworkInterfacesResultMembers};
constexpr std::array<std::string_view, 1> kDescribeNetworkInterfacesFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeNetworkInterfacesNext{
    "NextToken",
};
constexpr std::array<std::string_view, 2> kAccountAttributeNameWords{
    "supported-platforms", "default-vpc",
};
constexpr Shape kAccountAttributeName{.name = "AccountAttributeName", .type = Type::string, .words = kAccountAttributeNameWords};
constexpr Shape kAccountAttributeNameStringList{.name = "AccountAttributeNameStringList", .type = Type::list, .item = &kAccountAttributeName, .item_name = "attributeName"};
constexpr std::array kDescribeAccountAttributesRequestMembers{
    Member{.name = "AttributeNames", .shape = &kAccountAttributeNameStringList, .wire_name = "attributeName"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDescribeAccountAttributesRequest{.name = "DescribeAccountAttributesRequest", .type = Type::structure, .members = kDescribeAccountAttributesRequestMembers};
constexpr std::array kAccountAttributeValueMembers{
    Member{.name = "AttributeValue", .shape = &kString, .wire_name = "attributeValue"},
};
constexpr Shape kAccountAttributeValue{.name = "AccountAttributeValue", .type = Type::structure, .members = kAccountAttributeValueMembers};
constexpr Shape kAccountAttributeValueList{.name = "AccountAttributeValueList", .type = Type::list, .item = &kAccountAttributeValue, .item_name = "item"};
constexpr std::array kAccountAttributeMembers{
    Member{.name = "AttributeName", .shape = &kString, .wire_name = "attributeName"},
    Member{.name = "AttributeValues", .shape = &kAccountAttributeValueList, .wire_name = "attributeValueSet"},
};
constexpr Shape kAccountAttribute{.name = "AccountAttribute", .type = Type::structure, .members = kAccountAttributeMembers};
constexpr Shape kAccountAttributeList{.name = "AccountAttributeList", .type = Type::list, .item = &kAccountAttribute, .item_name = "item"};
constexpr std::array kDescribeAccountAttributesResultMembers{
    Member{.name = "AccountAttributes", .shape = &kAccountAttributeList, .wire_name = "accountAttributeSet"},
};
constexpr Shape kDescribeAccountAttributesResult{.name = "DescribeAccountAttributesResult", .type = Type::structure, .members = kDescribeAccountAttributesResultMembers};
constexpr Shape kRegionNameStringList{.name = "RegionNameStringList", .type = Type::list, .item = &kString, .item_name = "RegionName"};
constexpr std::array kDescribeRegionsRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "RegionNames", .shape = &kRegionNameStringList, .wire_name = "RegionName"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "AllRegions", .shape = &kBoolean},
};
constexpr Shape kDescribeRegionsRequest{.name = "DescribeRegionsRequest", .type = Type::structure, .members = kDescribeRegionsRequestMembers};
constexpr std::array kRegionMembers{
    Member{.name = "Endpoint", .shape = &kString, .wire_name = "regionEndpoint"},
    Member{.name = "RegionName", .shape = &kString, .wire_name = "regionName"},
    Member{.name = "OptInStatus", .shape = &kString, .wire_name = "optInStatus"},
};
constexpr Shape kRegion{.name = "Region", .type = Type::structure, .members = kRegionMembers};
constexpr Shape kRegionList{.name = "RegionList", .type = Type::list, .item = &kRegion, .item_name = "item"};
constexpr std::array kDescribeRegionsResultMembers{
    Member{.name = "Regions", .shape = &kRegionList, .wire_name = "regionInfo"},
};
constexpr Shape kDescribeRegionsResult{.name = "DescribeRegionsResult", .type = Type::structure, .members = kDescribeRegionsResultMembers};
constexpr Shape kTaggableResourceId{.name = "TaggableResourceId", .type = Type::string};
constexpr Shape kResourceIdList{.name = "ResourceIdList", .type = Type::list, .item = &kTaggableResourceId};
constexpr std::array kCreateTagsRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "Resources", .shape = &kResourceIdList, .is_required = true, .wire_name = "ResourceId"},
    Member{.name = "Tags", .shape = &kTagList, .is_required = true, .wire_name = "Tag"},
};
constexpr Shape kCreateTagsRequest{.name = "CreateTagsRequest", .type = Type::structure, .members = kCreateTagsRequestMembers};
constexpr std::array kDeleteTagsRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "Resources", .shape = &kResourceIdList, .is_required = true, .wire_name = "resourceId"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tag"},
};
constexpr Shape kDeleteTagsRequest{.name = "DeleteTagsRequest", .type = Type::structure, .members = kDeleteTagsRequestMembers};
constexpr std::array kDescribeTagsRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "MaxResults", .shape = &kInteger, .wire_name = "maxResults"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeTagsRequest{.name = "DescribeTagsRequest", .type = Type::structure, .members = kDescribeTagsRequestMembers};
constexpr std::array kTagDescriptionMembers{
    Member{.name = "Key", .shape = &kString, .wire_name = "key"},
    Member{.name = "ResourceId", .shape = &kString, .wire_name = "resourceId"},
    Member{.name = "ResourceType", .shape = &kResourceType, .wire_name = "resourceType"},
    Member{.name = "Value", .shape = &kString, .wire_name = "value"},
};
constexpr Shape kTagDescription{.name = "TagDescription", .type = Type::structure, .members = kTagDescriptionMembers};
constexpr Shape kTagDescriptionList{.name = "TagDescriptionList", .type = Type::list, .item = &kTagDescription, .item_name = "item"};
constexpr std::array kDescribeTagsResultMembers{
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
    Member{.name = "Tags", .shape = &kTagDescriptionList, .wire_name = "tagSet"},
};
constexpr Shape kDescribeTagsResult{.name = "DescribeTagsResult", .type = Type::structure, .members = kDescribeTagsResultMembers};
constexpr std::array<std::string_view, 1> kDescribeTagsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeTagsNext{
    "NextToken",
};
constexpr std::array kCreateNetworkAclEntryRequestMembers{
    Member{.name = "CidrBlock", .shape = &kString, .wire_name = "cidrBlock"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "Egress", .shape = &kBoolean, .is_required = true, .wire_name = "egress"},
    Member{.name = "IcmpTypeCode", .shape = &kIcmpTypeCode, .wire_name = "Icmp"},
    Member{.name = "Ipv6CidrBlock", .shape = &kString, .wire_name = "ipv6CidrBlock"},
    Member{.name = "NetworkAclId", .shape = &kNetworkAclId, .is_required = true, .wire_name = "networkAclId"},
    Member{.name = "PortRange", .shape = &kPortRange, .wire_name = "portRange"},
    Member{.name = "Protocol", .shape = &kString, .is_required = true, .wire_name = "protocol"},
    Member{.name = "RuleAction", .shape = &kRuleAction, .is_required = true, .wire_name = "ruleAction"},
    Member{.name = "RuleNumber", .shape = &kInteger, .is_required = true, .wire_name = "ruleNumber"},
};
constexpr Shape kCreateNetworkAclEntryRequest{.name = "CreateNetworkAclEntryRequest", .type = Type::structure, .members = kCreateNetworkAclEntryRequestMembers};
constexpr std::array kDeleteNetworkAclEntryRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "Egress", .shape = &kBoolean, .is_required = true, .wire_name = "egress"},
    Member{.name = "NetworkAclId", .shape = &kNetworkAclId, .is_required = true, .wire_name = "networkAclId"},
    Member{.name = "RuleNumber", .shape = &kInteger, .is_required = true, .wire_name = "ruleNumber"},
};
constexpr Shape kDeleteNetworkAclEntryRequest{.name = "DeleteNetworkAclEntryRequest", .type = Type::structure, .members = kDeleteNetworkAclEntryRequestMembers};
constexpr std::array<std::string_view, 2> kDomainTypeWords{
    "vpc", "standard",
};
constexpr Shape kDomainType{.name = "DomainType", .type = Type::string, .words = kDomainTypeWords};
constexpr Shape kPublicIpAddress{.name = "PublicIpAddress", .type = Type::string};
constexpr Shape kIpv4PoolEc2Id{.name = "Ipv4PoolEc2Id", .type = Type::string};
constexpr std::array kAllocateAddressRequestMembers{
    Member{.name = "Domain", .shape = &kDomainType},
    Member{.name = "Address", .shape = &kPublicIpAddress},
    Member{.name = "PublicIpv4Pool", .shape = &kIpv4PoolEc2Id},
    Member{.name = "NetworkBorderGroup", .shape = &kString},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kString},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
};
constexpr Shape kAllocateAddressRequest{.name = "AllocateAddressRequest", .type = Type::structure, .members = kAllocateAddressRequestMembers};
constexpr std::array kAllocateAddressResultMembers{
    Member{.name = "PublicIp", .shape = &kString, .wire_name = "publicIp"},
    Member{.name = "AllocationId", .shape = &kString, .wire_name = "allocationId"},
    Member{.name = "PublicIpv4Pool", .shape = &kString, .wire_name = "publicIpv4Pool"},
    Member{.name = "NetworkBorderGroup", .shape = &kString, .wire_name = "networkBorderGroup"},
    Member{.name = "Domain", .shape = &kDomainType, .wire_name = "domain"},
    Member{.name = "CustomerOwnedIp", .shape = &kString, .wire_name = "customerOwnedIp"},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kString, .wire_name = "customerOwnedIpv4Pool"},
    Member{.name = "CarrierIp", .shape = &kString, .wire_name = "carrierIp"},
};
constexpr Shape kAllocateAddressResult{.name = "AllocateAddressResult", .type = Type::structure, .members = kAllocateAddressResultMembers};
constexpr Shape kPublicIpStringList{.name = "PublicIpStringList", .type = Type::list, .item = &kString, .item_name = "PublicIp"};
constexpr Shape kAllocationId{.name = "AllocationId", .type = Type::string};
constexpr Shape kAllocationIdList{.name = "AllocationIdList", .type = Type::list, .item = &kAllocationId, .item_name = "AllocationId"};
constexpr std::array kDescribeAddressesRequestMembers{
    Member{.name = "Filters", .shape = &kFilterList, .wire_name = "Filter"},
    Member{.name = "PublicIps", .shape = &kPublicIpStringList, .wire_name = "PublicIp"},
    Member{.name = "AllocationIds", .shape = &kAllocationIdList, .wire_name = "AllocationId"},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDescribeAddressesRequest{.name = "DescribeAddressesRequest", .type = Type::structure, .members = kDescribeAddressesRequestMembers};
constexpr std::array kAddressMembers{
    Member{.name = "InstanceId", .shape = &kString, .wire_name = "instanceId"},
    Member{.name = "PublicIp", .shape = &kString, .wire_name = "publicIp"},
    Member{.name = "AllocationId", .shape = &kString, .wire_name = "allocationId"},
    Member{.name = "AssociationId", .shape = &kString, .wire_name = "associationId"},
    Member{.name = "Domain", .shape = &kDomainType, .wire_name = "domain"},
    Member{.name = "NetworkInterfaceId", .shape = &kString, .wire_name = "networkInterfaceId"},
    Member{.name = "NetworkInterfaceOwnerId", .shape = &kString, .wire_name = "networkInterfaceOwnerId"},
    Member{.name = "PrivateIpAddress", .shape = &kString, .wire_name = "privateIpAddress"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "PublicIpv4Pool", .shape = &kString, .wire_name = "publicIpv4Pool"},
    Member{.name = "NetworkBorderGroup", .shape = &kString, .wire_name = "networkBorderGroup"},
    Member{.name = "CustomerOwnedIp", .shape = &kString, .wire_name = "customerOwnedIp"},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kString, .wire_name = "customerOwnedIpv4Pool"},
    Member{.name = "CarrierIp", .shape = &kString, .wire_name = "carrierIp"},
};
constexpr Shape kAddress{.name = "Address", .type = Type::structure, .members = kAddressMembers};
constexpr Shape kAddressList{.name = "AddressList", .type = Type::list, .item = &kAddress, .item_name = "item"};
constexpr std::array kDescribeAddressesResultMembers{
    Member{.name = "Addresses", .shape = &kAddressList, .wire_name = "addressesSet"},
};
constexpr Shape kDescribeAddressesResult{.name = "DescribeAddressesResult", .type = Type::structure, .members = kDescribeAddressesResultMembers};
constexpr Shape kAllocationIds{.name = "AllocationIds", .type = Type::list, .item = &kAllocationId, .item_name = "item"};
constexpr std::array<std::string_view, 1> kAddressAttributeNameWords{
    "domain-name",
};
constexpr Shape kAddressAttributeName{.name = "AddressAttributeName", .type = Type::string, .words = kAddressAttributeNameWords};
constexpr Shape kNextToken{.name = "NextToken", .type = Type::string};
constexpr Shape kAddressMaxResults{.name = "AddressMaxResults", .type = Type::integer, .min = 1, .max = 1000};
constexpr std::array kDescribeAddressesAttributeRequestMembers{
    Member{.name = "AllocationIds", .shape = &kAllocationIds, .wire_name = "AllocationId"},
    Member{.name = "Attribute", .shape = &kAddressAttributeName},
    Member{.name = "NextToken", .shape = &kNextToken},
    Member{.name = "MaxResults", .shape = &kAddressMaxResults},
    Member{.name = "DryRun", .shape = &kBoolean},
};
constexpr Shape kDescribeAddressesAttributeRequest{.name = "DescribeAddressesAttributeRequest", .type = Type::structure, .members = kDescribeAddressesAttributeRequestMembers};
constexpr std::array kPtrUpdateStatusMembers{
    Member{.name = "Value", .shape = &kString, .wire_name = "value"},
    Member{.name = "Status", .shape = &kString, .wire_name = "status"},
    Member{.name = "Reason", .shape = &kString, .wire_name = "reason"},
};
constexpr Shape kPtrUpdateStatus{.name = "PtrUpdateStatus", .type = Type::structure, .members = kPtrUpdateStatusMembers};
constexpr std::array kAddressAttributeMembers{
    Member{.name = "PublicIp", .shape = &kPublicIpAddress, .wire_name = "publicIp"},
    Member{.name = "AllocationId", .shape = &kAllocationId, .wire_name = "allocationId"},
    Member{.name = "PtrRecord", .shape = &kString, .wire_name = "ptrRecord"},
    Member{.name = "PtrRecordUpdate", .shape = &kPtrUpdateStatus, .wire_name = "ptrRecordUpdate"},
};
constexpr Shape kAddressAttribute{.name = "AddressAttribute", .type = Type::structure, .members = kAddressAttributeMembers};
constexpr Shape kAddressSet{.name = "AddressSet", .type = Type::list, .item = &kAddressAttribute, .item_name = "item"};
constexpr std::array kDescribeAddressesAttributeResultMembers{
    Member{.name = "Addresses", .shape = &kAddressSet, .wire_name = "addressSet"},
    Member{.name = "NextToken", .shape = &kNextToken, .wire_name = "nextToken"},
};
constexpr Shape kDescribeAddressesAttributeResult{.name = "DescribeAddressesAttributeResult", .type = Type::structure, .members = kDescribeAddressesAttributeResultMembers};
constexpr std::array<std::string_view, 1> kDescribeAddressesAttributeFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeAddressesAttributeNext{
    "NextToken",
};
constexpr std::array kReleaseAddressRequestMembers{
    Member{.name = "AllocationId", .shape = &kAllocationId},
    Member{.name = "PublicIp", .shape = &kString},
    Member{.name = "NetworkBorderGroup", .shape = &kString},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kReleaseAddressRequest{.name = "ReleaseAddressRequest", .type = Type::structure, .members = kReleaseAddressRequestMembers};
constexpr std::array<std::string_view, 2> kConnectivityTypeWords{
    "private", "public",
};
constexpr Shape kConnectivityType{.name = "ConnectivityType", .type = Type::string, .words = kConnectivityTypeWords};
constexpr std::array kCreateNatGatewayRequestMembers{
    Member{.name = "AllocationId", .shape = &kAllocationId},
    Member{.name = "ClientToken", .shape = &kString},
    Member{.name = "DryRun", .shape = &kBoolean},
    Member{.name = "SubnetId", .shape = &kSubnetId, .is_required = true},
    Member{.name = "TagSpecifications", .shape = &kTagSpecificationList, .wire_name = "TagSpecification"},
    Member{.name = "ConnectivityType", .shape = &kConnectivityType},
    Member{.name = "PrivateIpAddress", .shape = &kString},
};
constexpr Shape kCreateNatGatewayRequest{.name = "CreateNatGatewayRequest", .type = Type::structure, .members = kCreateNatGatewayRequestMembers};
constexpr std::array kNatGatewayAddressMembers{
    Member{.name = "AllocationId", .shape = &kString, .wire_name = "allocationId"},
    Member{.name = "NetworkInterfaceId", .shape = &kString, .wire_name = "networkInterfaceId"},
    Member{.name = "PrivateIp", .shape = &kString, .wire_name = "privateIp"},
    Member{.name = "PublicIp", .shape = &kString, .wire_name = "publicIp"},
};
constexpr Shape kNatGatewayAddress{.name = "NatGatewayAddress", .type = Type::structure, .members = kNatGatewayAddressMembers};
constexpr Shape kNatGatewayAddressList{.name = "NatGatewayAddressList", .type = Type::list, .item = &kNatGatewayAddress, .item_name = "item"};
constexpr std::array kProvisionedBandwidthMembers{
    Member{.name = "ProvisionTime", .shape = &kDateTime, .wire_name = "provisionTime"},
    Member{.name = "Provisioned", .shape = &kString, .wire_name = "provisioned"},
    Member{.name = "RequestTime", .shape = &kDateTime, .wire_name = "requestTime"},
    Member{.name = "Requested", .shape = &kString, .wire_name = "requested"},
    Member{.name = "Status", .shape = &kString, .wire_name = "status"},
};
constexpr Shape kProvisionedBandwidth{.name = "ProvisionedBandwidth", .type = Type::structure, .members = kProvisionedBandwidthMembers};
constexpr std::array<std::string_view, 5> kNatGatewayStateWords{
    "pending", "failed", "available", "deleting", "deleted",
};
constexpr Shape kNatGatewayState{.name = "NatGatewayState", .type = Type::string, .words = kNatGatewayStateWords};
constexpr std::array kNatGatewayMembers{
    Member{.name = "CreateTime", .shape = &kDateTime, .wire_name = "createTime"},
    Member{.name = "DeleteTime", .shape = &kDateTime, .wire_name = "deleteTime"},
    Member{.name = "FailureCode", .shape = &kString, .wire_name = "failureCode"},
    Member{.name = "FailureMessage", .shape = &kString, .wire_name = "failureMessage"},
    Member{.name = "NatGatewayAddresses", .shape = &kNatGatewayAddressList, .wire_name = "natGatewayAddressSet"},
    Member{.name = "NatGatewayId", .shape = &kString, .wire_name = "natGatewayId"},
    Member{.name = "ProvisionedBandwidth", .shape = &kProvisionedBandwidth, .wire_name = "provisionedBandwidth"},
    Member{.name = "State", .shape = &kNatGatewayState, .wire_name = "state"},
    Member{.name = "SubnetId", .shape = &kString, .wire_name = "subnetId"},
    Member{.name = "VpcId", .shape = &kString, .wire_name = "vpcId"},
    Member{.name = "Tags", .shape = &kTagList, .wire_name = "tagSet"},
    Member{.name = "ConnectivityType", .shape = &kConnectivityType, .wire_name = "connectivityType"},
};
constexpr Shape kNatGateway{.name = "NatGateway", .type = Type::structure, .members = kNatGatewayMembers};
constexpr std::array kCreateNatGatewayResultMembers{
    Member{.name = "ClientToken", .shape = &kString, .wire_name = "clientToken"},
    Member{.name = "NatGateway", .shape = &kNatGateway, .wire_name = "natGateway"},
};
constexpr Shape kCreateNatGatewayResult{.name = "CreateNatGatewayResult", .type = Type::structure, .members = kCreateNatGatewayResultMembers};
constexpr Shape kDescribeNatGatewaysMaxResults{.name = "DescribeNatGatewaysMaxResults", .type = Type::integer, .min = 5, .max = 1000};
constexpr Shape kNatGatewayIdStringList{.name = "NatGatewayIdStringList", .type = Type::list, .item = &kNatGatewayId, .item_name = "item"};
constexpr std::array kDescribeNatGatewaysRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean},
    Member{.name = "Filter", .shape = &kFilterList},
    Member{.name = "MaxResults", .shape = &kDescribeNatGatewaysMaxResults},
    Member{.name = "NatGatewayIds", .shape = &kNatGatewayIdStringList, .wire_name = "NatGatewayId"},
    Member{.name = "NextToken", .shape = &kString},
};
constexpr Shape kDescribeNatGatewaysRequest{.name = "DescribeNatGatewaysRequest", .type = Type::structure, .members = kDescribeNatGatewaysRequestMembers};
constexpr Shape kNatGatewayList{.name = "NatGatewayList", .type = Type::list, .item = &kNatGateway, .item_name = "item"};
constexpr std::array kDescribeNatGatewaysResultMembers{
    Member{.name = "NatGateways", .shape = &kNatGatewayList, .wire_name = "natGatewaySet"},
    Member{.name = "NextToken", .shape = &kString, .wire_name = "nextToken"},
};
constexpr Shape kDescribeNatGatewaysResult{.name = "DescribeNatGatewaysResult", .type = Type::structure, .members = kDescribeNatGatewaysResultMembers};
constexpr std::array<std::string_view, 1> kDescribeNatGatewaysFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kDescribeNatGatewaysNext{
    "NextToken",
};
constexpr std::array kDeleteNatGatewayRequestMembers{
    Member{.name = "DryRun", .shape = &kBoolean},
    Member{.name = "NatGatewayId", .shape = &kNatGatewayId, .is_required = true},
};
constexpr Shape kDeleteNatGatewayRequest{.name = "DeleteNatGatewayRequest", .type = Type::structure, .members = kDeleteNatGatewayRequestMembers};
constexpr std::array kDeleteNatGatewayResultMembers{
    Member{.name = "NatGatewayId", .shape = &kString, .wire_name = "natGatewayId"},
};
constexpr Shape kDeleteNatGatewayResult{.name = "DeleteNatGatewayResult", .type = Type::structure, .members = kDeleteNatGatewayResultMembers};
constexpr Shape kElasticIpAssociationId{.name = "ElasticIpAssociationId", .type = Type::string};
constexpr std::array kDisassociateAddressRequestMembers{
    Member{.name = "AssociationId", .shape = &kElasticIpAssociationId},
    Member{.name = "PublicIp", .shape = &kString},
    Member{.name = "DryRun", .shape = &kBoolean, .wire_name = "dryRun"},
};
constexpr Shape kDisassociateAddressRequest{.name = "DisassociateAddressRequest", .type = Type::structure, .members = kDisassociateAddressRequestMembers};
constexpr std::array kOperations{
    Operation{.name = "ec2:CreateVpc", .input = &kCreateVpcRequest, .output = &kCreateVpcResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeVpcs", .input = &kDescribeVpcsRequest, .output = &kDescribeVpcsResult, .pages = {.items = "Vpcs", .limit = "MaxResults", .from = kDescribeVpcsFrom, .next = kDescribeVpcsNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeVpcAttribute", .input = &kDescribeVpcAttributeRequest, .output = &kDescribeVpcAttributeResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:ModifyVpcAttribute", .input = &kModifyVpcAttributeRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteVpc", .input = &kDeleteVpcRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateSubnet", .input = &kCreateSubnetRequest, .output = &kCreateSubnetResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeSubnets", .input = &kDescribeSubnetsRequest, .output = &kDescribeSubnetsResult, .pages = {.items = "Subnets", .limit = "MaxResults", .from = kDescribeSubnetsFrom, .next = kDescribeSubnetsNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:ModifySubnetAttribute", .input = &kModifySubnetAttributeRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteSubnet", .input = &kDeleteSubnetRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateSecurityGroup", .input = &kCreateSecurityGroupRequest, .output = &kCreateSecurityGroupResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeSecurityGroups", .input = &kDescribeSecurityGroupsRequest, .output = &kDescribeSecurityGroupsResult, .pages = {.items = "SecurityGroups", .limit = "MaxResults", .from = kDescribeSecurityGroupsFrom, .next = kDescribeSecurityGroupsNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteSecurityGroup", .input = &kDeleteSecurityGroupRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:AuthorizeSecurityGroupIngress", .input = &kAuthorizeSecurityGroupIngressRequest, .output = &kAuthorizeSecurityGroupIngressResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:AuthorizeSecurityGroupEgress", .input = &kAuthorizeSecurityGroupEgressRequest, .output = &kAuthorizeSecurityGroupEgressResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:RevokeSecurityGroupIngress", .input = &kRevokeSecurityGroupIngressRequest, .output = &kRevokeSecurityGroupIngressResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:RevokeSecurityGroupEgress", .input = &kRevokeSecurityGroupEgressRequest, .output = &kRevokeSecurityGroupEgressResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeSecurityGroupRules", .input = &kDescribeSecurityGroupRulesRequest, .output = &kDescribeSecurityGroupRulesResult, .pages = {.items = "SecurityGroupRules", .limit = "MaxResults", .from = kDescribeSecurityGroupRulesFrom, .next = kDescribeSecurityGroupRulesNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeNetworkAcls", .input = &kDescribeNetworkAclsRequest, .output = &kDescribeNetworkAclsResult, .pages = {.items = "NetworkAcls", .limit = "MaxResults", .from = kDescribeNetworkAclsFrom, .next = kDescribeNetworkAclsNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeRouteTables", .input = &kDescribeRouteTablesRequest, .output = &kDescribeRouteTablesResult, .pages = {.items = "RouteTables", .limit = "MaxResults", .from = kDescribeRouteTablesFrom, .next = kDescribeRouteTablesNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateRouteTable", .input = &kCreateRouteTableRequest, .output = &kCreateRouteTableResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateRoute", .input = &kCreateRouteRequest, .output = &kCreateRouteResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteRoute", .input = &kDeleteRouteRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:AssociateRouteTable", .input = &kAssociateRouteTableRequest, .output = &kAssociateRouteTableResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DisassociateRouteTable", .input = &kDisassociateRouteTableRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteRouteTable", .input = &kDeleteRouteTableRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateInternetGateway", .input = &kCreateInternetGatewayRequest, .output = &kCreateInternetGatewayResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:AttachInternetGateway", .input = &kAttachInternetGatewayRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DetachInternetGateway", .input = &kDetachInternetGatewayRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteInternetGateway", .input = &kDeleteInternetGatewayRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeInternetGateways", .input = &kDescribeInternetGatewaysRequest, .output = &kDescribeInternetGatewaysResult, .pages = {.items = "InternetGateways", .limit = "MaxResults", .from = kDescribeInternetGatewaysFrom, .next = kDescribeInternetGatewaysNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeAvailabilityZones", .input = &kDescribeAvailabilityZonesRequest, .output = &kDescribeAvailabilityZonesResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeNetworkInterfaces", .input = &kDescribeNetworkInterfacesRequest, .output = &kDescribeNetworkInterfacesResult, .pages = {.items = "NetworkInterfaces", .limit = "MaxResults", .from = kDescribeNetworkInterfacesFrom, .next = kDescribeNetworkInterfacesNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeAccountAttributes", .input = &kDescribeAccountAttributesRequest, .output = &kDescribeAccountAttributesResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeRegions", .input = &kDescribeRegionsRequest, .output = &kDescribeRegionsResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateTags", .input = &kCreateTagsRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteTags", .input = &kDeleteTagsRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeTags", .input = &kDescribeTagsRequest, .output = &kDescribeTagsResult, .pages = {.items = "Tags", .limit = "MaxResults", .from = kDescribeTagsFrom, .next = kDescribeTagsNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateNetworkAclEntry", .input = &kCreateNetworkAclEntryRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteNetworkAclEntry", .input = &kDeleteNetworkAclEntryRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:AllocateAddress", .input = &kAllocateAddressRequest, .output = &kAllocateAddressResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeAddresses", .input = &kDescribeAddressesRequest, .output = &kDescribeAddressesResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeAddressesAttribute", .input = &kDescribeAddressesAttributeRequest, .output = &kDescribeAddressesAttributeResult, .pages = {.items = "Addresses", .limit = "MaxResults", .from = kDescribeAddressesAttributeFrom, .next = kDescribeAddressesAttributeNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:ReleaseAddress", .input = &kReleaseAddressRequest, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:CreateNatGateway", .input = &kCreateNatGatewayRequest, .output = &kCreateNatGatewayResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DescribeNatGateways", .input = &kDescribeNatGatewaysRequest, .output = &kDescribeNatGatewaysResult, .pages = {.items = "NatGateways", .limit = "MaxResults", .from = kDescribeNatGatewaysFrom, .next = kDescribeNatGatewaysNext}, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DeleteNatGateway", .input = &kDeleteNatGatewayRequest, .output = &kDeleteNatGatewayResult, .method = "POST", .uri = "/"},
    Operation{.name = "ec2:DisassociateAddress", .input = &kDisassociateAddressRequest, .method = "POST", .uri = "/"},
};

constexpr Service kService{.name = "ec2", .protocol = Protocol::ec2, .version = "2016-11-15", .endpoint = "ec2", .xml_namespace = "http://ec2.amazonaws.com/doc/2016-11-15", .operations = kOperations};
}  // namespace of_ec2

const Service& ec2() {
  return of_ec2::kService;
}

}  // namespace acmsim::sim::shapes
