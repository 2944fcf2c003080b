#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/delay.hpp"
#include "sim/check/check.hpp"
#include "sim/check/latest_start.hpp"
#include "sim/check/outages.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Where a window is from.
enum class WindowOrigin : std::uint8_t {
  document,  ///< It is given, or follows from a TTL that is.
  standard,  ///< The default of the table of timings.
  soa,       ///< The default of the SOA of a zone that gives none.
};

struct WindowOriginName {
  WindowOrigin origin;
  std::string_view word;      ///< In json.
  std::string_view sentence;  ///< For people.
};
inline constexpr std::array kWindowOriginNames{
    WindowOriginName{WindowOrigin::document, "document", "document"},
    WindowOriginName{WindowOrigin::standard, "default", "default"},
    WindowOriginName{WindowOrigin::soa, "soa", "default of the zone's SOA"},
};
static_assert(rows_match(kWindowOriginNames, &WindowOriginName::origin, WindowOrigin::soa));

/// A window that a verdict or one of its numbers leans on: were it wider, they could be others.
struct Assumption {
  std::string timing;  ///< As in the table of timings; `takes` and `clicks` for those of one thing.
  std::string whose;   ///< The step, mailbox or name whose own it is; empty: everything's.
  Delay delay;
  WindowOrigin origin{};
  bool may = false;  ///< That was not tried to its end: it may lean on it.
};

struct Assumptions {
  std::vector<Assumption> windows{};
  bool is_complete = true;  ///< All windows were met; otherwise there may be more.
};

/// What is told of a scenario.
struct Findings {
  const Check& check;
  const std::optional<std::vector<WorstOutage>>& outages;
  const LatestStart& latest_start;
  const Starts& starts;
};

/// The windows that the findings lean on, in the order of the table, then those of single steps and
/// mailboxes, then how long caches keep old answers. Each is widened by itself, and what was found
/// is searched again, within a budget.
Assumptions assumptions_of(const Scenario& scenario, const Findings& findings,
                           const CheckOptions& options);

}  // namespace acmsim::sim
