#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/check/stretches.hpp"
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

/// The same again and again, with other windows. The scenario and the check must live as long.
class OutageSearch {
 public:
  OutageSearch(const Scenario& scenario, const Check& done);

  std::optional<std::vector<WorstOutage>> worst(const CheckOptions& options);

 private:
  class Measure;

  /// What lasts in an extent, as far as it is known.
  Stretches& stretches_of(const Extent& extent, const Symmetry* symmetry);
  void forget_much();

  const Scenario& scenario_;
  const Check& done_;
  std::optional<Symmetry> folding_;  ///< Once it is asked for.
  std::vector<std::unique_ptr<Stretches>> known_;
};

}  // namespace acmsim::sim
