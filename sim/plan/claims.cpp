#include "sim/plan/claims.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "sim/plan/subconditions.hpp"

namespace acmsim::sim {
namespace {

/// Whether a step can violate whatever is claimed.
bool claims_by_itself(const Step& step) {
  const auto* call = std::get_if<CallStep>(&step.does);
  return std::holds_alternative<ExpectStep>(step.does) ||
         std::holds_alternative<ProbeStep>(step.does) ||
         (call != nullptr && !call->fails_with.empty());
}

}  // namespace

bool claims_nothing(const Plan& plan) {
  return plan.always.empty() && plan.finally.empty() &&
         std::ranges::none_of(plan.steps, claims_by_itself);
}

std::vector<Website> unread_watches(const Scenario& scenario) {
  std::set<Website> read;
  for (const Condition* subcondition : claimed_subconditions_of(scenario.plan)) {
    if (std::holds_alternative<HttpsAvailable>(subcondition->is)) return {};
    if (const auto* host = std::get_if<HostIs>(&subcondition->is)) read.insert(host->site);
  }
  for (const Step& step : scenario.plan.steps) {
    if (const auto* probe = std::get_if<ProbeStep>(&step.does)) read.insert(probe->site);
  }
  std::vector<Website> unread;
  for (const Website& site : scenario.catalogue.watches) {
    if (!read.contains(site)) unread.push_back(site);
  }
  return unread;
}

}  // namespace acmsim::sim
