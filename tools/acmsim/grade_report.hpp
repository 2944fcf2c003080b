#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/report/claim_verdicts.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// What has become of a claim of the task's: where all goes as a rule, and whatever may happen.
struct GradedClaim {
  std::string name;
  std::string title;  ///< For people: the name, and what it says where the name is but a place.
  sim::ClaimVerdict by_run{};
  sim::ClaimVerdict by_check{};
  std::string why;  ///< How it breaks; empty where it does not.

  bool holds() const {
    return by_run == sim::ClaimVerdict::held && by_check == sim::ClaimVerdict::held;
  }
  bool breaks() const {
    return by_run == sim::ClaimVerdict::broken || by_check == sim::ClaimVerdict::broken;
  }
};

/// How one answer fares.
struct Grade {
  std::string path;
  std::vector<GradedClaim> claims;
  std::vector<std::string> not_taken;
  std::string complaints;  ///< Lines; empty unless it was refused.
  double seconds = 0;

  std::size_t points() const;
  Exit exit() const;
};

/// A line for each answer, what was not taken of it, and a total.
Reply grade_text(const std::vector<Grade>& grades);
/// The same as JSON, described in scenarios/schema/output.schema.json.
nlohmann::ordered_json grade_json(const std::string& task, const std::vector<Grade>& grades);
/// The same for CI systems: a case for each claim of each answer.
std::string grade_junit(const std::vector<Grade>& grades);

}  // namespace acmsim::tools
