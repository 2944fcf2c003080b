// What a verdict leans on and how it is replayed, and all of it as JSON.
#include "tools/acmsim/report_check.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ensure.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/defaults.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report_claims.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;
using sim::Scenario;

/// Those members of a list that belong to a part, as `is_in` says by index from `first` on.
Json members_in(const Json& list, const std::vector<bool>& is_in, std::size_t& first) {
  Json kept = Json::array();
  for (const Json& one : list) {
    if (is_in.at(first++)) kept.push_back(one);
  }
  return kept;
}

/// The actors with those of their steps that belong to a part.
Json actors_in(const Json& actors, const std::vector<bool>& is_in, std::size_t& first) {
  Json kept = Json::array();
  for (const Json& actor : actors) {
    Json steps = members_in(actor.at("steps"), is_in, first);
    if (steps.empty()) continue;
    kept.push_back(actor);
    kept.back()["steps"] = std::move(steps);
  }
  return kept;
}

/// The document, as far as the counterexample is about it, with the history that breaks a claim in
/// place of what it expected.
Json document_of(const Scenario& scenario, const std::string& text,
                 const sim::Counterexample& told) {
  const sim::Extent& part = told.extent;
  Json original = Json::parse(text);
  write_defaults_out(original, scenario);
  std::size_t step = 0;
  const Json steps = members_in(original.value("steps", Json::array()), part.steps, step);
  Json document = Json::object();
  for (const auto& [key, value] : original.items()) {
    std::size_t claim = 0;
    if (key == "history" || key == "expected") continue;
    if (key == "steps") {
      document[key] = steps;
    } else if (key == "actors") {
      document[key] = actors_in(value, part.steps, step);
    } else if (key == "always") {
      document[key] = members_in(value, part.always, claim);
    } else if (key == "finally") {
      document[key] = members_in(value, part.finally, claim);
    } else {
      document[key] = value;
    }
  }
  document["expected"] = {{"run", "violated"}};
  document["history"] = Json::array();
  for (const sim::ScriptedEvent& event : told.history) {
    document["history"].push_back(
        {{"at", sim::format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }
  return document;
}

/// As the counterexample's own document calls the claim: one that has no name by its place, and
/// there it may stand further to the front.
std::string name_in_part(const sim::Plan& plan, const sim::Counterexample& told) {
  const auto place_in = [&](const std::vector<sim::Claim>& claims, const std::vector<bool>& is_in) {
    const auto claim = std::ranges::find(claims, told.violates, &sim::Claim::name);
    if (claim == claims.end()) return std::string();
    const auto index = claim - claims.begin();
    const std::string list = told.violates.substr(0, told.violates.rfind('/'));
    return fmt::format("{}/{}", list, std::count(is_in.begin(), is_in.begin() + index, true));
  };
  if (!told.violates.starts_with("/")) return told.violates;
  const std::string place = place_in(plan.always, told.extent.always);
  return place.empty() ? place_in(plan.finally, told.extent.finally) : place;
}

Replay replay(const Scenario& scenario, const std::string& text, const sim::Counterexample& told) {
  Replay made{document_of(scenario, text, told), {}};
  made.document["expected"]["violates"] = name_in_part(scenario.plan, told);
  const auto scripted = parse_scenario("counterexample", json_text(made.document));
  ensure(scripted.has_value(), "a counterexample is a document");
  made.history = sim::run(*scripted, {});
  const auto& violations = made.history.violations;
  ensure(!made.history.misfit, "a counterexample can happen as it tells");
  ensure(!violations.empty() && violations.front().name == scripted->expected.violates,
         "a counterexample breaks the claim that it says");
  return made;
}

Json limit_json(Duration latest) { return latest == kNever ? Json("never") : Json(latest.count()); }

Json counterexample_json(const sim::Counterexample& told, const Replay& made) {
  return {{"violates", told.violates},
          {"why", made.history.violations.front().why},
          {"seconds", told.witness.instants.back()},
          {"events", told.history.size()},
          {"proved", told.is_proved},
          {"document", made.document}};
}

Json outages_json(const Scenario& scenario, const CheckReport& report) {
  if (!report.outages) return nullptr;
  Json outages = Json::array();
  for (const sim::WorstOutage& one : *report.outages) {
    outages.push_back({{"host", scenario.catalogue.name(one.host).text()},
                       {"seconds", limit_json(one.longest)},
                       {"exact", one.is_exact},
                       {"goes_on", one.goes_on}});
  }
  return outages;
}

}  // namespace

sim::LatestStart find_latest_start(const Scenario& scenario, const std::string& text,
                                   const sim::Check& check, const sim::CheckOptions& how) {
  const auto begin_at = [&](sim::Instant start) -> std::optional<Scenario> {
    auto begun = sim::read_scenario_at(text, start);
    return begun ? std::optional(std::move(*begun)) : std::nullopt;
  };
  return sim::latest_safe_start(scenario, begin_at, check, how);
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
  report.assumes = sim::assumptions_of(scenario, report.check.leaned_on, report.check.caches);
  if (report.check.shortest) {
    report.shortest = replay(scenario, text, *report.check.shortest);
    report.repair = sim::find_repair(scenario, *report.check.shortest, how);
  }
  if (report.check.fastest) report.fastest = replay(scenario, text, *report.check.fastest);
  report.outages = sim::worst_outages(scenario, report.check, how);
  report.latest_start = find_latest_start(scenario, text, report.check, how);
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
  json["search"] = row_of(sim::kMergingNames, check.search).word;
  json["states"] = check.counts.states;
  json["classes"] = check.counts.classes;
  json["transitions"] = check.counts.transitions;
  json["parts"] = check.parts;
  json["alike"] = check.alike;
  json["muted"] = Json::array();
  for (const TimerKind kind : check.muted) json["muted"].push_back(name_of(kind));
  json["assumes"] = Json::array();
  for (const sim::Assumption& one : report.assumes) {
    Json assumed = {{"timing", one.timing}};
    if (!one.whose.empty()) assumed["whose"] = one.whose;
    assumed["earliest"] = limit_json(one.delay.earliest);
    assumed["latest"] = limit_json(one.delay.latest);
    assumed["source"] = one.from_document ? "document" : "default";
    json["assumes"].push_back(std::move(assumed));
  }
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
  return json;
}

}  // namespace acmsim::tools
