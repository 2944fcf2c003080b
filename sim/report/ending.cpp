#include "sim/report/ending.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <optional>

#include "sim/engine/event_text.hpp"
#include "sim/plan/rule_text.hpp"
#include "sim/plan/still_to_come.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// Of many hosts with one story, as in a fleet, more lines say nothing more.
constexpr std::size_t kComingShown = 10;

std::vector<StillToCome> coming_after(const Scenario& scenario, const History& history) {
  if (history.was_stopped || !history.is_complete) return {};
  return still_to_come(scenario, history.end, history.stamps);
}

/// Of a history that goes on where the rules of its frozen era no longer hold, or begins before
/// they did.
std::optional<std::string> era_line(const Scenario& scenario, const EventText& event_text,
                                    const History& history) {
  if (!scenario.calendar.frozen) return std::nullopt;
  const EraName& era = row_of(kEraNames, *scenario.calendar.frozen);
  const bool is_inside = scenario.starts_at >= era.since && history.ended_at < era.until;
  if (is_inside) return std::nullopt;
  const std::string first = format_date(scenario.starts_at, Duration{0});
  const std::string last = format_date(history.ended_at, Duration{0});
  const std::string spans = first == last ? event_text.say("of {}", "{}", first)
                                          : event_text.say("from {} to {}", "{} ~ {}", first, last);
  return event_text.say("rules {0} are those of the time {1}; this history is {2}",
                        "규칙 {0}의 적용 기간을 벗어남: 이 진행의 기간은 {2}", era.word,
                        span_text(era), spans);
}

}  // namespace

std::vector<std::string> end_lines(const Scenario& scenario, const History& history,
                                   Language language) {
  std::vector<std::string> lines;
  const EventText event_text(scenario, language);
  if (const auto line = era_line(scenario, event_text, history)) lines.push_back(*line);
  for (const Timer& timer : history.not_waited_for) {
    lines.push_back(event_text.say("not waited for: {} of {}, which may never come",
                                   "기다리지 않음: {1} {0}, 오지 않을 수 있음", name_of(timer.kind),
                                   whose_text(scenario, timer)));
  }
  const auto coming = coming_after(scenario, history);
  for (std::size_t i = 0; i < std::min(coming.size(), kComingShown); ++i) {
    lines.push_back(event_text.say(
        "still to come: {} presents {}, which expires on {} and will not be renewed",
        "예정: {0}에 제시된 {1} 인증서가 {2}에 만료되며 갱신되지 않음",
        scenario.catalogue.text_of(coming[i].site), event_text.name(coming[i].certificate),
        format_date(coming[i].expires, scenario.time_zone)));
  }
  if (coming.size() > kComingShown) {
    lines.push_back(event_text.say("still to come: the same of {} more hosts",
                                   "예정: 호스트 {}개 더 같음", coming.size() - kComingShown));
  }
  return lines;
}

Json still_to_come_json(const Scenario& scenario, const History& history) {
  const EventText event_text(scenario, Language::english);
  Json coming = Json::array();
  for (const StillToCome& one : coming_after(scenario, history)) {
    coming.push_back({{"host", scenario.catalogue.text_of(one.site)},
                      {"certificate", event_text.name(one.certificate)},
                      {"expires", format_instant(one.expires)}});
  }
  return coming;
}

Json not_waited_for_json(const Scenario& scenario, const History& history) {
  Json timers = Json::array();
  for (const Timer& timer : history.not_waited_for) {
    timers.push_back({{"timing", name_of(timer.kind)}, {"whose", whose_text(scenario, timer)}});
  }
  return timers;
}

}  // namespace acmsim::sim
