// Written by tools/shapes/make from AWS's service models and tools/shapes/newer.json: do not edit.
// clang-format off
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim::shapes {
namespace of_route53 {

constexpr std::array<std::string_view, 5> kChangeResourceRecordSetsErrors{
    "InvalidChangeBatch", "InvalidInput", "NoSuchHealthCheck", "NoSuchHostedZone",
    "PriorRequestNotComplete",
};
constexpr Shape kResourceId{.name = "ResourceId", .type = Type::string, .max = 32};
constexpr Shape kResourceDescription{.name = "ResourceDescription", .type = Type::string, .max = 256};
constexpr std::array<std::string_view, 3> kChangeActionWords{
    "CREATE", "DELETE", "UPSERT",
};
constexpr Shape kChangeAction{.name = "ChangeAction", .type = Type::string, .words = kChangeActionWords};
constexpr Shape kDNSName{.name = "DNSName", .type = Type::string, .max = 1024};
constexpr std::array<std::string_view, 17> kRRTypeWords{
    "SOA", "A", "TXT", "NS", "CNAME", "MX", "NAPTR", "PTR", "SRV", "SPF", "AAAA", "CAA", "DS",
    "TLSA", "SSHFP", "SVCB", "HTTPS",
};
constexpr Shape kRRType{.name = "RRType", .type = Type::string, .words = kRRTypeWords};
constexpr Shape kResourceRecordSetIdentifier{.name = "ResourceRecordSetIdentifier", .type = Type::string, .min = 1, .max = 128};
constexpr Shape kResourceRecordSetWeight{.name = "ResourceRecordSetWeight", .type = Type::long_integer, .max = 255};
constexpr std::array<std::string_view, 28> kResourceRecordSetRegionWords{
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "eu-west-1", "eu-west-2",
    "eu-west-3", "eu-central-1", "eu-central-2", "ap-southeast-1", "ap-southeast-2",
    "ap-southeast-3", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "eu-north-1",
    "sa-east-1", "cn-north-1", "cn-northwest-1", "ap-east-1", "me-south-1", "me-central-1",
    "ap-south-1", "ap-south-2", "af-south-1", "eu-south-1", "eu-south-2",
};
constexpr Shape kResourceRecordSetRegion{.name = "ResourceRecordSetRegion", .type = Type::string, .min = 1, .max = 64, .words = kResourceRecordSetRegionWords};
constexpr Shape kGeoLocationContinentCode{.name = "GeoLocationContinentCode", .type = Type::string, .min = 2, .max = 2};
constexpr Shape kGeoLocationCountryCode{.name = "GeoLocationCountryCode", .type = Type::string, .min = 1, .max = 2};
constexpr Shape kGeoLocationSubdivisionCode{.name = "GeoLocationSubdivisionCode", .type = Type::string, .min = 1, .max = 3};
constexpr std::array kGeoLocationMembers{
    Member{.name = "ContinentCode", .shape = &kGeoLocationContinentCode},
    Member{.name = "CountryCode", .shape = &kGeoLocationCountryCode},
    Member{.name = "SubdivisionCode", .shape = &kGeoLocationSubdivisionCode},
};
constexpr Shape kGeoLocation{.name = "GeoLocation", .type = Type::structure, .members = kGeoLocationMembers};
constexpr std::array<std::string_view, 2> kResourceRecordSetFailoverWords{
    "PRIMARY", "SECONDARY",
};
constexpr Shape kResourceRecordSetFailover{.name = "ResourceRecordSetFailover", .type = Type::string, .words = kResourceRecordSetFailoverWords};
constexpr Shape kResourceRecordSetMultiValueAnswer{.name = "ResourceRecordSetMultiValueAnswer", .type = Type::boolean};
constexpr Shape kTTL{.name = "TTL", .type = Type::long_integer, .max = 2147483647};
constexpr Shape kRData{.name = "RData", .type = Type::string, .max = 4000};
constexpr std::array kResourceRecordMembers{
    Member{.name = "Value", .shape = &kRData, .is_required = true},
};
constexpr Shape kResourceRecord{.name = "ResourceRecord", .type = Type::structure, .members = kResourceRecordMembers};
constexpr Shape kResourceRecords{.name = "ResourceRecords", .type = Type::list, .item = &kResourceRecord, .item_name = "ResourceRecord", .min = 1};
constexpr Shape kAliasHealthEnabled{.name = "AliasHealthEnabled", .type = Type::boolean};
constexpr std::array kAliasTargetMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true},
    Member{.name = "DNSName", .shape = &kDNSName, .is_required = true},
    Member{.name = "EvaluateTargetHealth", .shape = &kAliasHealthEnabled, .is_required = true},
};
constexpr Shape kAliasTarget{.name = "AliasTarget", .type = Type::structure, .members = kAliasTargetMembers};
constexpr Shape kHealthCheckId{.name = "HealthCheckId", .type = Type::string, .max = 64};
constexpr Shape kTrafficPolicyInstanceId{.name = "TrafficPolicyInstanceId", .type = Type::string, .min = 1, .max = 36};
constexpr Shape kUUID{.name = "UUID", .type = Type::string, .pattern = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"};
constexpr Shape kCidrLocationNameDefaultAllowed{.name = "CidrLocationNameDefaultAllowed", .type = Type::string, .min = 1, .max = 16, .pattern = R"([0-9A-Za-z_\-\*]+)"};
constexpr std::array kCidrRoutingConfigMembers{
    Member{.name = "CollectionId", .shape = &kUUID, .is_required = true},
    Member{.name = "LocationName", .shape = &kCidrLocationNameDefaultAllowed, .is_required = true},
};
constexpr Shape kCidrRoutingConfig{.name = "CidrRoutingConfig", .type = Type::structure, .members = kCidrRoutingConfigMembers};
constexpr std::array kResourceRecordSetMembers{
    Member{.name = "Name", .shape = &kDNSName, .is_required = true},
    Member{.name = "Type", .shape = &kRRType, .is_required = true},
    Member{.name = "SetIdentifier", .shape = &kResourceRecordSetIdentifier},
    Member{.name = "Weight", .shape = &kResourceRecordSetWeight},
    Member{.name = "Region", .shape = &kResourceRecordSetRegion},
    Member{.name = "GeoLocation", .shape = &kGeoLocation},
    Member{.name = "Failover", .shape = &kResourceRecordSetFailover},
    Member{.name = "MultiValueAnswer", .shape = &kResourceRecordSetMultiValueAnswer},
    Member{.name = "TTL", .shape = &kTTL},
    Member{.name = "ResourceRecords", .shape = &kResourceRecords},
    Member{.name = "AliasTarget", .shape = &kAliasTarget},
    Member{.name = "HealthCheckId", .shape = &kHealthCheckId},
    Member{.name = "TrafficPolicyInstanceId", .shape = &kTrafficPolicyInstanceId},
    Member{.name = "CidrRoutingConfig", .shape = &kCidrRoutingConfig},
};
constexpr Shape kResourceRecordSet{.name = "ResourceRecordSet", .type = Type::structure, .members = kResourceRecordSetMembers};
constexpr std::array kChangeMembers{
    Member{.name = "Action", .shape = &kChangeAction, .is_required = true},
    Member{.name = "ResourceRecordSet", .shape = &kResourceRecordSet, .is_required = true},
};
constexpr Shape kChange{.name = "Change", .type = Type::structure, .members = kChangeMembers};
constexpr Shape kChanges{.name = "Changes", .type = Type::list, .item = &kChange, .item_name = "Change", .min = 1};
constexpr std::array kChangeBatchMembers{
    Member{.name = "Comment", .shape = &kResourceDescription},
    Member{.name = "Changes", .shape = &kChanges, .is_required = true},
};
constexpr Shape kChangeBatch{.name = "ChangeBatch", .type = Type::structure, .members = kChangeBatchMembers};
constexpr std::array kChangeResourceRecordSetsRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "ChangeBatch", .shape = &kChangeBatch, .is_required = true},
};
constexpr Shape kChangeResourceRecordSetsRequest{.name = "ChangeResourceRecordSetsRequest", .type = Type::structure, .members = kChangeResourceRecordSetsRequestMembers};
constexpr std::array<std::string_view, 2> kChangeStatusWords{
    "PENDING", "INSYNC",
};
constexpr Shape kChangeStatus{.name = "ChangeStatus", .type = Type::string, .words = kChangeStatusWords};
constexpr Shape kTimeStamp{.name = "TimeStamp", .type = Type::timestamp};
constexpr std::array kChangeInfoMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true},
    Member{.name = "Status", .shape = &kChangeStatus, .is_required = true},
    Member{.name = "SubmittedAt", .shape = &kTimeStamp, .is_required = true},
    Member{.name = "Comment", .shape = &kResourceDescription},
};
constexpr Shape kChangeInfo{.name = "ChangeInfo", .type = Type::structure, .members = kChangeInfoMembers};
constexpr std::array kChangeResourceRecordSetsResponseMembers{
    Member{.name = "ChangeInfo", .shape = &kChangeInfo, .is_required = true},
};
constexpr Shape kChangeResourceRecordSetsResponse{.name = "ChangeResourceRecordSetsResponse", .type = Type::structure, .members = kChangeResourceRecordSetsResponseMembers};
constexpr std::array<std::string_view, 2> kGetChangeErrors{
    "InvalidInput", "NoSuchChange",
};
constexpr Shape kChangeId{.name = "ChangeId", .type = Type::string, .min = 1, .max = 6500};
constexpr std::array kGetChangeRequestMembers{
    Member{.name = "Id", .shape = &kChangeId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetChangeRequest{.name = "GetChangeRequest", .type = Type::structure, .members = kGetChangeRequestMembers};
constexpr std::array kGetChangeResponseMembers{
    Member{.name = "ChangeInfo", .shape = &kChangeInfo, .is_required = true},
};
constexpr Shape kGetChangeResponse{.name = "GetChangeResponse", .type = Type::structure, .members = kGetChangeResponseMembers};
constexpr std::array<std::string_view, 2> kListResourceRecordSetsErrors{
    "InvalidInput", "NoSuchHostedZone",
};
constexpr Shape kPageMaxItems{.name = "PageMaxItems", .type = Type::string};
constexpr std::array kListResourceRecordSetsRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "StartRecordName", .shape = &kDNSName, .location = Location::querystring, .wire_name = "name"},
    Member{.name = "StartRecordType", .shape = &kRRType, .location = Location::querystring, .wire_name = "type"},
    Member{.name = "StartRecordIdentifier", .shape = &kResourceRecordSetIdentifier, .location = Location::querystring, .wire_name = "identifier"},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .location = Location::querystring, .wire_name = "maxitems"},
};
constexpr Shape kListResourceRecordSetsRequest{.name = "ListResourceRecordSetsRequest", .type = Type::structure, .members = kListResourceRecordSetsRequestMembers};
constexpr Shape kResourceRecordSets{.name = "ResourceRecordSets", .type = Type::list, .item = &kResourceRecordSet, .item_name = "ResourceRecordSet"};
constexpr Shape kPageTruncated{.name = "PageTruncated", .type = Type::boolean};
constexpr std::array kListResourceRecordSetsResponseMembers{
    Member{.name = "ResourceRecordSets", .shape = &kResourceRecordSets, .is_required = true},
    Member{.name = "IsTruncated", .shape = &kPageTruncated, .is_required = true},
    Member{.name = "NextRecordName", .shape = &kDNSName},
    Member{.name = "NextRecordType", .shape = &kRRType},
    Member{.name = "NextRecordIdentifier", .shape = &kResourceRecordSetIdentifier},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .is_required = true},
};
constexpr Shape kListResourceRecordSetsResponse{.name = "ListResourceRecordSetsResponse", .type = Type::structure, .members = kListResourceRecordSetsResponseMembers};
constexpr std::array<std::string_view, 3> kListResourceRecordSetsFrom{
    "StartRecordName", "StartRecordType", "StartRecordIdentifier",
};
constexpr std::array<std::string_view, 3> kListResourceRecordSetsNext{
    "NextRecordName", "NextRecordType", "NextRecordIdentifier",
};
constexpr std::array<std::string_view, 2> kGetHostedZoneErrors{
    "InvalidInput", "NoSuchHostedZone",
};
constexpr std::array kGetHostedZoneRequestMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetHostedZoneRequest{.name = "GetHostedZoneRequest", .type = Type::structure, .members = kGetHostedZoneRequestMembers};
constexpr Shape kNonce{.name = "Nonce", .type = Type::string, .min = 1, .max = 128};
constexpr Shape kIsPrivateZone{.name = "IsPrivateZone", .type = Type::boolean};
constexpr std::array kHostedZoneConfigMembers{
    Member{.name = "Comment", .shape = &kResourceDescription},
    Member{.name = "PrivateZone", .shape = &kIsPrivateZone},
};
constexpr Shape kHostedZoneConfig{.name = "HostedZoneConfig", .type = Type::structure, .members = kHostedZoneConfigMembers};
constexpr Shape kHostedZoneRRSetCount{.name = "HostedZoneRRSetCount", .type = Type::long_integer, .min = kNoMin};
constexpr Shape kServicePrincipal{.name = "ServicePrincipal", .type = Type::string, .max = 128};
constexpr std::array kLinkedServiceMembers{
    Member{.name = "ServicePrincipal", .shape = &kServicePrincipal},
    Member{.name = "Description", .shape = &kResourceDescription},
};
constexpr Shape kLinkedService{.name = "LinkedService", .type = Type::structure, .members = kLinkedServiceMembers};
constexpr std::array kHostedZoneMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true},
    Member{.name = "Name", .shape = &kDNSName, .is_required = true},
    Member{.name = "CallerReference", .shape = &kNonce, .is_required = true},
    Member{.name = "Config", .shape = &kHostedZoneConfig},
    Member{.name = "ResourceRecordSetCount", .shape = &kHostedZoneRRSetCount},
    Member{.name = "LinkedService", .shape = &kLinkedService},
};
constexpr Shape kHostedZone{.name = "HostedZone", .type = Type::structure, .members = kHostedZoneMembers};
constexpr Shape kDelegationSetNameServers{.name = "DelegationSetNameServers", .type = Type::list, .item = &kDNSName, .item_name = "NameServer", .min = 1};
constexpr std::array kDelegationSetMembers{
    Member{.name = "Id", .shape = &kResourceId},
    Member{.name = "CallerReference", .shape = &kNonce},
    Member{.name = "NameServers", .shape = &kDelegationSetNameServers, .is_required = true},
};
constexpr Shape kDelegationSet{.name = "DelegationSet", .type = Type::structure, .members = kDelegationSetMembers};
constexpr std::array<std::string_view, 32> kVPCRegionWords{
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2", "eu-west-3",
    "eu-central-1", "eu-central-2", "ap-east-1", "me-south-1", "us-gov-west-1", "us-gov-east-1",
    "us-iso-east-1", "us-iso-west-1", "us-isob-east-1", "me-central-1", "ap-southeast-1",
    "ap-southeast-2", "ap-southeast-3", "ap-south-1", "ap-south-2", "ap-northeast-1",
    "ap-northeast-2", "ap-northeast-3", "eu-north-1", "sa-east-1", "ca-central-1", "cn-north-1",
    "af-south-1", "eu-south-1", "eu-south-2",
};
constexpr Shape kVPCRegion{.name = "VPCRegion", .type = Type::string, .min = 1, .max = 64, .words = kVPCRegionWords};
constexpr Shape kVPCId{.name = "VPCId", .type = Type::string, .max = 1024};
constexpr std::array kVPCMembers{
    Member{.name = "VPCRegion", .shape = &kVPCRegion},
    Member{.name = "VPCId", .shape = &kVPCId},
};
constexpr Shape kVPC{.name = "VPC", .type = Type::structure, .members = kVPCMembers};
constexpr Shape kVPCs{.name = "VPCs", .type = Type::list, .item = &kVPC, .item_name = "VPC", .min = 1};
constexpr std::array kGetHostedZoneResponseMembers{
    Member{.name = "HostedZone", .shape = &kHostedZone, .is_required = true},
    Member{.name = "DelegationSet", .shape = &kDelegationSet},
    Member{.name = "VPCs", .shape = &kVPCs},
};
constexpr Shape kGetHostedZoneResponse{.name = "GetHostedZoneResponse", .type = Type::structure, .members = kGetHostedZoneResponseMembers};
constexpr std::array<std::string_view, 3> kListHostedZonesErrors{
    "DelegationSetNotReusable", "InvalidInput", "NoSuchDelegationSet",
};
constexpr Shape kPageMarker{.name = "PageMarker", .type = Type::string, .max = 64};
constexpr std::array kListHostedZonesRequestMembers{
    Member{.name = "Marker", .shape = &kPageMarker, .location = Location::querystring, .wire_name = "marker"},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .location = Location::querystring, .wire_name = "maxitems"},
    Member{.name = "DelegationSetId", .shape = &kResourceId, .location = Location::querystring, .wire_name = "delegationsetid"},
};
constexpr Shape kListHostedZonesRequest{.name = "ListHostedZonesRequest", .type = Type::structure, .members = kListHostedZonesRequestMembers};
constexpr Shape kHostedZones{.name = "HostedZones", .type = Type::list, .item = &kHostedZone, .item_name = "HostedZone"};
constexpr std::array kListHostedZonesResponseMembers{
    Member{.name = "HostedZones", .shape = &kHostedZones, .is_required = true},
    Member{.name = "Marker", .shape = &kPageMarker, .is_required = true},
    Member{.name = "IsTruncated", .shape = &kPageTruncated, .is_required = true},
    Member{.name = "NextMarker", .shape = &kPageMarker},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .is_required = true},
};
constexpr Shape kListHostedZonesResponse{.name = "ListHostedZonesResponse", .type = Type::structure, .members = kListHostedZonesResponseMembers};
constexpr std::array<std::string_view, 1> kListHostedZonesFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kListHostedZonesNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 2> kListHostedZonesByNameErrors{
    "InvalidDomainName", "InvalidInput",
};
constexpr std::array kListHostedZonesByNameRequestMembers{
    Member{.name = "DNSName", .shape = &kDNSName, .location = Location::querystring, .wire_name = "dnsname"},
    Member{.name = "HostedZoneId", .shape = &kResourceId, .location = Location::querystring, .wire_name = "hostedzoneid"},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .location = Location::querystring, .wire_name = "maxitems"},
};
constexpr Shape kListHostedZonesByNameRequest{.name = "ListHostedZonesByNameRequest", .type = Type::structure, .members = kListHostedZonesByNameRequestMembers};
constexpr std::array kListHostedZonesByNameResponseMembers{
    Member{.name = "HostedZones", .shape = &kHostedZones, .is_required = true},
    Member{.name = "DNSName", .shape = &kDNSName},
    Member{.name = "HostedZoneId", .shape = &kResourceId},
    Member{.name = "IsTruncated", .shape = &kPageTruncated, .is_required = true},
    Member{.name = "NextDNSName", .shape = &kDNSName},
    Member{.name = "NextHostedZoneId", .shape = &kResourceId},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .is_required = true},
};
constexpr Shape kListHostedZonesByNameResponse{.name = "ListHostedZonesByNameResponse", .type = Type::structure, .members = kListHostedZonesByNameResponseMembers};
constexpr std::array<std::string_view, 2> kListHostedZonesByNameFrom{
    "DNSName", "HostedZoneId",
};
constexpr std::array<std::string_view, 2> kListHostedZonesByNameNext{
    "NextDNSName", "NextHostedZoneId",
};
constexpr std::array<std::string_view, 9> kCreateHostedZoneErrors{
    "ConflictingDomainExists", "DelegationSetNotAvailable", "DelegationSetNotReusable",
    "HostedZoneAlreadyExists", "InvalidDomainName", "InvalidInput", "InvalidVPCId",
    "NoSuchDelegationSet", "TooManyHostedZones",
};
constexpr std::array kCreateHostedZoneRequestMembers{
    Member{.name = "Name", .shape = &kDNSName, .is_required = true},
    Member{.name = "VPC", .shape = &kVPC},
    Member{.name = "CallerReference", .shape = &kNonce, .is_required = true},
    Member{.name = "HostedZoneConfig", .shape = &kHostedZoneConfig},
    Member{.name = "DelegationSetId", .shape = &kResourceId},
};
constexpr Shape kCreateHostedZoneRequest{.name = "CreateHostedZoneRequest", .type = Type::structure, .members = kCreateHostedZoneRequestMembers};
constexpr Shape kResourceURI{.name = "ResourceURI", .type = Type::string, .max = 1024};
constexpr std::array kCreateHostedZoneResponseMembers{
    Member{.name = "HostedZone", .shape = &kHostedZone, .is_required = true},
    Member{.name = "ChangeInfo", .shape = &kChangeInfo, .is_required = true},
    Member{.name = "DelegationSet", .shape = &kDelegationSet, .is_required = true},
    Member{.name = "VPC", .shape = &kVPC},
    Member{.name = "Location", .shape = &kResourceURI, .is_required = true, .location = Location::header, .wire_name = "Location"},
};
constexpr Shape kCreateHostedZoneResponse{.name = "CreateHostedZoneResponse", .type = Type::structure, .members = kCreateHostedZoneResponseMembers};
constexpr std::array<std::string_view, 5> kDeleteHostedZoneErrors{
    "HostedZoneNotEmpty", "InvalidDomainName", "InvalidInput", "NoSuchHostedZone",
    "PriorRequestNotComplete",
};
constexpr std::array kDeleteHostedZoneRequestMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kDeleteHostedZoneRequest{.name = "DeleteHostedZoneRequest", .type = Type::structure, .members = kDeleteHostedZoneRequestMembers};
constexpr std::array kDeleteHostedZoneResponseMembers{
    Member{.name = "ChangeInfo", .shape = &kChangeInfo, .is_required = true},
};
constexpr Shape kDeleteHostedZoneResponse{.name = "DeleteHostedZoneResponse", .type = Type::structure, .members = kDeleteHostedZoneResponseMembers};
constexpr std::array<std::string_view, 2> kTestDNSAnswerErrors{
    "InvalidInput", "NoSuchHostedZone",
};
constexpr Shape kIPAddress{.name = "IPAddress", .type = Type::string, .max = 45, .pattern = R"((^((([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]))$|^(([0-9a-fA-F]{1,4}:){7,7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:)|fe80:(:[0-9a-fA-F]{0,4}){0,4}%[0-9a-zA-Z]{1,}|::(ffff(:0{1,4}){0,1}:){0,1}((25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])\.){3,3}(25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])|([0-9a-fA-F]{1,4}:){1,4}:((25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9])\.){3,3}(25[0-5]|(2[0-4]|1{0,1}[0-9]){0,1}[0-9]))$))"};
constexpr Shape kSubnetMask{.name = "SubnetMask", .type = Type::string, .max = 3};
constexpr std::array kTestDNSAnswerRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::querystring, .wire_name = "hostedzoneid"},
    Member{.name = "RecordName", .shape = &kDNSName, .is_required = true, .location = Location::querystring, .wire_name = "recordname"},
    Member{.name = "RecordType", .shape = &kRRType, .is_required = true, .location = Location::querystring, .wire_name = "recordtype"},
    Member{.name = "ResolverIP", .shape = &kIPAddress, .location = Location::querystring, .wire_name = "resolverip"},
    Member{.name = "EDNS0ClientSubnetIP", .shape = &kIPAddress, .location = Location::querystring, .wire_name = "edns0clientsubnetip"},
    Member{.name = "EDNS0ClientSubnetMask", .shape = &kSubnetMask, .location = Location::querystring, .wire_name = "edns0clientsubnetmask"},
};
constexpr Shape kTestDNSAnswerRequest{.name = "TestDNSAnswerRequest", .type = Type::structure, .members = kTestDNSAnswerRequestMembers};
constexpr Shape kNameserver{.name = "Nameserver", .type = Type::string, .max = 255};
constexpr Shape kRecordDataEntry{.name = "RecordDataEntry", .type = Type::string, .max = 512};
constexpr Shape kRecordData{.name = "RecordData", .type = Type::list, .item = &kRecordDataEntry, .item_name = "RecordDataEntry"};
constexpr Shape kDNSRCode{.name = "DNSRCode", .type = Type::string};
constexpr Shape kTransportProtocol{.name = "TransportProtocol", .type = Type::string};
constexpr std::array kTestDNSAnswerResponseMembers{
    Member{.name = "Nameserver", .shape = &kNameserver, .is_required = true},
    Member{.name = "RecordName", .shape = &kDNSName, .is_required = true},
    Member{.name = "RecordType", .shape = &kRRType, .is_required = true},
    Member{.name = "RecordData", .shape = &kRecordData, .is_required = true},
    Member{.name = "ResponseCode", .shape = &kDNSRCode, .is_required = true},
    Member{.name = "Protocol", .shape = &kTransportProtocol, .is_required = true},
};
constexpr Shape kTestDNSAnswerResponse{.name = "TestDNSAnswerResponse", .type = Type::structure, .members = kTestDNSAnswerResponseMembers};
constexpr std::array<std::string_view, 5> kChangeTagsForResourceErrors{
    "InvalidInput", "NoSuchHealthCheck", "NoSuchHostedZone", "PriorRequestNotComplete",
    "ThrottlingException",
};
constexpr std::array<std::string_view, 2> kTagResourceTypeWords{
    "healthcheck", "hostedzone",
};
constexpr Shape kTagResourceType{.name = "TagResourceType", .type = Type::string, .words = kTagResourceTypeWords};
constexpr Shape kTagResourceId{.name = "TagResourceId", .type = Type::string, .max = 64};
constexpr Shape kTagKey{.name = "TagKey", .type = Type::string, .max = 128};
constexpr Shape kTagValue{.name = "TagValue", .type = Type::string, .max = 256};
constexpr std::array kTagMembers{
    Member{.name = "Key", .shape = &kTagKey},
    Member{.name = "Value", .shape = &kTagValue},
};
constexpr Shape kTag{.name = "Tag", .type = Type::structure, .members = kTagMembers};
constexpr Shape kTagList{.name = "TagList", .type = Type::list, .item = &kTag, .item_name = "Tag", .min = 1, .max = 10};
constexpr Shape kTagKeyList{.name = "TagKeyList", .type = Type::list, .item = &kTagKey, .item_name = "Key", .min = 1, .max = 10};
constexpr std::array kChangeTagsForResourceRequestMembers{
    Member{.name = "ResourceType", .shape = &kTagResourceType, .is_required = true, .location = Location::uri, .wire_name = "ResourceType"},
    Member{.name = "ResourceId", .shape = &kTagResourceId, .is_required = true, .location = Location::uri, .wire_name = "ResourceId"},
    Member{.name = "AddTags", .shape = &kTagList},
    Member{.name = "RemoveTagKeys", .shape = &kTagKeyList},
};
constexpr Shape kChangeTagsForResourceRequest{.name = "ChangeTagsForResourceRequest", .type = Type::structure, .members = kChangeTagsForResourceRequestMembers};
constexpr Shape kChangeTagsForResourceResponse{.name = "ChangeTagsForResourceResponse", .type = Type::structure};
constexpr std::array<std::string_view, 5> kListTagsForResourceErrors{
    "InvalidInput", "NoSuchHealthCheck", "NoSuchHostedZone", "PriorRequestNotComplete",
    "ThrottlingException",
};
constexpr std::array kListTagsForResourceRequestMembers{
    Member{.name = "ResourceType", .shape = &kTagResourceType, .is_required = true, .location = Location::uri, .wire_name = "ResourceType"},
    Member{.name = "ResourceId", .shape = &kTagResourceId, .is_required = true, .location = Location::uri, .wire_name = "ResourceId"},
};
constexpr Shape kListTagsForResourceRequest{.name = "ListTagsForResourceRequest", .type = Type::structure, .members = kListTagsForResourceRequestMembers};
constexpr std::array kResourceTagSetMembers{
    Member{.name = "ResourceType", .shape = &kTagResourceType},
    Member{.name = "ResourceId", .shape = &kTagResourceId},
    Member{.name = "Tags", .shape = &kTagList},
};
constexpr Shape kResourceTagSet{.name = "ResourceTagSet", .type = Type::structure, .members = kResourceTagSetMembers};
constexpr std::array kListTagsForResourceResponseMembers{
    Member{.name = "ResourceTagSet", .shape = &kResourceTagSet, .is_required = true},
};
constexpr Shape kListTagsForResourceResponse{.name = "ListTagsForResourceResponse", .type = Type::structure, .members = kListTagsForResourceResponseMembers};
constexpr std::array<std::string_view, 5> kListTagsForResourcesErrors{
    "InvalidInput", "NoSuchHealthCheck", "NoSuchHostedZone", "PriorRequestNotComplete",
    "ThrottlingException",
};
constexpr Shape kTagResourceIdList{.name = "TagResourceIdList", .type = Type::list, .item = &kTagResourceId, .item_name = "ResourceId", .min = 1, .max = 10};
constexpr std::array kListTagsForResourcesRequestMembers{
    Member{.name = "ResourceType", .shape = &kTagResourceType, .is_required = true, .location = Location::uri, .wire_name = "ResourceType"},
    Member{.name = "ResourceIds", .shape = &kTagResourceIdList, .is_required = true},
};
constexpr Shape kListTagsForResourcesRequest{.name = "ListTagsForResourcesRequest", .type = Type::structure, .members = kListTagsForResourcesRequestMembers};
constexpr Shape kResourceTagSetList{.name = "ResourceTagSetList", .type = Type::list, .item = &kResourceTagSet, .item_name = "ResourceTagSet"};
constexpr std::array kListTagsForResourcesResponseMembers{
    Member{.name = "ResourceTagSets", .shape = &kResourceTagSetList, .is_required = true},
};
constexpr Shape kListTagsForResourcesResponse{.name = "ListTagsForResourcesResponse", .type = Type::structure, .members = kListTagsForResourcesResponseMembers};
constexpr std::array<std::string_view, 3> kUpdateHostedZoneCommentErrors{
    "InvalidInput", "NoSuchHostedZone", "PriorRequestNotComplete",
};
constexpr std::array kUpdateHostedZoneCommentRequestMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "Comment", .shape = &kResourceDescription},
};
constexpr Shape kUpdateHostedZoneCommentRequest{.name = "UpdateHostedZoneCommentRequest", .type = Type::structure, .members = kUpdateHostedZoneCommentRequestMembers};
constexpr std::array kUpdateHostedZoneCommentResponseMembers{
    Member{.name = "HostedZone", .shape = &kHostedZone, .is_required = true},
};
constexpr Shape kUpdateHostedZoneCommentResponse{.name = "UpdateHostedZoneCommentResponse", .type = Type::structure, .members = kUpdateHostedZoneCommentResponseMembers};
constexpr std::array<std::string_view, 1> kGetHostedZoneCountErrors{
    "InvalidInput",
};
constexpr Shape kGetHostedZoneCountRequest{.name = "GetHostedZoneCountRequest", .type = Type::structure};
constexpr Shape kHostedZoneCount{.name = "HostedZoneCount", .type = Type::long_integer, .min = kNoMin};
constexpr std::array kGetHostedZoneCountResponseMembers{
    Member{.name = "HostedZoneCount", .shape = &kHostedZoneCount, .is_required = true},
};
constexpr Shape kGetHostedZoneCountResponse{.name = "GetHostedZoneCountResponse", .type = Type::structure, .members = kGetHostedZoneCountResponseMembers};
constexpr std::array<std::string_view, 8> kAssociateVPCWithHostedZoneErrors{
    "ConflictingDomainExists", "InvalidInput", "InvalidVPCId", "LimitsExceeded", "NoSuchHostedZone",
    "NotAuthorizedException", "PriorRequestNotComplete", "PublicZoneVPCAssociation",
};
constexpr Shape kAssociateVPCComment{.name = "AssociateVPCComment", .type = Type::string};
constexpr std::array kAssociateVPCWithHostedZoneRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "VPC", .shape = &kVPC, .is_required = true},
    Member{.name = "Comment", .shape = &kAssociateVPCComment},
};
constexpr Shape kAssociateVPCWithHostedZoneRequest{.name = "AssociateVPCWithHostedZoneRequest", .type = Type::structure, .members = kAssociateVPCWithHostedZoneRequestMembers};
constexpr std::array kAssociateVPCWithHostedZoneResponseMembers{
    Member{.name = "ChangeInfo", .shape = &kChangeInfo, .is_required = true},
};
constexpr Shape kAssociateVPCWithHostedZoneResponse{.name = "AssociateVPCWithHostedZoneResponse", .type = Type::structure, .members = kAssociateVPCWithHostedZoneResponseMembers};
constexpr std::array<std::string_view, 5> kDisassociateVPCFromHostedZoneErrors{
    "InvalidInput", "InvalidVPCId", "LastVPCAssociation", "NoSuchHostedZone",
    "VPCAssociationNotFound",
};
constexpr Shape kDisassociateVPCComment{.name = "DisassociateVPCComment", .type = Type::string};
constexpr std::array kDisassociateVPCFromHostedZoneRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "VPC", .shape = &kVPC, .is_required = true},
    Member{.name = "Comment", .shape = &kDisassociateVPCComment},
};
constexpr Shape kDisassociateVPCFromHostedZoneRequest{.name = "DisassociateVPCFromHostedZoneRequest", .type = Type::structure, .members = kDisassociateVPCFromHostedZoneRequestMembers};
constexpr std::array kDisassociateVPCFromHostedZoneResponseMembers{
    Member{.name = "ChangeInfo", .shape = &kChangeInfo, .is_required = true},
};
constexpr Shape kDisassociateVPCFromHostedZoneResponse{.name = "DisassociateVPCFromHostedZoneResponse", .type = Type::structure, .members = kDisassociateVPCFromHostedZoneResponseMembers};
constexpr std::array<std::string_view, 2> kListHostedZonesByVPCErrors{
    "InvalidInput", "InvalidPaginationToken",
};
constexpr Shape kPaginationToken{.name = "PaginationToken", .type = Type::string, .max = 1024};
constexpr std::array kListHostedZonesByVPCRequestMembers{
    Member{.name = "VPCId", .shape = &kVPCId, .is_required = true, .location = Location::querystring, .wire_name = "vpcid"},
    Member{.name = "VPCRegion", .shape = &kVPCRegion, .is_required = true, .location = Location::querystring, .wire_name = "vpcregion"},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .location = Location::querystring, .wire_name = "maxitems"},
    Member{.name = "NextToken", .shape = &kPaginationToken, .location = Location::querystring, .wire_name = "nexttoken"},
};
constexpr Shape kListHostedZonesByVPCRequest{.name = "ListHostedZonesByVPCRequest", .type = Type::structure, .members = kListHostedZonesByVPCRequestMembers};
constexpr Shape kAWSAccountID{.name = "AWSAccountID", .type = Type::string};
constexpr Shape kHostedZoneOwningService{.name = "HostedZoneOwningService", .type = Type::string, .max = 128};
constexpr std::array kHostedZoneOwnerMembers{
    Member{.name = "OwningAccount", .shape = &kAWSAccountID},
    Member{.name = "OwningService", .shape = &kHostedZoneOwningService},
};
constexpr Shape kHostedZoneOwner{.name = "HostedZoneOwner", .type = Type::structure, .members = kHostedZoneOwnerMembers};
constexpr std::array kHostedZoneSummaryMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true},
    Member{.name = "Name", .shape = &kDNSName, .is_required = true},
    Member{.name = "Owner", .shape = &kHostedZoneOwner, .is_required = true},
};
constexpr Shape kHostedZoneSummary{.name = "HostedZoneSummary", .type = Type::structure, .members = kHostedZoneSummaryMembers};
constexpr Shape kHostedZoneSummaries{.name = "HostedZoneSummaries", .type = Type::list, .item = &kHostedZoneSummary, .item_name = "HostedZoneSummary"};
constexpr std::array kListHostedZonesByVPCResponseMembers{
    Member{.name = "HostedZoneSummaries", .shape = &kHostedZoneSummaries, .is_required = true},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .is_required = true},
    Member{.name = "NextToken", .shape = &kPaginationToken},
};
constexpr Shape kListHostedZonesByVPCResponse{.name = "ListHostedZonesByVPCResponse", .type = Type::structure, .members = kListHostedZonesByVPCResponseMembers};
constexpr std::array<std::string_view, 5> kCreateVPCAssociationAuthorizationErrors{
    "ConcurrentModification", "InvalidInput", "InvalidVPCId", "NoSuchHostedZone",
    "TooManyVPCAssociationAuthorizations",
};
constexpr std::array kCreateVPCAssociationAuthorizationRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "VPC", .shape = &kVPC, .is_required = true},
};
constexpr Shape kCreateVPCAssociationAuthorizationRequest{.name = "CreateVPCAssociationAuthorizationRequest", .type = Type::structure, .members = kCreateVPCAssociationAuthorizationRequestMembers};
constexpr std::array kCreateVPCAssociationAuthorizationResponseMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true},
    Member{.name = "VPC", .shape = &kVPC, .is_required = true},
};
constexpr Shape kCreateVPCAssociationAuthorizationResponse{.name = "CreateVPCAssociationAuthorizationResponse", .type = Type::structure, .members = kCreateVPCAssociationAuthorizationResponseMembers};
constexpr std::array<std::string_view, 3> kListVPCAssociationAuthorizationsErrors{
    "InvalidInput", "InvalidPaginationToken", "NoSuchHostedZone",
};
constexpr Shape kMaxResults{.name = "MaxResults", .type = Type::string};
constexpr std::array kListVPCAssociationAuthorizationsRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "NextToken", .shape = &kPaginationToken, .location = Location::querystring, .wire_name = "nexttoken"},
    Member{.name = "MaxResults", .shape = &kMaxResults, .location = Location::querystring, .wire_name = "maxresults"},
};
constexpr Shape kListVPCAssociationAuthorizationsRequest{.name = "ListVPCAssociationAuthorizationsRequest", .type = Type::structure, .members = kListVPCAssociationAuthorizationsRequestMembers};
constexpr std::array kListVPCAssociationAuthorizationsResponseMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true},
    Member{.name = "NextToken", .shape = &kPaginationToken},
    Member{.name = "VPCs", .shape = &kVPCs, .is_required = true},
};
constexpr Shape kListVPCAssociationAuthorizationsResponse{.name = "ListVPCAssociationAuthorizationsResponse", .type = Type::structure, .members = kListVPCAssociationAuthorizationsResponseMembers};
constexpr std::array<std::string_view, 1> kListVPCAssociationAuthorizationsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kListVPCAssociationAuthorizationsNext{
    "NextToken",
};
constexpr std::array<std::string_view, 5> kDeleteVPCAssociationAuthorizationErrors{
    "ConcurrentModification", "InvalidInput", "InvalidVPCId", "NoSuchHostedZone",
    "VPCAssociationAuthorizationNotFound",
};
constexpr std::array kDeleteVPCAssociationAuthorizationRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
    Member{.name = "VPC", .shape = &kVPC, .is_required = true},
};
constexpr Shape kDeleteVPCAssociationAuthorizationRequest{.name = "DeleteVPCAssociationAuthorizationRequest", .type = Type::structure, .members = kDeleteVPCAssociationAuthorizationRequestMembers};
constexpr Shape kDeleteVPCAssociationAuthorizationResponse{.name = "DeleteVPCAssociationAuthorizationResponse", .type = Type::structure};
constexpr std::array<std::string_view, 3> kGetHostedZoneLimitErrors{
    "HostedZoneNotPrivate", "InvalidInput", "NoSuchHostedZone",
};
constexpr std::array<std::string_view, 2> kHostedZoneLimitTypeWords{
    "MAX_RRSETS_BY_ZONE", "MAX_VPCS_ASSOCIATED_BY_ZONE",
};
constexpr Shape kHostedZoneLimitType{.name = "HostedZoneLimitType", .type = Type::string, .words = kHostedZoneLimitTypeWords};
constexpr std::array kGetHostedZoneLimitRequestMembers{
    Member{.name = "Type", .shape = &kHostedZoneLimitType, .is_required = true, .location = Location::uri, .wire_name = "Type"},
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetHostedZoneLimitRequest{.name = "GetHostedZoneLimitRequest", .type = Type::structure, .members = kGetHostedZoneLimitRequestMembers};
constexpr Shape kLimitValue{.name = "LimitValue", .type = Type::long_integer, .min = 1};
constexpr std::array kHostedZoneLimitMembers{
    Member{.name = "Type", .shape = &kHostedZoneLimitType, .is_required = true},
    Member{.name = "Value", .shape = &kLimitValue, .is_required = true},
};
constexpr Shape kHostedZoneLimit{.name = "HostedZoneLimit", .type = Type::structure, .members = kHostedZoneLimitMembers};
constexpr Shape kUsageCount{.name = "UsageCount", .type = Type::long_integer};
constexpr std::array kGetHostedZoneLimitResponseMembers{
    Member{.name = "Limit", .shape = &kHostedZoneLimit, .is_required = true},
    Member{.name = "Count", .shape = &kUsageCount, .is_required = true},
};
constexpr Shape kGetHostedZoneLimitResponse{.name = "GetHostedZoneLimitResponse", .type = Type::structure, .members = kGetHostedZoneLimitResponseMembers};
constexpr std::array<std::string_view, 1> kGetAccountLimitErrors{
    "InvalidInput",
};
constexpr std::array<std::string_view, 5> kAccountLimitTypeWords{
    "MAX_HEALTH_CHECKS_BY_OWNER", "MAX_HOSTED_ZONES_BY_OWNER",
    "MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER", "MAX_REUSABLE_DELEGATION_SETS_BY_OWNER",
    "MAX_TRAFFIC_POLICIES_BY_OWNER",
};
constexpr Shape kAccountLimitType{.name = "AccountLimitType", .type = Type::string, .words = kAccountLimitTypeWords};
constexpr std::array kGetAccountLimitRequestMembers{
    Member{.name = "Type", .shape = &kAccountLimitType, .is_required = true, .location = Location::uri, .wire_name = "Type"},
};
constexpr Shape kGetAccountLimitRequest{.name = "GetAccountLimitRequest", .type = Type::structure, .members = kGetAccountLimitRequestMembers};
constexpr std::array kAccountLimitMembers{
    Member{.name = "Type", .shape = &kAccountLimitType, .is_required = true},
    Member{.name = "Value", .shape = &kLimitValue, .is_required = true},
};
constexpr Shape kAccountLimit{.name = "AccountLimit", .type = Type::structure, .members = kAccountLimitMembers};
constexpr std::array kGetAccountLimitResponseMembers{
    Member{.name = "Limit", .shape = &kAccountLimit, .is_required = true},
    Member{.name = "Count", .shape = &kUsageCount, .is_required = true},
};
constexpr Shape kGetAccountLimitResponse{.name = "GetAccountLimitResponse", .type = Type::structure, .members = kGetAccountLimitResponseMembers};
constexpr std::array<std::string_view, 3> kGetDNSSECErrors{
    "InvalidArgument", "InvalidInput", "NoSuchHostedZone",
};
constexpr std::array kGetDNSSECRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetDNSSECRequest{.name = "GetDNSSECRequest", .type = Type::structure, .members = kGetDNSSECRequestMembers};
constexpr Shape kServeSignature{.name = "ServeSignature", .type = Type::string, .min = 1, .max = 1024};
constexpr Shape kSigningKeyStatusMessage{.name = "SigningKeyStatusMessage", .type = Type::string, .max = 512};
constexpr std::array kDNSSECStatusMembers{
    Member{.name = "ServeSignature", .shape = &kServeSignature},
    Member{.name = "StatusMessage", .shape = &kSigningKeyStatusMessage},
};
constexpr Shape kDNSSECStatus{.name = "DNSSECStatus", .type = Type::structure, .members = kDNSSECStatusMembers};
constexpr Shape kSigningKeyName{.name = "SigningKeyName", .type = Type::string, .min = 3, .max = 128};
constexpr Shape kSigningKeyString{.name = "SigningKeyString", .type = Type::string};
constexpr Shape kSigningKeyInteger{.name = "SigningKeyInteger", .type = Type::integer, .min = kNoMin};
constexpr Shape kSigningKeyTag{.name = "SigningKeyTag", .type = Type::integer, .max = 65536};
constexpr Shape kSigningKeyStatus{.name = "SigningKeyStatus", .type = Type::string, .min = 5, .max = 150};
constexpr std::array kKeySigningKeyMembers{
    Member{.name = "Name", .shape = &kSigningKeyName},
    Member{.name = "KmsArn", .shape = &kSigningKeyString},
    Member{.name = "Flag", .shape = &kSigningKeyInteger},
    Member{.name = "SigningAlgorithmMnemonic", .shape = &kSigningKeyString},
    Member{.name = "SigningAlgorithmType", .shape = &kSigningKeyInteger},
    Member{.name = "DigestAlgorithmMnemonic", .shape = &kSigningKeyString},
    Member{.name = "DigestAlgorithmType", .shape = &kSigningKeyInteger},
    Member{.name = "KeyTag", .shape = &kSigningKeyTag},
    Member{.name = "DigestValue", .shape = &kSigningKeyString},
    Member{.name = "PublicKey", .shape = &kSigningKeyString},
    Member{.name = "DSRecord", .shape = &kSigningKeyString},
    Member{.name = "DNSKEYRecord", .shape = &kSigningKeyString},
    Member{.name = "Status", .shape = &kSigningKeyStatus},
    Member{.name = "StatusMessage", .shape = &kSigningKeyStatusMessage},
    Member{.name = "CreatedDate", .shape = &kTimeStamp},
    Member{.name = "LastModifiedDate", .shape = &kTimeStamp},
};
constexpr Shape kKeySigningKey{.name = "KeySigningKey", .type = Type::structure, .members = kKeySigningKeyMembers};
constexpr Shape kKeySigningKeys{.name = "KeySigningKeys", .type = Type::list, .item = &kKeySigningKey};
constexpr std::array kGetDNSSECResponseMembers{
    Member{.name = "Status", .shape = &kDNSSECStatus, .is_required = true},
    Member{.name = "KeySigningKeys", .shape = &kKeySigningKeys, .is_required = true},
};
constexpr Shape kGetDNSSECResponse{.name = "GetDNSSECResponse", .type = Type::structure, .members = kGetDNSSECResponseMembers};
constexpr std::array<std::string_view, 3> kCreateHealthCheckErrors{
    "HealthCheckAlreadyExists", "InvalidInput", "TooManyHealthChecks",
};
constexpr Shape kHealthCheckNonce{.name = "HealthCheckNonce", .type = Type::string, .min = 1, .max = 64};
constexpr Shape kPort{.name = "Port", .type = Type::integer, .min = 1, .max = 65535};
constexpr std::array<std::string_view, 8> kHealthCheckTypeWords{
    "HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP", "CALCULATED", "CLOUDWATCH_METRIC",
    "RECOVERY_CONTROL",
};
constexpr Shape kHealthCheckType{.name = "HealthCheckType", .type = Type::string, .words = kHealthCheckTypeWords};
constexpr Shape kResourcePath{.name = "ResourcePath", .type = Type::string, .max = 255};
constexpr Shape kFullyQualifiedDomainName{.name = "FullyQualifiedDomainName", .type = Type::string, .max = 255};
constexpr Shape kSearchString{.name = "SearchString", .type = Type::string, .max = 255};
constexpr Shape kRequestInterval{.name = "RequestInterval", .type = Type::integer, .min = 10, .max = 30};
constexpr Shape kFailureThreshold{.name = "FailureThreshold", .type = Type::integer, .min = 1, .max = 10};
constexpr Shape kMeasureLatency{.name = "MeasureLatency", .type = Type::boolean};
constexpr Shape kInverted{.name = "Inverted", .type = Type::boolean};
constexpr Shape kDisabled{.name = "Disabled", .type = Type::boolean};
constexpr Shape kHealthThreshold{.name = "HealthThreshold", .type = Type::integer, .max = 256};
constexpr Shape kChildHealthCheckList{.name = "ChildHealthCheckList", .type = Type::list, .item = &kHealthCheckId, .item_name = "ChildHealthCheck", .max = 256};
constexpr Shape kEnableSNI{.name = "EnableSNI", .type = Type::boolean};
constexpr std::array<std::string_view, 8> kHealthCheckRegionWords{
    "us-east-1", "us-west-1", "us-west-2", "eu-west-1", "ap-southeast-1", "ap-southeast-2",
    "ap-northeast-1", "sa-east-1",
};
constexpr Shape kHealthCheckRegion{.name = "HealthCheckRegion", .type = Type::string, .min = 1, .max = 64, .words = kHealthCheckRegionWords};
constexpr Shape kHealthCheckRegionList{.name = "HealthCheckRegionList", .type = Type::list, .item = &kHealthCheckRegion, .item_name = "Region", .min = 3, .max = 64};
constexpr std::array<std::string_view, 33> kCloudWatchRegionWords{
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "eu-central-1",
    "eu-central-2", "eu-west-1", "eu-west-2", "eu-west-3", "ap-east-1", "me-south-1",
    "me-central-1", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2",
    "ap-southeast-3", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "eu-north-1",
    "sa-east-1", "cn-northwest-1", "cn-north-1", "af-south-1", "eu-south-1", "eu-south-2",
    "us-gov-west-1", "us-gov-east-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1",
};
constexpr Shape kCloudWatchRegion{.name = "CloudWatchRegion", .type = Type::string, .min = 1, .max = 64, .words = kCloudWatchRegionWords};
constexpr Shape kAlarmName{.name = "AlarmName", .type = Type::string, .min = 1, .max = 256};
constexpr std::array kAlarmIdentifierMembers{
    Member{.name = "Region", .shape = &kCloudWatchRegion, .is_required = true},
    Member{.name = "Name", .shape = &kAlarmName, .is_required = true},
};
constexpr Shape kAlarmIdentifier{.name = "AlarmIdentifier", .type = Type::structure, .members = kAlarmIdentifierMembers};
constexpr std::array<std::string_view, 3> kInsufficientDataHealthStatusWords{
    "Healthy", "Unhealthy", "LastKnownStatus",
};
constexpr Shape kInsufficientDataHealthStatus{.name = "InsufficientDataHealthStatus", .type = Type::string, .words = kInsufficientDataHealthStatusWords};
constexpr Shape kRoutingControlArn{.name = "RoutingControlArn", .type = Type::string, .min = 1, .max = 255};
constexpr std::array kHealthCheckConfigMembers{
    Member{.name = "IPAddress", .shape = &kIPAddress},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "Type", .shape = &kHealthCheckType, .is_required = true},
    Member{.name = "ResourcePath", .shape = &kResourcePath},
    Member{.name = "FullyQualifiedDomainName", .shape = &kFullyQualifiedDomainName},
    Member{.name = "SearchString", .shape = &kSearchString},
    Member{.name = "RequestInterval", .shape = &kRequestInterval},
    Member{.name = "FailureThreshold", .shape = &kFailureThreshold},
    Member{.name = "MeasureLatency", .shape = &kMeasureLatency},
    Member{.name = "Inverted", .shape = &kInverted},
    Member{.name = "Disabled", .shape = &kDisabled},
    Member{.name = "HealthThreshold", .shape = &kHealthThreshold},
    Member{.name = "ChildHealthChecks", .shape = &kChildHealthCheckList},
    Member{.name = "EnableSNI", .shape = &kEnableSNI},
    Member{.name = "Regions", .shape = &kHealthCheckRegionList},
    Member{.name = "AlarmIdentifier", .shape = &kAlarmIdentifier},
    Member{.name = "InsufficientDataHealthStatus", .shape = &kInsufficientDataHealthStatus},
    Member{.name = "RoutingControlArn", .shape = &kRoutingControlArn},
};
constexpr Shape kHealthCheckConfig{.name = "HealthCheckConfig", .type = Type::structure, .members = kHealthCheckConfigMembers};
constexpr std::array kCreateHealthCheckRequestMembers{
    Member{.name = "CallerReference", .shape = &kHealthCheckNonce, .is_required = true},
    Member{.name = "HealthCheckConfig", .shape = &kHealthCheckConfig, .is_required = true},
};
constexpr Shape kCreateHealthCheckRequest{.name = "CreateHealthCheckRequest", .type = Type::structure, .members = kCreateHealthCheckRequestMembers};
constexpr Shape kHealthCheckVersion{.name = "HealthCheckVersion", .type = Type::long_integer, .min = 1};
constexpr Shape kEvaluationPeriods{.name = "EvaluationPeriods", .type = Type::integer, .min = 1};
constexpr std::array<std::string_view, 4> kComparisonOperatorWords{
    "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold",
    "LessThanOrEqualToThreshold",
};
constexpr Shape kComparisonOperator{.name = "ComparisonOperator", .type = Type::string, .words = kComparisonOperatorWords};
constexpr Shape kPeriod{.name = "Period", .type = Type::integer, .min = 60};
constexpr Shape kMetricName{.name = "MetricName", .type = Type::string, .min = 1, .max = 255};
constexpr Shape kNamespace{.name = "Namespace", .type = Type::string, .min = 1, .max = 255};
constexpr std::array<std::string_view, 5> kStatisticWords{
    "Average", "Sum", "SampleCount", "Maximum", "Minimum",
};
constexpr Shape kStatistic{.name = "Statistic", .type = Type::string, .words = kStatisticWords};
constexpr Shape kDimensionField{.name = "DimensionField", .type = Type::string, .min = 1, .max = 255};
constexpr std::array kDimensionMembers{
    Member{.name = "Name", .shape = &kDimensionField, .is_required = true},
    Member{.name = "Value", .shape = &kDimensionField, .is_required = true},
};
constexpr Shape kDimension{.name = "Dimension", .type = Type::structure, .members = kDimensionMembers};
constexpr Shape kDimensionList{.name = "DimensionList", .type = Type::list, .item = &kDimension, .item_name = "Dimension", .max = 10};
constexpr std::array kCloudWatchAlarmConfigurationMembers{
    Member{.name = "EvaluationPeriods", .shape = &kEvaluationPeriods, .is_required = true},
    Member{.name = "ComparisonOperator", .shape = &kComparisonOperator, .is_required = true},
    Member{.name = "Period", .shape = &kPeriod, .is_required = true},
    Member{.name = "MetricName", .shape = &kMetricName, .is_required = true},
    Member{.name = "Namespace", .shape = &kNamespace, .is_required = true},
    Member{.name = "Statistic", .shape = &kStatistic, .is_required = true},
    Member{.name = "Dimensions", .shape = &kDimensionList},
};
constexpr Shape kCloudWatchAlarmConfiguration{.name = "CloudWatchAlarmConfiguration", .type = Type::structure, .members = kCloudWatchAlarmConfigurationMembers};
constexpr std::array kHealthCheckMembers{
    Member{.name = "Id", .shape = &kHealthCheckId, .is_required = true},
    Member{.name = "CallerReference", .shape = &kHealthCheckNonce, .is_required = true},
    Member{.name = "LinkedService", .shape = &kLinkedService},
    Member{.name = "HealthCheckConfig", .shape = &kHealthCheckConfig, .is_required = true},
    Member{.name = "HealthCheckVersion", .shape = &kHealthCheckVersion, .is_required = true},
    Member{.name = "CloudWatchAlarmConfiguration", .shape = &kCloudWatchAlarmConfiguration},
};
constexpr Shape kHealthCheck{.name = "HealthCheck", .type = Type::structure, .members = kHealthCheckMembers};
constexpr std::array kCreateHealthCheckResponseMembers{
    Member{.name = "HealthCheck", .shape = &kHealthCheck, .is_required = true},
    Member{.name = "Location", .shape = &kResourceURI, .is_required = true, .location = Location::header, .wire_name = "Location"},
};
constexpr Shape kCreateHealthCheckResponse{.name = "CreateHealthCheckResponse", .type = Type::structure, .members = kCreateHealthCheckResponseMembers};
constexpr std::array<std::string_view, 3> kGetHealthCheckErrors{
    "IncompatibleVersion", "InvalidInput", "NoSuchHealthCheck",
};
constexpr std::array kGetHealthCheckRequestMembers{
    Member{.name = "HealthCheckId", .shape = &kHealthCheckId, .is_required = true, .location = Location::uri, .wire_name = "HealthCheckId"},
};
constexpr Shape kGetHealthCheckRequest{.name = "GetHealthCheckRequest", .type = Type::structure, .members = kGetHealthCheckRequestMembers};
constexpr std::array kGetHealthCheckResponseMembers{
    Member{.name = "HealthCheck", .shape = &kHealthCheck, .is_required = true},
};
constexpr Shape kGetHealthCheckResponse{.name = "GetHealthCheckResponse", .type = Type::structure, .members = kGetHealthCheckResponseMembers};
constexpr std::array<std::string_view, 2> kListHealthChecksErrors{
    "IncompatibleVersion", "InvalidInput",
};
constexpr std::array kListHealthChecksRequestMembers{
    Member{.name = "Marker", .shape = &kPageMarker, .location = Location::querystring, .wire_name = "marker"},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .location = Location::querystring, .wire_name = "maxitems"},
};
constexpr Shape kListHealthChecksRequest{.name = "ListHealthChecksRequest", .type = Type::structure, .members = kListHealthChecksRequestMembers};
constexpr Shape kHealthChecks{.name = "HealthChecks", .type = Type::list, .item = &kHealthCheck, .item_name = "HealthCheck"};
constexpr std::array kListHealthChecksResponseMembers{
    Member{.name = "HealthChecks", .shape = &kHealthChecks, .is_required = true},
    Member{.name = "Marker", .shape = &kPageMarker, .is_required = true},
    Member{.name = "IsTruncated", .shape = &kPageTruncated, .is_required = true},
    Member{.name = "NextMarker", .shape = &kPageMarker},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .is_required = true},
};
constexpr Shape kListHealthChecksResponse{.name = "ListHealthChecksResponse", .type = Type::structure, .members = kListHealthChecksResponseMembers};
constexpr std::array<std::string_view, 1> kListHealthChecksFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kListHealthChecksNext{
    "NextMarker",
};
constexpr Shape kGetHealthCheckCountRequest{.name = "GetHealthCheckCountRequest", .type = Type::structure};
constexpr Shape kHealthCheckCount{.name = "HealthCheckCount", .type = Type::long_integer, .min = kNoMin};
constexpr std::array kGetHealthCheckCountResponseMembers{
    Member{.name = "HealthCheckCount", .shape = &kHealthCheckCount, .is_required = true},
};
constexpr Shape kGetHealthCheckCountResponse{.name = "GetHealthCheckCountResponse", .type = Type::structure, .members = kGetHealthCheckCountResponseMembers};
constexpr std::array<std::string_view, 3> kUpdateHealthCheckErrors{
    "HealthCheckVersionMismatch", "InvalidInput", "NoSuchHealthCheck",
};
constexpr std::array<std::string_view, 4> kResettableElementNameWords{
    "FullyQualifiedDomainName", "Regions", "ResourcePath", "ChildHealthChecks",
};
constexpr Shape kResettableElementName{.name = "ResettableElementName", .type = Type::string, .min = 1, .max = 64, .words = kResettableElementNameWords};
constexpr Shape kResettableElementNameList{.name = "ResettableElementNameList", .type = Type::list, .item = &kResettableElementName, .item_name = "ResettableElementName", .max = 64};
constexpr std::array kUpdateHealthCheckRequestMembers{
    Member{.name = "HealthCheckId", .shape = &kHealthCheckId, .is_required = true, .location = Location::uri, .wire_name = "HealthCheckId"},
    Member{.name = "HealthCheckVersion", .shape = &kHealthCheckVersion},
    Member{.name = "IPAddress", .shape = &kIPAddress},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "ResourcePath", .shape = &kResourcePath},
    Member{.name = "FullyQualifiedDomainName", .shape = &kFullyQualifiedDomainName},
    Member{.name = "SearchString", .shape = &kSearchString},
    Member{.name = "FailureThreshold", .shape = &kFailureThreshold},
    Member{.name = "Inverted", .shape = &kInverted},
    Member{.name = "Disabled", .shape = &kDisabled},
    Member{.name = "HealthThreshold", .shape = &kHealthThreshold},
    Member{.name = "ChildHealthChecks", .shape = &kChildHealthCheckList},
    Member{.name = "EnableSNI", .shape = &kEnableSNI},
    Member{.name = "Regions", .shape = &kHealthCheckRegionList},
    Member{.name = "AlarmIdentifier", .shape = &kAlarmIdentifier},
    Member{.name = "InsufficientDataHealthStatus", .shape = &kInsufficientDataHealthStatus},
    Member{.name = "ResetElements", .shape = &kResettableElementNameList},
};
constexpr Shape kUpdateHealthCheckRequest{.name = "UpdateHealthCheckRequest", .type = Type::structure, .members = kUpdateHealthCheckRequestMembers};
constexpr std::array kUpdateHealthCheckResponseMembers{
    Member{.name = "HealthCheck", .shape = &kHealthCheck, .is_required = true},
};
constexpr Shape kUpdateHealthCheckResponse{.name = "UpdateHealthCheckResponse", .type = Type::structure, .members = kUpdateHealthCheckResponseMembers};
constexpr std::array<std::string_view, 3> kDeleteHealthCheckErrors{
    "HealthCheckInUse", "InvalidInput", "NoSuchHealthCheck",
};
constexpr std::array kDeleteHealthCheckRequestMembers{
    Member{.name = "HealthCheckId", .shape = &kHealthCheckId, .is_required = true, .location = Location::uri, .wire_name = "HealthCheckId"},
};
constexpr Shape kDeleteHealthCheckRequest{.name = "DeleteHealthCheckRequest", .type = Type::structure, .members = kDeleteHealthCheckRequestMembers};
constexpr Shape kDeleteHealthCheckResponse{.name = "DeleteHealthCheckResponse", .type = Type::structure};
constexpr std::array<std::string_view, 2> kGetHealthCheckStatusErrors{
    "InvalidInput", "NoSuchHealthCheck",
};
constexpr std::array kGetHealthCheckStatusRequestMembers{
    Member{.name = "HealthCheckId", .shape = &kHealthCheckId, .is_required = true, .location = Location::uri, .wire_name = "HealthCheckId"},
};
constexpr Shape kGetHealthCheckStatusRequest{.name = "GetHealthCheckStatusRequest", .type = Type::structure, .members = kGetHealthCheckStatusRequestMembers};
constexpr Shape kStatus{.name = "Status", .type = Type::string};
constexpr std::array kStatusReportMembers{
    Member{.name = "Status", .shape = &kStatus},
    Member{.name = "CheckedTime", .shape = &kTimeStamp},
};
constexpr Shape kStatusReport{.name = "StatusReport", .type = Type::structure, .members = kStatusReportMembers};
constexpr std::array kHealthCheckObservationMembers{
    Member{.name = "Region", .shape = &kHealthCheckRegion},
    Member{.name = "IPAddress", .shape = &kIPAddress},
    Member{.name = "StatusReport", .shape = &kStatusReport},
};
constexpr Shape kHealthCheckObservation{.name = "HealthCheckObservation", .type = Type::structure, .members = kHealthCheckObservationMembers};
constexpr Shape kHealthCheckObservations{.name = "HealthCheckObservations", .type = Type::list, .item = &kHealthCheckObservation, .item_name = "HealthCheckObservation"};
constexpr std::array kGetHealthCheckStatusResponseMembers{
    Member{.name = "HealthCheckObservations", .shape = &kHealthCheckObservations, .is_required = true},
};
constexpr Shape kGetHealthCheckStatusResponse{.name = "GetHealthCheckStatusResponse", .type = Type::structure, .members = kGetHealthCheckStatusResponseMembers};
constexpr std::array<std::string_view, 2> kGetHealthCheckLastFailureReasonErrors{
    "InvalidInput", "NoSuchHealthCheck",
};
constexpr std::array kGetHealthCheckLastFailureReasonRequestMembers{
    Member{.name = "HealthCheckId", .shape = &kHealthCheckId, .is_required = true, .location = Location::uri, .wire_name = "HealthCheckId"},
};
constexpr Shape kGetHealthCheckLastFailureReasonRequest{.name = "GetHealthCheckLastFailureReasonRequest", .type = Type::structure, .members = kGetHealthCheckLastFailureReasonRequestMembers};
constexpr std::array kGetHealthCheckLastFailureReasonResponseMembers{
    Member{.name = "HealthCheckObservations", .shape = &kHealthCheckObservations, .is_required = true},
};
constexpr Shape kGetHealthCheckLastFailureReasonResponse{.name = "GetHealthCheckLastFailureReasonResponse", .type = Type::structure, .members = kGetHealthCheckLastFailureReasonResponseMembers};
constexpr Shape kGetCheckerIpRangesRequest{.name = "GetCheckerIpRangesRequest", .type = Type::structure};
constexpr Shape kIPAddressCidr{.name = "IPAddressCidr", .type = Type::string};
constexpr Shape kCheckerIpRanges{.name = "CheckerIpRanges", .type = Type::list, .item = &kIPAddressCidr};
constexpr std::array kGetCheckerIpRangesResponseMembers{
    Member{.name = "CheckerIpRanges", .shape = &kCheckerIpRanges, .is_required = true},
};
constexpr Shape kGetCheckerIpRangesResponse{.name = "GetCheckerIpRangesResponse", .type = Type::structure, .members = kGetCheckerIpRangesResponseMembers};
constexpr std::array<std::string_view, 7> kCreateReusableDelegationSetErrors{
    "DelegationSetAlreadyCreated", "DelegationSetAlreadyReusable", "DelegationSetNotAvailable",
    "HostedZoneNotFound", "InvalidArgument", "InvalidInput", "LimitsExceeded",
};
constexpr std::array kCreateReusableDelegationSetRequestMembers{
    Member{.name = "CallerReference", .shape = &kNonce, .is_required = true},
    Member{.name = "HostedZoneId", .shape = &kResourceId},
};
constexpr Shape kCreateReusableDelegationSetRequest{.name = "CreateReusableDelegationSetRequest", .type = Type::structure, .members = kCreateReusableDelegationSetRequestMembers};
constexpr std::array kCreateReusableDelegationSetResponseMembers{
    Member{.name = "DelegationSet", .shape = &kDelegationSet, .is_required = true},
    Member{.name = "Location", .shape = &kResourceURI, .is_required = true, .location = Location::header, .wire_name = "Location"},
};
constexpr Shape kCreateReusableDelegationSetResponse{.name = "CreateReusableDelegationSetResponse", .type = Type::structure, .members = kCreateReusableDelegationSetResponseMembers};
constexpr std::array<std::string_view, 3> kGetReusableDelegationSetErrors{
    "DelegationSetNotReusable", "InvalidInput", "NoSuchDelegationSet",
};
constexpr std::array kGetReusableDelegationSetRequestMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetReusableDelegationSetRequest{.name = "GetReusableDelegationSetRequest", .type = Type::structure, .members = kGetReusableDelegationSetRequestMembers};
constexpr std::array kGetReusableDelegationSetResponseMembers{
    Member{.name = "DelegationSet", .shape = &kDelegationSet, .is_required = true},
};
constexpr Shape kGetReusableDelegationSetResponse{.name = "GetReusableDelegationSetResponse", .type = Type::structure, .members = kGetReusableDelegationSetResponseMembers};
constexpr std::array<std::string_view, 1> kListReusableDelegationSetsErrors{
    "InvalidInput",
};
constexpr std::array kListReusableDelegationSetsRequestMembers{
    Member{.name = "Marker", .shape = &kPageMarker, .location = Location::querystring, .wire_name = "marker"},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .location = Location::querystring, .wire_name = "maxitems"},
};
constexpr Shape kListReusableDelegationSetsRequest{.name = "ListReusableDelegationSetsRequest", .type = Type::structure, .members = kListReusableDelegationSetsRequestMembers};
constexpr Shape kDelegationSets{.name = "DelegationSets", .type = Type::list, .item = &kDelegationSet, .item_name = "DelegationSet"};
constexpr std::array kListReusableDelegationSetsResponseMembers{
    Member{.name = "DelegationSets", .shape = &kDelegationSets, .is_required = true},
    Member{.name = "Marker", .shape = &kPageMarker, .is_required = true},
    Member{.name = "IsTruncated", .shape = &kPageTruncated, .is_required = true},
    Member{.name = "NextMarker", .shape = &kPageMarker},
    Member{.name = "MaxItems", .shape = &kPageMaxItems, .is_required = true},
};
constexpr Shape kListReusableDelegationSetsResponse{.name = "ListReusableDelegationSetsResponse", .type = Type::structure, .members = kListReusableDelegationSetsResponseMembers};
constexpr std::array<std::string_view, 1> kListReusableDelegationSetsFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kListReusableDelegationSetsNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 4> kDeleteReusableDelegationSetErrors{
    "DelegationSetInUse", "DelegationSetNotReusable", "InvalidInput", "NoSuchDelegationSet",
};
constexpr std::array kDeleteReusableDelegationSetRequestMembers{
    Member{.name = "Id", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kDeleteReusableDelegationSetRequest{.name = "DeleteReusableDelegationSetRequest", .type = Type::structure, .members = kDeleteReusableDelegationSetRequestMembers};
constexpr Shape kDeleteReusableDelegationSetResponse{.name = "DeleteReusableDelegationSetResponse", .type = Type::structure};
constexpr std::array<std::string_view, 2> kGetReusableDelegationSetLimitErrors{
    "InvalidInput", "NoSuchDelegationSet",
};
constexpr std::array<std::string_view, 1> kReusableDelegationSetLimitTypeWords{
    "MAX_ZONES_BY_REUSABLE_DELEGATION_SET",
};
constexpr Shape kReusableDelegationSetLimitType{.name = "ReusableDelegationSetLimitType", .type = Type::string, .words = kReusableDelegationSetLimitTypeWords};
constexpr std::array kGetReusableDelegationSetLimitRequestMembers{
    Member{.name = "Type", .shape = &kReusableDelegationSetLimitType, .is_required = true, .location = Location::uri, .wire_name = "Type"},
    Member{.name = "DelegationSetId", .shape = &kResourceId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetReusableDelegationSetLimitRequest{.name = "GetReusableDelegationSetLimitRequest", .type = Type::structure, .members = kGetReusableDelegationSetLimitRequestMembers};
constexpr std::array kReusableDelegationSetLimitMembers{
    Member{.name = "Type", .shape = &kReusableDelegationSetLimitType, .is_required = true},
    Member{.name = "Value", .shape = &kLimitValue, .is_required = true},
};
constexpr Shape kReusableDelegationSetLimit{.name = "ReusableDelegationSetLimit", .type = Type::structure, .members = kReusableDelegationSetLimitMembers};
constexpr std::array kGetReusableDelegationSetLimitResponseMembers{
    Member{.name = "Limit", .shape = &kReusableDelegationSetLimit, .is_required = true},
    Member{.name = "Count", .shape = &kUsageCount, .is_required = true},
};
constexpr Shape kGetReusableDelegationSetLimitResponse{.name = "GetReusableDelegationSetLimitResponse", .type = Type::structure, .members = kGetReusableDelegationSetLimitResponseMembers};
constexpr std::array<std::string_view, 6> kCreateQueryLoggingConfigErrors{
    "ConcurrentModification", "InsufficientCloudWatchLogsResourcePolicy", "InvalidInput",
    "NoSuchCloudWatchLogsLogGroup", "NoSuchHostedZone", "QueryLoggingConfigAlreadyExists",
};
constexpr Shape kCloudWatchLogsLogGroupArn{.name = "CloudWatchLogsLogGroupArn", .type = Type::string};
constexpr std::array kCreateQueryLoggingConfigRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true},
    Member{.name = "CloudWatchLogsLogGroupArn", .shape = &kCloudWatchLogsLogGroupArn, .is_required = true},
};
constexpr Shape kCreateQueryLoggingConfigRequest{.name = "CreateQueryLoggingConfigRequest", .type = Type::structure, .members = kCreateQueryLoggingConfigRequestMembers};
constexpr Shape kQueryLoggingConfigId{.name = "QueryLoggingConfigId", .type = Type::string, .min = 1, .max = 36};
constexpr std::array kQueryLoggingConfigMembers{
    Member{.name = "Id", .shape = &kQueryLoggingConfigId, .is_required = true},
    Member{.name = "HostedZoneId", .shape = &kResourceId, .is_required = true},
    Member{.name = "CloudWatchLogsLogGroupArn", .shape = &kCloudWatchLogsLogGroupArn, .is_required = true},
};
constexpr Shape kQueryLoggingConfig{.name = "QueryLoggingConfig", .type = Type::structure, .members = kQueryLoggingConfigMembers};
constexpr std::array kCreateQueryLoggingConfigResponseMembers{
    Member{.name = "QueryLoggingConfig", .shape = &kQueryLoggingConfig, .is_required = true},
    Member{.name = "Location", .shape = &kResourceURI, .is_required = true, .location = Location::header, .wire_name = "Location"},
};
constexpr Shape kCreateQueryLoggingConfigResponse{.name = "CreateQueryLoggingConfigResponse", .type = Type::structure, .members = kCreateQueryLoggingConfigResponseMembers};
constexpr std::array<std::string_view, 2> kGetQueryLoggingConfigErrors{
    "InvalidInput", "NoSuchQueryLoggingConfig",
};
constexpr std::array kGetQueryLoggingConfigRequestMembers{
    Member{.name = "Id", .shape = &kQueryLoggingConfigId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kGetQueryLoggingConfigRequest{.name = "GetQueryLoggingConfigRequest", .type = Type::structure, .members = kGetQueryLoggingConfigRequestMembers};
constexpr std::array kGetQueryLoggingConfigResponseMembers{
    Member{.name = "QueryLoggingConfig", .shape = &kQueryLoggingConfig, .is_required = true},
};
constexpr Shape kGetQueryLoggingConfigResponse{.name = "GetQueryLoggingConfigResponse", .type = Type::structure, .members = kGetQueryLoggingConfigResponseMembers};
constexpr std::array<std::string_view, 3> kListQueryLoggingConfigsErrors{
    "InvalidInput", "InvalidPaginationToken", "NoSuchHostedZone",
};
constexpr std::array kListQueryLoggingConfigsRequestMembers{
    Member{.name = "HostedZoneId", .shape = &kResourceId, .location = Location::querystring, .wire_name = "hostedzoneid"},
    Member{.name = "NextToken", .shape = &kPaginationToken, .location = Location::querystring, .wire_name = "nexttoken"},
    Member{.name = "MaxResults", .shape = &kMaxResults, .location = Location::querystring, .wire_name = "maxresults"},
};
constexpr Shape kListQueryLoggingConfigsRequest{.name = "ListQueryLoggingConfigsRequest", .type = Type::structure, .members = kListQueryLoggingConfigsRequestMembers};
constexpr Shape kQueryLoggingConfigs{.name = "QueryLoggingConfigs", .type = Type::list, .item = &kQueryLoggingConfig, .item_name = "QueryLoggingConfig"};
constexpr std::array kListQueryLoggingConfigsResponseMembers{
    Member{.name = "QueryLoggingConfigs", .shape = &kQueryLoggingConfigs, .is_required = true},
    Member{.name = "NextToken", .shape = &kPaginationToken},
};
constexpr Shape kListQueryLoggingConfigsResponse{.name = "ListQueryLoggingConfigsResponse", .type = Type::structure, .members = kListQueryLoggingConfigsResponseMembers};
constexpr std::array<std::string_view, 1> kListQueryLoggingConfigsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kListQueryLoggingConfigsNext{
    "NextToken",
};
constexpr std::array<std::string_view, 3> kDeleteQueryLoggingConfigErrors{
    "ConcurrentModification", "InvalidInput", "NoSuchQueryLoggingConfig",
};
constexpr std::array kDeleteQueryLoggingConfigRequestMembers{
    Member{.name = "Id", .shape = &kQueryLoggingConfigId, .is_required = true, .location = Location::uri, .wire_name = "Id"},
};
constexpr Shape kDeleteQueryLoggingConfigRequest{.name = "DeleteQueryLoggingConfigRequest", .type = Type::structure, .members = kDeleteQueryLoggingConfigRequestMembers};
constexpr Shape kDeleteQueryLoggingConfigResponse{.name = "DeleteQueryLoggingConfigResponse", .type = Type::structure};
constexpr std::array kOperations{
    Operation{.name = "route53:ChangeResourceRecordSets", .input = &kChangeResourceRecordSetsRequest, .output = &kChangeResourceRecordSetsResponse, .errors = kChangeResourceRecordSetsErrors, .method = "POST", .uri = "/2013-04-01/hostedzone/{Id}/rrset/", .input_element = "ChangeResourceRecordSetsRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:GetChange", .input = &kGetChangeRequest, .output = &kGetChangeResponse, .errors = kGetChangeErrors, .method = "GET", .uri = "/2013-04-01/change/{Id}"},
    Operation{.name = "route53:ListResourceRecordSets", .input = &kListResourceRecordSetsRequest, .output = &kListResourceRecordSetsResponse, .errors = kListResourceRecordSetsErrors, .pages = {.items = "ResourceRecordSets", .limit = "MaxItems", .from = kListResourceRecordSetsFrom, .next = kListResourceRecordSetsNext, .more = "IsTruncated"}, .method = "GET", .uri = "/2013-04-01/hostedzone/{Id}/rrset"},
    Operation{.name = "route53:GetHostedZone", .input = &kGetHostedZoneRequest, .output = &kGetHostedZoneResponse, .errors = kGetHostedZoneErrors, .method = "GET", .uri = "/2013-04-01/hostedzone/{Id}"},
    Operation{.name = "route53:ListHostedZones", .input = &kListHostedZonesRequest, .output = &kListHostedZonesResponse, .errors = kListHostedZonesErrors, .pages = {.items = "HostedZones", .limit = "MaxItems", .from = kListHostedZonesFrom, .next = kListHostedZonesNext, .more = "IsTruncated"}, .method = "GET", .uri = "/2013-04-01/hostedzone"},
    Operation{.name = "route53:ListHostedZonesByName", .input = &kListHostedZonesByNameRequest, .output = &kListHostedZonesByNameResponse, .errors = kListHostedZonesByNameErrors, .pages = {.items = "HostedZones", .limit = "MaxItems", .from = kListHostedZonesByNameFrom, .next = kListHostedZonesByNameNext, .more = "IsTruncated"}, .method = "GET", .uri = "/2013-04-01/hostedzonesbyname"},
    Operation{.name = "route53:CreateHostedZone", .input = &kCreateHostedZoneRequest, .output = &kCreateHostedZoneResponse, .errors = kCreateHostedZoneErrors, .method = "POST", .uri = "/2013-04-01/hostedzone", .status = 201, .input_element = "CreateHostedZoneRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:DeleteHostedZone", .input = &kDeleteHostedZoneRequest, .output = &kDeleteHostedZoneResponse, .errors = kDeleteHostedZoneErrors, .method = "DELETE", .uri = "/2013-04-01/hostedzone/{Id}"},
    Operation{.name = "route53:TestDNSAnswer", .input = &kTestDNSAnswerRequest, .output = &kTestDNSAnswerResponse, .errors = kTestDNSAnswerErrors, .method = "GET", .uri = "/2013-04-01/testdnsanswer"},
    Operation{.name = "route53:ChangeTagsForResource", .input = &kChangeTagsForResourceRequest, .output = &kChangeTagsForResourceResponse, .errors = kChangeTagsForResourceErrors, .method = "POST", .uri = "/2013-04-01/tags/{ResourceType}/{ResourceId}", .input_element = "ChangeTagsForResourceRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:ListTagsForResource", .input = &kListTagsForResourceRequest, .output = &kListTagsForResourceResponse, .errors = kListTagsForResourceErrors, .method = "GET", .uri = "/2013-04-01/tags/{ResourceType}/{ResourceId}"},
    Operation{.name = "route53:ListTagsForResources", .input = &kListTagsForResourcesRequest, .output = &kListTagsForResourcesResponse, .errors = kListTagsForResourcesErrors, .method = "POST", .uri = "/2013-04-01/tags/{ResourceType}", .input_element = "ListTagsForResourcesRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:UpdateHostedZoneComment", .input = &kUpdateHostedZoneCommentRequest, .output = &kUpdateHostedZoneCommentResponse, .errors = kUpdateHostedZoneCommentErrors, .method = "POST", .uri = "/2013-04-01/hostedzone/{Id}", .input_element = "UpdateHostedZoneCommentRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:GetHostedZoneCount", .input = &kGetHostedZoneCountRequest, .output = &kGetHostedZoneCountResponse, .errors = kGetHostedZoneCountErrors, .method = "GET", .uri = "/2013-04-01/hostedzonecount"},
    Operation{.name = "route53:AssociateVPCWithHostedZone", .input = &kAssociateVPCWithHostedZoneRequest, .output = &kAssociateVPCWithHostedZoneResponse, .errors = kAssociateVPCWithHostedZoneErrors, .method = "POST", .uri = "/2013-04-01/hostedzone/{Id}/associatevpc", .input_element = "AssociateVPCWithHostedZoneRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:DisassociateVPCFromHostedZone", .input = &kDisassociateVPCFromHostedZoneRequest, .output = &kDisassociateVPCFromHostedZoneResponse, .errors = kDisassociateVPCFromHostedZoneErrors, .method = "POST", .uri = "/2013-04-01/hostedzone/{Id}/disassociatevpc", .input_element = "DisassociateVPCFromHostedZoneRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:ListHostedZonesByVPC", .input = &kListHostedZonesByVPCRequest, .output = &kListHostedZonesByVPCResponse, .errors = kListHostedZonesByVPCErrors, .method = "GET", .uri = "/2013-04-01/hostedzonesbyvpc"},
    Operation{.name = "route53:CreateVPCAssociationAuthorization", .input = &kCreateVPCAssociationAuthorizationRequest, .output = &kCreateVPCAssociationAuthorizationResponse, .errors = kCreateVPCAssociationAuthorizationErrors, .method = "POST", .uri = "/2013-04-01/hostedzone/{Id}/authorizevpcassociation", .input_element = "CreateVPCAssociationAuthorizationRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:ListVPCAssociationAuthorizations", .input = &kListVPCAssociationAuthorizationsRequest, .output = &kListVPCAssociationAuthorizationsResponse, .errors = kListVPCAssociationAuthorizationsErrors, .pages = {.items = "VPCs", .limit = "MaxResults", .from = kListVPCAssociationAuthorizationsFrom, .next = kListVPCAssociationAuthorizationsNext}, .method = "GET", .uri = "/2013-04-01/hostedzone/{Id}/authorizevpcassociation"},
    Operation{.name = "route53:DeleteVPCAssociationAuthorization", .input = &kDeleteVPCAssociationAuthorizationRequest, .output = &kDeleteVPCAssociationAuthorizationResponse, .errors = kDeleteVPCAssociationAuthorizationErrors, .method = "POST", .uri = "/2013-04-01/hostedzone/{Id}/deauthorizevpcassociation", .input_element = "DeleteVPCAssociationAuthorizationRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:GetHostedZoneLimit", .input = &kGetHostedZoneLimitRequest, .output = &kGetHostedZoneLimitResponse, .errors = kGetHostedZoneLimitErrors, .method = "GET", .uri = "/2013-04-01/hostedzonelimit/{Id}/{Type}"},
    Operation{.name = "route53:GetAccountLimit", .input = &kGetAccountLimitRequest, .output = &kGetAccountLimitResponse, .errors = kGetAccountLimitErrors, .method = "GET", .uri = "/2013-04-01/accountlimit/{Type}"},
    Operation{.name = "route53:GetDNSSEC", .input = &kGetDNSSECRequest, .output = &kGetDNSSECResponse, .errors = kGetDNSSECErrors, .method = "GET", .uri = "/2013-04-01/hostedzone/{Id}/dnssec"},
    Operation{.name = "route53:CreateHealthCheck", .input = &kCreateHealthCheckRequest, .output = &kCreateHealthCheckResponse, .errors = kCreateHealthCheckErrors, .method = "POST", .uri = "/2013-04-01/healthcheck", .status = 201, .input_element = "CreateHealthCheckRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:GetHealthCheck", .input = &kGetHealthCheckRequest, .output = &kGetHealthCheckResponse, .errors = kGetHealthCheckErrors, .method = "GET", .uri = "/2013-04-01/healthcheck/{HealthCheckId}"},
    Operation{.name = "route53:ListHealthChecks", .input = &kListHealthChecksRequest, .output = &kListHealthChecksResponse, .errors = kListHealthChecksErrors, .pages = {.items = "HealthChecks", .limit = "MaxItems", .from = kListHealthChecksFrom, .next = kListHealthChecksNext, .more = "IsTruncated"}, .method = "GET", .uri = "/2013-04-01/healthcheck"},
    Operation{.name = "route53:GetHealthCheckCount", .input = &kGetHealthCheckCountRequest, .output = &kGetHealthCheckCountResponse, .method = "GET", .uri = "/2013-04-01/healthcheckcount"},
    Operation{.name = "route53:UpdateHealthCheck", .input = &kUpdateHealthCheckRequest, .output = &kUpdateHealthCheckResponse, .errors = kUpdateHealthCheckErrors, .method = "POST", .uri = "/2013-04-01/healthcheck/{HealthCheckId}", .input_element = "UpdateHealthCheckRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:DeleteHealthCheck", .input = &kDeleteHealthCheckRequest, .output = &kDeleteHealthCheckResponse, .errors = kDeleteHealthCheckErrors, .method = "DELETE", .uri = "/2013-04-01/healthcheck/{HealthCheckId}"},
    Operation{.name = "route53:GetHealthCheckStatus", .input = &kGetHealthCheckStatusRequest, .output = &kGetHealthCheckStatusResponse, .errors = kGetHealthCheckStatusErrors, .method = "GET", .uri = "/2013-04-01/healthcheck/{HealthCheckId}/status"},
    Operation{.name = "route53:GetHealthCheckLastFailureReason", .input = &kGetHealthCheckLastFailureReasonRequest, .output = &kGetHealthCheckLastFailureReasonResponse, .errors = kGetHealthCheckLastFailureReasonErrors, .method = "GET", .uri = "/2013-04-01/healthcheck/{HealthCheckId}/lastfailurereason"},
    Operation{.name = "route53:GetCheckerIpRanges", .input = &kGetCheckerIpRangesRequest, .output = &kGetCheckerIpRangesResponse, .method = "GET", .uri = "/2013-04-01/checkeripranges"},
    Operation{.name = "route53:CreateReusableDelegationSet", .input = &kCreateReusableDelegationSetRequest, .output = &kCreateReusableDelegationSetResponse, .errors = kCreateReusableDelegationSetErrors, .method = "POST", .uri = "/2013-04-01/delegationset", .status = 201, .input_element = "CreateReusableDelegationSetRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:GetReusableDelegationSet", .input = &kGetReusableDelegationSetRequest, .output = &kGetReusableDelegationSetResponse, .errors = kGetReusableDelegationSetErrors, .method = "GET", .uri = "/2013-04-01/delegationset/{Id}"},
    Operation{.name = "route53:ListReusableDelegationSets", .input = &kListReusableDelegationSetsRequest, .output = &kListReusableDelegationSetsResponse, .errors = kListReusableDelegationSetsErrors, .pages = {.items = "DelegationSets", .limit = "MaxItems", .from = kListReusableDelegationSetsFrom, .next = kListReusableDelegationSetsNext, .more = "IsTruncated"}, .method = "GET", .uri = "/2013-04-01/delegationset"},
    Operation{.name = "route53:DeleteReusableDelegationSet", .input = &kDeleteReusableDelegationSetRequest, .output = &kDeleteReusableDelegationSetResponse, .errors = kDeleteReusableDelegationSetErrors, .method = "DELETE", .uri = "/2013-04-01/delegationset/{Id}"},
    Operation{.name = "route53:GetReusableDelegationSetLimit", .input = &kGetReusableDelegationSetLimitRequest, .output = &kGetReusableDelegationSetLimitResponse, .errors = kGetReusableDelegationSetLimitErrors, .method = "GET", .uri = "/2013-04-01/reusabledelegationsetlimit/{Id}/{Type}"},
    Operation{.name = "route53:CreateQueryLoggingConfig", .input = &kCreateQueryLoggingConfigRequest, .output = &kCreateQueryLoggingConfigResponse, .errors = kCreateQueryLoggingConfigErrors, .method = "POST", .uri = "/2013-04-01/queryloggingconfig", .status = 201, .input_element = "CreateQueryLoggingConfigRequest", .input_namespace = "https://route53.amazonaws.com/doc/2013-04-01/"},
    Operation{.name = "route53:GetQueryLoggingConfig", .input = &kGetQueryLoggingConfigRequest, .output = &kGetQueryLoggingConfigResponse, .errors = kGetQueryLoggingConfigErrors, .method = "GET", .uri = "/2013-04-01/queryloggingconfig/{Id}"},
    Operation{.name = "route53:ListQueryLoggingConfigs", .input = &kListQueryLoggingConfigsRequest, .output = &kListQueryLoggingConfigsResponse, .errors = kListQueryLoggingConfigsErrors, .pages = {.items = "QueryLoggingConfigs", .limit = "MaxResults", .from = kListQueryLoggingConfigsFrom, .next = kListQueryLoggingConfigsNext}, .method = "GET", .uri = "/2013-04-01/queryloggingconfig"},
    Operation{.name = "route53:DeleteQueryLoggingConfig", .input = &kDeleteQueryLoggingConfigRequest, .output = &kDeleteQueryLoggingConfigResponse, .errors = kDeleteQueryLoggingConfigErrors, .method = "DELETE", .uri = "/2013-04-01/queryloggingconfig/{Id}"},
};

constexpr Service kService{.name = "route53", .protocol = Protocol::rest_xml, .version = "2013-04-01", .endpoint = "route53", .operations = kOperations};
}  // namespace of_route53

const Service& route53() {
  return of_route53::kService;
}

}  // namespace acmsim::sim::shapes
