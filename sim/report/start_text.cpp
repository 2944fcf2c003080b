#include "sim/report/start_text.hpp"

#include <fmt/core.h>
#include <variant>

#include "sim/time/instant.hpp"

namespace acmsim::sim {
namespace {

/// A start, and how far from the document's own it is.
std::string start_text(const Scenario& scenario, Instant start) {
  const std::string at =
      fmt::format("{} {} ({}), ", format_date(start, scenario.time_zone),
                  format_time(start, scenario.time_zone), format_offset(scenario.time_zone));
  if (start == scenario.starts_at) return at + "the document's own";
  const bool is_later = start > scenario.starts_at;
  const Duration shift = is_later ? start - scenario.starts_at : scenario.starts_at - start;
  return at + format_short(shift) + (is_later ? " after" : " before") + " the document's start";
}

/// Where the document's own start is not safe.
std::string no_safe_start(const Scenario& scenario, const LatestStart& latest) {
  if (latest.too_late_by) {
    return start_text(scenario, *latest.too_late_by) + "; the document begins too late";
  }
  const bool is_any_as_good =
      scenario.initially.empty() && !std::holds_alternative<Instant>(scenario.until);
  if (is_any_as_good) return "none; no start makes it safe";
  return "none; neither the document's own start nor any earlier one that was tried is safe";
}

std::string what_is_known(const Scenario& scenario, const LatestStart& latest) {
  switch (latest.kind) {
    case LatestStart::Kind::at: return start_text(scenario, latest.at);
    case LatestStart::Kind::between:
      return fmt::format("{}, or up to {} later; more was not found within the limits",
                         start_text(scenario, latest.at),
                         format_short(latest.bad_from - latest.at));
    case LatestStart::Kind::until:
      return "any, but good only because the history ends where it does";
    case LatestStart::Kind::none: return no_safe_start(scenario, latest);
    case LatestStart::Kind::any:
    case LatestStart::Kind::unknown: break;
  }
  return "not found within the limits";
}

}  // namespace

std::string latest_start_line(const Scenario& scenario, const LatestStart& latest) {
  if (latest.kind == LatestStart::Kind::any) return "";
  return "latest safe start: " + what_is_known(scenario, latest) + "\n";
}

}  // namespace acmsim::sim
