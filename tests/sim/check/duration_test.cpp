// How long a plan takes at most: by a clock, or added up where it is too large for that.
#include "sim/check/duration.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

using namespace std::chrono_literals;

std::optional<LongestPlan> longest_of(std::string_view patch, const CheckOptions& options = {}) {
  const Scenario scenario = decoded(document(patch));
  return longest_plan(scenario, check(scenario, options), options);
}

constexpr std::string_view kTwoWaits = R"({
  "timing": {"operator_step": ["0s", "1m", "15m"]}, "until": "2022-02-20T00:00:00Z",
  "steps": [{"id": "first", "wait": "1h"},
            {"id": "look", "expect": {"certificate": "@old", "Status": "ISSUED"}},
            {"id": "last", "wait": "30m"}],
  "actors": [{"name": "other", "steps": [{"id": "later", "wait": "5d"}]}]})";

TEST_CASE("a plan takes as long as its steps at most, whatever actors do", "[check]") {
  const auto longest = longest_of(kTwoWaits);
  REQUIRE(longest.has_value());
  CHECK(longest->longest == 1h + 15min + 30min);
  CHECK(longest->is_exact);
}

TEST_CASE("a plan that is too large for a clock is timed step by step", "[check]") {
  CheckOptions options;
  options.limits.classes_max = 20;
  const Scenario scenario = decoded(document(R"({
    "timing": {"operator_step": ["0s", "1m", "15m"]},
    "steps": [
      {"id": "a", "expect": {"certificate": "@old", "Status": "ISSUED"}, "after": []},
      {"id": "b", "expect": {"certificate": "@old", "Status": "ISSUED"}, "after": []},
      {"id": "c", "expect": {"certificate": "@old", "Status": "ISSUED"}, "after": []},
      {"id": "d", "expect": {"certificate": "@old", "Status": "ISSUED"}, "after": []},
      {"id": "e", "expect": {"certificate": "@old", "Status": "ISSUED"}, "after": []},
      {"id": "f", "expect": {"certificate": "@old", "Status": "ISSUED"}, "after": []},
      {"id": "look", "expect": {"certificate": "@old", "Status": "ISSUED"},
       "after": ["a", "b", "c", "d", "e", "f"]}]})"));
  const auto longest = longest_plan(scenario, check(scenario, {}), options);
  REQUIRE(longest.has_value());
  CHECK(longest->longest == 15min + 15min);
  CHECK_FALSE(longest->is_exact);
}

TEST_CASE("a wait takes until its last look after what it waits for", "[check]") {
  const auto longest = longest_of(R"({
    "timing": {"operator_step": "0s", "record_shown": "5s", "route53_insync": ["0s", "30s", "60s"],
               "dns_validation": ["0s", "30m", "2h"], "issuance": ["0s", "1m", "5m"]},
    "steps": [
      {"id": "request", "call": "acm:RequestCertificate", "as": "new",
       "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}},
      {"id": "records", "call": "console:CreateRecordsInRoute53",
       "with": {"CertificateArn": "@new"}},
      {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"},
       "every": "1m", "give_up_after": "3h"}]})");
  REQUIRE(longest.has_value());
  CHECK(longest->is_exact);
  CHECK(longest->longest >= 2h + 5min + 5s);
  CHECK(longest->longest <= 2h + 5min + 5s + 2min);
}

TEST_CASE("nothing is told of a plan that may break a claim, or that nobody acts in", "[check]") {
  CHECK_FALSE(longest_of(R"({"steps": [
    {"id": "never", "expect": {"certificate": "@old", "Status": "EXPIRED"}}]})"));
  CHECK_FALSE(longest_of(R"({"steps": []})"));
}

}  // namespace
}  // namespace acmsim::sim
