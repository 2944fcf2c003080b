// What becomes of a certificate that is imported. It is issued at once and never renewed; it comes
// near its end, and expires, as its content does. Sources: ACM User Guide, importing certificates,
// reimport a certificate, supported events. [D]
#include "model/acm/transition.hpp"

namespace acmsim::acm {
namespace {

/// Not every listener knows of it in the same moment, as of one that has just been issued. [I]
void begin_attaching(Transition& transition, const Self& self) {
  transition.effects.emplace_back(
      Arm{self.timer(TimerKind::attachable), self.rules[Timing::attachable], {}});
}

Issued issued_as(const Content& content, bool attachable) {
  Issued phase{.attachable = attachable, .validity_days = content.validity_days};
  if (content.age == Content::Age::due) phase.due = Due{};
  return phase;
}

}  // namespace

Transition import(CertificateHandle self, const CertificateFacts& facts, const Content& content,
                  const Rules& rules) {
  const Self who{self, facts, rules};
  Certificate certificate{
      .rows = Few<Row, 1>(facts.names.size()), .phase = issued_as(content, false), .uses = {}};
  for (Row& row : certificate.rows) row.status = RowStatus::success;
  certificate.content = self;
  Transition transition{certificate, {who.announce(Happening::certificate_imported, self.index)}};
  begin_attaching(transition, who);
  send(transition, who, {Notice::certificate_available, 0});
  return transition;
}

/// Who uses it goes on with what it holds now, whether the old one had expired or not. That a
/// listener of another load balancer takes it at once, as one that has been there, is inferred. [I]
Transition reimport(const Certificate& before, CertificateHandle self,
                    const CertificateFacts& facts, CertificateHandle held, const Content& content,
                    const Rules& rules) {
  const Self who{self, facts, rules};
  const auto* issued = std::get_if<Issued>(&before.phase);
  const bool attachable = issued == nullptr || issued->attachable;
  Transition transition = leave_phase(before, who, issued_as(content, attachable));
  transition.next->content = held;
  transition.effects.emplace_back(who.announce(Happening::certificate_imported, held.index));
  if (!attachable) begin_attaching(transition, who);
  send(transition, who, {Notice::certificate_available, 0});
  return transition;
}

/// There is no event "ACM Certificate Expired" of an imported one.
Transition observe_age(const Certificate& before, const Self& self, const ContentAged& aged) {
  if (!std::holds_alternative<Issued>(before.phase)) return {before, {}};
  if (aged.is_expired) {
    Transition transition = leave_phase(before, self, Expired{});
    transition.effects.emplace_back(self.announce(Happening::certificate_expired));
    return transition;
  }
  Transition transition{before, {}};
  auto& issued = std::get<Issued>(transition.next->phase);
  if (!issued.due) issued.due = Due{};
  if (aged.days_left > approaching_days(self.rules, true)) return transition;
  issued.due->notices.insert(aged.days_left);
  transition.effects.emplace_back(
      Arm{self.timer(TimerKind::notice_hour, static_cast<std::uint32_t>(aged.days_left)),
          self.rules[Timing::notice_hour],
          {}});
  return transition;
}

}  // namespace acmsim::acm
