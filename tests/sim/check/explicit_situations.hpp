#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/plan/scenario.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {

using SituationId = std::uint32_t;

/// The situations of a scenario and what leads from one to another, each asked of the plan once:
/// what a timer does when it fires does not depend on the time.
class ExplicitSituations {
 public:
  struct Known {
    const Situation* situation = nullptr;
    bool is_over = false;              ///< The plan and all actors have ended.
    std::vector<std::string> always;   ///< Claims that are false in it.
    std::vector<std::string> finally;  ///< Those that are false if the history ends in it.
    std::vector<bool> closed;          ///< By watched host.
  };
  struct Change {
    SituationId target = 0;
    std::vector<Arm> arms;            ///< In order; one that disarms has an earliest of `kNever`.
    std::vector<std::string> broken;  ///< Steps that violate by themselves.
  };

  explicit ExplicitSituations(const Scenario& scenario)
      : scenario_(scenario), context_(scenario.context()), frame_{context_, scenario.plan} {}

  /// How the history begins.
  Change begin();
  /// What comes of a timer that fires. It stays where it is.
  const Change& fire(SituationId id, const Timer& timer);

  const Known& operator[](SituationId id) const { return known_[id]; }

 private:
  SituationId intern(const Situation& situation);
  Known know(const Situation& situation) const;
  std::vector<std::string> false_in(const Situation& situation,
                                    const std::vector<Claim>& claims) const;
  Change change_of(const Situation& situation, const Moves& moves);

  const Scenario& scenario_;
  Context context_;
  Frame frame_;
  std::map<Situation, SituationId> ids_;
  std::vector<Known> known_;
  std::map<std::pair<SituationId, Timer>, Change> changes_;
};

}  // namespace acmsim::sim
