#pragma once

#include <map>
#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/check/reduce/loosening.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Proves what is asked of a part by loosened parts (`loosening.hpp`), each quickly searched or
/// given up. What it does not prove may be so all the same. All that it is made of must live as
/// long.
class Prover {
 public:
  Prover(const Scenario& scenario, const Plan& plan, const CheckOptions& options);

  /// Whether all that is asked of a part is proved.
  bool proves(const Extent& part);
  /// Whether it is proved that all steps of a part always end well, whatever else is asked of it.
  bool shows_that_all_end_well(const Extent& part);
  /// How long a step takes at most; nothing if it is not proved to end well.
  std::optional<Duration> span(StepHandle step);
  /// The steps, each after those before it.
  const std::vector<StepHandle>& order() const { return order_; }
  /// What all its searches came to so far, and the timers that they met, with their latest.
  const ClassCounts& counts() const { return counts_; }
  const std::map<Timer, Bound>& armed() const { return armed_; }

 private:
  struct Look {
    bool is_safe = false;
    Duration watches{0};  ///< How long the step that it is about watches at most.
  };

  bool may_prove(const Extent& part) const;
  bool asks_of_steps(const Extent& part) const;
  void look_at_first(std::size_t count);
  std::optional<Duration> span_of(StepHandle step);
  Look look(LoosePart part, std::optional<StepHandle> about);
  bool proves_hosts(const Extent& part);
  bool proves_claims(const std::vector<Claim>& claims, const std::vector<bool>& asked,
                     std::vector<bool> Extent::*which);

  const Scenario& scenario_;
  const Plan& plan_;
  CheckOptions options_;
  Extent whole_;
  Loosening loosening_;
  std::vector<StepHandle> order_;
  Spans spans_;
  std::size_t looked_at_ = 0;  ///< So many, in their order, have what can be proved of them.
  ClassCounts counts_;
  std::map<Timer, Bound> armed_;
};

}  // namespace acmsim::sim
