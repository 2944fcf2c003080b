#include "sim/diagnose/diagnose.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/fixes.hpp"
#include "sim/diagnose/grounds.hpp"

namespace acmsim::sim {
namespace {

/// How long a certificate may be pending, with all right, before one looks for what was not
/// captured. ACM says that it can take several hours. [D]
constexpr Duration kPatience = std::chrono::hours(12);
/// The same where every name is proved: then the certificate is a matter of minutes.
constexpr Duration kPatienceOnceProved = std::chrono::hours(1);

/// The rules about one record, in the order in which they explain each other away.
constexpr std::array kRecordRules{registration_rule, dnssec_rule, zone_rule,   servers_rule,
                                  cache_rule,        record_rule, missing_rule};

bool is_waiting(const CertificateSeen& seen) {
  if (seen.renewal) return seen.renewal->status != "SUCCESS";
  return seen.status == "PENDING_VALIDATION" || seen.status == "VALIDATION_TIMED_OUT";
}

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

bool is_all_right(const NameCase& one) {
  if (one.is_on_its_way) return one.wrongs.empty();
  const bool are_agreed = one.absents.empty() && one.wrongs.empty();
  return !one.rights.empty() && (are_agreed || one.authority_is_right);
}

Said age_of(const Views& views, const CertificateSeen& seen) {
  if (!seen.created_at || !views.evidence.now) return {"", ""};
  const std::string age = format_short(*views.evidence.now - *seen.created_at);
  return {fmt::format(", {} old", age), fmt::format(", 요청 후 {}", age)};
}

/// What is said where nothing is wrong.
Said good_state(const Views& views, const CertificateSeen& seen) {
  const Said age = age_of(views, seen);
  if (seen.renewal && seen.renewal->status != "SUCCESS") {
    return {"ACM is renewing it; there is nothing to do",
            "ACM이 갱신하고 있습니다. 할 일이 없습니다"};
  }
  if (seen.status == "PENDING_VALIDATION") {
    return {fmt::format("its records are right{}: wait, as a rule half an hour", age.en),
            fmt::format("레코드가 올바릅니다{}. 기다리세요. 보통 30분쯤 걸립니다", age.ko)};
  }
  return {seen.status == "ISSUED" ? "issued" : seen.status,
          seen.status == "ISSUED" ? "발급됨" : seen.status};
}

CertificateVerdict verdict_of(const Views& views, std::size_t certificate,
                              const std::vector<NameCase>& cases, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  if (!findings.claims.empty()) {
    const CauseRow& row = cause_row(findings.claims.front().cause);
    return {
        certificate, DiagnosisVerdict::causes, {std::string(row.title), std::string(row.title_ko)}};
  }
  const Said unknown{"what was captured does not decide", "수집된 정보로는 판단할 수 없습니다"};
  if (!findings.open.empty()) return {certificate, DiagnosisVerdict::not_enough_evidence, unknown};
  const bool is_old =
      seen.created_at && views.evidence.now && !seen.renewal &&
      *views.evidence.now - *seen.created_at > (cases.empty() ? kPatienceOnceProved : kPatience);
  if (!is_waiting(seen)) {
    const bool is_good = seen.status == "ISSUED" || seen.status == "INACTIVE";
    if (is_good) return {certificate, DiagnosisVerdict::nothing_wrong, good_state(views, seen)};
    return {certificate, DiagnosisVerdict::not_enough_evidence, unknown};
  }
  const bool is_settled = std::ranges::all_of(cases, is_all_right);
  if (!is_settled || seen.status == "VALIDATION_TIMED_OUT") {
    return {certificate, DiagnosisVerdict::not_enough_evidence, unknown};
  }
  if (is_old && !is_caa_known(views, certificate)) {
    findings.leave_open(
        {StuckCause::caa_forbids, StuckCause::caa_at_parent, StuckCause::caa_behind_alias},
        fmt::format("dig {} CAA", seen.domain.without_wildcard().text()));
    return {certificate, DiagnosisVerdict::not_enough_evidence, unknown};
  }
  return {certificate, DiagnosisVerdict::nothing_wrong, good_state(views, seen)};
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
  for (const ListedCertificate& one : evidence.listed) {
    if (one.status == "ISSUED") continue;
    return fmt::format("aws acm describe-certificate --certificate-arn {}", one.arn.text);
  }
  return evidence.listed.empty() ? "aws acm list-certificates"
                                 : fmt::format("aws acm describe-certificate --certificate-arn {}",
                                               evidence.listed.front().arn.text);
}

}  // namespace

Diagnosis diagnose(const Evidence& evidence) {
  const Views views(evidence);
  Diagnosis diagnosis;
  for (std::size_t i = 0; i < evidence.certificates.size(); ++i) {
    const CertificateSeen& seen = evidence.certificates[i];
    FoundCauses findings;
    refusal_rule(views, i, findings);
    renewal_rule(views, i, findings);
    std::vector<NameCase> cases;
    if (is_waiting(seen)) {
      cases = name_cases(views, i);
      for (const NameCase& one : cases) ask_about_record(views, one, findings);
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
