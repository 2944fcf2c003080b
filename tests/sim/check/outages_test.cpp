// How long a host is out of reach at worst, told beforehand and found by running.
#include "sim/check/outages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

using namespace std::chrono_literals;

std::vector<WorstOutage> worst_of(const Scenario& scenario, const CheckOptions& options = {}) {
  const auto found = worst_outages(scenario, check(scenario, options), options);
  REQUIRE(found.has_value());
  return *found;
}

/// The longest outage of the one host that the document watches.
Duration worst_of(std::string_view patch) {
  const auto outages = worst_of(decoded(document(patch)));
  REQUIRE(outages.size() == 1);
  CHECK(outages.front().is_exact);
  return outages.front().longest;
}

TEST_CASE("what is claimed and proved is never out of reach", "[check]") {
  CHECK(worst_of(R"({"until": "30d", "always": ["https-available"]})") == 0s);
  CHECK(worst_of(R"({"until": "30d"})") == 0s);
}

TEST_CASE("an outage that begins with the expiry lasts until the history ends", "[check]") {
  CHECK(worst_of(R"({"until": "2022-02-20T00:00:00Z"})") == 6 * kDay + 1s);
  CHECK(worst_of(R"({"until": "2022-02-20T00:00:00Z", "always": ["https-available"]})") ==
        6 * kDay + 1s);
}

TEST_CASE("an outage is as long as those who cure it may take", "[check]") {
  CHECK(worst_of(R"({
    "timing": {"operator_step": ["0s", "1m", "15m"], "listener_update": ["10s", "20s", "1m"]},
    "steps": [
      {"id": "close", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTP"}},
      {"id": "rest", "wait": "1h"},
      {"id": "open", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTPS",
                "Certificates": [{"CertificateArn": "@old"}]}},
      {"id": "settle", "wait": "5m"}]})") == 1h + 15min + 1min - 10s);
}

TEST_CASE("a host that opens for no time at all has not opened", "[check]") {
  CHECK(worst_of(R"({
    "timing": {"operator_step": "0s", "listener_update": "0s"},
    "steps": [
      {"id": "close", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTP"}},
      {"id": "first", "wait": "1h"},
      {"id": "open", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTPS",
                "Certificates": [{"CertificateArn": "@old"}]}},
      {"id": "seen", "wait_for": {"host": "www.example.com", "available": true}, "every": "0s"},
      {"id": "again", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTP"}},
      {"id": "second", "wait": "1h"}]})") == 2h);
}

TEST_CASE("a plan that is stuck ends no outage", "[check]") {
  CHECK(worst_of(R"({
    "steps": [
      {"id": "close", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTP"}},
      {"id": "never", "wait_for": {"certificate": "@old", "exists": false},
       "give_up_after": "never"}]})") == kNever);
}

TEST_CASE("each host has its own worst outage, in parts or not", "[check]") {
  const Scenario scenario = decoded(document(R"({
    "until": "2022-02-20T00:00:00Z",
    "given": {
      "domains": [{"name": "example.com", "name_servers": "@zone"},
                  {"name": "example.org", "name_servers": "@other"}],
      "hosted_zones": [
        {"as": "zone", "Name": "example.com",
         "records": [{"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"}]},
        {"as": "other", "Name": "example.org",
         "records": [{"Name": "www.example.org", "Type": "A", "AliasTarget": "@web2"}]}],
      "certificates": [
        {"as": "old", "DomainName": "www.example.com", "ValidationMethod": "EMAIL",
         "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z"},
        {"as": "old2", "DomainName": "www.example.org", "ValidationMethod": "EMAIL",
         "Status": "ISSUED", "NotAfter": "2022-02-16T23:59:59Z"}],
      "load_balancers": [
        {"as": "web", "listeners": [{"as": "https", "Certificates": ["@old"]}]},
        {"as": "web2", "listeners": [{"as": "https2", "Certificates": ["@old2"]}]}],
      "watches": ["www.example.org", "www.example.com"]}})"));
  const auto split = worst_of(scenario);
  REQUIRE(split.size() == 2);
  CHECK(split[0].longest == 3 * kDay + 1s);
  CHECK(split[1].longest == 6 * kDay + 1s);
  CHECK(worst_of(scenario, {.splits = false}) == split);
}

TEST_CASE("a hull alone knows only that no outage is longer", "[check]") {
  const Scenario scenario = decoded(document(R"({"until": "2022-02-20T00:00:00Z"})"));
  const auto outages = worst_of(scenario, {.search = Merging::hull});
  REQUIRE(outages.size() == 1);
  CHECK(!outages.front().is_exact);
  CHECK(outages.front().longest >= 6 * kDay + 1s);
}

TEST_CASE("a measure that reaches a limit says so", "[check]") {
  const Scenario scenario = decoded(document(R"({"until": "2022-02-20T00:00:00Z"})"));
  CheckOptions options;
  const Check done = check(scenario, options);
  options.limits.classes_max = 1;
  CHECK(!worst_outages(scenario, done, options).has_value());
}

}  // namespace
}  // namespace acmsim::sim
