// What has become of each claim, for every report.
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "sim/check/check.hpp"
#include "sim/engine/history.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// What has become of a claim.
enum class ClaimVerdict : std::uint8_t {
  held,       ///< It was asked wherever it must hold, and held.
  broken,     ///< It did not.
  not_asked,  ///< The history stops before it is asked.
  unknown,    ///< A limit was reached before it was certain, or another claim broke first.
};

struct ClaimVerdictName {
  ClaimVerdict verdict;
  std::string_view word;
};
inline constexpr std::array kClaimVerdictNames{
    ClaimVerdictName{ClaimVerdict::held, "held"},
    ClaimVerdictName{ClaimVerdict::broken, "broken"},
    ClaimVerdictName{ClaimVerdict::not_asked, "not asked"},
    ClaimVerdictName{ClaimVerdict::unknown, "unknown"},
};
static_assert(rows_match(kClaimVerdictNames, &ClaimVerdictName::verdict, ClaimVerdict::unknown));

struct ToldClaim {
  std::string name;
  ClaimVerdict verdict{};
};

/// Every claim, each once by its name: those of `always`, of `finally`, `plan-ends`, and after them
/// the steps that violate by themselves.
std::vector<ToldClaim> claims_of(const Scenario& scenario, const History& history);
/// The same of all histories, of which `only` and that the plan ends may have been asked alone.
std::vector<ToldClaim> claims_of(const Scenario& scenario, const Check& check,
                                 const std::optional<std::string>& only);

/// The names of the claims of a plan, each once: those of `always`, of `finally`, and `plan-ends`.
std::vector<std::string> claim_names(const Plan& plan);

/// The broken claims of a history as people are told them: a step that breaks one, and that no step
/// fails, in one line.
std::vector<Violation> told_violations(const History& history);

nlohmann::ordered_json claim_json(const ToldClaim& claim);
nlohmann::ordered_json claims_json(const std::vector<ToldClaim>& claims);

/// The names of those with a verdict, with commas between them.
std::string names_of(const std::vector<ToldClaim>& claims, ClaimVerdict verdict);

}  // namespace acmsim::sim
