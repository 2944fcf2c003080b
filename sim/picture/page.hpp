#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/picture/storyboard.hpp"
#include "sim/picture/timeline.hpp"

namespace acmsim::sim {

/// What a page knows of a history: its texts, its events, and the world from instant to instant.
/// Described in scenarios/schema/page.schema.json.
nlohmann::ordered_json page_json(const Storyboard& board, const Timeline& timeline,
                                 Language language);

/// A history as one HTML file, which needs nothing else and asks no network.
std::string page_html(const Storyboard& board, Language language);

}  // namespace acmsim::sim
