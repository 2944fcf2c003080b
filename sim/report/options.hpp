#pragma once

#include <optional>
#include <string>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// How a report is wanted, and what was asked for that it speaks of.
struct ReportOptions {
  Language language = Language::english;
  std::string schedule = "typical";
  std::string search;                         ///< Empty: as it is best.
  std::optional<std::string> time_max;        ///< A duration.
  std::optional<std::string> counterexample;  ///< Where the shortest one is written.
  bool verbose = false;                       ///< Nothing is shortened; what a search cost is told.
  bool colour = false;                        ///< With a terminal's colours.
};

}  // namespace acmsim::sim
