// What ACM answers, its members in the order of botocore's API model, which is how the CLI prints
// them. What is there when: localstack/localstack, validated snapshots of ACM. [U]
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "sim/api/answer_parts.hpp"
#include "sim/api/shown_certificate.hpp"

namespace acmsim::sim {
namespace {

/// An object that will have so many members: one that grows copies those that it has.
OrderedJson object_of(std::size_t members) {
  OrderedJson json = OrderedJson::object();
  json.get_ref<OrderedJson::object_t&>().reserve(members);
  return json;
}

void put(OrderedJson& json, const char* member, const std::optional<Instant>& instant) {
  if (instant) json[member] = printed(*instant);
}

OrderedJson domain_names(const Subject& of) {
  OrderedJson list = OrderedJson::array();
  for (const acm::NameFacts& name : of.held.names) list.push_back(of.text(name.name));
  return list;
}

/// Whether one of those is there that are asked for; true if none are.
template <class Words>
bool has_one_of(const std::vector<std::string>& asked, const Words& words) {
  return asked.empty() || std::ranges::any_of(words, [&](std::string_view word) {
           return std::ranges::count(asked, word) > 0;
         });
}

std::vector<std::string> words_of(const std::vector<ExtendedKeyUsage>& usages) {
  std::vector<std::string> words;
  for (const ExtendedKeyUsage& usage : usages) words.push_back(usage.name);
  return words;
}

OrderedJson domain_validation(const Subject& of, std::size_t index, acm::RowStatus status) {
  const acm::NameFacts& name = of.facts.names[index];
  OrderedJson row = object_of(6);
  row["DomainName"] = of.text(name.name);
  const auto method = acm::method_of(of.certificate, of.facts);
  if (method == acm::ValidationMethod::email) {
    row["ValidationEmails"] =
        validation_emails(of.world, of.context, of.certificate, name.validation_domain);
  }
  row["ValidationDomain"] = of.text(name.validation_domain);
  row["ValidationStatus"] = row_of(acm::kRowStatusNames, status).api;
  if (acm::shows_records(of.certificate, of.facts)) {
    row["ResourceRecord"] = resource_record(of.names, name);
  }
  row["ValidationMethod"] = row_of(acm::kValidationMethodNames, method).api;
  return row;
}

/// Of an imported one the names alone: nobody validates them. Recorded from the real service by
/// LocalStack's validated snapshot tests. [U]
OrderedJson domain_validations(const Subject& of) {
  OrderedJson rows = OrderedJson::array();
  for (std::size_t i = 0; i < of.held.names.size(); ++i) {
    if (of.material() != nullptr) {
      rows.push_back({{"DomainName", of.text(of.held.names[i].name)}});
    } else {
      rows.push_back(domain_validation(of, i, of.certificate.rows[i].status));
    }
  }
  return rows;
}

std::string_view type_of(const Subject& of) {
  return of.material() == nullptr ? "AMAZON_ISSUED" : "IMPORTED";
}

OrderedJson in_use_by(const Subject& of) {
  OrderedJson list = OrderedJson::array();
  for (const ResourceHandle resource : acm::in_use_by(of.certificate)) {
    list.push_back(of.names.resources[resource]);
  }
  return list;
}

std::string_view eligibility(const Subject& of) {
  return row_of(acm::kRenewalEligibilityNames, acm::renewal_eligibility(of.certificate)).api;
}

/// From DomainName to the serial number, the subject and the issuer.
void put_identity(OrderedJson& json, const Subject& of) {
  json["CertificateArn"] = of.facts.arn;
  json["DomainName"] = of.text(of.held.names.front().name);
  json["SubjectAlternativeNames"] = domain_names(of);
  json["DomainValidationOptions"] = domain_validations(of);
  if (of.was_issued()) json["Serial"] = serial_number(of);
  json["Subject"] = subject(of);
  json["Issuer"] = issuer(of);
}

/// Sources: ACM API Reference, RenewalSummary; ACM User Guide, troubleshooting CAA. [D]
OrderedJson renewal_summary(const Subject& of) {
  const acm::RenewalStatus status = *acm::renewal_status(of.certificate);
  OrderedJson json{{"RenewalStatus", row_of(acm::kRenewalStatusNames, status).api},
                   {"DomainValidationOptions", OrderedJson::array()}};
  for (std::size_t i = 0; i < of.facts.names.size(); ++i) {
    json["DomainValidationOptions"].push_back(
        domain_validation(of, i, *of.certificate.rows[i].renewal));
  }
  const acm::Renewal* renewal = renewal_of(of.certificate);
  if (renewal != nullptr && renewal->stage == acm::RenewalStage::forbidden) {
    json["RenewalStatusReason"] =
        row_of(acm::kFailureReasonNames, acm::FailureReason::caa_error).api;
  }
  json["UpdatedAt"] =
      printed(of.stamps.renewal_updated_at.value_or(of.stamps.issued_at.value_or(Instant{})));
  return json;
}

/// Source: AWS SDK for JavaScript, client-acm, UpdateSummary. [D]
OrderedJson update_summary(const Subject& of) {
  OrderedJson json{{"Status", row_of(acm::kUpdateStatusNames, *of.certificate.update).api},
                   {"Type", "DOMAIN_VALIDATION_METHOD"},
                   {"DomainValidationMethodUpdateSummary", {{"From", "EMAIL"}, {"To", "DNS"}}}};
  put(json, "RequestedAt", of.stamps.update_requested_at);
  put(json, "UpdatedAt", of.stamps.update_updated_at);
  return json;
}

void put_usages(OrderedJson& json, const Subject& of) {
  json["KeyUsages"] = OrderedJson::array();
  for (const std::string& usage : key_usages(of)) json["KeyUsages"].push_back({{"Name", usage}});
  json["ExtendedKeyUsages"] = OrderedJson::array();
  for (const ExtendedKeyUsage& usage : extended_key_usages(of)) {
    json["ExtendedKeyUsages"].push_back({{"Name", usage.name}});
    if (!usage.oid.empty()) json["ExtendedKeyUsages"].back()["OID"] = usage.oid;
  }
}

bool may_be_exported(const Subject& of) {
  return of.certificate.key_export != acm::Export::disabled;
}

std::string_view export_option(const Subject& of) {
  return may_be_exported(of) ? "ENABLED" : "DISABLED";
}

/// A row of ListCertificates. Source of the members: botocore, acm, CertificateSummary; before
/// 2022-09-29 there were only the first two. [D]
OrderedJson summary(const Subject& of) {
  OrderedJson json{{"CertificateArn", of.facts.arn},
                   {"DomainName", of.text(of.held.names.front().name)},
                   {"SubjectAlternativeNameSummaries", domain_names(of)},
                   {"HasAdditionalSubjectAlternativeNames", false},
                   {"Status", row_of(acm::kStatusNames, of.status()).api},
                   {"Type", type_of(of)},
                   {"KeyAlgorithm", row_of(acm::kKeyAlgorithmNames, of.held.key).described}};
  json["KeyUsages"] = key_usages(of);
  json["ExtendedKeyUsages"] = words_of(extended_key_usages(of));
  const bool is_exportable_era = of.rules.exports;
  if (is_exportable_era) json["ExportOption"] = export_option(of);
  json["InUse"] = !acm::in_use_by(of.certificate).empty();
  if (is_exportable_era) json["Exported"] = of.certificate.key_export == acm::Export::exported;
  json["RenewalEligibility"] = eligibility(of);
  put(json, "NotBefore", of.stamps.not_before);
  put(json, "NotAfter", of.stamps.not_after);
  put(json, "CreatedAt", of.stamps.created_at);
  put(json, "IssuedAt", of.stamps.issued_at);
  put(json, "ImportedAt", of.stamps.imported_at);
  return json;
}

bool wants(const ListCertificates& query, const Subject& of) {
  const bool wants_usages =
      has_one_of(query.key_usages, key_usages(of)) &&
      has_one_of(query.extended_key_usages, words_of(extended_key_usages(of)));
  const bool wants_key = query.key_algorithms
                             ? std::ranges::count(*query.key_algorithms, of.held.key) > 0
                             : of.held.key == acm::KeyAlgorithm::rsa_2048 ||
                                   of.held.key == acm::KeyAlgorithm::rsa_1024;
  const bool wants_export =
      query.may_be_exported.value_or(may_be_exported(of)) == may_be_exported(of);
  return wants_key && wants_usages && wants_export &&
         (query.statuses.empty() || std::ranges::count(query.statuses, of.status()) > 0);
}

}  // namespace

OrderedJson describe_certificate(const Answering& from, CertificateHandle certificate) {
  const Subject of = subject_of(from, certificate);
  OrderedJson json = object_of(24);
  put_identity(json, of);
  put(json, "CreatedAt", of.stamps.created_at);
  put(json, "IssuedAt", of.stamps.issued_at);
  put(json, "ImportedAt", of.stamps.imported_at);
  json["Status"] = row_of(acm::kStatusNames, of.status()).api;
  put(json, "NotBefore", of.stamps.not_before);
  put(json, "NotAfter", of.stamps.not_after);
  json["KeyAlgorithm"] = row_of(acm::kKeyAlgorithmNames, of.held.key).described;
  json["SignatureAlgorithm"] = signature_algorithm(of);
  json["InUseBy"] = in_use_by(of);
  if (const auto* failed = std::get_if<acm::Failed>(&of.certificate.phase)) {
    json["FailureReason"] = row_of(acm::kFailureReasonNames, failed->reason).api;
  }
  json["Type"] = type_of(of);
  if (acm::renewal_status(of.certificate)) json["RenewalSummary"] = renewal_summary(of);
  put_usages(json, of);
  json["RenewalEligibility"] = eligibility(of);
  json["Options"] = {{"CertificateTransparencyLoggingPreference",
                      of.material() == nullptr ? "ENABLED" : "DISABLED"}};
  if (of.rules.exports) json["Options"]["Export"] = export_option(of);
  if (of.certificate.update) json["UpdateSummary"] = update_summary(of);
  return json;
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const DescribeCertificate& query) {
  return {{"Certificate", describe_certificate(from, query.certificate)}};
}

/// Unsorted they stand in the order in which they were made: AWS promises none.
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListCertificates& query) {
  std::vector<Subject> subjects;
  for (const CertificateHandle handle : from.world.certificates.handles()) {
    if (from.context.names.place_of(handle) != place) continue;
    if (const Subject of = subject_of(from, handle); wants(query, of)) subjects.push_back(of);
  }
  std::vector<const Subject*> order;
  for (const Subject& of : subjects) order.push_back(&of);
  const auto created = [](const Subject* of) { return of->stamps.created_at; };
  if (query.order == ListOrder::oldest_first) std::ranges::stable_sort(order, {}, created);
  if (query.order == ListOrder::newest_first) {
    std::ranges::stable_sort(order, std::ranges::greater{}, created);
  }
  OrderedJson list = OrderedJson::array();
  for (const Subject* of : order) list.push_back(summary(*of));
  return {{"CertificateSummaryList", std::move(list)}};
}

}  // namespace acmsim::sim
