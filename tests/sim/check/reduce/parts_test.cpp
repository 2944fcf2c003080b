// What is asked of a plan is asked of one of its parts, whatever is split and joined.
#include "sim/check/reduce/parts.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using Asked = std::vector<bool> Extent::*;

/// Whether a claim is asked wherever what it is about may break it: in one part that sees all of
/// it, or for each host, or for each step.
bool is_asked(const Scenario& scenario, const std::vector<Extent>& parts, const Claim& claim,
              std::size_t i, Asked which) {
  const auto asks = [&](const Extent& part) { return (part.*which)[i]; };
  const auto some = [&](const auto& has) {
    return std::ranges::any_of(
        parts, [&](const Extent& part) { return asks(part) && (!part.cone || has(part)); });
  };
  switch (how_split(claim.condition)) {
    case Split::at_once: return std::ranges::any_of(parts, asks);
    case Split::by_host:
      return std::ranges::all_of(scenario.catalogue.watches, [&](const Website& site) {
        return some([&](const Extent& part) {
          return std::ranges::find(part.watches, site) != part.watches.end();
        });
      });
    case Split::by_step:
      for (std::uint32_t step = 0; step < scenario.plan.steps.size(); ++step) {
        if (!some([&](const Extent& part) { return part.steps[step] && part.asks_steps; })) {
          return false;
        }
      }
      return true;
  }
  return false;
}

}  // namespace

TEST_CASE("each claim is asked of some part", "[check][cone]") {
  for (const auto& path : shipped_documents()) {
    const Scenario scenario = shipped_of_2022(path);
    CAPTURE(path.string());
    const auto parts = parts_of(scenario, scenario.plan, {});
    const auto check_all = [&](const std::vector<Claim>& claims, Asked which) {
      for (std::size_t i = 0; i < claims.size(); ++i) {
        CAPTURE(claims[i].name);
        CHECK(is_asked(scenario, parts, claims[i], i, which));
      }
    };
    check_all(scenario.plan.always, &Extent::always);
    check_all(scenario.plan.finally, &Extent::finally);
  }
}

}  // namespace acmsim::sim
