#include "sim/plan/scenario.hpp"

#include <fmt/core.h>

#include "sim/plan/situation.hpp"

namespace acmsim::sim {
namespace {

/// A user of certificates: a load balancer by its nickname, anything else by its ARN.
std::string user_text(const Scenario& scenario, ResourceHandle resource) {
  const auto load_balancer = scenario.catalogue.load_balancer_of(resource);
  if (load_balancer) return scenario.nicknames.load_balancers.at(*load_balancer);
  return scenario.catalogue.resources[resource];
}

std::string with_part(std::string whose, std::uint32_t part) {
  return part == 0 ? whose : fmt::format("{}/{}", whose, part + 1);
}

}  // namespace

std::string_view rules_word(const Scenario& scenario) {
  const auto& frozen = scenario.calendar.frozen;
  return frozen ? row_of(kEraNames, *frozen).word : kCalendarWord;
}

std::string whose_text(const Scenario& scenario, const Timer& timer) {
  const Catalogue& catalogue = scenario.catalogue;
  const Nicknames& nicknames = scenario.nicknames;
  switch (row_of(kTimerRows, timer.kind).owner) {
    case TimerOwner::certificate: break;
    case TimerOwner::change: return nicknames.changes.at(ChangeHandle{timer.whose});
    case TimerOwner::registration: {
      const NameHandle domain = catalogue.directory.domain_of(RegistrationHandle{timer.whose});
      return with_part(catalogue.name(domain).text(), timer.part);
    }
    case TimerOwner::name:
      return with_part(catalogue.name(NameHandle{timer.whose}).text(), timer.part);
    case TimerOwner::load_balancer:
      return nicknames.load_balancers.at(LoadBalancerHandle{timer.whose});
    case TimerOwner::listener:
      return with_part(nicknames.listeners.at(ListenerHandle{timer.whose}), timer.part);
    case TimerOwner::token: return catalogue.tokens[TokenHandle{timer.whose}];
    case TimerOwner::step: return scenario.plan.at(StepHandle{timer.whose}).id;
    case TimerOwner::aws: return "aws";
    case TimerOwner::history: return "history";
  }
  const std::string& whose = nicknames.certificates.at(CertificateHandle{timer.whose});
  if (timer.kind == TimerKind::in_use_set || timer.kind == TimerKind::in_use_release) {
    return whose + "/" + user_text(scenario, ResourceHandle{timer.part});
  }
  return with_part(whose, timer.part);
}

}  // namespace acmsim::sim
