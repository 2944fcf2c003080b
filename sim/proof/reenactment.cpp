#include "sim/proof/reenactment.hpp"

#include <algorithm>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/engine/run.hpp"
#include "sim/proof/cure.hpp"
#include "sim/proof/cure_steps.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// The step that takes away what a step has written; null where it writes no record.
Json undoing(Json step) {
  Json& with = step.at("with");
  if (step.at("call") == "dns:UpsertRecord") {
    const Json record = with.at("record");
    step["call"] = "dns:DeleteRecord";
    with["record"] = {{"Name", record.at("Name")}, {"Type", record.at("Type")}};
    return step;
  }
  if (step.at("call") != "route53:ChangeResourceRecordSets") return nullptr;
  for (Json& change : with.at("ChangeBatch").at("Changes")) change["Action"] = "DELETE";
  return step;
}

/// The records are made and taken away again, as fast as can be: ACM has not looked.
std::optional<Json> flapping(const Evidence& evidence, const FoundCause& found, const Json& given,
                             const std::string& certificate) {
  auto steps = cure_steps(evidence, {&found}, certificate, given, CureScope::deed_alone);
  if (!steps) return std::nullopt;
  steps->erase(steps->size() - 1);
  const Json made = *steps;
  for (std::size_t i = 0; i < made.size(); ++i) {
    Json gone = undoing(made[i]);
    if (gone.is_null()) return std::nullopt;
    gone["id"] = "gone-" + std::to_string(i + 1);
    steps->push_back(std::move(gone));
  }
  return steps;
}

/// Captures are taken when a step has ended, and what it did has arrived.
void capture_after(const Scenario& scenario, Instant then, std::vector<CaptureText>& captured) {
  RunOptions how;
  how.stop_at = then;
  auto files = captures_for_people(scenario, run(scenario, how));
  if (files) std::ranges::move(texts_of(std::move(*files)), std::back_inserter(captured));
}

/// What is found in captures of each of these steps.
std::optional<Diagnosis> diagnosed_along(Json document, Json steps) {
  // What was done arrives before it is looked at; ACM looks only afterwards.
  constexpr const char* kArrives = "5m";
  Json spaced = Json::array();
  for (Json& step : steps) {
    step["takes"] = "0s";
    spaced.push_back(std::move(step));
    spaced.push_back({{"id", "look-" + std::to_string(spaced.size())}, {"wait", kArrives}});
  }
  document["steps"] = std::move(spaced);
  document["always"] = Json::array();
  document["timing"]["dns_validation"] = "3h";
  const auto scenario = read_scenario(document.dump());
  if (!scenario) return std::nullopt;
  const History whole = run(*scenario, {});
  std::vector<CaptureText> captured;
  for (std::size_t i = 1; i < whole.steps.size(); i += 2) {
    if (whole.steps[i].ended_at) capture_after(*scenario, *whole.steps[i].ended_at, captured);
  }
  if (captured.empty()) return std::nullopt;
  return diagnose(read_evidence(captured, {}));
}

}  // namespace

bool is_happening(StuckCause cause) {
  return cause == StuckCause::record_flaps || cause == StuckCause::listener_too_early;
}

std::optional<Diagnosis> reenacted(const Evidence& evidence, const FoundCause& found,
                                   const Json& world, const std::string& certificate) {
  std::optional<Json> steps;
  if (found.cause == StuckCause::record_flaps) {
    steps = flapping(evidence, found, world.at("given"), certificate);
  } else {
    auto step =
        listen_step(certificate, evidence.certificates[found.certificate], world.at("given"));
    if (!step) return std::nullopt;
    (*step)["id"] = "early";
    (*step)["fails_with"] = "UnsupportedCertificate";
    steps = Json::array({*std::move(step)});
  }
  return steps ? diagnosed_along(world, *std::move(steps)) : std::nullopt;
}

}  // namespace acmsim::sim
