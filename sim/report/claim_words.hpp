#pragma once

#include <string>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// A claim by its name; in words, within parentheses, where its name is but a place in the
/// document.
std::string claim_words(const Scenario& scenario, const Claim& claim, Language language);
/// The same of a claim, or a step, of that name.
std::string claim_words(const Scenario& scenario, const std::string& name, Language language);
/// A claim by its name, behind which it stands in words where the name is but a place:
/// `/finally/0 (www.example.com is reachable)`.
std::string claim_title(const Scenario& scenario, const std::string& name);

}  // namespace acmsim::sim
