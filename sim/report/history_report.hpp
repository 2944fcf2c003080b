#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "sim/engine/history.hpp"
#include "sim/plan/scenario.hpp"
#include "sim/report/options.hpp"

namespace acmsim::sim {

/// A history as a person reads it: a line for each event, the console's table of certificates,
/// outages, the verdict and why.
std::string history_text(const Scenario& scenario, const History& history,
                         const ReportOptions& options);

/// The same as JSON, described in scenarios/schema/output.schema.json.
nlohmann::ordered_json history_json(const Scenario& scenario, const History& history,
                                    const ReportOptions& options);

/// A history in numbers: renewals, failures, outages by reason; for `--summary`.
std::string summary_text(const Scenario& scenario, const History& history);
nlohmann::ordered_json summary_json(const Scenario& scenario, const History& history,
                                    const ReportOptions& options);

/// `holds`, `violated`, `unknown`, or for the world at an instant `nothing-broken-so-far`.
std::string_view verdict_word(const History& history);

nlohmann::ordered_json event_json(const Scenario& scenario, const Event& event);
/// Events of a history, from one on.
nlohmann::ordered_json events_json(const Scenario& scenario, const History& history,
                                   std::size_t from = 0);

/// The broken claims of a history: name, instant and why.
nlohmann::ordered_json violations_json(const History& history);

/// JSON as a verb prints it. Bytes of a file's name that are no UTF-8 become U+FFFD.
std::string json_text(const nlohmann::ordered_json& json);

/// How a certificate stands in the console's list: the labels of its columns.
struct ConsoleRow {
  std::string status;
  std::string in_use;
  std::string renewal_eligibility;
};
ConsoleRow console_row(const acm::Certificate& certificate, Language language);

}  // namespace acmsim::sim
