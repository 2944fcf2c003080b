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
  std::vector<std::string> users;
  for (const ResourceHandle user : acm::in_use_by(*certificate)) {
    users.push_back(event_text.name(user));
  }
  if (users.empty()) return text;
  return text + event_text.say(" Used by {}.", " 사용 중인 리소스: {}.", joined(users, ", "));
}

/// How long somebody has waited, and whether that is for want of another word.
std::string patience_text(const EventText& event_text, Duration limit, Duration by_default) {
  const std::string text = event_text.duration(limit);
  return limit == by_default ? event_text.say("{} (the default)", "{} (기본값)", text) : text;
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
  return event_text.say(", answered with the existing certificate {}", ", 기존 인증서 {} 반환됨",
                        event_text.name(actual));
}

/// What a step is about to do or has done, without how it ended.
std::string action_text(const EventText& event_text, const Scenario& scenario, const Step& step) {
  return std::visit(
      Match{
          [](const CallStep& call) {
            return call.subject.empty() ? call.operation : call.operation + " " + call.subject;
          },
          [&](const WaitStep& wait) {
            return event_text.say("waits {}", "{} 대기", event_text.duration(wait.duration));
          },
          [&](const WaitForStep& wait) {
            return event_text.say("waits for {}", "대기: {}",
                                  event_text.claim_text(wait.condition));
          },
          [&](const ExpectStep& expect) {
            return event_text.say("expects {}", "확인: {}",
                                  event_text.claim_text(expect.condition));
          },
          [&](const ProbeStep& probe) {
            const std::string site = scenario.catalogue.text_of(probe.site);
            return probe.sni == Sni::sent
                       ? event_text.say("visits https://{}", "https://{} 접속", site)
                       : event_text.say("visits https://{} without SNI",
                                        "https://{} 접속 (SNI 없이)", site);
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
std::string given_up_text(const EventText& event_text, const Step& step) {
  if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
    return event_text.say(
        " and gives up after {}", ", {} 후 포기",
        patience_text(event_text, wait->give_up_after, WaitForStep{}.give_up_after));
  }
  const Duration limit = std::get<CallStep>(step.does).retry->limit;
  return event_text.say(" is refused for {} and gives up", ", {} 동안 거부되어 포기",
                        patience_text(event_text, limit, Retry{}.limit));
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
      text += event_text.say(" is refused: {}", " 거부됨: {}",
                             error_text(event_text, situation, report, step));
      break;
    case What::noticed:
      if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
        text = event_text.say("sees {}", "확인됨: {}", event_text.claim_text(wait->condition));
      } else {
        text = event_text.say("goes on", "계속 진행");
      }
      break;
    case What::held:
      text += report.visit ? ": " + visit_text(scenario, event_text, situation, report)
                           : event_text.say(": so it is", " (충족)");
      break;
    case What::skipped:
      text = event_text.say("is skipped: it is done only if {}", "건너뜀. 실행 조건: {}",
                            event_text.claim_text(*step.only_if));
      break;
    case What::failed:
      text = step.continues_on_failure ? event_text.say("FAILS, and the steps after it go on: ",
                                                        "실패, 다음 단계는 계속: ")
                                       : event_text.say("FAILS: ", "실패: ");
      text += failure_text(scenario, event_text, situation, report);
      break;
    case What::cut:
      text =
          event_text.say("is not started: a step before it failed", "시작하지 않음: 앞 단계 실패");
      break;
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
    case Cause::refused: text += event_text.say(" is refused", " 거부됨"); break;
    case Cause::gave_up: text += given_up_text(event_text, step); break;
    case Cause::hopeless:
      text += event_text.say(", and fails, because {}", ", 실패. 이유: {}",
                             event_text.claim_text(*std::get<WaitForStep>(step.does).fails_on));
      break;
    case Cause::false_claim:
      if (report.visit) text += ": " + visit_text(scenario, event_text, situation, report);
      break;
    case Cause::not_refused:
      text += report.error ? event_text.say(" is refused in another way than wanted",
                                            " 예상과 다른 이유로 거부됨")
                           : event_text.say(" is accepted, where a refusal was wanted",
                                            " 거부되어야 하는데 수락됨");
      break;
  }
  if (report.error) text += ": " + error_text(event_text, situation, report, step);
  return text;
}

std::string stuck_text(const Scenario& scenario, const EventText& event_text,
                       const Progress& progress) {
  std::vector<std::string> waiting;
  for (std::size_t i = 0; i < progress.steps.size(); ++i) {
    if (!has_ended(progress.steps[i].stage)) waiting.push_back(scenario.plan.steps[i].id);
  }
  return event_text.say("{} can never go on: nothing is under way that could change anything",
                        "{} 단계를 더 진행할 수 없음: 상태를 바꿀 진행 중인 작업이 없음",
                        joined(waiting, ", "));
}

}  // namespace acmsim::sim
