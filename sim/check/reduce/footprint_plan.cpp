// What steps, the conditions that they wait for, and timers touch.
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/reduce/footprint.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {
namespace {

constexpr Resource kOperators{ResourceKind::operators, 0};

Resource progress(StepHandle step) { return {ResourceKind::step, step.index}; }

}  // namespace

Footprint Footprints::of(const std::vector<Condition>& conditions) const {
  Footprint all;
  for (const Condition& one : conditions) all.add(of(one));
  return all;
}

Footprint Footprints::of(const CertificateIs& is) const {
  Footprint all = reading({existence(is.certificate)});
  const bool asks_for_renewal = is.renewal_eligibility || is.renewal_status || is.update_status ||
                                is.failure_reason || !is.domain_validation.empty();
  if (is.in_use || is.renewal_eligibility) {
    const Resources users = uses(is.certificate);
    all.reads.insert(users.begin(), users.end());
  }
  if (asks_for_renewal) all.reads.insert(renewal(is.certificate));
  if (asks_for_renewal || is.status || is.in_use || is.subject_alternative_names) {
    all.reads.insert(standing(is.certificate));
  }
  if (is.notice) all.reads.insert(notices(is.certificate));
  return all;
}

/// Where a browser is led, what it is shown there, and what that is worth to it.
Footprint Footprints::visit(NameHandle host) const {
  Footprint all = read(host);
  for (const LoadBalancerHandle one : outlook_.names().of(host).load_balancers) {
    all.add(reading(browsers(one)));
    for (const CertificateHandle shown : outlook_.certificates_on(one)) {
      all.reads.insert(validity(shown));
    }
  }
  return all;
}

Footprint Footprints::of(const Condition& condition) const {
  return std::visit(
      Match{
          [&](const CertificateIs& is) { return of(is); },
          [&](const ChangeIs& is) { return reading({change(is.change)}); },
          [&](const RecordIs& is) { return read(is.key.name); },
          [&](const LoadBalancerIs& is) { return reading(settings(is.load_balancer)); },
          [&](const ListenerIs& is) {
            Footprint all = reading(settings(names_.listeners.at(is.listener).load_balancer));
            all.add(reading(meant(is.default_certificate)));
            all.add(reading(meant(is.has)));
            return all;
          },
          [&](const HostIs& is) { return visit(is.site.host) + reading(meant(is.presents)); },
          [&](const HttpsAvailable&) {
            Footprint all;
            for (const Website& site : names_.watches) all.add(visit(site.host));
            return all;
          },
          [&](const NoStepFails&) {
            Footprint all;
            for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
              all.reads.insert(progress(StepHandle{i}));
            }
            return all;
          },
          [](const PlanEnds&) { return kEverything; },
          [](const Keeps&) { return kEverything; },
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
  Footprint all{.reads = {progress(handle)}, .writes = {progress(handle)}};
  for (const StepHandle before : step.after) all.reads.insert(progress(before));
  for (const StepHandle maker : step.makers) all.reads.insert(progress(maker));
  for (const Shown& shown : step.shown) all.reads.insert(standing(shown.certificate));
  if (needs_operator_slot(plan_, handle)) {
    all.reads.insert(kOperators);
    all.writes.insert(kOperators);
  }
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
                           return visit(probe.site.host) + reading(meant(probe.presents));
                         },
                         [](const NoteStep&) { return Footprint{}; },
                     },
                     step.does));
  return all;
}

Footprint Footprints::of(const Timer& timer) const {
  const CertificateHandle certificate{timer.whose};
  switch (timer.kind) {
    case TimerKind::record_shown:
    case TimerKind::dns_validation:
    case TimerKind::issuance:
    case TimerKind::validation_limit:
    case TimerKind::attachable: return prove(certificate);
    case TimerKind::in_use_set:
    case TimerKind::in_use_release: {
      const Resource use{ResourceKind::use, outlook_.same(certificate).index, timer.part};
      return rewriting(Resources{use}) + rewriting(renewal_of(certificate));
    }
    case TimerKind::mail_link:
    case TimerKind::click:
      return outlook_.may_be_pending(certificate) ? mail(certificate) + renew(certificate)
                                                  : renew(certificate);
    case TimerKind::renewal_due:
      return renew(certificate) + rewriting(Resources{validity(certificate)});
    case TimerKind::renewal_attempt:
    case TimerKind::renewal_mail:
    case TimerKind::renewal_issuance: return renew(certificate);
    case TimerKind::expiry:
      return rewriting(Resources{validity(certificate), standing(certificate), renewal(certificate),
                                 notices(certificate)});
    case TimerKind::notice_day:
    case TimerKind::notice_hour:
      return rewriting(Resources{notices(certificate)}) + reading({renewal(certificate)});
    case TimerKind::route53_served:
    case TimerKind::route53_insync:
    case TimerKind::provider_update: return serve(ChangeHandle{timer.whose});
    case TimerKind::registrar_delegation:
      return rewriting(zones_near(names_.directory.domain_of(RegistrationHandle{timer.whose})));
    case TimerKind::cached_answer: return rewriting(near(NameHandle{timer.whose}));
    case TimerKind::load_balancer_active: {
      const LoadBalancerHandle load_balancer{timer.whose};
      return rewriting(settings(load_balancer)) + rewriting(browsers(load_balancer));
    }
    case TimerKind::listener_update:
      return rewriting(browsers(names_.listeners.at(ListenerHandle{timer.whose}).load_balancer));
    // Everybody reads which rules hold. They change in one instant, whatever else happens, so each
    // claim is looked at with that change for itself.
    case TimerKind::rules_change: return Footprint{};
    case TimerKind::idempotency_token:
      return rewriting(Resources{{ResourceKind::token, timer.whose}});
    case TimerKind::operator_step:
    case TimerKind::turn:
    case TimerKind::pause:
    case TimerKind::notice:
    case TimerKind::give_up:
    case TimerKind::enough: return of(StepHandle{timer.whose});
    case TimerKind::client_call:
    case TimerKind::end: return kEverything;
  }
  return kEverything;
}

}  // namespace acmsim::sim
