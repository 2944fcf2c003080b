// How a certificate moves.
//
// Each name of a pending certificate is proved by its own record. Records that become visible in
// the same moment are proved in the same moment: they form a batch with one timer. When the last
// name is proved the limit of 72 hours no longer matters and the certificate is issued a little
// later; from then on only its expiry is left, and its users, which InUseBy follows with a delay.
#include "model/acm/certificate.hpp"

#include <algorithm>

#include "model/base/match.hpp"

namespace acmsim::acm {
namespace {

constexpr Duration kDay{24 * 60 * 60};

Timer own(TimerKind kind, CertificateHandle self, std::uint32_t part = 0) {
  return {kind, self.index, part};
}

Announce announce(Happening what, CertificateHandle self, std::uint32_t part = 0) {
  return {what, self.index, part};
}

bool is_proved(const Row& row) { return row.status == RowStatus::success; }

/// The smallest number that no running batch has. There are never more batches than names.
std::uint32_t free_batch(const std::vector<Row>& rows) {
  std::uint32_t batch = 0;
  while (std::ranges::find(rows, std::optional(batch), &Row::batch) != rows.end()) ++batch;
  return batch;
}

/// Disarms what the phase has armed. InUseBy goes on following the certificate's users.
Effects leave_phase(const Certificate& certificate, CertificateHandle self,
                    const CertificateFacts& facts) {
  Effects effects;
  for (const Timer& timer : timers_of(certificate, self, facts)) {
    if (timer.kind == TimerKind::in_use_set || timer.kind == TimerKind::in_use_release) continue;
    effects.emplace_back(Disarm{timer});
  }
  return effects;
}

/// The transition table of timers: one overload for each (phase, timer) pair that can meet.
struct Fires {
  const Certificate& before;
  CertificateHandle self;
  const CertificateFacts& facts;
  const Rules& rules;
  std::uint32_t part;

  template <TimerKind kind>
  struct On {};

  Step operator()(const PendingValidation& pending, On<TimerKind::record_shown>) const {
    Step step{before, {announce(Happening::record_shown, self)}};
    auto shown = pending;
    shown.shown = true;
    step.next->phase = shown;
    return step;
  }

  Step operator()(const PendingValidation&, On<TimerKind::dns_validation>) const {
    Step step{before, {}};
    for (std::uint32_t i = 0; i < step.next->rows.size(); ++i) {
      Row& row = step.next->rows[i];
      if (row.batch != part) continue;
      row.batch.reset();
      row.status = RowStatus::success;
      step.effects.emplace_back(announce(Happening::names_validated, self, i));
    }
    if (std::ranges::all_of(step.next->rows, is_proved)) {
      step.effects.emplace_back(Disarm{own(TimerKind::validation_limit, self)});
      step.effects.emplace_back(Arm{own(TimerKind::issuance, self), rules[Timing::issuance], {}});
    }
    return step;
  }

  Step operator()(const PendingValidation&, On<TimerKind::issuance>) const {
    Step step{before, leave_phase(before, self, facts)};
    step.next->phase = Issued{};
    step.effects.emplace_back(announce(Happening::certificate_issued, self));
    step.effects.emplace_back(Arm{own(TimerKind::attachable, self), rules[Timing::attachable], {}});
    step.effects.emplace_back(arm_expiry(self, rules));
    return step;
  }

  Step operator()(const PendingValidation&, On<TimerKind::validation_limit>) const {
    Step step{before, leave_phase(before, self, facts)};
    step.next->phase = ValidationTimedOut{};
    for (Row& row : step.next->rows) {
      row.batch.reset();
      if (!is_proved(row) && rules.row_after_time_out == RowAfterTimeOut::failed) {
        row.status = RowStatus::failed;
      }
    }
    step.effects.emplace_back(announce(Happening::validation_timed_out, self));
    return step;
  }

  Step operator()(const Issued&, On<TimerKind::attachable>) const {
    Step step{before, {announce(Happening::certificate_attachable, self)}};
    step.next->phase = Issued{.attachable = true};
    return step;
  }

  Step operator()(const Issued&, On<TimerKind::expiry>) const {
    Step step{before, leave_phase(before, self, facts)};
    step.next->phase = Expired{};
    step.effects.emplace_back(announce(Happening::certificate_expired, self));
    return step;
  }

  /// The two that do not depend on the phase.
  template <class P>
  Step operator()(const P&, On<TimerKind::in_use_set>) const {
    Step step{before, {announce(Happening::in_use_set, self, part)}};
    use_of(*step.next).phase = UsePhase::held;
    return step;
  }
  template <class P>
  Step operator()(const P&, On<TimerKind::in_use_release>) const {
    Step step{before, {announce(Happening::in_use_released, self, part)}};
    std::erase_if(step.next->uses, [&](const Use& use) { return use.resource.index == part; });
    return step;
  }

  template <class P, TimerKind kind>
  Step operator()(const P&, On<kind>) const {
    ensure(false, "a certificate's timer fires only in the phase that armed it");
    return {before, {}};
  }

  Use& use_of(Certificate& certificate) const {
    const auto use = std::ranges::find(certificate.uses, ResourceHandle{part}, &Use::resource);
    ensure(use != certificate.uses.end(), "a user's timer belongs to a user");
    return *use;
  }
};

Step observe_records(const Certificate& before, CertificateHandle self, const RecordsVisible& fact,
                     const CertificateFacts& facts, const Rules& rules) {
  ensure(fact.visible.size() == before.rows.size(), "a fact speaks of every name");
  Step step{before, {}};
  std::vector<Row>& rows = step.next->rows;
  const bool asks = asks_dns(before, facts);
  std::vector<std::size_t> appeared;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    if (row.visible == fact.visible[i]) continue;
    row.visible = fact.visible[i];
    if (!asks || is_proved(row)) continue;
    if (row.visible) {
      appeared.push_back(i);
    } else if (const auto left = std::exchange(row.batch, std::nullopt)) {
      if (std::ranges::find(rows, left, &Row::batch) == rows.end()) {
        step.effects.emplace_back(Disarm{own(TimerKind::dns_validation, self, *left)});
      }
    }
  }
  if (!appeared.empty()) {
    const std::uint32_t batch = free_batch(rows);
    for (const std::size_t i : appeared) rows[i].batch = batch;
    step.effects.emplace_back(
        Arm{own(TimerKind::dns_validation, self, batch), rules[Timing::dns_validation], {}});
  }
  return step;
}

Step observe_use(const Certificate& before, CertificateHandle self, const UsedBy& fact,
                 const Rules& rules) {
  Step step{before, {}};
  std::vector<Use>& uses = step.next->uses;
  const auto use = std::ranges::lower_bound(uses, fact.resource, {}, &Use::resource);
  const bool known = use != uses.end() && use->resource == fact.resource;
  const Timer set = own(TimerKind::in_use_set, self, fact.resource.index);
  const Timer release = own(TimerKind::in_use_release, self, fact.resource.index);
  if (fact.used && !known) {
    uses.insert(use, Use{fact.resource, UsePhase::arriving});
    step.effects.emplace_back(Arm{set, rules[Timing::in_use_set], {}});
  } else if (fact.used && use->phase == UsePhase::leaving) {
    use->phase = UsePhase::held;
    step.effects.emplace_back(Disarm{release});
  } else if (!fact.used && known && use->phase == UsePhase::held) {
    use->phase = UsePhase::leaving;
    step.effects.emplace_back(Arm{release, rules[Timing::in_use_release], {}});
  } else if (!fact.used && known && use->phase == UsePhase::arriving) {
    uses.erase(use);
    step.effects.emplace_back(Disarm{set});
  }
  return step;
}

}  // namespace

Result<Step> answer(const Certificate& before, CertificateHandle self, const Command& command,
                    const CertificateFacts& facts) {
  return std::visit(Match{[&](const DeleteCertificate&) -> Result<Step> {
                      if (!before.uses.empty()) {
                        // Source: ACM API Reference, DeleteCertificate [D]; text as recorded [U].
                        return refuse(ErrorCode::resource_in_use,
                                      "Certificate " + facts.arn + " in account " + facts.account +
                                          " is in use.");
                      }
                      Step step{std::nullopt, leave_phase(before, self, facts)};
                      step.effects.emplace_back(announce(Happening::certificate_deleted, self));
                      return step;
                    }},
                    command);
}

Step observe(const Certificate& before, CertificateHandle self, const Fact& fact,
             const CertificateFacts& facts, const Rules& rules) {
  return std::visit(Match{
                        [&](const RecordsVisible& records) {
                          return observe_records(before, self, records, facts, rules);
                        },
                        [&](const UsedBy& used) { return observe_use(before, self, used, rules); },
                    },
                    fact);
}

Step fire(const Certificate& before, CertificateHandle self, const Timer& timer,
          const CertificateFacts& facts, const Rules& rules) {
  const Fires fires{before, self, facts, rules, timer.part};
  const auto on = [&](auto kind) {
    return std::visit([&](const auto& phase) { return fires(phase, kind); }, before.phase);
  };
  switch (timer.kind) {
    case TimerKind::record_shown: return on(Fires::On<TimerKind::record_shown>{});
    case TimerKind::dns_validation: return on(Fires::On<TimerKind::dns_validation>{});
    case TimerKind::issuance: return on(Fires::On<TimerKind::issuance>{});
    case TimerKind::validation_limit: return on(Fires::On<TimerKind::validation_limit>{});
    case TimerKind::attachable: return on(Fires::On<TimerKind::attachable>{});
    case TimerKind::expiry: return on(Fires::On<TimerKind::expiry>{});
    case TimerKind::in_use_set: return on(Fires::On<TimerKind::in_use_set>{});
    case TimerKind::in_use_release: return on(Fires::On<TimerKind::in_use_release>{});
    default: break;
  }
  ensure(false, "a certificate fires only timers of its own");
  return {before, {}};
}

Arm arm_expiry(CertificateHandle self, const Rules& rules) {
  const Duration whole = rules.validity_days * kDay - Duration{1};
  const Duration at_least = (rules.validity_days - 1) * kDay;
  return Arm{own(TimerKind::expiry, self), Delay{at_least, whole, whole}, kDay - Duration{1}};
}

}  // namespace acmsim::acm
