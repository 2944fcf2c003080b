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
std::optional<std::string> era_line(const Scenario& scenario, const History& history) {
  if (!scenario.calendar.frozen) return std::nullopt;
  const EraName& era = row_of(kEraNames, *scenario.calendar.frozen);
  const bool is_inside = scenario.starts_at >= era.since && history.ended_at < era.until;
  if (is_inside) return std::nullopt;
  const std::string first = format_date(scenario.starts_at, Duration{0});
  const std::string last = format_date(history.ended_at, Duration{0});
  return fmt::format("rules {} are those of the time {}; this history is {}", era.word,
                     span_text(era),
                     first == last ? "of " + first : "from " + first + " to " + last);
}

}  // namespace

std::vector<std::string> end_lines(const Scenario& scenario, const History& history,
                                   Language language) {
  std::vector<std::string> lines;
  if (const auto line = era_line(scenario, history)) lines.push_back(*line);
  for (const Timer& timer : history.not_waited_for) {
    lines.push_back(fmt::format("not waited for: {} of {}, which may never come",
                                name_of(timer.kind), whose_text(scenario, timer)));
  }
  const auto coming = coming_after(scenario, history);
  const EventText event_text(scenario, language);
  for (std::size_t i = 0; i < std::min(coming.size(), kComingShown); ++i) {
    lines.push_back(fmt::format(
        "still to come: {} presents {}, which expires on {} and will not be renewed",
        scenario.catalogue.text_of(coming[i].site), event_text.name(coming[i].certificate),
        format_date(coming[i].expires, scenario.time_zone)));
  }
  if (coming.size() > kComingShown) {
    lines.push_back(
        fmt::format("still to come: the same of {} more hosts", coming.size() - kComingShown));
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
