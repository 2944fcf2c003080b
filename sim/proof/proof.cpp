// A world is made of the captures; it has to bear the cause again, and to lose it by the cure.
#include "sim/proof/proof.hpp"

#include <algorithm>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/engine/history.hpp"
#include "sim/import/import.hpp"
#include "sim/proof/cure.hpp"
#include "sim/proof/cure_steps.hpp"
#include "sim/proof/reenactment.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// What that world would show at its start.
std::optional<Diagnosis> diagnosis_of(const Scenario& scenario) {
  RunOptions how;
  how.stop_at = scenario.starts_at;
  const auto shown = evidence_of(scenario, run(scenario, how));
  return shown ? std::optional(diagnose(*shown)) : std::nullopt;
}

bool bears(const std::optional<Diagnosis>& diagnosis, const FoundCause& found) {
  return diagnosis && std::ranges::any_of(diagnosis->claims, [&](const FoundCause& one) {
           return one.cause == found.cause &&
                  std::ranges::all_of(found.names, [&](const DomainName& name) {
                    return std::ranges::find(one.names, name) != one.names.end();
                  });
         });
}

/// The step that waits for the certificate.
std::size_t awaiting(const Scenario& scenario) {
  const auto step = std::ranges::find(scenario.plan.steps, "issued", &Step::id);
  return static_cast<std::size_t>(step - scenario.plan.steps.begin());
}

/// How long the certificate is waited for; nothing where it does not come, or anything fails.
std::optional<Duration> time_to_end(const Scenario& scenario, Schedule schedule) {
  RunOptions how;
  how.schedule = schedule;
  how.tells = false;
  const History history = run(scenario, how);
  const auto& issued = history.steps.at(awaiting(scenario));
  if (!issued.ended_at || !history.violations.empty()) return std::nullopt;
  return *issued.ended_at - scenario.starts_at;
}

/// A cause, and what else keeps the same certificate: all of it has to be healed.
std::vector<const FoundCause*> causes_with(const Diagnosis& diagnosis, const FoundCause& found) {
  std::vector<const FoundCause*> causes{&found};
  for (const FoundCause& other : diagnosis.claims) {
    if (&other != &found && other.certificate == found.certificate) causes.push_back(&other);
  }
  return causes;
}

Proof proof_of(const Evidence& evidence, const std::vector<const FoundCause*>& causes,
               const Imported& imported, const Json& world, const std::optional<Diagnosis>& shown) {
  const FoundCause& found = *causes.front();
  Proof proof;
  const auto name = imported.certificates.find(evidence.certificates[found.certificate].arn.text);
  const bool is_there = name != imported.certificates.end();
  proof.is_reproduced = is_happening(found.cause) && is_there
                            ? bears(reenacted(evidence, found, world, name->second), found)
                            : bears(shown, found);
  if (!proof.is_reproduced) {
    proof.why_not = {"the world made of the captures does not show it",
                     "수집된 정보로 만든 환경에서 나타나지 않습니다"};
    return proof;
  }
  auto steps =
      is_there ? cure_steps(evidence, causes, name->second, world.at("given")) : std::nullopt;
  if (!steps) {
    proof.why_not = {"its cure is nothing that the simulator can do in this world",
                     "이 환경의 시뮬레이터로는 할 수 없는 조치입니다"};
    return proof;
  }
  Json document = world;
  document["steps"] = *std::move(steps);
  document["always"] = Json::array({"no-step-fails"});
  proof.document = document.dump(2) + "\n";
  const auto scenario = read_scenario(proof.document);
  if (!scenario) {
    const std::string why = scenario.error().front().message();
    proof.why_not = {"the world made of the captures does not run: " + why,
                     "수집된 정보로 만든 환경을 실행할 수 없습니다: " + why};
    return proof;
  }
  proof.typical = time_to_end(*scenario, Schedule::typical());
  if (!proof.typical) {
    proof.why_not = {"with this cure alone the certificate is not issued in the simulator",
                     "이 조치만으로는 시뮬레이터에서 인증서가 발급되지 않습니다"};
    return proof;
  }
  proof.is_healed = true;
  proof.earliest = time_to_end(*scenario, *Schedule::parse("earliest"));
  proof.latest = time_to_end(*scenario, *Schedule::parse("latest"));
  return proof;
}

/// What comes of steps, one of which waits for the certificate.
std::optional<Trial> trial_of(const Json& world, Json steps, const std::string& certificate) {
  Json document = world;
  document["steps"] = std::move(steps);
  const auto scenario = read_scenario(document.dump());
  if (!scenario) return std::nullopt;
  RunOptions how;
  how.tells = false;
  const History history = run(*scenario, how);
  const std::size_t issued = awaiting(*scenario);
  const Json& awaited = document.at("steps").at(issued).at("wait_for");
  Trial trial{.is_renewal = awaited.contains("RenewalStatus")};
  for (const StepOutcome& step : history.steps) {
    if (step.error) trial.refused = step.error->message;
  }
  if (history.end.progress.steps.at(issued).stage == Stage::done) {
    trial.healed_after = *history.steps.at(issued).ended_at - scenario->starts_at;
  }
  const Nicknames& called = scenario->nicknames;
  for (const CertificateHandle handle : history.end.world.certificates.handles()) {
    if (called.certificates.at(handle) != certificate) continue;
    trial.ends_as = acm::status_of(history.end.world.certificates.at(handle));
  }
  return trial;
}

/// A listener that was refused was somebody's, whether his captures have the load balancer or not.
void give_load_balancers(Json& given, const Evidence& evidence, const Diagnosis& diagnosis) {
  for (const FoundCause& found : diagnosis.claims) {
    const CertificateSeen& seen = evidence.certificates[found.certificate];
    if (found.cause != StuckCause::listener_too_early || listen_step("", seen, given)) continue;
    given["load_balancers"].push_back({{"as", "the-load-balancer"}, {"Region", seen.arn.region}});
  }
}

}  // namespace

std::vector<Proof> proofs_of(const Evidence& evidence, const Diagnosis& diagnosis,
                             std::size_t proofs_max) {
  std::vector<Proof> proofs;
  if (diagnosis.claims.empty()) return proofs;
  const Imported imported = import_evidence(evidence);
  Json world = Json::parse(imported.document);
  give_load_balancers(world["given"], evidence, diagnosis);
  const auto scenario = read_scenario(world.dump());
  const auto shown = scenario ? diagnosis_of(*scenario) : std::nullopt;
  for (const FoundCause& found : diagnosis.claims) {
    if (proofs.size() == proofs_max) break;
    proofs.push_back(proof_of(evidence, causes_with(diagnosis, found), imported, world, shown));
  }
  return proofs;
}

std::vector<Trial> trials_of(const Evidence& evidence, const Diagnosis& diagnosis) {
  std::vector<Trial> trials;
  if (diagnosis.claims.empty()) return trials;
  const FoundCause& found = diagnosis.claims.front();
  const CertificateSeen& seen = evidence.certificates[found.certificate];
  const Imported imported = import_evidence(evidence);
  const Json world = Json::parse(imported.document);
  const auto scenario = read_scenario(world.dump());
  const auto name = imported.certificates.find(seen.arn.text);
  if (!scenario || name == imported.certificates.end() || !bears(diagnosis_of(*scenario), found)) {
    return trials;
  }
  FoundCause taken_for = found;
  if (taken_for.names.empty()) taken_for.names = seen.names;
  for (const CauseRow& row : causes()) {
    if (std::ranges::find(diagnosis.claims, row.cause, &FoundCause::cause) !=
        diagnosis.claims.end()) {
      continue;
    }
    taken_for.cause = row.cause;
    auto steps =
        cure_steps(evidence, {&taken_for}, name->second, world.at("given"), CureScope::deed_alone);
    if (!steps) continue;
    if (auto trial = trial_of(world, *std::move(steps), name->second)) {
      trial->cure_for = row.cause;
      trials.push_back(*std::move(trial));
    }
  }
  return trials;
}

}  // namespace acmsim::sim
