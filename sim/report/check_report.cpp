// What a verdict leans on and how it is replayed, and all of it as JSON.
#include "sim/report/check_report.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ensure.hpp"
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/ending.hpp"
#include "sim/report/text_writer.hpp"
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

/// Whether a history breaks the claim of a counterexample too, and by the same step.
bool breaks_likewise(const History& history, const Counterexample& told) {
  const bool breaks = std::ranges::find(history.violations, told.violates, &Violation::name) !=
                      history.violations.end();
  if (!breaks || !told.failure) return breaks;
  return history.end.progress.steps[told.failure->step.index].stage == Stage::failed;
}

Json limit_json(Duration latest) { return latest == kNever ? Json("never") : Json(latest.count()); }

Json counterexample_json(const Counterexample& told, const Replay& made) {
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
  for (const WorstOutage& one : *report.outages) {
    outages.push_back({{"host", scenario.catalogue.text_of(one.site)},
                       {"seconds", limit_json(one.longest)},
                       {"exact", one.is_exact},
                       {"goes_on", one.goes_on}});
  }
  return outages;
}

}  // namespace

Starts starts_of(const std::string& text, Instant typical_end) {
  const auto begin_at = [&text](Instant start) -> std::optional<Scenario> {
    auto begun = read_scenario_at(text, start);
    return begun ? std::optional(std::move(*begun)) : std::nullopt;
  };
  return {begin_at, typical_end};
}

std::string latest_start_word(const LatestStart& latest) {
  switch (latest.kind) {
    case LatestStart::Kind::at: return format_instant(latest.at);
    case LatestStart::Kind::any: return "any";
    case LatestStart::Kind::until: return "until";
    case LatestStart::Kind::none: return "none";
    case LatestStart::Kind::between:
    case LatestStart::Kind::unknown: break;
  }
  return "";
}

CheckReport make_check_report(const Scenario& scenario, const std::string& text,
                              const CheckOptions& how) {
  CheckReport report{.check = check(scenario, how)};
  report.typical = run(scenario, {});
  if (report.check.shortest) {
    report.shortest = replay(scenario, text, *report.check.shortest);
    report.repair = find_repair(scenario, *report.check.shortest, how);
    report.blame = blame_of(scenario, *report.check.shortest,
                            breaks_likewise(report.typical, *report.check.shortest), how);
  }
  if (report.check.fastest) report.fastest = replay(scenario, text, *report.check.fastest);
  report.outages = worst_outages(scenario, report.check, how);
  const Starts starts = starts_of(text, report.typical.ended_at);
  report.latest_start = latest_safe_start(scenario, starts, report.check, how);
  report.assumes =
      assumptions_of(scenario, {report.check, report.outages, report.latest_start, starts}, how);
  return report;
}

Json check_json(const Scenario& scenario, const CheckReport& report) {
  const Check& check = report.check;
  Json json = {{"verdict", row_of(kSafetyNames, check.verdict).word}, {"title", scenario.title}};
  if (check.shortest) json["violates"] = check.shortest->violates;
  json["claims"] = claims_json(claims_of(scenario, check));
  json["complete"] = check.stopped == Stopped::no;
  if (check.stopped != Stopped::no) {
    json["limit"] = row_of(kStoppedNames, check.stopped).word;
  }
  if (report.is_cut_short) json["cut_short"] = true;
  json["search"] = row_of(kMergingNames, check.search).word;
  json["states"] = check.counts.states;
  json["classes"] = check.counts.classes;
  json["transitions"] = check.counts.transitions;
  json["parts"] = check.parts;
  json["alike"] = check.symmetric_names;
  json["muted"] = Json::array();
  for (const TimerKind kind : check.muted) json["muted"].push_back(name_of(kind));
  json["assumes"] = Json::array();
  for (const Assumption& one : report.assumes.windows) {
    Json assumed = {{"timing", one.timing}};
    if (!one.whose.empty()) assumed["whose"] = one.whose;
    assumed["earliest"] = limit_json(one.delay.earliest);
    assumed["latest"] = limit_json(one.delay.latest);
    assumed["source"] = row_of(kWindowOriginNames, one.origin).word;
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
  if (report.latest_start.kind == LatestStart::Kind::between) {
    json["latest_safe_start_between"] = {
        {"safe_until", format_instant(report.latest_start.at)},
        {"unsafe_from", format_instant(report.latest_start.bad_from)}};
  }
  if (report.latest_start.too_late_by) {
    json["too_late_by"] = format_instant(*report.latest_start.too_late_by);
  }
  json["still_to_come"] = still_to_come_json(scenario, report.typical);
  return json;
}

}  // namespace acmsim::sim
