// What can be read off a certificate: everything here is derived, nothing is stored.
#include <algorithm>

#include "model/acm/certificate.hpp"
#include "model/base/match.hpp"

namespace acmsim::acm {

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

std::vector<ResourceHandle> in_use_by(const Certificate& certificate) {
  std::vector<ResourceHandle> resources;
  for (const Use& use : certificate.uses) {
    if (use.phase != UsePhase::arriving) resources.push_back(use.resource);
  }
  return resources;
}

RenewalEligibility renewal_eligibility(const Certificate& certificate) {
  return status_of(certificate) == Status::issued && !in_use_by(certificate).empty()
             ? RenewalEligibility::eligible
             : RenewalEligibility::ineligible;
}

bool shows_records(const Certificate& certificate, const CertificateFacts& facts) {
  if (facts.method != ValidationMethod::dns) return false;
  const auto* pending = std::get_if<PendingValidation>(&certificate.phase);
  return pending == nullptr || pending->shown;
}

bool asks_dns(const Certificate& certificate, const CertificateFacts& facts) {
  return facts.method == ValidationMethod::dns &&
         std::holds_alternative<PendingValidation>(certificate.phase);
}

std::vector<Timer> timers_of(const Certificate& certificate, CertificateHandle self,
                             const CertificateFacts& facts) {
  std::vector<Timer> timers;
  const auto add = [&](TimerKind kind, std::uint32_t part = 0) {
    const Timer timer{kind, self.index, part};
    if (std::ranges::find(timers, timer) == timers.end()) timers.push_back(timer);
  };
  if (const auto* pending = std::get_if<PendingValidation>(&certificate.phase)) {
    if (facts.method == ValidationMethod::dns && !pending->shown) add(TimerKind::record_shown);
    const bool proved = std::ranges::all_of(
        certificate.rows, [](const Row& row) { return row.status == RowStatus::success; });
    add(proved ? TimerKind::issuance : TimerKind::validation_limit);
    for (const Row& row : certificate.rows) {
      if (row.batch) add(TimerKind::dns_validation, *row.batch);
    }
  }
  if (const auto* issued = std::get_if<Issued>(&certificate.phase)) {
    if (!issued->attachable) add(TimerKind::attachable);
    add(TimerKind::expiry);
  }
  for (const Use& use : certificate.uses) {
    if (use.phase == UsePhase::arriving) add(TimerKind::in_use_set, use.resource.index);
    if (use.phase == UsePhase::leaving) add(TimerKind::in_use_release, use.resource.index);
  }
  std::ranges::sort(timers);
  return timers;
}

}  // namespace acmsim::acm
