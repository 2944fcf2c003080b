// What a certificate is asked to do, and what it is told.
#include <algorithm>
#include <string>
#include <utility>

#include "model/acm/transition.hpp"
#include "model/base/match.hpp"

namespace acmsim::acm {
namespace {

/// The smallest number that no running batch has. There are never more batches than names.
std::uint32_t free_batch(const Few<Row, 1>& rows) {
  std::uint32_t batch = 0;
  while (std::ranges::find(rows, std::optional(batch), &Row::batch) != rows.end()) ++batch;
  return batch;
}

/// Whether a visible record is validated by itself. A renewal looks at all records at once.
bool is_validated_alone(const Certificate& certificate, const Row& row) {
  return is_moving(certificate) ? !row.moved : row.status != RowStatus::success;
}

Transition observe_records(const Certificate& before, const Self& self,
                           const RecordsVisible& fact) {
  ensure(fact.visible.size() == before.rows.size(), "a fact speaks of every name");
  Transition transition{before, {}};
  auto& rows = transition.next->rows;
  if (!asks_dns(before, self.facts)) return transition;
  std::vector<std::size_t> appeared;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    if (row.visible == fact.visible[i]) continue;
    row.visible = fact.visible[i];
    if (!is_validated_alone(before, row)) continue;
    if (row.visible) {
      appeared.push_back(i);
    } else if (const auto left = std::exchange(row.batch, std::nullopt)) {
      if (std::ranges::find(rows, left, &Row::batch) == rows.end()) {
        transition.effects.emplace_back(Disarm{self.timer(TimerKind::dns_validation, *left)});
      }
    }
  }
  if (!appeared.empty()) {
    const std::uint32_t batch = free_batch(rows);
    for (const std::size_t i : appeared) rows[i].batch = batch;
    transition.effects.emplace_back(
        Arm{self.timer(TimerKind::dns_validation, batch), self.rules[Timing::dns_validation], {}});
  }
  follow(before, transition, self);
  return transition;
}

/// A certificate whose names are proved, for which ACM has asked CAA before that and asks no more.
bool has_asked_caa(const Certificate& certificate, const Rules& rules) {
  const auto* pending = std::get_if<PendingValidation>(&certificate.phase);
  return pending != nullptr && !pending->held && is_proved(certificate) &&
         rules.caa_is_asked == CaaIsAsked::before_proof;
}

/// A pending certificate that ACM holds back goes on once CAA permits it. Where it asks before the
/// names are proved it is about to fail it, or no longer.
Transition observe_caa(const Certificate& before, const Self& self, const CaaForbids& fact) {
  Transition transition{before, {}};
  if (!asks_caa(before) || has_asked_caa(before, self.rules)) return transition;
  auto* pending = std::get_if<PendingValidation>(&transition.next->phase);
  bool& forbids = pending ? pending->caa_forbids : renewal_of(*transition.next)->caa_forbids;
  if (std::exchange(forbids, fact.any) == fact.any) return transition;
  if (pending != nullptr) {
    const Timer issuance = self.timer(TimerKind::issuance);
    const bool goes_on = std::exchange(pending->held, false);
    if (goes_on || fails_unproved(*transition.next, self.rules)) {
      transition.effects.emplace_back(Arm{issuance, self.rules[Timing::issuance], {}});
    } else if (fails_unproved(before, self.rules)) {
      transition.effects.emplace_back(Disarm{issuance});
    }
    return transition;
  }
  follow(before, transition, self);
  return transition;
}

Transition observe_use(const Certificate& before, const Self& self, const UsedBy& fact) {
  Transition transition{before, {}};
  auto& uses = transition.next->uses;
  const auto use = std::ranges::lower_bound(uses, fact.resource, {}, &Use::resource);
  const bool known = use != uses.end() && use->resource == fact.resource;
  const Timer set = self.timer(TimerKind::in_use_set, fact.resource.index);
  const Timer release = self.timer(TimerKind::in_use_release, fact.resource.index);
  if (fact.used && !known) {
    uses.insert(use, Use{fact.resource, UsePhase::arriving});
    transition.effects.emplace_back(Arm{set, self.rules[Timing::in_use_set], {}});
  } else if (fact.used && use->phase == UsePhase::leaving) {
    use->phase = UsePhase::held;
    transition.effects.emplace_back(Disarm{release});
  } else if (!fact.used && known && use->phase == UsePhase::held) {
    use->phase = UsePhase::leaving;
    transition.effects.emplace_back(Arm{release, self.rules[Timing::in_use_release], {}});
  } else if (!fact.used && known && use->phase == UsePhase::arriving) {
    uses.erase(use);
    transition.effects.emplace_back(Disarm{set});
  }
  return transition;
}

Transition observe_approval(const Certificate& before, const Self& self, const NameApproved& fact) {
  Transition transition{before, {}};
  Row& row = transition.next->rows.at(fact.row);
  if (!row.link) return transition;
  row.link = false;
  if (std::holds_alternative<PendingValidation>(before.phase)) {
    prove(transition, self, fact.row);
  } else if (renewal_waits(before)) {
    approve_renewal(transition, self, fact.row);
  }
  follow(before, transition, self);
  return transition;
}

/// Source: ACM API Reference, FailureReason NO_AVAILABLE_CONTACTS [D]. A renewal goes on waiting.
Transition observe_no_mailbox(const Certificate& before, const Self& self, const NoMailbox& fact) {
  if (!std::holds_alternative<PendingValidation>(before.phase)) return {before, {}};
  Transition transition = leave_phase(before, self, Failed{FailureReason::no_available_contacts});
  transition.next->rows.at(fact.row).status = RowStatus::failed;
  transition.effects.emplace_back(self.announce(Happening::certificate_failed));
  return transition;
}

Result<Transition> answer_delete(const Certificate& before, const Self& self) {
  if (!before.uses.empty()) {
    // Source: ACM API Reference, DeleteCertificate [D]; text as recorded [U].
    return refuse(ErrorCode::resource_in_use, "Certificate " + self.facts.arn + " in account " +
                                                  std::string(self.facts.account()) +
                                                  " is in use.");
  }
  Transition transition;
  for (const Timer& timer : timers_of(before, self.handle, self.facts, self.rules)) {
    transition.effects.emplace_back(Disarm{timer});
  }
  transition.effects.emplace_back(self.announce(Happening::certificate_deleted));
  return transition;
}

/// Within 72 hours of the request or of the last such mail a pending certificate gets another, and
/// as much time again. A renewal gets one as long as it waits. Source: ACM API Reference,
/// ResendValidationEmail [D]; the text of the error is ours [I].
Result<Transition> answer_resend(const Certificate& before, const Self& self,
                                 const ResendValidationEmail& command) {
  const bool is_pending =
      std::holds_alternative<PendingValidation>(before.phase) && before.rows.at(command.row).link;
  const bool renews =
      renewal_waits(before) && before.rows.at(command.row).renewal != RowStatus::success;
  const bool is_mailed = method_of(before, self.facts) == ValidationMethod::email;
  if (!is_mailed || (!is_pending && !renews)) {
    return refuse(ErrorCode::invalid_state,
                  "Certificate " + self.facts.arn + " is not waiting for an approval by e-mail.");
  }
  Transition transition{before, {}};
  send_mail(transition, self, command.row);
  if (is_pending) {
    transition.effects.emplace_back(
        Arm{self.timer(TimerKind::validation_limit), self.rules[Timing::validation_limit], {}});
  } else {
    renewal_of(*transition.next)->mail_due = false;
    follow(before, transition, self);
  }
  return transition;
}

/// Also where it is so near its end that its renewal should have begun: it is eligible from now on.
/// Sources: ACM API Reference, ExportCertificate; ACM User Guide, managed renewal [D]; the texts
/// are ours [I].
Result<Transition> answer_export(const Certificate& before, const Self& self) {
  if (!was_issued(before)) {
    return refuse(ErrorCode::request_in_progress,
                  "The certificate " + self.facts.arn + " has not been issued.");
  }
  if (before.key_export == Export::disabled) {
    return refuse(ErrorCode::validation_exception,
                  "Certificate ARN: " + self.facts.arn +
                      " is not a private certificate, and its Export is not ENABLED.");
  }
  Transition transition{before, {}};
  transition.next->key_export = Export::exported;
  begin_renewal(transition, self);
  follow(before, transition, self);
  return transition;
}

/// Source: ACM User Guide, tag restrictions. [D]
constexpr std::size_t kTagsMax = 50;

/// Source: ACM API Reference, TooManyTagsException [D]; the text is ours [I].
Result<Transition> answer_tags(const Certificate& before, const Self& self,
                               const ChangeTags& command) {
  Transition transition{before, {}};
  Labels& tags = transition.next->tags;
  for (const TagPattern& pattern : command.removed) {
    std::erase_if(tags, [&](const Label& tag) {
      return tag.key == pattern.key && (!pattern.value || tag.value == *pattern.value);
    });
  }
  for (const Label& tag : command.added) put(tags, tag);
  if (tags.size() <= kTagsMax) return transition;
  return refuse(ErrorCode::too_many_tags, "Certificate " + self.facts.arn +
                                              " can have no more than " + std::to_string(kTagsMax) +
                                              " tags.");
}

}  // namespace

Result<Transition> answer(const Certificate& before, CertificateHandle self, const Command& command,
                          const CertificateFacts& facts, const Rules& rules) {
  const Self who{self, facts, rules};
  return std::visit(
      Match{
          [&](const DeleteCertificate&) { return answer_delete(before, who); },
          [&](const ResendValidationEmail& resend) { return answer_resend(before, who, resend); },
          [&](const UpdateCertificateOptions&) { return begin_move(before, who); },
          [&](const ExportCertificate&) { return answer_export(before, who); },
          [&](const ChangeTags& change) { return answer_tags(before, who, change); },
      },
      command);
}

Transition observe(const Certificate& before, CertificateHandle self, const Fact& fact,
                   const CertificateFacts& facts, const Rules& rules) {
  const Self who{self, facts, rules};
  return std::visit(
      Match{
          [&](const RecordsVisible& records) { return observe_records(before, who, records); },
          [&](const CaaForbids& caa) { return observe_caa(before, who, caa); },
          [&](const UsedBy& used) { return observe_use(before, who, used); },
          [&](const NameApproved& approved) { return observe_approval(before, who, approved); },
          [&](const NoMailbox& missing) { return observe_no_mailbox(before, who, missing); },
          [&](const ContentAged& aged) { return observe_age(before, who, aged); },
      },
      fact);
}

}  // namespace acmsim::acm
