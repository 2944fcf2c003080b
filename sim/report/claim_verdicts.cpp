#include "sim/report/claim_verdicts.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

/// Gathers claims, each once: one that `always` holds need not be told again of the end.
class Claims {
 public:
  void add(const std::string& name, ClaimVerdict verdict) {
    if (std::ranges::find(told_, name, &ToldClaim::name) == told_.end()) {
      told_.push_back({name, verdict});
    }
  }
  /// What is known of it wins over what was taken to be so.
  void set(const std::string& name, ClaimVerdict verdict) {
    add(name, verdict);
    std::ranges::find(told_, name, &ToldClaim::name)->verdict = verdict;
  }
  void add_all(const std::vector<Claim>& claims, ClaimVerdict verdict) {
    for (const Claim& claim : claims) add(claim.name, verdict);
  }
  std::vector<ToldClaim> take() { return std::move(told_); }

 private:
  std::vector<ToldClaim> told_;
};

}  // namespace

std::vector<ToldClaim> claims_of(const Scenario& scenario, const History& history) {
  using enum ClaimVerdict;
  const bool came_to_its_end = history.is_complete && !history.was_stopped;
  const bool plan_has_ended = has_ended(history.end.progress);
  const ClaimVerdict at_the_end = history.is_complete ? not_asked : unknown;
  Claims claims;
  claims.add_all(scenario.plan.always, history.is_complete ? held : unknown);
  claims.add_all(scenario.plan.finally, came_to_its_end ? held : at_the_end);
  claims.add(std::string(kPlanEndsName), came_to_its_end || plan_has_ended ? held : at_the_end);
  for (const std::string& name : history.not_asked) claims.set(name, not_asked);
  for (const Violation& violation : history.violations) claims.set(violation.name, broken);
  return claims.take();
}

std::vector<ToldClaim> claims_of(const Scenario& scenario, const Check& check,
                                 const std::optional<std::string>& only) {
  const ClaimVerdict asked =
      check.verdict == Safety::safe ? ClaimVerdict::held : ClaimVerdict::unknown;
  const ClaimVerdict others = only ? ClaimVerdict::not_asked : asked;
  Claims claims;
  claims.add_all(scenario.plan.always, others);
  claims.add_all(scenario.plan.finally, others);
  claims.add(std::string(kPlanEndsName), asked);
  if (only) claims.set(*only, asked);
  if (check.shortest) claims.set(check.shortest->violates, ClaimVerdict::broken);
  if (check.fastest) claims.set(check.fastest->violates, ClaimVerdict::broken);
  return claims.take();
}

std::vector<std::string> claim_names(const Plan& plan) {
  Claims claims;
  claims.add_all(plan.always, ClaimVerdict::not_asked);
  claims.add_all(plan.finally, ClaimVerdict::not_asked);
  claims.add(std::string(kPlanEndsName), ClaimVerdict::not_asked);
  std::vector<std::string> names;
  for (const ToldClaim& one : claims.take()) names.push_back(one.name);
  return names;
}

std::vector<Violation> told_violations(const History& history) {
  std::vector<Violation> told;
  std::string first;
  for (const Violation& violation : history.violations) {
    const bool says_the_same = !told.empty() && violation.at == told.back().at &&
                               violation.why == first + ": " + told.back().why;
    if (says_the_same) {
      told.back().name += ", " + violation.name;
    } else {
      told.push_back(violation);
      first = violation.name;
    }
  }
  return told;
}

nlohmann::ordered_json claim_json(const ToldClaim& claim) {
  return {{"name", claim.name}, {"verdict", row_of(kClaimVerdictNames, claim.verdict).word}};
}

nlohmann::ordered_json claims_json(const std::vector<ToldClaim>& claims) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const ToldClaim& claim : claims) json.push_back(claim_json(claim));
  return json;
}

std::string names_of(const std::vector<ToldClaim>& claims, ClaimVerdict verdict) {
  std::string names;
  for (const ToldClaim& claim : claims) {
    if (claim.verdict == verdict) names += (names.empty() ? "" : ", ") + claim.name;
  }
  return names;
}

}  // namespace acmsim::sim
