#include "model/acm/withdrawn.hpp"

#include "model/base/ensure.hpp"
#include "model/base/match.hpp"

namespace acmsim::acm {

Withdrawn withdraw(const Certificate& deleted) {
  using Worth = Withdrawn::Worth;
  if (is_imported(deleted)) return {.worth = Worth::lasting, .content = deleted.content};
  return std::visit(Match{
                        [](const Issued& issued) {
                          return Withdrawn{issued.due ? Worth::due : Worth::valid,
                                           issued.validity_days, issued.due ? 0 : issued.lead_days};
                        },
                        [](const Expired&) { return Withdrawn{Worth::expired}; },
                        [](const Revoked&) { return Withdrawn{Worth::revoked}; },
                        [](const PendingValidation&) { return Withdrawn{Worth::lasting}; },
                        [](const ValidationTimedOut&) { return Withdrawn{Worth::lasting}; },
                        [](const Failed&) { return Withdrawn{Worth::lasting}; },
                        [](const Inactive&) { return Withdrawn{Worth::lasting}; },
                    },
                    deleted.phase);
}

std::optional<Timer> timer_of(const Withdrawn& withdrawn, CertificateHandle self) {
  switch (withdrawn.worth) {
    case Withdrawn::Worth::valid: return Timer{TimerKind::renewal_due, self.index, 0};
    case Withdrawn::Worth::due: return Timer{TimerKind::expiry, self.index, 0};
    case Withdrawn::Worth::lasting:
    case Withdrawn::Worth::expired:
    case Withdrawn::Worth::revoked: break;
  }
  return std::nullopt;
}

WithdrawnTransition fire(const Withdrawn& before, CertificateHandle self) {
  ensure(timer_of(before, self).has_value(), "what fires is armed");
  if (before.worth == Withdrawn::Worth::due) {
    return {{Withdrawn::Worth::expired},
            {Announce{Happening::withdrawn_certificate_expired, self.index, 0}}};
  }
  return {{Withdrawn::Worth::due, before.validity_days},
          {Arm{{TimerKind::expiry, self.index, 0}, exactly(before.lead_days * kDay), {}}}};
}

}  // namespace acmsim::acm
