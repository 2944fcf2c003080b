#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/check/assumptions.hpp"
#include "sim/check/blame.hpp"
#include "sim/check/check.hpp"
#include "sim/check/latest_start.hpp"
#include "sim/check/outages.hpp"
#include "sim/check/repair.hpp"
#include "sim/engine/history.hpp"
#include "sim/report/advice.hpp"
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/duration_text.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/options.hpp"
#include "sim/report/replay.hpp"

namespace acmsim::sim {

/// What has become of a claim in all histories.
struct CheckedClaim {
  ToldClaim claim;
  std::optional<Counterexample> counterexample{};  ///< Of a broken one.
  std::optional<Replay> replay{};
};

/// What is told of a check, in the order in which it is looked for.
enum class CheckPart : std::uint8_t {
  verdict,
  counterexample,  ///< The shortest history that breaks a claim, what is to blame, what would help.
  claims,          ///< The other claims, each by itself.
  fastest,
  outages,
  duration,
  latest_start,
  assumptions,
};

struct CheckPartName {
  CheckPart part;
  std::string_view looks_for;  ///< What a search is about, for whoever waits.
};
inline constexpr std::array kCheckPartNames{
    CheckPartName{CheckPart::verdict, "the verdict"},
    CheckPartName{CheckPart::counterexample, "the shortest history that breaks a claim"},
    CheckPartName{CheckPart::claims, "the other claims"},
    CheckPartName{CheckPart::fastest, "the fastest history that breaks a claim"},
    CheckPartName{CheckPart::outages, "the worst outages"},
    CheckPartName{CheckPart::duration, "how long the plan takes"},
    CheckPartName{CheckPart::latest_start, "the latest safe start"},
    CheckPartName{CheckPart::assumptions, "the windows that all this leans on"},
};
static_assert(rows_match(kCheckPartNames, &CheckPartName::part, CheckPart::assumptions));

/// A verdict and everything that is told with it.
struct CheckReport {
  Check check{};
  /// Every claim, each once by its name.
  std::vector<CheckedClaim> claims{};
  bool is_verdict_only = false;
  std::optional<std::string> only{};  ///< The claim that was asked alone.
  std::uint64_t tried = 0;       ///< Random histories that were tried where nothing was certain.
  std::vector<Advice> advice{};  ///< What would make a check certain that is not.
  Assumptions assumes{};
  std::optional<Replay> shortest{};
  std::optional<Replay> fastest{};
  std::optional<Blame> blame{};
  std::optional<Repair> repair{};
  std::optional<std::vector<WorstOutage>> outages{};  ///< Nothing: a limit was reached.
  std::optional<PlanDuration> duration{};
  LatestStart latest_start{};
  History typical{};          ///< Where a typical history ends, as if all went well.
  bool is_cut_short = false;  ///< By time or by hand: what is not told may still be to be found.
};

/// Hears of a report while it is made.
struct CheckListener {
  std::function<void(CheckPart part)> begins{};
  /// A part is known, as far as it could be found.
  std::function<void(CheckPart part, const CheckReport& report)> knows{};
  /// Asked whether a search was told to end before it had.
  std::function<bool()> was_cut_short{};
};

/// Checks a scenario, whose document's text is given too, and replays what it finds. That a
/// counterexample does not replay to the violation it claims is a bug of ours.
CheckReport make_check_report(const Scenario& scenario, const std::string& text,
                              const CheckOptions& how, bool is_verdict_only = false,
                              const CheckListener& listener = {});

/// Other starts of a document, whose text is given and must live as long.
Starts starts_of(const std::string& text, Instant typical_end);

/// As both formats call it: `any`, `until`, `none`, or the instant; empty where it is not known.
std::string latest_start_word(const LatestStart& latest);

/// What a person reads of one part of a report; all parts after each other are the whole.
std::string check_text(const Scenario& scenario, const CheckReport& report, CheckPart part,
                       const ReportOptions& options);

/// The same as JSON, described in scenarios/schema/output.schema.json.
nlohmann::ordered_json check_json(const Scenario& scenario, const CheckReport& report);

}  // namespace acmsim::sim
