// What a verdict leans on and how it is replayed, and all of it as JSON.
#include "tools/acmsim/report_check.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ensure.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/defaults.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report_claims.hpp"
#include "tools/acmsim/report_end.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;
using sim::Scenario;

/// The document with the history that breaks a claim in place of what it expected. It tells what
/// happens in the part of the scenario that the counterexample is about; all else runs beside it,
/// as late as it can.
Json document_of(const Scenario& scenario, const std::string& text,
                 const sim::Counterexample& told) {
  Json document = Json::parse(text);
  write_defaults_out(document, scenario);
  document["title"] = "Counterexample to " + told.violates + ": " + scenario.title;
  document["expected"] = {{"run", "violated"}, {"violates", told.violates}};
  document["history"] = Json::array();
  for (const sim::ScriptedEvent& event : told.history) {
    document["history"].push_back(
        {{"at", sim::format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }
  return document;
}

Replay replay(const Scenario& scenario, const std::string& text, const sim::Counterexample& told) {
  Replay made{document_of(scenario, text, told), {}, {}};
  const auto scripted = parse_scenario("counterexample", json_text(made.document));
  ensure(scripted.has_value(), "a counterexample is a document");
  made.history = sim::run(*scripted, {});
  ensure(!made.history.misfit, "a counterexample can happen as it tells");
  // Something else may break before it in the whole document.
  const auto& violations = made.history.violations;
  const auto broken = std::ranges::find(violations, told.violates, &sim::Violation::name);
  ensure(broken != violations.end(), "a counterexample breaks the claim that it says");
  made.broken = *broken;
  return made;
}

/// Whether a history breaks the claim of a counterexample too, and by the same step.
bool breaks_likewise(const sim::History& history, const sim::Counterexample& told) {
  const bool breaks = std::ranges::find(history.violations, told.violates, &sim::Violation::name) !=
                      history.violations.end();
  if (!breaks || !told.failure) return breaks;
  return history.end.progress.steps[told.failure->step.index].stage == sim::Stage::failed;
}

Json limit_json(Duration latest) { return latest == kNever ? Json("never") : Json(latest.count()); }

Json counterexample_json(const sim::Counterexample& told, const Replay& made) {
  return {{"violates", told.violates},
          {"why", made.broken.why},
          {"seconds", told.witness.broken_at()},
          {"events", told.history.size()},
          {"proved", told.is_proved},
          {"document", made.document}};
}

Json outages_json(const Scenario& scenario, const CheckReport& report) {
  if (!report.outages) return nullptr;
  Json outages = Json::array();
  for (const sim::WorstOutage& one : *report.outages) {
    outages.push_back({{"host", scenario.catalogue.text_of(one.site)},
                       {"seconds", limit_json(one.longest)},
                       {"exact", one.is_exact},
                       {"goes_on", one.goes_on}});
  }
  return outages;
}

}  // namespace

sim::Starts starts_of(const std::string& text, sim::Instant typical_end) {
  const auto begin_at = [&text](sim::Instant start) -> std::optional<Scenario> {
    auto begun = sim::read_scenario_at(text, start);
    return begun ? std::optional(std::move(*begun)) : std::nullopt;
  };
  return {begin_at, typical_end};
}

std::string latest_start_word(const sim::LatestStart& latest) {
  switch (latest.kind) {
    case sim::LatestStart::Kind::at: return sim::format_instant(latest.at);
    case sim::LatestStart::Kind::any: return "any";
    case sim::LatestStart::Kind::until: return "until";
    case sim::LatestStart::Kind::none: return "none";
    case sim::LatestStart::Kind::unknown: break;
  }
  return "";
}

CheckReport make_check_report(const Scenario& scenario, const std::string& text,
                              const sim::CheckOptions& how) {
  CheckReport report{.check = sim::check(scenario, how)};
  report.typical = sim::run(scenario, {});
  if (report.check.shortest) {
    report.shortest = replay(scenario, text, *report.check.shortest);
    report.repair = sim::find_repair(scenario, *report.check.shortest, how);
    report.blame = sim::blame_of(scenario, *report.check.shortest,
                                 breaks_likewise(report.typical, *report.check.shortest), how);
  }
  if (report.check.fastest) report.fastest = replay(scenario, text, *report.check.fastest);
  report.outages = sim::worst_outages(scenario, report.check, how);
  const sim::Starts starts = starts_of(text, report.typical.ended_at);
  report.latest_start = sim::latest_safe_start(scenario, starts, report.check, how);
  report.assumes = sim::assumptions_of(
      scenario, {report.check, report.outages, report.latest_start, starts}, how);
  return report;
}

Json check_json(const Scenario& scenario, const CheckReport& report) {
  const sim::Check& check = report.check;
  Json json = {{"verdict", row_of(sim::kSafetyNames, check.verdict).word},
               {"title", scenario.title}};
  if (check.shortest) json["violates"] = check.shortest->violates;
  json["claims"] = claims_json(claims_of(scenario, check));
  json["complete"] = check.stopped == sim::Stopped::no;
  if (check.stopped != sim::Stopped::no) {
    json["limit"] = row_of(sim::kStoppedNames, check.stopped).word;
  }
  if (report.is_cut_short) json["cut_short"] = true;
  json["search"] = row_of(sim::kMergingNames, check.search).word;
  json["states"] = check.counts.states;
  json["classes"] = check.counts.classes;
  json["transitions"] = check.counts.transitions;
  json["parts"] = check.parts;
  json["alike"] = check.symmetric_names;
  json["muted"] = Json::array();
  for (const TimerKind kind : check.muted) json["muted"].push_back(name_of(kind));
  json["assumes"] = Json::array();
  for (const sim::Assumption& one : report.assumes.windows) {
    Json assumed = {{"timing", one.timing}};
    if (!one.whose.empty()) assumed["whose"] = one.whose;
    assumed["earliest"] = limit_json(one.delay.earliest);
    assumed["latest"] = limit_json(one.delay.latest);
    assumed["source"] = row_of(sim::kWindowOriginNames, one.origin).word;
    if (one.may) assumed["may"] = true;
    json["assumes"].push_back(std::move(assumed));
  }
  if (!report.assumes.is_complete) json["assumes_more"] = "may";
  if (report.shortest && report.fastest) {
    json["counterexample"] = {{"shortest", counterexample_json(*check.shortest, *report.shortest)},
                              {"fastest", counterexample_json(*check.fastest, *report.fastest)}};
  }
  if (report.repair) {
    json["repair"] = {{"step", scenario.plan.at(report.repair->step).id}};
    if (report.repair->retry_on) json["repair"]["retry_on"] = name_of(*report.repair->retry_on);
    json["repair"]["seconds"] = report.repair->limit.count();
  }
  json["worst_outage"] = outages_json(scenario, report);
  const std::string latest = latest_start_word(report.latest_start);
  json["latest_safe_start"] = latest.empty() ? Json() : Json(latest);
  if (report.latest_start.too_late_by) {
    json["too_late_by"] = sim::format_instant(*report.latest_start.too_late_by);
  }
  json["still_to_come"] = still_to_come_json(scenario, report.typical);
  return json;
}

}  // namespace acmsim::tools
