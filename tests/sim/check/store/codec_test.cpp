#include "sim/check/store/codec.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "sim/property/generators.hpp"
#include "sim/property/scene.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::byte> bytes_of(const World& world) {
  std::vector<std::byte> bytes;
  Encoder{bytes}(world);
  return bytes;
}

TEST_CASE("a world and its bytes are one", "[check]") {
  rc::prop("bytes are read back as the world they were", [] {
    Scene scene = make_scene(Era::y2022);
    World before = scene.world;
    for (const Action& action : *any_actions(scene)) {
      before = scene.world;
      act(scene, action);
    }
    const auto bytes = bytes_of(scene.world);

    World again;
    Decoder decoder(bytes);
    decoder(again);

    RC_ASSERT(decoder.is_at_end());
    RC_ASSERT(again == scene.world);
    RC_ASSERT((bytes_of(before) == bytes) == (before == scene.world));
  });
}

}  // namespace
}  // namespace acmsim::sim
