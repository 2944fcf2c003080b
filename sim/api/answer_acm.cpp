// What ACM answers, its members in the order of botocore's API model, which is how the CLI prints
// them. What is there when: localstack/localstack, validated snapshots of ACM. [U]
#include <algorithm>
#include <array>
#include <string_view>

#include "model/base/digest.hpp"
#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

/// How a key is used and a certificate signed; EC keys encipher nothing, and Amazon signs them with
/// keys of their own kind. [I]
struct KeyTraits {
  acm::KeyAlgorithm key;
  std::string_view signature;
  bool enciphers;
};
constexpr std::array kKeyTraits{
    KeyTraits{acm::KeyAlgorithm::rsa_2048, "SHA256WITHRSA", true},
    KeyTraits{acm::KeyAlgorithm::ec_prime256v1, "SHA256WITHECDSA", false},
    KeyTraits{acm::KeyAlgorithm::ec_secp384r1, "SHA384WITHECDSA", false},
};
static_assert(rows_match(kKeyTraits, &KeyTraits::key, acm::KeyAlgorithm::ec_secp384r1));

struct ExtendedKeyUsage {
  std::string_view name;
  std::string_view oid;
};
constexpr std::array kExtendedKeyUsages{
    ExtendedKeyUsage{"TLS_WEB_SERVER_AUTHENTICATION", "1.3.6.1.5.5.7.3.1"},
    ExtendedKeyUsage{"TLS_WEB_CLIENT_AUTHENTICATION", "1.3.6.1.5.5.7.3.2"},
};

/// One certificate, with everything that is known of it.
struct Subject {
  const World& world;
  const Context& context;
  const Catalogue& names;
  const Rules& rules;
  const acm::Certificate& certificate;
  const acm::CertificateFacts& facts;
  const CertificateStamps& stamps;

  acm::Status status() const { return acm::status_of(certificate); }
  /// There is a certificate, and not just a request for one.
  bool was_issued() const {
    return status() == acm::Status::issued || status() == acm::Status::expired ||
           status() == acm::Status::revoked;
  }
  std::string text(NameHandle name) const { return names.name(name).text(); }
};

Subject subject_of(const Answering& from, CertificateHandle handle) {
  static const CertificateStamps kNone;
  const CertificateStamps* stamps = from.stamps.find(handle);
  return {from.world,
          from.context,
          from.context.names,
          from.context.rules(from.world),
          from.world.certificates.at(handle),
          from.context.names.certificates.at(handle),
          stamps == nullptr ? kNone : *stamps};
}

void put(OrderedJson& json, const char* member, const std::optional<Instant>& instant) {
  if (instant) json[member] = printed(*instant);
}

OrderedJson domain_names(const Subject& of) {
  OrderedJson list = OrderedJson::array();
  for (const acm::NameFacts& name : of.facts.names) list.push_back(of.text(name.name));
  return list;
}

std::vector<std::string_view> key_usages(const Subject& of) {
  if (!of.was_issued()) return {};
  if (!row_of(kKeyTraits, of.facts.key).enciphers) return {"DIGITAL_SIGNATURE"};
  return {"DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT"};
}

/// Certificates are no longer for clients since 2025. Source: ACM User Guide. [D]
std::vector<ExtendedKeyUsage> extended_key_usages(const Subject& of) {
  if (!of.was_issued()) return {};
  const std::size_t count = of.rules.client_authentication ? 2 : 1;
  return {kExtendedKeyUsages.begin(), kExtendedKeyUsages.begin() + count};
}

OrderedJson domain_validation(const Subject& of, std::size_t index, acm::RowStatus status) {
  const acm::NameFacts& name = of.facts.names[index];
  OrderedJson row{{"DomainName", of.text(name.name)}};
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

/// A serial number of the usual form, made up from the ARN: `0a:1b:...`, 16 octets.
std::string serial(const std::string& arn, std::uint32_t renewals) {
  const std::string again = renewals == 0 ? "" : " renewed " + std::to_string(renewals);
  const std::string hex = hex_of("serial " + arn + again);
  std::string text;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    text += (i == 0 ? "" : ":") + hex.substr(i, 2);
  }
  return text;
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
  json["DomainName"] = of.text(of.facts.names.front().name);
  json["SubjectAlternativeNames"] = domain_names(of);
  for (std::size_t i = 0; i < of.facts.names.size(); ++i) {
    json["DomainValidationOptions"].push_back(
        domain_validation(of, i, of.certificate.rows[i].status));
  }
  if (of.was_issued()) json["Serial"] = serial(of.facts.arn, of.stamps.renewals);
  json["Subject"] = "CN=" + of.text(of.facts.names.front().name);
  json["Issuer"] = "Amazon";
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
  for (const std::string_view usage : key_usages(of))
    json["KeyUsages"].push_back({{"Name", usage}});
  json["ExtendedKeyUsages"] = OrderedJson::array();
  for (const ExtendedKeyUsage& usage : extended_key_usages(of)) {
    json["ExtendedKeyUsages"].push_back({{"Name", usage.name}, {"OID", usage.oid}});
  }
}

/// A row of ListCertificates. Source of the members: botocore, acm, CertificateSummary; before
/// 2022-09-29 there were only the first two. [D]
OrderedJson summary(const Subject& of) {
  OrderedJson json{{"CertificateArn", of.facts.arn},
                   {"DomainName", of.text(of.facts.names.front().name)},
                   {"SubjectAlternativeNameSummaries", domain_names(of)},
                   {"HasAdditionalSubjectAlternativeNames", false},
                   {"Status", row_of(acm::kStatusNames, of.status()).api},
                   {"Type", "AMAZON_ISSUED"},
                   {"KeyAlgorithm", row_of(acm::kKeyAlgorithmNames, of.facts.key).described}};
  json["KeyUsages"] = key_usages(of);
  json["ExtendedKeyUsages"] = OrderedJson::array();
  for (const ExtendedKeyUsage& usage : extended_key_usages(of)) {
    json["ExtendedKeyUsages"].push_back(usage.name);
  }
  const bool is_exportable_era = of.rules.exports;
  if (is_exportable_era) json["ExportOption"] = "DISABLED";
  json["InUse"] = !acm::in_use_by(of.certificate).empty();
  if (is_exportable_era) json["Exported"] = false;
  json["RenewalEligibility"] = eligibility(of);
  put(json, "NotBefore", of.stamps.not_before);
  put(json, "NotAfter", of.stamps.not_after);
  put(json, "CreatedAt", of.stamps.created_at);
  put(json, "IssuedAt", of.stamps.issued_at);
  return json;
}

bool wants(const ListCertificates& query, const Subject& of) {
  const bool wants_key = query.key_algorithms
                             ? std::ranges::count(*query.key_algorithms, of.facts.key) > 0
                             : of.facts.key == acm::KeyAlgorithm::rsa_2048;
  return wants_key &&
         (query.statuses.empty() || std::ranges::count(query.statuses, of.status()) > 0);
}

}  // namespace

OrderedJson describe_certificate(const Answering& from, CertificateHandle certificate) {
  const Subject of = subject_of(from, certificate);
  OrderedJson json;
  put_identity(json, of);
  put(json, "CreatedAt", of.stamps.created_at);
  put(json, "IssuedAt", of.stamps.issued_at);
  json["Status"] = row_of(acm::kStatusNames, of.status()).api;
  put(json, "NotBefore", of.stamps.not_before);
  put(json, "NotAfter", of.stamps.not_after);
  json["KeyAlgorithm"] = row_of(acm::kKeyAlgorithmNames, of.facts.key).described;
  json["SignatureAlgorithm"] = row_of(kKeyTraits, of.facts.key).signature;
  json["InUseBy"] = in_use_by(of);
  if (const auto* failed = std::get_if<acm::Failed>(&of.certificate.phase)) {
    json["FailureReason"] = row_of(acm::kFailureReasonNames, failed->reason).api;
  }
  json["Type"] = "AMAZON_ISSUED";
  if (acm::renewal_status(of.certificate)) json["RenewalSummary"] = renewal_summary(of);
  put_usages(json, of);
  json["RenewalEligibility"] = eligibility(of);
  json["Options"] = {{"CertificateTransparencyLoggingPreference", "ENABLED"}};
  if (of.rules.exports) json["Options"]["Export"] = "DISABLED";
  if (of.certificate.update) json["UpdateSummary"] = update_summary(of);
  return json;
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const DescribeCertificate& query) {
  return {{"Certificate", describe_certificate(from, query.certificate)}};
}

/// In the order in which they were made: AWS promises none.
OrderedJson answer_of(const Answering& from, PlaceHandle place, const ListCertificates& query) {
  OrderedJson list = OrderedJson::array();
  for (const CertificateHandle handle : from.world.certificates.handles()) {
    const Subject of = subject_of(from, handle);
    if (from.context.names.place_of(handle) == place && wants(query, of)) {
      list.push_back(summary(of));
    }
  }
  return {{"CertificateSummaryList", std::move(list)}};
}

}  // namespace acmsim::sim
