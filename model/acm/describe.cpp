// What can be read off a certificate: everything here is derived, nothing is stored.
#include <algorithm>
#include <bit>
#include <utility>

#include "model/acm/certificate.hpp"
#include "model/base/match.hpp"

namespace acmsim::acm {

namespace {

/// A part of an ARN: `arn:aws:acm:REGION:ACCOUNT:...`.
std::string_view part_of_arn(std::string_view arn, int place) {
  for (; place > 0; --place) arn.remove_prefix(std::min(arn.find(':'), arn.size() - 1) + 1);
  return arn.substr(0, arn.find(':'));
}

}  // namespace

std::string_view CertificateFacts::region() const { return part_of_arn(arn, 3); }
std::string_view CertificateFacts::account() const { return part_of_arn(arn, 4); }

// No generic lambda here, on purpose: a phase added to the variant must stop the build.
Status status_of(const Certificate& certificate) {
  return std::visit(Match{
                        [](const PendingValidation&) { return Status::pending_validation; },
                        [](const Issued&) { return Status::issued; },
                        [](const Expired&) { return Status::expired; },
                        [](const ValidationTimedOut&) { return Status::validation_timed_out; },
                        [](const Failed&) { return Status::failed; },
                        [](const Inactive&) { return Status::inactive; },
                        [](const Revoked&) { return Status::revoked; },
                    },
                    certificate.phase);
}

bool was_issued(const Certificate& certificate) {
  const Status status = status_of(certificate);
  return status == Status::issued || status == Status::expired || status == Status::revoked;
}

ValidationMethod method_of(const Certificate& certificate, const CertificateFacts& facts) {
  return certificate.update == UpdateStatus::success ? ValidationMethod::dns : facts.method;
}

bool is_moving(const Certificate& certificate) {
  return certificate.update == UpdateStatus::pending_domain_validation;
}

bool is_proved(const Certificate& certificate) {
  return std::ranges::all_of(certificate.rows,
                             [](const Row& row) { return row.status == RowStatus::success; });
}

std::vector<ResourceHandle> in_use_by(const Certificate& certificate) {
  std::vector<ResourceHandle> resources;
  for (const Use& use : certificate.uses) {
    if (use.phase != UsePhase::arriving) resources.push_back(use.resource);
  }
  return resources;
}

RenewalEligibility renewal_eligibility(const Certificate& certificate) {
  const bool is_used = std::ranges::any_of(
      certificate.uses, [](const Use& use) { return use.phase != UsePhase::arriving; });
  const bool is_wanted = is_used || certificate.key_export == Export::exported;
  const bool is_renewed = status_of(certificate) == Status::issued && !is_imported(certificate);
  return is_renewed && is_wanted ? RenewalEligibility::eligible : RenewalEligibility::ineligible;
}

const Renewal* renewal_of(const Certificate& certificate) {
  const auto* issued = std::get_if<Issued>(&certificate.phase);
  const bool is_begun = issued != nullptr && issued->due && issued->due->renewal;
  return is_begun ? &*issued->due->renewal : nullptr;
}
Renewal* renewal_of(Certificate& certificate) {
  return const_cast<Renewal*>(renewal_of(std::as_const(certificate)));
}

bool renewal_waits(const Certificate& certificate) {
  const Renewal* renewal = renewal_of(certificate);
  return renewal != nullptr && renewal->stage == RenewalStage::waiting;
}

std::optional<RenewalStatus> renewal_status(const Certificate& certificate) {
  if (!certificate.rows.front().renewal) return std::nullopt;
  if (const Renewal* renewal = renewal_of(certificate)) {
    return row_of(kRenewalStageNames, renewal->stage).status;
  }
  const auto* issued = std::get_if<Issued>(&certificate.phase);
  return issued != nullptr && !issued->due ? RenewalStatus::success : RenewalStatus::failed;
}

bool wants_proof(const Certificate& certificate, std::size_t row) {
  if (certificate.rows[row].status != RowStatus::success) return true;
  const Renewal* renewal = renewal_of(certificate);
  return renewal != nullptr && renewal->stage <= RenewalStage::waiting &&
         certificate.rows[row].renewal != RowStatus::success;
}

bool wants_record(const Certificate& certificate, const CertificateFacts& facts, std::size_t row) {
  if (is_moving(certificate)) return !certificate.rows[row].moved;
  return method_of(certificate, facts) == ValidationMethod::dns && wants_proof(certificate, row);
}

bool shows_records(const Certificate& certificate, const CertificateFacts& facts) {
  if (is_imported(certificate) || method_of(certificate, facts) != ValidationMethod::dns)
    return false;
  const auto* pending = std::get_if<PendingValidation>(&certificate.phase);
  return pending == nullptr || pending->shown;
}

bool asks_dns(const Certificate& certificate, const CertificateFacts& facts) {
  if (is_moving(certificate)) return true;
  if (method_of(certificate, facts) != ValidationMethod::dns) return false;
  if (std::holds_alternative<PendingValidation>(certificate.phase)) return true;
  const Renewal* renewal = renewal_of(certificate);
  return renewal != nullptr && renewal->stage <= RenewalStage::forbidden;
}

bool asks_caa(const Certificate& certificate) {
  return std::holds_alternative<PendingValidation>(certificate.phase) ||
         renewal_of(certificate) != nullptr;
}

bool fails_unproved(const Certificate& certificate, const Rules& rules) {
  const auto* pending = std::get_if<PendingValidation>(&certificate.phase);
  return pending != nullptr && pending->caa_forbids && !is_proved(certificate) &&
         rules.caa_is_asked != CaaIsAsked::after_proof && rules.caa_failure == CaaFailure::failed;
}

Few<Timer, 8> timers_of(const Certificate& certificate, CertificateHandle self,
                        const CertificateFacts& facts, const Rules& rules) {
  Few<Timer, 8> timers;
  const auto add = [&](TimerKind kind, std::uint32_t part = 0) {
    const Timer timer{kind, self.index, part};
    if (std::ranges::find(timers, timer) == timers.end()) timers.push_back(timer);
  };
  if (const auto* pending = std::get_if<PendingValidation>(&certificate.phase)) {
    if (facts.method == ValidationMethod::dns && !pending->shown) add(TimerKind::record_shown);
    if (!is_proved(certificate)) add(TimerKind::validation_limit);
    const bool is_next = is_proved(certificate) && !pending->held;
    if (is_next || fails_unproved(certificate, rules)) add(TimerKind::issuance);
  }
  if (const auto* issued = std::get_if<Issued>(&certificate.phase)) {
    if (!issued->attachable) add(TimerKind::attachable);
    // What an imported one holds has its end by itself.
    if (!is_imported(certificate)) add(issued->due ? TimerKind::expiry : TimerKind::renewal_due);
    if (issued->due && issued->due->next_notice_day > 0) add(TimerKind::notice_day);
    const SmallSet notices = issued->due ? issued->due->notices : SmallSet{};
    for (std::uint64_t days = notices.bits(); days != 0; days &= days - 1) {
      add(TimerKind::notice_hour, static_cast<std::uint32_t>(std::countr_zero(days)));
    }
  }
  if (is_moving(certificate)) add(TimerKind::validation_limit);
  for (std::uint32_t i = 0; i < certificate.rows.size(); ++i) {
    if (certificate.rows[i].batch) add(TimerKind::dns_validation, *certificate.rows[i].batch);
  }
  for (const Use& use : certificate.uses) {
    if (use.phase == UsePhase::arriving) add(TimerKind::in_use_set, use.resource.index);
    if (use.phase == UsePhase::leaving) add(TimerKind::in_use_release, use.resource.index);
  }
  const auto followed = followed_timers_of(certificate, self, facts);
  timers.insert(timers.end(), followed.begin(), followed.end());
  std::ranges::sort(timers);
  return timers;
}

Few<Timer, 4> followed_timers_of(const Certificate& certificate, CertificateHandle self,
                                 const CertificateFacts& facts) {
  Few<Timer, 4> timers;
  const auto add = [&](TimerKind kind, std::uint32_t part = 0) {
    timers.push_back({kind, self.index, part});
  };
  for (std::uint32_t i = 0; i < certificate.rows.size(); ++i) {
    if (certificate.rows[i].link) add(TimerKind::mail_link, i);
  }
  const Renewal* renewal = renewal_of(certificate);
  if (renewal == nullptr) return timers;
  if (would_try(certificate, facts)) add(TimerKind::renewal_attempt);
  if (renewal->mail_due) add(TimerKind::renewal_mail);
  if (renewal->stage == RenewalStage::proved) add(TimerKind::renewal_issuance);
  return timers;
}

}  // namespace acmsim::acm
