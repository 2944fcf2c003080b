// Many histories, what a check says of all, and the charts of both.
#include "sim/picture/many.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "sim/picture/issue_times.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

Scenario scenario_of(const std::string& name) {
  return shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/" + name + ".json");
}

/// Those of the certificate `new`.
std::optional<IssueTimes> times_of(const Scenario& scenario, std::uint64_t transitions = 200'000) {
  for (const CertificateHandle handle : scenario.nicknames.certificates.handles()) {
    if (scenario.nicknames.certificates.at(handle) != "new") continue;
    return issue_times(scenario, handle, std::make_shared<std::uint64_t>(transitions));
  }
  return std::nullopt;
}

TEST_CASE("a certificate is issued within what all histories allow", "[picture]") {
  const Scenario scenario = scenario_of("check/waiter-shorter-than-aws");
  const auto times = times_of(scenario);
  REQUIRE(times.has_value());
  Many many = play_many(scenario, 200, {});
  const Quantity& issued = many.quantities.front();
  REQUIRE(issued.name.en == "new is issued, after the start");
  CHECK(issued.values.front() >= times->earliest);
  CHECK(issued.values.back() <= times->latest);
  CHECK(issued.without > 0);
  CHECK(times->may_never);
  CHECK_FALSE(times_of(scenario, 10).has_value());
}

TEST_CASE("the bounds of an issuance are told and in order", "[picture]") {
  const Scenario scenario = scenario_of("check/waiter-long-enough");
  Many many = play_many(scenario, 20, {});
  add_bounds(many, scenario, {});
  const auto& bounds = many.quantities.front().bounds;
  REQUIRE(bounds.size() == 2);
  CHECK(bounds[0].at == times_of(scenario)->earliest);
  CHECK(bounds[1].at == times_of(scenario)->latest);
  CHECK(bounds[0].words.en.starts_with("check: not before "));
  CHECK(bounds[1].words.en.starts_with("check: up to "));
  CHECK(bounds[1].words.en.find("never") == std::string::npos);
}

TEST_CASE("a certificate that is never issued has no bounds", "[picture]") {
  CHECK_FALSE(times_of(scenario_of("broken/private-zone")).has_value());
}

TEST_CASE("a chart reaches from the least to the greatest, its bounds counted", "[picture]") {
  const Quantity quantity{.name = same("x"),
                          .values = {Duration{20}, Duration{30}},
                          .bounds = {{same("low"), Duration{10}}, {same("high"), Duration{50}}}};
  const std::string svg = draw_histogram(quantity);
  static const std::regex kBound(R"re(class="bound" d="M([0-9.]+) )re");
  std::vector<double> places;
  for (std::sregex_iterator it(svg.begin(), svg.end(), kBound); it != std::sregex_iterator();
       ++it) {
    places.push_back(std::stod((*it)[1]));
  }
  static const std::regex kAxis(R"re(class="axis" d="M([0-9.]+) [0-9.]+H([0-9.]+)")re");
  std::smatch axis;
  REQUIRE(std::regex_search(svg, axis, kAxis));
  CHECK(places == std::vector<double>{std::stod(axis[1]), std::stod(axis[2])});
  CHECK(svg.find(">10s</text>") != std::string::npos);
  CHECK(svg.find("data-ko=\"50초\">50s</text>") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
