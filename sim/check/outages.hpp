#pragma once

#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// How long a watched host can be out of reach at a stretch.
struct WorstOutage {
  Website site;
  /// The longest over all histories: `kNever` where nothing need ever end it.
  Duration longest{0};
  bool is_exact = true;  ///< Otherwise none is longer, but perhaps none is as long.
  bool goes_on = false;  ///< In some history it has not ended with the history.
  friend bool operator==(const WorstOutage&, const WorstOutage&) = default;
};

/// Those of the watched hosts, in the order of the document, after a check with these options.
/// Nothing where a limit was reached first.
///
/// A host that opens for no time at all has not opened. A plan that is stuck ends nothing: what is
/// out of reach then stays so.
std::optional<std::vector<WorstOutage>> worst_outages(const Scenario& scenario, const Check& done,
                                                      const CheckOptions& options);

}  // namespace acmsim::sim
