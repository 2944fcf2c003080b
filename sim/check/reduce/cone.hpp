// Checking each claim by itself, in the part of the world that it can see.
//
// The claim. What a claim reads is written, armed, restarted, refused or delayed by some steps and
// timers, which read other things, and so on: its cone. A search of the cone alone, in which all
// other steps are left out and all other timers never fire, finds the same verdict on the claim as
// a search of the whole.
//
// Why it is sound. Take any history of the whole, and of its events those that write something in
// the cone. Each of them reads, by its footprint, nothing but what is in the cone: a cone is
// closed. So it has the same effect on the cone, and arms and disarms the same timers of it, when
// all other events are taken away; and as no event takes time, all instants stay as they are. The
// claim reads the cone alone, so it breaks in the one history where it does in the other.
// Conversely every history of the cone is what the cone sees of some history of the whole, for what
// is outside can always fire and hinders nobody. Three things are shared all the same. The rules
// change with the calendar in one instant, in every cone alike. A history ends when all of the plan
// has, and what it did has arrived: a cone without some of that `ends_late`, at any time by which
// the whole may have ended. And whether a change is served by itself or with a later one of its
// zone is one for its cone, as long as each may be served at once (`Outlook::changes_meet_near`).
//
// What would make it unsound. A footprint or a flow that is too small: a new command, condition or
// timer that reads something which its footprint does not name; a thing that is outside and that a
// cone waits for.
//
// Who would notice. The law `cones` compares the verdict on every claim of random documents with
// that of the whole, unreduced; `cone_test.cpp` has the footprints that were once too small, one by
// one, and what belongs to the cones of a few plans.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "sim/check/reduce/footprint.hpp"

namespace acmsim::sim {

/// What a claim can see. It keeps its footprints alive.
class Cone {
 public:
  Cone(std::shared_ptr<const Footprints> footprints, Resources resources, bool is_everything);

  const Resources& resources() const { return resources_; }
  bool is_everything() const { return is_everything_; }
  bool has(StepHandle step) const;
  /// Whether a timer of the world may change anything in it.
  bool hears(const Timer& timer) const;
  bool holds(const Cone& other) const;

 private:
  std::shared_ptr<const Footprints> footprints_;
  Resources resources_;
  bool is_everything_;
  mutable std::map<Timer, bool> heard_;
};

/// The cones of a scenario and a plan, which must live as long.
class Cones {
 public:
  Cones(const Scenario& scenario, const Plan& plan, Ends ends);

  const Footprints& footprints() const { return *footprints_; }
  const Footprint& touched_by(StepHandle step) const { return events_[step.index]; }
  /// Of whoever reads this. What is said of the progress of `passed` steps is known, so that only
  /// that of those before them is looked at; and nobody looks at what is `unseen`.
  std::shared_ptr<const Cone> of(const Footprint& reader, const std::vector<bool>& passed = {},
                                 const Resources& unseen = {}) const;
  std::shared_ptr<const Cone> of(StepHandle step) const;

 private:
  void note(Footprint footprint);
  Resources seen_by(std::size_t event, const std::vector<bool>& passed) const;
  void add_progress(StepHandle step, const std::vector<bool>& passed, std::vector<bool>& looked_at,
                    Resources& seen) const;

  const Plan& plan_;
  std::shared_ptr<const Footprints> footprints_;
  std::vector<Footprint> events_;  ///< Steps first, then flows.
  std::map<Resource, std::vector<std::size_t>> writers_;
  std::vector<std::size_t> writers_of_everything_;
};

}  // namespace acmsim::sim
