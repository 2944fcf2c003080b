#include "sim/property/generators.hpp"

#include <rapidcheck/catch.h>

namespace acmsim::sim {
namespace {

rc::Gen<std::vector<Action>> actions_of_a_scene_that_is_gone() {
  const Scene scene = make_scene(Era::y2026);
  return any_actions(scene);
}

TEST_CASE("generated actions outlive the scene that they were made for", "[property]") {
  rc::prop("and can be done to another", [] {
    Scene other = make_scene(Era::y2026);
    for (const Action& action : *actions_of_a_scene_that_is_gone()) act(other, action);
  });
}

}  // namespace
}  // namespace acmsim::sim
