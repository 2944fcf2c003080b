// Lines while an endpoint serves.
#include "sim/wire/serving_log.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utility>

#include "sim/json/compact_text.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/table.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {
namespace {

// Wide enough for most; what is longer moves its own line alone.
constexpr int kAfterWidth = 7;
constexpr int kActorWidth = 8;
constexpr int kSubjectWidth = 10;

std::string line_of(const Scenario& scenario, const Event& event) {
  return fmt::format("{}  {}  {:>{}}  {}  {}  {}\n", format_date(event.at, scenario.time_zone),
                     format_time(event.at, scenario.time_zone),
                     format_short(event.at - scenario.starts_at), kAfterWidth,
                     padded(event.actor, kActorWidth), padded(event.subject, kSubjectWidth),
                     shown_text(event.text));
}

}  // namespace

void ServingLog::note(Event event) {
  if (is_wanted_) notes_.push_back(std::move(event));
}

void ServingLog::begin_at(std::size_t events) { told_ = events; }

std::string ServingLog::take(const Scenario& scenario, const History& history, bool as_json) {
  constexpr auto kReplacing = OrderedJson::error_handler_t::replace;
  std::string text;
  const auto put = [&](const std::vector<Event>& events, std::size_t from) {
    for (std::size_t i = from; i < events.size(); ++i) {
      text += as_json ? compact_text(event_json(scenario, events[i]), kReplacing) + "\n"
                      : line_of(scenario, events[i]);
    }
  };
  put(history.events, std::min(told_, history.events.size()));
  put(notes_, 0);
  told_ = history.events.size();
  notes_.clear();
  return text;
}

}  // namespace acmsim::sim
