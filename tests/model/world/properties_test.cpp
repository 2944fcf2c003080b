// Random sequences of commands and timers, and what holds in all of them.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "model/world/invariants.hpp"
#include "sim/property/generators.hpp"

namespace acmsim::sim {
namespace {

std::vector<Timer> armed_of(const Scene& scene) { return {scene.armed.begin(), scene.armed.end()}; }

/// The phases that may follow each other within one step. Everything may be deleted.
bool is_permitted(acm::Status before, acm::Status after) {
  using acm::Status;
  if (before == after) return true;
  if (before == Status::pending_validation) {
    return after == Status::issued || after == Status::validation_timed_out;
  }
  return before == Status::issued && after == Status::expired;
}

TEST_CASE("random histories of commands and timers") {
  rc::prop("break no invariant", [] {
    Scene scene = make_scene(Era::y2026);
    for (const Action& action : *any_actions(scene)) {
      act(scene, action);

      const Invariant* broken = broken_invariant(scene.world, scene.context());
      if (broken != nullptr) RC_FAIL(std::string(broken->name));
    }
  });

  rc::prop("arm just the timers that the state says", [] {
    Scene scene = make_scene(Era::y2026);
    for (const Action& action : *any_actions(scene)) {
      act(scene, action);

      RC_ASSERT((armed_of(scene) == timers_of(scene.world, scene.context())));
    }
  });

  rc::prop("change nothing where AWS refuses", [] {
    Scene scene = make_scene(Era::y2022);
    for (const Action& action : *any_actions(scene)) {
      const World before = scene.world;

      const Done done = act(scene, action);

      if (done.refused) RC_ASSERT((scene.world == before));
    }
  });

  rc::prop("know beforehand what AWS refuses", [] {
    Scene scene = make_scene(Era::y2026);
    for (const Action& action : *any_actions(scene)) {
      const auto* command = std::get_if<Command>(&action);
      const auto told = command == nullptr
                            ? std::nullopt
                            : refusal(scene.world, scene.context(), {scene.home, *command});

      const Done done = act(scene, action);

      if (done.refused) RC_ASSERT((told == done.refused));
    }
  });

  rc::prop("learn nothing from being told the same facts again", [] {
    Scene scene = make_scene(Era::y2026);
    for (const Action& action : *any_actions(scene)) {
      act(scene, action);
      const World before = scene.world;

      const Effects effects = settle(scene.world, scene.context());

      RC_ASSERT((scene.world == before && effects.empty()));
    }
  });

  rc::prop("move certificates only as permitted", [] {
    Scene scene = make_scene(Era::y2026);
    for (const Action& action : *any_actions(scene)) {
      const World before = scene.world;

      act(scene, action);

      for (const CertificateHandle handle : before.certificates.handles()) {
        const acm::Certificate* after = scene.world.certificates.find(handle);
        if (after == nullptr) continue;
        const acm::Status was = acm::status_of(before.certificates.at(handle));
        RC_ASSERT(is_permitted(was, acm::status_of(*after)));
      }
    }
  });

  rc::prop("are the same twice", [] {
    Scene one = make_scene(Era::y2026);
    Scene other = make_scene(Era::y2026);
    for (const Action& action : *any_actions(one)) {
      const Done done = act(one, action);
      const Done again = act(other, action);

      RC_ASSERT(done.outcome.has_value() == again.outcome.has_value());
      RC_ASSERT((!done.outcome || done.outcome->effects == again.outcome->effects));
      RC_ASSERT((one.world == other.world));
    }
  });
}

TEST_CASE("requests and records in different orders") {
  rc::prop("reach the same world", [] {
    const std::array<Action, 3> three{
        Command{RequestCertificate{CertificateHandle{1}}},
        Command{RequestCertificate{CertificateHandle{3}}},
        Command{AddListenerCertificates{ListenerHandle{0}, {CertificateHandle{0}}}}};
    std::array<std::size_t, 3> order{0, 1, 2};
    for (int times = *rc::gen::inRange(0, 6); times > 0; --times) {
      std::ranges::next_permutation(order);
    }
    Scene one = make_scene(Era::y2026);
    Scene other = make_scene(Era::y2026);
    for (const Action& action : three) act(one, action);
    for (const std::size_t index : order) act(other, three.at(index));

    RC_ASSERT((one.world == other.world));
    RC_ASSERT((one.armed == other.armed));
  });
}

}  // namespace
}  // namespace acmsim::sim
