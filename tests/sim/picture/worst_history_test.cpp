// The worst outages that a check's page tells have histories, and those are as long.
#include "sim/picture/worst_history.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "sim/picture/check_page.hpp"
#include "tests/sim/picture/checked.hpp"

namespace acmsim::sim {
namespace {

Json page_of(const Checked& all) {
  return document_of(check_page_html(all.scenario, all.report, Language::english));
}

std::shared_ptr<std::uint64_t> transitions(std::uint64_t count) {
  return std::make_shared<std::uint64_t>(count);
}

TEST_CASE("a worst outage has a history that is as long as the check found", "[picture]") {
  const Json page = page_of(checked("check/expiry-before-the-listener-follows", false));
  REQUIRE(page.at("worst").size() == 2);
  // The counterexample ends as soon as the claim is broken; both hosts share the third history.
  REQUIRE(page.at("stories").size() == 3);
  for (const Json& worst : page.at("worst")) {
    CHECK(worst.at("seconds") == 5);
    CHECK(worst.at("story") == 2);
  }
  const Json& shown = page.at("stories")[2];
  CHECK(shown.at("role") == "worst");
  CHECK(shown.at("story").at("outages")[0].at("seconds") == 5);
  CHECK(shown.at("story").at("outages")[0].at("lasts") == false);
  // The old certificate expires before the listener follows: five seconds earlier is soon enough.
  CHECK(page.at("latest_start") == Json{{"kind", "none"}, {"too_late_by", -5}});
}

TEST_CASE("an outage for ever is shown for a day, and lasts", "[picture]") {
  const Json page = page_of(checked("check/a-wait-for-ever", false));
  const Json& worst = page.at("worst")[0];
  CHECK(worst.at("seconds").is_null());
  const Json& story = page.at("stories")[worst.at("story").get<std::size_t>()].at("story");
  CHECK(story.at("outages")[0].at("lasts") == true);
  CHECK(story.at("outages")[0].at("seconds") == 24 * 60 * 60);
}

TEST_CASE("hosts that are never out of reach have no history of it", "[picture]") {
  const Json page = page_of(checked("check/waiter-long-enough", false));
  CHECK(page.at("worst").empty());
  CHECK(page.at("stories").size() == 1);
  CHECK(page.at("latest_start").at("kind") == "at");
}

TEST_CASE("a bound has no history, nor has what would cost too much", "[picture]") {
  const Checked all = checked("check/expiry-before-the-listener-follows", false);
  WorstOutage worst = all.report.outages.value().front();
  const auto made = with_worst_outage(all.scenario, worst, transitions(10'000));
  REQUIRE(made.has_value());
  CHECK(has_worst(run(*made, played_late()), worst));
  CHECK_FALSE(with_worst_outage(all.scenario, worst, transitions(0)).has_value());
  worst.is_exact = false;
  CHECK_FALSE(with_worst_outage(all.scenario, worst, transitions(10'000)).has_value());
  worst.is_exact = true;
  worst.longest += Duration{1};
  CHECK_FALSE(with_worst_outage(all.scenario, worst, transitions(10'000)).has_value());
}

}  // namespace
}  // namespace acmsim::sim
