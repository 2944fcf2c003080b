// What a step does, and how it ended, as a person reads it.
#include "sim/engine/narrate_step.hpp"

#include <fmt/core.h>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

/// The certificate that a step's call would delete.
std::optional<CertificateHandle> deleted_by(const Step& step, const Situation& situation) {
  const auto* call = std::get_if<CallStep>(&step.does);
  if (call == nullptr) return std::nullopt;
  const auto* command = std::get_if<Command>(&call->repetitions.front());
  const auto* deletes = command == nullptr ? nullptr : std::get_if<DeleteCertificate>(command);
  if (deletes == nullptr) return std::nullopt;
  return situation.progress.bindings(deletes->certificate);
}

/// What AWS said, and what it does not say: who uses a certificate that is in use.
std::string error_text(const EventText& event_text, const Situation& situation,
                       const StepReport& report, const Step& step) {
  const ApiError& error = *report.error;
  std::string text = fmt::format("{}: {}", name_of(error.code), error.message);
  const auto handle = deleted_by(step, situation);
  if (error.code != ErrorCode::resource_in_use || !handle) return text;
  const acm::Certificate* certificate = situation.world.certificates.find(*handle);
  if (certificate == nullptr) return text;
  std::string users;
  for (const ResourceHandle user : acm::in_use_by(*certificate)) {
    users += (users.empty() ? " Used by " : ", ") + event_text.name(user);
  }
  return users.empty() ? text : text + users + ".";
}

/// How long somebody has waited, and whether that is for want of another word.
std::string patience_text(Duration limit, Duration by_default) {
  return format_duration(limit) + (limit == by_default ? " (the default)" : "");
}

/// Where AWS has answered with a certificate that there was already: which.
std::string answered_with(const EventText& event_text, const Situation& situation,
                          const StepReport& report, const Step& step) {
  const auto* call = std::get_if<CallStep>(&step.does);
  const std::size_t times = situation.progress.steps[report.step.index].times;
  if (call == nullptr || times == 0) return "";
  const auto* command = std::get_if<Command>(&call->repetitions[times - 1]);
  const auto* request = command == nullptr ? nullptr : std::get_if<RequestCertificate>(command);
  if (request == nullptr) return "";
  const auto& first = std::get<RequestCertificate>(std::get<Command>(call->repetitions.front()));
  const CertificateHandle actual = situation.progress.bindings(first.fresh);
  if (actual == request->fresh) return "";
  return ", answered with the existing certificate " + event_text.name(actual);
}

/// What a step is about to do or has done, without how it ended.
std::string action_text(const EventText& event_text, const Scenario& scenario, const Step& step) {
  return std::visit(
      Match{
          [](const CallStep& call) {
            return call.subject.empty() ? call.operation : call.operation + " " + call.subject;
          },
          [](const WaitStep& wait) { return "waits " + format_duration(wait.duration); },
          [&](const WaitForStep& wait) {
            return "waits for " + event_text.claim_text(wait.condition);
          },
          [&](const ExpectStep& expect) {
            return "expects " + event_text.claim_text(expect.condition);
          },
          [&](const ProbeStep& probe) {
            return fmt::format("visits https://{}{}", scenario.catalogue.text_of(probe.site),
                               probe.sni == Sni::sent ? "" : " without SNI");
          },
          [](const NoteStep& note) { return note.text; },
      },
      step.does);
}

/// What a probe saw.
std::string visit_text(const Scenario& scenario, const EventText& event_text,
                       const Situation& situation, const StepReport& report) {
  const Website& site = std::get<ProbeStep>(scenario.plan.at(report.step).does).site;
  return event_text.visit_text(site, *report.visit, situation.world);
}

/// After how long a step gives up; of a call, that it was refused until then.
std::string given_up_text(const Step& step) {
  if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
    return " and gives up after " + patience_text(wait->give_up_after, WaitForStep{}.give_up_after);
  }
  const Duration limit = std::get<CallStep>(step.does).retry->limit;
  return " is refused for " + patience_text(limit, Retry{}.limit) + " and gives up";
}

}  // namespace

std::string report_text(const Scenario& scenario, const EventText& event_text,
                        const Situation& situation, const StepReport& report) {
  using What = StepReport::What;
  const Step& step = scenario.plan.at(report.step);
  std::string text = action_text(event_text, scenario, step);
  switch (report.what) {
    case What::called: text += answered_with(event_text, situation, report, step); break;
    case What::waits:
    case What::noted: break;
    case What::refused:
      text += " is refused: " + error_text(event_text, situation, report, step);
      break;
    case What::noticed:
      if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
        text = "sees " + event_text.claim_text(wait->condition);
      } else {
        text = "goes on";
      }
      break;
    case What::held:
      text +=
          report.visit ? ": " + visit_text(scenario, event_text, situation, report) : ": so it is";
      break;
    case What::skipped:
      text = "is skipped: it is done only if " + event_text.claim_text(*step.only_if);
      break;
    case What::failed:
      text = step.continues_on_failure ? "FAILS, and the steps after it go on: " : "FAILS: ";
      text += failure_text(scenario, event_text, situation, report);
      break;
    case What::cut: text = "is not started: a step before it failed"; break;
  }
  return text;
}

std::string failure_text(const Scenario& scenario, const EventText& event_text,
                         const Situation& situation, const StepReport& report) {
  const Step& step = scenario.plan.at(report.step);
  if (const auto* expect = std::get_if<ExpectStep>(&step.does)) {
    return event_text.why_not(expect->condition, situation);
  }
  std::string text = action_text(event_text, scenario, step);
  switch (report.cause) {
    case Cause::none: break;
    case Cause::refused: text += " is refused"; break;
    case Cause::gave_up: text += given_up_text(step); break;
    case Cause::hopeless:
      text += ", and fails, because " +
              event_text.claim_text(*std::get<WaitForStep>(step.does).fails_on);
      break;
    case Cause::false_claim:
      if (report.visit) text += ": " + visit_text(scenario, event_text, situation, report);
      break;
    case Cause::not_refused:
      text += report.error ? " is refused in another way than wanted"
                           : " is accepted, where a refusal was wanted";
      break;
  }
  if (report.error) text += ": " + error_text(event_text, situation, report, step);
  return text;
}

}  // namespace acmsim::sim
