#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/forecast/forecast.hpp"
#include "sim/report/options.hpp"

namespace acmsim::sim {

/// A forecast for people: first what needs a hand, by the day, then the rest in sums. Not more than
/// a screen, unless everything is wanted (`verbose`).
std::string forecast_text(const Forecast& forecast, const ReportOptions& options);

/// Everything, as scenarios/schema/output.schema.json describes it.
nlohmann::ordered_json forecast_json(const Forecast& forecast);

/// A row for each certificate, as RFC 4180 has it. A cell that a spreadsheet would take for a
/// formula begins with an apostrophe.
std::string forecast_csv(const Forecast& forecast);

/// What needs a hand as a calendar (RFC 5545): the day on which it has to begin, the one before
/// where that ends in the morning (UTC), and the day on which the certificate expires. An event
/// keeps its UID from one forecast to the next.
std::string forecast_calendar(const Forecast& forecast, Language language);

}  // namespace acmsim::sim
