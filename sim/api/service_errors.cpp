// The error codes of the services, as lists: what a document may want of a call.
#include "sim/api/service_errors.hpp"

#include <algorithm>
#include <array>

namespace acmsim::sim {
namespace {

// clang-format off
constexpr std::array<std::string_view, 16> kAcmErrors{
    "AccessDeniedException", "ConflictException", "InvalidArgsException", "InvalidArnException",
    "InvalidDomainValidationOptionsException", "InvalidParameterException", "InvalidStateException",
    "InvalidTagException", "LimitExceededException", "RequestInProgressException",
    "ResourceInUseException", "ResourceNotFoundException", "TagPolicyException",
    "ThrottlingException", "TooManyTagsException", "ValidationException"};

constexpr std::array<std::string_view, 69> kRoute53Errors{
    "CidrBlockInUseException", "CidrCollectionAlreadyExistsException",
    "CidrCollectionInUseException", "CidrCollectionVersionMismatchException",
    "ConcurrentModification", "ConflictingDomainExists", "ConflictingTypes", "DNSSECNotFound",
    "DelegationSetAlreadyCreated", "DelegationSetAlreadyReusable", "DelegationSetInUse",
    "DelegationSetNotAvailable", "DelegationSetNotReusable", "HealthCheckAlreadyExists",
    "HealthCheckInUse", "HealthCheckVersionMismatch", "HostedZoneAlreadyExists",
    "HostedZoneNotEmpty", "HostedZoneNotFound", "HostedZoneNotPrivate",
    "HostedZonePartiallyDelegated", "IncompatibleVersion",
    "InsufficientCloudWatchLogsResourcePolicy", "InvalidArgument", "InvalidChangeBatch",
    "InvalidDomainName", "InvalidInput", "InvalidKMSArn", "InvalidKeySigningKeyName",
    "InvalidKeySigningKeyStatus", "InvalidPaginationToken", "InvalidSigningStatus",
    "InvalidTrafficPolicyDocument", "InvalidVPCId", "KeySigningKeyAlreadyExists",
    "KeySigningKeyInParentDSRecord", "KeySigningKeyInUse", "KeySigningKeyWithActiveStatusNotFound",
    "LastVPCAssociation", "LimitsExceeded", "NoSuchChange", "NoSuchCidrCollectionException",
    "NoSuchCidrLocationException", "NoSuchCloudWatchLogsLogGroup", "NoSuchDelegationSet",
    "NoSuchGeoLocation", "NoSuchHealthCheck", "NoSuchHostedZone", "NoSuchKeySigningKey",
    "NoSuchQueryLoggingConfig", "NoSuchTrafficPolicy", "NoSuchTrafficPolicyInstance",
    "NotAuthorizedException", "PriorRequestNotComplete", "PublicZoneVPCAssociation",
    "QueryLoggingConfigAlreadyExists", "ThrottlingException", "TooManyHealthChecks",
    "TooManyHostedZones", "TooManyKeySigningKeys", "TooManyTrafficPolicies",
    "TooManyTrafficPolicyInstances", "TooManyTrafficPolicyVersionsForCurrentPolicy",
    "TooManyVPCAssociationAuthorizations", "TrafficPolicyAlreadyExists", "TrafficPolicyInUse",
    "TrafficPolicyInstanceAlreadyExists", "VPCAssociationAuthorizationNotFound",
    "VPCAssociationNotFound"};

constexpr std::array<std::string_view, 56> kElbv2Errors{
    "ALPNPolicyNotFound", "AllocationIdNotFound", "AssociationNotFound",
    "AvailabilityZoneNotSupported", "CaCertificatesBundleNotFound",
    "CapacityDecreaseRequestLimitExceeded", "CapacityReservationPending",
    "CapacityUnitsLimitExceeded", "CertificateNotFound", "DeleteAssociationSameAccount",
    "DuplicateListener", "DuplicateLoadBalancerName", "DuplicateTagKeys",
    "DuplicateTargetGroupName", "DuplicateTrustStoreName", "HealthUnavailable",
    "IncompatibleProtocols", "InsufficientCapacity", "InvalidCaCertificatesBundle",
    "InvalidConfigurationRequest", "InvalidLoadBalancerAction", "InvalidRevocationContent",
    "InvalidScheme", "InvalidSecurityGroup", "InvalidSubnet", "InvalidTarget", "ListenerNotFound",
    "LoadBalancerNotFound", "OperationNotPermitted", "PriorRequestNotComplete", "PriorityInUse",
    "ResourceInUse", "ResourceNotFound", "RevocationContentNotFound", "RevocationIdNotFound",
    "RuleNotFound", "SSLPolicyNotFound", "SubnetNotFound", "TargetGroupAssociationLimit",
    "TargetGroupNotFound", "TooManyActions", "TooManyCertificates", "TooManyListeners",
    "TooManyLoadBalancers", "TooManyRegistrationsForTargetId", "TooManyRules", "TooManyTags",
    "TooManyTargetGroups", "TooManyTargets", "TooManyTrustStoreRevocationEntries",
    "TooManyTrustStores", "TooManyUniqueTargetGroupsPerLoadBalancer", "TrustStoreInUse",
    "TrustStoreNotFound", "TrustStoreNotReady", "UnsupportedProtocol"};

constexpr std::array<std::string_view, 152> kCloudfrontErrors{
    "AccessDenied", "BatchTooLarge", "CNAMEAlreadyExists", "CachePolicyAlreadyExists",
    "CachePolicyInUse", "CannotChangeImmutablePublicKeyFields", "CannotDeleteEntityWhileInUse",
    "CannotUpdateEntityWhileInUse", "CloudFrontOriginAccessIdentityAlreadyExists",
    "CloudFrontOriginAccessIdentityInUse", "ContinuousDeploymentPolicyAlreadyExists",
    "ContinuousDeploymentPolicyInUse", "DistributionAlreadyExists", "DistributionNotDisabled",
    "EntityAlreadyExists", "EntityLimitExceeded", "EntityNotFound", "EntitySizeLimitExceeded",
    "FieldLevelEncryptionConfigAlreadyExists", "FieldLevelEncryptionConfigInUse",
    "FieldLevelEncryptionProfileAlreadyExists", "FieldLevelEncryptionProfileInUse",
    "FieldLevelEncryptionProfileSizeExceeded", "FunctionAlreadyExists", "FunctionInUse",
    "FunctionSizeLimitExceeded", "IllegalDelete",
    "IllegalFieldLevelEncryptionConfigAssociationWithCacheBehavior",
    "IllegalOriginAccessConfiguration", "IllegalUpdate", "InconsistentQuantities",
    "InvalidArgument", "InvalidAssociation", "InvalidDefaultRootObject",
    "InvalidDomainNameForOriginAccessControl", "InvalidErrorCode", "InvalidForwardCookies",
    "InvalidFunctionAssociation", "InvalidGeoRestrictionParameter", "InvalidHeadersForS3Origin",
    "InvalidIfMatchVersion", "InvalidLambdaFunctionAssociation", "InvalidLocationCode",
    "InvalidMinimumProtocolVersion", "InvalidOrigin", "InvalidOriginAccessControl",
    "InvalidOriginAccessIdentity", "InvalidOriginKeepaliveTimeout", "InvalidOriginReadTimeout",
    "InvalidProtocolSettings", "InvalidQueryStringParameters", "InvalidRelativePath",
    "InvalidRequiredProtocol", "InvalidResponseCode", "InvalidTTLOrder", "InvalidTagging",
    "InvalidViewerCertificate", "InvalidWebACLId", "KeyGroupAlreadyExists", "MissingBody",
    "MonitoringSubscriptionAlreadyExists", "NoSuchCachePolicy",
    "NoSuchCloudFrontOriginAccessIdentity", "NoSuchContinuousDeploymentPolicy",
    "NoSuchDistribution", "NoSuchFieldLevelEncryptionConfig", "NoSuchFieldLevelEncryptionProfile",
    "NoSuchFunctionExists", "NoSuchInvalidation", "NoSuchMonitoringSubscription", "NoSuchOrigin",
    "NoSuchOriginAccessControl", "NoSuchOriginRequestPolicy", "NoSuchPublicKey",
    "NoSuchRealtimeLogConfig", "NoSuchResource", "NoSuchResponseHeadersPolicy",
    "NoSuchStreamingDistribution", "OriginAccessControlAlreadyExists", "OriginAccessControlInUse",
    "OriginRequestPolicyAlreadyExists", "OriginRequestPolicyInUse", "PreconditionFailed",
    "PublicKeyAlreadyExists", "PublicKeyInUse", "QueryArgProfileEmpty",
    "RealtimeLogConfigAlreadyExists", "RealtimeLogConfigInUse", "RealtimeLogConfigOwnerMismatch",
    "ResourceInUse", "ResourceNotDisabled", "ResponseHeadersPolicyAlreadyExists",
    "ResponseHeadersPolicyInUse", "StagingDistributionInUse", "StreamingDistributionAlreadyExists",
    "StreamingDistributionNotDisabled", "TestFunctionFailed", "TooLongCSPInResponseHeadersPolicy",
    "TooManyCacheBehaviors", "TooManyCachePolicies", "TooManyCertificates",
    "TooManyCloudFrontOriginAccessIdentities", "TooManyContinuousDeploymentPolicies",
    "TooManyCookieNamesInWhiteList", "TooManyCookiesInCachePolicy",
    "TooManyCookiesInOriginRequestPolicy", "TooManyCustomHeadersInResponseHeadersPolicy",
    "TooManyDistributionCNAMEs", "TooManyDistributions",
    "TooManyDistributionsAssociatedToCachePolicy",
    "TooManyDistributionsAssociatedToFieldLevelEncryptionConfig",
    "TooManyDistributionsAssociatedToKeyGroup",
    "TooManyDistributionsAssociatedToOriginAccessControl",
    "TooManyDistributionsAssociatedToOriginRequestPolicy",
    "TooManyDistributionsAssociatedToResponseHeadersPolicy",
    "TooManyDistributionsWithFunctionAssociations", "TooManyDistributionsWithLambdaAssociations",
    "TooManyDistributionsWithSingleFunctionARN", "TooManyFieldLevelEncryptionConfigs",
    "TooManyFieldLevelEncryptionContentTypeProfiles",
    "TooManyFieldLevelEncryptionEncryptionEntities", "TooManyFieldLevelEncryptionFieldPatterns",
    "TooManyFieldLevelEncryptionProfiles", "TooManyFieldLevelEncryptionQueryArgProfiles",
    "TooManyFunctionAssociations", "TooManyFunctions", "TooManyHeadersInCachePolicy",
    "TooManyHeadersInForwardedValues", "TooManyHeadersInOriginRequestPolicy",
    "TooManyInvalidationsInProgress", "TooManyKeyGroups",
    "TooManyKeyGroupsAssociatedToDistribution", "TooManyLambdaFunctionAssociations",
    "TooManyOriginAccessControls", "TooManyOriginCustomHeaders",
    "TooManyOriginGroupsPerDistribution", "TooManyOriginRequestPolicies", "TooManyOrigins",
    "TooManyPublicKeys", "TooManyPublicKeysInKeyGroup", "TooManyQueryStringParameters",
    "TooManyQueryStringsInCachePolicy", "TooManyQueryStringsInOriginRequestPolicy",
    "TooManyRealtimeLogConfigs", "TooManyRemoveHeadersInResponseHeadersPolicy",
    "TooManyResponseHeadersPolicies", "TooManyStreamingDistributionCNAMEs",
    "TooManyStreamingDistributions", "TooManyTrustedSigners", "TrustedKeyGroupDoesNotExist",
    "TrustedSignerDoesNotExist", "UnsupportedOperation"};

// clang-format on

/// Errors of Route 53 with another status than 400. Source: its service model. [D]
struct ErrorStatus {
  std::string_view code;
  int status;
};
constexpr int kBadRequest = 400;
constexpr int kUnauthorized = 401;
constexpr int kNotFound = 404;
constexpr int kConflict = 409;
constexpr std::array kRoute53Statuses{
    ErrorStatus{"NoSuchHostedZone", kNotFound},
    ErrorStatus{"NoSuchChange", kNotFound},
    ErrorStatus{"NoSuchHealthCheck", kNotFound},
    ErrorStatus{"NoSuchGeoLocation", kNotFound},
    ErrorStatus{"NoSuchQueryLoggingConfig", kNotFound},
    ErrorStatus{"NoSuchCloudWatchLogsLogGroup", kNotFound},
    ErrorStatus{"VPCAssociationNotFound", kNotFound},
    ErrorStatus{"VPCAssociationAuthorizationNotFound", kNotFound},
    ErrorStatus{"NotAuthorizedException", kUnauthorized},
    ErrorStatus{"HostedZoneAlreadyExists", kConflict},
    ErrorStatus{"HealthCheckAlreadyExists", kConflict},
    ErrorStatus{"HealthCheckVersionMismatch", kConflict},
    ErrorStatus{"QueryLoggingConfigAlreadyExists", kConflict},
};

}  // namespace

std::span<const ServiceErrors> service_errors() {
  static constexpr std::array kServices{
      ServiceErrors{"acm", kAcmErrors},
      ServiceErrors{"route53", kRoute53Errors},
      ServiceErrors{"elbv2", kElbv2Errors},
      ServiceErrors{"cloudfront", kCloudfrontErrors},
  };
  return kServices;
}

bool has_error(std::string_view service, std::string_view code) {
  return std::ranges::any_of(service_errors(), [&](const ServiceErrors& one) {
    return one.service == service && std::ranges::binary_search(one.codes, code);
  });
}

bool is_service_error(std::string_view code) {
  return std::ranges::any_of(
      service_errors(), [&](const ServiceErrors& one) { return has_error(one.service, code); });
}

int http_status(std::string_view service, std::string_view code) {
  if (service != "route53") return kBadRequest;
  const auto* row = std::ranges::find(kRoute53Statuses, code, &ErrorStatus::code);
  return row == kRoute53Statuses.end() ? kBadRequest : row->status;
}

}  // namespace acmsim::sim
