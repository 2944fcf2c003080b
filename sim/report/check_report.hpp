#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/check/assumptions.hpp"
#include "sim/check/blame.hpp"
#include "sim/check/check.hpp"
#include "sim/check/latest_start.hpp"
#include "sim/check/outages.hpp"
#include "sim/check/repair.hpp"
#include "sim/engine/history.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/options.hpp"

namespace acmsim::sim {

/// A counterexample as a document, and the history that `run` makes of it.
struct Replay {
  nlohmann::ordered_json document;
  History history;
  Violation broken;  ///< Of the claim that it is about.
};

/// A verdict and everything that is told with it.
struct CheckReport {
  Check check{};
  Assumptions assumes{};
  std::optional<Replay> shortest{};
  std::optional<Replay> fastest{};
  std::optional<Blame> blame{};
  std::optional<Repair> repair{};
  std::optional<std::vector<WorstOutage>> outages{};  ///< Nothing: a limit was reached.
  LatestStart latest_start{};
  History typical{};          ///< Where a typical history ends, as if all went well.
  bool is_cut_short = false;  ///< By time or by hand: what is not told may still be to be found.
};

/// Checks a scenario, whose document's text is given too, and replays what it finds. That a
/// counterexample does not replay to the violation it claims is a bug of ours.
CheckReport make_check_report(const Scenario& scenario, const std::string& text,
                              const CheckOptions& how);

/// Other starts of a document, whose text is given and must live as long.
Starts starts_of(const std::string& text, Instant typical_end);

/// As both formats call it: `any`, `until`, `none`, or the instant; empty where it is not known.
std::string latest_start_word(const LatestStart& latest);

/// The verdict, the cause, the history event by event, what would help, what it leans on.
std::string check_text(const Scenario& scenario, const CheckReport& report,
                       const ReportOptions& options);

/// The same as JSON, described in scenarios/schema/output.schema.json.
nlohmann::ordered_json check_json(const Scenario& scenario, const CheckReport& report);

}  // namespace acmsim::sim
