#include "sim/engine/narrate.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/match.hpp"
#include "sim/engine/narrate_happening.hpp"

namespace acmsim::sim {
namespace {

/// How each happening is called, and who does it.
struct HappeningName {
  Happening what;
  std::string_view word;
  std::string_view actor;
};
constexpr std::array kHappeningNames{
    HappeningName{Happening::certificate_requested, "certificate_requested", "acm"},
    HappeningName{Happening::record_shown, "record_shown", "acm"},
    HappeningName{Happening::names_validated, "names_validated", "acm"},
    HappeningName{Happening::certificate_issued, "certificate_issued", "acm"},
    HappeningName{Happening::certificate_attachable, "certificate_attachable", "acm"},
    HappeningName{Happening::certificate_failed, "certificate_failed", "acm"},
    HappeningName{Happening::validation_timed_out, "validation_timed_out", "acm"},
    HappeningName{Happening::certificate_expired, "certificate_expired", "acm"},
    HappeningName{Happening::certificate_renewed, "certificate_renewed", "acm"},
    HappeningName{Happening::renewal_due, "renewal_due", "acm"},
    HappeningName{Happening::renewal_begun, "renewal_begun", "acm"},
    HappeningName{Happening::renewal_validated, "renewal_validated", "acm"},
    HappeningName{Happening::renewal_stuck, "renewal_stuck", "acm"},
    HappeningName{Happening::renewal_forbidden, "renewal_forbidden", "acm"},
    HappeningName{Happening::move_to_dns_begun, "move_to_dns_begun", "acm"},
    HappeningName{Happening::moved_to_dns, "moved_to_dns", "acm"},
    HappeningName{Happening::move_to_dns_failed, "move_to_dns_failed", "acm"},
    HappeningName{Happening::validation_mail_sent, "validation_mail_sent", "acm"},
    HappeningName{Happening::mail_link_died, "mail_link_died", "mail"},
    HappeningName{Happening::link_clicked, "link_clicked", "mail"},
    HappeningName{Happening::notice_sent, "notice_sent", "acm"},
    HappeningName{Happening::certificate_deleted, "certificate_deleted", "acm"},
    HappeningName{Happening::withdrawn_certificate_expired, "withdrawn_certificate_expired", "acm"},
    HappeningName{Happening::in_use_set, "in_use_set", "acm"},
    HappeningName{Happening::in_use_released, "in_use_released", "acm"},
    HappeningName{Happening::zone_created, "zone_created", "route53"},
    HappeningName{Happening::change_pending, "change_pending", "route53"},
    HappeningName{Happening::change_insync, "change_insync", "route53"},
    HappeningName{Happening::record_served, "record_served", "route53"},
    HappeningName{Happening::listener_created, "listener_created", "elbv2"},
    HappeningName{Happening::listener_deleted, "listener_deleted", "elbv2"},
    HappeningName{Happening::listener_changed, "listener_changed", "elbv2"},
    HappeningName{Happening::listener_served, "listener_served", "elbv2"},
    HappeningName{Happening::delegation_changed, "delegation_changed", "registrar"},
    HappeningName{Happening::delegation_followed, "delegation_followed", "registry"},
    HappeningName{Happening::server_failed, "server_failed", "dns"},
    HappeningName{Happening::server_restored, "server_restored", "dns"},
    HappeningName{Happening::signing_broken, "signing_broken", "dns"},
    HappeningName{Happening::signing_mended, "signing_mended", "dns"},
    HappeningName{Happening::answer_outdated, "answer_outdated", "dns"},
    HappeningName{Happening::answer_forgotten, "answer_forgotten", "dns"},
};
static_assert(rows_match(kHappeningNames, &HappeningName::what, Happening::answer_forgotten));

class Narrator {
 public:
  Narrator(const Scenario& scenario, const Words& words, const Situation& situation,
           const Slots<CertificateHandle, CertificateStamps>& stamps, Instant at)
      : scenario_(scenario), words_(words), situation_(situation), stamps_(stamps), at_(at) {}

  void tell(const Announce& announce) {
    const HappeningName& happening = row_of(kHappeningNames, announce.what);
    // Nobody sees these.
    if (announce.what == Happening::certificate_attachable) return;
    if (announce.what == Happening::record_served) return;
    const Told told = tell_happening(scenario_, words_, situation_, stamps_, announce);
    if (announce.what == Happening::names_validated && !events_.empty() &&
        events_.back().event == happening.word && events_.back().subject == told.subject) {
      Event& before = events_.back();  // "example.com proved" and "www.example.com proved".
      before.text.insert(before.text.rfind(" proved"),
                         ", " + told.text.substr(0, told.text.rfind(" proved")));
      return;
    }
    std::string word(happening.word);
    if (announce.what == Happening::notice_sent) {
      word = row_of(acm::kNoticeNames, acm::sent_notice(announce.part).notice).word;
      std::ranges::replace(word, '-', '_');
    }
    std::string actor(happening.actor);
    const bool is_change =
        announce.what == Happening::change_pending || announce.what == Happening::change_insync;
    if (is_change && situation_.world.changes.at({announce.whose}).is_elsewhere) actor = "dns";
    events_.push_back({at_, std::move(actor), told.subject, word, told.text});
  }

  void tell(const StepReport& report);

  std::vector<Event> take() && { return std::move(events_); }

 private:
  const Scenario& scenario_;
  const Words& words_;
  const Situation& situation_;
  const Slots<CertificateHandle, CertificateStamps>& stamps_;
  Instant at_;
  std::vector<Event> events_;
};

std::string error_text(const ApiError& error) {
  return fmt::format("{}: {}", name_of(error.code), error.message);
}

/// What a step is about to do or has done, without how it ended.
std::string deed_text(const Words& words, const Scenario& scenario, const Step& step) {
  return std::visit(
      Match{
          [](const CallStep& call) {
            return call.subject.empty() ? call.operation : call.operation + " " + call.subject;
          },
          [](const WaitStep& wait) { return "waits " + format_duration(wait.duration); },
          [&](const WaitForStep& wait) { return "waits for " + words.claim_text(wait.condition); },
          [&](const ExpectStep& expect) { return "expects " + words.claim_text(expect.condition); },
          [&](const ProbeStep& probe) {
            return fmt::format("visits https://{}{}", scenario.catalogue.name(probe.host).text(),
                               probe.sni == Sni::sent ? "" : " without SNI");
          },
          [](const NoteStep& note) { return note.text; },
      },
      step.does);
}

void Narrator::tell(const StepReport& report) {
  using What = StepReport::What;
  const Step& step = scenario_.plan.at(report.step);
  std::string text = deed_text(words_, scenario_, step);
  std::string_view word;
  switch (report.what) {
    case What::called: word = "called"; break;
    case What::waits: word = "waits"; break;
    case What::noted: word = "noted"; break;
    case What::refused:
      word = "refused";
      text += " is refused: " + error_text(*report.error);
      break;
    case What::noticed:
      word = "noticed";
      if (const auto* wait = std::get_if<WaitForStep>(&step.does)) {
        text = "sees " + words_.claim_text(wait->condition);
      } else {
        text = "goes on";
      }
      break;
    case What::held:
      word = "held";
      text += report.visit ? ": " + words_.visit_text(*report.visit) : ": so it is";
      break;
    case What::skipped:
      word = "skipped";
      text = "is skipped: not so that " + words_.claim_text(*step.only_if);
      break;
    case What::failed:
      word = "failed";
      text = "FAILS: " + failure_text(scenario_, words_, situation_, report);
      break;
    case What::cut:
      word = "cut";
      text = "is not begun: a step before it failed";
      break;
  }
  events_.push_back({at_, scenario_.plan.who[step.who], step.id, std::string(word), text});
}

}  // namespace

std::vector<Event> narrate(const Scenario& scenario, const Words& words, const Situation& situation,
                           const Slots<CertificateHandle, CertificateStamps>& stamps,
                           const Moves& moves, Instant at) {
  Narrator narrator(scenario, words, situation, stamps, at);
  for (const Move& move : moves) {
    std::visit(Match{
                   [](const Arm&) {},
                   [](const Disarm&) {},
                   [&](const Announce& announce) { narrator.tell(announce); },
                   [&](const StepReport& report) { narrator.tell(report); },
               },
               move);
  }
  return std::move(narrator).take();
}

std::string failure_text(const Scenario& scenario, const Words& words, const Situation& situation,
                         const StepReport& report) {
  const Step& step = scenario.plan.at(report.step);
  if (const auto* expect = std::get_if<ExpectStep>(&step.does)) {
    return words.why_not(expect->condition, situation);
  }
  std::string text = deed_text(words, scenario, step);
  switch (report.cause) {
    case Cause::none: break;
    case Cause::refused: text += " is refused"; break;
    case Cause::gave_up: text += " and gives up"; break;
    case Cause::false_claim:
      if (report.visit) text += ": " + words.visit_text(*report.visit);
      break;
    case Cause::not_refused:
      text += report.error ? " is refused in another way than wanted"
                           : " is accepted, where a refusal was wanted";
      break;
  }
  if (report.error) text += ": " + error_text(*report.error);
  return text;
}

}  // namespace acmsim::sim
