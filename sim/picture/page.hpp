#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/picture/many.hpp"
#include "sim/picture/storyboard.hpp"
#include "sim/picture/timeline.hpp"
#include "sim/report/claim_verdicts.hpp"

namespace acmsim::sim {

/// What a page knows of a history: its texts, its events, and the world from instant to instant.
/// Described in scenarios/schema/page.schema.json.
nlohmann::ordered_json page_json(const Storyboard& board, const Timeline& timeline,
                                 Language language);

/// Claims with their verdicts and with what is said of them.
nlohmann::ordered_json told_claims_json(const Scenario& scenario,
                                        const std::vector<ToldClaim>& claims);

/// A history as one HTML file, which needs nothing else and asks no network; many random ones
/// beside it, if there are any.
std::string page_html(const Storyboard& board, Language language, const Many* many = nullptr);

/// What is put into a page: `timelines`, `graph` and `charts` are markup.
struct PageParts {
  std::string title;
  Language language = Language::english;
  std::string timelines;
  std::string graph{};
  std::string charts{};
  nlohmann::ordered_json json;
};
std::string filled_page(const PageParts& parts);

}  // namespace acmsim::sim
