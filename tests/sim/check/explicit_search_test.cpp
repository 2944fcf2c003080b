// What a search second by second says of documents whose answer is plain.
#include "tests/sim/check/explicit_search.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

using namespace std::chrono_literals;
using Names = std::set<std::string>;

Names names_of(const ExplicitResult& found) {
  Names names;
  for (const auto& [name, soonest] : found.broken) names.insert(name);
  return names;
}

constexpr std::size_t kMomentsMax = 20'000;

ExplicitResult searched(std::string_view patch) {
  return search_explicitly(decoded(document(patch)), kMomentsMax);
}

TEST_CASE("a tie can go either way", "[check]") {
  const ExplicitResult found = searched(R"({"steps": [
    {"id": "a", "after": [], "wait": "3s"},
    {"id": "b", "after": [], "wait_for": {"certificate": "@old", "exists": false},
     "give_up_after": "3s"},
    {"id": "c", "after": ["a"], "takes": "0s",
     "call": "elbv2:DeleteListener", "with": {"ListenerArn": "@https"}}],
    "always": ["no-step-fails"]})");

  CHECK(found.is_complete);
  CHECK(names_of(found) == Names{"no-step-fails"});
  REQUIRE(found.outages.size() == 1);
  CHECK(found.outages[0].is_unfinished);
}

TEST_CASE("a history ends when what people have done has arrived, and not a second later",
          "[check]") {
  const ExplicitResult found = searched(R"({
    "timing": {"operator_step": "0s", "listener_update": ["2s", "3s", "5s"],
               "in_use_release": "0s"},
    "steps": [{"id": "close", "call": "elbv2:ModifyListener",
               "with": {"ListenerArn": "@https", "Protocol": "HTTP"}}],
    "always": ["https-available"], "finally": [{"host": "www.example.com", "available": false}]})");

  CHECK(found.is_complete);
  CHECK(names_of(found) == Names{"https-available"});
  CHECK(found.outages.at(0).longest == 0s);
  CHECK(found.outages.at(0).is_unfinished);
}

TEST_CASE("the longest outage leaves out what may be short", "[check]") {
  const ExplicitResult found = searched(R"({
    "timing": {"operator_step": ["0s", "1s", "2s"], "listener_update": ["1s", "2s", "3s"]},
    "steps": [
      {"id": "close", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTP"}},
      {"id": "rest", "wait": "10s"},
      {"id": "open", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Protocol": "HTTPS",
                "Certificates": [{"CertificateArn": "@old"}]}}]})");

  CHECK(found.broken.empty());
  CHECK(found.outages.at(0).longest == 10s + 2s + 3s - 1s);
  CHECK_FALSE(found.outages.at(0).is_unfinished);
}

TEST_CASE("a plan is stuck where nothing that it waits for need happen", "[check]") {
  const ExplicitResult found = searched(R"({
    "timing": {"listener_update": "1s", "in_use_release": "0s", "notice_hour": "0s",
               "renewal_mail": "0s"},
    "steps": [
    {"id": "close", "call": "elbv2:ModifyListener", "takes": "0s",
     "with": {"ListenerArn": "@https", "Protocol": "HTTP"}},
    {"id": "never", "wait_for": {"certificate": "@old", "exists": false},
     "give_up_after": "never"}]})");

  CHECK(names_of(found) == Names{"plan-ends"});
  CHECK(found.outages.at(0).longest == kNever);
}

TEST_CASE("a search that reaches its limit says so", "[check]") {
  CHECK_FALSE(search_explicitly(decoded(document(R"({"until": "1d", "steps": [
    {"after": [], "expect": {"certificate": "@old", "exists": true}}]})")),
                                100)
                  .is_complete);
}

}  // namespace
}  // namespace acmsim::sim
