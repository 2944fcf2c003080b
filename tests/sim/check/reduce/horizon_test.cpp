// By when every history has ended.
#include "sim/check/reduce/horizon.hpp"

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

std::optional<Duration> horizon(const Json& json) {
  const Scenario scenario = decoded(json);
  return horizon_of(scenario, scenario.plan, {});
}

TEST_CASE("no history ends later for what is on its way at the start", "[check]") {
  const Json still = document(R"({"given": {"load_balancers": [{"as": "web"}]}})");
  Json moving = still;
  moving["given"]["under_way"] =
      Json::parse(R"([{"fires": "load_balancer_active", "whose": "web", "in": "200h"}])");

  REQUIRE(horizon(still).has_value());
  CHECK(horizon(moving) == *horizon(still) + Duration{200 * 3600});
}

}  // namespace
}  // namespace acmsim::sim
