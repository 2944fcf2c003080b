#pragma once

#include <algorithm>
#include <utility>

#include "model/acm/certificate.hpp"
#include "model/base/calendar.hpp"

namespace acmsim::acm {

/// An issued certificate that is in use, moved by hand, one transition at a time.
struct ByHand {
  ByHand(ValidationMethod method, std::size_t names, Era era) : rules(rules_of(era)) {
    facts.method = method;
    facts.names.resize(names);
    certificate.rows.resize(names);
    for (Row& row : certificate.rows) row.status = RowStatus::success;
    certificate.phase = Issued{.attachable = true,
                               .validity_days = rules.validity_days,
                               .lead_days = renewal_lead_days(rules, method, rules.validity_days)};
    certificate.uses = {{ResourceHandle{3}, UsePhase::held}};
  }

  void take(Transition transition) {
    effects = std::move(transition.effects);
    certificate = std::move(*transition.next);
  }
  void fire_it(TimerKind kind, std::uint32_t part = 0) {
    take(fire(certificate, {0}, {kind, 0, part}, facts, rules));
  }
  void ask(const Command& command) { take(*answer(certificate, {0}, command, facts, rules)); }
  void see(const Fact& fact) { take(observe(certificate, {0}, fact, facts, rules)); }
  bool is_armed(TimerKind kind, std::uint32_t part = 0) const {
    const auto armed = timers_of(certificate, {0}, facts, rules);
    return std::ranges::find(armed, Timer{kind, 0, part}) != armed.end();
  }

  CertificateFacts facts;
  Rules rules;
  Certificate certificate;
  Effects effects;
};

}  // namespace acmsim::acm
