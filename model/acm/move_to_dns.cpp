// The change of an issued certificate from EMAIL to DNS.
//
// ACM asks the DNS for the records of all names, as for a new certificate, and has 72 hours for it.
// Until the last is proved nothing else changes: the certificate, its users and its renewal by mail
// go on. Then its mails no longer count, and a renewal that waits for them asks the DNS. If the
// time runs out it stays with e-mail, and may be asked again. Sources: ACM User Guide, updating a
// certificate's validation method; AWS SDK for JavaScript, client-acm, UpdateCertificateOptions.
// [D] What happens to a renewal under way is inferred. [I]
#include <algorithm>
#include <utility>

#include "model/acm/transition.hpp"

namespace acmsim::acm {
namespace {

void end_move(Transition& transition, const Self& self, UpdateStatus status) {
  transition.next->update = status;
  for (Row& row : transition.next->rows) {
    row.moved = false;
    if (const auto batch = std::exchange(row.batch, std::nullopt)) {
      transition.effects.emplace_back(Disarm{self.timer(TimerKind::dns_validation, *batch)});
    }
  }
}

}  // namespace

Result<Transition> begin_move(const Certificate& before, const Self& self) {
  // Both texts are ours. [I]
  if (is_moving(before)) {
    return refuse(ErrorCode::conflict,
                  "Certificate " + self.facts.arn + " is already being updated.");
  }
  if (!std::holds_alternative<Issued>(before.phase) ||
      method_of(before, self.facts) != ValidationMethod::email) {
    return refuse(ErrorCode::invalid_state, "Certificate " + self.facts.arn +
                                                " is not an issued certificate that is validated "
                                                "by e-mail.");
  }
  Transition transition{before, {self.announce(Happening::move_to_dns_begun)}};
  transition.next->update = UpdateStatus::pending_domain_validation;
  transition.effects.emplace_back(
      Arm{self.timer(TimerKind::validation_limit), self.rules[Timing::validation_limit], {}});
  return transition;
}

Transition move_names(const Certificate& before, const Self& self, std::uint32_t batch) {
  Transition transition{before, {}};
  auto& rows = transition.next->rows;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    if (rows[i].batch != batch) continue;
    rows[i].batch.reset();
    rows[i].moved = true;
    transition.effects.emplace_back(self.announce(Happening::names_validated, i));
  }
  if (!std::ranges::all_of(rows, &Row::moved)) return transition;
  end_move(transition, self, UpdateStatus::success);
  const bool has_failed = renewal_status(before) == RenewalStatus::failed;
  for (Row& row : rows) {
    row.link = false;
    if (has_failed) row.renewal.reset();
  }
  if (Renewal* renewal = renewal_of(*transition.next)) renewal->mail_due = false;
  transition.effects.emplace_back(Disarm{self.timer(TimerKind::validation_limit)});
  transition.effects.emplace_back(self.announce(Happening::moved_to_dns));
  begin_renewal(transition, self);  // One by mail is begun no more.
  follow(before, transition, self);
  return transition;
}

Transition give_up_move(const Certificate& before, const Self& self) {
  Transition transition{before, {}};
  end_move(transition, self, UpdateStatus::failed);
  transition.effects.emplace_back(self.announce(Happening::move_to_dns_failed));
  follow(before, transition, self);
  return transition;
}

}  // namespace acmsim::acm
