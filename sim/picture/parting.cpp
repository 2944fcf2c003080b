#include "sim/picture/parting.hpp"

#include <algorithm>
#include <utility>

namespace acmsim::sim {
namespace {

bool keeps(const Scenario& scenario, const Schedule& schedule, const std::string& claim) {
  RunOptions how;
  how.schedule = schedule;
  how.tells = false;
  const History history = run(scenario, how);
  return !history.misfit && history.is_complete &&
         std::ranges::find(history.violations, claim, &Violation::name) == history.violations.end();
}

}  // namespace

std::optional<Parting> nearest_safe(Scenario scripted, const std::string& claim) {
  const Instant start = scripted.starts_at;
  Parting parting{std::move(scripted), Schedule::typical(), start};
  auto& told = parting.scenario.history;
  std::erase_if(told,
                [](const ScriptedEvent& event) { return event.fires == name_of(TimerKind::end); });
  while (!told.empty()) {
    parting.at = told.back().at;
    told.pop_back();
    for (const Schedule& schedule :
         {Schedule::typical(), Schedule::earliest(), Schedule::latest()}) {
      parting.schedule = schedule;
      if (keeps(parting.scenario, schedule, claim)) return parting;
    }
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
