// A history as a person reads it.
#include <algorithm>
#include <fmt/core.h>

#include "sim/engine/event_text.hpp"
#include "sim/plan/claims.hpp"
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/ending.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/story.hpp"
#include "sim/report/table.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

class TextReport : private TextWriter {
 public:
  TextReport(const Scenario& scenario, const History& history, const ReportOptions& options)
      : TextWriter(options.colour),
        scenario_(scenario),
        history_(history),
        options_(options),
        event_text_(scenario, options.language) {}

  std::string write() && {
    head();
    events();
    certificates();
    outages();
    for (const std::string& text : end_lines(scenario_, history_, options_.language)) {
      line("{}", text);
    }
    verdict();
    return take();
  }

 private:
  void head() {
    line("{}", coloured(shown_text(scenario_.title), "1"));
    line("{}", event_text_.say("rules {} · {} · {} · times {}", "규칙 {} · {} · {} · 시간대 {}",
                               rules_word(scenario_),
                               scenario_.history.empty()
                                   ? options_.schedule
                                   : event_text_.say("as its history tells", "문서에 기록된 진행"),
                               scenario_.catalogue.places[scenario_.home].region,
                               format_offset(scenario_.time_zone)));
    line("");
  }

  void events() {
    const auto after = [&](Instant at) {
      return event_text_.short_duration(at - scenario_.starts_at);
    };
    int actor_width = 0;
    int subject_width = 0;
    int after_width = width_of(after(history_.ended_at));
    const std::vector<ShownEvent> shown = shown_events(history_.events, options_.language);
    for (const auto& [shown_event, text] : shown) {
      const Event& event = *shown_event;
      after_width = std::max(after_width, width_of(after(event.at)));
      actor_width = std::max(actor_width, width_of(event.actor));
      subject_width = std::max(subject_width, width_of(event.subject));
    }
    std::string last_date;
    std::string last_time;
    for (const auto& [shown_event, text] : shown) {
      const Event& event = *shown_event;
      const std::string date = format_date(event.at, scenario_.time_zone);
      const std::string time = format_time(event.at, scenario_.time_zone);
      const bool same = date == last_date && time == last_time;
      const std::string stamp =
          same ? std::string(static_cast<std::size_t>(22 + after_width), ' ')
               : fmt::format("{:10}  {}  {}", date == last_date ? "" : date, time,
                             right_aligned(after(event.at), after_width));
      line("{}  {}  {}  {}", stamp, padded(event.actor, actor_width),
           padded(event.subject, subject_width), emphasized(event.kind, text));
      last_date = date;
      last_time = time;
    }
    line("{}  {}  {}  {}", format_date(history_.ended_at, scenario_.time_zone),
         format_time(history_.ended_at, scenario_.time_zone),
         right_aligned(after(history_.ended_at), after_width), event_text_.say("end", "끝"));
    line("");
  }

  static std::string right_aligned(const std::string& text, int width) {
    const int missing = width - width_of(text);
    return std::string(static_cast<std::size_t>(std::max(0, missing)), ' ') + text;
  }

  std::string emphasized(const EventKind& kind, const std::string& text) const {
    const auto is = [&](const EventKind& other) { return kind == other; };
    if (is(StepReport::What::failed) || is(OutageEdge::begins)) {
      return coloured(text, "31");
    }
    if (is(Happening::certificate_issued) || is(OutageEdge::ends)) {
      return coloured(text, "32");
    }
    return text;
  }

  void certificates() {
    const bool korean = options_.language == Language::korean;
    const auto& world = history_.end.world;
    const bool renews =
        std::ranges::any_of(world.certificates.handles(), [&](CertificateHandle handle) {
          return acm::renewal_status(world.certificates.at(handle)).has_value();
        });
    std::vector<std::string> heads{"Certificate", "Domain name", "Status", "In use",
                                   "Renewal eligibility"};
    if (korean) heads = {"인증서", "도메인 이름", "상태", "사용 중", "갱신 자격"};
    if (renews) heads.emplace_back(korean ? "갱신 상태" : "Renewal status");
    heads.emplace_back(korean ? "만료" : "Valid until");
    std::vector<std::vector<std::string>> rows{std::move(heads)};
    for (const CertificateHandle handle : world.certificates.handles()) {
      const acm::CertificateFacts& facts = held_facts(world, scenario_.catalogue, handle);
      const acm::Certificate& certificate = world.certificates.at(handle);
      const ConsoleRow row = console_row(certificate, options_.language);
      rows.push_back({event_text_.name(handle),
                      scenario_.catalogue.name(facts.names.front().name).text(), row.status,
                      row.in_use, row.renewal_eligibility});
      if (renews) {
        const std::string status = event_text_.renewal_text(certificate);
        rows.back().push_back(status.empty() ? "-" : status);
      }
      rows.back().push_back(valid_until(handle));
    }
    if (rows.size() > 1) line("{}", table(rows));
  }

  std::string valid_until(CertificateHandle handle) const {
    const CertificateStamps* stamps = history_.stamps.find(handle);
    if (stamps == nullptr || !stamps->not_after) return "-";
    return format_date(*stamps->not_after, scenario_.time_zone) + " " +
           format_time(*stamps->not_after, scenario_.time_zone);
  }

  std::string local(Instant instant) const {
    return format_date(instant, scenario_.time_zone) + " " +
           format_time(instant, scenario_.time_zone);
  }

  void outages() {
    for (const Outage& outage : history_.outages) {
      const std::string host = scenario_.catalogue.text_of(outage.site);
      const std::string& why = outage.why;
      if (outage.to) {
        line("{}", event_text_.say("{0} did not open from {1} to {2} ({3}): {4}.",
                                   "{0} 접속 불가 {1} ~ {2} ({3}): {4}.", host, local(outage.from),
                                   local(*outage.to),
                                   event_text_.short_duration(*outage.to - outage.from), why));
      } else if (outage.from == scenario_.starts_at) {
        line("{}", event_text_.say("{} never opened: {}.", "{} 계속 접속 불가: {}.", host, why));
      } else {
        line("{}", event_text_.say("{} did not open again after {}: {}.",
                                   "{} {}부터 계속 접속 불가: {}.", host, local(outage.from), why));
      }
    }
    std::string open;
    for (const Website& site : scenario_.catalogue.watches) {
      if (std::ranges::find(history_.outages, site, &Outage::site) != history_.outages.end()) {
        continue;
      }
      if (!open.empty()) open += ", ";
      open += scenario_.catalogue.text_of(site);
    }
    if (!open.empty()) {
      line("{}", event_text_.say("{} opened all the time.", "{} 계속 접속 가능.", open));
    }
  }

  void verdict() {
    claims();
    if (history_.violations.empty()) return good_verdict();
    for (const Violation& violation : told_violations(history_)) {
      line("{}", event_text_.say("{} broken at {}, {} after the start: {}",
                                 "{} 위반: {}, 시작 {} 후: {}", violation.name, local(violation.at),
                                 event_text_.short_duration(violation.at - scenario_.starts_at),
                                 sentence(violation.why)));
    }
    line("{}", coloured(event_text_.say("violated: {}", "조건 위반: {}",
                                        history_.violations.front().name),
                        "1;31"));
  }

  /// Which claims held, and which were not asked.
  void claims() {
    if (!history_.is_complete) return;
    const std::vector<ToldClaim> told = claims_of(scenario_, history_);
    std::string held = names_of(told, ClaimVerdict::held);
    if (claims_nothing(scenario_.plan)) {
      line("{}", nothing_claimed());
    } else if (!held.empty()) {
      line("{}", history_.was_stopped
                     ? event_text_.say("{} held so far.", "{} 지금까지 충족.", held)
                     : event_text_.say("{} held.", "{} 충족.", held));
    }
    const std::string unasked = names_of(told, ClaimVerdict::not_asked);
    if (!unasked.empty()) {
      line("{}", event_text_.say("{} not asked: the history stops before its end.",
                                 "{} 확인 안 함: 끝나기 전에 멈춘 진행.", unasked));
    }
  }

  std::string nothing_claimed() const {
    const auto& steps = history_.end.progress.steps;
    const auto failed = std::ranges::find(steps, Stage::failed, &StepState::stage);
    if (failed == steps.end()) {
      return event_text_.say("nothing is claimed, only that the plan ends.",
                             "조건 없음, 계획이 끝나는지만 확인.");
    }
    return event_text_.say(
        "{} failed, and nothing is claimed: only that the plan ends.",
        "{} 실패, 조건 없음: 계획이 끝나는지만 확인.",
        scenario_.plan.steps.at(static_cast<std::size_t>(failed - steps.begin())).id);
  }

  void good_verdict() {
    if (!history_.is_complete) {
      line("{}", event_text_.say("unknown: the limit of transitions was reached",
                                 "알 수 없음: 전이 수 한도에 도달"));
    } else if (history_.was_stopped) {
      line("{}", event_text_.say("as it is at {}; nothing is broken so far",
                                 "{} 현재 상태, 아직 위반 없음", local(history_.ended_at)));
    } else {
      line("{}", coloured(event_text_.say("holds", "조건 충족"), "1;32"));
    }
  }

  const Scenario& scenario_;
  const History& history_;
  const ReportOptions& options_;
  EventText event_text_;
};

}  // namespace

std::string history_text(const Scenario& scenario, const History& history,
                         const ReportOptions& options) {
  return TextReport(scenario, history, options).write();
}

ConsoleRow console_row(const acm::Certificate& certificate, Language language) {
  const acm::StatusName& status = row_of(acm::kStatusNames, acm::status_of(certificate));
  const acm::RenewalEligibilityName& eligibility =
      row_of(acm::kRenewalEligibilityNames, acm::renewal_eligibility(certificate));
  const bool in_use = !acm::in_use_by(certificate).empty();
  if (language == Language::korean) {
    return {std::string(status.console_ko), in_use ? "예" : "아니요",
            std::string(eligibility.console_ko)};
  }
  return {std::string(status.console_en), in_use ? "Yes" : "No",
          std::string(eligibility.console_en)};
}

}  // namespace acmsim::sim
