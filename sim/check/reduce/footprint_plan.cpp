// What steps, the conditions that they wait for, and timers touch.
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/reduce/footprint.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {

Footprint Footprints::of(const std::vector<Condition>& conditions) const {
  Footprint all;
  for (const Condition& one : conditions) all.add(of(one));
  return all;
}

Footprint Footprints::of(const Condition& condition) const {
  const auto maybe = [](const std::optional<CertificateHandle>& certificate) {
    return certificate ? of_one(*certificate) : Footprint{};
  };
  return std::visit(Match{
                        [&](const CertificateIs& is) {
                          Footprint all = of_one(is.certificate);
                          if (is.notice) all.add({ResourceKind::notices, is.certificate.index});
                          return all;
                        },
                        [&](const ChangeIs& is) { return of_one(is.change); },
                        [&](const RecordIs& is) { return near(is.key.name); },
                        [&](const ListenerIs& is) {
                          return at(is.listener) + maybe(is.default_certificate) + maybe(is.has);
                        },
                        [&](const HostIs& is) { return near(is.site.host) + maybe(is.presents); },
                        [&](const HttpsAvailable&) {
                          Footprint all;
                          for (const Website& site : names_.watches) all.add(near(site.host));
                          return all;
                        },
                        [&](const NoStepFails&) {
                          Footprint all;
                          for (std::uint32_t i = 0; i < plan_.steps.size(); ++i)
                            all.add({ResourceKind::step, i});
                          return all;
                        },
                        [](const PlanEnds&) { return Footprint{.is_everything = true}; },
                        [](const Keeps&) { return Footprint{.is_everything = true}; },
                        [&](const All& is) { return of(is.of); },
                        [&](const Any& is) { return of(is.of); },
                        [&](const Not& is) { return of(is.of); },
                    },
                    condition.is);
}

Footprint Footprints::of(const CallStep& call) const {
  Footprint all;
  for (const CallEffect& effect : call.repetitions) {
    all.add(std::visit(Match{
                           [&](const Command& command) { return of(command, call.from); },
                           [&](const Query& query) { return of(query); },
                           [](const ApiError&) { return Footprint{}; },
                       },
                       effect));
  }
  return all;
}

Footprint Footprints::of(StepHandle handle) const {
  const Step& step = plan_.at(handle);
  Footprint all = of_one(handle);
  for (const StepHandle before : step.after) all.add(of_one(before));
  for (const StepHandle maker : step.makers) all.add(of_one(maker));
  for (const Shown& shown : step.shown) all.add(of_one(shown.certificate));
  if (needs_operator_slot(plan_, handle)) all.add({ResourceKind::operators, 0});
  if (step.only_if) all.add(of(*step.only_if));
  all.add(std::visit(Match{
                         [&](const CallStep& call) { return of(call); },
                         [](const WaitStep&) { return Footprint{}; },
                         [&](const WaitForStep& wait) {
                           Footprint seen = of(wait.condition);
                           if (wait.fails_on) seen.add(of(*wait.fails_on));
                           return seen;
                         },
                         [&](const ExpectStep& expect) { return of(expect.condition); },
                         [&](const ProbeStep& probe) {
                           Footprint seen = near(probe.site.host);
                           if (probe.presents) seen.add(of_one(*probe.presents));
                           return seen;
                         },
                         [](const NoteStep&) { return Footprint{}; },
                     },
                     step.does));
  return all;
}

Footprint Footprints::of(const Timer& timer) const {
  switch (timer.kind) {
    case TimerKind::record_shown:
    case TimerKind::dns_validation:
    case TimerKind::issuance:
    case TimerKind::validation_limit:
    case TimerKind::attachable:
    case TimerKind::in_use_set:
    case TimerKind::in_use_release:
    case TimerKind::mail_link:
    case TimerKind::click:
    case TimerKind::renewal_due:
    case TimerKind::renewal_attempt:
    case TimerKind::renewal_mail:
    case TimerKind::renewal_issuance:
    case TimerKind::expiry: return of_one(CertificateHandle{timer.whose});
    case TimerKind::notice_day:
    case TimerKind::notice_hour:
      return of_one(CertificateHandle{timer.whose}) + of_one(ResourceKind::notices, timer.whose);
    case TimerKind::route53_served:
    case TimerKind::route53_insync:
    case TimerKind::provider_update: return of_one(ChangeHandle{timer.whose});
    case TimerKind::registrar_delegation:
      return near(names_.directory.domain_of(RegistrationHandle{timer.whose}));
    case TimerKind::cached_answer: return near(NameHandle{timer.whose});
    case TimerKind::listener_update: return at(ListenerHandle{timer.whose});
    // Everybody reads which rules hold. They change in one instant, whatever else happens, so each
    // part of a plan has the change for itself.
    case TimerKind::rules_change: return Footprint{};
    case TimerKind::idempotency_token: return of_one(ResourceKind::token, timer.whose);
    case TimerKind::operator_step:
    case TimerKind::turn:
    case TimerKind::pause:
    case TimerKind::notice:
    case TimerKind::give_up:
    case TimerKind::enough: return of_one(StepHandle{timer.whose});
    case TimerKind::end: return Footprint{.is_everything = true};
  }
  return Footprint{.is_everything = true};
}

}  // namespace acmsim::sim
