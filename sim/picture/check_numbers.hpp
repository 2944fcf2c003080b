#pragma once

#include <nlohmann/json.hpp>

#include "sim/report/check_report.hpp"

// What a check's page is told beside the verdict, as scenarios/schema/page.schema.json says.
namespace acmsim::sim {

/// In seconds after the document's start, or before it; null where it was not looked for.
nlohmann::ordered_json latest_start_json(const Scenario& scenario, const CheckReport& report);

/// A worst outage that no story shows.
nlohmann::ordered_json worst_json(const Scenario& scenario, const WorstOutage& worst);

}  // namespace acmsim::sim
