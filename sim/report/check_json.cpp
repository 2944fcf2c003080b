// A report as JSON.
#include <string>

#include "sim/report/check_report.hpp"
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/ending.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

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

Json check_json(const Scenario& scenario, const CheckReport& report) {
  const Check& check = report.check;
  Json json = {{"verdict", row_of(kSafetyNames, check.verdict).word}, {"title", scenario.title}};
  if (check.shortest) json["violates"] = check.shortest->violates;
  json["claims"] = Json::array();
  for (const CheckedClaim& one : report.claims) {
    json["claims"].push_back(claim_json(one.claim));
    if (one.replay) {
      json["claims"].back()["counterexample"] =
          counterexample_json(*one.counterexample, *one.replay);
    }
  }
  json["complete"] = check.stopped == Stopped::no;
  if (check.stopped != Stopped::no) {
    json["limit"] = row_of(kStoppedNames, check.stopped).word;
  }
  if (report.is_cut_short) json["cut_short"] = true;
  if (report.is_verdict_only) json["verdict_only"] = true;
  if (report.only) json["claim"] = *report.only;
  if (report.tried > 0) json["tried"] = report.tried;
  for (const Advice& one : report.advice) {
    json["would_be"].push_back(
        {{"set", one.setting}, {"verdict", row_of(kSafetyNames, one.verdict).word}});
  }
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
  if (report.shortest) {
    json["counterexample"] = {{"shortest", counterexample_json(*check.shortest, *report.shortest)}};
  }
  if (report.fastest) {
    json["counterexample"]["fastest"] = counterexample_json(*check.fastest, *report.fastest);
  }
  if (report.repair) {
    json["repair"] = {{"step", scenario.plan.at(report.repair->step).id}};
    if (report.repair->retry_on) json["repair"]["retry_on"] = name_of(*report.repair->retry_on);
    json["repair"]["seconds"] = report.repair->limit.count();
  }
  json["worst_outage"] = outages_json(scenario, report);
  if (report.duration) {
    const auto& greatest = report.duration->greatest;
    json["duration"] = {{"least", report.duration->least.count()},
                        {"typical", report.duration->typical.count()},
                        {"greatest", greatest ? Json(greatest->longest.count()) : Json()},
                        {"exact", greatest && greatest->is_exact}};
  }
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
