#include "sim/report/replay.hpp"

#include <algorithm>

#include "model/base/ensure.hpp"
#include "sim/report/history_report.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/defaults.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// The document with the history that breaks a claim in place of what it expected. It tells what
/// happens in the part of the scenario that the counterexample is about; all else runs beside it,
/// as late as it can.
Json document_of(const Scenario& scenario, const std::string& text, const Counterexample& told) {
  Json document = Json::parse(text);
  write_defaults_out(document, scenario);
  document["title"] = "Counterexample to " + told.violates + ": " + scenario.title;
  document["expected"] = {{"run", "violated"}, {"violates", told.violates}};
  document["history"] = Json::array();
  for (const ScriptedEvent& event : told.history) {
    document["history"].push_back(
        {{"at", format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }
  return document;
}

}  // namespace

Replay replay(const Scenario& scenario, const std::string& text, const Counterexample& told) {
  Replay made{document_of(scenario, text, told), {}, {}};
  const auto scripted = read_scenario(json_text(made.document));
  ensure(scripted.has_value(), "a counterexample is a document");
  made.history = run(*scripted, {});
  ensure(!made.history.misfit, "a counterexample can happen as it tells");
  // Something else may break before it in the whole document.
  const auto& violations = made.history.violations;
  const auto broken = std::ranges::find(violations, told.violates, &Violation::name);
  ensure(broken != violations.end(), "a counterexample breaks the claim that it says");
  made.broken = *broken;
  return made;
}

bool breaks_likewise(const History& history, const Counterexample& told) {
  const bool breaks = std::ranges::find(history.violations, told.violates, &Violation::name) !=
                      history.violations.end();
  if (!breaks || !told.failure) return breaks;
  return history.end.progress.steps[told.failure->step.index].stage == Stage::failed;
}

}  // namespace acmsim::sim
