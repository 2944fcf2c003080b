// What ACM itself says, who gets its mail, and what follows from a cause or stands beside it.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/acm/renewal.hpp"
#include "model/base/calendar.hpp"
#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/diagnose/standing.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

struct ReasonRow {
  std::string_view reason;
  StuckCause cause;
};
/// Source: ACM API Reference, FailureReason; User Guide, troubleshooting. [D]
constexpr std::array kReasons{
    ReasonRow{"NO_AVAILABLE_CONTACTS", StuckCause::mail_unreachable},
    ReasonRow{"ADDITIONAL_VERIFICATION_REQUIRED", StuckCause::verification_required},
    ReasonRow{"INVALID_PUBLIC_DOMAIN", StuckCause::invalid_domain},
    ReasonRow{"DOMAIN_NOT_ALLOWED", StuckCause::amazon_owned_domain},
};

/// The names that a refusal is about: those whose row failed, or all.
std::vector<DomainName> failed_names(const CertificateSeen& seen) {
  std::vector<DomainName> names;
  for (const NameSeen& row : seen.rows) {
    if (row.status == "FAILED") names.push_back(row.name);
  }
  return names.empty() ? all_names(seen) : names;
}

/// Whether a domain takes mail, as far as MX were captured.
struct MailLook {
  std::optional<bool> takes_mail;
  std::vector<Basis> grounds;
};

MailLook mail_of(const Views& views, const DomainName& domain) {
  MailLook look;
  for (const DnsReading* reading : views.dns.of(domain)) {
    if (reading->voice == Voice::inside) continue;
    const bool is_mx = reading->seen->type_word == "MX";
    if (!is_mx && reading->heard != Heard::no_such_name) continue;
    if (reading->is_negative()) {
      look.takes_mail = false;
      look.grounds.push_back(heard_ground(views, *reading));
      continue;
    }
    for (const RecordSeen* record : reading->found) {
      const auto* mx = std::get_if<Mx>(&record->data);
      const auto at_host =
          mx == nullptr ? std::vector<const DnsReading*>() : views.dns.of(mx->host);
      const bool is_gone = std::ranges::any_of(
          at_host, [](const DnsReading* host) { return host->heard == Heard::no_such_name; });
      const bool takes = mx == nullptr || (!mx->is_null() && !is_gone);
      look.takes_mail = takes || look.takes_mail == true;
      look.grounds.push_back(record_ground(*record));
    }
  }
  return look;
}

/// How long before its end a certificate's renewal begins, by the rules of the day of its issue.
Duration renewal_lead(const CertificateSeen& seen) {
  const Instant end = *seen.not_after + Duration{1};
  const Instant from = seen.not_before.value_or(seen.issued_at.value_or(end));
  const bool is_mailed = std::ranges::any_of(seen.rows, is_by_mail);
  const auto method = is_mailed ? acm::ValidationMethod::email : acm::ValidationMethod::dns;
  const auto validity = static_cast<std::int32_t>((end - from) / std::chrono::days(1));
  return std::chrono::days(acm::renewal_lead_days(
      rules_on(std::chrono::floor<std::chrono::days>(from)), method, validity));
}

void mail_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_open = seen.renewal ? seen.renewal->status != "SUCCESS" : seen.status != "ISSUED";
  if (!is_open) return;
  for (const NameSeen& row : seen.renewal ? seen.renewal->names : seen.rows) {
    if (row.status == "SUCCESS" || !is_by_mail(row)) continue;
    const DomainName& domain = row.validation_domain.is_root() ? row.name : row.validation_domain;
    MailLook look = mail_of(views, domain.without_wildcard());
    if (look.takes_mail == false) {
      look.grounds.insert(look.grounds.begin(),
                          member_ground(views, row.at, "ValidationMethod", "EMAIL"));
      findings.claim(StuckCause::mail_unreachable, certificate, {row.name},
                     std::move(look.grounds));
    } else if (!look.takes_mail) {
      findings.leave_open(
          {StuckCause::mail_unreachable},
          fmt::format("dig {} MX", for_shell(domain.without_wildcard().with_dot())));
    }
  }
}

}  // namespace

void refusal_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  if (seen.status == "FAILED") {
    for (const ReasonRow& row : kReasons) {
      if (row.reason != seen.failure_reason) continue;
      findings.claim(row.cause, certificate, failed_names(seen),
                     {member_ground(views, seen.at, "FailureReason", seen.failure_reason)});
      return;
    }
    if (seen.failure_reason == "OTHER") {
      const DomainName name = seen.domain.without_wildcard();
      DomainName top = name;
      while (top.label_count() > 1) top = top.parent();
      for (const DnsReading& reading : views.dns.readings()) {
        const bool denies = reading.soa != nullptr && reading.soa->owner.is_root() &&
                            reading.is_negative() && reading.seen->name.is_within(top);
        if (!denies) continue;
        findings.claim(StuckCause::invalid_domain, certificate, failed_names(seen),
                       {member_ground(views, seen.at, "FailureReason", "OTHER"),
                        heard_ground(views, reading)});
        return;
      }
      findings.leave_open({StuckCause::invalid_domain},
                          fmt::format("dig {} SOA", for_shell(top.with_dot())));
      return;
    }
  }
  mail_rule(views, certificate, findings);
}

bool is_renewal_due(const Views& views, std::size_t certificate) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_ours = seen.type.empty() || seen.type == "AMAZON_ISSUED";
  const bool was_issued = seen.status == "ISSUED" || seen.status == "EXPIRED";
  if (!is_ours || !was_issued || !seen.not_after || !views.evidence.now) return false;
  return *views.evidence.now >= *seen.not_after - renewal_lead(seen);
}

void renewal_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  if (seen.renewal || !seen.in_use_by.empty() || !is_renewal_due(views, certificate)) return;
  if (seen.renewal_eligibility == "ELIGIBLE") return;  // It was exported.
  std::vector<Basis> grounds;
  if (!seen.renewal_eligibility.empty()) {
    grounds.push_back(
        member_ground(views, seen.at, "RenewalEligibility", seen.renewal_eligibility));
  }
  if (seen.tells_use) grounds.push_back(member_ground(views, seen.at, "InUseBy", "[]"));
  if (grounds.empty()) {
    findings.leave_open({StuckCause::renewal_not_in_use}, describe_command(seen));
    return;
  }
  grounds.push_back(member_ground(views, seen.at, "NotAfter", format_instant(*seen.not_after)));
  findings.claim(StuckCause::renewal_not_in_use, certificate, all_names(seen), std::move(grounds));
}

namespace {

/// E37.
void listener_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_fresh = seen.issued_at && views.evidence.now &&
                        *views.evidence.now - *seen.issued_at < std::chrono::hours(1);
  if (seen.status != "PENDING_VALIDATION" && !is_fresh) return;
  for (const RefusalSeen& refusal : views.evidence.refusals) {
    if (refusal.code != "UnsupportedCertificate" || !is_about(refusal, seen)) continue;
    findings.claim(StuckCause::listener_too_early, certificate, all_names(seen),
                   {refusal_ground(refusal), member_ground(views, seen.at, "Status", seen.status)});
  }
}

/// E24: before a record that is simply missing, which it tells of better; after any other cause.
void some_names_rule(const Views& views, std::size_t certificate,
                     const std::vector<NameCase>& cases, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_waiting =
      seen.status == "PENDING_VALIDATION" || seen.status == "VALIDATION_TIMED_OUT";
  if (!is_waiting || seen.renewal) return;
  std::vector<Basis> grounds;
  std::vector<DomainName> names;
  bool is_any_proved = false;
  for (const NameSeen& row : seen.rows) {
    is_any_proved = is_any_proved || row.status == "SUCCESS";
    if (row.status == "SUCCESS") continue;
    names.push_back(row.name);
    grounds.push_back(
        member_ground(views, row.at, "ValidationStatus", row.status + ": " + row.name.text()));
  }
  if (!is_any_proved || names.empty()) return;
  const bool is_all_right = !cases.empty() && std::ranges::all_of(cases, [](const NameCase& one) {
    return !one.rights.empty() && one.absents.empty() && one.wrongs.empty();
  });
  if (is_all_right) return;
  const bool is_first =
      findings.claims.empty() || findings.claims.front().cause == StuckCause::record_missing;
  findings.claim(StuckCause::some_names_unproved, certificate, std::move(names),
                 std::move(grounds));
  if (!is_first) return;
  std::rotate(findings.claims.begin(), std::prev(findings.claims.end()), findings.claims.end());
}

/// E25.
void timed_out_rule(const Views& views, std::size_t certificate, const std::vector<NameCase>& cases,
                    FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  if (seen.status != "VALIDATION_TIMED_OUT") return;
  std::vector<Basis> grounds{member_ground(views, seen.at, "Status", seen.status)};
  bool is_seen = !findings.claims.empty();
  for (const NameCase& one : cases) {
    for (const RecordSighting& right : one.rights) {
      grounds.push_back(heard_ground(views, *right.reading));
      is_seen = true;
    }
  }
  if (!is_seen) return;
  findings.claim(StuckCause::timed_out, certificate, all_names(seen), std::move(grounds));
}

}  // namespace

void request_rule(const Views& views, std::size_t certificate, const std::vector<NameCase>& cases,
                  FoundCauses& findings) {
  other_certificate_rule(views, certificate, findings);
  some_names_rule(views, certificate, cases, findings);
  timed_out_rule(views, certificate, cases, findings);
  listener_rule(views, certificate, findings);
}

}  // namespace acmsim::sim
