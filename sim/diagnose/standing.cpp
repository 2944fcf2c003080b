// Certificates against which nothing was found: whether that says that nothing is wrong.
#include "sim/diagnose/standing.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/timing.hpp"
#include "sim/diagnose/shell.hpp"

namespace acmsim::sim {
namespace {

Delay standard_delay(Timing timing) { return row_of(kTimingRows, timing).standard; }

/// From a record that is right to ISSUED, if ACM takes its time.
Duration longest_wait() {
  return standard_delay(Timing::dns_validation).latest + standard_delay(Timing::issuance).latest;
}

bool is_all_right(const NameCase& one) {
  if (one.is_on_its_way) return one.wrongs.empty();
  const bool are_agreed = one.absents.empty() && one.wrongs.empty();
  if (one.rights.empty()) return one.authority_is_right && are_agreed && one.failures.empty();
  return are_agreed || one.authority_is_right;
}

/// That it is issued; and which record its renewal will miss, where that is known.
Said issued_state(const Views& views, std::size_t certificate) {
  Said said{"issued", "발급됨"};
  for (const NameCase& one : name_cases_of_renewal(views, certificate)) {
    FoundCauses told;
    if (missing_rule(views, one, told) == Settled::no) continue;
    said.en += fmt::format("; renewal needs {}, which is not seen", one.record.text());
    said.ko += fmt::format(". 갱신에 필요한 {} 레코드가 보이지 않습니다", one.record.text());
  }
  return said;
}

/// Where the wait of a request stands; nothing where it is not told when it began.
struct Wait {
  Duration age{0};    ///< Since the request.
  Duration since{0};  ///< Since the last change of a zone that was captured, or the request.
  Duration left{0};   ///< Until ACM gives up; negative: since then.
};

std::optional<Wait> wait_of(const Views& views, const CertificateSeen& seen) {
  if (!seen.created_at || !views.evidence.now || seen.renewal) return std::nullopt;
  const Instant now = *views.evidence.now;
  Instant begin = *seen.created_at;
  for (const ChangeSeen& change : views.evidence.changes) {
    if (change.submitted_at && *change.submitted_at <= now) {
      begin = std::max(begin, *change.submitted_at);
    }
  }
  const Duration age = now - *seen.created_at;
  return Wait{age, now - begin, standard_delay(Timing::validation_limit).latest - age};
}

Said overdue_state(const Wait& wait) {
  return {
      fmt::format("its records are right, {} old: ACM takes {} at most; it gives up in {}",
                  format_short(wait.age), format_short(longest_wait()), format_short(wait.left)),
      fmt::format("레코드가 올바르고 요청 후 {}이 지났습니다. ACM은 늦어도 {} 안에 발급하며, {} "
                  "뒤에 포기합니다",
                  korean_duration(format_duration(wait.age)),
                  korean_duration(format_duration(longest_wait())),
                  korean_duration(format_duration(wait.left)))};
}

Said over_state(const Wait& wait) {
  return {fmt::format("pending when it was captured; ACM gave up on what was not issued by then, "
                      "{} ago",
                      format_short(-wait.left)),
          fmt::format("수집할 때는 대기 중이었습니다. 그때까지 발급되지 않았다면 {} 전에 요청이 "
                      "만료되었습니다",
                      korean_duration(format_duration(-wait.left)))};
}

Said patient_state(const std::optional<Wait>& wait) {
  const Duration usual = standard_delay(Timing::dns_validation).typical;
  Said said{"its records are right", "레코드가 올바릅니다"};
  if (wait) {
    said.en += fmt::format(", {} old", format_short(wait->age));
    said.ko +=
        fmt::format(". 요청 후 {}가 지났습니다", korean_duration(format_duration(wait->age)));
  }
  said.en += fmt::format(": wait, as a rule {}", format_short(usual));
  said.ko +=
      fmt::format(". 기다리세요. 보통 {}쯤 걸립니다", korean_duration(format_duration(usual)));
  if (wait && wait->left < longest_wait()) {
    said.en += fmt::format("; ACM gives up in {}", format_short(wait->left));
    said.ko +=
        fmt::format(". ACM은 {} 뒤에 포기합니다", korean_duration(format_duration(wait->left)));
  }
  return said;
}

void ask_for_caa(const CertificateSeen& seen, FoundCauses& findings) {
  findings.leave_open(
      {StuckCause::caa_forbids, StuckCause::caa_at_parent, StuckCause::caa_behind_alias},
      fmt::format("dig {} CAA", for_shell(seen.domain.without_wildcard().text())));
}

}  // namespace

std::string describe_command(const CertificateSeen& seen) {
  return seen.arn.text.empty()
             ? "aws acm list-certificates"
             : "aws acm describe-certificate --certificate-arn " + for_shell(seen.arn.text);
}

std::vector<DomainName> all_names(const CertificateSeen& seen) {
  return seen.names.empty() ? std::vector{seen.domain} : seen.names;
}

bool is_about(const RefusalSeen& refusal, const CertificateSeen& seen) {
  return refusal.message.find("arn:") == std::string::npos ||
         refusal.message.find(seen.arn.text) != std::string::npos;
}

bool is_by_mail(const NameSeen& row) {
  return row.method == "EMAIL" || (row.method.empty() && !row.record && !row.emails.empty());
}

bool are_same_names(const CertificateSeen& one, const CertificateSeen& other) {
  const auto sorted = [](std::vector<DomainName> names) {
    std::ranges::sort(names);
    return names;
  };
  return one.domain == other.domain && sorted(one.names) == sorted(other.names);
}

bool is_young(const Views& views, const CertificateSeen& seen) {
  return seen.created_at && views.evidence.now && !seen.renewal &&
         *views.evidence.now - *seen.created_at < longest_wait();
}

bool is_given_up(const CertificateSeen& seen) {
  return seen.status == "VALIDATION_TIMED_OUT" || seen.status == "FAILED";
}

bool is_waiting(const CertificateSeen& seen) {
  if (seen.status.empty()) {  // Its rows alone were captured.
    return std::ranges::find(seen.rows, std::string("PENDING_VALIDATION"), &NameSeen::status) !=
           seen.rows.end();
  }
  if (seen.renewal) return seen.renewal->status != "SUCCESS";
  return seen.status == "PENDING_VALIDATION" || seen.status == "VALIDATION_TIMED_OUT";
}

CertificateVerdict undecided(std::size_t certificate) {
  return {certificate,
          DiagnosisVerdict::not_enough_evidence,
          {"what was captured does not decide", "수집된 정보로는 판단할 수 없습니다"}};
}

std::optional<CertificateVerdict> replaced_verdict(const Views& views, std::size_t certificate) {
  const Evidence& evidence = views.evidence;
  const CertificateSeen& seen = evidence.certificates[certificate];
  if (!is_given_up(seen) || !evidence.refusals.empty()) return std::nullopt;
  const auto other = std::ranges::find_if(evidence.certificates, [&](const CertificateSeen& one) {
    return &one != &seen && one.status == "ISSUED" && one.arn.region == seen.arn.region &&
           one.arn.account == seen.arn.account && are_same_names(one, seen);
  });
  if (other == evidence.certificates.end()) return std::nullopt;
  return CertificateVerdict{
      certificate,
      DiagnosisVerdict::nothing_wrong,
      {fmt::format("{}, and issued since as {}", seen.status, other->arn.text),
       fmt::format("{}. 이후 {}로 발급되었습니다", seen.status, other->arn.text)}};
}

void undescribed_rule(const Views& views, std::size_t certificate, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const auto lacks_record = [&](const NameSeen& row) {
    if (row.status == "SUCCESS" || row.record || is_by_mail(row)) return false;
    return std::ranges::none_of(
        seen.rows, [&](const NameSeen& first) { return first.name == row.name && first.record; });
  };
  const auto& rows = seen.renewal ? seen.renewal->names : seen.rows;
  const bool is_unnamed = seen.domain.is_root() || (rows.empty() && !seen.renewal);
  if (!is_unnamed && std::ranges::none_of(rows, lacks_record)) return;
  findings.leave_open(
      {seen.renewal ? StuckCause::renewal_record_missing : StuckCause::record_missing},
      describe_command(seen));
}

CertificateVerdict waiting_verdict(const Views& views, std::size_t certificate,
                                   const std::vector<NameCase>& cases, FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  const bool is_settled = std::ranges::all_of(cases, is_all_right);
  if (!is_settled || seen.status == "VALIDATION_TIMED_OUT") {
    findings.leave_open({}, describe_command(seen));
    return undecided(certificate);
  }
  if (seen.renewal) {
    return {certificate,
            DiagnosisVerdict::nothing_wrong,
            {"ACM is renewing it; there is nothing to do",
             "ACM이 갱신하고 있습니다. 할 일이 없습니다"}};
  }
  const auto wait = wait_of(views, seen);
  if (wait && wait->left <= Duration{0}) {
    findings.leave_open({StuckCause::timed_out}, describe_command(seen));
    return {certificate, DiagnosisVerdict::not_enough_evidence, over_state(*wait)};
  }
  if (std::ranges::any_of(seen.rows, [](const NameSeen& row) {
        return row.status != "SUCCESS" && is_by_mail(row);
      })) {
    return {certificate,
            DiagnosisVerdict::nothing_wrong,
            {"ACM has sent its mail: somebody has to approve",
             "ACM이 메일을 보냈습니다. 받은 사람이 승인해야 합니다"}};
  }
  // Once every name is proved, CAA is all that is left.
  const Duration patience =
      cases.empty() ? 2 * standard_delay(Timing::dns_validation).typical : longest_wait();
  if (wait && wait->since > patience && !is_caa_known(views, certificate)) {
    ask_for_caa(seen, findings);
    return {certificate, DiagnosisVerdict::not_enough_evidence, overdue_state(*wait)};
  }
  if (wait && wait->since > longest_wait()) {
    findings.leave_open({StuckCause::negative_cache, StuckCause::record_flaps},
                        describe_command(seen));
    return {certificate, DiagnosisVerdict::not_enough_evidence, overdue_state(*wait)};
  }
  return {certificate, DiagnosisVerdict::nothing_wrong, patient_state(wait)};
}

CertificateVerdict settled_verdict(const Views& views, std::size_t certificate,
                                   FoundCauses& findings) {
  const CertificateSeen& seen = views.evidence.certificates[certificate];
  if (seen.status == "ISSUED" && !seen.domain.is_root()) {
    return {certificate, DiagnosisVerdict::nothing_wrong, issued_state(views, certificate)};
  }
  if (seen.status == "REVOKED") {
    findings.leave_open({},
                        "aws cloudtrail lookup-events --lookup-attributes "
                        "AttributeKey=EventName,AttributeValue=RevokeCertificate");
    return {certificate,
            DiagnosisVerdict::not_enough_evidence,
            {"revoked, for good: what needs it needs another certificate",
             "해지되어 되돌릴 수 없습니다. 다른 인증서가 필요합니다"}};
  }
  findings.leave_open({}, describe_command(seen));
  if (seen.status == "EXPIRED" || seen.status == "INACTIVE") {
    const bool is_over = seen.status == "EXPIRED";
    return {certificate,
            DiagnosisVerdict::not_enough_evidence,
            {is_over ? "expired; why it was not renewed is not in what was captured"
                     : "inactive: it serves nobody; why is not in what was captured",
             is_over ? "만료되었습니다. 갱신되지 않은 까닭은 수집된 정보에 없습니다"
                     : "비활성 상태입니다. 까닭은 수집된 정보에 없습니다"}};
  }
  return undecided(certificate);
}

}  // namespace acmsim::sim
