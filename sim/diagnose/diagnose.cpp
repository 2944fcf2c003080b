// The order in which rules are asked: what one has settled, later ones do not ask again.
#include "sim/diagnose/diagnose.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/fixes.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/diagnose/standing.hpp"

namespace acmsim::sim {
namespace {

/// The rules about one record, in the order in which they explain each other away.
constexpr std::array kRecordRules{registration_rule, dnssec_rule, zone_rule,   servers_rule,
                                  cache_rule,        record_rule, missing_rule};

/// A name that does not validate can have a record missing as well: the rules go on.
bool goes_on_after(const FoundCauses& findings) {
  return findings.has(StuckCause::dnssec_broken) || findings.has(StuckCause::signing_key_broken);
}

void ask_about_record(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (one.is_on_its_way && one.wrongs.empty()) return;
  for (const auto rule : kRecordRules) {
    if (rule(views, one, findings) == Settled::no) continue;
    if (rule == dnssec_rule && goes_on_after(findings)) {
      zone_rule(views, one, findings);
      missing_rule(views, one, findings);
    }
    return;
  }
  open_rule(views, one, findings);
}

/// A renewal that is due and has not begun needs its records: what is known to be missing is told,
/// and what is not known is left.
void look_ahead(const Views& views, const NameCase& one, FoundCauses& findings) {
  for (const auto rule : {registration_rule, zone_rule, missing_rule}) {
    FoundCauses told;
    if (rule(views, one, told) == Settled::no) continue;
    for (FoundCause& claim : told.claims) {
      findings.claim(claim.cause, one, std::move(claim.grounds));
    }
    return;
  }
}

CertificateVerdict verdict_of(const Views& views, std::size_t certificate,
                              const std::vector<NameCase>& cases, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  if (!findings.claims.empty()) {
    const CauseRow& row = cause_row(findings.claims.front().cause);
    return {
        certificate, DiagnosisVerdict::causes, {std::string(row.title), std::string(row.title_ko)}};
  }
  if (!findings.open.empty()) return undecided(certificate);
  if (is_waiting(seen)) return waiting_verdict(views, certificate, cases, findings);
  return settled_verdict(views, certificate, findings);
}

void add_all(Diagnosis& diagnosis, FoundCauses findings) {
  std::ranges::move(findings.claims, std::back_inserter(diagnosis.claims));
  for (OpenCause& one : findings.open) {
    const bool is_new =
        std::ranges::find(diagnosis.open, one.cause, &OpenCause::cause) == diagnosis.open.end();
    if (is_new) diagnosis.open.push_back(std::move(one));
  }
  if (diagnosis.ask_next.empty()) diagnosis.ask_next = findings.ask;
}

/// The worst of all.
DiagnosisVerdict verdict_of_all(const Diagnosis& diagnosis) {
  const auto is_any = [&](DiagnosisVerdict verdict) {
    return std::ranges::find(diagnosis.certificates, verdict, &CertificateVerdict::verdict) !=
           diagnosis.certificates.end();
  };
  if (is_any(DiagnosisVerdict::causes)) return DiagnosisVerdict::causes;
  const bool is_unknown =
      diagnosis.certificates.empty() || is_any(DiagnosisVerdict::not_enough_evidence);
  return is_unknown ? DiagnosisVerdict::not_enough_evidence : DiagnosisVerdict::nothing_wrong;
}

std::string first_question(const Evidence& evidence) {
  constexpr std::string_view kDescribe = "aws acm describe-certificate --certificate-arn ";
  for (const LeftAside& one : evidence.left_aside) {
    const std::string_view instead = one.instead;
    if (!instead.starts_with(kDescribe)) continue;
    return std::string(kDescribe) + for_shell(instead.substr(kDescribe.size()));
  }
  for (const ListedCertificate& one : evidence.listed) {
    if (one.status == "ISSUED") continue;
    return fmt::format("aws acm describe-certificate --certificate-arn {}",
                       for_shell(one.arn.text));
  }
  return evidence.listed.empty() ? "aws acm list-certificates"
                                 : fmt::format("aws acm describe-certificate --certificate-arn {}",
                                               for_shell(evidence.listed.front().arn.text));
}

}  // namespace

Diagnosis diagnose(const Evidence& evidence) {
  const Views views(evidence);
  Diagnosis diagnosis;
  for (std::size_t i = 0; i < evidence.certificates.size(); ++i) {
    const CertificateSeen& seen = evidence.certificates[i];
    FoundCauses findings;
    if (auto replaced = replaced_verdict(views, i)) {
      diagnosis.certificates.push_back(*std::move(replaced));
      continue;
    }
    refusal_rule(views, i, findings);
    renewal_rule(views, i, findings);
    std::vector<NameCase> cases;
    if (is_waiting(seen)) {
      cases = name_cases(views, i);
      for (const NameCase& one : cases) ask_about_record(views, one, findings);
      undescribed_rule(views, i, findings);
    } else if (is_renewal_due(views, i)) {
      for (const NameCase& one : name_cases_of_renewal(views, i)) {
        look_ahead(views, one, findings);
      }
    }
    caa_rule(views, i, findings);
    request_rule(views, i, cases, findings);
    diagnosis.certificates.push_back(verdict_of(views, i, cases, findings));
    for (FoundCause& claim : findings.claims) claim.fixes = fixes_of(views, claim, cases);
    add_all(diagnosis, std::move(findings));
  }
  diagnosis.verdict = verdict_of_all(diagnosis);
  if (evidence.certificates.empty()) diagnosis.ask_next = first_question(evidence);
  return diagnosis;
}

}  // namespace acmsim::sim
