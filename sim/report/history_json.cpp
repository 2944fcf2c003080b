#include "sim/api/answer.hpp"
#include "sim/engine/event_text.hpp"
#include "sim/engine/narrate.hpp"
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/ending.hpp"
#include "sim/report/history_report.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

Json certificates_json(const Scenario& scenario, const History& history,
                       const ReportOptions& options) {
  const Context context = scenario.context();
  const EventText event_text(scenario, options.language);
  Json certificates = Json::array();
  for (const CertificateHandle handle : history.end.world.certificates.handles()) {
    const ConsoleRow row = console_row(history.end.world.certificates.at(handle), options.language);
    Json certificate = {{"as", event_text.name(handle)},
                        {"console",
                         {{"Status", row.status},
                          {"InUse", row.in_use},
                          {"RenewalEligibility", row.renewal_eligibility}}}};
    if (const auto status = event_text.renewal_text(history.end.world.certificates.at(handle));
        !status.empty()) {
      certificate["console"]["RenewalStatus"] = status;
    }
    certificate.update(describe_certificate(
        {history.end.world, context, history.stamps, history.submitted}, handle));
    certificates.push_back(std::move(certificate));
  }
  return certificates;
}

Json outages_json(const Scenario& scenario, const History& history) {
  Json outages = Json::array();
  for (const Outage& outage : history.outages) {
    const Instant to = outage.to.value_or(history.ended_at);
    outages.push_back({{"host", scenario.catalogue.text_of(outage.site)},
                       {"from", format_instant(outage.from)},
                       {"to", format_instant(to)},
                       {"seconds", (to - outage.from).count()},
                       {"lasts", !outage.to.has_value()},
                       {"reason", text_of(outage.reason).word}});
  }
  return outages;
}

std::string_view outcome_word(const StepState& state) {
  switch (state.stage) {
    case Stage::done: return "done";
    case Stage::skipped: return "skipped";
    case Stage::failed: return "failed";
    case Stage::cut: return "cut";
    default: return "not-ended";
  }
}

Json steps_json(const Scenario& scenario, const History& history) {
  Json steps = Json::array();
  for (std::size_t i = 0; i < scenario.plan.steps.size(); ++i) {
    const Step& step = scenario.plan.steps[i];
    const StepOutcome& outcome = history.steps[i];
    Json one = {{"id", step.id},
                {"actor", scenario.plan.who[step.who]},
                {"outcome", outcome_word(history.end.progress.steps[i])}};
    if (outcome.ended_at) one["at"] = format_instant(*outcome.ended_at);
    if (outcome.error) {
      one["error"] = {{"Code", name_of(outcome.error->code)}, {"Message", outcome.error->message}};
    }
    steps.push_back(std::move(one));
  }
  return steps;
}

}  // namespace

std::string_view verdict_word(const History& history) {
  if (!history.violations.empty()) return "violated";
  if (!history.is_complete) return "unknown";
  return history.was_stopped ? "nothing-broken-so-far" : "holds";
}

std::string json_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json event_json(const Scenario& scenario, const Event& event) {
  return {{"at", format_instant(event.at)}, {"after", (event.at - scenario.starts_at).count()},
          {"actor", event.actor},           {"subject", event.subject},
          {"event", word_of(event.kind)},   {"what", event.text}};
}

Json events_json(const Scenario& scenario, const History& history, std::size_t from) {
  Json events = Json::array();
  for (std::size_t i = from; i < history.events.size(); ++i) {
    events.push_back(event_json(scenario, history.events[i]));
  }
  return events;
}

Json violations_json(const History& history) {
  Json violations = Json::array();
  for (const Violation& violation : history.violations) {
    violations.push_back(
        {{"name", violation.name}, {"at", format_instant(violation.at)}, {"why", violation.why}});
  }
  return violations;
}

Json history_json(const Scenario& scenario, const History& history, const ReportOptions& options) {
  return {{"verdict", verdict_word(history)},
          {"title", scenario.title},
          {"schedule", scenario.history.empty() ? options.schedule : "history"},
          {"starts_at", format_instant(scenario.starts_at)},
          {"ended_at", format_instant(history.ended_at)},
          {"claims", claims_json(claims_of(scenario, history))},
          {"violations", violations_json(history)},
          {"events", events_json(scenario, history)},
          {"certificates", certificates_json(scenario, history, options)},
          {"outages", outages_json(scenario, history)},
          {"still_to_come", still_to_come_json(scenario, history)},
          {"not_waited_for", not_waited_for_json(scenario, history)},
          {"steps", steps_json(scenario, history)}};
}

}  // namespace acmsim::sim
