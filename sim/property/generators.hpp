#pragma once

#include <ostream>
#include <rapidcheck.h>
#include <vector>

#include "sim/property/scene.hpp"

namespace acmsim::sim {

/// Any action on a scene. Few distinct handles, so that actions meet each other. The generator may
/// outlive the scene.
rc::Gen<Action> any_action(const Scene& scene);

/// A sequence of actions, commands and timers mixed.
rc::Gen<std::vector<Action>> any_actions(const Scene& scene);

}  // namespace acmsim::sim

namespace acmsim {

/// So that rapidcheck prints a counterexample in words.
inline void showValue(const Command& command, std::ostream& stream) {
  stream << sim::text_of(sim::Action{command});
}

namespace sim {

inline void showValue(const FireNext& fire, std::ostream& stream) {
  stream << text_of(Action{fire});
}

}  // namespace sim
}  // namespace acmsim
