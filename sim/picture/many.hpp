#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/picture/bilingual.hpp"
#include "sim/report/check_report.hpp"

namespace acmsim::sim {

/// What a check says of a span, of all histories.
struct FoundBound {
  Bilingual words;
  std::optional<Duration> at{};  ///< Nothing where there is no end to it.
};

/// One span of a history, over many of them.
struct Quantity {
  Bilingual name;
  std::vector<Duration> values{};    ///< Sorted; of the histories that have it.
  std::size_t without = 0;           ///< The histories that do not: it never happens in them.
  std::vector<FoundBound> bounds{};  ///< What a check says of it, of all histories.
};

/// Many random histories of one scenario.
struct Many {
  std::size_t histories = 0;
  std::size_t broken = 0;                          ///< Those that break a claim.
  std::map<std::string, std::size_t> broken_by{};  ///< How many break each.
  std::vector<Quantity> quantities{};
  std::vector<std::string> check_breaks{};  ///< The claims that a check found broken.
};

/// Plays histories with `random:1` and so on: when each certificate that is not issued at the start
/// is issued, how long each watched host is out of reach at a stretch, how long the plan takes.
/// `how` may say where they stop.
Many play_many(const Scenario& scenario, std::size_t histories, RunOptions how);

/// Sets beside them what a check found of all histories.
void add_bounds(Many& many, const Scenario& scenario, const CheckReport& report);

/// A value such that this part of all values is not greater; of values that are there.
Duration quantile(const Quantity& quantity, double part);

/// How often it takes how long, as an `svg` element.
std::string draw_histogram(const Quantity& quantity);

/// The same in JSON for a page, without the drawings.
nlohmann::ordered_json many_json(const Many& many);

}  // namespace acmsim::sim
