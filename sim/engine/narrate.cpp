#include "sim/engine/narrate.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/match.hpp"
#include "sim/engine/narrate_happening.hpp"
#include "sim/engine/narrate_step.hpp"

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
    HappeningName{Happening::certificate_imported, "certificate_imported", "acm"},
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
    HappeningName{Happening::renewal_ended, "renewal_ended", "acm"},
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
    HappeningName{Happening::change_served, "change_served", "route53"},
    HappeningName{Happening::change_insync, "change_insync", "route53"},
    HappeningName{Happening::record_served, "record_served", "route53"},
    HappeningName{Happening::load_balancer_created, "load_balancer_created", "elbv2"},
    HappeningName{Happening::load_balancer_active, "load_balancer_active", "elbv2"},
    HappeningName{Happening::load_balancer_deleted, "load_balancer_deleted", "elbv2"},
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
    HappeningName{Happening::rules_changed, "rules_changed", "aws"},
};
static_assert(rows_match(kHappeningNames, &HappeningName::what, Happening::rules_changed));

/// How what a step reports is called.
struct ReportName {
  StepReport::What what;
  std::string_view word;
};
constexpr std::array kReportNames{
    ReportName{StepReport::What::called, "called"},
    ReportName{StepReport::What::refused, "refused"},
    ReportName{StepReport::What::waits, "waits"},
    ReportName{StepReport::What::noticed, "noticed"},
    ReportName{StepReport::What::held, "held"},
    ReportName{StepReport::What::noted, "noted"},
    ReportName{StepReport::What::skipped, "skipped"},
    ReportName{StepReport::What::failed, "failed"},
    ReportName{StepReport::What::cut, "cut"},
};
static_assert(rows_match(kReportNames, &ReportName::what, StepReport::What::cut));

class Narrator {
 public:
  Narrator(const Scenario& scenario, const EventText& event_text, const Situation& situation,
           const Slots<CertificateHandle, CertificateStamps>& stamps, Instant at)
      : scenario_(scenario),
        event_text_(event_text),
        situation_(situation),
        stamps_(stamps),
        at_(at) {}

  void tell(const Announce& announce) {
    const HappeningName& happening = row_of(kHappeningNames, announce.what);
    // Nobody sees these.
    if (announce.what == Happening::certificate_attachable) return;
    if (announce.what == Happening::record_served) return;
    const Told told = tell_happening(scenario_, event_text_, situation_, stamps_, announce);
    if (announce.what == Happening::names_validated && !events_.empty() &&
        events_.back().kind == EventKind{announce.what} && events_.back().subject == told.subject) {
      Event& before = events_.back();  // "example.com proved" and "www.example.com proved".
      const std::string proved = event_text_.say(" proved", " 검증됨");
      before.text.insert(before.text.rfind(proved),
                         ", " + told.text.substr(0, told.text.rfind(proved)));
      return;
    }
    EventKind kind = announce.what;
    if (announce.what == Happening::notice_sent) kind = acm::sent_notice(announce.part).notice;
    std::string actor(happening.actor);
    const bool is_change =
        announce.what == Happening::change_pending || announce.what == Happening::change_insync;
    if (is_change && situation_.world.changes.at({announce.whose}).is_elsewhere) actor = "dns";
    events_.push_back({at_, std::move(actor), told.subject, kind, told.text});
  }

  void tell(const StepReport& report) {
    const Step& step = scenario_.plan.at(report.step);
    events_.push_back({at_, scenario_.plan.who[step.who], step.id, report.what,
                       report_text(scenario_, event_text_, situation_, report)});
  }

  std::vector<Event> take() && { return std::move(events_); }

 private:
  const Scenario& scenario_;
  const EventText& event_text_;
  const Situation& situation_;
  const Slots<CertificateHandle, CertificateStamps>& stamps_;
  Instant at_;
  std::vector<Event> events_;
};

}  // namespace

std::string word_of(const EventKind& kind) {
  return std::visit(
      Match{
          [](Happening what) { return std::string(row_of(kHappeningNames, what).word); },
          [](acm::Notice notice) {
            std::string word(row_of(acm::kNoticeNames, notice).word);
            std::ranges::replace(word, '-', '_');
            return word;
          },
          [](StepReport::What what) { return std::string(row_of(kReportNames, what).word); },
          [](OutageEdge edge) {
            return std::string(edge == OutageEdge::begins ? "outage_begins" : "outage_ends");
          },
      },
      kind);
}

std::vector<Event> narrate(const Scenario& scenario, const EventText& event_text,
                           const Situation& situation,
                           const Slots<CertificateHandle, CertificateStamps>& stamps,
                           const Moves& moves, Instant at) {
  Narrator narrator(scenario, event_text, situation, stamps, at);
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

}  // namespace acmsim::sim
