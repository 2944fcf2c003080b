#include "sim/report/claim_words.hpp"

#include <algorithm>

#include "sim/engine/event_text.hpp"

namespace acmsim::sim {

std::string claim_words(const Scenario& scenario, const Claim& claim, Language language) {
  if (!claim.name.starts_with('/')) return claim.name;
  return "(" + EventText(scenario, language).claim_text(claim.condition) + ")";
}

std::string claim_words(const Scenario& scenario, const std::string& name, Language language) {
  for (const auto* claims : {&scenario.plan.always, &scenario.plan.finally}) {
    const auto claim = std::ranges::find(*claims, name, &Claim::name);
    if (claim != claims->end()) return claim_words(scenario, *claim, language);
  }
  return name;
}

std::string claim_title(const Scenario& scenario, const std::string& name) {
  const std::string words = claim_words(scenario, name, Language::english);
  return words == name ? name : name + " " + words;
}

}  // namespace acmsim::sim
