// What ACM says of certificates.
#include "sim/evidence/json_seen.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

CertificateArn arn_in(std::string text) {
  CertificateArn arn;
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t colon = text.find(':'); colon != text.npos && parts.size() < 5;
       colon = text.find(':', begin)) {
    parts.push_back(text.substr(begin, colon - begin));
    begin = colon + 1;
  }
  if (parts.size() == 5 && parts[0] == "arn") {
    arn.region = parts[3];
    arn.account = parts[4];
  }
  arn.text = std::move(text);
  return arn;
}

std::optional<ValidationRecordSeen> record_of_name(const JsonSeen& row) {
  const auto record = row.object("ResourceRecord");
  if (!record) return std::nullopt;
  auto name = record->name("Name");
  auto value = record->name("Value");
  if (!name || !value) return std::nullopt;
  return ValidationRecordSeen{std::move(*name), record->text("Type"), std::move(*value)};
}

std::vector<NameSeen> rows_of(const std::vector<JsonSeen>& items) {
  std::vector<NameSeen> rows;
  for (const JsonSeen& row : items) {
    auto name = row.name("DomainName");
    if (!name) continue;
    NameSeen seen;
    seen.validation_domain = row.name("ValidationDomain").value_or(*name);
    seen.name = std::move(*name);
    seen.method = row.text("ValidationMethod");
    seen.status = row.text("ValidationStatus");
    seen.record = record_of_name(row);
    seen.emails = row.texts("ValidationEmails");
    seen.at = row.at();
    rows.push_back(std::move(seen));
  }
  return rows;
}

std::optional<RenewalSeen> renewal_of(const JsonSeen& certificate) {
  const auto summary = certificate.object("RenewalSummary");
  if (!summary) return std::nullopt;
  return RenewalSeen{summary->text("RenewalStatus"), summary->text("RenewalStatusReason"),
                     rows_of(summary->items("DomainValidationOptions")),
                     summary->instant("UpdatedAt"), summary->at()};
}

std::optional<UpdateSeen> update_of(const JsonSeen& certificate) {
  const auto summary = certificate.object("UpdateSummary");
  if (!summary) return std::nullopt;
  UpdateSeen update;
  update.status = summary->text("Status");
  if (const auto method = summary->object("DomainValidationMethodUpdateSummary")) {
    update.from = method->text("From");
    update.to = method->text("To");
  }
  update.requested_at = summary->instant("RequestedAt");
  update.updated_at = summary->instant("UpdatedAt");
  update.at = summary->at();
  return update;
}

/// What a description and a line of a list have in common.
template <class Certificate>
void read_common(Certificate& seen, const JsonSeen& from) {
  seen.arn = arn_in(from.text("CertificateArn"));
  seen.domain = from.name("DomainName").value_or(DomainName());
  seen.status = from.text("Status");
  seen.type = from.text("Type");
  seen.renewal_eligibility = from.text("RenewalEligibility");
  seen.key_algorithm = from.text("KeyAlgorithm");
  seen.created_at = from.instant("CreatedAt");
  seen.issued_at = from.instant("IssuedAt");
  seen.imported_at = from.instant("ImportedAt");
  seen.not_before = from.instant("NotBefore");
  seen.not_after = from.instant("NotAfter");
  seen.at = from.at();
}

/// What was bared of a description has no ARN: its command does.
void describe(const JsonSeen& from, const TypedCommand& command) {
  CertificateSeen seen;
  read_common(seen, from);
  if (seen.arn.text.empty())
    seen.arn = arn_in(option_of(command, "--certificate-arn").value_or(""));
  seen.rows = rows_of(from.items("DomainValidationOptions"));
  if (seen.domain.is_root() && !seen.rows.empty()) seen.domain = seen.rows.front().name;
  seen.names = from.names("SubjectAlternativeNames");
  if (seen.names.empty() && !seen.domain.is_root()) seen.names.push_back(seen.domain);
  seen.failure_reason = from.text("FailureReason");
  seen.revocation_reason = from.text("RevocationReason");
  seen.serial = from.text("Serial");
  seen.issuer = from.text("Issuer");
  seen.in_use_by = from.texts("InUseBy");
  seen.tells_use = from.has("InUseBy");
  seen.revoked_at = from.instant("RevokedAt");
  seen.renewal = renewal_of(from);
  seen.update = update_of(from);
  from.from().evidence.certificates.push_back(std::move(seen));
}

void read_lines(const std::vector<JsonSeen>& lines) {
  for (const JsonSeen& line : lines) {
    ListedCertificate seen;
    read_common(seen, line);
    seen.names = line.names("SubjectAlternativeNameSummaries");
    seen.has_more_names = line.flag("HasAdditionalSubjectAlternativeNames").value_or(false);
    seen.in_use = line.flag("InUse");
    if (seen.names.empty() && !seen.domain.is_root()) seen.names.push_back(seen.domain);
    line.from().evidence.listed.push_back(std::move(seen));
  }
}

}  // namespace

void read_certificate(const AwsOutput& output) {
  if (const auto certificate = output.root.object("Certificate")) {
    describe(*certificate, output.command);
  }
}

void read_bare_certificate(const AwsOutput& output) { describe(output.root, output.command); }

void read_bare_rows(const AwsOutput& output) {
  CertificateSeen seen;
  seen.rows = rows_of(output.root.items());
  if (seen.rows.empty()) return;
  seen.arn = arn_in(option_of(output.command, "--certificate-arn").value_or(""));
  seen.domain = seen.rows.front().name;
  for (const NameSeen& row : seen.rows) seen.names.push_back(row.name);
  seen.at = output.root.at();
  output.root.from().evidence.certificates.push_back(std::move(seen));
}

void read_certificate_list(const AwsOutput& output) {
  read_lines(output.root.items("CertificateSummaryList"));
  if (is_whole_list(output, "certificates")) {
    output.root.from().evidence.lists_all_certificates = true;
  }
}

}  // namespace acmsim::sim
