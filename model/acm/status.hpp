#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/base/enum_table.hpp"

namespace acmsim::acm {

/// Source of all enumerations here: ACM API Reference. [D]
enum class Status : std::uint8_t {
  pending_validation,
  issued,
  inactive,
  expired,
  validation_timed_out,
  revoked,
  failed,
};

/// How a status is spelled in the API, and in the console's column "Status" (English, Korean).
/// Korean: 검증 대기 중 and 발급됨 are the article's; the others were not seen. [U, I]
struct StatusName {
  Status status;
  std::string_view api;
  std::string_view console_en;
  std::string_view console_ko;
};
inline constexpr std::array kStatusNames{
    StatusName{Status::pending_validation, "PENDING_VALIDATION", "Pending validation",
               "검증 대기 중"},
    StatusName{Status::issued, "ISSUED", "Issued", "발급됨"},
    StatusName{Status::inactive, "INACTIVE", "Inactive", "비활성"},
    StatusName{Status::expired, "EXPIRED", "Expired", "만료됨"},
    StatusName{Status::validation_timed_out, "VALIDATION_TIMED_OUT", "Validation timed out",
               "검증 시간 초과"},
    StatusName{Status::revoked, "REVOKED", "Revoked", "해지됨"},
    StatusName{Status::failed, "FAILED", "Failed", "실패"},
};
static_assert(rows_match(kStatusNames, &StatusName::status, Status::failed));

/// The status of one name of a certificate (DomainStatus).
enum class RowStatus : std::uint8_t { pending_validation, success, failed };

struct RowStatusName {
  RowStatus status;
  std::string_view api;
  std::string_view console_en;
  std::string_view console_ko;
};
inline constexpr std::array kRowStatusNames{
    RowStatusName{RowStatus::pending_validation, "PENDING_VALIDATION", "Pending validation",
                  "검증 대기 중"},
    RowStatusName{RowStatus::success, "SUCCESS", "Success", "성공"},
    RowStatusName{RowStatus::failed, "FAILED", "Failed", "실패"},
};
static_assert(rows_match(kRowStatusNames, &RowStatusName::status, RowStatus::failed));

enum class RenewalEligibility : std::uint8_t { eligible, ineligible };

struct RenewalEligibilityName {
  RenewalEligibility eligibility;
  std::string_view api;
  std::string_view console_en;
  std::string_view console_ko;  ///< The article's. [U]
};
inline constexpr std::array kRenewalEligibilityNames{
    RenewalEligibilityName{RenewalEligibility::eligible, "ELIGIBLE", "Eligible", "적격"},
    RenewalEligibilityName{RenewalEligibility::ineligible, "INELIGIBLE", "Ineligible", "부적격"},
};
static_assert(rows_match(kRenewalEligibilityNames, &RenewalEligibilityName::eligibility,
                         RenewalEligibility::ineligible));

/// The status of a managed renewal.
enum class RenewalStatus : std::uint8_t {
  pending_auto_renewal,
  pending_validation,
  success,
  failed,
};

struct RenewalStatusName {
  RenewalStatus status;
  std::string_view api;
  std::string_view console_en;
  std::string_view console_ko;
};
inline constexpr std::array kRenewalStatusNames{
    RenewalStatusName{RenewalStatus::pending_auto_renewal, "PENDING_AUTO_RENEWAL",
                      "Pending automatic renewal", "자동 갱신 대기 중"},
    RenewalStatusName{RenewalStatus::pending_validation, "PENDING_VALIDATION", "Pending validation",
                      "검증 대기 중"},
    RenewalStatusName{RenewalStatus::success, "SUCCESS", "Success", "성공"},
    RenewalStatusName{RenewalStatus::failed, "FAILED", "Failed", "실패"},
};
static_assert(rows_match(kRenewalStatusNames, &RenewalStatusName::status, RenewalStatus::failed));

enum class ValidationMethod : std::uint8_t { email, dns };

struct ValidationMethodName {
  ValidationMethod method;
  std::string_view api;
};
inline constexpr std::array kValidationMethodNames{
    ValidationMethodName{ValidationMethod::email, "EMAIL"},
    ValidationMethodName{ValidationMethod::dns, "DNS"},
};
static_assert(rows_match(kValidationMethodNames, &ValidationMethodName::method,
                         ValidationMethod::dns));

/// The status of a certificate's update (UpdateStatus). The only kind that is modelled is the
/// change from EMAIL to DNS. Source: AWS SDK for JavaScript, client-acm, UpdateSummary. [D]
enum class UpdateStatus : std::uint8_t { pending_domain_validation, success, failed };

struct UpdateStatusName {
  UpdateStatus status;
  std::string_view api;
};
inline constexpr std::array kUpdateStatusNames{
    UpdateStatusName{UpdateStatus::pending_domain_validation, "PENDING_DOMAIN_VALIDATION"},
    UpdateStatusName{UpdateStatus::success, "SUCCESS"},
    UpdateStatusName{UpdateStatus::failed, "FAILED"},
};
static_assert(rows_match(kUpdateStatusNames, &UpdateStatusName::status, UpdateStatus::failed));

/// The key algorithms that can be requested, ECDSA since 2022-11-08, and those that can only be
/// imported. `described` is how DescribeCertificate really prints it, against its own enumeration.
/// [U]
enum class KeyAlgorithm : std::uint8_t {
  rsa_2048,
  ec_prime256v1,
  ec_secp384r1,
  rsa_1024,
  rsa_3072,
  rsa_4096,
  ec_secp521r1,
};

struct KeyAlgorithmName {
  KeyAlgorithm algorithm;
  std::string_view api;
  std::string_view described;
  /// ECDSA before RSA, then the longer key: what a load balancer prefers. [D]
  std::int32_t rank;
  bool is_requestable;
  bool is_for_listeners;  ///< All but RSA of 1024 bits. [D]
};
inline constexpr std::array kKeyAlgorithmNames{
    KeyAlgorithmName{KeyAlgorithm::rsa_2048, "RSA_2048", "RSA-2048", 1, true, true},
    KeyAlgorithmName{KeyAlgorithm::ec_prime256v1, "EC_prime256v1", "EC-prime256v1", 4, true, true},
    KeyAlgorithmName{KeyAlgorithm::ec_secp384r1, "EC_secp384r1", "EC-secp384r1", 5, true, true},
    KeyAlgorithmName{KeyAlgorithm::rsa_1024, "RSA_1024", "RSA-1024", 0, false, false},
    KeyAlgorithmName{KeyAlgorithm::rsa_3072, "RSA_3072", "RSA-3072", 2, false, true},
    KeyAlgorithmName{KeyAlgorithm::rsa_4096, "RSA_4096", "RSA-4096", 3, false, true},
    KeyAlgorithmName{KeyAlgorithm::ec_secp521r1, "EC_secp521r1", "EC-secp521r1", 6, false, true},
};
static_assert(rows_match(kKeyAlgorithmNames, &KeyAlgorithmName::algorithm,
                         KeyAlgorithm::ec_secp521r1));

/// Whether people may have the key of a certificate, as they said when they requested it, and
/// whether they have taken it since it was issued or last renewed.
enum class Export : std::uint8_t { disabled, enabled, exported };

/// Why a certificate FAILED.
enum class FailureReason : std::uint8_t {
  no_available_contacts,
  additional_verification_required,
  domain_not_allowed,
  invalid_public_domain,
  domain_validation_denied,
  caa_error,
  pca_limit_exceeded,
  pca_invalid_arn,
  pca_invalid_state,
  pca_request_failed,
  pca_name_constraints_validation,
  pca_resource_not_found,
  pca_invalid_args,
  pca_invalid_duration,
  pca_access_denied,
  slr_not_found,
  other,
};

struct FailureReasonName {
  FailureReason reason;
  std::string_view api;
  bool before_mails = false;  ///< The request fails before any mail goes out.
};
inline constexpr std::array kFailureReasonNames{
    FailureReasonName{FailureReason::no_available_contacts, "NO_AVAILABLE_CONTACTS", true},
    FailureReasonName{FailureReason::additional_verification_required,
                      "ADDITIONAL_VERIFICATION_REQUIRED", true},
    FailureReasonName{FailureReason::domain_not_allowed, "DOMAIN_NOT_ALLOWED", true},
    FailureReasonName{FailureReason::invalid_public_domain, "INVALID_PUBLIC_DOMAIN", true},
    FailureReasonName{FailureReason::domain_validation_denied, "DOMAIN_VALIDATION_DENIED"},
    FailureReasonName{FailureReason::caa_error, "CAA_ERROR"},
    FailureReasonName{FailureReason::pca_limit_exceeded, "PCA_LIMIT_EXCEEDED"},
    FailureReasonName{FailureReason::pca_invalid_arn, "PCA_INVALID_ARN"},
    FailureReasonName{FailureReason::pca_invalid_state, "PCA_INVALID_STATE"},
    FailureReasonName{FailureReason::pca_request_failed, "PCA_REQUEST_FAILED"},
    FailureReasonName{FailureReason::pca_name_constraints_validation,
                      "PCA_NAME_CONSTRAINTS_VALIDATION"},
    FailureReasonName{FailureReason::pca_resource_not_found, "PCA_RESOURCE_NOT_FOUND"},
    FailureReasonName{FailureReason::pca_invalid_args, "PCA_INVALID_ARGS"},
    FailureReasonName{FailureReason::pca_invalid_duration, "PCA_INVALID_DURATION"},
    FailureReasonName{FailureReason::pca_access_denied, "PCA_ACCESS_DENIED"},
    FailureReasonName{FailureReason::slr_not_found, "SLR_NOT_FOUND"},
    FailureReasonName{FailureReason::other, "OTHER"},
};
static_assert(rows_match(kFailureReasonNames, &FailureReasonName::reason, FailureReason::other));

}  // namespace acmsim::acm
