#include "sim/report/duration_text.hpp"

#include <fmt/core.h>

#include "sim/time/instant.hpp"

namespace acmsim::sim {

std::string duration_line(const PlanDuration& takes) {
  std::string at_most;
  if (takes.greatest) {
    at_most = fmt::format(", {} {}", takes.greatest->is_exact ? "at most" : "never more than",
                          format_short(takes.greatest->longest));
  }
  return fmt::format("the plan takes {} typically, as little as {}{}\n",
                     format_short(takes.typical), format_short(takes.least), at_most);
}

}  // namespace acmsim::sim
