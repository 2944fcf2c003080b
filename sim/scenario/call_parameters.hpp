// What each call may have in its `with`: a table for `call_text.cpp` alone.
#pragma once

#include <array>

#include "sim/scenario/call_text.hpp"

namespace acmsim::sim::parameters {

using shapes::Type;

/// One without which the document is wrong.
consteval CallParameter needed(std::string_view way, std::string_view about,
                               std::string_view definition = "") {
  return {way, about, definition, Type::string, true};
}

inline constexpr std::array kRequestCertificate{
    CallParameter{"DomainName", R"(The first name. A leading "*" covers one label.)"},
    CallParameter{"SubjectAlternativeNames", "Further names."},
    CallParameter{"ValidationMethod", R"("DNS" or "EMAIL" (default).)"},
    CallParameter{"DomainValidationOptions",
                  "For e-mail: at which domain the mailboxes of a name are."},
    CallParameter{"DomainValidationOptions[]", "One name."},
    CallParameter{"DomainValidationOptions[].DomainName", "The name."},
    CallParameter{"DomainValidationOptions[].ValidationDomain",
                  "The domain whose mailboxes are asked: the name itself or one above it."},
    CallParameter{"IdempotencyToken",
                  "The same request with the same token within an hour makes no second "
                  "certificate."},
    CallParameter{"KeyAlgorithm", R"(The key, "RSA_2048" by default.)"},
    CallParameter{"Options", "What else is to be."},
    CallParameter{"Options.Export",
                  R"("ENABLED": it can be exported. Default: "DISABLED". Since 2025-06-17.)"},
    CallParameter{"Tags", "Labels, which nothing but the calls about tags reads."},
    CallParameter{"Tags[]", "One label."},
    CallParameter{"Tags[].Key", "Its key."},
    CallParameter{"Tags[].Value", "Its value. It may have none."},
};

inline constexpr std::array kImportCertificate{
    CallParameter{"Certificate",
                  "The certificate as PEM, or that in Base64. Its names and its dates are what "
                  "stands in it."},
    CallParameter{"PrivateKey", "Its key as PEM, not encrypted."},
    CallParameter{"CertificateChain", "Those above it as PEM, the one that has signed it first."},
    CallParameter{"CertificateArn",
                  R"(An imported certificate that is to hold it from now on, such as "@old".)"},
    CallParameter{"Tags", "Labels, which nothing but the calls about tags reads."},
    CallParameter{"Tags[]", "One label."},
    CallParameter{"Tags[].Key", "Its key."},
    CallParameter{"Tags[].Value", "Its value. It may have none."},
};

inline constexpr std::array kAddTags{
    CallParameter{"CertificateArn", R"(The certificate's ARN, such as "@new".)"},
    CallParameter{"Tags", "The labels, each in place of that with the same key."},
    CallParameter{"Tags[]", "One label."},
    CallParameter{"Tags[].Key", "Its key."},
    CallParameter{"Tags[].Value", "Its value. It may have none."},
};

inline constexpr std::array kRemoveTags{
    CallParameter{"CertificateArn", R"(The certificate's ARN, such as "@new".)"},
    CallParameter{"Tags", "The labels."},
    CallParameter{"Tags[]", "One label."},
    CallParameter{"Tags[].Key", "Its key."},
    CallParameter{"Tags[].Value", "It goes only with this value. Default: with any."},
};

inline constexpr std::array kCertificate{
    CallParameter{"CertificateArn", R"(The certificate's ARN, such as "@new".)"},
};

inline constexpr std::array kExportCertificate{
    CallParameter{"CertificateArn", R"(The certificate's ARN, such as "@new".)"},
    CallParameter{"Passphrase", "With what its key is encrypted: 4 to 128 characters."},
};

inline constexpr std::array kListCertificates{
    CallParameter{"CertificateStatuses", "Only those with one of these statuses."},
    CallParameter{"Includes", "Filters."},
    CallParameter{"Includes.keyTypes",
                  "Only those with one of these keys. Default: RSA_1024 and RSA_2048."},
    CallParameter{"Includes.keyUsage", "Only those whose key has one of these usages."},
    CallParameter{"Includes.extendedKeyUsage", "Only those that are for one of these purposes."},
    CallParameter{"Includes.exportOption",
                  R"(Only those that can be exported, "ENABLED", or cannot, "DISABLED".)"},
    CallParameter{"SortBy", R"("CREATED_AT", together with SortOrder.)"},
    CallParameter{"SortOrder", R"("ASCENDING" or "DESCENDING".)"},
};

inline constexpr std::array kResendValidationEmail{
    CallParameter{"CertificateArn", R"(The certificate's ARN, such as "@new".)"},
    CallParameter{"Domain", "The name of the certificate."},
    CallParameter{"ValidationDomain", "Where the mail goes: the name, or a domain above it."},
};

inline constexpr std::array kUpdateCertificateOptions{
    CallParameter{"CertificateArn", R"(The certificate's ARN, such as "@old".)"},
    CallParameter{"Options", "What is changed."},
    CallParameter{"Options.ValidationMethod", R"("DNS".)"},
};

inline constexpr std::array kChangeResourceRecordSets{
    CallParameter{"HostedZoneId", R"(The zone's id, such as "@zone".)"},
    CallParameter{"ChangeBatch", "The changes."},
    CallParameter{"ChangeBatch.Comment", "A remark that Route 53 keeps."},
    CallParameter{"ChangeBatch.Changes", "The changes in order."},
    CallParameter{"ChangeBatch.Changes[]", "One change."},
    CallParameter{"ChangeBatch.Changes[].Action", R"("CREATE", "DELETE" or "UPSERT".)"},
    CallParameter{"ChangeBatch.Changes[].ResourceRecordSet",
                  "The record set that is created, deleted or replaced.", "record_set_in_call"},
};

inline constexpr std::array kGetChange{
    CallParameter{"Id", R"(The change's id, such as "@change".)"},
};

inline constexpr std::array kListResourceRecordSets{
    CallParameter{"HostedZoneId", R"(The zone's id, such as "@zone".)"},
};

inline constexpr std::array<CallParameter, 0> kNothing{};

inline constexpr std::array kGetHostedZone{
    CallParameter{"Id", R"(The zone's id, such as "@zone".)"},
};

inline constexpr std::array kCreateHostedZone{
    CallParameter{"Name", "The domain that the zone is for."},
    CallParameter{"CallerReference", "A text that no request has used before."},
    CallParameter{"HostedZoneConfig", "What else is to be known of it."},
    CallParameter{"HostedZoneConfig.Comment", "A remark."},
    CallParameter{"HostedZoneConfig.PrivateZone", "Whether only a VPC sees it. Default false."},
    CallParameter{"DelegationSetId",
                  "The id of a reusable delegation set, whose name servers the zone has."},
};

inline constexpr std::array kTestDNSAnswer{
    CallParameter{"HostedZoneId", R"(The zone's id, such as "@zone".)"},
    CallParameter{"RecordName", "The name that is asked for."},
    CallParameter{"RecordType", "The type that is asked for."},
};

inline constexpr std::array kZoneTags{
    CallParameter{"ResourceType", R"("hostedzone"; of "healthcheck" there are none.)"},
    CallParameter{"ResourceId", R"(The zone's id, such as "@zone".)"},
};

inline constexpr std::array kChangeZoneTags{
    CallParameter{"ResourceType", R"("hostedzone"; of "healthcheck" there are none.)"},
    CallParameter{"ResourceId", R"(The zone's id, such as "@zone".)"},
    CallParameter{"AddTags", "Those to set.", "labels_in_call"},
    CallParameter{"RemoveTagKeys", "The keys of those to remove."},
};

inline constexpr std::array kConsoleCreateRecordsInRoute53{
    needed("CertificateArn", R"(The certificate's ARN, such as "@new".)"),
};

inline constexpr std::array kListenerCertificatesOfConsole{
    needed("ListenerArn", R"(The listener's ARN, such as "@https".)"),
    needed("Certificates", "The certificates.", "certificate_list_in_call"),
};

inline constexpr std::array kConsoleChangeDefaultCertificate{
    needed("ListenerArn", R"(The listener's ARN, such as "@https".)"),
    needed("Certificates", "Exactly one certificate: the new default.", "certificate_list_in_call"),
    CallParameter{"KeepPrevious",
                  "Whether the previous default stays in the list. Default: as the console of "
                  "that era does it.",
                  "", Type::boolean},
};

inline constexpr std::array kConsoleCreateHostedZone{
    needed("Name", "The domain that the zone is for."),
    CallParameter{"PrivateZone", "Whether only a VPC sees it. Default false.", "", Type::boolean},
};

inline constexpr std::array kRegisterDomain{
    needed("name", "The domain."),
    CallParameter{"name_servers", "Where it is delegated to.", "name_servers"},
};

inline constexpr std::array kDomain{
    needed("name", "The domain."),
};

inline constexpr std::array kSetNameServers{
    needed("name", "The domain."),
    needed("name_servers", "Where it is delegated to.", "name_servers"),
};

inline constexpr std::array kSetDS{
    needed("name", "The domain."),
    needed("ds", "Its new state.", "ds_state"),
};

inline constexpr std::array kUpsertRecord{
    needed("zone", R"(The zone, such as "@zone".)"),
    needed("record", "The record set as it is typed in. Its name may be the left part alone.",
           "record_set"),
};

inline constexpr std::array kDeleteRecord{
    needed("zone", R"(The zone, such as "@zone".)"),
    needed("record", "Its name, as it was typed in, and its type.", "record_name"),
};

inline constexpr std::array kServer{
    needed("server", "Its host name."),
};

inline constexpr std::array kSignedZone{
    needed("zone", R"(The zone, such as "@zone".)"),
};

inline constexpr std::array kMailClick{
    needed("CertificateArn", R"(The certificate's ARN, such as "@new".)"),
    needed("DomainName", "The name that is approved."),
};

inline constexpr std::array kMailbox{
    needed("address", R"(Such as "admin@example.com".)"),
};

inline constexpr std::array kUser{
    needed("CertificateArn", R"(The certificate's ARN, such as "@new".)"),
    needed("ResourceArn", "The user's ARN."),
};

inline constexpr std::array kPriorRequest{
    needed("HostedZoneId", R"(The zone's id, such as "@zone".)"),
};

}  // namespace acmsim::sim::parameters
