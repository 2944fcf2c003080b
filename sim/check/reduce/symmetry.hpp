// Folding names that are alike.
//
// The claim. Once the records of two names of the same certificates are written, each by a step of
// its own, exchanging the two names in a world gives a world from which the same can happen, but
// for the exchange. A state may therefore stand for all that differ only in which of such names is
// served or proved.
//
// Why it is sound. The exchange is an automorphism of what can still happen: it maps states to
// states, armed timers to armed timers with the same windows, and leaves every condition, claim and
// refusal as it is. `symmetry_groups.cpp` finds the names for which that is so by exclusion.
// Whoever speaks of a name, its record or its change tells it apart, and so does whatever makes the
// two resolve in different ways: a zone cut, a wildcard, a DNAME, another TTL, a second record at
// the validation name. Sorting picks one world of each class. It is stable: among those that are as
// far it keeps who has been there for longer, because their timers are what still differs.
//
// What would make it unsound. A condition or a command that names one of them and is not asked in
// `symmetry_groups.cpp`; something in the world that tells them apart and that sorting does not
// exchange together with the rest; a timer of theirs that is not renamed.
//
// Who would notice. The law `reductions` compares with an unfolded search. `symmetry_test.cpp`
// tries each thing that tells names apart, and that a folded world is a whole one: its timers and
// its facts fit. Counterexamples are unfolded (`unfold.hpp`), which breaks a claim of ours where a
// folded path has no plain one.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "sim/check/search/timed_model.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A validation record that one step writes, and all that has to do with it alone.
struct SymmetricRecord {
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
  /// Finds them; see symmetry_groups.cpp for what tells names apart.
  Symmetry(const Scenario& scenario, const Plan& plan);

  /// How many names have one that is as they are.
  std::size_t size() const;
  const std::vector<std::vector<SymmetricRecord>>& groups() const { return groups_; }

  /// Puts what is written into one order among those that are alike, so that worlds that differ in
  /// nothing else become equal. Which armed timers go by another key from then on.
  std::vector<Renamed> sort(World& world) const;

 private:
  std::vector<std::vector<SymmetricRecord>> groups_;
  std::vector<CertificateHandle> certificates_;  ///< Of all of them; sorted.
};

}  // namespace acmsim::sim
