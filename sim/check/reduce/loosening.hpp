// Proving a claim where steps that it cannot tell apart only pass the time.
//
// The claim. Where a loosened part is safe, its question is answered well in the whole.
//
// Why it is sound. A part is loosened by three things, each of which only adds histories.
// A step of which it is proved that it always ends well, and how long that takes at most, and whose
// calls write nothing that the question sees, is left out: in its place, and in that of all such
// steps before it, whoever comes after them waits for any time from none to the longest that they
// can take together. Whoever needs one of the plan's limited operator slots waits for any time from
// none to the sum of what all others hold them, shared among the slots: while one waits, every slot
// is held by somebody. And a deletion that is repeated until nobody uses its certificate, where
// nobody begins to, fails only if it fails for the sake of one user, the last to let go: it is
// asked for each user by itself, with a certificate that no other uses any more.
// What is proved of a step is proved by a search of a part that is loosened by what was proved
// before, and of a closed cone, so no proof leans on itself.
//
// What would make it unsound. A bound that is too short: a time that a step may take and that
// `span_of` leaves out. A step that is left out though it writes what the question sees, or one
// that may fail. Freeing is no proof that something breaks: what does is tried again in the cone.
//
// Who would notice. The law `loosened` asks every claim of random documents in both ways;
// `loosening_test.cpp` has the bounds, and plans that are safe by a hair and unsafe by one.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/check/reduce/cone.hpp"
#include "sim/check/reduce/thinning.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// A part of a scenario with a plan of its own, as many steps as the whole's.
struct LoosePart {
  Plan plan;
  Extent extent;
};

/// Loosens parts of a scenario; all that it is made of must live as long.
class Loosening {
 public:
  Loosening(const Scenario& scenario, const Plan& plan, const CheckOptions& options);

  /// For a step's own claim; several where it is asked for each user of a certificate.
  std::vector<LoosePart> of(StepHandle step, const Spans& known) const;
  /// For what a reader sees. Nothing is asked yet.
  LoosePart of(const Footprint& reader, const Spans& known) const;

  /// The order in which steps are to be proved: each after those before it.
  std::vector<StepHandle> order() const;
  /// How long a step takes at most that always ends well, and that watches for so long at most.
  std::optional<Duration> span_of(StepHandle handle, Duration watches) const;
  const Footprints& footprints() const { return cones_.footprints(); }

 private:
  Duration wait_for_slot(StepHandle step) const;
  bool only_let_go(CertificateHandle certificate) const;
  Resources asked_by(StepHandle step) const;
  std::vector<bool> come_after_seen(const Cone& cone, const Spans& known) const;
  std::shared_ptr<const Cone> cone_of(Footprint reader, const Spans& known,
                                      const std::vector<bool>& passed,
                                      const Resources& unseen) const;
  LoosePart loosen(std::shared_ptr<const Cone> cone, const Spans& known) const;

  const Scenario& scenario_;
  const Plan& plan_;
  const CheckOptions& options_;
  Ends ends_;
  Cones cones_;
};

}  // namespace acmsim::sim
