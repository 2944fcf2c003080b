#pragma once

#include <array>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "model/base/enum_table.hpp"

namespace acmsim {

/// The codes with which AWS refuses. Sources: botocore's API models of acm, route53 and elbv2,
/// except where a row says otherwise.
enum class ErrorCode {
  certificate_not_found,
  conflict,
  duplicate_listener,
  duplicate_load_balancer_name,
  duplicate_tag_keys,
  duplicate_target_group_name,
  hosted_zone_already_exists,
  hosted_zone_not_empty,
  invalid_args,
  invalid_arn,
  invalid_change_batch,
  invalid_configuration_request,
  invalid_domain_name,
  invalid_domain_validation_options,
  invalid_input,
  invalid_parameter,
  invalid_state,
  invalid_tag,
  invalid_viewer_certificate,
  limit_exceeded,
  listener_not_found,
  load_balancer_not_found,
  no_such_change,
  no_such_health_check,
  no_such_hosted_zone,
  not_offered,
  operation_not_permitted,
  prior_request_not_complete,
  request_in_progress,
  resource_in_use,
  resource_not_found,
  serialization_exception,
  target_group_in_use,
  target_group_not_found,
  too_many_certificates,
  too_many_listeners,
  too_many_load_balancers,
  too_many_resource_tags,
  too_many_tags,
  unknown_operation,
  unsupported_certificate,
  unsupported_protocol,
  validation_error,
  validation_exception,
  /// Any that the model never refuses with: a document may want one all the same.
  never_given,
};

struct ErrorCodeName {
  ErrorCode code;
  std::string_view wire;  ///< As it stands on the wire and in AWS's own documents.
};

inline constexpr std::array kErrorCodeNames{
    ErrorCodeName{ErrorCode::certificate_not_found, "CertificateNotFound"},
    ErrorCodeName{ErrorCode::conflict, "ConflictException"},
    ErrorCodeName{ErrorCode::duplicate_listener, "DuplicateListener"},
    ErrorCodeName{ErrorCode::duplicate_load_balancer_name, "DuplicateLoadBalancerName"},
    ErrorCodeName{ErrorCode::duplicate_tag_keys, "DuplicateTagKeys"},
    ErrorCodeName{ErrorCode::duplicate_target_group_name, "DuplicateTargetGroupName"},
    ErrorCodeName{ErrorCode::hosted_zone_already_exists, "HostedZoneAlreadyExists"},
    ErrorCodeName{ErrorCode::hosted_zone_not_empty, "HostedZoneNotEmpty"},
    ErrorCodeName{ErrorCode::invalid_args, "InvalidArgsException"},
    ErrorCodeName{ErrorCode::invalid_arn, "InvalidArnException"},
    ErrorCodeName{ErrorCode::invalid_change_batch, "InvalidChangeBatch"},
    ErrorCodeName{ErrorCode::invalid_configuration_request, "InvalidConfigurationRequest"},
    ErrorCodeName{ErrorCode::invalid_domain_name, "InvalidDomainName"},
    ErrorCodeName{ErrorCode::invalid_domain_validation_options,
                  "InvalidDomainValidationOptionsException"},
    ErrorCodeName{ErrorCode::invalid_input, "InvalidInput"},
    ErrorCodeName{ErrorCode::invalid_parameter, "InvalidParameterException"},
    ErrorCodeName{ErrorCode::invalid_state, "InvalidStateException"},
    ErrorCodeName{ErrorCode::invalid_tag, "InvalidTagException"},
    // CloudFront's.
    ErrorCodeName{ErrorCode::invalid_viewer_certificate, "InvalidViewerCertificate"},
    ErrorCodeName{ErrorCode::limit_exceeded, "LimitExceededException"},
    ErrorCodeName{ErrorCode::listener_not_found, "ListenerNotFound"},
    ErrorCodeName{ErrorCode::load_balancer_not_found, "LoadBalancerNotFound"},
    ErrorCodeName{ErrorCode::no_such_change, "NoSuchChange"},
    ErrorCodeName{ErrorCode::no_such_health_check, "NoSuchHealthCheck"},
    ErrorCodeName{ErrorCode::no_such_hosted_zone, "NoSuchHostedZone"},
    // Ours: a button that the console does not show.
    ErrorCodeName{ErrorCode::not_offered, "NotOffered"},
    ErrorCodeName{ErrorCode::operation_not_permitted, "OperationNotPermitted"},
    ErrorCodeName{ErrorCode::prior_request_not_complete, "PriorRequestNotComplete"},
    ErrorCodeName{ErrorCode::request_in_progress, "RequestInProgressException"},
    ErrorCodeName{ErrorCode::resource_in_use, "ResourceInUseException"},
    ErrorCodeName{ErrorCode::resource_not_found, "ResourceNotFoundException"},
    // In no API model: of a value of another type, to a service that reads JSON. [U]
    ErrorCodeName{ErrorCode::serialization_exception, "SerializationException"},
    ErrorCodeName{ErrorCode::target_group_in_use, "ResourceInUse"},
    ErrorCodeName{ErrorCode::target_group_not_found, "TargetGroupNotFound"},
    ErrorCodeName{ErrorCode::too_many_certificates, "TooManyCertificates"},
    ErrorCodeName{ErrorCode::too_many_listeners, "TooManyListeners"},
    ErrorCodeName{ErrorCode::too_many_load_balancers, "TooManyLoadBalancers"},
    ErrorCodeName{ErrorCode::too_many_resource_tags, "TooManyTags"},
    ErrorCodeName{ErrorCode::too_many_tags, "TooManyTagsException"},
    // In no API model: of an operation that the service does not have. [U]
    ErrorCodeName{ErrorCode::unknown_operation, "UnknownOperationException"},
    // Real but in no API model: terraform-provider-aws#41789, #26245. [U]
    ErrorCodeName{ErrorCode::unsupported_certificate, "UnsupportedCertificate"},
    ErrorCodeName{ErrorCode::unsupported_protocol, "UnsupportedProtocol"},
    // Elastic Load Balancing's word for bad parameters; in no API model. [U]
    ErrorCodeName{ErrorCode::validation_error, "ValidationError"},
    // ACM's word for bad parameters.
    ErrorCodeName{ErrorCode::validation_exception, "ValidationException"},
    ErrorCodeName{ErrorCode::never_given, ""},
};
static_assert(rows_match(kErrorCodeNames, &ErrorCodeName::code, ErrorCode::never_given));

constexpr std::string_view name_of(ErrorCode code) { return row_of(kErrorCodeNames, code).wire; }

/// What AWS itself would answer. Part of the simulated world: it is recorded in the trace, and a
/// scenario may expect it.
struct ApiError {
  ErrorCode code{};
  std::string message;  ///< AWS's own text, naming the resource and the value that was refused.
  friend bool operator==(const ApiError&, const ApiError&) = default;
};

/// The answer to a command: a value, or the error AWS would give. Never thrown.
template <class T>
using Result = tl::expected<T, ApiError>;

inline tl::unexpected<ApiError> refuse(ErrorCode code, std::string message) {
  return tl::unexpected<ApiError>(ApiError{code, std::move(message)});
}

}  // namespace acmsim
