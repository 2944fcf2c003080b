// Written by tools/shapes/make from AWS's service models and tools/shapes/newer.json: do not edit.
// clang-format off
#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim::shapes {
namespace of_acm {

constexpr std::array<std::string_view, 7> kRequestCertificateErrors{
    "InvalidArnException", "InvalidDomainValidationOptionsException", "InvalidParameterException",
    "InvalidTagException", "LimitExceededException", "TagPolicyException", "TooManyTagsException",
};
constexpr Shape kDomainNameString{.name = "DomainNameString", .type = Type::string, .min = 1, .max = 253, .pattern = R"(^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$)"};
constexpr std::array<std::string_view, 2> kValidationMethodWords{
    "EMAIL", "DNS",
};
constexpr Shape kValidationMethod{.name = "ValidationMethod", .type = Type::string, .words = kValidationMethodWords};
constexpr Shape kDomainList{.name = "DomainList", .type = Type::list, .item = &kDomainNameString, .min = 1, .max = 100};
constexpr Shape kIdempotencyToken{.name = "IdempotencyToken", .type = Type::string, .min = 1, .max = 32, .pattern = R"(\w+)"};
constexpr std::array kDomainValidationOptionMembers{
    Member{.name = "DomainName", .shape = &kDomainNameString, .is_required = true},
    Member{.name = "ValidationDomain", .shape = &kDomainNameString, .is_required = true},
};
constexpr Shape kDomainValidationOption{.name = "DomainValidationOption", .type = Type::structure, .members = kDomainValidationOptionMembers};
constexpr Shape kDomainValidationOptionList{.name = "DomainValidationOptionList", .type = Type::list, .item = &kDomainValidationOption, .min = 1, .max = 100};
constexpr std::array<std::string_view, 2> kCertificateTransparencyLoggingPreferenceWords{
    "ENABLED", "DISABLED",
};
constexpr Shape kCertificateTransparencyLoggingPreference{.name = "CertificateTransparencyLoggingPreference", .type = Type::string, .words = kCertificateTransparencyLoggingPreferenceWords};
constexpr std::array<std::string_view, 2> kCertificateExportWords{
    "ENABLED", "DISABLED",
};
constexpr Shape kCertificateExport{.name = "CertificateExport", .type = Type::string, .words = kCertificateExportWords};
constexpr std::array kCertificateOptionsMembers{
    Member{.name = "CertificateTransparencyLoggingPreference", .shape = &kCertificateTransparencyLoggingPreference},
    Member{.name = "Export", .shape = &kCertificateExport, .newer = true},
    Member{.name = "ValidationMethod", .shape = &kValidationMethod, .newer = true},
};
constexpr Shape kCertificateOptions{.name = "CertificateOptions", .type = Type::structure, .members = kCertificateOptionsMembers};
constexpr Shape kPcaArn{.name = "PcaArn", .type = Type::string, .min = 20, .max = 2048, .pattern = R"(arn:[\w+=/,.@-]+:acm-pca:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(/[\w+=,.@-]+)*)"};
constexpr Shape kTagKey{.name = "TagKey", .type = Type::string, .min = 1, .max = 128, .pattern = R"([\p{L}\p{Z}\p{N}_.:\/=+\-@]*)"};
constexpr Shape kTagValue{.name = "TagValue", .type = Type::string, .max = 256, .pattern = R"([\p{L}\p{Z}\p{N}_.:\/=+\-@]*)"};
constexpr std::array kTagMembers{
    Member{.name = "Key", .shape = &kTagKey, .is_required = true},
    Member{.name = "Value", .shape = &kTagValue},
};
constexpr Shape kTag{.name = "Tag", .type = Type::structure, .members = kTagMembers};
constexpr Shape kTagList{.name = "TagList", .type = Type::list, .item = &kTag, .min = 1, .max = 50};
constexpr std::array<std::string_view, 7> kKeyAlgorithmWords{
    "RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1",
};
constexpr Shape kKeyAlgorithm{.name = "KeyAlgorithm", .type = Type::string, .words = kKeyAlgorithmWords};
constexpr std::array kRequestCertificateRequestMembers{
    Member{.name = "DomainName", .shape = &kDomainNameString, .is_required = true},
    Member{.name = "ValidationMethod", .shape = &kValidationMethod},
    Member{.name = "SubjectAlternativeNames", .shape = &kDomainList},
    Member{.name = "IdempotencyToken", .shape = &kIdempotencyToken},
    Member{.name = "DomainValidationOptions", .shape = &kDomainValidationOptionList},
    Member{.name = "Options", .shape = &kCertificateOptions},
    Member{.name = "CertificateAuthorityArn", .shape = &kPcaArn},
    Member{.name = "Tags", .shape = &kTagList},
    Member{.name = "KeyAlgorithm", .shape = &kKeyAlgorithm},
};
constexpr Shape kRequestCertificateRequest{.name = "RequestCertificateRequest", .type = Type::structure, .members = kRequestCertificateRequestMembers};
constexpr Shape kArn{.name = "Arn", .type = Type::string, .min = 20, .max = 2048, .pattern = R"(arn:[\w+=/,.@-]+:acm:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(/[\w+=,.@-]+)*)"};
constexpr std::array kRequestCertificateResponseMembers{
    Member{.name = "CertificateArn", .shape = &kArn},
};
constexpr Shape kRequestCertificateResponse{.name = "RequestCertificateResponse", .type = Type::structure, .members = kRequestCertificateResponseMembers};
constexpr std::array<std::string_view, 2> kDescribeCertificateErrors{
    "InvalidArnException", "ResourceNotFoundException",
};
constexpr std::array kDescribeCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
};
constexpr Shape kDescribeCertificateRequest{.name = "DescribeCertificateRequest", .type = Type::structure, .members = kDescribeCertificateRequestMembers};
constexpr Shape kString{.name = "String", .type = Type::string};
constexpr Shape kValidationEmailList{.name = "ValidationEmailList", .type = Type::list, .item = &kString};
constexpr std::array<std::string_view, 3> kDomainStatusWords{
    "PENDING_VALIDATION", "SUCCESS", "FAILED",
};
constexpr Shape kDomainStatus{.name = "DomainStatus", .type = Type::string, .words = kDomainStatusWords};
constexpr std::array<std::string_view, 1> kRecordTypeWords{
    "CNAME",
};
constexpr Shape kRecordType{.name = "RecordType", .type = Type::string, .words = kRecordTypeWords};
constexpr std::array kResourceRecordMembers{
    Member{.name = "Name", .shape = &kString, .is_required = true},
    Member{.name = "Type", .shape = &kRecordType, .is_required = true},
    Member{.name = "Value", .shape = &kString, .is_required = true},
};
constexpr Shape kResourceRecord{.name = "ResourceRecord", .type = Type::structure, .members = kResourceRecordMembers};
constexpr std::array kDomainValidationMembers{
    Member{.name = "DomainName", .shape = &kDomainNameString, .is_required = true},
    Member{.name = "ValidationEmails", .shape = &kValidationEmailList},
    Member{.name = "ValidationDomain", .shape = &kDomainNameString},
    Member{.name = "ValidationStatus", .shape = &kDomainStatus},
    Member{.name = "ResourceRecord", .shape = &kResourceRecord},
    Member{.name = "ValidationMethod", .shape = &kValidationMethod},
};
constexpr Shape kDomainValidation{.name = "DomainValidation", .type = Type::structure, .members = kDomainValidationMembers};
constexpr Shape kDomainValidationList{.name = "DomainValidationList", .type = Type::list, .item = &kDomainValidation, .min = 1, .max = 1000};
constexpr Shape kTStamp{.name = "TStamp", .type = Type::timestamp};
constexpr std::array<std::string_view, 7> kCertificateStatusWords{
    "PENDING_VALIDATION", "ISSUED", "INACTIVE", "EXPIRED", "VALIDATION_TIMED_OUT", "REVOKED",
    "FAILED",
};
constexpr Shape kCertificateStatus{.name = "CertificateStatus", .type = Type::string, .words = kCertificateStatusWords};
constexpr std::array<std::string_view, 10> kRevocationReasonWords{
    "UNSPECIFIED", "KEY_COMPROMISE", "CA_COMPROMISE", "AFFILIATION_CHANGED", "SUPERCEDED",
    "CESSATION_OF_OPERATION", "CERTIFICATE_HOLD", "REMOVE_FROM_CRL", "PRIVILEGE_WITHDRAWN",
    "A_A_COMPROMISE",
};
constexpr Shape kRevocationReason{.name = "RevocationReason", .type = Type::string, .words = kRevocationReasonWords};
constexpr Shape kInUseList{.name = "InUseList", .type = Type::list, .item = &kString};
constexpr std::array<std::string_view, 17> kFailureReasonWords{
    "NO_AVAILABLE_CONTACTS", "ADDITIONAL_VERIFICATION_REQUIRED", "DOMAIN_NOT_ALLOWED",
    "INVALID_PUBLIC_DOMAIN", "DOMAIN_VALIDATION_DENIED", "CAA_ERROR", "PCA_LIMIT_EXCEEDED",
    "PCA_INVALID_ARN", "PCA_INVALID_STATE", "PCA_REQUEST_FAILED", "PCA_NAME_CONSTRAINTS_VALIDATION",
    "PCA_RESOURCE_NOT_FOUND", "PCA_INVALID_ARGS", "PCA_INVALID_DURATION", "PCA_ACCESS_DENIED",
    "SLR_NOT_FOUND", "OTHER",
};
constexpr Shape kFailureReason{.name = "FailureReason", .type = Type::string, .words = kFailureReasonWords};
constexpr std::array<std::string_view, 3> kCertificateTypeWords{
    "IMPORTED", "AMAZON_ISSUED", "PRIVATE",
};
constexpr Shape kCertificateType{.name = "CertificateType", .type = Type::string, .words = kCertificateTypeWords};
constexpr std::array<std::string_view, 4> kRenewalStatusWords{
    "PENDING_AUTO_RENEWAL", "PENDING_VALIDATION", "SUCCESS", "FAILED",
};
constexpr Shape kRenewalStatus{.name = "RenewalStatus", .type = Type::string, .words = kRenewalStatusWords};
constexpr std::array kRenewalSummaryMembers{
    Member{.name = "RenewalStatus", .shape = &kRenewalStatus, .is_required = true},
    Member{.name = "DomainValidationOptions", .shape = &kDomainValidationList, .is_required = true},
    Member{.name = "RenewalStatusReason", .shape = &kFailureReason},
    Member{.name = "UpdatedAt", .shape = &kTStamp, .is_required = true},
};
constexpr Shape kRenewalSummary{.name = "RenewalSummary", .type = Type::structure, .members = kRenewalSummaryMembers};
constexpr std::array<std::string_view, 11> kKeyUsageNameWords{
    "DIGITAL_SIGNATURE", "NON_REPUDIATION", "KEY_ENCIPHERMENT", "DATA_ENCIPHERMENT",
    "KEY_AGREEMENT", "CERTIFICATE_SIGNING", "CRL_SIGNING", "ENCIPHER_ONLY", "DECIPHER_ONLY", "ANY",
    "CUSTOM",
};
constexpr Shape kKeyUsageName{.name = "KeyUsageName", .type = Type::string, .words = kKeyUsageNameWords};
constexpr std::array kKeyUsageMembers{
    Member{.name = "Name", .shape = &kKeyUsageName},
};
constexpr Shape kKeyUsage{.name = "KeyUsage", .type = Type::structure, .members = kKeyUsageMembers};
constexpr Shape kKeyUsageList{.name = "KeyUsageList", .type = Type::list, .item = &kKeyUsage};
constexpr std::array<std::string_view, 12> kExtendedKeyUsageNameWords{
    "TLS_WEB_SERVER_AUTHENTICATION", "TLS_WEB_CLIENT_AUTHENTICATION", "CODE_SIGNING",
    "EMAIL_PROTECTION", "TIME_STAMPING", "OCSP_SIGNING", "IPSEC_END_SYSTEM", "IPSEC_TUNNEL",
    "IPSEC_USER", "ANY", "NONE", "CUSTOM",
};
constexpr Shape kExtendedKeyUsageName{.name = "ExtendedKeyUsageName", .type = Type::string, .words = kExtendedKeyUsageNameWords};
constexpr std::array kExtendedKeyUsageMembers{
    Member{.name = "Name", .shape = &kExtendedKeyUsageName},
    Member{.name = "OID", .shape = &kString},
};
constexpr Shape kExtendedKeyUsage{.name = "ExtendedKeyUsage", .type = Type::structure, .members = kExtendedKeyUsageMembers};
constexpr Shape kExtendedKeyUsageList{.name = "ExtendedKeyUsageList", .type = Type::list, .item = &kExtendedKeyUsage};
constexpr std::array<std::string_view, 2> kRenewalEligibilityWords{
    "ELIGIBLE", "INELIGIBLE",
};
constexpr Shape kRenewalEligibility{.name = "RenewalEligibility", .type = Type::string, .words = kRenewalEligibilityWords};
constexpr std::array kDomainValidationMethodUpdateSummaryMembers{
    Member{.name = "From", .shape = &kValidationMethod},
    Member{.name = "To", .shape = &kValidationMethod},
};
constexpr Shape kDomainValidationMethodUpdateSummary{.name = "DomainValidationMethodUpdateSummary", .type = Type::structure, .members = kDomainValidationMethodUpdateSummaryMembers};
constexpr std::array kUpdateSummaryMembers{
    Member{.name = "Status", .shape = &kString},
    Member{.name = "Type", .shape = &kString},
    Member{.name = "DomainValidationMethodUpdateSummary", .shape = &kDomainValidationMethodUpdateSummary},
    Member{.name = "RequestedAt", .shape = &kTStamp},
    Member{.name = "UpdatedAt", .shape = &kTStamp},
};
constexpr Shape kUpdateSummary{.name = "UpdateSummary", .type = Type::structure, .members = kUpdateSummaryMembers};
constexpr std::array kCertificateDetailMembers{
    Member{.name = "CertificateArn", .shape = &kArn},
    Member{.name = "DomainName", .shape = &kDomainNameString},
    Member{.name = "SubjectAlternativeNames", .shape = &kDomainList},
    Member{.name = "DomainValidationOptions", .shape = &kDomainValidationList},
    Member{.name = "Serial", .shape = &kString},
    Member{.name = "Subject", .shape = &kString},
    Member{.name = "Issuer", .shape = &kString},
    Member{.name = "CreatedAt", .shape = &kTStamp},
    Member{.name = "IssuedAt", .shape = &kTStamp},
    Member{.name = "ImportedAt", .shape = &kTStamp},
    Member{.name = "Status", .shape = &kCertificateStatus},
    Member{.name = "RevokedAt", .shape = &kTStamp},
    Member{.name = "RevocationReason", .shape = &kRevocationReason},
    Member{.name = "NotBefore", .shape = &kTStamp},
    Member{.name = "NotAfter", .shape = &kTStamp},
    Member{.name = "KeyAlgorithm", .shape = &kKeyAlgorithm},
    Member{.name = "SignatureAlgorithm", .shape = &kString},
    Member{.name = "InUseBy", .shape = &kInUseList},
    Member{.name = "FailureReason", .shape = &kFailureReason},
    Member{.name = "Type", .shape = &kCertificateType},
    Member{.name = "RenewalSummary", .shape = &kRenewalSummary},
    Member{.name = "KeyUsages", .shape = &kKeyUsageList},
    Member{.name = "ExtendedKeyUsages", .shape = &kExtendedKeyUsageList},
    Member{.name = "CertificateAuthorityArn", .shape = &kArn},
    Member{.name = "RenewalEligibility", .shape = &kRenewalEligibility},
    Member{.name = "Options", .shape = &kCertificateOptions},
    Member{.name = "UpdateSummary", .shape = &kUpdateSummary, .newer = true},
};
constexpr Shape kCertificateDetail{.name = "CertificateDetail", .type = Type::structure, .members = kCertificateDetailMembers};
constexpr std::array kDescribeCertificateResponseMembers{
    Member{.name = "Certificate", .shape = &kCertificateDetail},
};
constexpr Shape kDescribeCertificateResponse{.name = "DescribeCertificateResponse", .type = Type::structure, .members = kDescribeCertificateResponseMembers};
constexpr std::array<std::string_view, 2> kListCertificatesErrors{
    "InvalidArgsException", "ValidationException",
};
constexpr Shape kCertificateStatuses{.name = "CertificateStatuses", .type = Type::list, .item = &kCertificateStatus};
constexpr Shape kExtendedKeyUsageFilterList{.name = "ExtendedKeyUsageFilterList", .type = Type::list, .item = &kExtendedKeyUsageName};
constexpr Shape kKeyUsageFilterList{.name = "KeyUsageFilterList", .type = Type::list, .item = &kKeyUsageName};
constexpr Shape kKeyAlgorithmList{.name = "KeyAlgorithmList", .type = Type::list, .item = &kKeyAlgorithm};
constexpr std::array kFiltersMembers{
    Member{.name = "extendedKeyUsage", .shape = &kExtendedKeyUsageFilterList},
    Member{.name = "keyUsage", .shape = &kKeyUsageFilterList},
    Member{.name = "keyTypes", .shape = &kKeyAlgorithmList},
    Member{.name = "exportOption", .shape = &kCertificateExport, .newer = true},
};
constexpr Shape kFilters{.name = "Filters", .type = Type::structure, .members = kFiltersMembers};
constexpr Shape kNextToken{.name = "NextToken", .type = Type::string, .min = 1, .max = 10000, .pattern = R"([\u0009\u000A\u000D\u0020-\u00FF]*)"};
constexpr Shape kMaxItems{.name = "MaxItems", .type = Type::integer, .min = 1, .max = 1000};
constexpr std::array<std::string_view, 1> kSortByWords{
    "CREATED_AT",
};
constexpr Shape kSortBy{.name = "SortBy", .type = Type::string, .words = kSortByWords};
constexpr std::array<std::string_view, 2> kSortOrderWords{
    "ASCENDING", "DESCENDING",
};
constexpr Shape kSortOrder{.name = "SortOrder", .type = Type::string, .words = kSortOrderWords};
constexpr std::array kListCertificatesRequestMembers{
    Member{.name = "CertificateStatuses", .shape = &kCertificateStatuses},
    Member{.name = "Includes", .shape = &kFilters},
    Member{.name = "NextToken", .shape = &kNextToken},
    Member{.name = "MaxItems", .shape = &kMaxItems},
    Member{.name = "SortBy", .shape = &kSortBy},
    Member{.name = "SortOrder", .shape = &kSortOrder},
};
constexpr Shape kListCertificatesRequest{.name = "ListCertificatesRequest", .type = Type::structure, .members = kListCertificatesRequestMembers};
constexpr Shape kNullableBoolean{.name = "NullableBoolean", .type = Type::boolean};
constexpr Shape kKeyUsageNames{.name = "KeyUsageNames", .type = Type::list, .item = &kKeyUsageName};
constexpr Shape kExtendedKeyUsageNames{.name = "ExtendedKeyUsageNames", .type = Type::list, .item = &kExtendedKeyUsageName};
constexpr std::array kCertificateSummaryMembers{
    Member{.name = "CertificateArn", .shape = &kArn},
    Member{.name = "DomainName", .shape = &kDomainNameString},
    Member{.name = "SubjectAlternativeNameSummaries", .shape = &kDomainList},
    Member{.name = "HasAdditionalSubjectAlternativeNames", .shape = &kNullableBoolean},
    Member{.name = "Status", .shape = &kCertificateStatus},
    Member{.name = "Type", .shape = &kCertificateType},
    Member{.name = "KeyAlgorithm", .shape = &kKeyAlgorithm},
    Member{.name = "KeyUsages", .shape = &kKeyUsageNames},
    Member{.name = "ExtendedKeyUsages", .shape = &kExtendedKeyUsageNames},
    Member{.name = "InUse", .shape = &kNullableBoolean},
    Member{.name = "Exported", .shape = &kNullableBoolean},
    Member{.name = "RenewalEligibility", .shape = &kRenewalEligibility},
    Member{.name = "NotBefore", .shape = &kTStamp},
    Member{.name = "NotAfter", .shape = &kTStamp},
    Member{.name = "CreatedAt", .shape = &kTStamp},
    Member{.name = "IssuedAt", .shape = &kTStamp},
    Member{.name = "ImportedAt", .shape = &kTStamp},
    Member{.name = "RevokedAt", .shape = &kTStamp},
    Member{.name = "ExportOption", .shape = &kCertificateExport, .newer = true},
};
constexpr Shape kCertificateSummary{.name = "CertificateSummary", .type = Type::structure, .members = kCertificateSummaryMembers};
constexpr Shape kCertificateSummaryList{.name = "CertificateSummaryList", .type = Type::list, .item = &kCertificateSummary};
constexpr std::array kListCertificatesResponseMembers{
    Member{.name = "NextToken", .shape = &kNextToken},
    Member{.name = "CertificateSummaryList", .shape = &kCertificateSummaryList},
};
constexpr Shape kListCertificatesResponse{.name = "ListCertificatesResponse", .type = Type::structure, .members = kListCertificatesResponseMembers};
constexpr std::array<std::string_view, 1> kListCertificatesFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kListCertificatesNext{
    "NextToken",
};
constexpr std::array<std::string_view, 6> kDeleteCertificateErrors{
    "AccessDeniedException", "ConflictException", "InvalidArnException", "ResourceInUseException",
    "ResourceNotFoundException", "ThrottlingException",
};
constexpr std::array kDeleteCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
};
constexpr Shape kDeleteCertificateRequest{.name = "DeleteCertificateRequest", .type = Type::structure, .members = kDeleteCertificateRequestMembers};
constexpr std::array<std::string_view, 4> kResendValidationEmailErrors{
    "InvalidArnException", "InvalidDomainValidationOptionsException", "InvalidStateException",
    "ResourceNotFoundException",
};
constexpr std::array kResendValidationEmailRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
    Member{.name = "Domain", .shape = &kDomainNameString, .is_required = true},
    Member{.name = "ValidationDomain", .shape = &kDomainNameString, .is_required = true},
};
constexpr Shape kResendValidationEmailRequest{.name = "ResendValidationEmailRequest", .type = Type::structure, .members = kResendValidationEmailRequestMembers};
constexpr std::array<std::string_view, 6> kUpdateCertificateOptionsErrors{
    "ConflictException", "InvalidArnException", "InvalidStateException", "LimitExceededException",
    "ResourceNotFoundException", "ValidationException",
};
constexpr std::array kUpdateCertificateOptionsRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
    Member{.name = "Options", .shape = &kCertificateOptions, .is_required = true},
};
constexpr Shape kUpdateCertificateOptionsRequest{.name = "UpdateCertificateOptionsRequest", .type = Type::structure, .members = kUpdateCertificateOptionsRequestMembers};
constexpr std::array<std::string_view, 4> kListCertificateDomainValidationsErrors{
    "AccessDeniedException", "InvalidArgsException", "ResourceNotFoundException",
    "ThrottlingException",
};
constexpr std::array kListCertificateDomainValidationsRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
    Member{.name = "MaxItems", .shape = &kMaxItems},
    Member{.name = "NextToken", .shape = &kNextToken},
};
constexpr Shape kListCertificateDomainValidationsRequest{.name = "ListCertificateDomainValidationsRequest", .type = Type::structure, .members = kListCertificateDomainValidationsRequestMembers};
constexpr std::array kDnsValidationChallengeMembers{
    Member{.name = "ResourceRecord", .shape = &kResourceRecord},
};
constexpr Shape kDnsValidationChallenge{.name = "DnsValidationChallenge", .type = Type::structure, .members = kDnsValidationChallengeMembers};
constexpr std::array kEmailValidationChallengeMembers{
    Member{.name = "ValidationEmails", .shape = &kValidationEmailList},
    Member{.name = "ValidationDomain", .shape = &kDomainNameString},
};
constexpr Shape kEmailValidationChallenge{.name = "EmailValidationChallenge", .type = Type::structure, .members = kEmailValidationChallengeMembers};
constexpr std::array kValidationChallengeMembers{
    Member{.name = "DnsValidationChallenge", .shape = &kDnsValidationChallenge},
    Member{.name = "EmailValidationChallenge", .shape = &kEmailValidationChallenge},
};
constexpr Shape kValidationChallenge{.name = "ValidationChallenge", .type = Type::structure, .members = kValidationChallengeMembers};
constexpr std::array kValidationConfigurationMembers{
    Member{.name = "ValidationMethod", .shape = &kValidationMethod},
    Member{.name = "ValidationChallenge", .shape = &kValidationChallenge},
    Member{.name = "ValidationStatus", .shape = &kDomainStatus},
};
constexpr Shape kValidationConfiguration{.name = "ValidationConfiguration", .type = Type::structure, .members = kValidationConfigurationMembers};
constexpr std::array kDomainValidationSummaryMembers{
    Member{.name = "DomainName", .shape = &kDomainNameString, .is_required = true},
    Member{.name = "ActiveValidationConfiguration", .shape = &kValidationConfiguration},
    Member{.name = "RequestedValidationConfiguration", .shape = &kValidationConfiguration},
};
constexpr Shape kDomainValidationSummary{.name = "DomainValidationSummary", .type = Type::structure, .members = kDomainValidationSummaryMembers};
constexpr Shape kDomainValidationSummaryList{.name = "DomainValidationSummaryList", .type = Type::list, .item = &kDomainValidationSummary};
constexpr std::array kListCertificateDomainValidationsResponseMembers{
    Member{.name = "DomainValidationSummaryList", .shape = &kDomainValidationSummaryList},
    Member{.name = "NextToken", .shape = &kNextToken},
};
constexpr Shape kListCertificateDomainValidationsResponse{.name = "ListCertificateDomainValidationsResponse", .type = Type::structure, .members = kListCertificateDomainValidationsResponseMembers};
constexpr std::array<std::string_view, 1> kListCertificateDomainValidationsFrom{
    "NextToken",
};
constexpr std::array<std::string_view, 1> kListCertificateDomainValidationsNext{
    "NextToken",
};
constexpr std::array<std::string_view, 3> kGetCertificateErrors{
    "InvalidArnException", "RequestInProgressException", "ResourceNotFoundException",
};
constexpr std::array kGetCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
};
constexpr Shape kGetCertificateRequest{.name = "GetCertificateRequest", .type = Type::structure, .members = kGetCertificateRequestMembers};
constexpr Shape kCertificateBody{.name = "CertificateBody", .type = Type::string, .min = 1, .max = 32768, .pattern = R"(-{5}BEGIN CERTIFICATE-{5}\u000D?\u000A([A-Za-z0-9/+]{64}\u000D?\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\u000D?\u000A-{5}END CERTIFICATE-{5}(\u000D?\u000A)?)"};
constexpr Shape kCertificateChain{.name = "CertificateChain", .type = Type::string, .min = 1, .max = 2097152, .pattern = R"((-{5}BEGIN CERTIFICATE-{5}\u000D?\u000A([A-Za-z0-9/+]{64}\u000D?\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\u000D?\u000A-{5}END CERTIFICATE-{5}\u000D?\u000A)*-{5}BEGIN CERTIFICATE-{5}\u000D?\u000A([A-Za-z0-9/+]{64}\u000D?\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\u000D?\u000A-{5}END CERTIFICATE-{5}(\u000D?\u000A)?)"};
constexpr std::array kGetCertificateResponseMembers{
    Member{.name = "Certificate", .shape = &kCertificateBody},
    Member{.name = "CertificateChain", .shape = &kCertificateChain},
};
constexpr Shape kGetCertificateResponse{.name = "GetCertificateResponse", .type = Type::structure, .members = kGetCertificateResponseMembers};
constexpr std::array<std::string_view, 4> kRenewCertificateErrors{
    "InvalidArnException", "RequestInProgressException", "ResourceNotFoundException",
    "ValidationException",
};
constexpr std::array kRenewCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
};
constexpr Shape kRenewCertificateRequest{.name = "RenewCertificateRequest", .type = Type::structure, .members = kRenewCertificateRequestMembers};
constexpr std::array<std::string_view, 7> kAddTagsToCertificateErrors{
    "InvalidArnException", "InvalidParameterException", "InvalidTagException",
    "ResourceNotFoundException", "TagPolicyException", "ThrottlingException",
    "TooManyTagsException",
};
constexpr std::array kAddTagsToCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
    Member{.name = "Tags", .shape = &kTagList, .is_required = true},
};
constexpr Shape kAddTagsToCertificateRequest{.name = "AddTagsToCertificateRequest", .type = Type::structure, .members = kAddTagsToCertificateRequestMembers};
constexpr std::array<std::string_view, 6> kRemoveTagsFromCertificateErrors{
    "InvalidArnException", "InvalidParameterException", "InvalidTagException",
    "ResourceNotFoundException", "TagPolicyException", "ThrottlingException",
};
constexpr std::array kRemoveTagsFromCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
    Member{.name = "Tags", .shape = &kTagList, .is_required = true},
};
constexpr Shape kRemoveTagsFromCertificateRequest{.name = "RemoveTagsFromCertificateRequest", .type = Type::structure, .members = kRemoveTagsFromCertificateRequestMembers};
constexpr std::array<std::string_view, 2> kListTagsForCertificateErrors{
    "InvalidArnException", "ResourceNotFoundException",
};
constexpr std::array kListTagsForCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
};
constexpr Shape kListTagsForCertificateRequest{.name = "ListTagsForCertificateRequest", .type = Type::structure, .members = kListTagsForCertificateRequestMembers};
constexpr std::array kListTagsForCertificateResponseMembers{
    Member{.name = "Tags", .shape = &kTagList},
};
constexpr Shape kListTagsForCertificateResponse{.name = "ListTagsForCertificateResponse", .type = Type::structure, .members = kListTagsForCertificateResponseMembers};
constexpr std::array<std::string_view, 9> kImportCertificateErrors{
    "ConflictException", "InvalidArnException", "InvalidParameterException", "InvalidTagException",
    "LimitExceededException", "ResourceNotFoundException", "TagPolicyException",
    "TooManyTagsException", "ValidationException",
};
constexpr Shape kCertificateBodyBlob{.name = "CertificateBodyBlob", .type = Type::string};
constexpr Shape kPrivateKeyBlob{.name = "PrivateKeyBlob", .type = Type::string};
constexpr Shape kCertificateChainBlob{.name = "CertificateChainBlob", .type = Type::string};
constexpr std::array kImportCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn},
    Member{.name = "Certificate", .shape = &kCertificateBodyBlob, .is_required = true},
    Member{.name = "PrivateKey", .shape = &kPrivateKeyBlob, .is_required = true},
    Member{.name = "CertificateChain", .shape = &kCertificateChainBlob},
    Member{.name = "Tags", .shape = &kTagList},
};
constexpr Shape kImportCertificateRequest{.name = "ImportCertificateRequest", .type = Type::structure, .members = kImportCertificateRequestMembers};
constexpr std::array kImportCertificateResponseMembers{
    Member{.name = "CertificateArn", .shape = &kArn},
};
constexpr Shape kImportCertificateResponse{.name = "ImportCertificateResponse", .type = Type::structure, .members = kImportCertificateResponseMembers};
constexpr std::array<std::string_view, 5> kExportCertificateErrors{
    "InvalidArnException", "RequestInProgressException", "ResourceNotFoundException",
    "ThrottlingException", "ValidationException",
};
constexpr Shape kPassphraseBlob{.name = "PassphraseBlob", .type = Type::string};
constexpr std::array kExportCertificateRequestMembers{
    Member{.name = "CertificateArn", .shape = &kArn, .is_required = true},
    Member{.name = "Passphrase", .shape = &kPassphraseBlob, .is_required = true},
};
constexpr Shape kExportCertificateRequest{.name = "ExportCertificateRequest", .type = Type::structure, .members = kExportCertificateRequestMembers};
constexpr Shape kPrivateKey{.name = "PrivateKey", .type = Type::string, .min = 1, .max = 524288, .pattern = R"(-{5}BEGIN PRIVATE KEY-{5}\u000D?\u000A([A-Za-z0-9/+]{64}\u000D?\u000A)*[A-Za-z0-9/+]{1,64}={0,2}\u000D?\u000A-{5}END PRIVATE KEY-{5}(\u000D?\u000A)?)"};
constexpr std::array kExportCertificateResponseMembers{
    Member{.name = "Certificate", .shape = &kCertificateBody},
    Member{.name = "CertificateChain", .shape = &kCertificateChain},
    Member{.name = "PrivateKey", .shape = &kPrivateKey},
};
constexpr Shape kExportCertificateResponse{.name = "ExportCertificateResponse", .type = Type::structure, .members = kExportCertificateResponseMembers};
constexpr std::array<std::string_view, 2> kGetAccountConfigurationErrors{
    "AccessDeniedException", "ThrottlingException",
};
constexpr Shape kPositiveInteger{.name = "PositiveInteger", .type = Type::integer, .min = 1};
constexpr std::array kExpiryEventsConfigurationMembers{
    Member{.name = "DaysBeforeExpiry", .shape = &kPositiveInteger},
};
constexpr Shape kExpiryEventsConfiguration{.name = "ExpiryEventsConfiguration", .type = Type::structure, .members = kExpiryEventsConfigurationMembers};
constexpr std::array kGetAccountConfigurationResponseMembers{
    Member{.name = "ExpiryEvents", .shape = &kExpiryEventsConfiguration},
};
constexpr Shape kGetAccountConfigurationResponse{.name = "GetAccountConfigurationResponse", .type = Type::structure, .members = kGetAccountConfigurationResponseMembers};
constexpr std::array<std::string_view, 4> kPutAccountConfigurationErrors{
    "AccessDeniedException", "ConflictException", "ThrottlingException", "ValidationException",
};
constexpr std::array kPutAccountConfigurationRequestMembers{
    Member{.name = "ExpiryEvents", .shape = &kExpiryEventsConfiguration},
    Member{.name = "IdempotencyToken", .shape = &kIdempotencyToken, .is_required = true},
};
constexpr Shape kPutAccountConfigurationRequest{.name = "PutAccountConfigurationRequest", .type = Type::structure, .members = kPutAccountConfigurationRequestMembers};
constexpr std::array kOperations{
    Operation{.name = "acm:RequestCertificate", .input = &kRequestCertificateRequest, .output = &kRequestCertificateResponse, .errors = kRequestCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:DescribeCertificate", .input = &kDescribeCertificateRequest, .output = &kDescribeCertificateResponse, .errors = kDescribeCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:ListCertificates", .input = &kListCertificatesRequest, .output = &kListCertificatesResponse, .errors = kListCertificatesErrors, .pages = {.items = "CertificateSummaryList", .limit = "MaxItems", .from = kListCertificatesFrom, .next = kListCertificatesNext}, .method = "POST", .uri = "/"},
    Operation{.name = "acm:DeleteCertificate", .input = &kDeleteCertificateRequest, .errors = kDeleteCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:ResendValidationEmail", .input = &kResendValidationEmailRequest, .errors = kResendValidationEmailErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:UpdateCertificateOptions", .input = &kUpdateCertificateOptionsRequest, .errors = kUpdateCertificateOptionsErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:ListCertificateDomainValidations", .input = &kListCertificateDomainValidationsRequest, .output = &kListCertificateDomainValidationsResponse, .errors = kListCertificateDomainValidationsErrors, .pages = {.items = "DomainValidationSummaryList", .limit = "MaxItems", .from = kListCertificateDomainValidationsFrom, .next = kListCertificateDomainValidationsNext}, .method = "POST", .uri = "/", .newer = true},
    Operation{.name = "acm:GetCertificate", .input = &kGetCertificateRequest, .output = &kGetCertificateResponse, .errors = kGetCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:RenewCertificate", .input = &kRenewCertificateRequest, .errors = kRenewCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:AddTagsToCertificate", .input = &kAddTagsToCertificateRequest, .errors = kAddTagsToCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:RemoveTagsFromCertificate", .input = &kRemoveTagsFromCertificateRequest, .errors = kRemoveTagsFromCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:ListTagsForCertificate", .input = &kListTagsForCertificateRequest, .output = &kListTagsForCertificateResponse, .errors = kListTagsForCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:ImportCertificate", .input = &kImportCertificateRequest, .output = &kImportCertificateResponse, .errors = kImportCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:ExportCertificate", .input = &kExportCertificateRequest, .output = &kExportCertificateResponse, .errors = kExportCertificateErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:GetAccountConfiguration", .output = &kGetAccountConfigurationResponse, .errors = kGetAccountConfigurationErrors, .method = "POST", .uri = "/"},
    Operation{.name = "acm:PutAccountConfiguration", .input = &kPutAccountConfigurationRequest, .errors = kPutAccountConfigurationErrors, .method = "POST", .uri = "/"},
};

constexpr Service kService{.name = "acm", .protocol = Protocol::json, .version = "2015-12-08", .endpoint = "acm", .json_version = "1.1", .target_prefix = "CertificateManager", .operations = kOperations};
}  // namespace of_acm

const Service& acm() {
  return of_acm::kService;
}

}  // namespace acmsim::sim::shapes
