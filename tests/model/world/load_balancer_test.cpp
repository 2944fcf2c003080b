// Load balancers that come and go within a history.
#include <algorithm>
#include <catch2/catch.hpp>

#include "model/world/availability.hpp"
#include "model/world/query.hpp"
#include "sim/api/make.hpp"
#include "sim/property/scene.hpp"

namespace acmsim {
namespace {

constexpr LoadBalancerHandle kWeb{0};
constexpr LoadBalancerHandle kMore{1};
constexpr LoadBalancerHandle kMoreAgain{2};
constexpr ListenerHandle kHttps{0};
constexpr ListenerHandle kNew{2};  ///< Of `kMore`.
constexpr Timer kActive{TimerKind::load_balancer_active, kMore.index, 0};

struct Balancers {
  sim::Scene scene = sim::make_scene(Era::y2026);

  Result<Outcome> give(const Command& command) {
    return apply(scene.world, scene.context(), {scene.home, command});
  }
  ErrorCode refused(const Command& command) {
    const auto outcome = give(command);
    REQUIRE_FALSE(outcome);
    return outcome.error().code;
  }
  bool arms(const Timer& timer) const {
    return std::ranges::count(timers_of(scene.world, scene.context()), timer) == 1;
  }
  /// What a browser makes of a name that leads to the load balancer.
  Reason visit(LoadBalancerHandle load_balancer) {
    const NameHandle name = scene.catalogue.load_balancers.at(load_balancer).dns_name;
    return acmsim::visit(scene.world, scene.context(), {name, kHttpsPort}, Sni::absent).reason;
  }
  CreateListener listener(std::uint16_t port = 443) const {
    return {.fresh = kNew,
            .load_balancer = kMore,
            .protocol = alb::Protocol::https,
            .port = port,
            .certificates = {CertificateHandle{0}},
            .also_listed = false};
  }
};

}  // namespace

TEST_CASE("a load balancer is provisioning and silent until it is active", "[alb]") {
  Balancers given;

  REQUIRE(given.give(CreateLoadBalancer{kMore}));
  REQUIRE(given.give(given.listener()));
  fire(given.scene.world, given.scene.context(), {TimerKind::listener_update, kNew.index, 0});

  CHECK(given.scene.world.load_balancers.at(kMore).state == alb::State::provisioning);
  CHECK(given.arms(kActive));
  CHECK(given.visit(kMore) == Reason::no_load_balancer);
  fire(given.scene.world, given.scene.context(), kActive);
  CHECK(given.scene.world.load_balancers.at(kMore).state == alb::State::active);
  CHECK_FALSE(given.arms(kActive));
  CHECK(given.visit(kMore) == Reason::name_mismatch);  // Its own name is in no certificate.
}

TEST_CASE("who asks for the same load balancer again is answered with the one there is", "[alb]") {
  Balancers given;
  REQUIRE(given.give(CreateLoadBalancer{kMore}));
  const World before = given.scene.world;

  const auto again = given.give(CreateLoadBalancer{kMoreAgain});

  REQUIRE(again);
  CHECK(again->made(Fresh<LoadBalancerHandle>(kMoreAgain)) == kMore);
  CHECK(given.scene.world == before);
}

TEST_CASE("a name that a load balancer has is not given to another kind of it", "[alb]") {
  Balancers given;
  REQUIRE(given.give(CreateLoadBalancer{kMore}));
  given.scene.catalogue.load_balancers.at(kMoreAgain).settings.is_internal = true;

  CHECK(given.refused(CreateLoadBalancer{kMoreAgain}) == ErrorCode::duplicate_load_balancer_name);
  REQUIRE(given.give(DeleteLoadBalancer{kMore}));
  REQUIRE(given.give(CreateLoadBalancer{kMoreAgain}));
  fire(given.scene.world, given.scene.context(),
       {TimerKind::load_balancer_active, kMoreAgain.index, 0});
  CHECK(given.visit(kMoreAgain) == Reason::no_load_balancer);  // It is an internal one.
}

TEST_CASE("a load balancer takes its listeners along, and their certificates are let go", "[alb]") {
  Balancers given;

  const auto deleted = given.give(DeleteLoadBalancer{kWeb});

  REQUIRE(deleted);
  CHECK_FALSE(given.scene.world.load_balancers.contains(kWeb));
  CHECK_FALSE(given.scene.world.listeners.contains(kHttps));
  const auto& use = given.scene.world.certificates.at(CertificateHandle{0}).uses.front();
  CHECK(use.phase == acm::UsePhase::leaving);
  CHECK(given.visit(kWeb) == Reason::no_load_balancer);
  CHECK(given.refused(DeleteListener{kHttps}) == ErrorCode::listener_not_found);
}

TEST_CASE("a load balancer that is deleted before it is active never becomes so", "[alb]") {
  Balancers given;
  REQUIRE(given.give(CreateLoadBalancer{kMore}));

  const auto deleted = given.give(DeleteLoadBalancer{kMore});

  REQUIRE(deleted);
  CHECK(std::ranges::count(deleted->effects, Effect(Disarm{kActive})) == 1);
  CHECK_FALSE(given.arms(kActive));
  CHECK(given.refused(given.listener()) == ErrorCode::load_balancer_not_found);
}

TEST_CASE("a load balancer that is not there is deleted, too", "[alb]") {
  Balancers given;

  const auto deleted = given.give(DeleteLoadBalancer{kMore});

  REQUIRE(deleted);
  CHECK(deleted->effects.empty());
}

TEST_CASE("a place has so many load balancers, and a load balancer so many listeners", "[alb]") {
  Balancers given;
  for (Epoch& epoch : given.scene.calendar.epochs) {
    epoch.rules.load_balancers_max = 1;
    epoch.rules.listeners_max = 1;
  }

  CHECK(given.refused(CreateLoadBalancer{kMore}) == ErrorCode::too_many_load_balancers);
  CreateListener second = given.listener(8443);
  second.load_balancer = kWeb;
  CHECK(given.refused(second) == ErrorCode::too_many_listeners);
}

TEST_CASE("the same listener again is the one there is, another on its port is refused", "[alb]") {
  Balancers given;
  REQUIRE(given.give(CreateLoadBalancer{kMore}));
  REQUIRE(given.give(given.listener()));
  CreateListener again = given.listener();
  again.fresh = ListenerHandle{1};

  const auto outcome = given.give(again);

  REQUIRE(outcome);
  CHECK(outcome->made(again.fresh) == kNew);
  again.protocol = alb::Protocol::http;
  again.certificates.clear();
  CHECK(given.refused(again) == ErrorCode::duplicate_listener);
}

TEST_CASE("load balancers are found by name and by handle, in their own place alone", "[alb]") {
  Balancers given;
  const auto code_of = [&](const Query& query, PlaceHandle from) {
    const auto error = refusal(given.scene.world, given.scene.context(), from, query);
    return error ? name_of(error->code) : "";
  };
  const auto more = given.scene.catalogue.load_balancers.at(kMore).called;
  const PlaceHandle elsewhere = given.scene.catalogue.places.intern({"111122223333", "us-east-1"});

  CHECK(code_of(DescribeLoadBalancers{{kWeb}, {}}, given.scene.home).empty());
  CHECK(code_of(DescribeLoadBalancers{{kWeb}, {}}, elsewhere) == "LoadBalancerNotFound");
  CHECK(code_of(DescribeLoadBalancers{{}, {more}}, given.scene.home) == "LoadBalancerNotFound");
  REQUIRE(given.give(CreateLoadBalancer{kMore}));
  CHECK(code_of(DescribeLoadBalancers{{}, {more}}, given.scene.home).empty());
}

}  // namespace acmsim
