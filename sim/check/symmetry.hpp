#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "sim/check/timed_model.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A validation record that one step writes, and all that has to do with it alone.
struct Sibling {
  ZoneHandle zone;
  ChangeHandle change;
  RecordKey key;
  RecordHandle set;
  /// The names of DNS-validated certificates that it proves; in order.
  std::vector<std::pair<CertificateHandle, std::uint32_t>> rows;
};

/// Names of certificates that nothing tells apart once their records are written, each by a step of
/// its own: which of them is served already and which is proved makes no difference to what can
/// happen next.
class Symmetry {
 public:
  /// Finds them; see siblings.cpp for what tells names apart.
  Symmetry(const Scenario& scenario, const Plan& plan);

  /// How many names have one that is as they are.
  std::size_t size() const;
  const std::vector<std::vector<Sibling>>& groups() const { return groups_; }

  /// Puts what is written into one order among those that are alike, so that worlds that differ in
  /// nothing else become equal. Which armed timers go by another key from then on.
  std::vector<Renamed> sort(World& world) const;

 private:
  std::vector<std::vector<Sibling>> groups_;
  std::vector<CertificateHandle> certificates_;  ///< Of all of them; sorted.
};

}  // namespace acmsim::sim
