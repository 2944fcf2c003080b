// Written by tools/shapes/make from AWS's service models and tools/shapes/newer.json: do not edit.
// clang-format off
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim::shapes {
namespace of_elbv2 {

constexpr std::array<std::string_view, 18> kCreateListenerErrors{
    "ALPNPolicyNotFound", "CertificateNotFound", "DuplicateListener", "IncompatibleProtocols",
    "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "LoadBalancerNotFound",
    "SSLPolicyNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions",
    "TooManyCertificates", "TooManyListeners", "TooManyRegistrationsForTargetId", "TooManyTags",
    "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer", "UnsupportedProtocol",
};
constexpr Shape kLoadBalancerArn{.name = "LoadBalancerArn", .type = Type::string};
constexpr std::array<std::string_view, 7> kProtocolEnumWords{
    "HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE",
};
constexpr Shape kProtocolEnum{.name = "ProtocolEnum", .type = Type::string, .words = kProtocolEnumWords};
constexpr Shape kPort{.name = "Port", .type = Type::integer, .min = 1, .max = 65535};
constexpr Shape kSslPolicyName{.name = "SslPolicyName", .type = Type::string};
constexpr Shape kCertificateArn{.name = "CertificateArn", .type = Type::string};
constexpr Shape kDefault{.name = "Default", .type = Type::boolean};
constexpr std::array kCertificateMembers{
    Member{.name = "CertificateArn", .shape = &kCertificateArn},
    Member{.name = "IsDefault", .shape = &kDefault},
};
constexpr Shape kCertificate{.name = "Certificate", .type = Type::structure, .members = kCertificateMembers};
constexpr Shape kCertificateList{.name = "CertificateList", .type = Type::list, .item = &kCertificate};
constexpr std::array<std::string_view, 5> kActionTypeEnumWords{
    "forward", "authenticate-oidc", "authenticate-cognito", "redirect", "fixed-response",
};
constexpr Shape kActionTypeEnum{.name = "ActionTypeEnum", .type = Type::string, .words = kActionTypeEnumWords};
constexpr Shape kTargetGroupArn{.name = "TargetGroupArn", .type = Type::string};
constexpr Shape kAuthenticateOidcActionIssuer{.name = "AuthenticateOidcActionIssuer", .type = Type::string};
constexpr Shape kAuthenticateOidcActionAuthorizationEndpoint{.name = "AuthenticateOidcActionAuthorizationEndpoint", .type = Type::string};
constexpr Shape kAuthenticateOidcActionTokenEndpoint{.name = "AuthenticateOidcActionTokenEndpoint", .type = Type::string};
constexpr Shape kAuthenticateOidcActionUserInfoEndpoint{.name = "AuthenticateOidcActionUserInfoEndpoint", .type = Type::string};
constexpr Shape kAuthenticateOidcActionClientId{.name = "AuthenticateOidcActionClientId", .type = Type::string};
constexpr Shape kAuthenticateOidcActionClientSecret{.name = "AuthenticateOidcActionClientSecret", .type = Type::string};
constexpr Shape kAuthenticateOidcActionSessionCookieName{.name = "AuthenticateOidcActionSessionCookieName", .type = Type::string};
constexpr Shape kAuthenticateOidcActionScope{.name = "AuthenticateOidcActionScope", .type = Type::string};
constexpr Shape kAuthenticateOidcActionSessionTimeout{.name = "AuthenticateOidcActionSessionTimeout", .type = Type::long_integer, .min = kNoMin};
constexpr Shape kAuthenticateOidcActionAuthenticationRequestParamValue{.name = "AuthenticateOidcActionAuthenticationRequestParamValue", .type = Type::string};
constexpr Shape kAuthenticateOidcActionAuthenticationRequestExtraParams{.name = "AuthenticateOidcActionAuthenticationRequestExtraParams", .type = Type::map, .item = &kAuthenticateOidcActionAuthenticationRequestParamValue};
constexpr std::array<std::string_view, 3> kAuthenticateOidcActionConditionalBehaviorEnumWords{
    "deny", "allow", "authenticate",
};
constexpr Shape kAuthenticateOidcActionConditionalBehaviorEnum{.name = "AuthenticateOidcActionConditionalBehaviorEnum", .type = Type::string, .words = kAuthenticateOidcActionConditionalBehaviorEnumWords};
constexpr Shape kAuthenticateOidcActionUseExistingClientSecret{.name = "AuthenticateOidcActionUseExistingClientSecret", .type = Type::boolean};
constexpr std::array kAuthenticateOidcActionConfigMembers{
    Member{.name = "Issuer", .shape = &kAuthenticateOidcActionIssuer, .is_required = true},
    Member{.name = "AuthorizationEndpoint", .shape = &kAuthenticateOidcActionAuthorizationEndpoint, .is_required = true},
    Member{.name = "TokenEndpoint", .shape = &kAuthenticateOidcActionTokenEndpoint, .is_required = true},
    Member{.name = "UserInfoEndpoint", .shape = &kAuthenticateOidcActionUserInfoEndpoint, .is_required = true},
    Member{.name = "ClientId", .shape = &kAuthenticateOidcActionClientId, .is_required = true},
    Member{.name = "ClientSecret", .shape = &kAuthenticateOidcActionClientSecret},
    Member{.name = "SessionCookieName", .shape = &kAuthenticateOidcActionSessionCookieName},
    Member{.name = "Scope", .shape = &kAuthenticateOidcActionScope},
    Member{.name = "SessionTimeout", .shape = &kAuthenticateOidcActionSessionTimeout},
    Member{.name = "AuthenticationRequestExtraParams", .shape = &kAuthenticateOidcActionAuthenticationRequestExtraParams},
    Member{.name = "OnUnauthenticatedRequest", .shape = &kAuthenticateOidcActionConditionalBehaviorEnum},
    Member{.name = "UseExistingClientSecret", .shape = &kAuthenticateOidcActionUseExistingClientSecret},
};
constexpr Shape kAuthenticateOidcActionConfig{.name = "AuthenticateOidcActionConfig", .type = Type::structure, .members = kAuthenticateOidcActionConfigMembers};
constexpr Shape kAuthenticateCognitoActionUserPoolArn{.name = "AuthenticateCognitoActionUserPoolArn", .type = Type::string};
constexpr Shape kAuthenticateCognitoActionUserPoolClientId{.name = "AuthenticateCognitoActionUserPoolClientId", .type = Type::string};
constexpr Shape kAuthenticateCognitoActionUserPoolDomain{.name = "AuthenticateCognitoActionUserPoolDomain", .type = Type::string};
constexpr Shape kAuthenticateCognitoActionSessionCookieName{.name = "AuthenticateCognitoActionSessionCookieName", .type = Type::string};
constexpr Shape kAuthenticateCognitoActionScope{.name = "AuthenticateCognitoActionScope", .type = Type::string};
constexpr Shape kAuthenticateCognitoActionSessionTimeout{.name = "AuthenticateCognitoActionSessionTimeout", .type = Type::long_integer, .min = kNoMin};
constexpr Shape kAuthenticateCognitoActionAuthenticationRequestParamValue{.name = "AuthenticateCognitoActionAuthenticationRequestParamValue", .type = Type::string};
constexpr Shape kAuthenticateCognitoActionAuthenticationRequestExtraParams{.name = "AuthenticateCognitoActionAuthenticationRequestExtraParams", .type = Type::map, .item = &kAuthenticateCognitoActionAuthenticationRequestParamValue};
constexpr std::array<std::string_view, 3> kAuthenticateCognitoActionConditionalBehaviorEnumWords{
    "deny", "allow", "authenticate",
};
constexpr Shape kAuthenticateCognitoActionConditionalBehaviorEnum{.name = "AuthenticateCognitoActionConditionalBehaviorEnum", .type = Type::string, .words = kAuthenticateCognitoActionConditionalBehaviorEnumWords};
constexpr std::array kAuthenticateCognitoActionConfigMembers{
    Member{.name = "UserPoolArn", .shape = &kAuthenticateCognitoActionUserPoolArn, .is_required = true},
    Member{.name = "UserPoolClientId", .shape = &kAuthenticateCognitoActionUserPoolClientId, .is_required = true},
    Member{.name = "UserPoolDomain", .shape = &kAuthenticateCognitoActionUserPoolDomain, .is_required = true},
    Member{.name = "SessionCookieName", .shape = &kAuthenticateCognitoActionSessionCookieName},
    Member{.name = "Scope", .shape = &kAuthenticateCognitoActionScope},
    Member{.name = "SessionTimeout", .shape = &kAuthenticateCognitoActionSessionTimeout},
    Member{.name = "AuthenticationRequestExtraParams", .shape = &kAuthenticateCognitoActionAuthenticationRequestExtraParams},
    Member{.name = "OnUnauthenticatedRequest", .shape = &kAuthenticateCognitoActionConditionalBehaviorEnum},
};
constexpr Shape kAuthenticateCognitoActionConfig{.name = "AuthenticateCognitoActionConfig", .type = Type::structure, .members = kAuthenticateCognitoActionConfigMembers};
constexpr Shape kActionOrder{.name = "ActionOrder", .type = Type::integer, .min = 1, .max = 50000};
constexpr Shape kRedirectActionProtocol{.name = "RedirectActionProtocol", .type = Type::string, .pattern = R"(^(HTTPS?|#\{protocol\})$)"};
constexpr Shape kRedirectActionPort{.name = "RedirectActionPort", .type = Type::string};
constexpr Shape kRedirectActionHost{.name = "RedirectActionHost", .type = Type::string, .min = 1, .max = 128};
constexpr Shape kRedirectActionPath{.name = "RedirectActionPath", .type = Type::string, .min = 1, .max = 128};
constexpr Shape kRedirectActionQuery{.name = "RedirectActionQuery", .type = Type::string, .max = 128};
constexpr std::array<std::string_view, 2> kRedirectActionStatusCodeEnumWords{
    "HTTP_301", "HTTP_302",
};
constexpr Shape kRedirectActionStatusCodeEnum{.name = "RedirectActionStatusCodeEnum", .type = Type::string, .words = kRedirectActionStatusCodeEnumWords};
constexpr std::array kRedirectActionConfigMembers{
    Member{.name = "Protocol", .shape = &kRedirectActionProtocol},
    Member{.name = "Port", .shape = &kRedirectActionPort},
    Member{.name = "Host", .shape = &kRedirectActionHost},
    Member{.name = "Path", .shape = &kRedirectActionPath},
    Member{.name = "Query", .shape = &kRedirectActionQuery},
    Member{.name = "StatusCode", .shape = &kRedirectActionStatusCodeEnum, .is_required = true},
};
constexpr Shape kRedirectActionConfig{.name = "RedirectActionConfig", .type = Type::structure, .members = kRedirectActionConfigMembers};
constexpr Shape kFixedResponseActionMessage{.name = "FixedResponseActionMessage", .type = Type::string, .max = 1024};
constexpr Shape kFixedResponseActionStatusCode{.name = "FixedResponseActionStatusCode", .type = Type::string, .pattern = R"(^(2|4|5)\d\d$)"};
constexpr Shape kFixedResponseActionContentType{.name = "FixedResponseActionContentType", .type = Type::string, .max = 32};
constexpr std::array kFixedResponseActionConfigMembers{
    Member{.name = "MessageBody", .shape = &kFixedResponseActionMessage},
    Member{.name = "StatusCode", .shape = &kFixedResponseActionStatusCode, .is_required = true},
    Member{.name = "ContentType", .shape = &kFixedResponseActionContentType},
};
constexpr Shape kFixedResponseActionConfig{.name = "FixedResponseActionConfig", .type = Type::structure, .members = kFixedResponseActionConfigMembers};
constexpr Shape kTargetGroupWeight{.name = "TargetGroupWeight", .type = Type::integer, .min = kNoMin};
constexpr std::array kTargetGroupTupleMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn},
    Member{.name = "Weight", .shape = &kTargetGroupWeight},
};
constexpr Shape kTargetGroupTuple{.name = "TargetGroupTuple", .type = Type::structure, .members = kTargetGroupTupleMembers};
constexpr Shape kTargetGroupList{.name = "TargetGroupList", .type = Type::list, .item = &kTargetGroupTuple};
constexpr Shape kTargetGroupStickinessEnabled{.name = "TargetGroupStickinessEnabled", .type = Type::boolean};
constexpr Shape kTargetGroupStickinessDurationSeconds{.name = "TargetGroupStickinessDurationSeconds", .type = Type::integer, .min = kNoMin};
constexpr std::array kTargetGroupStickinessConfigMembers{
    Member{.name = "Enabled", .shape = &kTargetGroupStickinessEnabled},
    Member{.name = "DurationSeconds", .shape = &kTargetGroupStickinessDurationSeconds},
};
constexpr Shape kTargetGroupStickinessConfig{.name = "TargetGroupStickinessConfig", .type = Type::structure, .members = kTargetGroupStickinessConfigMembers};
constexpr std::array kForwardActionConfigMembers{
    Member{.name = "TargetGroups", .shape = &kTargetGroupList},
    Member{.name = "TargetGroupStickinessConfig", .shape = &kTargetGroupStickinessConfig},
};
constexpr Shape kForwardActionConfig{.name = "ForwardActionConfig", .type = Type::structure, .members = kForwardActionConfigMembers};
constexpr std::array kActionMembers{
    Member{.name = "Type", .shape = &kActionTypeEnum, .is_required = true},
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn},
    Member{.name = "AuthenticateOidcConfig", .shape = &kAuthenticateOidcActionConfig},
    Member{.name = "AuthenticateCognitoConfig", .shape = &kAuthenticateCognitoActionConfig},
    Member{.name = "Order", .shape = &kActionOrder},
    Member{.name = "RedirectConfig", .shape = &kRedirectActionConfig},
    Member{.name = "FixedResponseConfig", .shape = &kFixedResponseActionConfig},
    Member{.name = "ForwardConfig", .shape = &kForwardActionConfig},
};
constexpr Shape kAction{.name = "Action", .type = Type::structure, .members = kActionMembers};
constexpr Shape kActions{.name = "Actions", .type = Type::list, .item = &kAction};
constexpr Shape kAlpnPolicyValue{.name = "AlpnPolicyValue", .type = Type::string};
constexpr Shape kAlpnPolicyName{.name = "AlpnPolicyName", .type = Type::list, .item = &kAlpnPolicyValue};
constexpr Shape kTagKey{.name = "TagKey", .type = Type::string, .min = 1, .max = 128, .pattern = R"(^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$)"};
constexpr Shape kTagValue{.name = "TagValue", .type = Type::string, .max = 256, .pattern = R"(^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$)"};
constexpr std::array kTagMembers{
    Member{.name = "Key", .shape = &kTagKey, .is_required = true},
    Member{.name = "Value", .shape = &kTagValue},
};
constexpr Shape kTag{.name = "Tag", .type = Type::structure, .members = kTagMembers};
constexpr Shape kTagList{.name = "TagList", .type = Type::list, .item = &kTag, .min = 1};
constexpr Shape kMode{.name = "Mode", .type = Type::string};
constexpr Shape kTrustStoreArn{.name = "TrustStoreArn", .type = Type::string};
constexpr Shape kIgnoreClientCertificateExpiry{.name = "IgnoreClientCertificateExpiry", .type = Type::boolean};
constexpr std::array<std::string_view, 2> kTrustStoreAssociationStatusEnumWords{
    "active", "removed",
};
constexpr Shape kTrustStoreAssociationStatusEnum{.name = "TrustStoreAssociationStatusEnum", .type = Type::string, .words = kTrustStoreAssociationStatusEnumWords};
constexpr std::array<std::string_view, 2> kAdvertiseTrustStoreCaNamesEnumWords{
    "on", "off",
};
constexpr Shape kAdvertiseTrustStoreCaNamesEnum{.name = "AdvertiseTrustStoreCaNamesEnum", .type = Type::string, .words = kAdvertiseTrustStoreCaNamesEnumWords};
constexpr std::array kMutualAuthenticationAttributesMembers{
    Member{.name = "Mode", .shape = &kMode},
    Member{.name = "TrustStoreArn", .shape = &kTrustStoreArn},
    Member{.name = "IgnoreClientCertificateExpiry", .shape = &kIgnoreClientCertificateExpiry},
    Member{.name = "TrustStoreAssociationStatus", .shape = &kTrustStoreAssociationStatusEnum},
    Member{.name = "AdvertiseTrustStoreCaNames", .shape = &kAdvertiseTrustStoreCaNamesEnum},
};
constexpr Shape kMutualAuthenticationAttributes{.name = "MutualAuthenticationAttributes", .type = Type::structure, .members = kMutualAuthenticationAttributesMembers};
constexpr std::array kCreateListenerInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
    Member{.name = "Protocol", .shape = &kProtocolEnum},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "SslPolicy", .shape = &kSslPolicyName},
    Member{.name = "Certificates", .shape = &kCertificateList},
    Member{.name = "DefaultActions", .shape = &kActions, .is_required = true},
    Member{.name = "AlpnPolicy", .shape = &kAlpnPolicyName},
    Member{.name = "Tags", .shape = &kTagList},
    Member{.name = "MutualAuthentication", .shape = &kMutualAuthenticationAttributes, .newer = true},
};
constexpr Shape kCreateListenerInput{.name = "CreateListenerInput", .type = Type::structure, .members = kCreateListenerInputMembers};
constexpr Shape kListenerArn{.name = "ListenerArn", .type = Type::string};
constexpr std::array kListenerMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn},
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "Protocol", .shape = &kProtocolEnum},
    Member{.name = "Certificates", .shape = &kCertificateList},
    Member{.name = "SslPolicy", .shape = &kSslPolicyName},
    Member{.name = "DefaultActions", .shape = &kActions},
    Member{.name = "AlpnPolicy", .shape = &kAlpnPolicyName},
    Member{.name = "MutualAuthentication", .shape = &kMutualAuthenticationAttributes, .newer = true},
};
constexpr Shape kListener{.name = "Listener", .type = Type::structure, .members = kListenerMembers};
constexpr Shape kListeners{.name = "Listeners", .type = Type::list, .item = &kListener};
constexpr std::array kCreateListenerOutputMembers{
    Member{.name = "Listeners", .shape = &kListeners},
};
constexpr Shape kCreateListenerOutput{.name = "CreateListenerOutput", .type = Type::structure, .members = kCreateListenerOutputMembers};
constexpr std::array<std::string_view, 17> kModifyListenerErrors{
    "ALPNPolicyNotFound", "CertificateNotFound", "DuplicateListener", "IncompatibleProtocols",
    "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "ListenerNotFound",
    "SSLPolicyNotFound", "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions",
    "TooManyCertificates", "TooManyListeners", "TooManyRegistrationsForTargetId", "TooManyTargets",
    "TooManyUniqueTargetGroupsPerLoadBalancer", "UnsupportedProtocol",
};
constexpr std::array kModifyListenerInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "Protocol", .shape = &kProtocolEnum},
    Member{.name = "SslPolicy", .shape = &kSslPolicyName},
    Member{.name = "Certificates", .shape = &kCertificateList},
    Member{.name = "DefaultActions", .shape = &kActions},
    Member{.name = "AlpnPolicy", .shape = &kAlpnPolicyName},
    Member{.name = "MutualAuthentication", .shape = &kMutualAuthenticationAttributes, .newer = true},
};
constexpr Shape kModifyListenerInput{.name = "ModifyListenerInput", .type = Type::structure, .members = kModifyListenerInputMembers};
constexpr std::array kModifyListenerOutputMembers{
    Member{.name = "Listeners", .shape = &kListeners},
};
constexpr Shape kModifyListenerOutput{.name = "ModifyListenerOutput", .type = Type::structure, .members = kModifyListenerOutputMembers};
constexpr std::array<std::string_view, 3> kAddListenerCertificatesErrors{
    "CertificateNotFound", "ListenerNotFound", "TooManyCertificates",
};
constexpr std::array kAddListenerCertificatesInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
    Member{.name = "Certificates", .shape = &kCertificateList, .is_required = true},
};
constexpr Shape kAddListenerCertificatesInput{.name = "AddListenerCertificatesInput", .type = Type::structure, .members = kAddListenerCertificatesInputMembers};
constexpr std::array kAddListenerCertificatesOutputMembers{
    Member{.name = "Certificates", .shape = &kCertificateList},
};
constexpr Shape kAddListenerCertificatesOutput{.name = "AddListenerCertificatesOutput", .type = Type::structure, .members = kAddListenerCertificatesOutputMembers};
constexpr std::array<std::string_view, 2> kRemoveListenerCertificatesErrors{
    "ListenerNotFound", "OperationNotPermitted",
};
constexpr std::array kRemoveListenerCertificatesInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
    Member{.name = "Certificates", .shape = &kCertificateList, .is_required = true},
};
constexpr Shape kRemoveListenerCertificatesInput{.name = "RemoveListenerCertificatesInput", .type = Type::structure, .members = kRemoveListenerCertificatesInputMembers};
constexpr Shape kRemoveListenerCertificatesOutput{.name = "RemoveListenerCertificatesOutput", .type = Type::structure};
constexpr std::array<std::string_view, 2> kDeleteListenerErrors{
    "ListenerNotFound", "ResourceInUse",
};
constexpr std::array kDeleteListenerInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
};
constexpr Shape kDeleteListenerInput{.name = "DeleteListenerInput", .type = Type::structure, .members = kDeleteListenerInputMembers};
constexpr Shape kDeleteListenerOutput{.name = "DeleteListenerOutput", .type = Type::structure};
constexpr std::array<std::string_view, 3> kDescribeListenersErrors{
    "ListenerNotFound", "LoadBalancerNotFound", "UnsupportedProtocol",
};
constexpr Shape kListenerArns{.name = "ListenerArns", .type = Type::list, .item = &kListenerArn};
constexpr Shape kMarker{.name = "Marker", .type = Type::string};
constexpr Shape kPageSize{.name = "PageSize", .type = Type::integer, .min = 1, .max = 400};
constexpr std::array kDescribeListenersInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn},
    Member{.name = "ListenerArns", .shape = &kListenerArns},
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
};
constexpr Shape kDescribeListenersInput{.name = "DescribeListenersInput", .type = Type::structure, .members = kDescribeListenersInputMembers};
constexpr std::array kDescribeListenersOutputMembers{
    Member{.name = "Listeners", .shape = &kListeners},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeListenersOutput{.name = "DescribeListenersOutput", .type = Type::structure, .members = kDescribeListenersOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeListenersFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeListenersNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 1> kDescribeListenerCertificatesErrors{
    "ListenerNotFound",
};
constexpr std::array kDescribeListenerCertificatesInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
};
constexpr Shape kDescribeListenerCertificatesInput{.name = "DescribeListenerCertificatesInput", .type = Type::structure, .members = kDescribeListenerCertificatesInputMembers};
constexpr std::array kDescribeListenerCertificatesOutputMembers{
    Member{.name = "Certificates", .shape = &kCertificateList},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeListenerCertificatesOutput{.name = "DescribeListenerCertificatesOutput", .type = Type::structure, .members = kDescribeListenerCertificatesOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeListenerCertificatesFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeListenerCertificatesNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 1> kDescribeLoadBalancersErrors{
    "LoadBalancerNotFound",
};
constexpr Shape kLoadBalancerArns{.name = "LoadBalancerArns", .type = Type::list, .item = &kLoadBalancerArn};
constexpr Shape kLoadBalancerName{.name = "LoadBalancerName", .type = Type::string};
constexpr Shape kLoadBalancerNames{.name = "LoadBalancerNames", .type = Type::list, .item = &kLoadBalancerName};
constexpr std::array kDescribeLoadBalancersInputMembers{
    Member{.name = "LoadBalancerArns", .shape = &kLoadBalancerArns},
    Member{.name = "Names", .shape = &kLoadBalancerNames},
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
};
constexpr Shape kDescribeLoadBalancersInput{.name = "DescribeLoadBalancersInput", .type = Type::structure, .members = kDescribeLoadBalancersInputMembers};
constexpr Shape kDNSName{.name = "DNSName", .type = Type::string};
constexpr Shape kCanonicalHostedZoneId{.name = "CanonicalHostedZoneId", .type = Type::string};
constexpr Shape kCreatedTime{.name = "CreatedTime", .type = Type::timestamp};
constexpr std::array<std::string_view, 2> kLoadBalancerSchemeEnumWords{
    "internet-facing", "internal",
};
constexpr Shape kLoadBalancerSchemeEnum{.name = "LoadBalancerSchemeEnum", .type = Type::string, .words = kLoadBalancerSchemeEnumWords};
constexpr Shape kVpcId{.name = "VpcId", .type = Type::string};
constexpr std::array<std::string_view, 4> kLoadBalancerStateEnumWords{
    "active", "provisioning", "active_impaired", "failed",
};
constexpr Shape kLoadBalancerStateEnum{.name = "LoadBalancerStateEnum", .type = Type::string, .words = kLoadBalancerStateEnumWords};
constexpr Shape kStateReason{.name = "StateReason", .type = Type::string};
constexpr std::array kLoadBalancerStateMembers{
    Member{.name = "Code", .shape = &kLoadBalancerStateEnum},
    Member{.name = "Reason", .shape = &kStateReason},
};
constexpr Shape kLoadBalancerState{.name = "LoadBalancerState", .type = Type::structure, .members = kLoadBalancerStateMembers};
constexpr std::array<std::string_view, 3> kLoadBalancerTypeEnumWords{
    "application", "network", "gateway",
};
constexpr Shape kLoadBalancerTypeEnum{.name = "LoadBalancerTypeEnum", .type = Type::string, .words = kLoadBalancerTypeEnumWords};
constexpr Shape kZoneName{.name = "ZoneName", .type = Type::string};
constexpr Shape kSubnetId{.name = "SubnetId", .type = Type::string};
constexpr Shape kOutpostId{.name = "OutpostId", .type = Type::string};
constexpr Shape kIpAddress{.name = "IpAddress", .type = Type::string};
constexpr Shape kAllocationId{.name = "AllocationId", .type = Type::string};
constexpr Shape kPrivateIPv4Address{.name = "PrivateIPv4Address", .type = Type::string};
constexpr Shape kIPv6Address{.name = "IPv6Address", .type = Type::string};
constexpr std::array kLoadBalancerAddressMembers{
    Member{.name = "IpAddress", .shape = &kIpAddress},
    Member{.name = "AllocationId", .shape = &kAllocationId},
    Member{.name = "PrivateIPv4Address", .shape = &kPrivateIPv4Address},
    Member{.name = "IPv6Address", .shape = &kIPv6Address},
};
constexpr Shape kLoadBalancerAddress{.name = "LoadBalancerAddress", .type = Type::structure, .members = kLoadBalancerAddressMembers};
constexpr Shape kLoadBalancerAddresses{.name = "LoadBalancerAddresses", .type = Type::list, .item = &kLoadBalancerAddress};
constexpr std::array kAvailabilityZoneMembers{
    Member{.name = "ZoneName", .shape = &kZoneName},
    Member{.name = "SubnetId", .shape = &kSubnetId},
    Member{.name = "OutpostId", .shape = &kOutpostId},
    Member{.name = "LoadBalancerAddresses", .shape = &kLoadBalancerAddresses},
};
constexpr Shape kAvailabilityZone{.name = "AvailabilityZone", .type = Type::structure, .members = kAvailabilityZoneMembers};
constexpr Shape kAvailabilityZones{.name = "AvailabilityZones", .type = Type::list, .item = &kAvailabilityZone};
constexpr Shape kSecurityGroupId{.name = "SecurityGroupId", .type = Type::string};
constexpr Shape kSecurityGroups{.name = "SecurityGroups", .type = Type::list, .item = &kSecurityGroupId};
constexpr std::array<std::string_view, 2> kIpAddressTypeWords{
    "ipv4", "dualstack",
};
constexpr Shape kIpAddressType{.name = "IpAddressType", .type = Type::string, .words = kIpAddressTypeWords};
constexpr Shape kCustomerOwnedIpv4Pool{.name = "CustomerOwnedIpv4Pool", .type = Type::string, .max = 256, .pattern = "^(ipv4pool-coip-)[a-zA-Z0-9]+$"};
constexpr std::array kLoadBalancerMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn},
    Member{.name = "DNSName", .shape = &kDNSName},
    Member{.name = "CanonicalHostedZoneId", .shape = &kCanonicalHostedZoneId},
    Member{.name = "CreatedTime", .shape = &kCreatedTime},
    Member{.name = "LoadBalancerName", .shape = &kLoadBalancerName},
    Member{.name = "Scheme", .shape = &kLoadBalancerSchemeEnum},
    Member{.name = "VpcId", .shape = &kVpcId},
    Member{.name = "State", .shape = &kLoadBalancerState},
    Member{.name = "Type", .shape = &kLoadBalancerTypeEnum},
    Member{.name = "AvailabilityZones", .shape = &kAvailabilityZones},
    Member{.name = "SecurityGroups", .shape = &kSecurityGroups},
    Member{.name = "IpAddressType", .shape = &kIpAddressType},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kCustomerOwnedIpv4Pool},
};
constexpr Shape kLoadBalancer{.name = "LoadBalancer", .type = Type::structure, .members = kLoadBalancerMembers};
constexpr Shape kLoadBalancers{.name = "LoadBalancers", .type = Type::list, .item = &kLoadBalancer};
constexpr std::array kDescribeLoadBalancersOutputMembers{
    Member{.name = "LoadBalancers", .shape = &kLoadBalancers},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeLoadBalancersOutput{.name = "DescribeLoadBalancersOutput", .type = Type::structure, .members = kDescribeLoadBalancersOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeLoadBalancersFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeLoadBalancersNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 13> kCreateLoadBalancerErrors{
    "AllocationIdNotFound", "AvailabilityZoneNotSupported", "DuplicateLoadBalancerName",
    "DuplicateTagKeys", "InvalidConfigurationRequest", "InvalidScheme", "InvalidSecurityGroup",
    "InvalidSubnet", "OperationNotPermitted", "ResourceInUse", "SubnetNotFound",
    "TooManyLoadBalancers", "TooManyTags",
};
constexpr Shape kSubnets{.name = "Subnets", .type = Type::list, .item = &kSubnetId};
constexpr std::array kSubnetMappingMembers{
    Member{.name = "SubnetId", .shape = &kSubnetId},
    Member{.name = "AllocationId", .shape = &kAllocationId},
    Member{.name = "PrivateIPv4Address", .shape = &kPrivateIPv4Address},
    Member{.name = "IPv6Address", .shape = &kIPv6Address},
};
constexpr Shape kSubnetMapping{.name = "SubnetMapping", .type = Type::structure, .members = kSubnetMappingMembers};
constexpr Shape kSubnetMappings{.name = "SubnetMappings", .type = Type::list, .item = &kSubnetMapping};
constexpr std::array kCreateLoadBalancerInputMembers{
    Member{.name = "Name", .shape = &kLoadBalancerName, .is_required = true},
    Member{.name = "Subnets", .shape = &kSubnets},
    Member{.name = "SubnetMappings", .shape = &kSubnetMappings},
    Member{.name = "SecurityGroups", .shape = &kSecurityGroups},
    Member{.name = "Scheme", .shape = &kLoadBalancerSchemeEnum},
    Member{.name = "Tags", .shape = &kTagList},
    Member{.name = "Type", .shape = &kLoadBalancerTypeEnum},
    Member{.name = "IpAddressType", .shape = &kIpAddressType},
    Member{.name = "CustomerOwnedIpv4Pool", .shape = &kCustomerOwnedIpv4Pool},
};
constexpr Shape kCreateLoadBalancerInput{.name = "CreateLoadBalancerInput", .type = Type::structure, .members = kCreateLoadBalancerInputMembers};
constexpr std::array kCreateLoadBalancerOutputMembers{
    Member{.name = "LoadBalancers", .shape = &kLoadBalancers},
};
constexpr Shape kCreateLoadBalancerOutput{.name = "CreateLoadBalancerOutput", .type = Type::structure, .members = kCreateLoadBalancerOutputMembers};
constexpr std::array<std::string_view, 3> kDeleteLoadBalancerErrors{
    "LoadBalancerNotFound", "OperationNotPermitted", "ResourceInUse",
};
constexpr std::array kDeleteLoadBalancerInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
};
constexpr Shape kDeleteLoadBalancerInput{.name = "DeleteLoadBalancerInput", .type = Type::structure, .members = kDeleteLoadBalancerInputMembers};
constexpr Shape kDeleteLoadBalancerOutput{.name = "DeleteLoadBalancerOutput", .type = Type::structure};
constexpr std::array<std::string_view, 2> kModifyLoadBalancerAttributesErrors{
    "InvalidConfigurationRequest", "LoadBalancerNotFound",
};
constexpr Shape kLoadBalancerAttributeKey{.name = "LoadBalancerAttributeKey", .type = Type::string, .max = 256, .pattern = "^[a-zA-Z0-9._]+$"};
constexpr Shape kLoadBalancerAttributeValue{.name = "LoadBalancerAttributeValue", .type = Type::string, .max = 1024};
constexpr std::array kLoadBalancerAttributeMembers{
    Member{.name = "Key", .shape = &kLoadBalancerAttributeKey},
    Member{.name = "Value", .shape = &kLoadBalancerAttributeValue},
};
constexpr Shape kLoadBalancerAttribute{.name = "LoadBalancerAttribute", .type = Type::structure, .members = kLoadBalancerAttributeMembers};
constexpr Shape kLoadBalancerAttributes{.name = "LoadBalancerAttributes", .type = Type::list, .item = &kLoadBalancerAttribute, .max = 20};
constexpr std::array kModifyLoadBalancerAttributesInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
    Member{.name = "Attributes", .shape = &kLoadBalancerAttributes, .is_required = true},
};
constexpr Shape kModifyLoadBalancerAttributesInput{.name = "ModifyLoadBalancerAttributesInput", .type = Type::structure, .members = kModifyLoadBalancerAttributesInputMembers};
constexpr std::array kModifyLoadBalancerAttributesOutputMembers{
    Member{.name = "Attributes", .shape = &kLoadBalancerAttributes},
};
constexpr Shape kModifyLoadBalancerAttributesOutput{.name = "ModifyLoadBalancerAttributesOutput", .type = Type::structure, .members = kModifyLoadBalancerAttributesOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeLoadBalancerAttributesErrors{
    "LoadBalancerNotFound",
};
constexpr std::array kDescribeLoadBalancerAttributesInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
};
constexpr Shape kDescribeLoadBalancerAttributesInput{.name = "DescribeLoadBalancerAttributesInput", .type = Type::structure, .members = kDescribeLoadBalancerAttributesInputMembers};
constexpr std::array kDescribeLoadBalancerAttributesOutputMembers{
    Member{.name = "Attributes", .shape = &kLoadBalancerAttributes},
};
constexpr Shape kDescribeLoadBalancerAttributesOutput{.name = "DescribeLoadBalancerAttributesOutput", .type = Type::structure, .members = kDescribeLoadBalancerAttributesOutputMembers};
constexpr std::array<std::string_view, 4> kCreateTargetGroupErrors{
    "DuplicateTargetGroupName", "InvalidConfigurationRequest", "TooManyTags", "TooManyTargetGroups",
};
constexpr Shape kTargetGroupName{.name = "TargetGroupName", .type = Type::string};
constexpr Shape kProtocolVersion{.name = "ProtocolVersion", .type = Type::string};
constexpr Shape kHealthCheckPort{.name = "HealthCheckPort", .type = Type::string};
constexpr Shape kHealthCheckEnabled{.name = "HealthCheckEnabled", .type = Type::boolean};
constexpr Shape kPath{.name = "Path", .type = Type::string, .min = 1, .max = 1024};
constexpr Shape kHealthCheckIntervalSeconds{.name = "HealthCheckIntervalSeconds", .type = Type::integer, .min = 5, .max = 300};
constexpr Shape kHealthCheckTimeoutSeconds{.name = "HealthCheckTimeoutSeconds", .type = Type::integer, .min = 2, .max = 120};
constexpr Shape kHealthCheckThresholdCount{.name = "HealthCheckThresholdCount", .type = Type::integer, .min = 2, .max = 10};
constexpr Shape kHttpCode{.name = "HttpCode", .type = Type::string};
constexpr Shape kGrpcCode{.name = "GrpcCode", .type = Type::string};
constexpr std::array kMatcherMembers{
    Member{.name = "HttpCode", .shape = &kHttpCode},
    Member{.name = "GrpcCode", .shape = &kGrpcCode},
};
constexpr Shape kMatcher{.name = "Matcher", .type = Type::structure, .members = kMatcherMembers};
constexpr std::array<std::string_view, 4> kTargetTypeEnumWords{
    "instance", "ip", "lambda", "alb",
};
constexpr Shape kTargetTypeEnum{.name = "TargetTypeEnum", .type = Type::string, .words = kTargetTypeEnumWords};
constexpr std::array<std::string_view, 2> kTargetGroupIpAddressTypeEnumWords{
    "ipv4", "ipv6",
};
constexpr Shape kTargetGroupIpAddressTypeEnum{.name = "TargetGroupIpAddressTypeEnum", .type = Type::string, .words = kTargetGroupIpAddressTypeEnumWords};
constexpr std::array kCreateTargetGroupInputMembers{
    Member{.name = "Name", .shape = &kTargetGroupName, .is_required = true},
    Member{.name = "Protocol", .shape = &kProtocolEnum},
    Member{.name = "ProtocolVersion", .shape = &kProtocolVersion},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "VpcId", .shape = &kVpcId},
    Member{.name = "HealthCheckProtocol", .shape = &kProtocolEnum},
    Member{.name = "HealthCheckPort", .shape = &kHealthCheckPort},
    Member{.name = "HealthCheckEnabled", .shape = &kHealthCheckEnabled},
    Member{.name = "HealthCheckPath", .shape = &kPath},
    Member{.name = "HealthCheckIntervalSeconds", .shape = &kHealthCheckIntervalSeconds},
    Member{.name = "HealthCheckTimeoutSeconds", .shape = &kHealthCheckTimeoutSeconds},
    Member{.name = "HealthyThresholdCount", .shape = &kHealthCheckThresholdCount},
    Member{.name = "UnhealthyThresholdCount", .shape = &kHealthCheckThresholdCount},
    Member{.name = "Matcher", .shape = &kMatcher},
    Member{.name = "TargetType", .shape = &kTargetTypeEnum},
    Member{.name = "Tags", .shape = &kTagList},
    Member{.name = "IpAddressType", .shape = &kTargetGroupIpAddressTypeEnum},
};
constexpr Shape kCreateTargetGroupInput{.name = "CreateTargetGroupInput", .type = Type::structure, .members = kCreateTargetGroupInputMembers};
constexpr std::array kTargetGroupMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn},
    Member{.name = "TargetGroupName", .shape = &kTargetGroupName},
    Member{.name = "Protocol", .shape = &kProtocolEnum},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "VpcId", .shape = &kVpcId},
    Member{.name = "HealthCheckProtocol", .shape = &kProtocolEnum},
    Member{.name = "HealthCheckPort", .shape = &kHealthCheckPort},
    Member{.name = "HealthCheckEnabled", .shape = &kHealthCheckEnabled},
    Member{.name = "HealthCheckIntervalSeconds", .shape = &kHealthCheckIntervalSeconds},
    Member{.name = "HealthCheckTimeoutSeconds", .shape = &kHealthCheckTimeoutSeconds},
    Member{.name = "HealthyThresholdCount", .shape = &kHealthCheckThresholdCount},
    Member{.name = "UnhealthyThresholdCount", .shape = &kHealthCheckThresholdCount},
    Member{.name = "HealthCheckPath", .shape = &kPath},
    Member{.name = "Matcher", .shape = &kMatcher},
    Member{.name = "LoadBalancerArns", .shape = &kLoadBalancerArns},
    Member{.name = "TargetType", .shape = &kTargetTypeEnum},
    Member{.name = "ProtocolVersion", .shape = &kProtocolVersion},
    Member{.name = "IpAddressType", .shape = &kTargetGroupIpAddressTypeEnum},
};
constexpr Shape kTargetGroup{.name = "TargetGroup", .type = Type::structure, .members = kTargetGroupMembers};
constexpr Shape kTargetGroups{.name = "TargetGroups", .type = Type::list, .item = &kTargetGroup};
constexpr std::array kCreateTargetGroupOutputMembers{
    Member{.name = "TargetGroups", .shape = &kTargetGroups},
};
constexpr Shape kCreateTargetGroupOutput{.name = "CreateTargetGroupOutput", .type = Type::structure, .members = kCreateTargetGroupOutputMembers};
constexpr std::array<std::string_view, 1> kDeleteTargetGroupErrors{
    "ResourceInUse",
};
constexpr std::array kDeleteTargetGroupInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
};
constexpr Shape kDeleteTargetGroupInput{.name = "DeleteTargetGroupInput", .type = Type::structure, .members = kDeleteTargetGroupInputMembers};
constexpr Shape kDeleteTargetGroupOutput{.name = "DeleteTargetGroupOutput", .type = Type::structure};
constexpr std::array<std::string_view, 2> kDescribeTargetGroupsErrors{
    "LoadBalancerNotFound", "TargetGroupNotFound",
};
constexpr Shape kTargetGroupArns{.name = "TargetGroupArns", .type = Type::list, .item = &kTargetGroupArn};
constexpr Shape kTargetGroupNames{.name = "TargetGroupNames", .type = Type::list, .item = &kTargetGroupName};
constexpr std::array kDescribeTargetGroupsInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn},
    Member{.name = "TargetGroupArns", .shape = &kTargetGroupArns},
    Member{.name = "Names", .shape = &kTargetGroupNames},
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
};
constexpr Shape kDescribeTargetGroupsInput{.name = "DescribeTargetGroupsInput", .type = Type::structure, .members = kDescribeTargetGroupsInputMembers};
constexpr std::array kDescribeTargetGroupsOutputMembers{
    Member{.name = "TargetGroups", .shape = &kTargetGroups},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeTargetGroupsOutput{.name = "DescribeTargetGroupsOutput", .type = Type::structure, .members = kDescribeTargetGroupsOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeTargetGroupsFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeTargetGroupsNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 2> kModifyTargetGroupAttributesErrors{
    "InvalidConfigurationRequest", "TargetGroupNotFound",
};
constexpr Shape kTargetGroupAttributeKey{.name = "TargetGroupAttributeKey", .type = Type::string, .max = 256, .pattern = "^[a-zA-Z0-9._]+$"};
constexpr Shape kTargetGroupAttributeValue{.name = "TargetGroupAttributeValue", .type = Type::string};
constexpr std::array kTargetGroupAttributeMembers{
    Member{.name = "Key", .shape = &kTargetGroupAttributeKey},
    Member{.name = "Value", .shape = &kTargetGroupAttributeValue},
};
constexpr Shape kTargetGroupAttribute{.name = "TargetGroupAttribute", .type = Type::structure, .members = kTargetGroupAttributeMembers};
constexpr Shape kTargetGroupAttributes{.name = "TargetGroupAttributes", .type = Type::list, .item = &kTargetGroupAttribute};
constexpr std::array kModifyTargetGroupAttributesInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
    Member{.name = "Attributes", .shape = &kTargetGroupAttributes, .is_required = true},
};
constexpr Shape kModifyTargetGroupAttributesInput{.name = "ModifyTargetGroupAttributesInput", .type = Type::structure, .members = kModifyTargetGroupAttributesInputMembers};
constexpr std::array kModifyTargetGroupAttributesOutputMembers{
    Member{.name = "Attributes", .shape = &kTargetGroupAttributes},
};
constexpr Shape kModifyTargetGroupAttributesOutput{.name = "ModifyTargetGroupAttributesOutput", .type = Type::structure, .members = kModifyTargetGroupAttributesOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeTargetGroupAttributesErrors{
    "TargetGroupNotFound",
};
constexpr std::array kDescribeTargetGroupAttributesInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
};
constexpr Shape kDescribeTargetGroupAttributesInput{.name = "DescribeTargetGroupAttributesInput", .type = Type::structure, .members = kDescribeTargetGroupAttributesInputMembers};
constexpr std::array kDescribeTargetGroupAttributesOutputMembers{
    Member{.name = "Attributes", .shape = &kTargetGroupAttributes},
};
constexpr Shape kDescribeTargetGroupAttributesOutput{.name = "DescribeTargetGroupAttributesOutput", .type = Type::structure, .members = kDescribeTargetGroupAttributesOutputMembers};
constexpr std::array<std::string_view, 3> kDescribeTargetHealthErrors{
    "HealthUnavailable", "InvalidTarget", "TargetGroupNotFound",
};
constexpr Shape kTargetId{.name = "TargetId", .type = Type::string};
constexpr std::array kTargetDescriptionMembers{
    Member{.name = "Id", .shape = &kTargetId, .is_required = true},
    Member{.name = "Port", .shape = &kPort},
    Member{.name = "AvailabilityZone", .shape = &kZoneName},
};
constexpr Shape kTargetDescription{.name = "TargetDescription", .type = Type::structure, .members = kTargetDescriptionMembers};
constexpr Shape kTargetDescriptions{.name = "TargetDescriptions", .type = Type::list, .item = &kTargetDescription};
constexpr std::array kDescribeTargetHealthInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
    Member{.name = "Targets", .shape = &kTargetDescriptions},
};
constexpr Shape kDescribeTargetHealthInput{.name = "DescribeTargetHealthInput", .type = Type::structure, .members = kDescribeTargetHealthInputMembers};
constexpr std::array<std::string_view, 6> kTargetHealthStateEnumWords{
    "initial", "healthy", "unhealthy", "unused", "draining", "unavailable",
};
constexpr Shape kTargetHealthStateEnum{.name = "TargetHealthStateEnum", .type = Type::string, .words = kTargetHealthStateEnumWords};
constexpr std::array<std::string_view, 12> kTargetHealthReasonEnumWords{
    "Elb.RegistrationInProgress", "Elb.InitialHealthChecking", "Target.ResponseCodeMismatch",
    "Target.Timeout", "Target.FailedHealthChecks", "Target.NotRegistered", "Target.NotInUse",
    "Target.DeregistrationInProgress", "Target.InvalidState", "Target.IpUnusable",
    "Target.HealthCheckDisabled", "Elb.InternalError",
};
constexpr Shape kTargetHealthReasonEnum{.name = "TargetHealthReasonEnum", .type = Type::string, .words = kTargetHealthReasonEnumWords};
constexpr Shape kDescription{.name = "Description", .type = Type::string};
constexpr std::array kTargetHealthMembers{
    Member{.name = "State", .shape = &kTargetHealthStateEnum},
    Member{.name = "Reason", .shape = &kTargetHealthReasonEnum},
    Member{.name = "Description", .shape = &kDescription},
};
constexpr Shape kTargetHealth{.name = "TargetHealth", .type = Type::structure, .members = kTargetHealthMembers};
constexpr std::array kTargetHealthDescriptionMembers{
    Member{.name = "Target", .shape = &kTargetDescription},
    Member{.name = "HealthCheckPort", .shape = &kHealthCheckPort},
    Member{.name = "TargetHealth", .shape = &kTargetHealth},
};
constexpr Shape kTargetHealthDescription{.name = "TargetHealthDescription", .type = Type::structure, .members = kTargetHealthDescriptionMembers};
constexpr Shape kTargetHealthDescriptions{.name = "TargetHealthDescriptions", .type = Type::list, .item = &kTargetHealthDescription};
constexpr std::array kDescribeTargetHealthOutputMembers{
    Member{.name = "TargetHealthDescriptions", .shape = &kTargetHealthDescriptions},
};
constexpr Shape kDescribeTargetHealthOutput{.name = "DescribeTargetHealthOutput", .type = Type::structure, .members = kDescribeTargetHealthOutputMembers};
constexpr std::array<std::string_view, 6> kAddTagsErrors{
    "DuplicateTagKeys", "ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound",
    "TargetGroupNotFound", "TooManyTags",
};
constexpr Shape kResourceArn{.name = "ResourceArn", .type = Type::string};
constexpr Shape kResourceArns{.name = "ResourceArns", .type = Type::list, .item = &kResourceArn};
constexpr std::array kAddTagsInputMembers{
    Member{.name = "ResourceArns", .shape = &kResourceArns, .is_required = true},
    Member{.name = "Tags", .shape = &kTagList, .is_required = true},
};
constexpr Shape kAddTagsInput{.name = "AddTagsInput", .type = Type::structure, .members = kAddTagsInputMembers};
constexpr Shape kAddTagsOutput{.name = "AddTagsOutput", .type = Type::structure};
constexpr std::array<std::string_view, 5> kRemoveTagsErrors{
    "ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound",
    "TooManyTags",
};
constexpr Shape kTagKeys{.name = "TagKeys", .type = Type::list, .item = &kTagKey};
constexpr std::array kRemoveTagsInputMembers{
    Member{.name = "ResourceArns", .shape = &kResourceArns, .is_required = true},
    Member{.name = "TagKeys", .shape = &kTagKeys, .is_required = true},
};
constexpr Shape kRemoveTagsInput{.name = "RemoveTagsInput", .type = Type::structure, .members = kRemoveTagsInputMembers};
constexpr Shape kRemoveTagsOutput{.name = "RemoveTagsOutput", .type = Type::structure};
constexpr std::array<std::string_view, 4> kDescribeTagsErrors{
    "ListenerNotFound", "LoadBalancerNotFound", "RuleNotFound", "TargetGroupNotFound",
};
constexpr std::array kDescribeTagsInputMembers{
    Member{.name = "ResourceArns", .shape = &kResourceArns, .is_required = true},
};
constexpr Shape kDescribeTagsInput{.name = "DescribeTagsInput", .type = Type::structure, .members = kDescribeTagsInputMembers};
constexpr std::array kTagDescriptionMembers{
    Member{.name = "ResourceArn", .shape = &kResourceArn},
    Member{.name = "Tags", .shape = &kTagList},
};
constexpr Shape kTagDescription{.name = "TagDescription", .type = Type::structure, .members = kTagDescriptionMembers};
constexpr Shape kTagDescriptions{.name = "TagDescriptions", .type = Type::list, .item = &kTagDescription};
constexpr std::array kDescribeTagsOutputMembers{
    Member{.name = "TagDescriptions", .shape = &kTagDescriptions},
};
constexpr Shape kDescribeTagsOutput{.name = "DescribeTagsOutput", .type = Type::structure, .members = kDescribeTagsOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeSSLPoliciesErrors{
    "SSLPolicyNotFound",
};
constexpr Shape kSslPolicyNames{.name = "SslPolicyNames", .type = Type::list, .item = &kSslPolicyName};
constexpr std::array kDescribeSSLPoliciesInputMembers{
    Member{.name = "Names", .shape = &kSslPolicyNames},
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
    Member{.name = "LoadBalancerType", .shape = &kLoadBalancerTypeEnum},
};
constexpr Shape kDescribeSSLPoliciesInput{.name = "DescribeSSLPoliciesInput", .type = Type::structure, .members = kDescribeSSLPoliciesInputMembers};
constexpr Shape kSslProtocol{.name = "SslProtocol", .type = Type::string};
constexpr Shape kSslProtocols{.name = "SslProtocols", .type = Type::list, .item = &kSslProtocol};
constexpr Shape kCipherName{.name = "CipherName", .type = Type::string};
constexpr Shape kCipherPriority{.name = "CipherPriority", .type = Type::integer, .min = kNoMin};
constexpr std::array kCipherMembers{
    Member{.name = "Name", .shape = &kCipherName},
    Member{.name = "Priority", .shape = &kCipherPriority},
};
constexpr Shape kCipher{.name = "Cipher", .type = Type::structure, .members = kCipherMembers};
constexpr Shape kCiphers{.name = "Ciphers", .type = Type::list, .item = &kCipher};
constexpr Shape kStringValue{.name = "StringValue", .type = Type::string};
constexpr Shape kListOfString{.name = "ListOfString", .type = Type::list, .item = &kStringValue};
constexpr std::array kSslPolicyMembers{
    Member{.name = "SslProtocols", .shape = &kSslProtocols},
    Member{.name = "Ciphers", .shape = &kCiphers},
    Member{.name = "Name", .shape = &kSslPolicyName},
    Member{.name = "SupportedLoadBalancerTypes", .shape = &kListOfString},
};
constexpr Shape kSslPolicy{.name = "SslPolicy", .type = Type::structure, .members = kSslPolicyMembers};
constexpr Shape kSslPolicies{.name = "SslPolicies", .type = Type::list, .item = &kSslPolicy};
constexpr std::array kDescribeSSLPoliciesOutputMembers{
    Member{.name = "SslPolicies", .shape = &kSslPolicies},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeSSLPoliciesOutput{.name = "DescribeSSLPoliciesOutput", .type = Type::structure, .members = kDescribeSSLPoliciesOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeSSLPoliciesFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeSSLPoliciesNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 1> kDescribeListenerAttributesErrors{
    "ListenerNotFound",
};
constexpr std::array kDescribeListenerAttributesInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
};
constexpr Shape kDescribeListenerAttributesInput{.name = "DescribeListenerAttributesInput", .type = Type::structure, .members = kDescribeListenerAttributesInputMembers};
constexpr Shape kListenerAttributeKey{.name = "ListenerAttributeKey", .type = Type::string, .max = 256, .pattern = "^[a-zA-Z0-9._]+$"};
constexpr Shape kListenerAttributeValue{.name = "ListenerAttributeValue", .type = Type::string};
constexpr std::array kListenerAttributeMembers{
    Member{.name = "Key", .shape = &kListenerAttributeKey},
    Member{.name = "Value", .shape = &kListenerAttributeValue},
};
constexpr Shape kListenerAttribute{.name = "ListenerAttribute", .type = Type::structure, .members = kListenerAttributeMembers};
constexpr Shape kListenerAttributes{.name = "ListenerAttributes", .type = Type::list, .item = &kListenerAttribute};
constexpr std::array kDescribeListenerAttributesOutputMembers{
    Member{.name = "Attributes", .shape = &kListenerAttributes},
};
constexpr Shape kDescribeListenerAttributesOutput{.name = "DescribeListenerAttributesOutput", .type = Type::structure, .members = kDescribeListenerAttributesOutputMembers};
constexpr std::array<std::string_view, 2> kModifyListenerAttributesErrors{
    "InvalidConfigurationRequest", "ListenerNotFound",
};
constexpr std::array kModifyListenerAttributesInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
    Member{.name = "Attributes", .shape = &kListenerAttributes, .is_required = true},
};
constexpr Shape kModifyListenerAttributesInput{.name = "ModifyListenerAttributesInput", .type = Type::structure, .members = kModifyListenerAttributesInputMembers};
constexpr std::array kModifyListenerAttributesOutputMembers{
    Member{.name = "Attributes", .shape = &kListenerAttributes},
};
constexpr Shape kModifyListenerAttributesOutput{.name = "ModifyListenerAttributesOutput", .type = Type::structure, .members = kModifyListenerAttributesOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeCapacityReservationErrors{
    "LoadBalancerNotFound",
};
constexpr std::array kDescribeCapacityReservationInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
};
constexpr Shape kDescribeCapacityReservationInput{.name = "DescribeCapacityReservationInput", .type = Type::structure, .members = kDescribeCapacityReservationInputMembers};
constexpr Shape kLastModifiedTime{.name = "LastModifiedTime", .type = Type::timestamp};
constexpr Shape kDecreaseRequestsRemaining{.name = "DecreaseRequestsRemaining", .type = Type::integer, .min = kNoMin};
constexpr Shape kCapacityUnits{.name = "CapacityUnits", .type = Type::integer, .min = kNoMin};
constexpr std::array kMinimumLoadBalancerCapacityMembers{
    Member{.name = "CapacityUnits", .shape = &kCapacityUnits},
};
constexpr Shape kMinimumLoadBalancerCapacity{.name = "MinimumLoadBalancerCapacity", .type = Type::structure, .members = kMinimumLoadBalancerCapacityMembers};
constexpr std::array<std::string_view, 4> kCapacityReservationStateEnumWords{
    "provisioned", "pending", "rebalancing", "failed",
};
constexpr Shape kCapacityReservationStateEnum{.name = "CapacityReservationStateEnum", .type = Type::string, .words = kCapacityReservationStateEnumWords};
constexpr std::array kCapacityReservationStatusMembers{
    Member{.name = "Code", .shape = &kCapacityReservationStateEnum},
    Member{.name = "Reason", .shape = &kStateReason},
};
constexpr Shape kCapacityReservationStatus{.name = "CapacityReservationStatus", .type = Type::structure, .members = kCapacityReservationStatusMembers};
constexpr std::array kZonalCapacityReservationStateMembers{
    Member{.name = "State", .shape = &kCapacityReservationStatus},
    Member{.name = "AvailabilityZone", .shape = &kZoneName},
};
constexpr Shape kZonalCapacityReservationState{.name = "ZonalCapacityReservationState", .type = Type::structure, .members = kZonalCapacityReservationStateMembers};
constexpr Shape kZonalCapacityReservationStates{.name = "ZonalCapacityReservationStates", .type = Type::list, .item = &kZonalCapacityReservationState};
constexpr std::array kDescribeCapacityReservationOutputMembers{
    Member{.name = "LastModifiedTime", .shape = &kLastModifiedTime},
    Member{.name = "DecreaseRequestsRemaining", .shape = &kDecreaseRequestsRemaining},
    Member{.name = "MinimumLoadBalancerCapacity", .shape = &kMinimumLoadBalancerCapacity},
    Member{.name = "CapacityReservationState", .shape = &kZonalCapacityReservationStates},
};
constexpr Shape kDescribeCapacityReservationOutput{.name = "DescribeCapacityReservationOutput", .type = Type::structure, .members = kDescribeCapacityReservationOutputMembers};
constexpr std::array kDescribeAccountLimitsInputMembers{
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
};
constexpr Shape kDescribeAccountLimitsInput{.name = "DescribeAccountLimitsInput", .type = Type::structure, .members = kDescribeAccountLimitsInputMembers};
constexpr Shape kName{.name = "Name", .type = Type::string};
constexpr Shape kMax{.name = "Max", .type = Type::string};
constexpr std::array kLimitMembers{
    Member{.name = "Name", .shape = &kName},
    Member{.name = "Max", .shape = &kMax},
};
constexpr Shape kLimit{.name = "Limit", .type = Type::structure, .members = kLimitMembers};
constexpr Shape kLimits{.name = "Limits", .type = Type::list, .item = &kLimit};
constexpr std::array kDescribeAccountLimitsOutputMembers{
    Member{.name = "Limits", .shape = &kLimits},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeAccountLimitsOutput{.name = "DescribeAccountLimitsOutput", .type = Type::structure, .members = kDescribeAccountLimitsOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeAccountLimitsFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeAccountLimitsNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 3> kSetSecurityGroupsErrors{
    "InvalidConfigurationRequest", "InvalidSecurityGroup", "LoadBalancerNotFound",
};
constexpr std::array kSetSecurityGroupsInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
    Member{.name = "SecurityGroups", .shape = &kSecurityGroups, .is_required = true},
};
constexpr Shape kSetSecurityGroupsInput{.name = "SetSecurityGroupsInput", .type = Type::structure, .members = kSetSecurityGroupsInputMembers};
constexpr std::array kSetSecurityGroupsOutputMembers{
    Member{.name = "SecurityGroupIds", .shape = &kSecurityGroups},
};
constexpr Shape kSetSecurityGroupsOutput{.name = "SetSecurityGroupsOutput", .type = Type::structure, .members = kSetSecurityGroupsOutputMembers};
constexpr std::array<std::string_view, 6> kSetSubnetsErrors{
    "AllocationIdNotFound", "AvailabilityZoneNotSupported", "InvalidConfigurationRequest",
    "InvalidSubnet", "LoadBalancerNotFound", "SubnetNotFound",
};
constexpr std::array kSetSubnetsInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
    Member{.name = "Subnets", .shape = &kSubnets},
    Member{.name = "SubnetMappings", .shape = &kSubnetMappings},
    Member{.name = "IpAddressType", .shape = &kIpAddressType},
};
constexpr Shape kSetSubnetsInput{.name = "SetSubnetsInput", .type = Type::structure, .members = kSetSubnetsInputMembers};
constexpr std::array kSetSubnetsOutputMembers{
    Member{.name = "AvailabilityZones", .shape = &kAvailabilityZones},
    Member{.name = "IpAddressType", .shape = &kIpAddressType},
};
constexpr Shape kSetSubnetsOutput{.name = "SetSubnetsOutput", .type = Type::structure, .members = kSetSubnetsOutputMembers};
constexpr std::array<std::string_view, 3> kSetIpAddressTypeErrors{
    "InvalidConfigurationRequest", "InvalidSubnet", "LoadBalancerNotFound",
};
constexpr std::array kSetIpAddressTypeInputMembers{
    Member{.name = "LoadBalancerArn", .shape = &kLoadBalancerArn, .is_required = true},
    Member{.name = "IpAddressType", .shape = &kIpAddressType, .is_required = true},
};
constexpr Shape kSetIpAddressTypeInput{.name = "SetIpAddressTypeInput", .type = Type::structure, .members = kSetIpAddressTypeInputMembers};
constexpr std::array kSetIpAddressTypeOutputMembers{
    Member{.name = "IpAddressType", .shape = &kIpAddressType},
};
constexpr Shape kSetIpAddressTypeOutput{.name = "SetIpAddressTypeOutput", .type = Type::structure, .members = kSetIpAddressTypeOutputMembers};
constexpr std::array<std::string_view, 3> kDescribeRulesErrors{
    "ListenerNotFound", "RuleNotFound", "UnsupportedProtocol",
};
constexpr Shape kRuleArn{.name = "RuleArn", .type = Type::string};
constexpr Shape kRuleArns{.name = "RuleArns", .type = Type::list, .item = &kRuleArn};
constexpr std::array kDescribeRulesInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn},
    Member{.name = "RuleArns", .shape = &kRuleArns},
    Member{.name = "Marker", .shape = &kMarker},
    Member{.name = "PageSize", .shape = &kPageSize},
};
constexpr Shape kDescribeRulesInput{.name = "DescribeRulesInput", .type = Type::structure, .members = kDescribeRulesInputMembers};
constexpr Shape kString{.name = "String", .type = Type::string};
constexpr Shape kConditionFieldName{.name = "ConditionFieldName", .type = Type::string, .max = 64};
constexpr std::array kHostHeaderConditionConfigMembers{
    Member{.name = "Values", .shape = &kListOfString},
};
constexpr Shape kHostHeaderConditionConfig{.name = "HostHeaderConditionConfig", .type = Type::structure, .members = kHostHeaderConditionConfigMembers};
constexpr std::array kPathPatternConditionConfigMembers{
    Member{.name = "Values", .shape = &kListOfString},
};
constexpr Shape kPathPatternConditionConfig{.name = "PathPatternConditionConfig", .type = Type::structure, .members = kPathPatternConditionConfigMembers};
constexpr Shape kHttpHeaderConditionName{.name = "HttpHeaderConditionName", .type = Type::string};
constexpr std::array kHttpHeaderConditionConfigMembers{
    Member{.name = "HttpHeaderName", .shape = &kHttpHeaderConditionName},
    Member{.name = "Values", .shape = &kListOfString},
};
constexpr Shape kHttpHeaderConditionConfig{.name = "HttpHeaderConditionConfig", .type = Type::structure, .members = kHttpHeaderConditionConfigMembers};
constexpr std::array kQueryStringKeyValuePairMembers{
    Member{.name = "Key", .shape = &kStringValue},
    Member{.name = "Value", .shape = &kStringValue},
};
constexpr Shape kQueryStringKeyValuePair{.name = "QueryStringKeyValuePair", .type = Type::structure, .members = kQueryStringKeyValuePairMembers};
constexpr Shape kQueryStringKeyValuePairList{.name = "QueryStringKeyValuePairList", .type = Type::list, .item = &kQueryStringKeyValuePair};
constexpr std::array kQueryStringConditionConfigMembers{
    Member{.name = "Values", .shape = &kQueryStringKeyValuePairList},
};
constexpr Shape kQueryStringConditionConfig{.name = "QueryStringConditionConfig", .type = Type::structure, .members = kQueryStringConditionConfigMembers};
constexpr std::array kHttpRequestMethodConditionConfigMembers{
    Member{.name = "Values", .shape = &kListOfString},
};
constexpr Shape kHttpRequestMethodConditionConfig{.name = "HttpRequestMethodConditionConfig", .type = Type::structure, .members = kHttpRequestMethodConditionConfigMembers};
constexpr std::array kSourceIpConditionConfigMembers{
    Member{.name = "Values", .shape = &kListOfString},
};
constexpr Shape kSourceIpConditionConfig{.name = "SourceIpConditionConfig", .type = Type::structure, .members = kSourceIpConditionConfigMembers};
constexpr std::array kRuleConditionMembers{
    Member{.name = "Field", .shape = &kConditionFieldName},
    Member{.name = "Values", .shape = &kListOfString},
    Member{.name = "HostHeaderConfig", .shape = &kHostHeaderConditionConfig},
    Member{.name = "PathPatternConfig", .shape = &kPathPatternConditionConfig},
    Member{.name = "HttpHeaderConfig", .shape = &kHttpHeaderConditionConfig},
    Member{.name = "QueryStringConfig", .shape = &kQueryStringConditionConfig},
    Member{.name = "HttpRequestMethodConfig", .shape = &kHttpRequestMethodConditionConfig},
    Member{.name = "SourceIpConfig", .shape = &kSourceIpConditionConfig},
};
constexpr Shape kRuleCondition{.name = "RuleCondition", .type = Type::structure, .members = kRuleConditionMembers};
constexpr Shape kRuleConditionList{.name = "RuleConditionList", .type = Type::list, .item = &kRuleCondition};
constexpr Shape kIsDefault{.name = "IsDefault", .type = Type::boolean};
constexpr std::array kRuleMembers{
    Member{.name = "RuleArn", .shape = &kRuleArn},
    Member{.name = "Priority", .shape = &kString},
    Member{.name = "Conditions", .shape = &kRuleConditionList},
    Member{.name = "Actions", .shape = &kActions},
    Member{.name = "IsDefault", .shape = &kIsDefault},
};
constexpr Shape kRule{.name = "Rule", .type = Type::structure, .members = kRuleMembers};
constexpr Shape kRules{.name = "Rules", .type = Type::list, .item = &kRule};
constexpr std::array kDescribeRulesOutputMembers{
    Member{.name = "Rules", .shape = &kRules},
    Member{.name = "NextMarker", .shape = &kMarker},
};
constexpr Shape kDescribeRulesOutput{.name = "DescribeRulesOutput", .type = Type::structure, .members = kDescribeRulesOutputMembers};
constexpr std::array<std::string_view, 1> kDescribeRulesFrom{
    "Marker",
};
constexpr std::array<std::string_view, 1> kDescribeRulesNext{
    "NextMarker",
};
constexpr std::array<std::string_view, 15> kCreateRuleErrors{
    "IncompatibleProtocols", "InvalidConfigurationRequest", "InvalidLoadBalancerAction",
    "ListenerNotFound", "PriorityInUse", "TargetGroupAssociationLimit", "TargetGroupNotFound",
    "TooManyActions", "TooManyRegistrationsForTargetId", "TooManyRules", "TooManyTags",
    "TooManyTargetGroups", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer",
    "UnsupportedProtocol",
};
constexpr Shape kRulePriority{.name = "RulePriority", .type = Type::integer, .min = 1, .max = 50000};
constexpr std::array kCreateRuleInputMembers{
    Member{.name = "ListenerArn", .shape = &kListenerArn, .is_required = true},
    Member{.name = "Conditions", .shape = &kRuleConditionList, .is_required = true},
    Member{.name = "Priority", .shape = &kRulePriority, .is_required = true},
    Member{.name = "Actions", .shape = &kActions, .is_required = true},
    Member{.name = "Tags", .shape = &kTagList},
};
constexpr Shape kCreateRuleInput{.name = "CreateRuleInput", .type = Type::structure, .members = kCreateRuleInputMembers};
constexpr std::array kCreateRuleOutputMembers{
    Member{.name = "Rules", .shape = &kRules},
};
constexpr Shape kCreateRuleOutput{.name = "CreateRuleOutput", .type = Type::structure, .members = kCreateRuleOutputMembers};
constexpr std::array<std::string_view, 11> kModifyRuleErrors{
    "IncompatibleProtocols", "InvalidLoadBalancerAction", "OperationNotPermitted", "RuleNotFound",
    "TargetGroupAssociationLimit", "TargetGroupNotFound", "TooManyActions",
    "TooManyRegistrationsForTargetId", "TooManyTargets", "TooManyUniqueTargetGroupsPerLoadBalancer",
    "UnsupportedProtocol",
};
constexpr std::array kModifyRuleInputMembers{
    Member{.name = "RuleArn", .shape = &kRuleArn, .is_required = true},
    Member{.name = "Conditions", .shape = &kRuleConditionList},
    Member{.name = "Actions", .shape = &kActions},
};
constexpr Shape kModifyRuleInput{.name = "ModifyRuleInput", .type = Type::structure, .members = kModifyRuleInputMembers};
constexpr std::array kModifyRuleOutputMembers{
    Member{.name = "Rules", .shape = &kRules},
};
constexpr Shape kModifyRuleOutput{.name = "ModifyRuleOutput", .type = Type::structure, .members = kModifyRuleOutputMembers};
constexpr std::array<std::string_view, 2> kDeleteRuleErrors{
    "OperationNotPermitted", "RuleNotFound",
};
constexpr std::array kDeleteRuleInputMembers{
    Member{.name = "RuleArn", .shape = &kRuleArn, .is_required = true},
};
constexpr Shape kDeleteRuleInput{.name = "DeleteRuleInput", .type = Type::structure, .members = kDeleteRuleInputMembers};
constexpr Shape kDeleteRuleOutput{.name = "DeleteRuleOutput", .type = Type::structure};
constexpr std::array<std::string_view, 3> kSetRulePrioritiesErrors{
    "OperationNotPermitted", "PriorityInUse", "RuleNotFound",
};
constexpr std::array kRulePriorityPairMembers{
    Member{.name = "RuleArn", .shape = &kRuleArn},
    Member{.name = "Priority", .shape = &kRulePriority},
};
constexpr Shape kRulePriorityPair{.name = "RulePriorityPair", .type = Type::structure, .members = kRulePriorityPairMembers};
constexpr Shape kRulePriorityList{.name = "RulePriorityList", .type = Type::list, .item = &kRulePriorityPair};
constexpr std::array kSetRulePrioritiesInputMembers{
    Member{.name = "RulePriorities", .shape = &kRulePriorityList, .is_required = true},
};
constexpr Shape kSetRulePrioritiesInput{.name = "SetRulePrioritiesInput", .type = Type::structure, .members = kSetRulePrioritiesInputMembers};
constexpr std::array kSetRulePrioritiesOutputMembers{
    Member{.name = "Rules", .shape = &kRules},
};
constexpr Shape kSetRulePrioritiesOutput{.name = "SetRulePrioritiesOutput", .type = Type::structure, .members = kSetRulePrioritiesOutputMembers};
constexpr std::array<std::string_view, 4> kRegisterTargetsErrors{
    "InvalidTarget", "TargetGroupNotFound", "TooManyRegistrationsForTargetId", "TooManyTargets",
};
constexpr std::array kRegisterTargetsInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
    Member{.name = "Targets", .shape = &kTargetDescriptions, .is_required = true},
};
constexpr Shape kRegisterTargetsInput{.name = "RegisterTargetsInput", .type = Type::structure, .members = kRegisterTargetsInputMembers};
constexpr Shape kRegisterTargetsOutput{.name = "RegisterTargetsOutput", .type = Type::structure};
constexpr std::array<std::string_view, 2> kDeregisterTargetsErrors{
    "InvalidTarget", "TargetGroupNotFound",
};
constexpr std::array kDeregisterTargetsInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
    Member{.name = "Targets", .shape = &kTargetDescriptions, .is_required = true},
};
constexpr Shape kDeregisterTargetsInput{.name = "DeregisterTargetsInput", .type = Type::structure, .members = kDeregisterTargetsInputMembers};
constexpr Shape kDeregisterTargetsOutput{.name = "DeregisterTargetsOutput", .type = Type::structure};
constexpr std::array<std::string_view, 2> kModifyTargetGroupErrors{
    "InvalidConfigurationRequest", "TargetGroupNotFound",
};
constexpr std::array kModifyTargetGroupInputMembers{
    Member{.name = "TargetGroupArn", .shape = &kTargetGroupArn, .is_required = true},
    Member{.name = "HealthCheckProtocol", .shape = &kProtocolEnum},
    Member{.name = "HealthCheckPort", .shape = &kHealthCheckPort},
    Member{.name = "HealthCheckPath", .shape = &kPath},
    Member{.name = "HealthCheckEnabled", .shape = &kHealthCheckEnabled},
    Member{.name = "HealthCheckIntervalSeconds", .shape = &kHealthCheckIntervalSeconds},
    Member{.name = "HealthCheckTimeoutSeconds", .shape = &kHealthCheckTimeoutSeconds},
    Member{.name = "HealthyThresholdCount", .shape = &kHealthCheckThresholdCount},
    Member{.name = "UnhealthyThresholdCount", .shape = &kHealthCheckThresholdCount},
    Member{.name = "Matcher", .shape = &kMatcher},
};
constexpr Shape kModifyTargetGroupInput{.name = "ModifyTargetGroupInput", .type = Type::structure, .members = kModifyTargetGroupInputMembers};
constexpr std::array kModifyTargetGroupOutputMembers{
    Member{.name = "TargetGroups", .shape = &kTargetGroups},
};
constexpr Shape kModifyTargetGroupOutput{.name = "ModifyTargetGroupOutput", .type = Type::structure, .members = kModifyTargetGroupOutputMembers};
constexpr std::array kOperations{
    Operation{.name = "elbv2:CreateListener", .input = &kCreateListenerInput, .output = &kCreateListenerOutput, .errors = kCreateListenerErrors, .method = "POST", .uri = "/", .result_wrapper = "CreateListenerResult"},
    Operation{.name = "elbv2:ModifyListener", .input = &kModifyListenerInput, .output = &kModifyListenerOutput, .errors = kModifyListenerErrors, .method = "POST", .uri = "/", .result_wrapper = "ModifyListenerResult"},
    Operation{.name = "elbv2:AddListenerCertificates", .input = &kAddListenerCertificatesInput, .output = &kAddListenerCertificatesOutput, .errors = kAddListenerCertificatesErrors, .method = "POST", .uri = "/", .result_wrapper = "AddListenerCertificatesResult"},
    Operation{.name = "elbv2:RemoveListenerCertificates", .input = &kRemoveListenerCertificatesInput, .output = &kRemoveListenerCertificatesOutput, .errors = kRemoveListenerCertificatesErrors, .method = "POST", .uri = "/", .result_wrapper = "RemoveListenerCertificatesResult"},
    Operation{.name = "elbv2:DeleteListener", .input = &kDeleteListenerInput, .output = &kDeleteListenerOutput, .errors = kDeleteListenerErrors, .method = "POST", .uri = "/", .result_wrapper = "DeleteListenerResult"},
    Operation{.name = "elbv2:DescribeListeners", .input = &kDescribeListenersInput, .output = &kDescribeListenersOutput, .errors = kDescribeListenersErrors, .pages = {.items = "Listeners", .limit = "PageSize", .from = kDescribeListenersFrom, .next = kDescribeListenersNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeListenersResult"},
    Operation{.name = "elbv2:DescribeListenerCertificates", .input = &kDescribeListenerCertificatesInput, .output = &kDescribeListenerCertificatesOutput, .errors = kDescribeListenerCertificatesErrors, .pages = {.items = "Certificates", .limit = "PageSize", .from = kDescribeListenerCertificatesFrom, .next = kDescribeListenerCertificatesNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeListenerCertificatesResult"},
    Operation{.name = "elbv2:DescribeLoadBalancers", .input = &kDescribeLoadBalancersInput, .output = &kDescribeLoadBalancersOutput, .errors = kDescribeLoadBalancersErrors, .pages = {.items = "LoadBalancers", .limit = "PageSize", .from = kDescribeLoadBalancersFrom, .next = kDescribeLoadBalancersNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeLoadBalancersResult"},
    Operation{.name = "elbv2:CreateLoadBalancer", .input = &kCreateLoadBalancerInput, .output = &kCreateLoadBalancerOutput, .errors = kCreateLoadBalancerErrors, .method = "POST", .uri = "/", .result_wrapper = "CreateLoadBalancerResult"},
    Operation{.name = "elbv2:DeleteLoadBalancer", .input = &kDeleteLoadBalancerInput, .output = &kDeleteLoadBalancerOutput, .errors = kDeleteLoadBalancerErrors, .method = "POST", .uri = "/", .result_wrapper = "DeleteLoadBalancerResult"},
    Operation{.name = "elbv2:ModifyLoadBalancerAttributes", .input = &kModifyLoadBalancerAttributesInput, .output = &kModifyLoadBalancerAttributesOutput, .errors = kModifyLoadBalancerAttributesErrors, .method = "POST", .uri = "/", .result_wrapper = "ModifyLoadBalancerAttributesResult"},
    Operation{.name = "elbv2:DescribeLoadBalancerAttributes", .input = &kDescribeLoadBalancerAttributesInput, .output = &kDescribeLoadBalancerAttributesOutput, .errors = kDescribeLoadBalancerAttributesErrors, .method = "POST", .uri = "/", .result_wrapper = "DescribeLoadBalancerAttributesResult"},
    Operation{.name = "elbv2:CreateTargetGroup", .input = &kCreateTargetGroupInput, .output = &kCreateTargetGroupOutput, .errors = kCreateTargetGroupErrors, .method = "POST", .uri = "/", .result_wrapper = "CreateTargetGroupResult"},
    Operation{.name = "elbv2:DeleteTargetGroup", .input = &kDeleteTargetGroupInput, .output = &kDeleteTargetGroupOutput, .errors = kDeleteTargetGroupErrors, .method = "POST", .uri = "/", .result_wrapper = "DeleteTargetGroupResult"},
    Operation{.name = "elbv2:DescribeTargetGroups", .input = &kDescribeTargetGroupsInput, .output = &kDescribeTargetGroupsOutput, .errors = kDescribeTargetGroupsErrors, .pages = {.items = "TargetGroups", .limit = "PageSize", .from = kDescribeTargetGroupsFrom, .next = kDescribeTargetGroupsNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeTargetGroupsResult"},
    Operation{.name = "elbv2:ModifyTargetGroupAttributes", .input = &kModifyTargetGroupAttributesInput, .output = &kModifyTargetGroupAttributesOutput, .errors = kModifyTargetGroupAttributesErrors, .method = "POST", .uri = "/", .result_wrapper = "ModifyTargetGroupAttributesResult"},
    Operation{.name = "elbv2:DescribeTargetGroupAttributes", .input = &kDescribeTargetGroupAttributesInput, .output = &kDescribeTargetGroupAttributesOutput, .errors = kDescribeTargetGroupAttributesErrors, .method = "POST", .uri = "/", .result_wrapper = "DescribeTargetGroupAttributesResult"},
    Operation{.name = "elbv2:DescribeTargetHealth", .input = &kDescribeTargetHealthInput, .output = &kDescribeTargetHealthOutput, .errors = kDescribeTargetHealthErrors, .method = "POST", .uri = "/", .result_wrapper = "DescribeTargetHealthResult"},
    Operation{.name = "elbv2:AddTags", .input = &kAddTagsInput, .output = &kAddTagsOutput, .errors = kAddTagsErrors, .method = "POST", .uri = "/", .result_wrapper = "AddTagsResult"},
    Operation{.name = "elbv2:RemoveTags", .input = &kRemoveTagsInput, .output = &kRemoveTagsOutput, .errors = kRemoveTagsErrors, .method = "POST", .uri = "/", .result_wrapper = "RemoveTagsResult"},
    Operation{.name = "elbv2:DescribeTags", .input = &kDescribeTagsInput, .output = &kDescribeTagsOutput, .errors = kDescribeTagsErrors, .method = "POST", .uri = "/", .result_wrapper = "DescribeTagsResult"},
    Operation{.name = "elbv2:DescribeSSLPolicies", .input = &kDescribeSSLPoliciesInput, .output = &kDescribeSSLPoliciesOutput, .errors = kDescribeSSLPoliciesErrors, .pages = {.items = "SslPolicies", .limit = "PageSize", .from = kDescribeSSLPoliciesFrom, .next = kDescribeSSLPoliciesNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeSSLPoliciesResult"},
    Operation{.name = "elbv2:DescribeListenerAttributes", .input = &kDescribeListenerAttributesInput, .output = &kDescribeListenerAttributesOutput, .errors = kDescribeListenerAttributesErrors, .method = "POST", .uri = "/", .result_wrapper = "DescribeListenerAttributesResult", .newer = true},
    Operation{.name = "elbv2:ModifyListenerAttributes", .input = &kModifyListenerAttributesInput, .output = &kModifyListenerAttributesOutput, .errors = kModifyListenerAttributesErrors, .method = "POST", .uri = "/", .result_wrapper = "ModifyListenerAttributesResult", .newer = true},
    Operation{.name = "elbv2:DescribeCapacityReservation", .input = &kDescribeCapacityReservationInput, .output = &kDescribeCapacityReservationOutput, .errors = kDescribeCapacityReservationErrors, .method = "POST", .uri = "/", .result_wrapper = "DescribeCapacityReservationResult", .newer = true},
    Operation{.name = "elbv2:DescribeAccountLimits", .input = &kDescribeAccountLimitsInput, .output = &kDescribeAccountLimitsOutput, .pages = {.items = "Limits", .limit = "PageSize", .from = kDescribeAccountLimitsFrom, .next = kDescribeAccountLimitsNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeAccountLimitsResult"},
    Operation{.name = "elbv2:SetSecurityGroups", .input = &kSetSecurityGroupsInput, .output = &kSetSecurityGroupsOutput, .errors = kSetSecurityGroupsErrors, .method = "POST", .uri = "/", .result_wrapper = "SetSecurityGroupsResult"},
    Operation{.name = "elbv2:SetSubnets", .input = &kSetSubnetsInput, .output = &kSetSubnetsOutput, .errors = kSetSubnetsErrors, .method = "POST", .uri = "/", .result_wrapper = "SetSubnetsResult"},
    Operation{.name = "elbv2:SetIpAddressType", .input = &kSetIpAddressTypeInput, .output = &kSetIpAddressTypeOutput, .errors = kSetIpAddressTypeErrors, .method = "POST", .uri = "/", .result_wrapper = "SetIpAddressTypeResult"},
    Operation{.name = "elbv2:DescribeRules", .input = &kDescribeRulesInput, .output = &kDescribeRulesOutput, .errors = kDescribeRulesErrors, .pages = {.items = "Rules", .limit = "PageSize", .from = kDescribeRulesFrom, .next = kDescribeRulesNext}, .method = "POST", .uri = "/", .result_wrapper = "DescribeRulesResult"},
    Operation{.name = "elbv2:CreateRule", .input = &kCreateRuleInput, .output = &kCreateRuleOutput, .errors = kCreateRuleErrors, .method = "POST", .uri = "/", .result_wrapper = "CreateRuleResult"},
    Operation{.name = "elbv2:ModifyRule", .input = &kModifyRuleInput, .output = &kModifyRuleOutput, .errors = kModifyRuleErrors, .method = "POST", .uri = "/", .result_wrapper = "ModifyRuleResult"},
    Operation{.name = "elbv2:DeleteRule", .input = &kDeleteRuleInput, .output = &kDeleteRuleOutput, .errors = kDeleteRuleErrors, .method = "POST", .uri = "/", .result_wrapper = "DeleteRuleResult"},
    Operation{.name = "elbv2:SetRulePriorities", .input = &kSetRulePrioritiesInput, .output = &kSetRulePrioritiesOutput, .errors = kSetRulePrioritiesErrors, .method = "POST", .uri = "/", .result_wrapper = "SetRulePrioritiesResult"},
    Operation{.name = "elbv2:RegisterTargets", .input = &kRegisterTargetsInput, .output = &kRegisterTargetsOutput, .errors = kRegisterTargetsErrors, .method = "POST", .uri = "/", .result_wrapper = "RegisterTargetsResult"},
    Operation{.name = "elbv2:DeregisterTargets", .input = &kDeregisterTargetsInput, .output = &kDeregisterTargetsOutput, .errors = kDeregisterTargetsErrors, .method = "POST", .uri = "/", .result_wrapper = "DeregisterTargetsResult"},
    Operation{.name = "elbv2:ModifyTargetGroup", .input = &kModifyTargetGroupInput, .output = &kModifyTargetGroupOutput, .errors = kModifyTargetGroupErrors, .method = "POST", .uri = "/", .result_wrapper = "ModifyTargetGroupResult"},
};

constexpr Service kService{.name = "elbv2", .protocol = Protocol::query, .version = "2015-12-01", .endpoint = "elasticloadbalancing", .xml_namespace = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/", .operations = kOperations};
}  // namespace of_elbv2

const Service& elbv2() {
  return of_elbv2::kService;
}

}  // namespace acmsim::sim::shapes
