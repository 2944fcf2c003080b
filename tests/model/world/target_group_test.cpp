// Target groups, tags, and the protection of load balancers.
#include <catch2/catch.hpp>

#include "model/world/query.hpp"
#include "sim/property/scene.hpp"

namespace acmsim {
namespace {

constexpr LoadBalancerHandle kOfScene{0};
constexpr ListenerHandle kListener{0};
constexpr TargetGroupHandle kGroup{0};
constexpr TargetGroupHandle kGroupAgain{1};

struct Groups {
  sim::Scene scene = sim::make_scene(Era::y2026);

  Result<Outcome> give(const Command& command) {
    return apply(scene.world, scene.context(), {scene.home, command});
  }
  std::string refused(const Command& command) {
    const auto outcome = give(command);
    return outcome ? "" : std::string(name_of(outcome.error().code));
  }
  ModifyListener forwarding(std::vector<TargetGroupHandle> groups) {
    ModifyListener modify;
    modify.listener = kListener;
    modify.actions = alb::Actions{scene.catalogue.actions.intern("[]"), std::move(groups)};
    return modify;
  }
  Label tag(const std::string& key, const std::string& value) {
    return {scene.catalogue.labels.intern(key), scene.catalogue.labels.intern(value)};
  }
};

}  // namespace

TEST_CASE("the same target group again is the one there is, another of its name is refused",
          "[alb]") {
  Groups given;
  REQUIRE(given.give(CreateTargetGroup{kGroup}));

  const auto again = given.give(CreateTargetGroup{kGroupAgain});

  REQUIRE(again);
  CHECK(again->made(Fresh<TargetGroupHandle>(kGroupAgain)) == kGroup);
  given.scene.catalogue.target_groups.at(kGroupAgain).settings = R"({"Port":8080})";
  CHECK(given.refused(CreateTargetGroup{kGroupAgain}) == "DuplicateTargetGroupName");
}

TEST_CASE("a target group stays as long as a listener forwards to it", "[alb]") {
  Groups given;
  CHECK(given.refused(given.forwarding({kGroup})) == "TargetGroupNotFound");
  REQUIRE(given.give(CreateTargetGroup{kGroup}));
  REQUIRE(given.give(given.forwarding({kGroup})));

  CHECK(given.refused(DeleteTargetGroup{kGroup}) == "ResourceInUse");
  REQUIRE(given.give(given.forwarding({})));
  CHECK(given.give(DeleteTargetGroup{kGroup}));
  CHECK_FALSE(given.scene.world.target_groups.contains(kGroup));
}

TEST_CASE("what a listener does with requests changes at once, and no browser sees it", "[alb]") {
  Groups given;
  REQUIRE(given.give(CreateTargetGroup{kGroup}));

  const auto changed = given.give(given.forwarding({kGroup}));

  REQUIRE(changed);
  CHECK(changed->effects.empty());
  CHECK(given.scene.world.listeners.at(kListener).actions.target_groups == std::vector{kGroup});
}

TEST_CASE("a protected load balancer cannot be deleted", "[alb]") {
  Groups given;
  const std::string key(alb::kDeletionProtection);
  REQUIRE(given.give(SetAttributes{kOfScene, {given.tag(key, "true")}}));

  CHECK(given.refused(DeleteLoadBalancer{kOfScene}) == "OperationNotPermitted");
  REQUIRE(given.give(SetAttributes{kOfScene, {given.tag(key, "false")}}));
  CHECK(given.give(DeleteLoadBalancer{kOfScene}));
}

TEST_CASE("tags are set by key, removed by key, and go with what has them", "[alb]") {
  Groups given;
  const Label owner = given.tag("owner", "a");
  const Label stage = given.tag("stage", "test");
  REQUIRE(given.give(Retag{.things = {kOfScene, kListener}, .added = {owner, stage}}));
  REQUIRE(given.give(Retag{.things = {kOfScene}, .added = {given.tag("owner", "b")}}));
  REQUIRE(given.give(Retag{.things = {kListener}, .removed = {stage.key}}));

  const World& world = given.scene.world;
  CHECK(labels_of(world.tags, kOfScene) == Labels{given.tag("owner", "b"), stage});
  CHECK(labels_of(world.tags, kListener) == Labels{owner});
  CHECK(given.refused(Retag{.things = {kGroup}, .added = {owner}}) == "TargetGroupNotFound");
  REQUIRE(given.give(DeleteLoadBalancer{kOfScene}));
  CHECK(world.tags.empty());
}

TEST_CASE("a thing has so many tags, and a zone fewer", "[alb] [route53]") {
  Groups given;
  const auto some = [&](std::size_t number) {
    Labels labels;
    for (std::size_t i = 0; i < number; ++i) {
      put(labels, given.tag("key" + std::to_string(i), "x"));
    }
    return labels;
  };

  REQUIRE(given.give(Retag{.things = {kOfScene}, .added = some(50)}));
  CHECK(given.refused(Retag{.things = {kOfScene}, .added = {given.tag("more", "x")}}) ==
        "TooManyTags");
  CHECK(given.give(Retag{.things = {kOfScene}, .added = some(1)}));
  CHECK(given.refused(Retag{.things = {ZoneHandle{0}}, .added = some(11)}) == "InvalidInput");
  CHECK(given.give(Retag{.things = {ZoneHandle{0}}, .added = some(10)}));
}

}  // namespace acmsim
